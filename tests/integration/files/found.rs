//! What a folder and a pattern stand for.

use std::fs;

use serde_json::Value;

use super::{SECRET, link_to, pipe, repository, said, secret_behind};
use crate::harness::{Sandbox, review, says};

/// A repository with reviews in it and with what else lies in one.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    repository(&sandbox, "repository");
    for folder in ["reviews/team/pay.milestones", "reviews/team/pay.evidence", ".github", "deploy"] {
        fs::create_dir_all(sandbox.path("repository").join(folder)).unwrap();
    }
    for name in
        ["reviews/shop.yaml", "reviews/team/pay.yml", "reviews/team/pay.milestones/2026-11-01.yaml", ".github/hidden.yaml"]
    {
        fs::copy(review("complete-2025-02.yaml"), sandbox.path("repository").join(name)).unwrap();
    }
    fs::copy(review("complete-2025-02.yaml"), sandbox.path("repository/reviews/team/pay.evidence/x.yaml")).unwrap();
    fs::copy(review("complete-2025-02.yaml"), sandbox.path("repository/reviews/notes.txt")).unwrap();
    sandbox.write("repository/deploy/chart.yaml", "kind: Service\n");
    sandbox.write("repository/deploy/jobs.yml", "wa-sec:\n  script: wa-sec check\n");
    sandbox.write("repository/.wa-sec.yaml", "check: { fail-on: none }\n");
    sandbox
}

/// The files that were checked, and how the run ends.
fn checked(sandbox: &Sandbox, args: &[&str]) -> (Vec<String>, Option<i32>) {
    let args: Vec<_> = ["check", "--format", "json"].iter().chain(args).copied().collect();
    let output = sandbox.wa_sec(&args).current_dir(sandbox.path("repository")).output().unwrap();
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    let paths = document["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap().to_owned());
    (paths.collect(), output.status.code())
}

#[test]
fn a_folder_means_the_reviews_in_it_and_says_how_many_files_it_passed_over() {
    let sandbox = sandbox();
    let reviews = ["reviews/shop.yaml", "reviews/team/pay.yml"].map(str::to_owned).to_vec();
    for typed in [".", "reviews", "reviews/", "**", "**/*", "./**/*.y*ml", "reviews/**/*.y*ml"] {
        assert_eq!(checked(&sandbox, &[typed]), (reviews.clone(), Some(0)), "{typed}");
    }
    for (lang, words) in [
        ("en", "YAML files passed over: 2 without `wa-sec:`, and so no reviews; 2 in folders for milestones and evidence."),
        (
            "ja",
            "対象から除いた YAML ファイル：レビューではないもの（`wa-sec:` なし）2 件、マイルストーンと証跡のフォルダーにあるもの 2 件",
        ),
    ] {
        let (told, _) = said(&sandbox, "repository", &["check", ".", "--lang", lang]);
        assert!(told.contains(words), "{told}");
    }
    assert!(!said(&sandbox, "repository", &["check", ".", "--quiet"]).0.contains("passed over"));
    assert_eq!(checked(&sandbox, &["deploy"]), (Vec::new(), Some(3)), "a folder without a review");
    // Whoever names them means them.
    for typed in ["reviews/team/pay.milestones", "reviews/team/pay.milestones/*.yaml", "reviews/**/*.milestones/*"] {
        assert_eq!(checked(&sandbox, &[typed]).0, ["reviews/team/pay.milestones/2026-11-01.yaml"], "{typed}");
    }
    // One wildcard alone is a name like any other: what it names must be a review.
    assert_eq!(checked(&sandbox, &["deploy/*.yaml"]), (vec!["deploy/chart.yaml".to_owned()], Some(2)));
}

#[test]
fn a_review_with_a_slip_in_its_first_line_is_not_passed_over() {
    let sandbox = sandbox();
    let text = sandbox.read("repository/reviews/shop.yaml");
    sandbox.write("repository/reviews/shop.yaml", &text.replacen("wa-sec: 1", "wa_sec: 1", 1));
    let (told, status) = said(&sandbox, "repository", &["check", "reviews"]);
    assert!(status == 2 && told.contains("did you mean `wa-sec`"), "{told}");
}

#[test]
fn links_are_not_followed_on_the_way_down_and_a_file_is_one_by_whatever_name() {
    let sandbox = sandbox();
    link_to("../reviews", &sandbox, "repository/reviews/self");
    link_to("..", &sandbox, "repository/reviews/team/up");
    link_to("shop.yaml", &sandbox, "repository/reviews/same.yaml");
    let (files, status) = checked(&sandbox, &["reviews/**/*.y*ml"]);
    assert_eq!(
        (files.as_slice(), status),
        (["reviews/same.yaml", "reviews/team/pay.yml"].map(str::to_owned).as_slice(), Some(0))
    );
    assert_eq!(checked(&sandbox, &["reviews"]).0.len(), 2);
    let thrice = ["reviews/shop.yaml", "./reviews/shop.yaml", "reviews/../reviews/shop.yaml", "reviews/same.yaml"];
    assert_eq!(checked(&sandbox, &thrice).0, ["reviews/shop.yaml"]);
}

#[test]
fn a_link_out_of_the_repository_is_refused_where_it_was_found_and_accepted_where_it_was_named() {
    let sandbox = sandbox();
    fs::create_dir(sandbox.path("outside")).unwrap();
    fs::copy(review("complete-2025-02.yaml"), sandbox.path("outside/theirs.yaml")).unwrap();
    link_to("../../outside/theirs.yaml", &sandbox, "repository/reviews/theirs.yaml");
    link_to("../../outside", &sandbox, "repository/reviews/out");
    for (typed, refused) in [
        ("reviews", "reviews/theirs.yaml"),
        ("reviews/*.yaml", "reviews/theirs.yaml"),
        ("reviews/*/theirs.yaml", "reviews/out/theirs.yaml"),
    ] {
        let (files, status) = checked(&sandbox, &[typed]);
        assert!(status == Some(2) && files.contains(&refused.to_owned()), "{typed}: {files:?}");
        for (lang, words) in [("en", "leads out of the repository"), ("ja", "外へのリンクのため、読み込みません")]
        {
            let (told, _) = said(&sandbox, "repository", &["check", typed, "--lang", lang]);
            assert!(says(&told, words), "{typed}: {told}");
        }
    }
    assert_eq!(checked(&sandbox, &["reviews/theirs.yaml"]).1, Some(0));
    assert_eq!(checked(&sandbox, &["../outside/*.yaml"]).1, Some(0), "a pattern begins where a person says");
}

#[test]
fn nothing_of_what_a_found_link_leads_to_is_shown_and_nothing_waits() {
    let sandbox = sandbox();
    secret_behind(&sandbox, "repository/reviews/credentials.yaml");
    sandbox.write("repository/.git/config", &format!("wa-sec: {SECRET}\nlens: {SECRET}\n"));
    link_to("../.git/config", &sandbox, "repository/reviews/git.yaml");
    link_to("/dev/zero", &sandbox, "repository/reviews/zero.yaml");
    link_to("nowhere", &sandbox, "repository/reviews/dangling.yaml");
    pipe(&sandbox, "repository/reviews/pipe.yaml");
    for typed in ["reviews", "**/*.yaml", "reviews/*.yaml"] {
        for format in ["text", "json", "sarif", "github"] {
            let (told, status) = said(&sandbox, "repository", &["check", typed, "--format", format]);
            assert!(status == 2 && !told.contains(SECRET), "{typed} {format}: {told}");
        }
        let (files, _) = checked(&sandbox, &[typed]);
        for file in ["credentials", "git", "zero", "dangling", "pipe"] {
            assert!(files.contains(&format!("reviews/{file}.yaml")), "{typed}: {file} is told: {files:?}");
        }
    }
}
