//! `unawaited rules`: list, explain and test.

use unawaited::rules::builtin_rules;

use crate::project::{Project, snapshot};
use crate::selection::SLEEP_RULE;

const REPORT_RULE: &str = r#"summary  = "A coroutine function is called `todo`"
severity = "info"
query = '''
(function_definition "async" name: (identifier) @name
  (#eq? @name "todo"))
'''
message = "`{name}` is to be done"

[[example]]
name   = "called so"
before = '''
async def todo():
    pass
'''
"#;

fn mine() -> Project {
    Project::new([
        ("rules/mine/blocking-sleep.toml", SLEEP_RULE),
        ("rules/mine/to-do.toml", REPORT_RULE),
    ])
}

#[test]
fn rules_are_listed_by_group() {
    let ran = mine().run(&[
        "rules",
        "list",
        "--rules",
        "rules",
        "--select",
        "mine,context",
    ]);
    snapshot("rules-list", &ran.shown());
}

#[test]
fn every_built_in_rule_is_listed_and_explained() {
    let project = Project::new([]);
    let list = project.run(&["rules", "list"]).ends_with(0).stdout;
    for file in builtin_rules() {
        let (group, name) = file.path.trim_end_matches(".toml").split_once('/').unwrap();
        assert!(list.contains(&format!("{group}/\n")), "{group}");
        assert!(list.contains(&format!("  {name} ")), "{name}");
        let explained = project.run(&["rules", "explain", name]).ends_with(0).stdout;
        assert!(
            explained.starts_with(&format!("{group}/{name} (")),
            "{explained}"
        );
    }
}

#[test]
fn a_rule_is_explained_with_its_examples() {
    let project = mine();
    let explain = |name: &str| {
        project
            .run(&["rules", "explain", "--rules", "rules", name])
            .shown()
    };
    snapshot("rules-explain", &explain("blocking-sleep"));
    snapshot("rules-explain-report", &explain("to-do"));
}

#[test]
fn the_name_of_a_group_is_not_that_of_a_rule() {
    let ran = mine().run(&["rules", "explain", "--rules", "rules", "mine"]);
    snapshot("rules-explain-group", &ran.shown());
}

/// The rule without its import, which its example has instead.
fn without_import(rule: &str) -> String {
    rule.replace("import        = [\"asyncio\"]\n", "").replace(
        "before = '''\nimport time",
        "before = '''\nimport asyncio\nimport time",
    )
}

#[test]
fn examples_that_come_out_right_pass() {
    let project = mine();
    project.write("rules/mine/blocking-sleep.toml", without_import(SLEEP_RULE));
    snapshot(
        "rules-test",
        &project.run(&["rules", "test", "rules"]).shown(),
    );
}

#[test]
fn the_example_of_a_rule_that_imports_passes() {
    let ran = mine().run(&["rules", "test", "rules"]).ends_with(0);
    assert_eq!(ran.stdout, "3 examples passed, 0 failed\n");
}

#[test]
fn examples_that_do_not_come_out_right_are_shown() {
    let project = mine();
    project.write(
        "rules/mine/blocking-sleep.toml",
        SLEEP_RULE.replacen("    await asyncio.sleep(1)", "    asyncio.sleep(1)", 1),
    );
    project.write(
        "rules/mine/to-do.toml",
        REPORT_RULE.replace("async def todo()", "async def done()"),
    );
    snapshot(
        "rules-test-failing",
        &project.run(&["rules", "test", "rules"]).shown(),
    );
}
