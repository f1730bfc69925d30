//! What a configuration file is, and what it may name.

use super::{SECRET, link_to, pipe, repository, said, secret_behind};
use crate::harness::{Sandbox, review};

/// A review in a repository, that passes where nothing is demanded.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    repository(&sandbox, "repository");
    std::fs::copy(review("complete-2025-02.yaml"), sandbox.path("repository/wa-review.yaml")).unwrap();
    sandbox
}

#[test]
fn a_configuration_file_that_is_there_and_cannot_be_used_is_never_none() {
    type Make = fn(&Sandbox);
    let ways: [(&str, Make); 6] = [
        ("huge", |sandbox| {
            let file = std::fs::File::create(sandbox.path("repository/.wa-sec.yaml")).unwrap();
            file.set_len(1 << 30).unwrap();
        }),
        ("dangling", |sandbox| link_to("nowhere", sandbox, "repository/.wa-sec.yaml")),
        ("folder", |sandbox| std::fs::create_dir(sandbox.path("repository/.wa-sec.yaml")).unwrap()),
        ("pipe", |sandbox| pipe(sandbox, "repository/.wa-sec.yaml")),
        ("loop", |sandbox| link_to(".wa-sec.yaml", sandbox, "repository/.wa-sec.yaml")),
        ("device", |sandbox| link_to("/dev/null", sandbox, "repository/.wa-sec.yaml")),
    ];
    for (way, make) in ways {
        let sandbox = sandbox();
        assert_eq!(said(&sandbox, "repository", &["check", "--fail-on", "none"]).1, 0);
        make(&sandbox);
        for lang in ["en", "ja"] {
            for args in [&["check", "--fail-on", "none"][..], &["check", "--show-config"], &["report", "--format", "json"]] {
                let (told, status) = said(&sandbox, "repository", &[args, &["--lang", lang]].concat());
                assert!(status == 2 && told.contains(".wa-sec.yaml"), "{way} {args:?}: {status} {told}");
                assert!(!told.contains("PASS") && !told.contains("合格"), "{way} {args:?}: {told}");
                assert!(!told.contains("any review") && !told.contains("レビューファイルとしては"), "it is none: {told}");
            }
        }
    }
}

#[test]
fn a_configuration_file_that_was_found_stays_within_the_repository() {
    let sandbox = sandbox();
    secret_behind(&sandbox, "repository/.wa-sec.yaml");
    for (lang, words) in [("en", "leads out of the repository"), ("ja", "外へのリンク")] {
        let (told, status) = said(&sandbox, "repository", &["check", "--fail-on", "none", "--lang", lang]);
        assert!(status == 2 && told.contains(words) && !told.contains(SECRET), "{told}");
    }
    // What git keeps may hold the token of a CI job.
    let sandbox = self::sandbox();
    sandbox.write("repository/.git/config", &format!("[http]\n\textraheader = {SECRET}\n"));
    link_to(".git/config", &sandbox, "repository/.wa-sec.yaml");
    let (told, status) = said(&sandbox, "repository", &["check", "--fail-on", "none"]);
    assert!(status == 2 && !told.contains(SECRET), "{told}");
    // Within it a link is a file like any other, and what a person names is what that person trusts.
    let sandbox = self::sandbox();
    sandbox.write("repository/shared.yaml", "check: { fail-on: none }\n");
    link_to("shared.yaml", &sandbox, "repository/.wa-sec.yaml");
    assert_eq!(said(&sandbox, "repository", &["check"]).1, 0);
    sandbox.write("ours.yaml", "check: { fail-on: none }\n");
    std::fs::remove_file(sandbox.path("repository/.wa-sec.yaml")).unwrap();
    link_to("../ours.yaml", &sandbox, "repository/.wa-sec.yaml");
    assert_eq!(said(&sandbox, "repository", &["check"]).1, 2);
    assert_eq!(said(&sandbox, "repository", &["check", "--config", ".wa-sec.yaml"]).1, 0);
}

#[test]
fn what_a_configuration_file_names_stays_within_the_repository_and_an_option_goes_where_it_likes() {
    let sandbox = sandbox();
    sandbox.write("pixel.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    sandbox.write("repository/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    std::fs::copy(review("complete-2025-02.yaml"), sandbox.path("old.yaml")).unwrap();
    std::fs::copy(review("complete-2025-02.yaml"), sandbox.path("repository/old.yaml")).unwrap();
    link_to("../old.yaml", &sandbox, "repository/link.yaml");
    link_to("../pixel.svg", &sandbox, "repository/link.svg");
    let absolute = sandbox.path("old.yaml").display().to_string();
    let check = ["check", "--fail-on", "none"];
    for (baseline, expected) in [
        ("old.yaml", 0),
        ("../old.yaml", 2),
        ("link.yaml", 2),
        (absolute.as_str(), 2),
        ("gone.yaml", 2),
        ("/dev/stdin", 2),
        ("-", 2),
    ] {
        sandbox.write("repository/.wa-sec.yaml", &format!("check: {{ baseline: \"{baseline}\" }}\n"));
        for (lang, words) in [("en", "--baseline"), ("ja", "--baseline")] {
            let (told, status) = said(&sandbox, "repository", &[&check[..], &["--lang", lang]].concat());
            let names_the_option = expected == 0 || ["gone.yaml", "-"].contains(&baseline) || told.contains(words);
            assert!(status == expected && names_the_option, "{baseline}: {status} {told}");
        }
    }
    sandbox.write("repository/.wa-sec.yaml", "{}\n");
    assert_eq!(said(&sandbox, "repository", &[&check[..], &["--baseline", "../old.yaml"]].concat()).1, 0);
    for (logo, expected) in [("logo.svg", 0), ("../pixel.svg", 2), ("link.svg", 2)] {
        sandbox.write("repository/.wa-sec.yaml", &format!("report: {{ logo: {logo} }}\n"));
        let (told, status) = said(&sandbox, "repository", &["report"]);
        assert!(status == expected && (expected == 0 || told.contains("--logo")), "{logo}: {status} {told}");
    }
    assert_eq!(said(&sandbox, "repository", &["report", "--logo", "../pixel.svg"]).1, 0);
    // Without a repository the folder of the configuration file is the end.
    std::fs::remove_dir(sandbox.path("repository/.git")).unwrap();
    assert_eq!(said(&sandbox, "repository", &["report"]).1, 2);
    sandbox.write("repository/.wa-sec.yaml", "report: { logo: logo.svg }\n");
    assert_eq!(said(&sandbox, "repository", &["report"]).1, 0);
}

#[test]
fn the_other_ending_is_said_not_to_be_read() {
    let sandbox = sandbox();
    sandbox.write("repository/.wa-sec.yml", "check: { fail-on: low }\n");
    for (lang, words) in [("en", "a configuration file is called .wa-sec.yaml"), ("ja", "設定ファイルの名前は .wa-sec.yaml です")]
    {
        for args in [&["check", "--fail-on", "none"][..], &["report"], &["check", "--show-config"]] {
            let (told, status) = said(&sandbox, "repository", &[args, &["--lang", lang]].concat());
            assert!(status == 0 && told.contains(words), "{args:?}: {told}");
        }
    }
    sandbox.write("repository/.wa-sec.yaml", "check: { fail-on: none }\n");
    assert!(!said(&sandbox, "repository", &["check"]).0.contains(".wa-sec.yml"));
}

#[test]
fn keys_and_values_that_are_not_quite_right_get_what_was_meant() {
    let sandbox = sandbox();
    for (text, en, ja) in [
        ("fail-on: high\n", "belongs under `check:`", "`check:` の下に書きます"),
        ("fail_on: high\n", "belongs under `check:`", "`check:` の下に書きます"),
        ("customer: A\n", "belongs under `report:`", "`report:` の下に書きます"),
        ("check: { customer: A }\n", "belongs under `report:`", "`report:` の下に書きます"),
        ("check: { min-score: 90% }\n", "did you mean `90`", "`90` の誤り"),
        ("check: { max-hri: ３ }\n", "did you mean `3`", "`3` の誤り"),
        ("check: { strict: yes }\n", "did you mean `true`", "`true` の誤り"),
        ("check: { fail-on: hgih }\n", "did you mean `high`", "`high` の誤り"),
        ("check: { require: SEC01-BP01 }\n", "did you mean `[SEC01-BP01]`", "`[SEC01-BP01]` の誤り"),
    ] {
        sandbox.write("repository/.wa-sec.yaml", text);
        for (lang, words) in [("en", en), ("ja", ja)] {
            let (told, status) = said(&sandbox, "repository", &["check", "--lang", lang]);
            assert!(status == 2 && told.contains(words), "{text}: {told}");
        }
    }
}
