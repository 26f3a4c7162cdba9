//! Guesses, for which names and counts alone speak: where they count, and what becomes of them.

use std::path::Path;

use crate::project::{GUESSED, Project, Ran};

const CLOSING_LINE: &str =
    "1 guess, which rests on names alone, is not shown; --guesses shows it.\n";

/// [`GUESSED`], repaired.
fn resolved() -> String {
    GUESSED.replace(
        "    client.connect(\"e\")",
        "    await client.connect(\"e\")",
    )
}

fn guessed() -> Project {
    Project::new([("a.py", GUESSED)])
}

/// Checks whether a run tells the guess of [`GUESSED`].
#[track_caller]
fn check(ran: &Ran, is_told: bool) {
    let found = ran.stdout.matches("[consistently-awaited]").count();
    assert_eq!(found, usize::from(is_told), "{}", ran.shown());
}

#[test]
fn on_a_whole_tree_only_their_number_is_told() {
    let project = guessed();
    let ran = project.run(&["check"]).ends_with(0);
    assert_eq!(
        ran.stdout,
        format!("Nothing found in 1 file.\n{CLOSING_LINE}")
    );
    assert_eq!(ran.stderr, "");
    assert_eq!(project.run(&["check", "-q"]).ends_with(0).stdout, "");
    let counted = project.run(&["check", "--statistics"]).ends_with(0);
    assert_eq!(counted.stdout, CLOSING_LINE);
    let file = project.run(&[
        "check",
        "--output-file",
        "report.json",
        "--output-format",
        "json",
    ]);
    assert!(file.stderr.ends_with(CLOSING_LINE), "{}", file.shown());
    assert!(project.text("report.json").contains("\"guesses\": 1"));
    for format in [
        "json", "jsonl", "github", "gitlab", "sarif", "junit", "rdjson",
    ] {
        let ran = project.run(&["check", "--output-format", format]);
        check(&ran.ends_with(0), false);
    }
    // What comes from stdin is a whole file, too.
    let ran = project.run_on(GUESSED, &["check", "-"]).ends_with(0);
    assert!(ran.stdout.ends_with(CLOSING_LINE), "{}", ran.shown());
}

#[test]
fn who_asks_is_told() {
    let project = guessed();
    let ran = project
        .run(&["check", "--guesses", "--fail-on", "any"])
        .ends_with(1);
    check(&ran, true);
    assert!(
        ran.stdout
            .contains("Await it: a guess, which `--fix --unsafe-fixes` applies"),
        "{}",
        ran.shown()
    );
    assert!(
        ran.stdout
            .ends_with("Found 1 finding in 1 file (1 with --fix --unsafe-fixes, as a guess).\n"),
        "{}",
        ran.shown()
    );
    check(&project.run_on(GUESSED, &["check", "--guesses", "-"]), true);
    let by_variable = project.run_with("", &["check"], &[("UNAWAITED_GUESSES", Path::new("1"))]);
    check(&by_variable, true);
    project.write("unawaited.toml", "guesses = true\n");
    check(&project.run(&["check"]), true);
    check(&project.run(&["check", "--no-guesses"]), false);
    let shown = project.run(&["config", "show"]);
    assert!(shown.stdout.contains("guesses"), "{}", shown.shown());
}

#[test]
fn every_format_knows_the_grade() {
    let project = guessed();
    let told = |format: &str| {
        let ran = project.run(&["check", "--guesses", "--output-format", format]);
        ran.ends_with(0).stdout
    };
    assert!(told("concise").contains(" [guess fix]\n"));
    for format in ["json", "sarif"] {
        assert!(told(format).contains("\"applicability\": \"guess\""));
    }
    assert!(told("jsonl").contains("\"applicability\":\"guess\""));
    assert!(told("html").contains("<span class=\"grade guess\">"));
    for format in ["github", "gitlab", "junit", "rdjson"] {
        assert!(told(format).contains("a guess, which"), "{format}");
    }
    let counted = project.run(&["check", "--guesses", "--statistics"]);
    assert_eq!(
        counted.stdout.lines().next(),
        Some("count  safe  unsafe  guess  display  rule")
    );
    // One that is not repaired is still a guess.
    project.write("a.py", format!("# @generated\n{GUESSED}"));
    assert!(told("concise").ends_with(" [guess]\nFound 1 finding in 1 file.\n"));
    assert!(told("full").contains("this is a guess: names and counts alone speak for it"));
}

#[test]
fn on_lines_that_are_new_they_count() {
    let project = guessed();
    project.git("", &["init", "--quiet"]);
    project.commit();
    let changed =
        |options: &[&str]| project.run_with_git(&[&["check", "--changed"], options].concat());
    let another = format!("{GUESSED}    client.connect(\"f\")\n");
    project.write("a.py", &another);
    let ran = changed(&[]).ends_with(0);
    check(&ran, true);
    assert!(ran.stdout.contains("a.py:7:5"), "{}", ran.shown());
    changed(&["--fail-on", "any"]).ends_with(1);
    check(&changed(&["--no-guesses"]), false);
    project.write("unawaited.toml", "guesses = false\n");
    check(&changed(&[]), false);
    check(&changed(&["--guesses"]), true);
    // Only those on new lines are repaired.
    project.write("unawaited.toml", "");
    changed(&["--fix", "--unsafe-fixes", "--allow-dirty"]).ends_with(0);
    assert_eq!(
        project.text("a.py"),
        another.replace(
            "    client.connect(\"f\")",
            "    await client.connect(\"f\")"
        )
    );
}

#[test]
fn only_unsafe_fixes_repair_them() {
    for options in [
        &["--fix"][..],
        &["--fix", "--guesses"],
        &["--fix", "--unsafe-fixes"],
        &["--fix", "--unsafe-fixes", "--no-guesses"],
    ] {
        let project = guessed();
        let ran = project.run(&[&["check"], options].concat()).ends_with(0);
        check(&ran, options == ["--fix", "--guesses"]);
        assert_eq!(project.text("a.py"), GUESSED, "{options:?}");
    }
    let project = guessed();
    let ran = project
        .run(&["check", "--fix", "--unsafe-fixes", "--guesses"])
        .ends_with(0);
    assert_eq!(ran.stdout, "Fixed 1 finding in 1 file.\n");
    assert_eq!(project.text("a.py"), resolved());
    let project = guessed();
    project.write("unawaited.toml", "guesses = true\nunsafe-fixes = true\n");
    project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(project.text("a.py"), resolved());
}

#[test]
fn of_rules_that_are_safe_only_they_are_lowered() {
    let project = guessed();
    project.write("unawaited.toml", "safe-only = [\"consistently-awaited\"]\n");
    let ran = project.run(&["check", "--fix", "--unsafe-fixes", "--guesses"]);
    check(&ran, true);
    assert_eq!(project.text("a.py"), GUESSED);
    assert!(
        ran.stdout
            .contains("its repair is a guess, and `safe-only`"),
        "{}",
        ran.shown()
    );
    assert!(!ran.stdout.contains("with --fix"), "{}", ran.shown());
}

/// A rule that only reports what [`GUESSED`] does.
const REPORTING: &str = r#"
summary = "a"
severity = "info"
message = "it connects"
query = '''
(expression_statement (call function: (attribute attribute: (identifier) @name)) @call
  (#eq? @name "connect"))
'''
at = "call"
"#;

#[test]
fn no_other_finding_gives_way_to_one() {
    let project = guessed();
    project.write("rules/mine/connecting.toml", REPORTING);
    for options in [&[][..], &["--guesses"]] {
        let ran = project.run(&[&["check", "--rules", "rules"], options].concat());
        check(&ran, false);
        assert!(ran.stdout.contains("info[connecting]"), "{}", ran.shown());
        assert!(!ran.stdout.contains("1 guess"), "{}", ran.shown());
    }
}

/// A rule that goes by counts, with a repair that does not parse.
const BREAKING: &str = r#"
summary = "a"
severity = "info"
message = "it is broken"
query = '''
((call) @call
  (#position? @call "statement")
  (#can-await? @call)
  (#consistent? @call))
'''

[fix]
title = "Break it"
replace = { call = "1 +" }
"#;

#[test]
fn one_that_anything_speaks_against_is_none() {
    let project = guessed();
    project.write("rules/mine/breaking.toml", BREAKING);
    for options in [
        &["--guesses"][..],
        &["--guesses", "--fix"],
        &["--guesses", "--fix", "--unsafe-fixes"],
    ] {
        let check = ["check", "--rules", "rules", "--select", "breaking"];
        let ran = project.run(&[&check, options].concat()).ends_with(0);
        assert_eq!(ran.stdout, "Nothing found in 1 file.\n", "{options:?}");
    }
    let json = project.run(&[
        "check",
        "--guesses",
        "--rules",
        "rules",
        "--select",
        "breaking",
        "--output-format",
        "json",
    ]);
    assert!(json.stdout.contains("\"skipped\": []"), "{}", json.stdout);
}

#[test]
fn comments_and_baselines_that_know_one_are_not_stale() {
    let ignored = GUESSED.replace(
        "client.connect(\"e\")",
        "client.connect(\"e\")  # unawaited: ignore[consistently-awaited]",
    );
    let project = Project::new([("a.py", ignored.as_str())]);
    let ran = project.run(&["check"]).ends_with(0);
    assert_eq!(ran.stdout, "Nothing found in 1 file.\n");

    let project = guessed();
    let ran = project.run(&["check", "--write-baseline", "none.json"]);
    assert_eq!(
        ran.stdout,
        format!("Wrote 0 findings in 1 file to none.json.\n{CLOSING_LINE}")
    );
    project.run(&["check", "--guesses", "--write-baseline", "base.json"]);
    let ran = project.run(&["check", "--baseline", "base.json"]);
    assert_eq!(ran.stdout, "Nothing found in 1 file.\n");
    assert!(!ran.stderr.contains("gone"), "{}", ran.shown());
}
