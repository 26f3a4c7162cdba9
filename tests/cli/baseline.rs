//! `--write-baseline` and `--baseline`: what is known is silent, what is new counts, what is gone is told.

use std::fs;

use crate::project::{BROKEN, DOUBTFUL, FINE, Project, snapshot};

/// Three findings in two files, and a baseline that knows them.
fn known() -> Project {
    let project = Project::new([("a.py", TWICE), ("sub/b.py", DOUBTFUL), ("c.py", FINE)]);
    let ran = project.run(&["check", "--write-baseline", "base.json"]);
    snapshot("baseline-write", &ran.shown());
    project
}

/// The same finding twice in one function.
const TWICE: &str =
    "async def load() -> int:\n    return 1\n\n\nasync def main():\n    load()\n    load()\n";

const CHECK: [&str; 3] = ["check", "--baseline", "base.json"];

/// Checks on which lines there are new findings, and how many are told to be gone.
#[track_caller]
fn check(project: &Project, new: &[&str], gone: usize) {
    let ran = project.run(&CHECK);
    let places: Vec<&str> = ran
        .stdout
        .lines()
        .filter_map(|line| Some(line.split_once("--> ")?.1.rsplit_once(':')?.0))
        .collect();
    assert_eq!(places, new, "{}", ran.shown());
    let told = ran
        .stderr
        .lines()
        .filter(|line| line.starts_with("  "))
        .count();
    assert_eq!(told, gone, "{}", ran.shown());
    assert_eq!(ran.status, i32::from(!new.is_empty()), "{}", ran.shown());
}

#[test]
fn what_is_known_is_silent() {
    let project = known();
    snapshot("baseline-file", &project.text("base.json"));
    check(&project, &[], 0);
    // Writing it again changes nothing.
    let before = project.text("base.json");
    project
        .run(&["check", "--write-baseline", "base.json"])
        .ends_with(0);
    assert_eq!(project.text("base.json"), before);
}

/// It is replaced as any other file is.
#[test]
#[cfg(unix)]
fn a_baseline_behind_a_link_stays_there_and_one_that_is_read_only_is_refused() {
    let project = Project::new([("a.py", TWICE)]);
    project.write("kept/base.json", "");
    let (link, target) = (
        project.root().join("base.json"),
        project.root().join("kept/base.json"),
    );
    std::os::unix::fs::symlink(&target, &link).unwrap();
    let write = ["check", "--write-baseline", "base.json"];
    project.run(&write).ends_with(0);
    assert!(link.is_symlink());
    let written = project.text("kept/base.json");
    assert!(written.contains("coroutine-statement"), "{written}");

    let mut permissions = fs::metadata(&target).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&target, permissions).unwrap();
    let ran = project.run(&write).ends_with(2);
    assert!(ran.stderr.contains("base.json"), "{}", ran.stderr);
    assert_eq!(project.text("kept/base.json"), written);
}

#[test]
fn what_is_new_counts_and_what_is_gone_is_told() {
    let project = known();
    project.write(
        "a.py",
        TWICE.replace("    load()\n    load()\n", "    x = 1\n    load()\n"),
    );
    project.write("c.py", format!("{FINE}    print(load() + 1)\n"));
    snapshot("baseline-new-and-gone", &project.run(&CHECK).shown());
    // One more of the same is new.
    project.write("a.py", format!("{TWICE}    load()\n"));
    project.write("c.py", FINE);
    check(&project, &["a.py:8"], 0);
}

#[test]
fn lines_names_and_layout_may_change() {
    let project = known();
    project.write(
        "a.py",
        format!(
            "import os\n\n\n{}",
            TWICE.replace(
                "    load()\n    load()",
                "    print(os)\n    load(\n    )\n    load()  # x"
            )
        ),
    );
    check(&project, &[], 0);
    // A renamed file, a renamed folder, a function that moved to another file.
    project.write("new/deep.py", project.bytes("a.py"));
    fs::remove_file(project.root().join("a.py")).unwrap();
    fs::rename(project.root().join("sub"), project.root().join("other")).unwrap();
    check(&project, &[], 0);
    project.write("c.py", DOUBTFUL);
    project.write("other/b.py", FINE);
    check(&project, &[], 0);
    // A copy is not a move.
    fs::rename(project.root().join("other"), project.root().join("sub")).unwrap();
    project.write("sub/b.py", DOUBTFUL);
    check(&project, &["c.py:6"], 0);

    // Another function, another rule or another call is another finding.
    project.write("c.py", FINE);
    project.write("sub/b.py", DOUBTFUL.replace("main", "other"));
    check(&project, &["sub/b.py:6"], 1);
}

#[test]
fn what_was_not_looked_at_is_not_gone() {
    let project = known();
    for arguments in [
        &["sub"][..],
        &["c.py"],
        &["--select", "iteration"],
        &["--ignore", "await"],
    ] {
        let ran = project.run(&[&CHECK, arguments].concat()).ends_with(0);
        assert!(!ran.stderr.contains("gone"), "{}", ran.shown());
    }
    // Nor is what nobody could read.
    project.write("a.py", format!("{TWICE}def f(:\n"));
    let ran = project.run(&CHECK);
    assert!(!ran.stderr.contains("gone"), "{}", ran.shown());
    project.write("a.py", "# coding: nonsense\n");
    let ran = project.run(&CHECK).ends_with(2);
    assert!(!ran.stderr.contains("gone"), "{}", ran.shown());
    // A copy elsewhere is new while the old one may still be there.
    project.write("a.py", TWICE);
    project.write("c.py", BROKEN);
    let ran = project.run(&[&CHECK[..], &["c.py"]].concat()).ends_with(1);
    assert!(ran.stdout.contains("c.py:6"), "{}", ran.shown());
}

#[test]
fn what_is_known_is_not_fixed() {
    let project = known();
    // Beside a known finding of the same statement, too.
    project.write("a.py", format!("{TWICE}    print(load() + 1)\n"));
    project.run(&[&CHECK[..], &["--fix"]].concat()).ends_with(0);
    assert_eq!(
        project.text("a.py"),
        format!("{TWICE}    print(await load() + 1)\n")
    );
    let sum =
        "async def load() -> int:\n    return 1\n\n\nasync def main():\n    print(-load(), 1)\n";
    project.write("a.py", sum);
    project
        .run(&["check", "--write-baseline", "base.json"])
        .ends_with(0);
    project.write("a.py", sum.replace("1)\n", "load() + 1)\n"));
    project.run(&[&CHECK[..], &["--fix"]].concat()).ends_with(0);
    assert_eq!(
        project.text("a.py"),
        sum.replace("1)\n", "await load() + 1)\n")
    );
}

#[test]
fn with_fix_what_is_left_is_written() {
    let project = Project::new([("a.py", BROKEN), ("b.py", DOUBTFUL)]);
    project
        .run(&["check", "--fix", "--write-baseline", "sub/base.json"])
        .ends_with(2);
    fs::create_dir_all(project.root().join("sub")).unwrap();
    project
        .run(&["check", "--fix", "--write-baseline", "sub/base.json"])
        .ends_with(0);
    let text = project.text("sub/base.json");
    assert!(text.contains("\"../b.py\""), "{text}");
    assert!(!text.contains("coroutine-statement"), "{text}");
    project
        .run_in("sub", &["check", "..", "--baseline", "base.json"])
        .ends_with(0);
}

#[test]
fn changed_lines_are_checked_against_it_too() {
    let project = known();
    project.git("", &["init", "--quiet"]);
    project.commit();
    project.git("", &["mv", "a.py", "moved.py"]);
    project.write(
        "moved.py",
        TWICE.replace("    load()\n", "    load()  # x\n"),
    );
    let ran = project
        .run_with_git(&[&CHECK[..], &["--changed"]].concat())
        .ends_with(0);
    assert!(!ran.stderr.contains("gone"), "{}", ran.shown());
}

#[test]
fn a_file_that_is_no_baseline_is_refused() {
    let project = Project::new([
        ("a.py", FINE),
        ("empty.json", ""),
        (
            "other.json",
            "{\n  \"version\": 1,\n  \"findings\": [3]\n}\n",
        ),
        ("later.json", "{\"version\": 9, \"what\": {}}"),
    ]);
    let said: Vec<String> = ["missing.json", "empty.json", "other.json", "later.json"]
        .iter()
        .map(|file| {
            project
                .run(&["check", "--baseline", file])
                .ends_with(2)
                .stderr
        })
        .collect();
    snapshot("baseline-refused", &said.concat());
    for arguments in [
        &["--baseline", "x", "--write-baseline", "x"][..],
        &["--write-baseline", "x", "--changed"],
        &["--write-baseline", "x", "--diff"],
    ] {
        project.run(&[&["check"], arguments].concat()).ends_with(2);
        assert!(!project.files().contains_key("x"));
    }
}

#[test]
fn settings_name_the_baseline_of_their_files() {
    let project = Project::new([
        (
            "pyproject.toml",
            "[tool.unawaited]\nbaseline = \"known/base.json\"\n",
        ),
        ("a.py", BROKEN),
        ("known/b.py", DOUBTFUL),
        ("app/unawaited.toml", "baseline = \"base.json\"\n"),
        ("app/c.py", BROKEN),
    ]);
    // What is named must be there, also if there is nothing to pass over.
    let missing = project.run(&["check", "a.py"]).ends_with(2);
    snapshot("baseline-named-and-missing", &missing.stderr);
    let write = ["check", "--write-baseline", "known/base.json", "."];
    let ran = project.run(&write).ends_with(0);
    assert_eq!(
        ran.stdout,
        "Wrote 3 findings in 3 files to known/base.json.\n"
    );
    // Writing it again forgets nothing that is still there.
    let ran = project.run(&write).ends_with(0);
    assert_eq!(
        ran.stdout,
        "Wrote 3 findings in 3 files to known/base.json.\n"
    );
    project
        .run_in("app", &["check", "--write-baseline", "base.json"])
        .ends_with(0);
    project.run(&["check"]).ends_with(0);
    project.run_in("app", &["check"]).ends_with(0);
    // A finding that the other baseline knows is new.
    project.write("app/d.py", DOUBTFUL);
    let new = project.run_in("app", &["check", "--output-format", "concise"]);
    assert!(new.ends_with(1).stdout.starts_with("d.py:6:"));
    let ran = project.run(&["check", "--no-baseline", "--output-format", "concise"]);
    assert_eq!(ran.ends_with(1).stdout.matches(".py:").count(), 4);
    let named = ["check", "--baseline", "app/base.json", "a.py"];
    project.run(&named).ends_with(1);
    project.run(&["check", "--isolated", "a.py"]).ends_with(1);
    // What is gone is told from the current folder, also where its file is gone.
    fs::remove_file(project.root().join("known/b.py")).unwrap();
    fs::remove_file(project.root().join("a.py")).unwrap();
    let ran = project.run_in("known", &["check", ".."]);
    snapshot("baseline-gone-from-elsewhere", &ran.shown());

    let shown = project.run(&["config", "show", "app/c.py"]).ends_with(0);
    assert!(shown.stdout.contains("app/base.json"), "{}", shown.shown());
    assert!(
        shown.stdout.contains("# app/unawaited.toml:1"),
        "{}",
        shown.shown()
    );
    let named = ["config", "show", "--no-baseline", "app/c.py"];
    let shown = project.run(&named).ends_with(0);
    assert!(!shown.stdout.contains("base.json"), "{}", shown.shown());
    project.write("app/unawaited.toml", "baseline = [\"base.json\"]\n");
    let ran = project.run(&["check", "app"]).ends_with(2);
    assert!(
        ran.stderr.contains("app/unawaited.toml:1: baseline: "),
        "{}",
        ran.stderr
    );
}

#[test]
fn programs_are_told_on_stderr_how_much_was_written() {
    let project = Project::new([("a.py", BROKEN), ("b.py", DOUBTFUL)]);
    let write = ["check", "--write-baseline", "base.json"];
    let ran = project.run(&[&write[..], &["--output-format", "json"]].concat());
    assert_eq!(
        ran.ends_with(0).stderr,
        "unawaited: findings that base.json knows now: 2\n"
    );
    let ran = project.run(&[&write[..], &["--fix"]].concat()).ends_with(0);
    assert_eq!(
        ran.stdout,
        "Fixed 1 finding, wrote 1 finding in 2 files to base.json.\n"
    );
}

#[test]
fn hooks_heed_the_baseline_of_the_settings() {
    let project = Project::new([
        (
            "pyproject.toml",
            "[tool.unawaited]\nbaseline = \"base.json\"\n",
        ),
        ("a.py", BROKEN),
    ]);
    project.git("", &["init", "--quiet"]);
    project
        .run(&["check", "--write-baseline", "base.json"])
        .ends_with(0);
    project.git("", &["add", "."]);
    let hook = ["hook", "run", "pre-commit"];
    project.run_with_git(&hook).ends_with(0);
    project.write("a.py", format!("{BROKEN}    print(load() + 1)\n"));
    project.git("", &["add", "."]);
    let ran = project.run_with_git(&hook).ends_with(1);
    assert!(ran.stdout.contains("a.py:7:"), "{}", ran.shown());
    assert!(!ran.stdout.contains("a.py:6:"), "{}", ran.shown());
}
