#!/usr/bin/env bash
# Measures whole runs of the release binary against an empty Rust program, interleaved, on one machine: least wall time, page faults,
# peak memory, instructions. Quote the ratios; single times depend on the machine.
#   benches/whole_process.sh           today's binary
#   benches/whole_process.sh COMMIT    beside it, in the same runs, the binary of a commit
# Needs: python3, valgrind, time (the Debian package of that name).
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"; git worktree prune' EXIT
echo 'fn main() {}' > "$work/empty.rs"
rustc -O -o "$work/empty" "$work/empty.rs"
cargo build --release --locked --quiet
binaries=(target/release/wa-sec)
if [ $# -gt 0 ]; then
  git worktree add --quiet --detach "$work/base" "$1"
  (cd "$work/base" && CARGO_TARGET_DIR="$OLDPWD/target/base" cargo build --release --locked --quiet)
  binaries+=(target/base/release/wa-sec)
fi

python3 benches/whole_process.py "$work/empty" "${binaries[@]}"
for binary in "$work/empty" "${binaries[@]}"; do
  echo "Instructions of $binary:"
  benches/instructions.sh "$binary" || true
  echo "Peak memory of $binary (KB):"
  grep -v '^#' benches/instructions.txt | while read -r _ args; do
    # shellcheck disable=SC2086
    printf '%10d  %s\n' "$(command time -f %M "$binary" $args 2>&1 >/dev/null | tail -n 1)" "$args"
  done
done
stat -c 'Size of %n: %s bytes' "${binaries[@]}"
