//! The `wa-sec` binary: the real world in, an exit status out.

use std::process::ExitCode;

#[expect(clippy::disallowed_methods, reason = "the door through which arguments come")]
fn main() -> ExitCode {
    wa_sec::run(std::env::args_os(), wa_sec::system::System::real()).into()
}
