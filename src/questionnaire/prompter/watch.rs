//! Signals that end the program while it waits for a key: the terminal is put back as it was, a save that has begun is finished, and
//! what is held (the file and its lock) is let go.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Holds what must be let go of in good order, and watches for Ctrl-C, SIGTERM and SIGHUP.
pub struct Watch<T> {
    held: Arc<Mutex<Option<T>>>,
}

impl<T: Send + 'static> Watch<T> {
    /// Begins to watch. On a signal the program ends with this exit status.
    pub fn begin(held: Option<T>, status: u8) -> io::Result<Self> {
        let held = Arc::new(Mutex::new(held));
        watch(Arc::clone(&held), status)?;
        Ok(Self { held })
    }

    /// What is held. While it is in use, a signal waits.
    pub fn held(&self) -> MutexGuard<'_, Option<T>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Drop for Watch<T> {
    /// The watching thread lives on; what is held does not.
    fn drop(&mut self) {
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

#[cfg(unix)]
fn watch<T: Send + 'static>(held: Arc<Mutex<Option<T>>>, status: u8) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        if signals.forever().next().is_some() {
            let mut held = held.lock().unwrap_or_else(PoisonError::into_inner);
            *held = None;
            restore();
            end(status);
        }
    })?;
    Ok(())
}

#[cfg(not(unix))]
fn watch<T: Send + 'static>(_held: Arc<Mutex<Option<T>>>, _status: u8) -> io::Result<()> {
    Ok(())
}

/// The thread that waits for a key never returns, so there is nobody to return a status to.
#[cfg(unix)]
#[expect(clippy::exit, clippy::disallowed_methods, reason = "the one way out of a wait for a key")]
fn end(status: u8) -> ! {
    std::process::exit(status.into())
}

/// Leaves raw mode and shows the cursor. A terminal that was only printed on is not written to.
#[cfg(unix)]
fn restore() {
    if crossterm::terminal::is_raw_mode_enabled().unwrap_or(false) {
        // A terminal that is gone can not be restored, and nobody is left to be told.
        let _gone = crossterm::execute!(
            super::stderr(),
            crossterm::cursor::Show,
            crossterm::event::DisableBracketedPaste,
            crossterm::style::Print("\r\n")
        );
        let _gone = crossterm::terminal::disable_raw_mode();
    }
}
