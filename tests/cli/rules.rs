//! `unawaited rules`: list, explain, new, check, test and schema.

use unawaited::rules::{builtin_rules, load_rule};

use crate::project::{FINE, Project, snapshot};
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

#[test]
fn a_new_rule_passes_its_examples() {
    let project = Project::new([("a.py", FINE)]);
    let ran = project.run(&["rules", "new", "ours/house/no-sleep"]);
    snapshot("rules-new", &ran.ends_with(0).shown());
    let checked = project.run(&["rules", "check", "ours"]).ends_with(0);
    assert_eq!(checked.stdout, "1 rule, nothing wrong\n");
    let tested = project.run(&["rules", "test", "ours"]).ends_with(0);
    assert_eq!(tested.stdout, "2 examples passed, 0 failed\n");
    project.run(&["check", "--rules", "ours"]).ends_with(0);
    let listed = project.run(&["rules", "list", "--rules", "ours"]);
    let listed = listed.ends_with(0).stdout;
    assert!(listed.contains("house/\n  no-sleep"), "{listed}");

    let text = project.text("ours/house/no-sleep.toml");
    let again = project.run(&["rules", "new", "ours/house/no-sleep.toml"]);
    assert!(again.ends_with(2).stderr.contains("is there already"));
    assert_eq!(project.text("ours/house/no-sleep.toml"), text);
}

#[test]
fn a_new_rule_needs_a_name_and_a_group() {
    let project = Project::new([]);
    for (name, says) in [
        ("no-sleep", "`` is no name of a group"),
        ("house/No_Sleep", "`No_Sleep` is no name of a rule"),
        ("house/coroutine-statement", "a built-in rule is called"),
        ("My House/no-sleep", "`My House` is no name of a group"),
    ] {
        let ran = project.run(&["rules", "new", name]).ends_with(2);
        assert!(ran.stderr.contains(says), "{name}: {}", ran.stderr);
    }
    assert!(project.files().is_empty());
}

#[test]
fn mistakes_are_shown_where_they_are() {
    let project = mine();
    let mistakes = [
        ("node", "(attribute)", "(atribute)"),
        ("field", "function:", "functoin:"),
        ("structure", "function: (attribute)", "function: (block)"),
        (
            "brackets",
            "(attribute) @function)",
            "(attribute) @function",
        ),
        ("capture", "#can-await? @call", "#can-await? @cal"),
        ("predicate", "#can-await? @call", "#can-wait? @call"),
        (
            "kind",
            "(#can-await? @call)",
            r#"(#type? @call "corutine")"#,
        ),
        (
            "position",
            "(#can-await? @call)",
            r#"(#position? @call "statement" "statment")"#,
        ),
        (
            "setting",
            "(#can-await? @call)",
            r#"(#set! applicability "never")"#,
        ),
        ("is", "(#can-await? @call)", "(#is? local)"),
        (
            "own",
            r#"(#eq? @function "time.sleep")"#,
            "(#eq? @function)",
        ),
        ("hole", "`{function}`", "`{functoin}`"),
        ("key", "severity", "severty"),
    ];
    for (name, right, wrong) in mistakes {
        assert!(SLEEP_RULE.contains(right), "{name}");
        let text = SLEEP_RULE.replacen(right, wrong, 1);
        project.write(&format!("wrong/mine/{name}.toml"), text);
    }
    let ran = project.run(&["rules", "check", "rules", "wrong"]);
    snapshot("rules-check", &ran.ends_with(1).shown());
    let one = project.run(&["rules", "check", "wrong/mine/key.toml"]);
    assert!(one.ends_with(1).stdout.ends_with("1 rule, 1 wrong\n"));
    project.write("twice/mine/coroutine-statement.toml", SLEEP_RULE);
    let twice = project.run(&["rules", "check", "twice"]).ends_with(1);
    assert!(
        twice.stdout.contains("two rules are called"),
        "{}",
        twice.stdout
    );
}

/// A rule whose examples say the wrong things, in a form of its own.
const WRONG_RULE: &str = r#"summary  =   "Sleeps"  # as it is
severity = 'warning'
query = """
((call function: (attribute) @function) @call
  (#eq? @function "time.sleep")
  (#can-await? @call))
"""
message = "`{function}` blocks"
[fix]
title = "Sleep"
await = "call"

[[example]]  # the first
name   = "says nothing of a repair"
before = """
async def main(time):
    time.sleep(1)
"""

[[example]]
name   = "says another repair"
before = '''
async def main(time):
    x = time.sleep(1)
'''
after  = '''
async def main(time):
    x = time.sleep(2)
'''   # note

[[example]]
unchanged = "def main(time):\n    time.sleep(1)\n"
name      = "is right"
"#;

#[test]
fn what_comes_out_is_shown_and_written() {
    let project = Project::new([("rules/mine/sleep.toml", WRONG_RULE)]);
    let failing = project.run(&["rules", "test", "rules"]).ends_with(1);
    assert!(
        failing.stdout.ends_with("1 example passed, 2 failed\n"),
        "{}",
        failing.stdout
    );
    assert_eq!(project.text("rules/mine/sleep.toml"), WRONG_RULE);

    let update = ["rules", "test", "--update", "rules"];
    snapshot(
        "rules-test-update",
        &project.run(&update).ends_with(0).shown(),
    );
    let expected = WRONG_RULE
        .replacen(
            "    time.sleep(1)\n\"\"\"\n",
            "    time.sleep(1)\n\"\"\"\nafter = '''\nasync def main(time):\n    await time.sleep(1)\n'''\n",
            1,
        )
        .replacen("x = time.sleep(2)", "x = await time.sleep(1)", 1);
    assert_eq!(project.text("rules/mine/sleep.toml"), expected);
    let passing = project.run(&["rules", "test", "rules"]).ends_with(0);
    assert_eq!(passing.stdout, "3 examples passed, 0 failed\n");
    project.run(&update).ends_with(0);
    assert_eq!(project.text("rules/mine/sleep.toml"), expected);
}

#[test]
fn built_in_rules_are_not_updated() {
    let ran = Project::new([]).run(&["rules", "test", "--update"]);
    let said = ran.ends_with(2).stderr;
    assert!(said.contains("--update needs a folder or a file"), "{said}");
}

#[test]
fn the_list_for_programs_has_every_rule() {
    let ran = mine().run(&[
        "rules",
        "list",
        "--rules",
        "rules",
        "--output-format",
        "json",
    ]);
    let list: serde_json::Value = serde_json::from_str(&ran.ends_with(0).stdout).unwrap();
    assert_eq!(list["version"], 1);
    let rules = list["rules"].as_array().unwrap();
    // Those of the files, two of this project, and two about comments.
    assert_eq!(rules.len(), builtin_rules().len() + 4);
    let find = |name: &str| rules.iter().find(|rule| rule["name"] == name).unwrap();
    assert_eq!(
        *find("blocking-sleep"),
        serde_json::json!({
            "name": "blocking-sleep",
            "group": "mine",
            "summary": "`time.sleep` stops every task of the event loop",
            "why": "While it sleeps nothing else runs.",
            "severity": "warning",
            "applicability": ["unsafe"],
            "enabled": true,
            "min_python": null,
            "examples": 2,
        })
    );
    let wait_for = find("wait-for");
    assert_eq!(wait_for["enabled"], false);
    assert_eq!(wait_for["min_python"], "3.11");
}

/// How much is found in a file of the project by this rule alone.
fn found(rule: &str, (file, text): (&str, &str), options: &[&str]) -> usize {
    let project = Project::new([("rules/mine/mine.toml", rule), (file, text)]);
    let arguments = ["check", "--rules", "rules", "--output-format", "json"];
    let ran = project.run(&[&arguments, options].concat());
    let report: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let own = findings.iter().filter(|finding| finding["rule"] == "mine");
    own.count()
}

const CALLS: &str = "summary = 'a'\nseverity = 'info'\nmessage = 'a'\nquery = '(call) @call'\n";

#[test]
fn a_rule_that_is_off_is_asked_for() {
    let off = format!("{CALLS}enabled = false\n");
    let source = ("a.py", "async def main(f):\n    f()\n");
    assert_eq!(found(CALLS, source, &[]), 1);
    assert_eq!(found(&off, source, &[]), 0);
    for select in ["mine", "all", "await,mine"] {
        assert_eq!(found(&off, source, &["--select", select]), 1, "{select}");
    }
    let options = ["--select", "all", "--ignore", "mine"];
    assert_eq!(found(&off, source, &options), 0);
}

#[test]
fn a_rule_says_what_it_is_about() {
    let in_tests = format!("{CALLS}files = ['test_*.py', 'checks/*.py']\n");
    let source = "async def main(f):\n    f()\n";
    for (file, is_asked) in [
        ("test_a.py", 1),
        ("deep/test_a.py", 1),
        ("checks/a.py", 1),
        ("checks/deep/a.py", 0),
        ("a_test.py", 0),
    ] {
        assert_eq!(found(&in_tests, (file, source), &[]), is_asked, "{file}");
    }
    let plain = ("a.py", "import tornado\ntornado.f()\n");
    let of_tornado = format!("{CALLS}mentions = 'tornado'\n");
    assert_eq!(found(&of_tornado, ("a.py", source), &[]), 0);
    assert_eq!(found(&of_tornado, plain, &[]), 1);
    assert_eq!(found(CALLS, plain, &[]), 0);
    let newer = format!("{CALLS}min-python = '3.12'\n");
    for (version, is_asked) in [("3.11", 0), ("3.12", 1)] {
        let project = Project::new([("rules/mine/mine.toml", newer.as_str()), ("a.py", source)]);
        project.write(
            "pyproject.toml",
            format!("[project]\nname = 'a'\nversion = '0'\nrequires-python = '>={version}'\n"),
        );
        let ran = project.run(&["check", "--rules", "rules", "--fail-on", "any"]);
        ran.ends_with(is_asked);
    }
}

#[test]
fn comments_for_rules_that_are_off_are_no_mistakes() {
    let silenced =
        "import time\n\nasync def main():\n    time.sleep(1)  # unawaited: ignore[time-sleep]\n";
    let project = Project::new([("a.py", silenced)]);
    project.run(&["check"]).ends_with(0);
    project.run(&["check", "--select", "all"]).ends_with(0);
    project.write("a.py", "async def main():\n    pass  # unawaited: ignore\n");
    let unused = project.run(&["check"]).ends_with(0).stdout;
    assert!(unused.contains("silences nothing"), "{unused}");
}

/// The loader names the keys that it knows when it meets another one: the schema has the same.
#[test]
fn the_schema_has_the_keys_of_the_loader() {
    let ran = Project::new([]).run(&["rules", "schema"]).ends_with(0);
    let schema: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let every = "[[every]]\nnode = 'call'\nin = 'call'\nquery = '(call) @call'\n";
    let root = &schema["properties"];
    let of_every = &root["every"]["items"]["properties"];
    for (text, known) in [
        (format!("x = 1\n{CALLS}"), root),
        (
            format!("{CALLS}[fix]\ntitle = 'a'\nx = 1\n"),
            &root["fix"]["properties"],
        ),
        (
            format!("{CALLS}[[example]]\nname = 'a'\nx = 1\n"),
            &root["example"]["items"]["properties"],
        ),
        (format!("{CALLS}{every}x = 1\n"), of_every),
        (
            format!("{CALLS}{every}fix = {{ x = 1 }}\n"),
            &of_every["fix"]["properties"],
        ),
    ] {
        let path = std::path::Path::new("mine/mine.toml");
        let problem = load_rule(path, &text).unwrap_err().problem;
        let mut named: Vec<&str> = problem.split('`').skip(3).step_by(2).collect();
        let keys = known.as_object().unwrap().keys();
        let mut keys: Vec<&str> = keys.map(String::as_str).collect();
        named.sort_unstable();
        keys.sort_unstable();
        assert_eq!(named, keys, "{problem}");
    }
}

#[test]
fn the_schema_takes_every_rule_and_refuses_mistakes() {
    let ran = Project::new([]).run(&["rules", "schema"]).ends_with(0);
    let schema: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let as_json = |text: &str| -> serde_json::Value { toml::from_str(text).unwrap() };
    for file in builtin_rules() {
        let rule = as_json(file.text);
        let errors = validator.iter_errors(&rule);
        let errors: Vec<_> = errors.map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", file.path);
    }
    assert!(validator.is_valid(&as_json(SLEEP_RULE)));
    let severity = "severity = \"warning\"";
    let import = "[\"asyncio\"]";
    let mistakes = [
        (severity, "severity = \"fatal\""),
        (severity, "severty = \"warning\""),
        (severity, "severity = 1"),
        (severity, ""),
        (severity, "severity = \"info\"\nmin-python = \"4\""),
        (severity, "severity = \"info\"\nenabled = \"no\""),
        (severity, "severity = \"info\"\nmentions = \"\""),
        ("applicability = \"unsafe\"", "applicability = \"risky\""),
        ("await         = \"call\"", "awiat = \"call\""),
        (import, "[\"import asyncio\"]"),
        (import, "\"asyncio\""),
        ("title         = \"Sleep asynchronously\"\n", ""),
        ("unsafe = true\nbefore", "unsafe = true\nunchanged"),
        ("name      = \"in a plain function\"\n", ""),
        ("unchanged = ", "unchangd = "),
    ];
    for (right, wrong) in mistakes {
        assert!(SLEEP_RULE.contains(right), "{right}");
        let bad = as_json(&SLEEP_RULE.replacen(right, wrong, 1));
        assert!(!validator.is_valid(&bad), "{wrong}");
    }
}
