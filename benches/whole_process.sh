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
# A whole review in Japanese, and an earlier state of it: 50 pages and more as PDF.
demo=src/cli/report/demo
# Passes whatever is answered, so that an exit status other than 0 is a broken measurement.
passing="--fail-on none"

short=(
  "$work/empty"
  "$binary --version"
  "$binary status $review"
  "$binary plan $review"
  "$binary check $review $passing"
  "$binary diff $demo/milestone.ja.yaml $demo/review.ja.yaml"
)
# Aims for the whole process: HTML under 50 ms, XLSX under 100 ms, PDF of 25 pages under 1.5 s.
reports=()
for format in markdown json html xlsx pdf; do
  reports+=("$binary report $demo/review.ja.yaml --lang ja --quiet --format $format --output $work/report.$format")
done

# The first command is the one that the ratios are of.
hyperfine --shell=none --warmup 20 --runs 300 --style=basic --export-csv "$work/short.csv" "${short[@]}"
hyperfine --shell=none --warmup 3 --runs 40 --style=basic --export-csv "$work/reports.csv" "$work/empty" "${reports[@]}"

echo "Median (ms), least (ms), and how many times the empty program (by medians):"
for csv in "$work/short.csv" "$work/reports.csv"; do
  awk -F, 'NR == 2 { empty = $4 } NR > 1 { printf "  %9.2f %9.2f %8.1f  %s\n", $4 * 1000, $7 * 1000, $4 / empty, $1 }' "$csv"
done

echo "Instructions (millions):"
for command in "${short[@]}" "${reports[@]}"; do
  # shellcheck disable=SC2086
  count=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null $command 2>&1 >/dev/null | sed -n 's/.*Collected : //p')
  printf '  %8.2f  %s\n' "$(echo "$count / 1000000" | bc -l)" "$command"
done

echo "Peak memory (KB):"
for command in "${short[@]}" "${reports[@]}"; do
  # shellcheck disable=SC2086
  printf '  %8d  %s\n' "$(command time -f %M $command 2>&1 >/dev/null | tail -n 1)" "$command"
done
printf 'Release binary: %d bytes\n' "$(stat -c %s "$binary")"
