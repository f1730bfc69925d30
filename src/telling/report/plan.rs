//! What to do first, in waves, with owners and days.

use super::super::words::{beneath, reasons_of, tone_of_risk};
use crate::assessment::{Adds, Applied, Item, PersonDays, Wave, programmes_without_controls};
use crate::content::{Block, Document, Facts, Span, Table};

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let (words, plan) = (&facts.phrases.report, &facts.phrases.plan);
    if facts.plan.items.is_empty() {
        return vec![Block::line(plan.nothing_open)];
    }
    let mut blocks = vec![Block::line(words.plan_about)];
    blocks.extend(weighed(facts));
    for wave in Wave::ALL {
        let items: Vec<_> = (1..).zip(&facts.plan.items).filter(|(_, item)| item.wave == wave).collect();
        if !items.is_empty() {
            blocks.push(Block::Heading(3, (words.wave)(wave).to_owned()));
            let days: PersonDays = items.iter().map(|(_, item)| item.gap.person_days()).sum();
            blocks.push(Block::line((words.days)(&(facts.phrases.investment.range)(days))));
            let (above, table) = table(&items, facts);
            blocks.extend(above);
            blocks.push(Block::Table(table));
        }
    }
    blocks
}

/// What of the workload weighs in the order.
fn weighed(facts: &Facts) -> Document {
    let say = &facts.phrases.weighing;
    let raising = facts.plan.weighing.iter().filter(|applied| applied.row.adds != Adds::Nothing);
    let line = |applied: &Applied| {
        let (when, because) = ((say.when)(applied.row.when), (say.because)(&applied.because));
        let aside = (facts.phrases.catalog.aside)(&because);
        (0, vec![Span::from(format!("{when}{aside}{}{}", facts.phrases.catalog.colon, (say.touches)(applied.row.touches)))])
    };
    let lines: Vec<_> = raising.map(line).collect();
    let silent = programmes_without_controls(facts.lens, &facts.review.workload);
    let mut blocks = Vec::new();
    if !(lines.is_empty() && silent.is_empty()) {
        blocks.push(Block::Heading(3, facts.phrases.report.weighed.to_owned()));
    }
    blocks.extend((!lines.is_empty()).then_some(Block::List(lines)));
    blocks.extend((!silent.is_empty()).then(|| Block::line((say.without_controls)(&silent))));
    blocks
}

fn table(items: &[(usize, &Item)], facts: &Facts) -> (Vec<Block>, Table) {
    let (words, plan) = (&facts.phrases.report, &facts.phrases.plan);
    let (above, reasons) = reasons_of(&items.iter().map(|(_, item)| *item).collect::<Vec<_>>(), facts.phrases);
    let row = |((rank, item), reasons): (&(usize, &Item), &String)| {
        let falls = item.lowers.iter().map(|lowered| format!("→ {}", (plan.lowers)(lowered)));
        let choice = item.gap.choice;
        vec![
            Span::from(rank.to_string()),
            Span::from(choice.id.to_string()),
            Span::from(beneath(choice.shown_title(facts.phrases.lang), reasons, falls)),
            Span::new((plan.action)(item.action), tone_of_risk(choice.risk.level)),
            Span::from((facts.phrases.investment.range)(item.gap.person_days())),
            Span::from(item.gap.answer.and_then(|answer| answer.owner.clone()).unwrap_or_default()),
            Span::from(item.gap.answer.and_then(|answer| answer.due).map(|due| due.to_string()).unwrap_or_default()),
        ]
    };
    let head = [
        "#",
        facts.phrases.tables.id,
        plan.practice_and_reasons,
        plan.to_do,
        facts.phrases.investment.days,
        words.owner,
        words.due,
    ];
    let rows = items.iter().zip(&reasons).map(row).collect();
    (above, Table { head: head.map(str::to_owned).to_vec(), rows, widest: 2 })
}
