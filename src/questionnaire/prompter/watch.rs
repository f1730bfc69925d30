//! Signals that end the program while it waits for a key: the terminal is put back as it was, a save that has begun is finished.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Watches for Ctrl-C, SIGTERM and SIGHUP.
pub struct Watch {
    saving: Arc<Mutex<()>>,
}

impl Watch {
    /// Begins to watch. On a signal the program ends with this exit status.
    pub fn begin(status: i32) -> io::Result<Self> {
        let saving = Arc::new(Mutex::new(()));
        watch(Arc::clone(&saving), status)?;
        Ok(Self { saving })
    }

    /// While this is held, a signal waits.
    pub fn saving(&self) -> MutexGuard<'_, ()> {
        self.saving.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(unix)]
fn watch(saving: Arc<Mutex<()>>, status: i32) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        if signals.forever().next().is_some() {
            let _held = saving.lock().unwrap_or_else(PoisonError::into_inner);
            end(status);
        }
    })?;
    Ok(())
}

#[cfg(not(unix))]
fn watch(_saving: Arc<Mutex<()>>, _status: i32) -> io::Result<()> {
    Ok(())
}

/// inquire waits for a key without an end, so there is nobody to return to.
#[cfg(unix)]
#[expect(clippy::exit, clippy::disallowed_methods, reason = "the one way out of a wait for a key")]
fn end(status: i32) -> ! {
    restore();
    std::process::exit(status)
}

/// Leaves raw mode and shows the cursor. A terminal that was only printed on is not written to.
#[cfg(unix)]
fn restore() {
    use std::io::Write;

    if crossterm::terminal::is_raw_mode_enabled().unwrap_or(false) {
        let mut stderr = io::stderr();
        // A terminal that is gone can not be restored, and nobody is left to be told.
        let _gone = crossterm::execute!(stderr, crossterm::cursor::Show, crossterm::event::DisableBracketedPaste);
        let _gone = crossterm::terminal::disable_raw_mode();
        let _gone = writeln!(stderr);
    }
}
