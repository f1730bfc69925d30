//! The `wa-sec` binary.

fn main() {}
