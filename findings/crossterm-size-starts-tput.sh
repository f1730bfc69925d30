#!/usr/bin/env bash
# Guess: with no stream on a terminal, crossterm's terminal::size() fails or gives a default, and starts nothing.
# Seen with crossterm 0.29.0: it starts `tput cols` and `tput lines`, whichever come first in PATH.
# In wa-sec: the size comes from the terminal itself, then COLUMNS.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cargo init --quiet --name seen --vcs none seen
cd seen
cargo add --quiet crossterm@=0.29.0 --no-default-features
cat > src/main.rs <<'RUST'
fn main() {
    println!("{:?}", crossterm::terminal::size());
}
RUST
cargo build --quiet
mkdir "$work/bin"
cat > "$work/bin/tput" <<SH
#!/bin/sh
echo "tput \$*" >> "$work/started"
echo 7
SH
chmod +x "$work/bin/tput"
# Without a controlling terminal, as in a CI job.
said=$(PATH="$work/bin:$PATH" setsid --wait ./target/debug/seen < /dev/null 2>&1 | cat)
echo "crossterm 0.29.0, $(rustc --version)"
echo "size(): $said"
cat "$work/started"
[ "$(sort "$work/started" | tr '\n' ',')" = "tput cols,tput lines," ]
[ "$said" = "Ok((7, 7))" ]
