//! The Python environment, the target version, and imports across a project's files.

use std::path::Path;

use crate::project::{BROKEN, Project, snapshot};

const STORE: &str = "async def load() -> int:\n    return 1\n";

/// A file that calls what it imports, and forgets to await it.
fn user(import: &str) -> String {
    format!("{import}\n\n\nasync def main():\n    load()\n")
}

#[test]
fn a_missing_environment_is_refused() {
    let project = Project::new([("a.py", BROKEN)]);
    let ran = project.run(&["check", "--fix", "--python", "no/such/folder"]);
    snapshot("environment-missing", &ran.shown());
    assert_eq!(project.text("a.py"), BROKEN);
}

#[test]
fn a_folder_that_is_no_environment_is_refused() {
    let project = Project::new([("a.py", BROKEN), ("folder/readme.txt", "")]);
    let ran = project.run(&["check", "--python", "folder"]).ends_with(2);
    assert_eq!(ran.stdout, "");
    assert!(
        ran.stderr.contains("the Python environment cannot be used"),
        "{}",
        ran.stderr
    );
}

/// Where an environment keeps its packages.
const PACKAGES: &str = if cfg!(windows) {
    "Lib/site-packages"
} else {
    "lib/python3.12/site-packages"
};

/// Files of a virtual environment at `at` that holds a package `store`.
fn environment(project: &Project, at: &str) {
    let home = project.root().join("home");
    project.write("home/.keep", "");
    project.write(
        &format!("{at}/pyvenv.cfg"),
        format!("home = {}\nversion = 3.12.1\n", home.display()),
    );
    project.write(&format!("{at}/{PACKAGES}/store/__init__.py"), STORE);
    project.write(&format!("{at}/{PACKAGES}/store/py.typed"), "");
}

#[test]
fn packages_of_the_projects_environment_are_found() {
    let project = Project::new([("a.py", user("from store import load").as_str())]);
    project.run(&["check"]).ends_with(0);
    environment(&project, ".venv");
    project.run(&["check"]).ends_with(1);
}

#[test]
fn packages_of_a_named_environment_are_found() {
    let project = Project::new([("app/a.py", user("from store import load").as_str())]);
    environment(&project, "elsewhere/env");
    project.run(&["check", "app"]).ends_with(0);
    project
        .run(&["check", "app", "--python", "elsewhere/env"])
        .ends_with(1);
    project
        .run_in("app", &["check", "--python", "../elsewhere/env"])
        .ends_with(1);
}

/// What a package's function gives cannot be awaited if its body makes an object of the declared class; where type checkers see
/// a stub, by the body that runs instead.
#[test]
fn a_function_of_a_package_that_makes_what_it_declares_is_plain() {
    let project = Project::new([(
        "a.py",
        "from store import Manager, open_all, wrapped


async def main():
    one = await open_all()
    two = await wrapped()
    print(one, two)
",
    )]);
    environment(&project, ".venv");
    let store = "from typing import TYPE_CHECKING

class Manager:
    async def __aenter__(self): ...
    async def __aexit__(self, *failure): ...

if TYPE_CHECKING:
    def open_all() -> Manager: ...
    def wrapped() -> Manager: ...
else:
    def open_all() -> Manager:
        return Manager()
    def wrapped() -> Manager:
        return elsewhere()
";
    project.write(&format!(".venv/{PACKAGES}/store/__init__.py"), store);
    let ran = project.run(&["check", "--output-format", "concise"]);
    let found: Vec<&str> = ran
        .stdout
        .lines()
        .filter(|line| line.contains("[plain-value-awaited]"))
        .collect();
    let [only] = found[..] else {
        panic!("{}", ran.shown());
    };
    assert!(only.starts_with("a.py:5:"), "{}", ran.shown());
}

#[test]
fn what_a_package_defines_is_evidence_where_it_is_imported_and_types_are_unknown() {
    let body = "async def main(one, two, three, four, five):
    one.commit_all().rows
    for row in two.stream_rows():
        print(row)
    with three.begin_work() as work:
        print(work)
    four.plainly_too().rows
    five.close().rows
";
    let importing = format!("import store.session\n\n\n{body}");
    let project = Project::new([("a.py", importing.as_str())]);
    environment(&project, ".venv");
    let session = "from contextlib import asynccontextmanager


class Session:
    async def commit_all(self): ...
    async def stream_rows(self):
        yield 1
    @asynccontextmanager
    async def begin_work(self):
        yield 1
    async def plainly_too(self): ...
    async def close(self): ...


class Plain:
    def plainly_too(self): ...
";
    let store = format!(".venv/{PACKAGES}/store");
    project.write(&format!("{store}/session.py"), session);
    let test = format!("{store}/tests/test_session.py");
    project.write(&test, "def commit_all(): ...");
    project
        .run(&["check", "--fix", "--unsafe-fixes", "--guesses"])
        .ends_with(0);
    let repaired = importing
        .replace("one.commit_all()", "(await one.commit_all())")
        .replace("for row", "async for row")
        .replace("with three", "async with three");
    assert_eq!(project.text("a.py"), repaired);

    project.write("a.py", body);
    let ran = project.run(&["check", "--guesses", "--fail-on", "any"]);
    ran.ends_with(0);
}

#[test]
fn packages_of_an_active_environment_are_found() {
    let project = Project::new([("app/a.py", user("from store import load").as_str())]);
    environment(&project, "active");
    let active = project.root().join("active");
    let run = |variable: &str, value: &Path| {
        project.run_with("", &["check", "app"], &[(variable, value)])
    };
    run("VIRTUAL_ENV", &active).ends_with(1);
    // conda's environments have no pyvenv.cfg.
    std::fs::remove_file(active.join("pyvenv.cfg")).unwrap();
    run("CONDA_PREFIX", &active).ends_with(1);
}

#[test]
fn an_active_environment_that_is_gone_is_said_and_the_rest_goes_on() {
    let project = Project::new([("a.py", BROKEN)]);
    let gone = project.root().join("gone");
    let ran = project
        .run_with("", &["check"], &[("VIRTUAL_ENV", &gone)])
        .ends_with(1);
    assert!(
        ran.stderr.contains("unawaited: no third-party types:"),
        "{}",
        ran.stderr
    );
}

/// The interpreter that made it is gone, as after an upgrade; the packages are not.
#[test]
fn an_environment_whose_interpreter_is_gone_still_has_its_packages() {
    let project = Project::new([("a.py", user("from store import load").as_str())]);
    environment(&project, ".venv");
    std::fs::remove_dir_all(project.root().join("home")).unwrap();
    project.run(&["check"]).ends_with(1);
    project.run(&["check", "--python", ".venv"]).ends_with(1);
}

#[test]
fn a_broken_environment_is_said_and_the_rest_goes_on() {
    let project = Project::new([
        ("a.py", BROKEN),
        (".venv/pyvenv.cfg", "home = /no/such/folder\n"),
    ]);
    let ran = project.run(&["check"]).ends_with(1);
    assert!(
        ran.stderr.contains("unawaited: no third-party types:"),
        "{}",
        ran.stderr
    );
    for python in [".venv", "a.py", "no/such/python3"] {
        let ran = project.run(&["check", "--python", python]).ends_with(2);
        assert!(
            ran.stderr
                .contains("name a virtual environment's folder or an interpreter with --python"),
            "{}",
            ran.stderr
        );
    }
}

const NESTED: &str = "\
from collections.abc import AsyncIterator


async def numbers(count: int) -> AsyncIterator[int]:
    yield count


async def main(counts: list[int]) -> list[list[int]]:
    return [[number for number in numbers(count)] for count in counts]
";

#[test]
fn repairs_are_valid_for_the_version_that_the_project_requires() {
    let cases = [
        (">=3.8", false),
        (">=3.10", false),
        (">=3.11", true),
        ("~=3.12", true),
        ("==3.10.*", false),
    ];
    for (requires, is_repaired) in cases {
        let settings =
            format!("[project]\nname = \"a\"\nversion = \"1\"\nrequires-python = \"{requires}\"\n");
        let project = Project::new([("pyproject.toml", settings.as_str()), ("a.py", NESTED)]);
        project.run(&["check", "--fix", "--unsafe-fixes"]);
        let expected = if is_repaired {
            NESTED.replace("[[number for", "[[number async for")
        } else {
            NESTED.to_owned()
        };
        assert_eq!(project.text("a.py"), expected, "{requires}");
    }
}

#[test]
fn without_a_required_version_the_environments_counts() {
    let project = Project::new([("app/a.py", NESTED)]);
    environment(&project, "env");
    project.write(
        "env/pyvenv.cfg",
        format!(
            "home = {}\nversion = 3.10.4\n",
            project.root().join("home").display()
        ),
    );
    project.run(&["check", "--fix", "--python", "env", "app"]);
    assert_eq!(project.text("app/a.py"), NESTED);
    project.run(&["check", "--fix", "app"]);
    assert_ne!(project.text("app/a.py"), NESTED, "the newest version");
}

/// Files of a project in which `load` is found through an import, and the file that misses an `await`.
fn check(name: &str, files: &[(&str, &str)], user_file: &str, import: &str) {
    let text = user(import);
    let project = Project::new(files.iter().copied().chain([(user_file, text.as_str())]));
    for paths in [&["."][..], &[user_file][..]] {
        let ran = project.run(&[&["check"], paths].concat());
        assert_eq!(ran.status, 1, "{name}, {paths:?}\n{}", ran.shown());
    }
    project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(
        project.text(user_file),
        text.replace("    load()", "    await load()"),
        "{name}"
    );
}

#[test]
fn imports_are_resolved_in_every_layout() {
    let settings = (
        "pyproject.toml",
        "[project]\nname = \"app\"\nversion = \"1\"\n",
    );
    check(
        "flat modules",
        &[settings, ("store.py", STORE)],
        "a.py",
        "from store import load",
    );
    check(
        "package",
        &[settings, ("app/__init__.py", ""), ("app/store.py", STORE)],
        "app/main.py",
        "from app.store import load",
    );
    check(
        "relative import",
        &[settings, ("app/__init__.py", ""), ("app/store.py", STORE)],
        "app/main.py",
        "from .store import load",
    );
    check(
        "package without settings",
        &[("app/__init__.py", ""), ("app/store.py", STORE)],
        "app/main.py",
        "from app.store import load",
    );
    check(
        "src layout",
        &[
            settings,
            ("src/app/__init__.py", ""),
            ("src/app/store.py", STORE),
        ],
        "src/app/main.py",
        "from app.store import load",
    );
    check(
        "tests of a src layout",
        &[
            settings,
            ("src/app/__init__.py", ""),
            ("src/app/store.py", STORE),
        ],
        "tests/test_main.py",
        "from app.store import load",
    );
    check(
        "namespace package",
        &[settings, ("company/team/store.py", STORE)],
        "company/other/main.py",
        "from company.team.store import load",
    );
    check(
        "namespace package in src",
        &[
            settings,
            ("src/company/team/__init__.py", ""),
            ("src/company/team/store.py", STORE),
        ],
        "src/company/team/main.py",
        "from company.team.store import load",
    );
    check(
        "re-export",
        &[
            settings,
            ("app/__init__.py", "from .store import load as load\n"),
            ("app/store.py", STORE),
        ],
        "main.py",
        "from app import load",
    );
    check(
        "stub beside a module",
        &[
            settings,
            ("store.py", "load = make()\n"),
            ("store.pyi", "async def load() -> int: ...\n"),
        ],
        "a.py",
        "from store import load",
    );
    check(
        "helpers of tests",
        &[settings, ("tests/support.py", STORE)],
        "tests/test_main.py",
        "from support import load",
    );
}

#[test]
fn imports_are_resolved_across_several_roots() {
    let text = user("from one.store import load");
    let project = Project::new([
        (
            "pyproject.toml",
            "[project]\nname = \"all\"\nversion = \"1\"\n",
        ),
        ("packages/one/src/one/__init__.py", ""),
        ("packages/one/src/one/store.py", STORE),
        ("packages/two/src/two/__init__.py", ""),
        ("packages/two/src/two/main.py", text.as_str()),
    ]);
    project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(
        project.text("packages/two/src/two/main.py"),
        text.replace("    load()", "    await load()")
    );
}
