//! How far a long run is: a bar on stderr, where that is a terminal and the run takes more than a second.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::super::context::Context;

const PATIENCE: Duration = Duration::from_secs(1);

/// How far a run is.
pub struct Progress {
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Over so many steps; nothing is shown yet.
    pub fn over(steps: usize, context: &Context) -> Self {
        let wanted = context.system.terminal.stderr && !context.quiet && context.system.variable("TERM") != Some("dumb");
        let bar = wanted.then(|| ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden()));
        let style = ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}");
        Self { bar: bar.map(|bar| if let Ok(style) = style { bar.with_style(style) } else { bar }) }
    }

    /// One step is done. It may be called from any thread.
    pub fn one_more(&self) {
        let Some(bar) = &self.bar else { return };
        bar.inc(1);
        if bar.is_hidden() && bar.elapsed() > PATIENCE {
            bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(10));
        }
    }

    /// All steps are done: the bar goes away.
    pub fn done(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
