//! `check` over ten thousand review files, in one run beside (a) reading the same bytes and (b) parsing them with the YAML parser alone,
//! without types and without a tree, on the same cores. What counts are the ratios; the aim is 1.35 of (b),
//! and at most 1.3 times the memory that a tenth of the files takes, in every format that is written file by file.
//!
//! `cargo bench --bench check_many` runs it; `FILES=1000` makes it shorter.

#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench, with the world around it")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use rayon::prelude::*;
use serde_yaml::granit_parser::Parser;
use wa_sec::system::{System, Terminal};

const ROUNDS: usize = 5;
/// What is held in memory, then what is written file by file.
const FORMATS: [&str; 6] = ["text", "json", "csv", "sarif", "junit", "gitlab"];

fn main() {
    let count: u32 = std::env::var("FILES").ok().and_then(|count| count.parse().ok()).unwrap_or(10_000);
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<PathBuf> = (0..count).map(|number| folder.path().join(format!("{number:05}.yaml"))).collect();
    let bytes: usize = (0..count as usize).into_par_iter().map(|number| generate(&files[number], number)).sum();
    println!("{count} files, {} KB each, {} threads", bytes / count as usize / 1000, rayon::current_num_threads());

    // Memory first: what comes later would be counted too.
    let tenth = folder.path().join("*0.yaml");
    let all = folder.path().join("*.yaml");
    for (pattern, files) in [(&tenth, count / 10), (&all, count)] {
        for format in FORMATS {
            check(pattern, format);
            println!("most memory so far: {} after {format} of {files} files", most_memory());
        }
    }

    let read = best(|| files.par_iter().for_each(|path| drop(std::hint::black_box(fs::read(path).unwrap()))));
    let parsed = best(|| files.par_iter().for_each(|path| parse(path)));
    let mut times = vec![("reading", read), ("YAML parser alone", parsed)];
    times.extend(FORMATS.map(|format| (format, best(|| check(&all, format)))));
    for (name, time) in times {
        let ratios = format!("{:.2} of reading, {:.2} of the parser", ratio(time, read), ratio(time, parsed));
        println!("{name:<18} {:>6} ms  {:>7.0} files/s  {ratios}", time.as_millis(), f64::from(count) / time.as_secs_f64());
    }
}

fn ratio(time: Duration, other: Duration) -> f64 {
    time.as_secs_f64() / other.as_secs_f64()
}

fn best(run: impl Fn()) -> Duration {
    let timed = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..ROUNDS).map(timed).min().unwrap()
}

fn parse(path: &Path) {
    let text = fs::read_to_string(path).unwrap();
    let events = Parser::new_from_str(&text).map(Result::unwrap).count();
    assert!(events > 0);
}

fn check(pattern: &Path, format: &str) {
    let system = System {
        variables: BTreeMap::new(),
        stdout: Box::new(io::sink()),
        stderr: Box::new(io::sink()),
        terminal: Terminal::default(),
        now: Timestamp::UNIX_EPOCH,
    };
    let pattern = pattern.to_str().unwrap();
    let args = ["wa-sec", "check", pattern, "--format", format, "--fail-on", "high", "--today", "2026-11-23"];
    let status = wa_sec::run(args.map(Into::into), system);
    assert_eq!(status, wa_sec::cli::ExitStatus::Done);
}

/// A review of about 15 KB in which every answer has something to say.
fn generate(path: &Path, number: usize) -> usize {
    let lens = wa_sec::lens::EDITIONS[number % 2].lens();
    let mut text = format!(
        "wa-sec: 1\nlens: {}\nreviewed-on: 2026-11-23\nworkload:\n  name: Workload {number}\n  environment: production\nanswers:\n",
        lens.edition.id
    );
    for question in &lens.questions {
        let _ = writeln!(text, "  {}:\n    best-practices:", question.id);
        for choice in &question.best_practices {
            let risk: &str = choice.risk.level.into();
            let status = if risk != "high" && number.is_multiple_of(3) { "partial" } else { "implemented" };
            let _ = writeln!(
                text,
                "      {}:  # {}\n        status: {status}\n        notes: \"Seen in account {number:012}; 本番アカウントで確認\"\n        \
                 evidence: [\"console page of 2026-11-20\", \"report {number}\"]\n        owner: team {}",
                choice.id,
                choice.title.en,
                number % 7
            );
        }
    }
    fs::write(path, &text).unwrap();
    text.len()
}

/// The most memory that this process has held so far, as Linux says it.
fn most_memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |size| size.trim().to_owned())
}
