//! `.wa-sec.yaml`: where it is looked for, what it may say, and which value wins.

use std::fs;

use wa_sec::review::{DEMANDS, DemandKind, Unit};

use super::{File, editions};
use crate::harness::Sandbox;

/// A review with a gap of medium risk, in `repository/team/reviews`.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    fs::create_dir_all(sandbox.path("repository/team/reviews")).unwrap();
    fs::create_dir(sandbox.path("repository/.git")).unwrap();
    let lens = editions().next().unwrap();
    let medium = super::practice(&lens, wa_sec::lens::Risk::Medium);
    sandbox.write("repository/team/reviews/wa-review.yaml", &File::of(&lens).with(&medium, "missing").text());
    sandbox
}

fn status(sandbox: &Sandbox, folder: &str, args: &[&str]) -> Option<i32> {
    let args: Vec<_> = ["check"].iter().chain(args).copied().collect();
    sandbox.wa_sec(&args).current_dir(sandbox.path(folder)).output().unwrap().status.code()
}

const REVIEWS: &str = "repository/team/reviews";
const STRICTER: &str = "check:\n  fail-on: medium\n";

#[test]
fn it_is_found_upwards_to_the_repository_root_and_never_beyond() {
    for (place, expected) in [("repository/team/reviews", 1), ("repository/team", 1), ("repository", 1), ("", 0)] {
        let sandbox = sandbox();
        assert_eq!(status(&sandbox, REVIEWS, &[]), Some(0));
        sandbox.write(format!("{place}/.wa-sec.yaml").trim_start_matches('/'), STRICTER);
        assert_eq!(status(&sandbox, REVIEWS, &[]), Some(expected), "in {place:?}");
    }
    let sandbox = sandbox();
    fs::remove_dir(sandbox.path("repository/.git")).unwrap();
    sandbox.write("repository/team/.wa-sec.yaml", STRICTER);
    assert_eq!(status(&sandbox, REVIEWS, &[]), Some(0), "without a repository only the current folder is looked at");
    sandbox.write("repository/team/reviews/.wa-sec.yaml", STRICTER);
    assert_eq!(status(&sandbox, REVIEWS, &[]), Some(1));
}

#[test]
fn options_win_over_the_file_and_the_nearest_file_over_others() {
    let sandbox = sandbox();
    sandbox.write("repository/.wa-sec.yaml", STRICTER);
    assert_eq!(status(&sandbox, REVIEWS, &["--fail-on", "high"]), Some(0));
    sandbox.write("repository/team/.wa-sec.yaml", "check: { fail-on: high }\n");
    assert_eq!(status(&sandbox, REVIEWS, &[]), Some(0));
    assert_eq!(status(&sandbox, REVIEWS, &["--config", "../../.wa-sec.yaml"]), Some(1));
    assert_eq!(status(&sandbox, REVIEWS, &["--config", "no.yaml"]), Some(2));
    // What a file turns on, an option turns off.
    sandbox
        .write("repository/team/.wa-sec.yaml", "check: { strict: true, fail-on-new: true, baseline: reviews/wa-review.yaml }\n");
    assert_eq!(status(&sandbox, REVIEWS, &[]), Some(0), "its baseline is seen from its own folder");
    assert_eq!(status(&sandbox, REVIEWS, &["--fail-on-new=false", "--strict=false", "--fail-on", "low"]), Some(1));
}

#[test]
fn unknown_keys_and_wrong_values_are_faults_with_a_line_and_a_hint() {
    let sandbox = sandbox();
    sandbox.write(
        "repository/.wa-sec.yaml",
        "check:\n  fail_on: high\n  min-score: 120\n  fail-on: hihg\n  require: [SEC1-PB2]\nreports: {}\nreport: {}\n",
    );
    let output = sandbox.wa_sec(&["check"]).current_dir(sandbox.path(REVIEWS)).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    for words in [
        "../../.wa-sec.yaml:2:3",
        "did you mean `fail-on`?",
        "`120` is not a whole number from 0 to 100",
        "did you mean `high`?",
        "did you mean `SEC1-BP2`?",
        "did you mean `report`?",
        "5 faults",
    ] {
        assert!(told.contains(words), "{words} in {told}");
    }
}

#[test]
fn ids_belong_to_the_edition_that_the_file_names() {
    let sandbox = sandbox();
    let run = |config: &str, args: &[&str]| {
        sandbox.write("repository/.wa-sec.yaml", config);
        let output = sandbox.wa_sec(&[&["check", "--show-config"], args].concat()).current_dir(sandbox.path(REVIEWS)).output();
        let output = output.unwrap();
        let told = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap()).concat();
        (output.status.code().unwrap(), told)
    };
    let (status, told) = run("check:\n  require: [SEC1-BP3]\n  lens: 2025-02\n", &[]);
    assert_eq!(status, 2, "{told}");
    assert!(told.contains(":2:13") && told.contains("edition 2025-02 has no best practice `SEC1-BP3`"), "{told}");
    assert!(told.contains("in 2025-02 see SEC02-BP01 (broader)"), "{told}");
    let (status, told) = run("check:\n  lens: 2025-2\n  require: [SEC1-BP3]\n", &[]);
    assert!(status == 2 && told.contains("did you mean `2025-02`?"), "{told}");
    // An edition at the id comes before that of the file; what neither names is named by the option.
    let both = "check:\n  lens: 2025-02\n  require: [2020-03/SEC1-BP3, SEC02-BP01]\n";
    let (status, told) = run(both, &["--lens", "2020-03"]);
    assert!(status == 0 && told.contains("require: [2020-03/SEC1-BP3, 2025-02/SEC02-BP01]"), "{told}");
    let (status, told) = run("check:\n  require: [SEC1-BP3]\n", &["--lens", "2025-02"]);
    assert!(status == 2 && told.contains("edition 2025-02 has no best practice"), "{told}");
    let (status, told) = run("check:\n  lens: 2025-02\n", &["--require", "SEC1-BP3"]);
    assert!(status == 2 && told.contains("edition 2025-02 has no best practice"), "{told}");
}

#[test]
fn every_demand_is_an_option() {
    let sandbox = Sandbox::new();
    for row in &DEMANDS {
        let (typed, meant) = match row.kind {
            DemandKind::Bar { .. } => ("medium", "medium"),
            DemandKind::Number(Unit::Days, _) => ("180d", "180"),
            DemandKind::Number(..) => ("7", "7"),
            DemandKind::Flag(_) => ("true", "true"),
            DemandKind::Practices(_) => ("SEC1-BP2,2025-02/SEC01-BP06", "[SEC1-BP2, 2025-02/SEC01-BP06]"),
            DemandKind::Edition(_) => ("2020-03", "2020-03"),
            DemandKind::Baseline(_) => ("git:main", "git:main"),
        };
        let shown = sandbox.stdout(&["check", "--show-config", &format!("--{}={typed}", row.key)]);
        let given: Vec<_> = shown.lines().filter(|line| line.ends_with("# option")).collect();
        assert_eq!(given.len(), 1, "{shown}");
        assert_eq!(given[0].split(" #").next().unwrap().trim(), format!("{}: {meant}", row.key));
    }
}

#[test]
fn wrong_values_of_options_get_a_hint() {
    let sandbox = Sandbox::new();
    for (args, words) in [
        (["check", "--max-age=180days"], "did you mean 180d?"),
        (["check", "--max-acceptance-days=30日"], "did you mean 30d?"),
        (["check", "--min-score=90%"], "did you mean 90?"),
        (["check", "--min-score=190%"], "not a whole number from 0 to 100"),
        (["check", "--fail-on=hihg"], "'high'"),
        (["check", "--require-evidence=medum"], "'medium'"),
        (["check", "--format=jsn"], "did you mean json?"),
        (["review", "--stale=180 days"], "did you mean 180d?"),
    ] {
        let (told, status) = sandbox.stderr(&args);
        assert!(status == 2 && told.contains(words), "{args:?}: {told}");
    }
}

#[test]
fn each_value_says_where_it_comes_from() {
    let sandbox = sandbox();
    sandbox.write(
        "repository/.wa-sec.yaml",
        "check:\n  max-hri: 3\n  require: [sec1-bp2]\n  fail-on-new: true\n  baseline: git:main\n",
    );
    let args = ["check", "--show-config", "--max-mri", "5", "--max-hri", "2"];
    let output = sandbox.wa_sec(&args).current_dir(sandbox.path(REVIEWS)).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let shown = String::from_utf8(output.stdout).unwrap();
    insta::assert_snapshot!(shown, @r"
    # ../../.wa-sec.yaml
    check:
      fail-on: none                          # default with fail-on-new
      max-hri: 2                             # option
      max-mri: 5                             # option
      min-score:                             # default: not demanded
      min-answered:                          # default: not demanded
      max-age:                               # default: not demanded
      lens:                                  # default: the edition of each review
      require: [SEC1-BP2]                    # ../../.wa-sec.yaml:3
      require-evidence:                      # default: not demanded
      deny-expired-acceptance: true          # default
      max-acceptance-days: 365               # default
      strict: false                          # default
      fail-on-new: true                      # ../../.wa-sec.yaml:4
      baseline: git:main                     # ../../.wa-sec.yaml:5
    ");
    // What is shown is a configuration file again, and says the same.
    sandbox.write("shown.yaml", &shown);
    let again = sandbox.stdout(&["check", "--show-config", "--config", "shown.yaml"]);
    let values =
        |text: &str| text.lines().skip(1).map(|line| line.split(" #").next().unwrap().trim_end().to_owned()).collect::<Vec<_>>();
    assert_eq!(values(&again), values(&shown));
}
