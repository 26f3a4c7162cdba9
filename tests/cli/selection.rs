//! `--select`, `--ignore` and `--rules`: which rules run.

use crate::project::{BROKEN, Project, snapshot};

const THREE: &str = "\
import asyncio

async def numbers():
    yield 1

async def main(lock: asyncio.Lock):
    asyncio.sleep(1)
    for number in numbers():
        print(number)
    with lock:
        pass
";

/// The names of the rules that report something in [`THREE`].
fn check(options: &[&str], expected: &[&str]) {
    let project = Project::new([("a.py", THREE)]);
    let arguments = [&["check", "--output-format", "json"], options].concat();
    let document: serde_json::Value = serde_json::from_str(&project.run(&arguments).stdout).unwrap();
    let findings = document["findings"].as_array().unwrap();
    let names: Vec<_> = findings.iter().map(|finding| finding["rule"].as_str().unwrap()).collect();
    assert_eq!(names, expected, "{options:?}");
}

const STATEMENT: &str = "coroutine-statement";
const FOR: &str = "for-over-async-iterable";
const WITH: &str = "with-over-async-context-manager";

#[test]
fn rules_are_selected_and_ignored_by_name_and_group() {
    check(&[], &[STATEMENT, FOR, WITH]);
    check(&["--select", "all"], &[STATEMENT, FOR, WITH]);
    check(&["--select", STATEMENT], &[STATEMENT]);
    check(&["--select", "iteration"], &[FOR]);
    check(&["--select", "iteration,context"], &[FOR, WITH]);
    check(&["--select", "iteration", "--select", "context"], &[FOR, WITH]);
    check(&["--ignore", "await"], &[FOR, WITH]);
    check(&["--ignore", FOR], &[STATEMENT, WITH]);
    check(&["--select", "all", "--ignore", "await,context"], &[FOR]);
    check(&["--select", STATEMENT, "--ignore", STATEMENT], &[]);
}

#[test]
fn only_selected_rules_repair() {
    let project = Project::new([("a.py", THREE)]);
    project.run(&["check", "--fix", "--select", "context"]).ends_with(0);
    assert_eq!(project.text("a.py"), THREE.replace("    with lock", "    async with lock"));
}

#[test]
fn an_unknown_name_is_refused_with_the_nearest_one() {
    let project = Project::new([("a.py", BROKEN)]);
    let cases: [&[&str]; 4] = [
        &["check", "--select", "corutine-statement"],
        &["check", "--ignore", "iterations"],
        &["check", "--fix", "--select", "xyz"],
        &["rules", "explain", "for-over-async-iterables"],
    ];
    let shown: String = cases
        .iter()
        .map(|arguments| format!("$ unawaited {}\n{}\n", arguments.join(" "), project.run(arguments).ends_with(2).shown()))
        .collect();
    snapshot("selection-unknown", &shown);
    assert_eq!(project.text("a.py"), BROKEN);
}

/// A rule of a user's own: it asks the text, awaits, replaces and imports.
pub(crate) const SLEEP_RULE: &str = r#"summary  = "`time.sleep` stops every task of the event loop"
why      = "While it sleeps nothing else runs."
severity = "warning"
query = '''
((call function: (attribute) @function) @call
  (#eq? @function "time.sleep")
  (#can-await? @call))
'''
message = "`{function}` blocks the event loop"

[fix]
title         = "Sleep asynchronously"
applicability = "unsafe"
await         = "call"
replace       = { function = "asyncio.sleep" }
import        = ["asyncio"]

[[example]]
name   = "in an async function"
unsafe = true
before = '''
import time

async def main():
    time.sleep(1)
'''
after = '''
import asyncio
import time

async def main():
    await asyncio.sleep(1)
'''

[[example]]
name      = "in a plain function"
unchanged = '''
import time

def main():
    time.sleep(1)
'''
"#;

const SLEEPY: &str = "import time\n\n\nasync def main():\n    time.sleep(2)\n\n\ndef plain():\n    time.sleep(2)\n";

fn with_rule(text: &str) -> Project {
    Project::new([("rules/mine/blocking-sleep.toml", text), ("app/a.py", SLEEPY)])
}

#[test]
fn a_users_own_rule_works_like_a_built_in_one() {
    let project = with_rule(SLEEP_RULE);
    project.run(&["check", "app"]).ends_with(0);
    snapshot("selection-own-rule", &project.run(&["check", "--rules", "rules", "app"]).shown());
    project.run(&["check", "--rules", "rules", "--ignore", "mine", "app"]).ends_with(0);
    project.run(&["check", "--rules", "rules", "--select", "blocking-sleep", "app"]).ends_with(1);

    project.run(&["check", "--rules", "rules", "--fix", "--unsafe-fixes", "app"]).ends_with(0);
    assert_eq!(
        project.text("app/a.py"),
        "import asyncio\nimport time\n\n\nasync def main():\n    await asyncio.sleep(2)\n\n\ndef plain():\n    time.sleep(2)\n"
    );
}

#[test]
fn a_rule_with_a_built_in_name_is_refused() {
    let project = Project::new([("rules/mine/coroutine-statement.toml", SLEEP_RULE), ("a.py", BROKEN)]);
    let ran = project.run(&["check", "--rules", "rules"]).ends_with(2);
    assert!(ran.stderr.contains("two rules are called `coroutine-statement`"), "{}", ran.stderr);
}

#[test]
fn a_missing_folder_of_rules_is_refused() {
    let ran = Project::new([("a.py", BROKEN)]).run(&["check", "--rules", "no-such-folder"]).ends_with(2);
    assert!(ran.stderr.contains("no-such-folder"), "{}", ran.stderr);
    assert_eq!(ran.stdout, "");
}

#[test]
fn a_mistake_in_a_rule_file_is_named_with_line_key_and_hint() {
    let mistakes: [(&str, &str, &str); 18] = [
        ("TOML syntax", "severity = \"warning\"", "severity = warning"),
        ("unknown key", "severity = \"warning\"", "severity = \"warning\"\ncolour = \"red\""),
        ("missing key", "severity = \"warning\"\n", ""),
        ("unknown severity", "\"warning\"", "\"fatal\""),
        ("query syntax", "(attribute) @function", "(attribute @function"),
        ("unknown node", "(attribute)", "(atribute)"),
        ("unknown field", "function:", "callee:"),
        ("unknown predicate", "#can-await?", "#may-await?"),
        ("arguments of a predicate", "(#can-await? @call)", "(#can-await? @call \"now\")"),
        ("unknown capture in a predicate", "(#can-await? @call)", "(#can-await? @cal)"),
        ("predicate before its capture", "((call function: (attribute) @function) @call", "((call (#call? @call) function: (attribute) @function) @call"),
        ("unknown kind of value", "(#can-await? @call)", "(#type? @call \"corutine\")"),
        ("unknown position", "(#can-await? @call)", "(#position? @call \"statment\")"),
        ("unknown capture in the message", "`{function}` blocks", "`{func}` blocks"),
        ("open hole in the message", "`{function}` blocks", "`{function` blocks"),
        ("unknown capture in the fix", "await         = \"call\"", "await         = \"cal\""),
        ("unknown applicability", "\"unsafe\"", "\"risky\""),
        ("no module", "[\"asyncio\"]", "[\"import asyncio\"]"),
    ];
    let mut shown = String::new();
    for (mistake, right, wrong) in mistakes {
        assert!(SLEEP_RULE.contains(right), "{mistake}");
        let project = with_rule(&SLEEP_RULE.replacen(right, wrong, 1));
        let ran = project.run(&["check", "--rules", "rules", "--fix", "app"]).ends_with(2);
        assert_eq!(ran.stdout, "", "{mistake}");
        assert_eq!(project.text("app/a.py"), SLEEPY);
        shown += &format!("{mistake}:\n{}\n", ran.stderr);
    }
    snapshot("selection-broken-rules", &shown);
}

#[test]
fn a_rule_file_needs_the_name_of_a_rule() {
    let project = Project::new([("rules/mine/Blocking Sleep.toml", SLEEP_RULE), ("a.py", BROKEN)]);
    let ran = project.run(&["check", "--rules", "rules"]).ends_with(2);
    assert!(ran.stderr.contains("Blocking Sleep.toml:1: file name: `Blocking Sleep` is no rule name"), "{}", ran.stderr);
}
