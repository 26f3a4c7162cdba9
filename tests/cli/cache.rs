//! What a run found is there for the next one, as long as everything is that it rests on.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::project::{Project, Ran};

const MAIN: &str = "from helper import load\n\nasync def main():\n    load()\n";
const HELPER: &str = "async def load() -> int:\n    return 1\n";
const PLAIN: &str = "def load() -> int:\n    return 1\n    # no more\n";
const FOUND: &str = "main.py:4:5: error[coroutine-statement]: `load()` makes a coroutine that nothing awaits [safe fix]\n\
                     Found 1 finding in 2 files (1 fixable with --fix).\n";

fn project() -> Project {
    Project::new([
        ("main.py", MAIN),
        ("helper.py", HELPER),
        ("pyproject.toml", ""),
    ])
}

fn run(project: &Project, more: &[&str]) -> Ran {
    let mut command = project.command(&["check", "--output-format", "concise"]);
    project.ran(
        &command
            .args(more)
            .env_remove("UNAWAITED_NO_CACHE")
            .output()
            .unwrap(),
    )
}

/// The entries of the cache, by name. A run that takes nothing from it writes one anew, with another time in it.
fn entries(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let files = project.files().into_iter();
    files
        .filter(|(name, _)| {
            let is_entry = Path::new(name)
                .extension()
                .is_some_and(|kind| kind == "json");
            name.starts_with(".unawaited_cache/") && is_entry
        })
        .collect()
}

/// Checks that a first run finds that, and after a change another finds this, as a run without a cache does.
#[track_caller]
fn check(project: &Project, arguments: &[&str], found: &str, change: impl FnOnce(), then: &str) {
    for _ in 0..2 {
        let ran = run(project, arguments);
        assert!(ran.stdout.contains(found), "{}", ran.shown());
    }
    change();
    for arguments in [arguments, &[arguments, &["--no-cache"]].concat()] {
        let ran = run(project, arguments);
        assert!(ran.stdout.contains(then), "{}", ran.shown());
    }
}

/// Sets when a file was last written to a time long ago.
fn age(path: &Path) {
    let file = fs::File::options().write(true).open(path).unwrap();
    let then = SystemTime::now() - Duration::from_hours(1);
    file.set_modified(then).unwrap();
}

#[test]
fn a_second_run_says_the_same_and_checks_nothing_again() {
    let project = project();
    assert_eq!(run(&project, &[]).ends_with(1).stdout, FOUND);
    let before = entries(&project);
    assert_eq!(before.len(), 1);
    assert_eq!(run(&project, &[]).ends_with(1).stdout, FOUND);
    assert_eq!(entries(&project), before);
    // Whatever form the report has.
    let full = |kept: &str| {
        let mut command = project.command(&["check", "--output-format", "json"]);
        project.ran(&command.env("UNAWAITED_NO_CACHE", kept).output().unwrap())
    };
    assert_eq!(full("0").ends_with(1).stdout, full("1").ends_with(1).stdout);
    assert_eq!(entries(&project), before);
    let tag = project.text(".unawaited_cache/CACHEDIR.TAG");
    assert!(
        tag.starts_with("Signature: 8a477f597d28d172789f06886806bc55\n"),
        "{tag}"
    );
    assert_eq!(project.text(".unawaited_cache/.gitignore"), "*\n");
}

#[test]
fn another_question_has_an_entry_of_its_own() {
    let project = project();
    run(&project, &[]);
    run(&project, &["--select", "iteration"]).ends_with(0);
    run(&project, &["--guesses"]);
    run(&project, &["--python-version", "3.9"]);
    run(&project, &["main.py"]);
    assert_eq!(entries(&project).len(), 5);
    assert_eq!(run(&project, &[]).ends_with(1).stdout, FOUND);
}

#[test]
fn a_changed_callee_is_seen_though_its_time_is_set_back() {
    let project = project();
    let change = || {
        project.write("helper.py", PLAIN);
        age(&project.root().join("helper.py"));
    };
    check(
        &project,
        &["main.py"],
        "coroutine-statement",
        change,
        "Nothing found",
    );
}

#[test]
fn a_stub_that_appears_is_seen() {
    let project = Project::new([
        ("main.py", MAIN),
        ("helper.py", "from elsewhere import load\n"),
        ("pyproject.toml", ""),
    ]);
    let change = || project.write("helper.pyi", "async def load() -> int: ...\n");
    check(
        &project,
        &["main.py"],
        "Nothing found",
        change,
        "coroutine-statement",
    );
}

#[test]
fn a_module_that_shadows_another_is_seen() {
    let project = Project::new([
        ("main.py", MAIN),
        ("src/helper.py", HELPER),
        ("pyproject.toml", ""),
    ]);
    let change = || project.write("helper.py", PLAIN);
    let both = ["--config", "src = ['.', 'src']", "main.py"];
    check(
        &project,
        &both,
        "coroutine-statement",
        change,
        "Nothing found",
    );
}

#[test]
fn an_installed_package_that_changes_is_seen() {
    let installed = ".venv/lib/python3.12/site-packages/helper/__init__.py";
    let project = Project::new([
        ("main.py", MAIN),
        (".venv/pyvenv.cfg", "home = .\nversion = 3.12.1\n"),
        (installed, HELPER),
        ("pyproject.toml", ""),
    ]);
    let change = || {
        project.write(installed, PLAIN);
        age(&project.root().join(installed));
    };
    check(
        &project,
        &[],
        "coroutine-statement",
        change,
        "Nothing found",
    );
    let project = Project::new([
        ("main.py", MAIN),
        (".venv/pyvenv.cfg", "home = .\nversion = 3.12.1\n"),
        (".venv/lib/python3.12/site-packages/other.py", ""),
        ("pyproject.toml", ""),
    ]);
    let change = || project.write(installed, HELPER);
    check(
        &project,
        &[],
        "Nothing found",
        change,
        "coroutine-statement",
    );
}

#[test]
fn settings_and_rules_that_change_are_seen() {
    let project = project();
    let change = || project.write("pyproject.toml", "[tool.unawaited]\nignore = [\"await\"]\n");
    check(
        &project,
        &[],
        "coroutine-statement",
        change,
        "Nothing found",
    );
    let rule = "summary = \"Names\"\nseverity = \"info\"\nmessage = \"a name\"\nquery = '((call function: (identifier) @name) (#eq? @name \"other\"))'\n";
    let project = self::project();
    project.write("rules/mine/name.toml", rule);
    let change = || project.write("rules/mine/name.toml", rule.replace("other", "load"));
    check(
        &project,
        &["--rules", "rules", "--select", "mine"],
        "Nothing found",
        change,
        "[name]",
    );
}

#[test]
fn a_damaged_entry_is_not_believed() {
    let project = project();
    run(&project, &[]);
    let (name, whole) = entries(&project).pop_first().unwrap();
    let text = String::from_utf8(whole.clone()).unwrap();
    let changed = text.replace("makes a coroutine", "makes nothing");
    assert_ne!(changed, text);
    for damaged in [
        changed.as_bytes(),
        &whole[..whole.len() / 2],
        b"",
        b"\xff\n{}",
    ] {
        project.write(&name, damaged);
        assert_eq!(run(&project, &[]).ends_with(1).stdout, FOUND);
    }
}

#[test]
fn nothing_is_kept_where_that_is_not_wanted() {
    let project = project();
    run(&project, &["--no-cache"]).ends_with(1);
    run(&project, &["--diff"]).ends_with(1);
    run(&project, &["--fix"]).ends_with(0);
    assert_eq!(entries(&project).len(), 0);
    run(&project, &["--cache-dir", "kept"]).ends_with(0);
    assert_eq!(entries(&project).len(), 0);
    assert!(project.root().join("kept/CACHEDIR.TAG").exists());
}

#[test]
fn clean_removes_a_cache_and_nothing_else() {
    let project = project();
    run(&project, &[]);
    let ran = project.run(&["clean"]).ends_with(0);
    assert_eq!(ran.stderr, "unawaited: removed .unawaited_cache\n");
    assert!(!project.root().join(".unawaited_cache").exists());
    let ran = project.run(&["clean"]).ends_with(0);
    assert_eq!(
        ran.stderr,
        "unawaited: there is no cache at .unawaited_cache\n"
    );
    project.write(
        "other/CACHEDIR.TAG",
        "Signature: 8a477f597d28d172789f06886806bc55\n",
    );
    project.run(&["clean", "--cache-dir", "other"]).ends_with(0);
    assert!(project.root().join("other/CACHEDIR.TAG").exists());
}
