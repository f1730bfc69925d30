//! Which edition a new review is held against. It is asked before anything else, for everything else depends on it.

use std::sync::Arc;

use super::prompt::{Kind, Label, Line, Prompt, Reply, Row};
use super::prompter::{PromptError, Prompter};
use crate::lens::{EDITIONS, Lens};
use crate::wording::Phrases;

/// Asks for an edition, the newest first. None: the person left.
pub fn choose_edition(prompter: &mut dyn Prompter, phrases: &Phrases) -> Result<Option<Arc<Lens>>, PromptError> {
    let mut lenses: Vec<Arc<Lens>> = EDITIONS.iter().rev().map(crate::lens::Bundled::lens).collect();
    let prompt = prompt(&lenses, phrases);
    loop {
        match prompter.ask(&prompt)? {
            Reply::Chosen(index) if index < lenses.len() => return Ok(Some(lenses.swap_remove(index))),
            Reply::Chosen(_) => return Ok(None),
            // There is nothing to go back to.
            Reply::Back | Reply::Written(_) => {}
        }
    }
}

fn prompt(lenses: &[Arc<Lens>], phrases: &Phrases) -> Prompt {
    let (say, lang) = (&phrases.conversation, phrases.lang);
    let mut above = vec![Line::plain(say.about.edition)];
    let mut rows = Vec::new();
    for (index, lens) in lenses.iter().enumerate() {
        let edition = &lens.edition;
        above.push(Line::blank());
        above.push(Line::of(Label::Title, edition.id.clone()));
        above.push(Line::plain(edition.summary.get(lang)));
        above.push(Line::of(Label::Faint, edition.currency.get(lang)));
        rows.push(Row::new((index + 1).to_string(), format!("{}  {}", edition.id, edition.name.get(lang))).also(&edition.id));
    }
    rows.push(Row::new("q", say.leave_without_file));
    Prompt {
        above,
        short: None,
        ask: say.ask.edition.to_owned(),
        help: say.help_edition.to_owned(),
        kind: Kind::Choose { rows, cursor: 0 },
    }
}
