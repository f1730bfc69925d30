#!/usr/bin/env bash
# Counts the instructions of a binary for each command line of instructions.txt (valgrind: the same on every run) and fails where
# one takes more than its limit.
#   benches/instructions.sh BINARY
set -euo pipefail
binary=$(realpath "$1")
cd "$(dirname "$0")/.."
status=0
while read -r limit args; do
  # shellcheck disable=SC2086
  count=$(env -i PATH=/usr/bin:/bin TZ=UTC valgrind --tool=callgrind --callgrind-out-file=/dev/null "$binary" $args \
    2>&1 >/dev/null | sed -n 's/.*Collected : //p')
  verdict=
  if [ "$count" -gt "$limit" ]; then
    verdict="  more than allowed"
    status=1
  fi
  printf '%10d of %10d  %s%s\n' "$count" "$limit" "$args" "$verdict"
done < <(grep -v '^#' benches/instructions.txt)
exit "$status"
