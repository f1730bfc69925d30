#!/usr/bin/env bash
# Guess: yaml-edit's ScalarValue::plain("12") is written as a plain scalar, 12, which YAML reads as a number.
# Seen with yaml-edit 0.3.6: it has the type of a string and is written '12'. ScalarValue::from(12_i64) is written 12.
# In wa-sec: every writer makes `person-days` a number, held against the JSON Schema.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cargo init --quiet --name seen --vcs none seen
cd seen
cargo add --quiet yaml-edit@=0.3.6
cat > src/main.rs <<'RUST'
use yaml_edit::ScalarValue;

fn main() {
    println!("plain {}", ScalarValue::plain("12").to_yaml_string());
    println!("from {}", ScalarValue::from(12_i64).to_yaml_string());
}
RUST
said=$(cargo run --quiet)
echo "yaml-edit 0.3.6, $(rustc --version)"
echo "$said"
[ "$said" = "plain '12'
from 12" ]
