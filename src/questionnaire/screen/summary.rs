//! What a review comes to: behind the last question, and when one leaves.

use super::super::prompt::{Label, Line};
use super::super::view::View;
use crate::assessment::{Assessment, assess, assurances};
use crate::lens::{Lens, QuestionRisk};
use crate::review::Review;
use crate::wording::{Phrases, as_word};

/// What one reads behind the last question.
pub fn closing(view: View) -> Vec<Line> {
    let assessment = assess(view.lens, &view.state.review);
    let say = view.say();
    let first = if view.route.stops.is_empty() {
        say.nothing_asked.to_owned()
    } else if assessment.practices.unanswered == 0 || view.route.next_open(None, &view.state.review).is_none() {
        (say.all_gone_through)(&assessment.practices)
    } else {
        (say.some_open)(assessment.practices.unanswered)
    };
    let first = match view.route.left_stale(&view.state.review, &view.state.confirmed) {
        _ if view.route.stops.is_empty() => first,
        None => first,
        Some(0) => view.profile().stale_done.to_owned(),
        Some(left) => (view.profile().stale_left)(left),
    };
    let mut lines = vec![Line::of(Label::Title, first)];
    lines.extend(results(view.lens, &view.state.review, &assessment, view.phrases));
    lines
}

fn results(lens: &Lens, review: &Review, assessment: &Assessment, phrases: &Phrases) -> Vec<Line> {
    let tables = &phrases.tables;
    let counts = &assessment.practices;
    let issues =
        |risk, label| Line::of(label, format!("{}{}", (tables.issue_label)(risk), (tables.issues)(assessment.issues(risk))));
    let mut lines = vec![
        issues(QuestionRisk::High, Label::High),
        issues(QuestionRisk::Medium, Label::Medium),
        Line::plain((tables.rate)(assessment.score, counts.to_find_out(), counts.left_out())),
        Line::plain((tables.counts)(counts)),
    ];
    let assurances = assurances(lens, review);
    if assurances.total() > 0 {
        lines.push(Line::plain((phrases.bearing.carried)(assurances)));
    }
    let in_vain = lens.choices().filter(|choice| review.judged(choice).claimed_in_vain().is_some());
    let in_vain: Vec<_> = in_vain.map(|choice| choice.id.to_string()).collect();
    if !in_vain.is_empty() {
        let ids = in_vain.join(phrases.catalog.comma);
        lines.push(Line::of(Label::High, (phrases.bearing.claimed_in_vain)(in_vain.len(), review.service_models(), &ids)));
    }
    lines
}

/// What one reads when one leaves, and what one may type next.
pub struct Closing<'a> {
    /// What was asked.
    pub lens: &'a Lens,
    /// What was answered.
    pub review: &'a Review,
    /// The words.
    pub phrases: &'static Phrases,
    /// The file as a command line names it; none for the one that commands take by themselves.
    pub file: Option<&'a str>,
}

/// The summary of a review and the three commands worth typing next.
pub fn summary(closing: &Closing) -> Vec<Line> {
    let say = &closing.phrases.conversation;
    let assessment = assess(closing.lens, closing.review);
    let mut lines = vec![Line::of(Label::Title, closing.review.workload.name.clone())];
    lines.extend(results(closing.lens, closing.review, &assessment, closing.phrases));
    lines.push(Line::blank());
    lines.push(Line::plain(say.next_commands));
    let next = if assessment.practices.unanswered > 0 {
        [("wa-sec review", say.command_review), ("wa-sec status", say.command_status), ("wa-sec gaps", say.command_gaps)]
    } else {
        [("wa-sec plan", say.command_plan), ("wa-sec gaps", say.command_gaps), ("wa-sec status", say.command_status)]
    };
    lines.extend(next.map(|(typed, what)| Line::bullet("  ", format!("{}  # {what}", command(typed, closing.file)))));
    lines
}

/// A command on a file, fit to be typed.
pub fn command(command: &str, file: Option<&str>) -> String {
    file.map_or_else(|| command.to_owned(), |file| format!("{command} {}", as_word(file)))
}
