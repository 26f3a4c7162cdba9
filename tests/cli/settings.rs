//! Settings: where they come from, which hold for a file, and what each key does.

use std::path::Path;

use serde_json::Value;

use crate::project::{BROKEN, DOUBTFUL, FINE, Project, REPAIRED, RESOLVED, snapshot};
use crate::selection::SLEEP_RULE;

/// A file with a finding of the rule `coroutine-statement` and one of `coroutine-returned`.
const BOTH: &str = "async def load() -> int:\n    return 1\n\n\nasync def main():\n    load()\n    return load()\n";

/// What a run finds, as `path rule`.
fn found(project: &Project, arguments: &[&str]) -> Vec<String> {
    let ran = project.run(&[&["check", "--output-format", "json"], arguments].concat());
    let report: Value =
        serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.shown()));
    let findings = report["findings"].as_array().unwrap();
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap().to_owned();
    findings
        .iter()
        .map(|finding| format!("{} {}", text(finding, "path"), text(finding, "rule")))
        .collect()
}

/// The settings of a path, as a program reads them.
fn shown(project: &Project, arguments: &[&str]) -> Value {
    let ran = project.run(&[&["config", "show", "--output-format", "json"], arguments].concat());
    serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.shown()))
}

/// Who says a key, and the value, in the settings of a path.
fn value_of(project: &Project, key: &str, arguments: &[&str]) -> Vec<(Value, String)> {
    let shown = shown(project, arguments);
    let values = shown["values"].as_array().unwrap().iter();
    values
        .filter(|value| value["key"] == key)
        .map(|value| {
            (
                value["value"].clone(),
                value["origin"].as_str().unwrap().to_owned(),
            )
        })
        .collect()
}

#[test]
fn the_nearest_settings_file_holds_and_none_is_merged() {
    let project = Project::new([
        (
            "pyproject.toml",
            "[tool.unawaited]\nselect = [\"coroutine-statement\"]\n",
        ),
        ("a.py", BOTH),
        (
            "near/unawaited.toml",
            "ignore = [\"coroutine-statement\", \"awaitable-statement\", \"consistently-awaited\"]\n",
        ),
        ("near/a.py", BOTH),
        ("near/deep/a.py", BOTH),
        ("other/pyproject.toml", "[tool.ruff]\n"),
        ("other/a.py", BOTH),
        ("hidden/.unawaited.toml", "select = [\"context\"]\n"),
        ("hidden/unawaited.toml", "nonsense = 1\n"),
        ("hidden/pyproject.toml", "[tool.unawaited]\nnonsense = 1\n"),
        ("hidden/a.py", BOTH),
    ]);
    assert_eq!(
        found(&project, &[]),
        [
            "a.py coroutine-statement",
            "near/a.py coroutine-returned",
            "near/deep/a.py coroutine-returned",
            "other/a.py coroutine-statement",
        ]
    );
    assert_eq!(
        found(&project, &["--isolated", "near/a.py", "hidden/a.py"]),
        [
            "hidden/a.py coroutine-statement",
            "hidden/a.py coroutine-returned",
            "near/a.py coroutine-statement",
            "near/a.py coroutine-returned",
        ]
    );
    assert_eq!(
        found(
            &project,
            &["--config", "near/unawaited.toml", "a.py", "hidden"]
        ),
        ["a.py coroutine-returned", "hidden/a.py coroutine-returned"]
    );
    assert_eq!(
        found(
            &project,
            &[
                "--config",
                "ignore = ['coroutine-statement']",
                "a.py",
                "other"
            ]
        ),
        Vec::<String>::new()
    );
    // The command line has the last word, over every file.
    assert_eq!(
        found(&project, &["--select", "coroutine-returned", "."]),
        [
            "a.py coroutine-returned",
            "hidden/a.py coroutine-returned",
            "near/a.py coroutine-returned",
            "near/deep/a.py coroutine-returned",
            "other/a.py coroutine-returned",
        ]
    );
}

#[test]
fn a_file_inherits_from_the_one_that_it_extends() {
    let project = Project::new([
        (
            "base.toml",
            "ignore = [\"coroutine-statement\", \"awaitable-statement\", \"consistently-awaited\"]\nunsafe-fixes = true\nexclude = [\"left\"]\n",
        ),
        (
            "app/unawaited.toml",
            "extend = \"../base.toml\"\nexclude = [\"out\"]\n",
        ),
        ("app/a.py", BOTH),
        ("app/left/a.py", FINE),
        ("app/out/a.py", BOTH),
    ]);
    assert_eq!(found(&project, &[]), ["app/a.py coroutine-returned"]);
    let unsafe_fixes = value_of(&project, "unsafe-fixes", &["app/a.py"]);
    assert_eq!(unsafe_fixes, [(true.into(), "base.toml:2".to_owned())]);
    assert_eq!(value_of(&project, "ignore", &["app"])[0].1, "base.toml:1");
    let exclude = value_of(&project, "exclude", &["app"]);
    assert_eq!(
        exclude[1],
        (vec!["out"].into(), "app/unawaited.toml:2".to_owned())
    );
    project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(
        project.text("app/a.py"),
        BOTH.replace("return load", "return await load")
    );

    project.write("base.toml", "extend = \"app/unawaited.toml\"\n");
    let ran = project.run(&["check"]).ends_with(2);
    assert!(
        ran.stderr.contains("base.toml:1: extend: "),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr.contains("inherits from this file"),
        "{}",
        ran.stderr
    );
}

#[test]
fn the_command_line_rules_over_the_environment_and_that_over_files() {
    let project = Project::new([
        (
            "unawaited.toml",
            "select = [\"context\"]\nunsafe-fixes = true\npython-version = \"3.9\"\n",
        ),
        ("a.py", BOTH),
    ]);
    let run = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command =
            project.command(&[&["config", "show", "--output-format", "json"], arguments].concat());
        let output = command.envs(variables.iter().copied()).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        let shown: Value = serde_json::from_slice(&output.stdout).expect(&stderr);
        let values = shown["values"].as_array().unwrap().iter();
        let told = values
            .filter(|value| value["origin"] != "default")
            .map(|value| {
                format!(
                    "{} {} {}",
                    value["key"].as_str().unwrap(),
                    value["value"],
                    value["origin"].as_str().unwrap()
                )
            });
        told.collect::<Vec<_>>().join("; ")
    };
    assert_eq!(
        run(&[], &[]),
        "select [\"context\"] unawaited.toml:1; unsafe-fixes true unawaited.toml:2; python-version \"3.9\" unawaited.toml:3"
    );
    let variables = [
        ("UNAWAITED_SELECT", "await,iteration"),
        ("UNAWAITED_UNSAFE_FIXES", "no"),
        ("UNAWAITED_PYTHON_VERSION", "3.10"),
    ];
    assert_eq!(
        run(&[], &variables),
        "select [\"await\",\"iteration\"] UNAWAITED_SELECT; unsafe-fixes false UNAWAITED_UNSAFE_FIXES; \
         python-version \"3.10\" UNAWAITED_PYTHON_VERSION"
    );
    assert_eq!(
        run(
            &[
                "--select",
                "tasks",
                "--unsafe-fixes",
                "--python-version=3.11"
            ],
            &variables
        ),
        "select [\"tasks\"] --select; unsafe-fixes true --unsafe-fixes; python-version \"3.11\" --python-version"
    );
    assert_eq!(
        run(
            &["--no-unsafe-fixes"],
            &[
                ("UNAWAITED_UNSAFE_FIXES", "1"),
                ("UNAWAITED_CONFIG", "select=[]")
            ]
        ),
        "select [] --config; unsafe-fixes false --no-unsafe-fixes; python-version \"3.9\" unawaited.toml:3"
    );
}

#[test]
fn each_key_about_files_does_what_it_says() {
    let project = Project::new([
        (
            "sub/unawaited.toml",
            "exclude = [\"old\", \"x/*.py\", \"!build\"]\ninclude = [\"*.py\", \"run\", \"!skip_*\"]\n",
        ),
        ("sub/a.py", BROKEN),
        ("sub/run", BROKEN),
        ("sub/old/a.py", BROKEN),
        ("sub/y/x/a.py", BROKEN),
        ("sub/x/a.py", BROKEN),
        ("sub/build/a.py", BROKEN),
        ("sub/dist/a.py", BROKEN),
        ("sub/skip_a.py", BROKEN),
        ("build/a.py", BROKEN),
    ]);
    let files = |arguments: &[&str]| -> Vec<String> {
        let ran = project
            .run(&[&["check", "--show-files"], arguments].concat())
            .ends_with(0);
        ran.stdout.lines().map(str::to_owned).collect()
    };
    assert_eq!(
        files(&[]),
        ["sub/a.py", "sub/build/a.py", "sub/run", "sub/y/x/a.py"]
    );
    assert_eq!(
        files(&["sub/old", "build/a.py"]),
        ["build/a.py", "sub/old/a.py"]
    );
    assert_eq!(
        files(&["--force-exclude", "sub/old", "build/a.py", "sub/a.py"]),
        ["sub/a.py"]
    );
    assert_eq!(files(&["--exclude", "sub"]), Vec::<String>::new());
    assert_eq!(
        files(&["--exclude", "y,run,build"]),
        ["sub/a.py", "sub/old/a.py", "sub/x/a.py"]
    );
    assert!(
        shown(&project, &["sub/old/a.py"])["left_out"]
            .as_bool()
            .unwrap()
    );
    assert!(
        !shown(&project, &["sub/a.py"])["left_out"]
            .as_bool()
            .unwrap()
    );
}

#[test]
fn each_key_about_rules_does_what_it_says() {
    let project = Project::new([
        (
            "unawaited.toml",
            "extend-select = [\"mine\"]\nrules = [\"our\"]\n\n[per-file-ignores]\n\"tests/*\" = [\"await\"]\n\"!app/**\" = [\"coroutine-returned\"]\n\n\
             [severity]\nawait = \"info\"\ncoroutine-returned = \"warning\"\n",
        ),
        ("our/mine/blocking-sleep.toml", SLEEP_RULE),
        ("app/a.py", BOTH),
        ("b.py", BOTH),
        ("tests/a.py", BOTH),
        (
            "tests/sleepy.py",
            "import time\n\n\nasync def main():\n    time.sleep(2)\n",
        ),
    ]);
    let all = [
        "app/a.py coroutine-statement",
        "app/a.py coroutine-returned",
        "b.py coroutine-statement",
        "tests/sleepy.py blocking-sleep",
    ];
    assert_eq!(found(&project, &[]), all);
    let ran = project.run(&["check", "--output-format", "json", "app"]);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(report["findings"][0]["severity"], "info");
    assert_eq!(report["findings"][1]["severity"], "warning");
    assert_eq!(
        found(
            &project,
            &[
                "--per-file-ignores",
                "app/*:coroutine-statement,app/*:awaitable-statement,b.py:all"
            ]
        ),
        [
            "app/a.py coroutine-returned",
            "tests/a.py coroutine-statement",
            "tests/a.py coroutine-returned",
            "tests/sleepy.py blocking-sleep",
        ]
    );
    let severity_by_option = ["--config", "severity.all = 'error'", "app"];
    let ran = project.run(
        &[
            &["check", "--output-format", "json"],
            &severity_by_option[..],
        ]
        .concat(),
    );
    assert!(!ran.stdout.contains("\"info\""), "{}", ran.stdout);
}

#[test]
fn a_rule_that_is_not_enabled_runs_where_it_is_selected() {
    let off = SLEEP_RULE.replacen("severity =", "enabled  = false\nseverity =", 1);
    let project = Project::new([
        ("our/mine/blocking-sleep.toml", off.as_str()),
        (
            "a.py",
            "import time\n\n\nasync def main():\n    time.sleep(2)  # unawaited: ignore\n    time.sleep(3)\n",
        ),
    ]);
    let finds = |arguments: &[&str]| found(&project, &[&["--rules", "our"], arguments].concat());
    assert_eq!(finds(&[]), ["a.py unused-suppression"]);
    for selection in [
        &["--select", "all"][..],
        &["--select", "mine"],
        &["--select", "blocking-sleep"],
        &["--extend-select", "mine"],
    ] {
        assert_eq!(finds(selection), ["a.py blocking-sleep"], "{selection:?}");
    }
    assert_eq!(
        finds(&["--select", "mine", "--ignore", "blocking-sleep"]),
        Vec::<String>::new()
    );
}

#[test]
fn each_key_about_fixes_does_what_it_says() {
    let project = Project::new([
        ("unawaited.toml", "unsafe-fixes = true\n"),
        ("a.py", DOUBTFUL),
    ]);
    project.run(&["check"]).ends_with(1);
    project
        .run(&["check", "--fix", "--no-unsafe-fixes"])
        .ends_with(1);
    assert_eq!(project.text("a.py"), DOUBTFUL);
    project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(project.text("a.py"), RESOLVED);

    let project = Project::new([
        (
            "unawaited.toml",
            "unsafe-fixes = true\nsafe-only = [\"coroutine-returned\"]\n",
        ),
        ("a.py", BOTH),
    ]);
    let ran = project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(
        project.text("a.py"),
        BOTH.replacen("    load()", "    await load()", 1)
    );
    assert!(
        ran.stdout
            .contains("`safe-only` in the settings names the rule"),
        "{}",
        ran.stdout
    );
    assert!(!ran.stdout.contains("--unsafe-fixes"), "{}", ran.stdout);
}

/// A file whose nested comprehension can be repaired from Python 3.11 on.
const NESTED: &str = "\
from collections.abc import AsyncIterator


async def numbers(count: int) -> AsyncIterator[int]:
    yield count


async def main(counts: list[int]) -> list[list[int]]:
    return [[number for number in numbers(count)] for count in counts]
";

#[test]
fn a_settings_file_that_speaks_of_the_program_makes_a_program_of_its_folder() {
    let user = "from store import load\n\n\nasync def main():\n    load()\n";
    let project = Project::new([
        (
            "pyproject.toml",
            "[project]\nname = \"all\"\nversion = \"1\"\n",
        ),
        ("a.py", NESTED),
        ("old/unawaited.toml", "python-version = \"3.9\"\n"),
        ("old/a.py", NESTED),
        ("one/unawaited.toml", "src = [\"lib\"]\npython = \"env\"\n"),
        (
            "one/lib/store.py",
            "async def load() -> int:\n    return 1\n",
        ),
        ("one/env/pyvenv.cfg", "home = .\nversion = 3.12.1\n"),
        (
            "one/env/lib/python3.12/site-packages/more/__init__.py",
            "async def load() -> int: ...\n",
        ),
        ("one/app/a.py", user),
        ("one/app/b.py", user.replace("store", "more").as_str()),
        ("two/a.py", user),
    ]);
    let ran = project.run(&["check", "--fix"]);
    assert_ne!(project.text("a.py"), NESTED, "{}", ran.shown());
    assert_eq!(project.text("old/a.py"), NESTED, "{}", ran.shown());
    assert!(
        project.text("one/app/a.py").contains("await load()"),
        "{}",
        ran.shown()
    );
    assert!(
        project.text("one/app/b.py").contains("await load()"),
        "{}",
        ran.shown()
    );
    assert_eq!(project.text("two/a.py"), user, "{}", ran.shown());
    // The command line speaks for all of them.
    project.run(&["check", "--fix", "--python-version", "3.13", "old"]);
    assert_ne!(project.text("old/a.py"), NESTED);
}

#[test]
fn a_mistake_is_named_with_file_line_and_the_nearest_right_name() {
    let cases: [(&str, &str); 16] = [
        ("an unknown key", "selct = [\"await\"]"),
        ("an unknown key in a table", "[severity]\nawiat = \"info\""),
        (
            "an unknown rule",
            "select = [\n  \"await\",\n  \"corutine-statement\",\n]",
        ),
        ("an unknown group", "ignore = [\"iterations\"]"),
        (
            "an unknown rule for files",
            "[per-file-ignores]\n\"tests/*\" = [\"xyz\"]",
        ),
        ("an unknown rule of safe-only", "safe-only = [\"contxt\"]"),
        ("an unknown severity", "[severity]\nawait = \"warn\""),
        ("a string for a list", "select = \"await\""),
        ("a string for a truth", "unsafe-fixes = \"yes\""),
        ("a version that is none", "python-version = \"three\""),
        ("a version that is too old", "python-version = \"3.7\""),
        ("a pattern that is none", "exclude = [\"a[\"]"),
        ("a folder that is missing", "src = [\"lib\"]"),
        ("rules that are missing", "rules = [\"our\"]"),
        ("a file to extend that is missing", "extend = \"base.toml\""),
        ("no TOML", "select = [await]"),
    ];
    let mut told = String::new();
    for (mistake, text) in cases {
        let text = format!("# settings\n{text}\n");
        let project = Project::new([("sub/unawaited.toml", text.as_str()), ("sub/a.py", BROKEN)]);
        let ran = project.run(&["check", "--fix"]).ends_with(2);
        assert_eq!(ran.stdout, "", "{mistake}");
        assert_eq!(project.text("sub/a.py"), BROKEN);
        told += &format!("{mistake}:\n{}\n", ran.stderr);
    }
    let pyproject = "[project]\nname = \"a\"\n\n[tool.unawaited]\nselct = []\n";
    let project = Project::new([("pyproject.toml", pyproject), ("a.py", BROKEN)]);
    told += &format!(
        "in pyproject.toml:\n{}\n",
        project.run(&["check"]).ends_with(2).stderr
    );
    for arguments in [
        &["check", "--config", "selct = []"][..],
        &["check", "--config", "none.toml"],
        &[
            "check",
            "--config",
            "pyproject.toml",
            "--config",
            "pyproject.toml",
        ],
        &["check", "--config", "pyproject.toml", "--isolated"],
        &["check", "--isolated", "--exclude", "a["],
        &["check", "--isolated", "--per-file-ignores", "await"],
    ] {
        told += &format!(
            "$ unawaited {}\n{}\n",
            arguments.join(" "),
            project.run(arguments).ends_with(2).stderr
        );
    }
    snapshot("settings-mistakes", &told);
}

#[test]
fn a_pyproject_that_is_not_about_us_is_left_alone() {
    for pyproject in [&b"[broken\n"[..], b"name = \"\xff\"\n"] {
        let project = Project::new([("a.py", BROKEN)]);
        project.write("pyproject.toml", pyproject);
        project.run(&["check", "--fix"]).ends_with(0);
        assert_eq!(project.text("a.py"), REPAIRED);
    }
    let project = Project::new([("a.py", BROKEN)]);
    project.write("unawaited.toml", b"# \xff\n");
    let ran = project.run(&["check", "--fix"]).ends_with(2);
    assert!(
        ran.stderr.contains("unawaited.toml cannot be read: "),
        "{}",
        ran.stderr
    );
}

#[test]
fn what_holds_is_shown_with_who_says_it() {
    let project = Project::new([
        (
            "pyproject.toml",
            "[tool.unawaited]\nselect = [\"context\", \"tasks\"]\nsafe-only = [\"tasks\"]\n\n\
             [tool.unawaited.per-file-ignores]\n\"tests/*\" = [\"context\"]\n",
        ),
        ("app/a.py", FINE),
        ("tests/a.py", FINE),
    ]);
    let ran = project.run(&["config", "show", "tests/a.py", "--ignore", "task-dropped"]);
    snapshot("settings-shown", &ran.shown());
    let settings = project.run(&[
        "check",
        "--show-settings",
        "tests",
        "--ignore",
        "task-dropped",
    ]);
    assert_eq!(settings.ends_with(0).stdout, ran.stdout);
    assert!(
        project
            .run(&["config", "show"])
            .ends_with(0)
            .stdout
            .starts_with("# .: pyproject.toml\n")
    );
}

#[test]
fn findings_are_counted_by_rule_and_applicability() {
    let project = Project::new([("a.py", BOTH), ("b.py", BROKEN)]);
    let ran = project.run(&["check", "--statistics"]).ends_with(1);
    assert_eq!(
        ran.stdout,
        "count  safe  unsafe  guess  display  rule\n    \
         2     2       0      0        0  coroutine-statement\n    \
         1     0       1      0        0  coroutine-returned\n    \
         3     2       1      0        0  all\n"
    );
    let ran = project.run(&[
        "check",
        "--statistics",
        "--output-format",
        "json",
        "--exit-zero",
    ]);
    let lines: Value = serde_json::from_str(&ran.ends_with(0).stdout).unwrap();
    assert_eq!(
        lines[1],
        serde_json::json!({"rule": "coroutine-returned", "count": 1, "safe": 0, "unsafe": 1, "guess": 0, "display": 0})
    );
    project
        .run(&["check", "--exit-zero", "--select", "xyz"])
        .ends_with(2);
}

#[test]
fn the_schema_takes_good_settings_and_refuses_bad_ones() {
    let project = Project::new([]);
    let schema = project.run(&["config", "schema"]).ends_with(0).stdout;
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let is_valid = |text: &str| {
        let settings: toml::Table = text.parse().unwrap();
        validator.is_valid(&serde_json::to_value(settings).unwrap())
    };
    // What the schema takes the program takes, too, and the other way round.
    for (text, is_good) in [
        ("", true),
        ("guesses = true\nfail-on = \"any\"", true),
        ("fail-on = \"display\"", false),
        (
            "select = [\"await\"]\nignore = []\nextend-select = [\"all\"]",
            true,
        ),
        (
            "unsafe-fixes = true\nsafe-only = [\"await\"]\npython-version = \"3.12\"",
            true,
        ),
        (
            "include = [\"*.py\"]\nexclude = [\"a\"]\nhandlers = [\"app.get\"]",
            true,
        ),
        (
            "[severity]\nawait = \"info\"\n[per-file-ignores]\n\"*\" = [\"all\"]",
            true,
        ),
        ("src = [\".\"]\nrules = []\npython = \"env\"", true),
        ("selct = []", false),
        ("select = \"await\"", false),
        ("unsafe-fixes = 1", false),
        ("python-version = \"3.7\"", false),
        ("python-version = 3.12", false),
        ("severity = \"info\"", false),
        ("[severity]\nawait = \"fatal\"", false),
    ] {
        assert_eq!(is_valid(text), is_good, "{text}");
        project.write("unawaited.toml", text);
        let status = if is_good { 0 } else { 2 };
        project.run(&["config", "show"]).ends_with(status);
    }
}

#[test]
fn the_self_check_says_what_is_found_and_what_is_wrong() {
    let project = Project::new([
        (
            "unawaited.toml",
            "select = [\"context\"]\npython-version = \"3.10\"\n",
        ),
        ("a.py", FINE),
    ]);
    let check = |arguments: &[&str]| project.run(&[&["self-check"], arguments].concat());
    let ran = check(&[]).ends_with(0);
    for line in [
        format!("unawaited:   {}", env!("CARGO_PKG_VERSION")),
        "sample:      found and repaired".to_owned(),
        "settings:    unawaited.toml".to_owned(),
        "environment: none found".to_owned(),
        "target:      Python 3.10".to_owned(),
    ] {
        assert!(
            ran.stdout.contains(&format!("{line}\n")),
            "{line}\n{}",
            ran.stdout
        );
    }
    let ran = check(&["--python", "no/such"]).ends_with(2);
    assert!(
        ran.stdout.contains("environment: wrong: "),
        "{}",
        ran.stdout
    );
    project.write("unawaited.toml", "selct = []\n");
    let ran = check(&[]).ends_with(2);
    assert!(
        ran.stdout
            .contains("settings:    wrong: unawaited.toml:1: "),
        "{}",
        ran.stdout
    );
    let python = Path::new("no/such");
    project
        .run_with(
            "",
            &["self-check", "--isolated"],
            &[("UNAWAITED_PYTHON", python)],
        )
        .ends_with(2);
}

#[test]
fn every_key_is_in_the_schema_and_in_the_documentation() {
    let schema = Project::new([])
        .run(&["config", "schema"])
        .ends_with(0)
        .stdout;
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let page =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/settings.md")).unwrap();
    let documented: Vec<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    let keys = schema["properties"].as_object().unwrap();
    let mut described: Vec<&str> = keys.keys().map(String::as_str).collect();
    assert!(
        keys.values().all(|key| key["description"].is_string()),
        "{schema}"
    );
    let mut listed = documented.clone();
    listed.sort_unstable();
    described.sort_unstable();
    assert_eq!(listed, described);
}

#[test]
fn a_plain_function_that_a_framework_calls_becomes_async() {
    let source = "import web\n\n\nasync def load() -> int:\n    return 1\n\n\n@web.route(\"/\")\ndef index():\n    load()\n";
    let project = Project::new([("a.py", source)]);
    assert_eq!(found(&project, &[]), ["a.py coroutine-in-plain-function"]);
    project.write("unawaited.toml", "handlers = [\"*.route\"]\n");
    assert_eq!(found(&project, &[]), ["a.py coroutine-in-handler"]);
    project
        .run(&["check", "--fix", "--unsafe-fixes"])
        .ends_with(0);
    let repaired = source
        .replace("def index", "async def index")
        .replace("    load()", "    await load()");
    assert_eq!(project.text("a.py"), repaired);
}
