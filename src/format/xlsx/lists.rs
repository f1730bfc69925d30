//! Findings, actions and acceptances: what follows from the ledger, as lists to work with. None of them is read back.

use super::table::{Cell, Column, Table};
use crate::assessment::{Item, Wave};
use crate::content::{Pack, Row, code_apart};
use crate::importer::{Field, Value, value};
use crate::lens::Choice;
use crate::review::{Acceptance, Answer, Validity};
use crate::wording::{Phrases, Standing};

/// 指摘事項一覧: what is known not to be (fully) in place.
pub fn findings(pack: &Pack, phrases: &Phrases) -> Table {
    let say = &phrases.sheet;
    let facts = &pack.facts;
    let gaps = facts.gaps.iter().filter(|gap| gap.is_confirmed());
    let row = |(number, gap): (u32, &crate::assessment::Gap)| {
        let (choice, lang) = (gap.choice, phrases.lang);
        let blank = Answer::default();
        let answer = gap.answer.unwrap_or(&blank);
        let first_wave = facts.plan.items.iter().any(|item| item.gap.choice.id == choice.id && item.wave == Wave::Now);
        let kept = answer.acceptance.as_ref().filter(|kept| kept.holds_on(facts.today));
        let state = if kept.is_some() { Some(say.accepted) } else { answer.progress.map(phrases.words.progress) };
        let confirmed = match value(facts.review, choice.id, Field::Confirmed) {
            Some(Value::Date(date)) => Some(date.to_string()),
            _ => None,
        };
        let finding = (say.finding)(choice.shown_title(lang), (phrases.words.status)(gap.status));
        let claim = gap.status.claimed_in_vain().map(phrases.words.claimed_in_vain);
        let cells = vec![
            Cell::Number(Some(number)),
            Cell::Word(choice.id.to_string()),
            Cell::Word((say.urgency)(first_wave).to_owned()),
            Cell::Text(lines([Some(finding.as_str()), claim.as_deref(), answer.notes.as_deref()])),
            Cell::Text(answer.evidence.join("\n")),
            Cell::Text(uncoded(choice.why.get(lang))),
            Cell::Word((phrases.words.risk)(choice.risk.level).to_owned()),
            Cell::Text(steps(choice, phrases)),
            Cell::Word(answer.treatment.map(phrases.words.treatment).unwrap_or_default().to_owned()),
            Cell::maybe(kept.map(|kept| kept.reason.as_str())),
            Cell::maybe(answer.owner.as_deref()),
            Cell::Day(answer.due),
            Cell::Word(state.unwrap_or_default().to_owned()),
            Cell::Word(kept.and_then(|kept| kept.residual_risk).map(phrases.words.risk).unwrap_or_default().to_owned()),
            Cell::Text(lines([confirmed.as_deref(), answer.confirmed_by.as_deref()])),
        ];
        (choice.id.to_string(), cells)
    };
    Table {
        name: say.findings,
        title: (say.title)(&pack.face.workload, say.findings),
        note: say.findings_note.to_owned(),
        columns: columns(&say.findings_heads, &[6, 12, 6, 26, 18, 32, 6, 58, 8, 15, 12, 11, 8, 8, 11]),
        rows: (1..).zip(gaps).map(row).collect(),
        none: say.none,
        frozen: 2,
        risk: Some(6),
    }
}

/// 対応計画: the plan, in its order.
pub fn actions(pack: &Pack, phrases: &Phrases) -> Table {
    let say = &phrases.sheet;
    let row = |(rank, item): (u32, &Item)| {
        let (choice, answer) = (item.gap.choice, item.gap.answer);
        let reasons = (phrases.plan.reasons)(&item.deciding());
        let lowers: Vec<String> = item.lowers.iter().map(phrases.plan.lowers).collect();
        let reasons = lines([Some(reasons.join(phrases.plan.between_reasons).as_str()), Some(lowers.join("\n").as_str())]);
        let effort = (phrases.words.effort)(item.gap.effort());
        let cells = vec![
            Cell::Number(Some(rank)),
            Cell::Word((say.wave)(item.wave).to_owned()),
            Cell::Word(choice.id.to_string()),
            Cell::Word((phrases.plan.action)(item.action).to_owned()),
            Cell::Text(choice.shown_title(phrases.lang).to_owned()),
            Cell::Word((phrases.words.risk)(choice.risk.level).to_owned()),
            Cell::Word(effort.to_owned()),
            Cell::Text(reasons),
            Cell::Text(choice.requires.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
            Cell::maybe(answer.and_then(|answer| answer.owner.as_deref())),
            Cell::Day(answer.and_then(|answer| answer.due)),
            Cell::Word(answer.and_then(|answer| answer.progress).map(phrases.words.progress).unwrap_or_default().to_owned()),
        ];
        (choice.id.to_string(), cells)
    };
    Table {
        name: say.actions,
        title: (say.title)(&pack.face.workload, say.actions),
        note: say.actions_note.to_owned(),
        columns: columns(&say.actions_heads, &[6, 8, 12, 8, 34, 6, 6, 52, 13, 15, 11, 8]),
        rows: (1..).zip(&pack.facts.plan.items).map(row).collect(),
        none: say.none,
        frozen: 3,
        risk: Some(5),
    }
}

/// リスク受容一覧: the risks knowingly kept, those over and to come included.
pub fn acceptances(pack: &Pack, phrases: &Phrases) -> Table {
    let say = &phrases.sheet;
    let ledger = pack.facts.ledger();
    let kept = ledger.iter().filter_map(|row| Some((row, row.answer?.acceptance.as_ref()?)));
    let row = |(number, (row, kept)): (u32, (&Row, &Acceptance))| {
        let cells = vec![
            Cell::Number(Some(number)),
            Cell::Word(row.choice.id.to_string()),
            Cell::Text(row.choice.shown_title(phrases.lang).to_owned()),
            Cell::Word((phrases.words.risk)(row.choice.risk.level).to_owned()),
            Cell::Text(kept.reason.clone()),
            Cell::Text(kept.approved_by.clone()),
            Cell::Day(Some(kept.approved_on)),
            Cell::Day(Some(kept.expires)),
            Cell::Word(kept.residual_risk.map(phrases.words.risk).unwrap_or_default().to_owned()),
            Cell::Word((say.standing)(standing(row, kept, pack)).to_owned()),
        ];
        (row.choice.id.to_string(), cells)
    };
    Table {
        name: say.acceptances,
        title: (say.title)(&pack.face.workload, say.acceptances),
        note: say.acceptances_note.to_owned(),
        columns: columns(&say.acceptances_heads, &[6, 12, 36, 6, 46, 16, 12, 12, 9, 14]),
        rows: (1..).zip(kept).map(row).collect(),
        none: say.none,
        frozen: 2,
        risk: Some(3),
    }
}

fn standing(row: &Row, kept: &Acceptance, pack: &Pack) -> Standing {
    let today = pack.facts.today;
    if !row.status.standing().is_open() {
        return Standing::NotNeeded;
    }
    match kept.validity_on(today) {
        Validity::Holds => Standing::Holds,
        Validity::Over => Standing::Over,
        Validity::NotBegun => Standing::NotBegun,
    }
}

fn columns(heads: &[&'static str], widths: &[u16]) -> Vec<Column> {
    heads.iter().zip(widths).map(|(&head, &width)| Column { head, width, to_fill_in: false }).collect()
}

fn lines<'a>(lines: impl IntoIterator<Item = Option<&'a str>>) -> String {
    lines.into_iter().flatten().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn steps(choice: &Choice, phrases: &Phrases) -> String {
    let step = |(number, step): (usize, &crate::lens::Guidance)| format!("{number}. {}", uncoded(step.get(phrases.lang)));
    (1..).zip(&choice.improvement).map(step).collect::<Vec<_>>().join("\n")
}

/// A text of the catalog without the marks around names and commands, which a cell would show as they are. A command stands on a line of its
/// own: spreadsheets part a line at a hyphen, and a sign that forbids it would be copied with the command.
fn uncoded(text: &str) -> String {
    let mut out = String::new();
    let mut follows_a_command = false;
    for (part, is_code) in code_apart(text) {
        let is_command = is_code && part.contains(' ') && part.contains('-');
        // What closes a sentence or a bracket does not begin a line.
        let rest = part.trim_start_matches(['.', ',', ';', ':', ')', '、', '。', '）', '」']);
        let (stops, rest) = if follows_a_command { (&part[..part.len() - rest.len()], rest.trim_start()) } else { ("", part) };
        out.push_str(stops);
        if is_command || follows_a_command {
            out.truncate(out.trim_end().len());
            out.push_str(if out.is_empty() || rest.is_empty() { "" } else { "\n" });
        }
        out.push_str(rest);
        follows_a_command = is_command;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::uncoded;

    #[test]
    fn a_command_stands_on_a_line_of_its_own_and_a_name_in_its_sentence() {
        for (said, shown) in [
            (
                "Run `aws iam get-account-summary` and `aws iam list-users`.",
                "Run\naws iam get-account-summary\nand\naws iam list-users.",
            ),
            ("`aws iam get-account-summary` を実行します。", "aws iam get-account-summary\nを実行します。"),
            ("Turn on `access-keys-rotated` with `aws:ViaAWSService`.", "Turn on access-keys-rotated with aws:ViaAWSService."),
        ] {
            assert_eq!(uncoded(said), shown);
        }
    }
}
