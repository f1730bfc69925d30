//! Who asks the person at the terminal.

use super::context::Context;
use crate::format::COLUMNS_WITHOUT_TERMINAL;
use crate::questionnaire::{Inquire, InquireWords, Plain, PlainWords, Prompter};

/// Whether there is somebody to ask: keys come from a person who sees the prompts.
pub fn somebody_is_there(context: &Context) -> bool {
    context.system.terminal.stdin && context.system.terminal.stderr
}

/// Who asks, as the terminal allows.
pub fn prompter(context: &Context) -> Box<dyn Prompter> {
    let say = &context.phrases.conversation;
    if context.system.variable("TERM") == Some("dumb") || !Inquire::can_draw() {
        let words = PlainWords {
            choose: say.help_choose_plain,
            write: say.help_write_plain,
            write_lines: say.help_write_lines_plain,
            no_such_row: say.no_such_row,
        };
        Box::new(Plain::on_terminal(context.system.terminal.columns_of_stderr.unwrap_or(COLUMNS_WITHOUT_TERMINAL).into(), words))
    } else {
        Box::new(Inquire::new(context.colors(true), InquireWords { more: say.more, no_such_row: say.no_such_row }))
    }
}
