//! The first sheet: what was reviewed, and the counts. Every number here is a count of rows of the ledger.

use rust_xlsxwriter::Worksheet;
use strum::VariantArray;

use super::height;
use super::look::Look;
use super::shade::{self, Shade};
use super::table::{Written, text};
use crate::assessment::{PracticeCounts, Score};
use crate::content::{Pack, Unrenderable};
use crate::lens::{QuestionRisk, ServiceModels};
use crate::review::{Judged, Status};
use crate::wording::Phrases;

/// Where the table of questions begins its counts.
const COUNTS_FROM: u16 = 3;
/// The width of the column with texts, in characters.
const TEXTS: u16 = 62;

/// Writes the sheet.
pub fn write(sheet: &mut Worksheet, pack: &Pack, phrases: &Phrases, look: &Look) -> Result<(), Unrenderable> {
    let say = &phrases.sheet;
    sheet.set_name(say.summary)?;
    for (column, width) in [(0, 34), (1, TEXTS), (2, 16)] {
        sheet.set_column_width(column, width)?;
    }
    for column in COUNTS_FROM..COUNTS_FROM + 10 {
        sheet.set_column_width(column, 12)?;
    }
    text(sheet, (0, 0), &pack.face.title, say.summary, say.summary, Some(&look.title))?;
    sheet.write_string_with_format(1, 0, say.about.not_by_aws, &look.note)?;
    if pack.facts.particulars.redacted.is_some() {
        sheet.write_string_with_format(2, 0, say.redacted, &look.note)?;
    }
    let mut row = if pack.facts.particulars.redacted.is_some() { 4 } else { 3 };
    for (label, value) in about(pack, phrases) {
        labelled(sheet, row, label, look)?;
        text(sheet, (row, 1), &value, label, label, Some(look.of_text(&value)))?;
        fit(sheet, row, &value)?;
        row += 1;
    }
    row += 1;
    for (label, value) in figures(pack, phrases) {
        labelled(sheet, row, label, look)?;
        match value {
            Figure::Said(value) => sheet.write_string_with_format(row, 1, value, &look.text)?,
            Figure::Counted(count) => sheet.write_number_with_format(row, 1, number(count), &look.left)?,
        };
        fit(sheet, row, label)?;
        row += 1;
    }
    row += 1;
    let last = questions(sheet, row, pack, phrases, look)?;
    sheet.set_print_area(0, 0, last, COUNTS_FROM + 9)?;
    Ok(())
}

/// Makes a row as high as its text needs.
fn fit(sheet: &mut Worksheet, row: u32, text: &str) -> Result<(), Unrenderable> {
    sheet.set_row_height(row, height::of_lines(height::lines(text, TEXTS)))?;
    Ok(())
}

fn labelled(sheet: &mut Worksheet, row: u32, label: &str, look: &Look) -> Result<(), Unrenderable> {
    sheet.write_string_with_format(row, 0, label, &look.label)?;
    Ok(())
}

/// What was reviewed, by whom, when; what nobody said is left out.
fn about<'a>(pack: &Pack, phrases: &'a Phrases) -> Vec<(&'a str, String)> {
    let (say, review, edition) = (&phrases.sheet.about, pack.facts.review, &pack.facts.lens.edition);
    let workload = &review.workload;
    let edition = format!("{} {}\n{}", edition.id, edition.name.get(phrases.lang), edition.currency.get(phrases.lang));
    let lines = [
        (say.customer, pack.face.customer.clone()),
        (say.workload, Some(workload.name.clone())),
        (say.confidentiality, pack.face.confidentiality.clone()),
        (say.date, Some(format!("{}{}", pack.face.date, pack.face.draft.map(|draft| format!("  {draft}")).unwrap_or_default()))),
        (say.reviewed_on, review.reviewed_on.map(|day| day.to_string())),
        (say.edition, Some(edition)),
        (say.owner, workload.review_owner.clone()),
        (say.participants, Some(workload.participants.join("\n"))),
        (say.accounts, Some(workload.accounts.join("\n"))),
        (say.regions, Some(workload.regions.join("\n"))),
        (say.exclusions, workload.exclusions.clone()),
    ];
    lines.into_iter().filter_map(|(label, value)| Some((label, value.filter(|value| !value.is_empty())?))).collect()
}

enum Figure {
    Said(String),
    Counted(usize),
}

fn figures<'a>(pack: &Pack, phrases: &'a Phrases) -> Vec<(&'a str, Figure)> {
    let (say, facts) = (&phrases.sheet.about, &pack.facts);
    let counts = facts.assessment.practices;
    let issues = |risk| Figure::Said((phrases.tables.issues)(facts.assessment.issues(risk)));
    vec![
        (say.high, issues(QuestionRisk::High)),
        (say.medium, issues(QuestionRisk::Medium)),
        (say.rate, Figure::Said(rate(facts.assessment.score))),
        (say.practices, Figure::Counted(counts.total)),
        (say.gaps, Figure::Counted(counts.gaps())),
        (say.accepted, Figure::Counted(facts.plan.accepted.len())),
        (say.to_find_out, Figure::Counted(counts.to_find_out())),
    ]
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn rate(score: Option<Score>) -> String {
    score.map_or_else(|| "-".to_owned(), |score| score.to_string())
}

/// One row a question, and their sum; gives back its row.
fn questions(sheet: &mut Worksheet, head: u32, pack: &Pack, phrases: &Phrases, look: &Look) -> Result<u32, Unrenderable> {
    let (say, facts) = (&phrases.sheet.questions, &pack.facts);
    let statuses = Status::VARIANTS.iter().copied().map(Some).chain([None]).map(Judged::from);
    let statuses = statuses.chain([Judged::ClaimedInVain(ServiceModels::default())]).map(phrases.words.status);
    let heads = [say.id, say.title, say.risk].into_iter().chain(statuses).chain([say.total, say.rate]);
    for (at, word) in (0..).zip(heads) {
        sheet.write_string_with_format(head, at, word, &look.head_fixed)?;
    }
    let mut row = head;
    for question in &facts.lens.questions {
        let Some(at) = facts.assessment.question(question.id) else { continue };
        row += 1;
        let risk = (phrases.words.question_risk)(at.decision.risk);
        let at_risk = matches!(at.decision.risk, QuestionRisk::High | QuestionRisk::Medium);
        let risk = if at_risk && !at.decision.confirmed { (say.unconfirmed)(risk) } else { risk.to_owned() };
        sheet.write_string_with_format(row, 0, question.id.to_string(), &look.middle)?;
        sheet.write_string_with_format(row, 1, question.title.get(phrases.lang), &look.text)?;
        fit(sheet, row, question.title.get(phrases.lang))?;
        sheet.write_string_with_format(row, 2, risk, &look.middle)?;
        counts(sheet, row, &at.practices, at.score, look)?;
    }
    let written = Written { first: head + 1, last: row, risk: None };
    let risk = |risk| (phrases.words.question_risk)(risk);
    let shades = [
        (risk(QuestionRisk::High), Shade::Bad),
        (risk(QuestionRisk::Medium), Shade::Warn),
        (risk(QuestionRisk::None), Shade::Good),
    ];
    shade::colours(sheet, &written, 2, shades)?;
    row += 1;
    for (at, word) in [(0, say.sum), (1, ""), (2, "")] {
        sheet.write_string_with_format(row, at, word, &look.label)?;
    }
    counts(sheet, row, &facts.assessment.practices, facts.assessment.score, look)?;
    Ok(row)
}

fn counts(
    sheet: &mut Worksheet,
    row: u32,
    counts: &PracticeCounts,
    score: Option<Score>,
    look: &Look,
) -> Result<(), Unrenderable> {
    let PracticeCounts { total, implemented, partial, missing, unknown, provider, claimed_in_vain, not_applicable, unanswered } =
        *counts;
    // As the head has them: the statuses in their order, then what is unanswered, then what is claimed in vain, as rows of the ledger say it.
    let provider = provider - claimed_in_vain;
    let numbers = [implemented, partial, missing, unknown, provider, not_applicable, unanswered, claimed_in_vain, total];
    for (at, count) in (COUNTS_FROM..).zip(numbers) {
        sheet.write_number_with_format(row, at, number(count), &look.middle)?;
    }
    sheet.write_string_with_format(row, COUNTS_FROM + 9, rate(score), &look.middle)?;
    Ok(())
}
