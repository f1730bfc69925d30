//! Many files: which are found, and which exit status wins.

use std::fs;

use wa_sec::lens::Risk;

use super::{File, checked, editions, practice, text};
use crate::harness::{Sandbox, review, says};

/// Files that end in every way there is.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    let (older, later) = (editions().next().unwrap(), editions().nth(1).unwrap());
    sandbox.write("0.yaml", &File::of(&older).text());
    sandbox.write("0-later.yaml", &File::of(&later).text());
    sandbox.write("1.yaml", &File::of(&later).with(&practice(&later, Risk::High), "missing").text());
    for (to, from) in
        [("2.yaml", "faulty/many-faults.yaml"), ("3.yaml", "minimal.yaml"), ("4.yaml", "faulty/unknown-edition.yaml")]
    {
        fs::copy(review(from), sandbox.path(to)).unwrap();
    }
    sandbox
}

#[test]
fn the_worst_exit_status_wins() {
    let sandbox = sandbox();
    for (files, expected) in [
        (&["0.yaml"][..], 0),
        (&["1.yaml"], 1),
        (&["2.yaml"], 2),
        (&["3.yaml"], 3),
        (&["4.yaml"], 4),
        (&["0.yaml", "0-later.yaml"], 0),
        (&["0.yaml", "3.yaml"], 3),
        (&["3.yaml", "1.yaml"], 1),
        (&["1.yaml", "4.yaml", "3.yaml"], 4),
        (&["0.yaml", "1.yaml", "2.yaml", "3.yaml", "4.yaml"], 2),
        (&["not-there.yaml"], 2),
        (&["0.yaml", "not-there.yaml"], 2),
        (&["no-*.yaml"], 3),
        (&["0.yaml", "no-*.yaml"], 3),
        (&["1.yaml", "no-*.yaml"], 1),
        (&["[.yaml"], 2),
    ] {
        if files == ["[.yaml"] {
            assert_eq!(text(&sandbox, files).1, expected);
            continue;
        }
        let (document, status) = checked(&sandbox, files);
        assert_eq!(status, expected, "{files:?}");
        let patterns = files.iter().filter(|file| file.contains('*')).count();
        assert_eq!(document["files"].as_array().unwrap().len() + patterns, files.len());
        assert_eq!(document["unmatched"].as_array().unwrap().len(), patterns);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_an_entry_and_hides_no_other() {
    let sandbox = sandbox();
    let (document, _) = checked(&sandbox, &["0.yaml", "1.yaml", "2.yaml", "3.yaml", "4.yaml", "not-there.yaml"]);
    let of = |index: usize| &document["files"][index]["failures"][0];
    assert_eq!(document["files"][0]["verdict"], "pass");
    assert_eq!(of(1)["demand"], "fail_on");
    assert_eq!((&of(2)["demand"], of(2)["line"].as_u64()), (&"readable".into(), Some(3)));
    assert_eq!(document["files"][2]["failures"].as_array().unwrap().len(), 15, "every fault at once");
    assert_eq!(of(3)["demand"], "answers");
    assert_eq!((&of(4)["demand"], of(4)["line"].as_u64()), (&"readable".into(), Some(2)));
    assert_eq!((&of(5)["demand"], &of(5)["line"]), (&"readable".into(), &serde_json::Value::Null));
}

#[test]
fn what_cannot_be_judged_is_no_failure_and_told_once() {
    let sandbox = sandbox();
    sandbox.write("lens.yaml", "wa-sec: 1\nlens: 1999-01\nworkload: { name: x }\nanswers: {}\n");
    for (files, title, ja) in [
        (&["2.yaml"][..], "CANNOT CHECK: the review could not be judged", "判定不能：レビューを判定できませんでした"),
        (&["lens.yaml"], "CANNOT CHECK: the review could not be judged", "判定不能：レビューを判定できませんでした"),
        (&["0.yaml", "2.yaml"], "CANNOT CHECK: 1 of 2 reviews could not be judged", "判定不能：2 件のうち 1 件の"),
        (
            &["0.yaml", "1.yaml", "2.yaml"],
            "CANNOT CHECK: 1 of 3 reviews could not be judged; 1 does not meet what is demanded",
            "（条件を満たしていないもの 1 件）",
        ),
    ] {
        for (lang, title) in [("en", title), ("ja", ja)] {
            let output = sandbox.wa_sec(&[&["check", "--lang", lang], files].concat()).output().unwrap();
            let shown = String::from_utf8(output.stdout).unwrap();
            assert!(output.stderr.is_empty(), "on one stream");
            assert!(says(shown.split("\n\n").next().unwrap(), title), "{shown}");
            assert!(!shown.contains("FAIL") && !shown.contains("不合格"), "{shown}");
        }
    }
    let (shown, _) = text(&sandbox, &["2.yaml"]);
    assert!(shown.contains("2.yaml:3") && !shown.contains("Demanded") && !shown.contains("acceptances"), "{shown}");
    // Where programs are served on stdout, people read on stderr.
    let (told, status) = sandbox.stderr(&["check", "2.yaml", "--format", "json"]);
    assert_eq!((status, told.matches("CANNOT CHECK").count()), (2, 1), "{told}");
    assert!(told.contains("--> 2.yaml:3:1") && told.contains("reviewed_on: 2026-11-23"), "the line itself: {told}");
}

#[test]
fn a_question_that_does_not_apply_is_an_answer() {
    let sandbox = Sandbox::new();
    let text = "wa-sec: 1\nlens: 2020-03\nworkload: { name: x }\nanswers:\n  SEC8: { applicable: false, reason: r }\n";
    sandbox.write("wa-review.yaml", text);
    assert_eq!(checked(&sandbox, &[]).1, 0);
    sandbox.write(
        "wa-review.yaml",
        &text.replace("{ applicable: false, reason: r }", "{ best-practices: { SEC8-BP1: { notes: n } } }"),
    );
    assert_eq!(checked(&sandbox, &[]).1, 3);
    sandbox
        .write("wa-review.yaml", &text.replace("{ applicable: false, reason: r }", "{ best-practices: { SEC8-BP1: unknown } }"));
    assert_eq!(checked(&sandbox, &[]).1, 0);
}

#[test]
fn patterns_are_expanded_here_too() {
    let sandbox = Sandbox::new();
    let lens = editions().next().unwrap();
    for folder in ["a/b", ".hidden", "folder.yaml"] {
        fs::create_dir_all(sandbox.path(folder)).unwrap();
    }
    for name in ["x.yaml", "a/y.yaml", "a/b/z.yaml", "a/b/z.yml", ".hidden/h.yaml", ".wa-sec.yaml", "lit[1].yaml"] {
        let text = if name == ".wa-sec.yaml" { String::new() } else { File::of(&lens).text() };
        sandbox.write(name, &text);
    }
    let paths = |args: &[&str]| {
        let (document, _) = checked(&sandbox, args);
        let paths = document["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap().to_owned());
        paths.collect::<Vec<_>>()
    };
    assert_eq!(paths(&["*.yaml"]), ["lit[1].yaml", "x.yaml"]);
    assert_eq!(paths(&["**/*.yaml"]), ["a/b/z.yaml", "a/y.yaml", "lit[1].yaml", "x.yaml"]);
    assert_eq!(paths(&["a/b/z.y*", "a/**/z.yaml"]), ["a/b/z.yaml", "a/b/z.yml"], "each once");
    assert_eq!(paths(&["x.yaml", "a/*.yaml", "x.yaml"]), ["x.yaml", "a/y.yaml"], "in the order of the arguments");
    assert_eq!(paths(&["lit[1].yaml"]), ["lit[1].yaml"], "what is there under its literal name stands for itself");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("..", sandbox.path("a/loop")).unwrap();
        assert_eq!(paths(&["a/**/z.yaml"])[0], "a/b/z.yaml");
    }
}

#[test]
fn a_few_hundred_files_are_told_shortly_and_completely() {
    let sandbox = Sandbox::new();
    let lens = editions().next().unwrap();
    let file = File::of(&lens).with("SEC1-BP2", "missing").text();
    for number in 0..300 {
        sandbox.write(&format!("{number:03}.yaml"), &file);
    }
    let (document, status) = checked(&sandbox, &["*.yaml"]);
    let files = document["files"].as_array().unwrap();
    assert_eq!((files.len(), status), (300, 1));
    assert!(files.is_sorted_by_key(|file| file["path"].as_str().unwrap().to_owned()), "the same order on any number of cores");
    let (shown, _) = text(&sandbox, &["*.yaml"]);
    assert!(shown.starts_with("FAIL: 300 of 300") && shown.contains("280 more files"), "{shown}");
    assert!(shown.contains("299.yaml: 1 demand is not met"));
}
