//! `wa-sec review` in a real terminal: keys in, file out.

use wa_sec::lens::{ChoiceId, EDITIONS, Lens, latest};
use wa_sec::store::parse;

use crate::harness::Sandbox;
use crate::terminal::Terminal;

/// Every edition, and a file of it whose workload is named, so that a review begins at SEC 1.
fn begun() -> impl Iterator<Item = (std::sync::Arc<Lens>, Sandbox)> {
    EDITIONS.iter().map(|edition| (edition.lens(), begun_on(edition.id)))
}

fn begun_on(edition: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    let head = format!("wa-sec: 1\nlens: {edition}\nreviewed-on: 2026-11-23\n");
    sandbox.write(
        "wa-review.yaml",
        &(head + "workload:\n  name: Payment API\nprotect:\n  - name: cards # by hand\n    personal-data: true\n"),
    );
    sandbox
}

/// A file of the edition that new reviews start on.
fn begun_on_latest() -> Sandbox {
    begun_on(latest().id)
}

/// A practice, with its numbers as people say them.
fn id(lens: &Lens, text: &str) -> String {
    let id: ChoiceId = text.parse().unwrap();
    let practice = lens.question_numbered(id.question().number()).and_then(|question| question.numbered(id.number()));
    practice.unwrap().id.to_string()
}

fn review(sandbox: &Sandbox, args: &[&str]) -> Terminal {
    Terminal::open(sandbox, "xterm-256color", &[&["review"], args].concat())
}

/// What the binary says of one practice in the file.
fn status(sandbox: &Sandbox, id: &str) -> String {
    let json = sandbox.stdout(&["gaps", "--format", "json"]);
    let gaps: serde_json::Value = serde_json::from_str(&json).unwrap();
    let gap = gaps["gaps"].as_array().unwrap().iter().find(|gap| gap["id"] == id).cloned();
    gap.map_or_else(|| "in place".to_owned(), |gap| gap["status"].as_str().unwrap().to_owned())
}

#[test]
fn from_an_empty_folder_to_answers_on_disk() {
    let sandbox = Sandbox::new();
    let mut terminal = review(&sandbox, &["--lang", "en"]);
    terminal.talk(&[
        ("Which edition?", ""),
        ("Name of the workload", "Payment API"),
        ("Is it in production?", "1"),
        ("service models", "1"),
        ("Go on", "d"),
        ("Over which paths", "d"),
        ("How is it hosted", "3"),
        ("Why this step?", "no SaaS fits"),
        ("Who answers", "payments team"),
        ("compliance programmes?", "ｐｃｉ"),
        ("Added: PCI DSS v4.0.1.", "/"),
        ("Search the portfolio for:", "統一基準"),
        ("1 found", "1"),
        ("Added:", "d"),
        ("What must be protected", "a"),
        ("What is it?", "cardholder data"),
        ("Where is it kept?", "Aurora"),
        ("if it leaks?", "1"),
        ("personal data?", "1"),
        ("altered unseen?", "1"),
        ("gone or cannot be reached?", "f"),
        ("cardholder data (", "d"),
        ("Question 1 of 11", "1"),
        ("1 of 63 gone through", "d"),
        ("7 practices not ticked", "o"),
        ("1 of 7 to settle", "p"),
        ("still missing", "no second device"),
        ("2 of 7 to settle", "b"),
    ]);
    // Back from inside a question leads to what comes before it, and nothing is lost on the way.
    terminal.talk(&[("What must be protected", "q")]);
    let (code, _) = terminal.end();
    assert_eq!(code, 0);
    assert!(terminal.written().contains("Worth typing next"));
    let text = sandbox.read("wa-review.yaml");
    for held in [
        "lens: 2025-02",
        "name: Payment API",
        "review-owner: payments team",
        "hosting-reason: no SaaS fits",
        "pci-dss",
        "japan-unified-standards",
        "cardholder data",
        "kept-in: Aurora",
        "integrity: high",
        "restricted",
        "SEC01-BP01: implemented",
        "no second device",
    ] {
        assert!(text.contains(held), "{held} is not in\n{text}");
    }
    assert_eq!(status(&sandbox, "SEC01-BP02"), "partial");
    assert!(!sandbox.path(".wa-review.yaml.lock").exists());
}

#[test]
fn the_users_own_configuration_of_git_names_who_is_offered_and_a_repositorys_does_not() {
    if std::process::Command::new("git").arg("--version").output().is_err() {
        return;
    }
    let sandbox = begun_on_latest();
    let own = "[user]\n\tname = Suzuki Ichiro\n";
    for folder in ["objects", "refs"] {
        std::fs::create_dir_all(sandbox.path(".git").join(folder)).unwrap();
    }
    sandbox.write(".git/HEAD", "ref: refs/heads/main\n");
    sandbox.write(".git/config", "[user]\n\tname = Somebody Else\n");
    for (config, offered) in [(own, "Suzuki Ichiro"), ("", "")] {
        sandbox.write(".gitconfig", config);
        let mut terminal = review(&sandbox, &["--question", "SEC1", "--lang", "en"]);
        terminal.talk(&[
            ("Tick what is in place:", "o"),
            ("Answer which one?", "1"),
            (" stand?", "t"),
            ("What do you want to add?", "6"),
        ]);
        terminal.sees("Who confirmed this answer?");
        terminal.press("\r");
        terminal.sees("What do you want to add?");
        terminal.press("\u{3}");
        terminal.end();
        let text = sandbox.read("wa-review.yaml");
        assert_eq!(text.contains(&format!("confirmed-by: {offered}")), !offered.is_empty(), "{text}");
        assert!(!text.contains("Somebody"), "{text}");
        sandbox.write("wa-review.yaml", &begun_on_latest().read("wa-review.yaml"));
    }
}

#[test]
fn a_small_japanese_screen_shows_where_one_stands_and_every_practice() {
    for (lens, sandbox) in begun() {
        let total = lens.choices().count();
        let mut terminal = review(&sandbox, &["--lang", "ja"]);
        terminal.talk(&[("q 保存して終了", "2")]);
        terminal.sees(&format!("記入済 1 / {total} 項目"));
        terminal.sees("q 保存して終了");
        terminal.press("\u{3}");
        assert_eq!(terminal.end().0, 130);
        let mut terminal = review(&sandbox, &["--lang", "ja", "--color", "never"]);
        terminal.sees("q 保存して終了");
        terminal.sees("\u{1b}[?25h");
        insta::assert_snapshot!(format!("screen-{}", lens.edition.id), terminal.screen());
        let command = |sequence: &str| sequence.chars().find(char::is_ascii_alphabetic);
        let painted = terminal.written().split("\u{1b}[").skip(1).any(|sequence| command(sequence) == Some('m'));
        assert!(!painted, "no colour where none is wanted");
        terminal.press("q\r");
        assert_eq!(terminal.end().0, 0);
    }
}

#[test]
fn ctrl_c_ends_with_130_and_one_goes_on_where_one_stopped() {
    for (lens, sandbox) in begun() {
        let total = lens.choices().count();
        let mut terminal = review(&sandbox, &["--lang", "en"]);
        terminal.talk(&[(&format!("0 of {total}"), "a"), ("8 recorded as in place", "d")]);
        terminal.sees(&format!("Question 2 of 11 | 8 of {total} gone through"));
        // Only where the prompt stands is the key a key, and no signal to the shell around the binary as well.
        terminal.sees("q leave");
        terminal.press("\u{3}");
        let (code, settings) = terminal.end();
        assert_eq!(code, 130);
        assert!(!settings.contains("-icanon"), "{settings}");
        assert!(sandbox.read("wa-review.yaml").contains("cards # by hand"));
        assert!(!sandbox.path(".wa-review.yaml.lock").exists());
        let mut terminal = review(&sandbox, &["--lang", "en"]);
        terminal.talk(&[(&format!("8 of {total} gone through; going on at {}.", lens.questions[1].id), "q")]);
        assert_eq!(terminal.end().0, 0);
    }
}

#[test]
fn a_killed_review_has_lost_nothing() {
    for (lens, sandbox) in begun() {
        let total = lens.choices().count();
        let mut terminal = review(&sandbox, &["--lang", "en"]);
        terminal.talk(&[(&format!("0 of {total}"), "3"), (&format!("1 of {total}"), "d"), ("7 practices not ticked", "m")]);
        terminal.sees(&format!("8 of {total}"));
        terminal.signal("KILL");
        assert_eq!(terminal.end().0, 137);
        assert_eq!(
            (status(&sandbox, &id(&lens, "SEC1-BP3")), status(&sandbox, &id(&lens, "SEC1-BP8"))),
            ("in place".into(), "missing".into())
        );
        let mut terminal = review(&sandbox, &["--lang", "en"]);
        terminal.talk(&[(&format!("8 of {total} gone through; going on at {}.", lens.questions[1].id), "q")]);
        assert_eq!(terminal.end().0, 0);
    }
}

#[test]
fn a_signal_leaves_the_terminal_as_it_was() {
    for signal in ["TERM", "HUP"] {
        let sandbox = begun_on_latest();
        let mut terminal = review(&sandbox, &["--lang", "en"]);
        terminal.talk(&[("0 of 63", "1"), ("1 of 63", "o")]);
        terminal.sees("Answer which one?");
        terminal.signal(signal);
        let (code, settings) = terminal.end();
        assert_eq!(code, 130, "{signal}");
        assert!(!settings.contains("-icanon") && !settings.contains("-isig"), "{signal}: {settings}");
        assert!(terminal.written().contains("\u{1b}[?25h"), "the cursor is shown");
        assert_eq!(status(&sandbox, "SEC01-BP01"), "in place");
        assert!(!sandbox.path(".wa-review.yaml.lock").exists());
    }
}

#[test]
fn stray_keys_mark_nothing() {
    let sandbox = begun_on_latest();
    let before = sandbox.read("wa-review.yaml");
    let mut terminal = review(&sandbox, &["--lang", "en"]);
    terminal.sees("q leave");
    terminal.press("\u{1b}[C\u{1b}[D\u{1b}[C\u{1b}[A\u{1b}[5~\u{1b}[6~\t ");
    // A letter that is no key of this prompt finds no row, and Enter takes none.
    terminal.press("\u{7f}z\r\u{7f}q\r");
    assert_eq!(terminal.end().0, 0);
    assert_eq!(sandbox.read("wa-review.yaml"), before);
}

#[test]
fn a_terminal_that_only_prints_gets_no_escape_code() {
    for (lens, sandbox) in begun() {
        let mut terminal = Terminal::open(&sandbox, "dumb", &["review", "--lang", "ja"]);
        let replies = ["1\n", "9\n", "d\n", "o\n", "p\n", "予備なし\n.\n", "<\n", "<\n", "u\n", "<\n", "q\n"];
        for reply in replies {
            terminal.sees("一つ戻る] ");
            terminal.press(reply);
        }
        let (code, _) = terminal.end();
        assert_eq!(code, 0);
        assert!(!terminal.written().contains('\u{1b}'));
        assert!(terminal.written().contains("このキーの行はありません"));
        assert_eq!(status(&sandbox, &id(&lens, "SEC1-BP1")), "in place");
    }
}

#[test]
fn the_end_of_the_input_is_an_interruption() {
    let sandbox = begun_on_latest();
    let mut terminal = Terminal::open(&sandbox, "dumb", &["review", "--lang", "en"]);
    terminal.sees("] ");
    terminal.press("1\n");
    terminal.sees("1 of 63");
    terminal.sees("one step back] ");
    terminal.press("\u{4}");
    assert_eq!(terminal.end().0, 130);
    assert_eq!(status(&sandbox, "SEC01-BP01"), "in place");
}

#[test]
fn a_file_that_somebody_changed_is_not_overwritten() {
    let sandbox = begun_on_latest();
    let mut terminal = review(&sandbox, &["--lang", "en"]);
    terminal.sees("q leave");
    let theirs = sandbox.read("wa-review.yaml") + "# theirs\n";
    sandbox.write("wa-review.yaml", &theirs);
    terminal.press("1\r");
    terminal.talk(&[("Not saved", "q")]);
    assert_eq!(terminal.end().0, 2);
    assert_eq!(sandbox.read("wa-review.yaml"), theirs);
}

#[test]
fn a_second_reviewer_is_turned_away_before_the_first_question() {
    let sandbox = begun_on_latest();
    let mut first = review(&sandbox, &["--lang", "en"]);
    first.sees("q leave");
    let mut second = review(&sandbox, &["--lang", "en"]);
    assert_eq!(second.end().0, 2);
    assert!(!second.written().contains("Question 1"));
    first.press("q\r");
    assert_eq!(first.end().0, 0);
}

#[test]
fn only_what_was_asked_for() {
    for (lens, sandbox) in begun() {
        let fourth = lens.questions[3].best_practices.len();
        let mut terminal = review(&sandbox, &["--lang", "en", "--question", "sec04"]);
        terminal.talk(&[
            ("Question 4 of 11", "d"),
            (&format!("{fourth} practices not ticked"), "m"),
            ("Everything asked has an answer", "q"),
        ]);
        assert_eq!(terminal.end().0, 0);
        let mut terminal = review(&sandbox, &["--lang", "en", "--gaps"]);
        terminal.talk(&[("Question 4 of 11", "q")]);
        assert_eq!(terminal.end().0, 0);
        let mut terminal = review(&sandbox, &["--lang", "en", "--unanswered"]);
        terminal.talk(&[("Question 1 of 11", "q")]);
        assert_eq!(terminal.end().0, 0);
    }
}

#[test]
fn without_a_terminal_there_is_another_way() {
    for (args, way) in [
        (&["review"] as &[_], "wa-sec init wa-review.yaml"),
        (&["review", "r.yaml", "--stale", "180d"], "`wa-sec check r.yaml --fail-on none --max-age 179`"),
        (&["review", "--profile"], "change `workload:` and `protect:` in wa-review.yaml"),
    ] {
        let (stderr, code) = Sandbox::new().stderr(&[args, &["--lang", "en"]].concat());
        assert_eq!(code, 2);
        assert!(stderr.contains(way), "{stderr}");
    }
    for days in ["0", "-1", "six", "180w", "d", "+5"] {
        let (stderr, code) = Sandbox::new().stderr(&["review", &format!("--stale={days}")]);
        assert!(code == 2 && stderr.contains("not a number of days such as 180d"), "{stderr}");
    }
}

/// What `review --stale` asks again is what `check --max-age` of one day less calls too old.
#[test]
fn the_gate_names_what_is_asked_again() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    let text = sandbox.read("wa-review.yaml").replace("reviewed-on: 2026-11-23", "reviewed-on: 2026-05-27");
    sandbox.write("wa-review.yaml", &text);
    let too_old = |most: &str| {
        let args = ["check", "--fail-on", "none", "--max-age", most, "--format", "json"];
        let output = sandbox.wa_sec(&args).output().unwrap();
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let failures = json["files"][0]["failures"].as_array().unwrap().clone();
        failures.iter().filter(|failure| failure["demand"] == "max_age" && failure["best_practice"].is_string()).count()
    };
    let (asked, none) = (too_old("179"), too_old("180"));
    assert!(asked > 0);
    let mut terminal = review(&sandbox, &["--lang", "en", "--stale", "180"]);
    terminal.sees(&format!("{asked} answers of "));
    terminal.sees("last confirmed 180 or more days ago");
    terminal.talk(&[("All still true today", "c"), ("q leave", "q")]);
    assert_eq!(terminal.end().0, 0);
    assert!(sandbox.read("wa-review.yaml").contains("confirmed: 2026-11-23"));
    assert!(too_old("179") < asked);
    let mut terminal = review(&sandbox, &["--lang", "en", "--stale", "181d"]);
    terminal.talk(&[(if none == 0 { "Nothing in this review matches" } else { "last confirmed" }, "q")]);
    assert_eq!(terminal.end().0, 0);
    let mut terminal = review(&sandbox, &["no-such.yaml", "--lang", "en", "--stale", "1"]);
    terminal.sees("there is no file no-such.yaml");
    assert_eq!(terminal.end().0, 2);
}

#[test]
fn the_profile_is_changed_without_a_question() {
    let sandbox = begun_on_latest();
    let mut terminal = review(&sandbox, &["--lang", "ja", "--profile"]);
    terminal.talk(&[("どれを変更しますか", "6"), ("どの形態で利用していますか", "3"), ("この形態を選んだ理由", "SaaS がない")]);
    terminal.talk(&[
        ("守るべきもの：cards", "1"),
        ("守るべきものは何ですか", "1"),
        ("「cards」を削除する", "7"),
        ("自分の言葉で", "不正利用"),
    ]);
    terminal.sees("想定される影響：不正利用");
    terminal.signal("KILL");
    assert_eq!(terminal.end().0, 137);
    let text = sandbox.read("wa-review.yaml");
    assert!(text.contains("hosting-reason: SaaS がない") && text.contains("consequences: 不正利用"), "{text}");
    assert!(text.contains("cards # by hand"), "{text}");
    let mut terminal = Terminal::open(&sandbox, "dumb", &["review", "--profile", "--lang", "en"]);
    for reply in ["7\n", "/\n", "soc 2\n", "1\n", "d\n", "q\n"] {
        terminal.sees("one step back] ");
        terminal.press(reply);
    }
    assert_eq!(terminal.end().0, 0);
    assert!(!terminal.written().contains('\u{1b}'));
    assert!(!terminal.written().contains("Question 1"));
    assert!(sandbox.read("wa-review.yaml").contains("soc-2"));
}

#[test]
fn a_new_review_asks_which_edition_unless_one_is_named() {
    let sandbox = Sandbox::new();
    let mut terminal = review(&sandbox, &["--lang", "en"]);
    terminal.sees("63 best practices");
    terminal.sees("Not AWS's latest");
    terminal.sees("68 best practices");
    // There is nothing to go back to.
    terminal.sees("Ctrl-C: leave");
    terminal.press("\u{1b}");
    terminal.talk(&[("Which edition?", "q")]);
    assert_eq!(terminal.end().0, 0);
    let mut terminal = review(&sandbox, &["--lang", "ja"]);
    terminal.sees("Ctrl-C：終了");
    terminal.press("\u{3}");
    let (code, settings) = terminal.end();
    assert_eq!(code, 130);
    assert!(!settings.contains("-icanon"), "{settings}");
    assert!(!sandbox.path("wa-review.yaml").exists());
    let mut terminal = review(&sandbox, &["--lang", "en"]);
    terminal.talk(&[("Which edition?", "2020-03"), ("Name of the workload", "API"), ("Is it in production?", "q")]);
    assert_eq!(terminal.end().0, 0);
    assert!(sandbox.read("wa-review.yaml").contains("lens: 2020-03"));
    let mut terminal = review(&sandbox, &["other.yaml", "--lang", "en", "--lens", "latest"]);
    terminal.talk(&[("Name of the workload", "API"), ("Is it in production?", "q")]);
    assert_eq!(terminal.end().0, 0);
    assert!(!terminal.written().contains("Which edition?"));
    assert!(sandbox.read("other.yaml").contains("lens: 2025-02"));
}

#[test]
fn a_file_of_another_edition_is_refused() {
    let sandbox = begun_on("2020-03");
    let before = sandbox.read("wa-review.yaml");
    let mut terminal = review(&sandbox, &["--lang", "en", "--lens", "2025-02"]);
    terminal.sees("against edition 2020-03, not 2025-02");
    terminal.sees("`wa-sec upgrade wa-review.yaml --to 2025-02`");
    assert_eq!(terminal.end().0, 2);
    assert_eq!(sandbox.read("wa-review.yaml"), before);
    // There is no way back.
    let sandbox = begun_on("2025-02");
    let mut terminal = review(&sandbox, &["--lang", "en", "--lens", "2020-03"]);
    terminal.sees("against edition 2025-02, not 2020-03");
    assert_eq!(terminal.end().0, 2);
    assert!(!terminal.written().contains("upgrade"));
}

#[test]
fn one_jumps_by_an_id_in_any_spelling() {
    for (lens, sandbox) in begun() {
        let mut terminal = review(&sandbox, &["--lang", "en"]);
        terminal.talk(&[("Question 1 of 11", "j"), ("Jump to", "sec9"), ("Question 9 of 11", "j"), ("Jump to", "SEC02")]);
        terminal.talk(&[
            ("Question 2 of 11", "/"),
            ("Search for", &id(&lens, "SEC9-BP1").to_lowercase().replace('-', "")),
            (&id(&lens, "SEC9-BP1"), "1"),
        ]);
        terminal.sees("Why it matters");
        terminal.signal("TERM");
        assert_eq!(terminal.end().0, 130);
    }
}

#[test]
fn an_upgraded_file_shows_earlier_answers_and_keeps_them() {
    let sandbox = begun_on("2025-02");
    let note = "2020-03 SEC1-BP2: implemented — MFA on root";
    let answers = format!("answers:\n  SEC01:\n    best-practices:\n      SEC01-BP02:\n        notes: \"{note}\"\n");
    sandbox.write("wa-review.yaml", &(sandbox.read("wa-review.yaml") + &answers));
    let mut terminal = review(&sandbox, &["--lang", "en"]);
    terminal.talk(&[("(answered before)", "2"), ("Also asks for", "p"), ("still missing", "the yearly check")]);
    terminal.talk(&[("1 of 63 gone through", "q")]);
    assert_eq!(terminal.end().0, 0);
    let text = sandbox.read("wa-review.yaml");
    assert!(text.contains(note) && text.contains("the yearly check"), "{text}");
    assert_eq!(status(&sandbox, "SEC01-BP02"), "partial");
}

#[test]
fn alt_enter_makes_a_line_of_a_note() {
    let sandbox = Sandbox::new();
    sandbox.write("wa-review.yaml", "wa-sec: 1\nlens: 2025-02\nworkload: { name: x }\nprotect: [{ name: data }]\n");
    let mut terminal = review(&sandbox, &["--lang", "en", "--question", "SEC01"]);
    terminal.talk(&[
        ("Tick what is in place", "o"),
        ("Answer which one", "3"),
        ("BP03 stand", "t"),
        ("What do you want to add", "1"),
    ]);
    terminal.sees("Alt-Enter");
    terminal.press("one\u{1b}\r  two\r");
    terminal.sees("Notes: how it is today: one");
    let text = sandbox.read("wa-review.yaml");
    assert_eq!(parse(&text).unwrap().review.answer("SEC01-BP03".parse().unwrap()).unwrap().notes.as_deref(), Some("one\n  two"));
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, 130);
}
