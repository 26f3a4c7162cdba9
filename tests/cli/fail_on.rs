//! `--fail-on`: which findings make a check end with 1.

use std::path::Path;

use crate::project::{BROKEN, DOUBTFUL, GUESSED, Project};

/// A file with one finding that has no repair.
const SHOWN: &str = "\
import asyncio


async def main():
    asyncio.create_task(asyncio.sleep(1))
";

/// A file with a finding of each grade.
fn project() -> Project {
    Project::new([
        ("safe.py", BROKEN),
        ("unsafe.py", DOUBTFUL),
        ("guess.py", GUESSED),
        ("display.py", SHOWN),
    ])
}

/// Which of the files make a check with these options fail.
fn failing(project: &Project, options: &[&str]) -> Vec<&'static str> {
    let mut files = vec!["safe", "unsafe", "guess", "display"];
    files.retain(|file| {
        let file = format!("{file}.py");
        let arguments = [&["check", "--guesses", &file], options].concat();
        let ran = project.run(&arguments);
        assert!(ran.status < 2, "{}", ran.shown());
        ran.status == 1
    });
    files
}

#[test]
fn findings_of_at_least_a_grade_make_it_fail() {
    let project = project();
    let check = |options: &[&str], expected: &[&str]| {
        assert_eq!(failing(&project, options), expected, "{options:?}");
    };
    check(&[], &["safe", "unsafe"]);
    check(&["--fail-on", "safe"], &["safe"]);
    check(&["--fail-on", "unsafe"], &["safe", "unsafe"]);
    check(
        &["--fail-on", "any"],
        &["safe", "unsafe", "guess", "display"],
    );
    check(&["--fail-on", "any", "--exit-zero"], &[]);
    // Also in a diff.
    let diff = ["--diff", "--unsafe-fixes"];
    check(&diff, &["safe", "unsafe"]);
    check(&[&diff[..], &["--fail-on", "safe"]].concat(), &["safe"]);
    let any = ["--fail-on", "any"];
    check(
        &[&diff[..], &any].concat(),
        &["safe", "unsafe", "guess", "display"],
    );
    // What stops nothing is shown all the same.
    let ran = project.run(&["check", "display.py"]).ends_with(0);
    assert!(ran.stdout.contains("[task-dropped]"), "{}", ran.shown());
    let ran = project.run(&["check", "--fail-on", "all"]).ends_with(2);
    assert!(ran.stderr.contains("safe, unsafe, any"), "{}", ran.stderr);
}

#[test]
fn settings_and_the_environment_say_so_too() {
    let project = project();
    let any = ["safe", "unsafe", "guess", "display"];
    project.write("unawaited.toml", "fail-on = \"any\"\n");
    assert_eq!(failing(&project, &[]), any);
    assert_eq!(failing(&project, &["--fail-on", "safe"]), ["safe"]);
    // A default is under the settings.
    assert_eq!(failing(&project, &["--default-fail-on", "safe"]), any);
    let ran = project.run(&["config", "show"]).ends_with(0);
    assert!(ran.stdout.contains("fail-on = \"any\""), "{}", ran.shown());
    let variables = [("UNAWAITED_FAIL_ON", Path::new("safe"))];
    let by_variable = project.run_with("", &["check", "unsafe.py"], &variables);
    by_variable.ends_with(0);
    project.write("unawaited.toml", "fail-on = \"most\"\n");
    let ran = project.run(&["check"]).ends_with(2);
    assert!(ran.stderr.contains("fail-on"), "{}", ran.stderr);

    project.write("unawaited.toml", "");
    assert_eq!(failing(&project, &["--default-fail-on", "safe"]), ["safe"]);
    // Each file has its own.
    project.write("strict/unawaited.toml", "fail-on = \"any\"\n");
    project.write("strict/display.py", SHOWN);
    project.run(&["check", "display.py"]).ends_with(0);
    project.run(&["check", "display.py", "strict"]).ends_with(1);
}

#[test]
fn a_diff_that_adds_comments_makes_it_fail() {
    let project = Project::new([("display.py", SHOWN)]);
    project
        .run(&["check", "--add-ignores", "--diff"])
        .ends_with(1);
    project.run(&["check", "--add-ignores"]).ends_with(0);
}
