#!/usr/bin/env bash
# Measures whole runs of the release binary against an empty Rust program, in one go on one machine: wall time (hyperfine),
# instructions (valgrind), peak memory (GNU time). Quote the ratios; single times depend on the machine.
# Needs: hyperfine, valgrind, time (Debian packages of these names).
set -euo pipefail
cd "$(dirname "$0")/.."

cargo build --release --quiet
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo 'fn main() {}' > "$work/empty.rs"
rustc -O -o "$work/empty" "$work/empty.rs"
binary=target/release/wa-sec
review=tests/reviews/complete.yaml

hyperfine --shell=none --warmup 20 --runs 300 --style=basic \
  "$work/empty" \
  "$binary --version" \
  "$binary status $review" \
  "$binary plan $review"

echo "Instructions (millions):"
for command in "$work/empty" "$binary --version" "$binary status $review" "$binary plan $review"; do
  # shellcheck disable=SC2086
  count=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null $command 2>&1 >/dev/null | sed -n 's/.*Collected : //p')
  printf '  %8.2f  %s\n' "$(echo "$count / 1000000" | bc -l)" "$command"
done

echo "Peak memory (KB):"
for command in "$work/empty" "$binary status $review" "$binary plan $review"; do
  # shellcheck disable=SC2086
  printf '  %8d  %s\n' "$(command time -f %M $command 2>&1 >/dev/null | tail -n 1)" "$command"
done
printf 'Release binary: %d bytes\n' "$(stat -c %s "$binary")"
