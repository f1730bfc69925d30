//! What git is asked, and what a repository, its neighbours and the environment cannot make of it.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::harness::{Sandbox, review};

const GAP: &str = "SEC1-BP2: missing";

/// A review in which one practice is in place, or not.
fn text(answer: &str) -> String {
    format!("wa-sec: 1\nlens: 2020-03\nworkload:\n  name: Pay\nanswers:\n  SEC1:\n    best-practices:\n      {answer}\n")
}

fn in_place() -> String {
    text("SEC1-BP2: implemented")
}

/// A repository whose `main` has a review where all is in place; on the disk there is a gap, which is new.
fn repository() -> Sandbox {
    let sandbox = Sandbox::new();
    commit(&sandbox, ".", "reviews/pay.yaml", &in_place());
    sandbox.write("reviews/pay.yaml", &text(GAP));
    sandbox
}

/// Commits a file to the repository of a folder, which begins with it.
fn commit(sandbox: &Sandbox, folder: &str, file: &str, text: &str) {
    let path = sandbox.path(folder).join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    if !sandbox.path(folder).join(".git").exists() {
        sandbox.git(&["init", "--quiet", folder]);
    }
    sandbox.git(&["-C", folder, "add", file]);
    sandbox.git(&["-C", folder, "commit", "--quiet", "--message", "x"]);
}

/// The gate on a file: what it says, and how it ends. 1 means that the gap is new, 0 that the baseline has it too.
fn check(sandbox: &Sandbox, file: &str, baseline: &str) -> (String, i32) {
    run(&mut gate(sandbox, file, baseline))
}

fn gate(sandbox: &Sandbox, file: &str, baseline: &str) -> assert_cmd::Command {
    let baseline = format!("--baseline={baseline}");
    sandbox.wa_sec_with_git(&["check", file, &baseline, "--fail-on-new", "--format", "csv"])
}

fn run(command: &mut assert_cmd::Command) -> (String, i32) {
    let output = command.output().unwrap();
    let told = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (told, output.status.code().unwrap())
}

/// Another process writes it: what a child of this one still has open for writing cannot be run.
fn script(path: &Path, lines: &str) {
    let write = "mkdir -p \"$(dirname \"$1\")\" && printf '#!/bin/sh\\n%s\\n' \"$2\" >\"$1\" && chmod 755 \"$1\"";
    assert!(Command::new("sh").args(["-c", write, "sh"]).arg(path).arg(lines).status().unwrap().success());
}

/// A program of this machine.
fn program(name: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap();
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file()).unwrap()
}

fn path_of(folders: &[&Path]) -> std::ffi::OsString {
    std::env::join_paths(folders).unwrap()
}

#[expect(clippy::print_stderr, reason = "a test that does not run says so")]
fn skipped(why: &str) {
    eprintln!("skipped: {why}");
}

#[test]
fn the_repository_is_the_one_that_holds_the_file() {
    let sandbox = repository();
    assert_eq!(check(&sandbox, "reviews/pay.yaml", "git:main").1, 1);
    // A namesake in another repository, where the gap is an old one.
    commit(&sandbox, "other", "reviews/pay.yaml", &text(GAP));
    for inside in ["reviews/pay.yaml", "./reviews/../reviews/pay.yaml"] {
        let other = sandbox.path("other/.git");
        let mut command = gate(&sandbox, inside, "git:main");
        // What git gives to hooks, aliases and `rebase --exec`.
        command.env("GIT_DIR", &other).env("GIT_WORK_TREE", sandbox.path("other")).env("GIT_COMMON_DIR", &other);
        command.env("GIT_OBJECT_DIRECTORY", other.join("objects")).env("GIT_PREFIX", "reviews/").env("GIT_INDEX_FILE", "x");
        assert_eq!(run(&mut command).1, 1, "{inside}");
    }
    // From another folder, through a link to the folder, and through a link to the file.
    let elsewhere = Sandbox::new();
    symlink(sandbox.path("reviews"), elsewhere.path("linked")).unwrap();
    symlink(sandbox.path("reviews/pay.yaml"), elsewhere.path("pay.yaml")).unwrap();
    let absolute = sandbox.path("reviews/pay.yaml");
    for file in [absolute.to_str().unwrap(), "linked/pay.yaml", "pay.yaml"] {
        assert_eq!(check(&elsewhere, file, "git:main").1, 1, "{file}");
    }
    // A repository within the other, as a submodule is.
    commit(&sandbox, "other/module", "pay.yaml", &in_place());
    sandbox.write("other/module/pay.yaml", &text(GAP));
    assert_eq!(check(&sandbox, "other/module/pay.yaml", "git:main").1, 1);
    let (told, status) = check(&sandbox, ".git/pay.yaml", "git:main");
    assert!(status == 2 && told.contains("no file"), "{told}");
    sandbox.write(".git/pay.yaml", &text(GAP));
    let (told, status) = check(&sandbox, ".git/pay.yaml", "git:main");
    assert!(status == 2 && told.contains("lies in no git work tree"), "{told}");
}

#[test]
fn a_hook_of_a_linked_work_tree_compares_with_its_own_repository() {
    let sandbox = repository();
    // A namesake at the root, where the gap is an old one.
    commit(&sandbox, ".", "pay.yaml", &text(GAP));
    sandbox.git(&["worktree", "add", "--quiet", "linked", "-b", "change"]);
    sandbox.write("linked/reviews/pay.yaml", &text(GAP));
    let binary = assert_cmd::cargo::cargo_bin!("wa-sec");
    let gate = format!("'{}' check pay.yaml --baseline git:main --fail-on-new", binary.display());
    script(&sandbox.path(".git/hooks/pre-commit"), &format!("cd reviews\n{gate} >../told\necho $? >../status"));
    sandbox.git(&["-C", "linked", "commit", "--quiet", "--all", "--message", "worse"]);
    assert_eq!(sandbox.read("linked/status"), "1\n", "{}", sandbox.read("linked/told"));
    // The same for the other commands that ask git.
    for args in [&["diff", "git:main", "reviews/pay.yaml"][..], &["report", "reviews/pay.yaml", "--since=git:main", "-o=."]] {
        let mut command = sandbox.wa_sec_with_git(&[args, &["--format", "markdown"]].concat());
        command.current_dir(sandbox.path("linked")).env("GIT_DIR", sandbox.path("linked/.git")).env("GIT_PREFIX", "");
        let (told, status) = run(&mut command);
        let told = if args[0] == "report" { sandbox.read("linked/pay-report.en.md") } else { told };
        assert!(status == 0 && told.contains("Worse than before (1)"), "{args:?}: {told}");
    }
}

#[test]
fn the_files_of_a_bare_repository_beside_a_review_are_not_used() {
    let sandbox = Sandbox::new();
    commit(&sandbox, "source", "pay.yaml", &text(GAP));
    sandbox.git(&["-C", "source", "branch", "theirs"]);
    sandbox.git(&["clone", "--quiet", "--bare", "source", "reviews"]);
    sandbox.write("reviews/pay.yaml", &text(GAP));
    for reference in ["git:main", "git:theirs"] {
        let (told, status) = check(&sandbox, "reviews/pay.yaml", reference);
        assert!(status == 2 && told.contains("reviews/pay.yaml lies in no git work tree"), "{told}");
    }
    // Within a work tree that one is asked, and it is said which.
    commit(&sandbox, ".", "readme", "x");
    let root = sandbox.path("").canonicalize().unwrap().display().to_string();
    let (told, status) = check(&sandbox, "reviews/pay.yaml", "git:theirs");
    assert!(status == 2 && told.contains(&format!("git knows no `theirs` in the repository {root}")), "{told}");
    let args = ["check", "reviews/pay.yaml", "--baseline", "git:main", "--fail-on-new"];
    let (told, status) = run(&mut sandbox.wa_sec_with_git(&args));
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected = format!("git has no main:reviews/pay.yaml in the repository {root}: what is open counts as new.");
    assert!(status == 1 && told.contains(&expected), "{told}");
    let (told, _) = run(&mut sandbox.wa_sec_with_git(&[&args[..], &["--lang", "ja"]].concat()));
    assert!(told.split_whitespace().collect::<String>().contains("新規として扱います"), "{told}");
}

#[test]
fn a_file_git_that_leads_to_no_repository_ends_the_search() {
    let sandbox = repository();
    sandbox.write("reviews/.git", "gitdir: ../gone\n");
    assert_eq!(check(&sandbox, "reviews/pay.yaml", "git:main").1, 2);
    fs::remove_file(sandbox.path("reviews/.git")).unwrap();
    // A folder that is none is passed over, as git does it.
    fs::create_dir(sandbox.path("reviews/.git")).unwrap();
    assert_eq!(check(&sandbox, "reviews/pay.yaml", "git:main").1, 1);
}

#[test]
fn links_are_followed_within_the_tree_and_never_out_of_it() {
    let sandbox = Sandbox::new();
    commit(&sandbox, ".", "shared/real.yaml", &in_place());
    fs::create_dir(sandbox.path("reviews")).unwrap();
    fs::create_dir(sandbox.path("outside")).unwrap();
    sandbox.write("outside/pay.yaml", &text(GAP));
    let outside = sandbox.path("outside/pay.yaml").canonicalize().unwrap();
    for (name, target) in [
        ("reviews/pay.yaml", Path::new("../shared/./real.yaml")),
        ("folder", Path::new("shared")),
        ("reviews/twice.yaml", Path::new("../folder/real.yaml")),
        ("reviews/out.yaml", Path::new("../../etc/pay.yaml")),
        ("reviews/absolute.yaml", &outside),
        ("reviews/circle.yaml", Path::new("circle.yaml")),
        ("reviews/dangling.yaml", Path::new("gone.yaml")),
    ] {
        symlink(target, sandbox.path(name)).unwrap();
        sandbox.git(&["add", name]);
    }
    sandbox.git(&["commit", "--quiet", "--message", "links"]);
    sandbox.write("shared/real.yaml", &text(GAP));
    for file in ["reviews/pay.yaml", "folder/real.yaml", "reviews/twice.yaml"] {
        assert_eq!(check(&sandbox, file, "git:main").1, 1, "{file}");
        sandbox.git(&["commit", "--quiet", "--all", "--allow-empty", "--message", "x"]);
        assert_eq!(check(&sandbox, file, "git:main").1, 0, "{file}");
        assert_eq!(check(&sandbox, file, "git:main~1").1, 1, "{file}");
        sandbox.git(&["reset", "--quiet", "--soft", "HEAD~1"]);
    }
    for file in ["out", "absolute", "circle"] {
        let path = format!("reviews/{file}.yaml");
        fs::remove_file(sandbox.path(&path)).unwrap();
        sandbox.write(&path, &text(GAP));
        let (told, status) = check(&sandbox, &path, "git:main");
        assert!(status == 2 && told.contains("leads out of the repository, or in a circle"), "{file}: {told}");
    }
    fs::remove_file(sandbox.path("reviews/dangling.yaml")).unwrap();
    sandbox.write("reviews/dangling.yaml", &text(GAP));
    assert_eq!(check(&sandbox, "reviews/dangling.yaml", "git:main").1, 1, "nothing was known");
    // What was a file is read as that, whatever it is now.
    fs::remove_file(sandbox.path("shared/real.yaml")).unwrap();
    fs::rename(sandbox.path("outside/pay.yaml"), sandbox.path("shared/now.yaml")).unwrap();
    symlink("now.yaml", sandbox.path("shared/real.yaml")).unwrap();
    assert_eq!(check(&sandbox, "shared/real.yaml", "git:main").1, 1);
}

#[test]
fn a_reference_is_one_commit_and_never_an_option() {
    let sandbox = repository();
    sandbox.git(&["tag", "v1"]);
    sandbox.git(&["checkout", "--quiet", "-b", "機能"]);
    let hash = sandbox.git(&["rev-parse", "HEAD"]);
    for reference in ["main", "機能", "v1", "HEAD", "@", hash.trim(), &hash[..8], "main^{commit}", "main@{0}"] {
        assert_eq!(check(&sandbox, "reviews/pay.yaml", &format!("git:{reference}")).1, 1, "{reference}");
    }
    let refused = ["", "^main", "main..v1", "main...v1", "--all", "-h", "--output=x", ":/x", "main:reviews", "main\nv1"];
    for reference in refused {
        let (told, status) = check(&sandbox, "reviews/pay.yaml", &format!("git:{reference}"));
        assert!(status == 2 && told.contains("is no git reference"), "{reference}: {told}");
    }
    let tree = sandbox.git(&["rev-parse", "HEAD^{tree}"]);
    for reference in ["gone", "main^@", "main^!", "main^9", "@{u}", "x y z", "main x", tree.trim()] {
        let (told, status) = check(&sandbox, "reviews/pay.yaml", &format!("git:{reference}"));
        assert!(status == 2 && told.contains("git knows no"), "{reference}: {told}");
    }
    assert!(!sandbox.path("x").exists());
}

/// Settings with which a repository names programs; each would leave a file.
fn name_programs(sandbox: &Sandbox, folder: &str) -> PathBuf {
    let trap = sandbox.path("trap");
    let caught = sandbox.path("caught");
    script(&trap, &format!("touch '{}'", caught.display()));
    let trap = trap.to_str().unwrap();
    let config = sandbox.path("included");
    for key in [
        "core.fsmonitor",
        "core.pager",
        "core.editor",
        "core.sshCommand",
        "core.gitProxy",
        "core.askPass",
        "core.alternateRefsCommand",
        "pager.cat-file",
        "diff.external",
        "diff.x.textconv",
        "diff.x.command",
        "filter.x.smudge",
        "filter.x.clean",
        "filter.x.process",
        "credential.helper",
        "gpg.program",
        "uploadpack.packObjectsHook",
        "remote.origin.uploadpack",
    ] {
        sandbox.git(&["config", "--file", config.to_str().unwrap(), key, trap]);
    }
    for (key, value) in [("alias.cat-file", format!("!{trap}")), ("core.hooksPath", sandbox.path("hooks").display().to_string())]
    {
        sandbox.git(&["config", "--file", config.to_str().unwrap(), key, &value]);
    }
    for hook in ["post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc"] {
        script(&sandbox.path("hooks").join(hook), &format!("'{trap}'"));
    }
    sandbox.git(&["-C", folder, "config", "include.path", config.to_str().unwrap()]);
    fs::write(sandbox.path(folder).join(".gitattributes"), "*.yaml diff=x filter=x\n").unwrap();
    caught
}

#[test]
fn no_program_that_a_repository_names_is_run() {
    let sandbox = repository();
    let caught = name_programs(&sandbox, ".");
    assert_eq!(check(&sandbox, "reviews/pay.yaml", "git:main").1, 1);
    assert_eq!(check(&sandbox, "reviews/pay.yaml", "git:gone").1, 2);
    for args in [["diff", "git:main", "reviews/pay.yaml"], ["report", "reviews/pay.yaml", "--since=git:main"]] {
        assert_eq!(run(&mut sandbox.wa_sec_with_git(&args)).1, 0);
    }
    assert!(!caught.exists());
    // The trap is one: git by itself steps into it.
    let _ = Command::new("git").args(["status"]).current_dir(sandbox.path("")).output().unwrap();
    assert!(caught.exists());
}

/// A partial clone that has the commits and not the files of the first of them.
fn partial_clone() -> Sandbox {
    let sandbox = Sandbox::new();
    commit(&sandbox, "source", "reviews/pay.yaml", &in_place());
    commit(&sandbox, "source", "reviews/pay.yaml", &text(GAP));
    for setting in ["uploadpack.allowFilter", "uploadpack.allowAnySHA1InWant"] {
        sandbox.git(&["-C", "source", "config", setting, "true"]);
    }
    let source = format!("file://{}", sandbox.path("source").display());
    sandbox.git(&["clone", "--quiet", "--filter=blob:none", &source, "clone"]);
    sandbox
}

#[test]
fn what_was_not_fetched_is_said_and_the_command_that_is_told_fetches_it() {
    let sandbox = partial_clone();
    assert_eq!(check(&sandbox, "clone/reviews/pay.yaml", "git:main").1, 0);
    let (told, status) = check(&sandbox, "clone/reviews/pay.yaml", "git:main~1");
    assert!(status == 2 && told.contains("main~1:clone/reviews/pay.yaml is not here"), "{told}");
    let command = told.split('`').find(|part| part.starts_with("git ")).unwrap().to_owned();
    let args: Vec<_> = ["-C", "clone"].into_iter().chain(command.split(' ').skip(1)).collect();
    sandbox.git(&args);
    assert_eq!(check(&sandbox, "clone/reviews/pay.yaml", "git:main~1").1, 1);
}

#[test]
fn nothing_is_fetched_by_any_protocol_that_a_repository_allows() {
    let sandbox = partial_clone();
    let caught = name_programs(&sandbox, "clone");
    let trap = format!("ext::{}", sandbox.path("trap").display());
    for (key, value) in [("protocol.allow", "always"), ("protocol.ext.allow", "always"), ("remote.origin.url", &trap)] {
        sandbox.git(&["-C", "clone", "config", key, value]);
    }
    let (told, status) = check(&sandbox, "clone/reviews/pay.yaml", "git:main~1");
    assert!(status == 2 && told.contains("is not here") && !caught.exists(), "{told}");
}

#[test]
fn one_git_is_started_and_it_starts_nothing_and_opens_no_socket() {
    let sandbox = partial_clone();
    name_programs(&sandbox, "clone");
    match Command::new("strace").args(["-f", "-o"]).arg(sandbox.path("log")).arg("true").output() {
        Ok(output) if output.status.success() => {}
        other => return skipped(&format!("strace cannot trace here: {other:?}")),
    }
    // No other program can be found, and whoever looks for one does not count.
    fs::create_dir(sandbox.path("bin")).unwrap();
    symlink(program("git"), sandbox.path("bin/git")).unwrap();
    let log = sandbox.path("log");
    for (reference, expected) in [("git:main", 0), ("git:main~1", 2), ("git:gone", 2)] {
        let mut command = Command::new(program("strace"));
        command.args(["-f", "-z", "-e", "trace=execve,execveat,socket,connect", "-o"]).arg(&log);
        command.arg(assert_cmd::cargo::cargo_bin!("wa-sec")).args(["check", "reviews/pay.yaml", "--fail-on-new", "--baseline"]);
        command.arg(reference).current_dir(sandbox.path("clone")).stdin(Stdio::null());
        let output = command.env("PATH", sandbox.path("bin")).env("HOME", sandbox.path("")).output().unwrap();
        assert_eq!(output.status.code(), Some(expected), "{reference}: {output:?}");
        let log = fs::read_to_string(&log).unwrap();
        // strace runs the gate, the gate runs git, and that is all.
        let calls: Vec<_> = log.lines().filter(|line| line.contains('(')).collect();
        let is_git = |call: &str| call.contains("execve(") && call.contains("cat-file");
        assert!(calls.len() == 2 && is_git(calls[1]), "{log}");
    }
}

#[test]
fn no_git_is_run_that_lies_beside_the_file() {
    let sandbox = repository();
    let real = program("git");
    let (folder, caught) = (real.parent().unwrap(), sandbox.path("caught"));
    for place in ["git", "reviews/git", "node_modules/.bin/git"] {
        script(&sandbox.path(place), &format!("touch '{}'; exec '{}' \"$@\"", caught.display(), real.display()));
    }
    // A link from elsewhere into the work tree.
    let elsewhere = Sandbox::new();
    symlink(sandbox.path("git"), elsewhere.path("git")).unwrap();
    let bin = sandbox.path("node_modules/.bin");
    for first in [Path::new("."), Path::new(""), Path::new("reviews"), &bin, &elsewhere.path("")] {
        let mut command = gate(&sandbox, "reviews/pay.yaml", "git:main");
        assert_eq!(run(command.env("PATH", path_of(&[first, folder]))).1, 1, "{first:?}");
        let mut command = gate(&sandbox, "reviews/pay.yaml", "git:main");
        let (told, status) = run(command.env("PATH", path_of(&[first])));
        assert!(status == 2 && told.contains("git is in no folder of PATH"), "{first:?}: {told}");
    }
    assert!(!caught.exists());
}

#[test]
fn a_git_that_talks_much_is_heard_out() {
    let sandbox = repository();
    let elsewhere = Sandbox::new();
    let (real, talk) = (program("git"), "head -c 300000 /dev/zero | tr '\\0' x >&2");
    let bins = [&elsewhere.path(""), Path::new("/usr/bin"), Path::new("/bin")];
    script(&elsewhere.path("git"), &format!("{talk}\nexec '{}' \"$@\"", real.display()));
    let mut command = gate(&sandbox, "reviews/pay.yaml", "git:main");
    assert_eq!(run(command.env("PATH", path_of(&bins))).1, 1);
    // It says why it ends, and no more of that is quoted than can be read.
    script(&elsewhere.path("git"), &format!("echo 'no space left' >&2\n{talk}\nexit 128"));
    let mut command = gate(&sandbox, "reviews/pay.yaml", "git:main");
    let (told, status) = run(command.env("PATH", path_of(&bins)));
    assert!(status == 2 && told.contains("no space left") && told.len() < 10_000, "{} bytes", told.len());
    // An answer without an end is not read to one.
    script(&elsewhere.path("git"), "exec tr '\\0' x </dev/zero");
    let mut command = gate(&sandbox, "reviews/pay.yaml", "git:main");
    assert_eq!(run(command.env("PATH", path_of(&bins))).1, 2);
}

#[test]
fn a_repository_of_another_user_is_asked_only_where_the_user_calls_it_safe() {
    let sandbox = repository();
    let root = sandbox.path("").canonicalize().unwrap();
    if std::os::unix::fs::chown(root.join(".git"), Some(12345), None).is_err() {
        return skipped("only root gives files away");
    }
    let home = Sandbox::new();
    let checked = |config: &str| {
        home.write(".gitconfig", config);
        let mut command = gate(&sandbox, "reviews/pay.yaml", "git:main");
        run(command.env("HOME", home.path("")))
    };
    // The repository cannot call itself safe.
    sandbox.git(&["config", "--file", ".git/config", "--add", "safe.directory", "*"]);
    for config in ["", "[safe]\n\tdirectory = /elsewhere\n", "[safe]\n\tdirectory = *\n\tdirectory =\n"] {
        let (told, status) = checked(config);
        assert!(status == 2 && told.contains("belongs to another user"), "{config}: {told}");
        assert!(told.contains(&format!("safe.directory {}", root.display())), "{told}");
    }
    let (root, above) = (root.display(), root.parent().unwrap().display());
    for path in ["*".to_owned(), root.to_string(), format!("{above}/*")] {
        assert_eq!(checked(&format!("[safe]\n\tdirectory = {path}\n")).1, 1, "{path}");
    }
    // Under sudo, one of the caller is as good as their own.
    let mut command = gate(&sandbox, "reviews/pay.yaml", "git:main");
    assert_eq!(run(command.env("SUDO_UID", "12345")).1, 1);
}

#[test]
fn replacements_do_not_stand_in_for_what_was_committed() {
    let sandbox = repository();
    let id = |spec: &str| sandbox.git(&["rev-parse", spec]).trim().to_owned();
    let (old, new) = (id("main:reviews/pay.yaml"), sandbox.git(&["hash-object", "-w", "reviews/pay.yaml"]));
    sandbox.git(&["replace", &old, new.trim()]);
    assert_eq!(check(&sandbox, "reviews/pay.yaml", "git:main").1, 1);
}

#[test]
fn repositories_with_long_hashes_are_read() {
    let sandbox = Sandbox::new();
    sandbox.git(&["init", "--quiet", "--object-format=sha256"]);
    commit(&sandbox, ".", "reviews/pay.yaml", &in_place());
    sandbox.write("reviews/pay.yaml", &text(GAP));
    assert_eq!(check(&sandbox, "reviews/pay.yaml", "git:main").1, 1);
}

#[test]
fn in_a_shallow_clone_the_command_that_is_told_makes_the_baseline_known() {
    let sandbox = Sandbox::new();
    commit(&sandbox, "source", "pay.yaml", &in_place());
    sandbox.git(&["-C", "source", "checkout", "--quiet", "-b", "change"]);
    commit(&sandbox, "source", "pay.yaml", &text(GAP));
    let source = format!("file://{}", sandbox.path("source").display());
    for (reference, command) in [
        ("origin/main", "git fetch --depth=1 origin main"),
        ("main", "git fetch --depth=1 origin main"),
        ("HEAD~1", "git fetch --unshallow"),
    ] {
        sandbox.git(&["clone", "--quiet", "--depth=1", "--branch=change", &source, "clone"]);
        let (told, status) = check(&sandbox, "clone/pay.yaml", &format!("git:{reference}"));
        assert!(status == 2 && told.contains(command), "{reference}: {told}");
        for words in ["shallow", "`fetch-depth: 0`", "`GIT_DEPTH: 0`"] {
            assert!(told.contains(words), "{words}: {told}");
        }
        let (_, rest) = told.split_once(command).unwrap();
        let (end, rest) = rest.split_once('`').unwrap();
        let typed = format!("{command}{end}");
        let known = rest.split_once("git:").unwrap().1.split(' ').next().unwrap();
        let args: Vec<_> = ["-C", "clone"].into_iter().chain(typed.split(' ').skip(1)).collect();
        sandbox.git(&args);
        assert_eq!(check(&sandbox, "clone/pay.yaml", &format!("git:{known}")).1, 1, "{typed}, {known}");
        fs::remove_dir_all(sandbox.path("clone")).unwrap();
    }
    // Elsewhere nothing is said of that.
    let (told, _) = check(&sandbox, "source/pay.yaml", "git:gone");
    assert!(!told.contains("shallow") && !told.contains("fetch-depth") && told.contains("git branch --all"), "{told}");
}

#[test]
fn a_branch_that_is_named_as_a_file_is_recognized() {
    let sandbox = repository();
    for lang in ["en", "ja"] {
        for args in [
            &["check", "reviews/pay.yaml", "--baseline", "main"][..],
            &["check", "reviews/pay.yaml", "reviews/other.yaml", "--baseline", "main"],
            &["diff", "main", "reviews/pay.yaml"],
            &["report", "reviews/pay.yaml", "--since", "main"],
        ] {
            let (told, status) = sandbox.stderr(&[args, &["--lang", lang]].concat());
            assert!(status == 2 && told.contains("`git:main`"), "{args:?}: {told}");
        }
        sandbox.write(".wa-sec.yaml", "check:\n  fail-on: hihg\n  baseline: origin/main\n");
        let (told, status) = sandbox.stderr(&["check", "reviews/pay.yaml", "--lang", lang]);
        assert!(status == 2 && told.contains("`git:origin/main`") && told.contains(".wa-sec.yaml:3:13"), "{told}");
        assert!(told.contains("`high`"), "the other faults too: {told}");
        fs::remove_file(sandbox.path(".wa-sec.yaml")).unwrap();
    }
    for named in ["gone.yaml", "./gone", "/gone", "reviews"] {
        let (told, status) = sandbox.stderr(&["check", "reviews/pay.yaml", "--baseline", named]);
        assert!(status == 2 && !told.contains("git:"), "{told}");
    }
    // A file of that name is one.
    fs::copy(review("minimal.yaml"), sandbox.path("main")).unwrap();
    assert_eq!(sandbox.stderr(&["check", "reviews/pay.yaml", "--baseline", "main", "--fail-on", "none"]).1, 0);
}

#[test]
fn a_baseline_of_another_workload_is_warned_of() {
    let sandbox = repository();
    sandbox.write("other.yaml", &in_place().replace("name: Pay", "name: Shop"));
    let (told, _) = run(&mut sandbox.wa_sec(&["check", "reviews/pay.yaml", "--baseline", "other.yaml", "--fail-on", "none"]));
    assert!(told.contains("the baseline is of another workload, Shop; this review is of Pay"), "{told}");
    let strict = ["check", "other.yaml", "--baseline", "reviews/pay.yaml", "--fail-on", "none", "--strict", "--lang", "ja"];
    let (told, status) = run(&mut sandbox.wa_sec(&strict));
    assert!(status == 1 && told.contains("別のワークロード「Pay」"), "{told}");
    sandbox.write("reviews/pay.yaml", &in_place().replace("name: Pay", "name: Renamed"));
    let (told, status) = check(&sandbox, "reviews/pay.yaml", "git:main");
    assert!(status == 0 && !told.contains("another workload"), "no row of the data is a warning: {told}");
    let args = ["check", "reviews/pay.yaml", "--baseline", "git:main", "--fail-on-new"];
    let (told, status) = run(&mut sandbox.wa_sec_with_git(&args));
    assert!(status == 0 && told.contains("of another workload, Pay"), "{told}");
    sandbox.write("reviews/pay.yaml", &in_place());
    assert!(!run(&mut sandbox.wa_sec_with_git(&args)).0.contains("another workload"));
}
