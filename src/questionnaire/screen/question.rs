//! What to read with a question, and its result.

use super::super::prompt::{Label, Line};
use super::super::view::{View, label_of};
use crate::assessment::assess;
use crate::lens::{Bullet, Lang, QuestionRisk, Risk};

/// Where one stands, the question, and its review point. `short`: only what stands on the first level of the point.
pub fn text(view: View, short: bool) -> Vec<Line> {
    let Some(stop) = view.stop() else { return Vec::new() };
    let mut lines = vec![progress(view)];
    lines.extend(title(view));
    if let Some(reason) = view.state.review.not_applicable.get(&stop.question.id) {
        lines.push(Line::of(Label::Notice, (view.say().question_is_out)(reason)));
    }
    let point = &stop.question.point;
    lines.push(Line::plain((view.say().point)(point.headline.get(view.lang()))));
    let bullets = point.bullets.iter().filter(|bullet| !short || bullet.level == 1);
    lines.extend(folded(bullets, view.lang()));
    lines
}

/// Where one stands in the whole review.
pub fn progress(view: View) -> Line {
    let assessment = assess(view.lens, &view.state.review);
    let number = view.stop().and_then(|stop| view.lens.questions.iter().position(|q| q.id == stop.question.id));
    let text = (view.say().progress)(
        number.map(|index| index + 1),
        view.lens.questions.len(),
        &assessment.practices,
        assessment.issues(QuestionRisk::High),
        assessment.issues(QuestionRisk::Medium),
    );
    Line::of(Label::Faint, text)
}

/// The question.
pub fn title(view: View) -> Vec<Line> {
    let title = |stop: &super::super::route::Stop| format!("{} {}", stop.question.id, stop.question.title.get(view.lang()));
    view.stop().map(|stop| Line::of(Label::Title, title(stop))).into_iter().collect()
}

/// The bullets of a point, what stands under a bullet on its line: a screen is short.
fn folded<'a>(bullets: impl Iterator<Item = &'a Bullet>, lang: Lang) -> Vec<Line> {
    let (colon, comma) = match lang {
        Lang::En => (": ", "; "),
        Lang::Ja => ("：", "／"),
    };
    let mut lines: Vec<(String, usize)> = Vec::new();
    for bullet in bullets {
        match lines.last_mut().filter(|_| bullet.level > 1) {
            Some((line, under)) => {
                line.push_str(if *under == 0 { colon } else { comma });
                line.push_str(bullet.get(lang));
                *under += 1;
            }
            None => lines.push((bullet.get(lang).to_owned(), 0)),
        }
    }
    lines.into_iter().map(|(line, _)| Line::bullet("- ", line)).collect()
}

/// What is not ticked.
pub fn unsettled(view: View) -> Vec<Line> {
    let (own, carried) = view.open();
    let mut open: Vec<_> = own.into_iter().chain(carried).collect();
    open.sort_unstable_by_key(|choice| choice.id);
    let mut lines = title(view);
    lines.push(Line::plain((view.say().not_ticked)(open.len())));
    lines.extend(open.into_iter().flat_map(|choice| {
        let (risk, label) = view.risk(choice.risk.level);
        let carried = if view.is_carried(choice) { format!(" ({})", view.say().carried_mark) } else { String::new() };
        let text = format!("{} {} [{risk}]{carried}", choice.id, choice.shown_title(view.lang()));
        let line = Line { bullet: "- ".to_owned(), text, label };
        std::iter::once(line).chain(view.remains(choice))
    }));
    lines
}

/// The result of the question that one is at: its risk, and why.
pub fn result(view: View) -> Vec<Line> {
    let Some(stop) = view.stop() else { return Vec::new() };
    let assessment = assess(view.lens, &view.state.review);
    let Some(question) = assessment.question(stop.question.id) else { return Vec::new() };
    let decision = question.decision;
    let say = view.say();
    let word = (view.phrases.words.question_risk)(decision.risk);
    let why = match decision.decided_by.and_then(|id| view.lens.choice(id)) {
        None if decision.risk == QuestionRisk::None && question.score.is_none() => say.result_left_out.to_owned(),
        None => (say.result_settled)(decision.risk).to_owned(),
        Some(choice) => {
            let status = (view.phrases.words.status)(view.state.review.judged(choice));
            let risk = (view.phrases.words.risk)(choice.risk.level);
            let strict = choice.risk.level == Risk::Low;
            let strict = if strict { say.strict_reading } else { "" };
            format!("{}{strict}", (say.result_by)(&choice.id.to_string(), risk, status))
        }
    };
    let id = stop.question.id.to_string();
    vec![Line::of(label_of(decision.risk), (say.result)(&id, word, decision.confirmed, &why))]
}
