//! Files, folders and links of strangers: what is read, what is refused, and what is never shown.

mod configured;
mod doors;
mod found;
mod written;

use std::path::Path;
use std::process::Command;

use crate::harness::Sandbox;

/// What must not be seen: the content of files that are no reviews.
const SECRET: &str = "token-that-nobody-may-see";

/// A file that is no review, as one of the user's own may be, and a link to it.
fn secret_behind(sandbox: &Sandbox, link: &str) {
    sandbox.write("secret", &format!("[default]\nkey = {SECRET}\n{SECRET}: {SECRET}\nanswers: [{SECRET}]\n"));
    link_to(sandbox.path("secret"), sandbox, link);
}

fn link_to(target: impl AsRef<Path>, sandbox: &Sandbox, link: &str) {
    std::os::unix::fs::symlink(target, sandbox.path(link)).unwrap();
}

/// A pipe that nobody writes into: whoever opens it and waits, waits for ever.
fn pipe(sandbox: &Sandbox, name: &str) {
    assert!(Command::new("mkfifo").arg(sandbox.path(name)).status().unwrap().success());
}

/// What the binary says on both streams, and how it ends. It is ended where it waits.
fn said(sandbox: &Sandbox, folder: &str, args: &[&str]) -> (String, i32) {
    let mut command = sandbox.wa_sec(args);
    let output = command.current_dir(sandbox.path(folder)).timeout(std::time::Duration::from_mins(1)).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (text, output.status.code().unwrap_or(-1))
}

/// A folder that is a repository for whoever looks for `.git`.
fn repository(sandbox: &Sandbox, name: &str) {
    std::fs::create_dir_all(sandbox.path(name).join(".git")).unwrap();
}
