"""Runs programs in turns and prints the least wall time of each, how many times the first one that is, and its page faults."""

import os
import pty
import select
import sys
import tempfile
import termios
import time

EMPTY, BINARIES = sys.argv[1], sys.argv[2:]
REVIEW = "tests/reviews/complete.yaml"
DEMO = "src/cli/report/demo"
SHORT = [
    ["--version"],
    ["status", REVIEW],
    ["gaps", REVIEW],
    ["check", REVIEW, "--fail-on", "none"],
    ["plan", REVIEW],
    ["diff", f"{DEMO}/milestone.ja.yaml", f"{DEMO}/review.ja.yaml"],
]
CURSOR_SHOWN = b"\x1b[?25h"
NOWHERE = os.open(os.devnull, os.O_RDWR)


def spawn(command, streams):
    actions = [(os.POSIX_SPAWN_DUP2, stream, number) for number, stream in enumerate(streams)]
    return os.posix_spawn(command[0], command, os.environ, file_actions=actions)


def whole(command):
    """Seconds and page faults of a run."""
    start = time.perf_counter()
    pid = spawn(command, (NOWHERE, NOWHERE, NOWHERE))
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{command} ended with {status}")
    return seconds, usage.ru_minflt


def first_prompt(command):
    """The same of a review in a terminal, up to its first prompt."""
    mine, its = pty.openpty()
    termios.tcsetwinsize(its, (24, 80))
    start = time.perf_counter()
    pid = spawn(command, (its, its, its))
    seen = b""
    while CURSOR_SHOWN not in seen:
        if not select.select([mine], [], [], 10)[0]:
            sys.exit(f"{command} does not ask: {seen}")
        seen += os.read(mine, 65536)
    seconds = time.perf_counter() - start
    os.kill(pid, 9)
    _, _, usage = os.wait4(pid, 0)
    os.close(mine)
    os.close(its)
    return seconds, usage.ru_minflt


def measured(runs, tasks):
    """The least of each figure over runs in turns."""
    least = {}
    for _ in range(runs):
        for measure, command in tasks:
            figures = measure(command)
            known = least.setdefault(tuple(command), figures)
            least[tuple(command)] = tuple(map(min, known, figures))
    return least


def told(least):
    empty = least[(EMPTY,)]
    print(f"{'ms':>9} {'times':>7} {'faults':>7}")
    for command, (seconds, faults) in least.items():
        print(f"{seconds * 1000:9.2f} {seconds / empty[0]:7.2f} {faults:7}  {' '.join(command)}")


with tempfile.TemporaryDirectory() as work:
    os.environ["TERM"] = "xterm"
    os.environ["LANG"] = "C"
    alone = (whole, [EMPTY])
    short = [(whole, [binary, *args]) for args in SHORT for binary in BINARIES]
    reviews = [(first_prompt, [binary, "review", f"{work}/new.yaml"]) for binary in BINARIES]
    told(measured(300, [alone, *short, *reviews]))
    reports = [
        (whole, [binary, "report", f"{DEMO}/review.ja.yaml", "--lang", "ja", "--quiet", "--format", kind, "--output", f"{work}/report.{kind}"])
        for kind in ("markdown", "json", "html", "xlsx", "pdf")
        for binary in BINARIES
    ]
    told(measured(20, [alone, *reports]))
