//! `unawaited hook`: git's hooks, through git itself.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::project::{BROKEN, DOUBTFUL, FINE, GUESSED, Project, REPAIRED, snapshot};

/// A repository that has been pushed to another one, with the hooks installed.
fn pushed() -> Project {
    let project = Project::new([
        ("a.py", BROKEN),
        ("lib.py", FINE),
        (".gitignore", "remote.git\n"),
    ]);
    project.git("", &["init", "--quiet", "--initial-branch", "main"]);
    project.git("", &["init", "--quiet", "--bare", "remote.git"]);
    project.commit();
    project.git("", &["remote", "add", "origin", "remote.git"]);
    project.git("", &["push", "--quiet", "origin", "main"]);
    project
        .run_with_git(&["hook", "install", "pre-push", "pre-commit"])
        .ends_with(0);
    project
}

/// Something new to find, below what is there.
fn add(project: &Project, path: &str) {
    let old = project.text(path);
    project.write(path, format!("{old}\n\nasync def another():\n    load()\n"));
    project.git("", &["add", path]);
    project.git("", &["commit", "--quiet", "--no-verify", "--message", "b"]);
}

/// What git says to an attempt that the hook lets through, or stops.
#[track_caller]
fn check(project: &Project, arguments: &[&str], passes: bool) -> String {
    let output = project.git_command("", arguments).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        output.status.success(),
        passes,
        "git {arguments:?}:\n{said}"
    );
    said.into_owned()
}

#[track_caller]
fn check_found(project: &Project, arguments: &[&str], places: &[&str]) {
    let said = check(project, arguments, places.is_empty());
    let found: Vec<&str> = said
        .lines()
        .filter_map(|line| Some(line.split_once("--> ")?.1.rsplit_once(':')?.0))
        .collect();
    assert_eq!(found, places, "git {arguments:?}:\n{said}");
}

#[test]
fn a_push_is_checked_for_the_lines_that_it_brings() {
    let project = pushed();
    // What is there already is no news.
    check_found(&project, &["push", "origin", "main"], &[]);
    check_found(&project, &["push", "origin", "main:copy"], &[]);
    add(&project, "a.py");
    let said = check(&project, &["push", "origin", "main"], false);
    let said = said.replace(&*project.root().to_string_lossy(), "[project]");
    snapshot("hook-push", &said);
    check_found(&project, &["push", "origin", "main"], &["a.py:10"]);
    check_found(
        &project,
        &["push", "origin", "HEAD:refs/heads/new"],
        &["a.py:10"],
    );
    check_found(
        &project,
        &["push", "--dry-run", "origin", "main"],
        &["a.py:10"],
    );
    check(&project, &["push", "--no-verify", "origin", "main"], true);
    check_found(&project, &["push", "origin", "main:other"], &[]);
}

/// What is new, and of which grade, and whether it stops a push under such settings.
#[track_caller]
fn check_grade(text: &str, settings: &str, stops: bool) {
    let project = pushed();
    project.write("unawaited.toml", settings);
    project.write("new.py", text);
    project.git("", &["add", "."]);
    let said = check(&project, &["commit", "--message", "b"], !stops);
    let shown_and_let_pass =
        "this does not stop the commit; `fail-on` in the settings says what does";
    assert_eq!(said.contains("nothing is committed"), stops, "{said}");
    assert_eq!(said.contains(shown_and_let_pass), !stops, "{said}");
    assert!(said.contains("--> new.py"), "{said}");
    project.git(
        "",
        &[
            "commit",
            "--quiet",
            "--no-verify",
            "--allow-empty",
            "--message",
            "c",
        ],
    );
    let said = check(&project, &["push", "origin", "main"], !stops);
    let shown_and_let_pass = shown_and_let_pass.replace("commit", "push");
    assert_eq!(said.contains("nothing is pushed"), stops, "{said}");
    assert_eq!(said.contains(&shown_and_let_pass), !stops, "{said}");
}

#[test]
fn only_what_is_safe_to_repair_stops_a_hook_unless_settings_say_otherwise() {
    check_grade(BROKEN, "", true);
    check_grade(DOUBTFUL, "", false);
    check_grade(DOUBTFUL, "fail-on = \"unsafe\"\n", true);
    check_grade(GUESSED, "fail-on = \"unsafe\"\n", false);
    check_grade(GUESSED, "fail-on = \"any\"\n", true);
}

#[test]
fn the_commit_is_checked_and_not_what_is_on_disk() {
    let project = pushed();
    add(&project, "a.py");
    // Neither repairing it on disk nor being elsewhere helps.
    let committed = project.text("a.py");
    project.write("a.py", committed.replace("    load()", "    await load()"));
    project.write("lib.py", "x = 1\n");
    check_found(&project, &["push", "origin", "main"], &["a.py:10"]);
    project.git("", &["checkout", "--quiet", "--force", "origin/main"]);
    check_found(&project, &["push", "origin", "main"], &["a.py:10"]);
    project.git("", &["checkout", "--quiet", "main"]);
    // Nor does breaking it on disk hurt.
    project.write("a.py", committed.replace("    load()", "    await load()"));
    project.git(
        "",
        &[
            "commit",
            "--quiet",
            "--no-verify",
            "--all",
            "--message",
            "c",
        ],
    );
    project.write("a.py", &committed);
    check_found(&project, &["push", "origin", "main"], &[]);
}

#[test]
fn a_new_branch_is_checked_for_what_the_remote_has_nowhere() {
    let project = pushed();
    project.git("", &["checkout", "--quiet", "-b", "topic"]);
    add(&project, "a.py");
    check_found(&project, &["push", "-u", "origin", "topic"], &["a.py:10"]);
    // What comes from the remote's main is not this branch's.
    project.git("", &["checkout", "--quiet", "main"]);
    add(&project, "lib.py");
    project.git("", &["push", "--quiet", "--no-verify", "origin", "main"]);
    project.git("", &["checkout", "--quiet", "topic"]);
    project.git("", &["merge", "--quiet", "--no-edit", "main"]);
    check_found(&project, &["push", "origin", "topic"], &["a.py:10"]);
    project.git(
        "",
        &[
            "push",
            "--quiet",
            "--no-verify",
            "origin",
            "topic~1:refs/heads/topic",
        ],
    );
    check_found(&project, &["push", "origin", "topic"], &[]);
}

#[test]
fn a_history_that_is_replaced_is_checked_for_what_is_new_in_it() {
    let project = pushed();
    add(&project, "a.py");
    project.git("", &["push", "--quiet", "--no-verify", "origin", "main"]);
    project.write("other.py", BROKEN);
    project.git("", &["add", "."]);
    project.git(
        "",
        &[
            "commit",
            "--quiet",
            "--no-verify",
            "--amend",
            "--message",
            "c",
        ],
    );
    check_found(
        &project,
        &["push", "--force", "origin", "main"],
        &["other.py:6"],
    );
    // Going back brings nothing.
    check_found(&project, &["push", "--force", "origin", "HEAD~1:main"], &[]);
}

#[test]
fn what_brings_no_commit_is_not_checked() {
    let project = pushed();
    project.git("", &["push", "--quiet", "origin", "main:gone"]);
    check_found(&project, &["push", "origin", ":gone"], &[]);
    check_found(
        &project,
        &["push", "origin", "--delete", "main", "--dry-run"],
        &[],
    );
    project.git("", &["tag", "--annotate", "--message", "t", "v1"]);
    check_found(&project, &["push", "origin", "v1"], &[]);
    // A tag of something that is no commit.
    project.git("", &["tag", "blob", "HEAD:a.py"]);
    check_found(&project, &["push", "origin", "blob"], &[]);
}

#[test]
fn each_of_several_names_is_checked() {
    let project = pushed();
    project.git("", &["checkout", "--quiet", "-b", "one"]);
    add(&project, "a.py");
    project.git("", &["tag", "--annotate", "--message", "t", "v1"]);
    project.git("", &["checkout", "--quiet", "-b", "two", "main"]);
    add(&project, "lib.py");
    let said = check(
        &project,
        &["push", "origin", "one", "two", "v1", ":main", "main:x"],
        false,
    );
    assert_eq!(said.matches("--> a.py:10").count(), 1, "{said}");
    assert_eq!(said.matches("--> lib.py:10").count(), 1, "{said}");
    assert!(
        said.contains("checking refs/heads/one, refs/tags/v1"),
        "{said}"
    );
}

#[test]
fn the_first_push_of_all_is_checked_as_a_whole() {
    let project = pushed();
    project.git("", &["init", "--quiet", "--bare", "empty.git"]);
    project.git("", &["remote", "add", "empty", "empty.git"]);
    check_found(&project, &["push", "empty", "main"], &["a.py:6"]);
    // A remote without a name: what any remote has is no news.
    check_found(&project, &["push", "./empty.git", "main"], &[]);
}

#[test]
fn a_commit_is_checked_for_what_is_staged() {
    let project = pushed();
    project.write("new.py", BROKEN);
    check(&project, &["add", "new.py"], true);
    project.write("new.py", REPAIRED);
    check_found(&project, &["commit", "--message", "c"], &["new.py:6"]);
    // With --all git stages into an index of its own.
    check_found(&project, &["commit", "--all", "--message", "c"], &[]);
    project.write("new.py", format!("{REPAIRED}    load()\n"));
    check_found(
        &project,
        &["commit", "--all", "--message", "c"],
        &["new.py:7"],
    );
    check_found(
        &project,
        &["commit", "--message", "c", "new.py"],
        &["new.py:7"],
    );
    fs::create_dir(project.root().join("sub")).unwrap();
    let output = project
        .git_command("sub", &["commit", "--all", "--message", "c"])
        .output();
    assert!(!output.unwrap().status.success());
    check(
        &project,
        &["commit", "--no-verify", "--all", "--message", "c"],
        true,
    );
}

#[test]
fn installing_twice_and_taking_away() {
    let project = Project::new([]);
    project.git("", &["init", "--quiet"]);
    let hooks = || {
        let listed = fs::read_dir(project.root().join(".git/hooks")).unwrap();
        let mut names: Vec<String> = listed
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| !name.ends_with(".sample"))
            .collect();
        names.sort();
        names
    };
    let first = project.run_with_git(&["hook", "install"]).ends_with(0);
    assert_eq!(hooks(), ["pre-push"]);
    assert_eq!(
        project.run_with_git(&["hook", "install"]).shown(),
        first.shown()
    );
    project
        .run_with_git(&["hook", "install", "pre-commit"])
        .ends_with(0);
    assert_eq!(hooks(), ["pre-commit", "pre-push"]);
    project
        .run_with_git(&["hook", "uninstall", "pre-push"])
        .ends_with(0);
    assert_eq!(hooks(), ["pre-commit"]);
    let removed = project.run_with_git(&["hook", "uninstall"]).ends_with(0);
    assert!(hooks().is_empty());
    let nothing = project.run_with_git(&["hook", "uninstall"]).ends_with(0);
    snapshot(
        "hook-install",
        &[first, removed, nothing].map(|ran| ran.shown()).join("\n"),
    );
}

/// A hook that tells what it was given.
fn foreign(project: &Project, status: i32) -> String {
    let script = format!("#!/bin/sh\necho \"first $1\"\nwc -l | tr -d ' '\nexit {status}\n");
    project.write(".git/hooks/pre-push", &script);
    let path = project.root().join(".git/hooks/pre-push");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    script
}

#[test]
fn a_hook_that_is_there_stays() {
    let project = pushed();
    project.run_with_git(&["hook", "uninstall"]).ends_with(0);
    let script = foreign(&project, 0);
    let refused = project.run_with_git(&["hook", "install"]).ends_with(2);
    snapshot("hook-foreign", &refused.shown());
    project.run_with_git(&["hook", "uninstall"]).ends_with(0);
    assert_eq!(project.text(".git/hooks/pre-push"), script);

    // Chained, it hears what git says, and both have their say.
    project
        .run_with_git(&["hook", "install", "--chain"])
        .ends_with(0);
    project.run_with_git(&["hook", "install"]).ends_with(0);
    add(&project, "a.py");
    let said = check(&project, &["push", "origin", "main"], false);
    assert!(
        said.contains("first origin\n1\n") && said.contains("--> a.py:10"),
        "{said}"
    );
    project.run_with_git(&["hook", "uninstall"]).ends_with(0);
    assert_eq!(project.text(".git/hooks/pre-push"), script);

    let script = foreign(&project, 3);
    project
        .run_with_git(&["hook", "install", "--chain"])
        .ends_with(0);
    let said = check(&project, &["push", "origin", "main"], false);
    assert!(
        said.contains("first origin\n1\n") && !said.contains("-->"),
        "{said}"
    );
    assert_eq!(project.text(".git/hooks/pre-push.before-unawaited"), script);
    // What was put first is not lost to another one.
    foreign(&project, 4);
    let refused = project
        .run_with_git(&["hook", "install", "--chain"])
        .ends_with(2);
    assert!(
        refused.stderr.contains("cannot be put first"),
        "{}",
        refused.stderr
    );
}

#[test]
fn hooks_go_where_git_looks_for_them() {
    let project = pushed();
    // A worktree has its repository's hooks.
    project.run_with_git(&["hook", "uninstall"]).ends_with(0);
    project.git("", &["worktree", "add", "--quiet", "tree", "-b", "other"]);
    let ran = project
        .run_in_with_git("tree", &["hook", "install"])
        .ends_with(0);
    assert!(
        project.root().join(".git/hooks/pre-push").exists(),
        "{}",
        ran.shown()
    );
    project.write("tree/new.py", BROKEN);
    project.git("tree", &["add", "."]);
    project.git("tree", &["commit", "--quiet", "--message", "c"]);
    let output = project
        .git_command("tree", &["push", "../remote.git", "other"])
        .output();
    let said = String::from_utf8(output.unwrap().stderr).unwrap();
    assert!(said.contains("nothing is pushed"), "{said}");

    // A folder of the repository's own.
    project.git("", &["config", "core.hooksPath", "own hooks"]);
    project.run_with_git(&["hook", "install"]).ends_with(0);
    assert!(project.root().join("own hooks/pre-push").exists());
    add(&project, "a.py");
    check_found(&project, &["push", "origin", "main"], &["a.py:10"]);
    project.git("", &["config", "--unset", "core.hooksPath"]);

    // A folder for everything is not ours to write to.
    let settings = project.root().join("settings");
    let shared = project.root().join("shared");
    fs::write(
        &settings,
        format!("[core]\nhooksPath = {}\n", shared.display()),
    )
    .unwrap();
    let path = std::env::var_os("PATH").unwrap();
    let variables = [
        ("PATH", path.as_ref()),
        ("GIT_CONFIG_GLOBAL", settings.as_path()),
    ];
    let refused = project
        .run_with("", &["hook", "install"], &variables)
        .ends_with(2);
    snapshot("hook-shared", &refused.shown());
    assert!(!shared.exists());
}

#[test]
fn a_submodule_has_hooks_of_its_own() {
    let project = pushed();
    let outside = pushed();
    let url = outside
        .root()
        .join("remote.git")
        .to_string_lossy()
        .into_owned();
    let add_module = [
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        "-b",
        "main",
        &url,
        "module",
    ];
    project.git("", &add_module);
    project
        .run_in_with_git("module", &["hook", "install"])
        .ends_with(0);
    assert!(
        project
            .root()
            .join(".git/modules/module/hooks/pre-push")
            .exists()
    );
    project.write("module/new.py", BROKEN);
    project.git("module", &["add", "."]);
    project.git("module", &["commit", "--quiet", "--message", "c"]);
    let output = project
        .git_command("module", &["push", "origin", "HEAD:main"])
        .output();
    let said = String::from_utf8(output.unwrap().stderr).unwrap();
    assert!(said.contains("nothing is pushed"), "{said}");
}

#[test]
fn outside_of_a_repository_and_by_hand() {
    let project = Project::new([]);
    let ran = project.run_with_git(&["hook", "install"]).ends_with(2);
    assert!(
        ran.stderr.contains("in no git repository"),
        "{}",
        ran.stderr
    );
    project.git("", &["init", "--quiet"]);
    project
        .run_with_git(&["hook", "run", "pre-commit"])
        .ends_with(0);
    project
        .run_with_git(&["hook", "run", "post-merge"])
        .ends_with(2);
}
