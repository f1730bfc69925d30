//! Every door through which a file comes.

use super::{SECRET, link_to, pipe, said, secret_behind};
use crate::harness::{Sandbox, review};

#[test]
fn only_regular_files_come_in_and_nothing_waits_for_others() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    pipe(&sandbox, "pipe");
    std::fs::create_dir(sandbox.path("folder")).unwrap();
    link_to("/dev/zero", &sandbox, "zero");
    link_to("/proc/self/environ", &sandbox, "environ");
    link_to("nowhere", &sandbox, "dangling");
    link_to("loop", &sandbox, "loop");
    for (file, en, ja) in [
        ("pipe", "is a pipe, a socket or a device", "パイプ、ソケット、またはデバイス"),
        ("zero", "is a pipe, a socket or a device", "パイプ、ソケット、またはデバイス"),
        ("/dev/tty", "/dev/tty", "/dev/tty"),
        ("folder", "is a folder", "フォルダーです"),
        ("dangling", "is a link that leads nowhere", "リンク切れ"),
        ("loop", "cannot be read", "を読み込めません"),
        #[cfg(target_os = "linux")]
        ("environ", "made up by the system", "システムが内容を生成する"),
    ] {
        for (lang, words) in [("en", en), ("ja", ja)] {
            for args in [
                &["status", file][..],
                &["check", "wa-review.yaml", "--baseline", file],
                &["check", "wa-review.yaml", "--config", file],
                &["diff", file, "wa-review.yaml"],
                &["report", "--since", file],
                &["report", "--logo", file],
                &["import", "sheet", file, "--into", "wa-review.yaml"],
                &["import", "sheet", "wa-review.yaml", "--into", file],
            ] {
                let (told, status) = said(&sandbox, "", &[args, &["--lang", lang]].concat());
                // The logo that cannot be read for another reason says so in words of its own.
                let of_logo = file == "loop" && args.contains(&"--logo") && told.contains("loop");
                assert!(status == 2 && (told.contains(words) || of_logo), "{args:?}: {status} {told}");
                assert!(!told.contains("SOURCE_DATE_EPOCH"), "{args:?}: {told}");
            }
        }
    }
    // A folder is what `check` takes, and the review in it.
    assert_eq!(said(&sandbox, "", &["check", "folder"]).1, 3);
    for file in ["pipe", "zero", "dangling", "loop"] {
        assert_eq!(said(&sandbox, "", &["check", file]).1, 2, "{file}");
    }
}

#[test]
fn a_hyphen_is_stdin() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    let text = sandbox.read("wa-review.yaml");
    let piped = |args: &[&str], text: &str| {
        let output = sandbox.wa_sec(args).write_stdin(text).output().unwrap();
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap(), output.status.code())
    };
    for name in ["-", "/dev/stdin"] {
        let (told, _, status) = piped(&["status", name, "--format", "json"], &text);
        assert_eq!((told, status), (sandbox.stdout(&["status", "--format", "json"]), Some(0)), "{name}");
    }
    let (told, _, status) = piped(&["check", "-", "--fail-on", "none"], &text);
    assert!(status == Some(0) && told.starts_with("PASS"), "{told}");
    // Named twice it is the same text twice, and its faults are those of the text.
    let (told, _, status) = piped(&["diff", "-", "-", "--format", "json"], &text);
    assert!(status == Some(0) && told.contains("\"changes\": []"), "{told}");
    let (told, _, status) = piped(&["check", "-"], &text.replace(": implemented", ": implmented"));
    assert!(status == Some(2) && told.contains("did you mean `implemented`") && told.contains("-:"), "{told}");
    assert!(piped(&["report", "-", "--parts", "summary"], &text).1.contains("stdin-report.en.html"));
    for (lang, words) in [("en", "comes from stdin"), ("ja", "標準入力から")] {
        for args in [&["milestone", "add", "-"][..], &["upgrade", "-"], &["init", "-"]] {
            let text =
                if args[0] == "upgrade" { std::fs::read_to_string(review("complete.yaml")).unwrap() } else { text.clone() };
            let (_, told, status) = piped(&[args, &["--lang", lang]].concat(), &text);
            assert!(status == Some(2) && told.contains(words), "{args:?}: {told}");
        }
    }
    assert!(!sandbox.path("-").exists() && !sandbox.path("-.milestones").exists());
}

#[test]
fn nothing_of_a_file_that_is_no_review_is_shown() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    secret_behind(&sandbox, "link.yaml");
    let formats = ["text", "json", "csv", "markdown", "sarif", "github", "junit", "gitlab"];
    let mut runs: Vec<Vec<&str>> = formats.iter().map(|format| vec!["check", "link.yaml", "--format", format]).collect();
    runs.extend([
        vec!["status", "link.yaml"],
        vec!["check", "wa-review.yaml", "--baseline", "link.yaml"],
        vec!["diff", "wa-review.yaml", "link.yaml"],
        vec!["report", "link.yaml"],
        vec!["report", "--since", "link.yaml"],
        vec!["explain", "SEC01-BP01", "link.yaml"],
        vec!["milestone", "add", "link.yaml"],
        vec!["upgrade", "link.yaml"],
        vec!["import", "sheet", "link.yaml", "--into", "wa-review.yaml"],
        vec!["report", "--logo", "link.yaml"],
    ]);
    for args in runs {
        for (lang, words) in [("en", "no review file"), ("ja", "レビューファイルではありません")] {
            let (told, status) = said(&sandbox, "", &[&args[..], &["--lang", lang]].concat());
            assert!(status == 2 && !told.contains(SECRET), "{args:?}: {status} {told}");
            assert!(told.contains(words) || args.contains(&"--logo") || args[0] == "import", "{args:?}: {told}");
        }
    }
    // Bytes that are no text are shown no more than others.
    std::fs::write(sandbox.path("secret"), [b"\xff\xfe ".as_slice(), SECRET.as_bytes()].concat()).unwrap();
    let (told, status) = said(&sandbox, "", &["check", "link.yaml"]);
    assert!(status == 2 && !told.contains(SECRET), "{told}");
}

#[test]
fn a_review_says_so_in_any_spelling_and_then_its_faults_are_shown() {
    let sandbox = Sandbox::new();
    for head in [
        "wa-sec: 1",
        "WA_SEC: 1",
        "ｗａ－ｓｅｃ：1",
        "wa-sec:1",
        "\u{feff}wa-sec: 1",
        "# ours\n\n\"wa-sec\": 1",
        "---\nwa-sec: 1",
    ] {
        sandbox.write("wa-review.yaml", &format!("{head}\nlens: 2025-02\nworkload: {{ name: x }}\nanswres: {{}}\n"));
        let (told, status) = said(&sandbox, "", &["status"]);
        assert!(status == 2 && told.contains("wa-review.yaml:") && !told.contains("no review file"), "{head}: {told}");
    }
    for text in [
        "  wa-sec: 1\n  lens: 2025-02\n  worklaod: {}\n",
        "{\n  \"wa-sec\": 1,\n  \"lens\": \"2025-02\",\n  \"worklaod\": {}\n}\n",
    ] {
        sandbox.write("wa-review.yaml", text);
        assert!(said(&sandbox, "", &["status"]).0.contains("did you mean `workload`"), "{text}");
    }
    // A job of that name, and a version of it among others, are no reviews.
    for text in ["wa-sec:\n  script: wa-sec check\n", "tools:\n  wa-sec: 0.1.0\n", ""] {
        sandbox.write("wa-review.yaml", text);
        assert!(said(&sandbox, "", &["status"]).0.contains("no review file"), "{text}");
    }
}
