//! Unsafe fixes keep away from files that git could not give back.

use std::path::Path;

use crate::project::{BROKEN, DOUBTFUL, Project, REPAIRED, RESOLVED, Ran};

const UNSAFE: [&str; 3] = ["check", "--fix", "--unsafe-fixes"];

/// A repository with two files that each have something to repair, committed.
fn repository() -> Project {
    let project = Project::new([
        ("a.py", DOUBTFUL),
        ("sub/b.py", DOUBTFUL),
        (".gitignore", "ignored/\n"),
    ]);
    project.git("", &["init", "--quiet"]);
    commit(&project);
    project
}

fn commit(project: &Project) {
    project.git("", &["add", "."]);
    project.git("", &["commit", "--quiet", "--message", "a"]);
}

/// Runs with git on the search path.
fn run(project: &Project, arguments: &[&str], variables: &[(&str, &str)]) -> Ran {
    let path = std::env::var_os("PATH").unwrap();
    let variables = variables
        .iter()
        .map(|(name, value)| (*name, Path::new(value)));
    let variables: Vec<_> = [("PATH", Path::new(&path))]
        .into_iter()
        .chain(variables)
        .collect();
    project.run_with("", arguments, &variables)
}

#[track_caller]
fn check_written(project: &Project, arguments: &[&str], variables: &[(&str, &str)]) {
    let ran = run(project, arguments, variables);
    assert_eq!(project.text("sub/b.py"), RESOLVED, "{}", ran.shown());
    assert_eq!(ran.status, 0, "{}", ran.shown());
}

#[track_caller]
fn check_refused(project: &Project, arguments: &[&str], expected: &str) {
    let before = project.files();
    let ran = run(project, arguments, &[]).ends_with(2);
    assert!(ran.stderr.contains("nothing is written"), "{}", ran.stderr);
    assert!(ran.stderr.contains(expected), "{}", ran.stderr);
    assert!(!ran.stdout.contains("Fixed"), "{}", ran.stdout);
    assert_eq!(project.files(), before);
}

#[test]
fn what_is_committed_is_written() {
    check_written(&repository(), &UNSAFE, &[]);
}

#[test]
fn changes_in_other_files_do_not_matter() {
    let project = repository();
    project.write("other.py", "x = 1\n");
    project.write(".gitignore", "ignored/\n\n");
    check_written(&project, &UNSAFE, &[]);
}

#[test]
fn uncommitted_changes_are_refused() {
    let project = repository();
    project.write("sub/b.py", format!("{DOUBTFUL}\nx = 1\n"));
    check_refused(
        &project,
        &UNSAFE,
        "uncommitted changes, with which unsafe fixes would be mixed up:\n  sub/b.py\ncommit or stash them, or say --allow-dirty\n",
    );
    check_refused(
        &project,
        &[&UNSAFE[..], &["--allow-staged"]].concat(),
        "sub/b.py",
    );
    let ran = run(&project, &[&UNSAFE[..], &["--allow-dirty"]].concat(), &[]).ends_with(0);
    assert_eq!(ran.stderr, "");
    assert_eq!(project.text("sub/b.py"), format!("{RESOLVED}\nx = 1\n"));
}

#[test]
fn files_that_git_does_not_know_are_refused() {
    let project = repository();
    project.write("new file.py", DOUBTFUL);
    check_refused(&project, &UNSAFE, "\n  new file.py\n");
    project.git("", &["add", "."]);
    check_refused(
        &project,
        &UNSAFE,
        "\n  new file.py (staged)\ncommit them, or say --allow-staged\n",
    );
    check_written(&project, &[&UNSAFE[..], &["--allow-staged"]].concat(), &[]);
}

#[test]
fn safe_fixes_are_made_all_the_same() {
    let project = repository();
    project.write("sub/b.py", BROKEN);
    run(&project, &["check", "--fix"], &[]);
    assert_eq!(project.text("sub/b.py"), REPAIRED);
}

#[test]
fn what_writes_no_file_is_not_guarded() {
    let project = repository();
    project.write("sub/b.py", format!("{DOUBTFUL}\n"));
    let ran = run(&project, &["check", "--diff", "--unsafe-fixes"], &[]).ends_with(1);
    assert!(ran.stdout.contains("+++ b/sub/b.py"), "{}", ran.shown());
}

#[test]
fn there_is_no_guard_in_ci_nor_in_a_hook() {
    for variable in [
        ("CI", "true"),
        ("GIT_DIR", ".git"),
        ("GIT_INDEX_FILE", ".git/index"),
    ] {
        let project = repository();
        project.write("a.py", format!("{DOUBTFUL}\n"));
        check_written(&project, &UNSAFE, &[variable]);
    }
}

#[test]
fn there_is_no_guard_where_git_has_nothing_to_keep() {
    // No repository, or none that git takes for one.
    check_written(&Project::new([("sub/b.py", DOUBTFUL)]), &UNSAFE, &[]);
    check_written(
        &Project::new([("sub/b.py", DOUBTFUL), (".git/x", "")]),
        &UNSAFE,
        &[],
    );
    // Ignored by the repository around it.
    let project = repository();
    project.write("ignored/tree/sub/c.py", DOUBTFUL);
    run(
        &project,
        &["check", "--fix", "--unsafe-fixes", "ignored/tree"],
        &[],
    )
    .ends_with(0);
    assert_eq!(project.text("ignored/tree/sub/c.py"), RESOLVED);
}

#[test]
fn a_repository_within_a_repository_is_its_own() {
    let project = repository();
    project.git("", &["init", "--quiet", "inner"]);
    project.write("inner/c.py", DOUBTFUL);
    check_refused(&project, &UNSAFE, "\n  inner/c.py\n");
}

#[test]
fn without_git_it_is_said_and_the_files_are_written() {
    let project = repository();
    project.write("sub/b.py", format!("{DOUBTFUL}\n"));
    let ran = project.run(&UNSAFE).ends_with(0);
    assert!(
        ran.stderr.contains("git is not installed"),
        "{}",
        ran.stderr
    );
    assert_eq!(project.text("a.py"), RESOLVED);
}
