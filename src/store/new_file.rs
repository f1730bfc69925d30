//! The skeleton of a new review file: everything that can be answered stands in it, blank, with a comment that says what goes there.

use std::fmt::Write;

use super::file_format::{ASSET, FORMAT, Field, Shape, WORKLOAD};
use crate::lens::{Lang, Lens};
use crate::review::{is_forbidden, plain_line};

/// The name that the first line of a file gives to its JSON Schema, for editors.
pub const SCHEMA_FILE: &str = "wa-sec-review.schema.json";

/// What a new file says to people beside its keys, in one language. Where a key takes words of the format, they are listed before it.
#[derive(Clone, Copy, Debug)]
pub struct Comments {
    /// The language of the titles.
    pub lang: Lang,
    /// What the file is and how to fill it in; several lines at its top.
    pub intro: &'static str,
    /// How to answer; several lines above the answers. The ids of its examples are the edition's: `{practice 2}`, `{question 8}`.
    pub answers: &'static str,
    /// Beside `reviewed-on:`
    pub reviewed_on: &'static str,
    /// Beside `environment:`
    pub environment: &'static str,
    /// Beside `review-owner:`
    pub review_owner: &'static str,
    /// Beside `service-models:`
    pub service_models: &'static str,
    /// Beside `hosting:`
    pub hosting: &'static str,
    /// Beside `hosting-reason:`
    pub hosting_reason: &'static str,
    /// Beside `connectivity:`
    pub connectivity: &'static str,
    /// Beside `compliance:`
    pub compliance: &'static str,
    /// Beside `accounts:`
    pub accounts: &'static str,
    /// Beside `regions:`
    pub regions: &'static str,
    /// Beside `exclusions:`
    pub exclusions: &'static str,
    /// Beside `participants:`
    pub participants: &'static str,
    /// Beside `protect:`
    pub protect: &'static str,
    /// What the example under `protect:` is called.
    pub asset: &'static str,
    /// Where the example is kept.
    pub kept_in: &'static str,
    /// Beside `integrity:` of the example.
    pub impacts: &'static str,
}

impl Comments {
    fn beside(&self, key: &str) -> &'static str {
        match key {
            "environment" => self.environment,
            "review-owner" => self.review_owner,
            "service-models" => self.service_models,
            "hosting" => self.hosting,
            "hosting-reason" => self.hosting_reason,
            "connectivity" => self.connectivity,
            "compliance" => self.compliance,
            "accounts" => self.accounts,
            "regions" => self.regions,
            "exclusions" => self.exclusions,
            "participants" => self.participants,
            _ => "",
        }
    }
}

/// The text of a file in which nothing is answered yet, not even the name.
pub fn skeleton(lens: &Lens, comments: &Comments) -> String {
    let mut file = format!("# yaml-language-server: $schema={SCHEMA_FILE}\n");
    above(&mut file, "", &with_ids(comments.intro, lens));
    let _ = writeln!(file, "wa-sec: {FORMAT}\nlens: {}", lens.edition.id);
    blank(&mut file, "reviewed-on", comments.reviewed_on);
    file.push_str("workload:\n");
    for field in WORKLOAD.fields {
        blank(&mut file, &format!("  {}", field.key), &explained(field, comments.beside(field.key)));
    }
    blank(&mut file, "protect", comments.protect);
    above(&mut file, "  ", &asset_example(comments));
    file.push('\n');
    above(&mut file, "", &with_ids(comments.answers, lens));
    file.push_str("answers:\n");
    for question in &lens.questions {
        file.push('\n');
        above(&mut file, "  ", &format!("SEC {}: {}", question.id.number(), question.title.get(comments.lang)));
        let _ = writeln!(file, "  {}:\n    best-practices:", question.id);
        for choice in &question.best_practices {
            blank(&mut file, &format!("      {}", choice.id), choice.shown_title(comments.lang));
        }
    }
    file
}

/// What an entry of `protect:` may look like.
fn asset_example(comments: &Comments) -> String {
    let words = |key, meaning| ASSET.field(key).map(|field| explained(field, meaning)).unwrap_or_default();
    let Comments { asset, kept_in, .. } = comments;
    let (classes, impacts) = (words("classification", ""), words("integrity", comments.impacts));
    format!(
        "- name: {asset}\n  classification: restricted  # {classes}\n  personal-data: true\n  kept-in: \"{kept_in}\"\n  integrity: high  # {impacts}"
    )
}

/// A text with ids of the edition for its examples: `{practice 2}` is the second practice of the first question, `{question 8}` the eighth
/// question; the last one where there are fewer.
fn with_ids(text: &str, lens: &Lens) -> String {
    let practice = |nth| lens.questions.first().and_then(|question| question.best_practices.iter().take(nth).next_back());
    let practices = [1, 2, 5].map(|nth| (format!("{{practice {nth}}}"), practice(nth).map(|choice| choice.id.to_string())));
    let eighth = lens.questions.iter().take(8).next_back().map(|question| question.id.to_string());
    let ids = practices.into_iter().chain([("{question 8}".to_owned(), eighth)]);
    ids.fold(text.to_owned(), |text, (asked, id)| text.replace(&asked, &id.unwrap_or_default()))
}

/// Comment lines of their own.
fn above(file: &mut String, indent: &str, lines: &str) {
    for line in lines.lines() {
        let line: String = line.chars().filter(|&c| !is_forbidden(c)).collect();
        let _ = writeln!(file, "{}", format!("{indent}# {line}").trim_end());
    }
}

/// A key without a value, and the comment beside it.
fn blank(file: &mut String, key: &str, comment: &str) {
    let comment = plain_line(comment);
    let _ = if comment.is_empty() { writeln!(file, "{key}:") } else { writeln!(file, "{key}:  # {comment}") };
}

/// The words that a key takes, and what it means.
fn explained(field: &Field, meaning: &str) -> String {
    let words = match &field.shape {
        Shape::Word(words) => words().join(" | "),
        Shape::List(Shape::Word(words)) => format!("[{}]", words().join(", ")),
        _ => String::new(),
    };
    match (words.is_empty(), meaning.is_empty()) {
        (false, false) => format!("{words}: {meaning}"),
        _ => words + meaning,
    }
}
