//! Plain functions that must become `async`: what is carried through a project, where it ends, and where it stops.

use crate::project::Project;

/// What of the files is repaired by unsafe fixes: each file's text afterwards.
pub(crate) fn repaired<const N: usize>(files: [(&str, &str); N]) -> (Vec<String>, String) {
    let project = Project::new(files);
    let ran = project.run(&["check", "--fix", "--unsafe-fixes"]);
    let texts = files.map(|(path, _)| project.text(path));
    (texts.to_vec(), ran.shown())
}

/// Checks that the file becomes this one.
#[track_caller]
pub(crate) fn becomes(before: &str, after: &str) {
    let (texts, shown) = repaired([("a.py", before)]);
    assert_eq!(texts[0], after, "{shown}");
}

/// Checks that nothing is made async, and that a finding says why.
#[track_caller]
pub(crate) fn stops<const N: usize>(files: [(&str, &str); N], why: &str) {
    let (texts, shown) = repaired(files);
    for ((_, before), after) in files.iter().zip(&texts) {
        assert_eq!(before, after, "{shown}");
    }
    assert!(shown.contains(why), "{shown}");
}

pub(crate) const FETCH: &str = "\
async def fetch(key: str) -> int:
    return len(key)


";

#[test]
fn a_function_its_callers_and_theirs_become_async_where_an_async_function_ends_it() {
    let api = format!(
        "{FETCH}def load(key: str) -> int:\n    value = fetch(key)\n    return value + 1\n"
    );
    let main = "\
from api import load


def total(keys: list[str]) -> int:
    return sum([load(key) for key in keys]) - load(\"a\")


async def serve() -> None:
    print(total([\"a\", \"b\"]))
";
    let (texts, shown) = repaired([("api.py", &api), ("main.py", main)]);
    assert_eq!(
        texts[0],
        format!(
            "{FETCH}async def load(key: str) -> int:\n    value = await fetch(key)\n    return value + 1\n"
        ),
        "{shown}"
    );
    assert_eq!(
        texts[1],
        "\
from api import load


async def total(keys: list[str]) -> int:
    return sum([await load(key) for key in keys]) - await load(\"a\")


async def serve() -> None:
    print(await total([\"a\", \"b\"]))
",
        "{shown}"
    );
}

#[test]
fn a_report_tells_what_becomes_async_and_where() {
    let source = format!(
        "{FETCH}def load(key: str) -> int:\n    return fetch(key) + 1\n\n\nasync def main() -> None:\n    print(load(\"a\"))\n"
    );
    let project = Project::new([("a.py", &*source)]);
    let ran = project.run(&["check"]).ends_with(1);
    let note = "`load` (a.py:5) becomes async with it; 1 call is awaited";
    assert!(ran.stdout.contains(note), "{}", ran.shown());
    assert!(
        !ran.stdout.contains("the event loop then waits"),
        "{}",
        ran.shown()
    );
    let help = "Await it, and make `load` async: `--fix --unsafe-fixes` does it";
    assert!(ran.stdout.contains(help), "{}", ran.shown());
    // Safe fixes alone leave it.
    project.run(&["check", "--fix"]);
    assert_eq!(project.text("a.py"), source);
}

#[test]
fn a_report_tells_what_blocks_in_what_becomes_async() {
    let source = format!(
        "import time\nfrom subprocess import run as execute\n\n\n{FETCH}class Clock:\n    def sleep(self, seconds: int) -> None: ...\n\n\ndef load(key: str, clock: Clock) -> int:\n    time.sleep(1)\n    clock.sleep(2)\n    execute([\"true\"])\n    return fetch(key) + 1\n\n\nasync def main() -> None:\n    print(load(\"a\", Clock()))\n"
    );
    let ran = Project::new([("a.py", &*source)]).run(&["check"]);
    let note =
        "the event loop then waits for `time.sleep` (a.py:14) and `subprocess.run` (a.py:16)";
    let told = ran.stdout.replace(", ", " and ");
    assert!(told.contains(note), "{}", ran.shown());
}

#[test]
fn a_main_guard_runs_it() {
    becomes(
        &format!(
            "{FETCH}def main() -> None:\n    print(fetch(\"a\") + 1)\n\n\nif __name__ == \"__main__\":\n    main()\n"
        ),
        &format!(
            "import asyncio\n{FETCH}async def main() -> None:\n    print(await fetch(\"a\") + 1)\n\n\nif __name__ == \"__main__\":\n    asyncio.run(main())\n"
        ),
    );
}

#[test]
fn a_script_that_nothing_imports_runs_it() {
    let script = format!(
        "import sys\n\n\n{FETCH}def main() -> int:\n    return fetch(\"a\") + 1\n\n\nsys.exit(main())\n"
    );
    let run = script
        .replace("import sys\n", "import asyncio\nimport sys\n")
        .replace("def main()", "async def main()")
        .replace("return fetch", "return await fetch")
        .replace("(main())", "(asyncio.run(main()))");
    becomes(&script, &run);
    // What imports it runs it then, and may do so inside of an event loop.
    let user = "import tool\n";
    stops(
        [("tool.py", &*script), ("user.py", user)],
        "when the module is imported",
    );
}

#[test]
fn a_method_becomes_async_with_its_base_and_its_overrides() {
    let (texts, shown) = repaired([(
        "a.py",
        &format!(
            "{FETCH}class Base:
    def load(self, key: str) -> int:
        raise NotImplementedError


class Web(Base):
    def load(self, key: str) -> int:
        return fetch(key) + 1


class Fixed(Base):
    def load(self, key: str) -> int:
        return 3


class Twice(Fixed):
    def load(self, key: str) -> int:
        return super().load(key) * 2


class Other:
    def load(self, key: str) -> int:
        return 4


async def main(base: Base, other: Other) -> None:
    print(base.load(\"a\"), other.load(\"a\"))
"
        ),
    )]);
    assert_eq!(
        texts[0].matches("    async def load(").count(),
        4,
        "{shown}"
    );
    let expected = [
        "return await fetch(key) + 1",
        "return await super().load(key) * 2",
        "class Other:\n    def load(",
        "print(await base.load(\"a\"), other.load(\"a\"))",
    ];
    for part in expected {
        assert!(texts[0].contains(part), "{part}\n{}\n{shown}", texts[0]);
    }
}

#[test]
fn recursion_and_circles_end() {
    becomes(
        &format!(
            "{FETCH}def one(left: int) -> int:\n    return two(left - 1) + fetch(\"a\") if left else 0\n\n\ndef two(left: int) -> int:\n    return one(left - 1) + two(left - 2)\n\n\nasync def main() -> None:\n    print(one(2))\n"
        ),
        &format!(
            "{FETCH}async def one(left: int) -> int:\n    return await two(left - 1) + await fetch(\"a\") if left else 0\n\n\nasync def two(left: int) -> int:\n    return await one(left - 1) + await two(left - 2)\n\n\nasync def main() -> None:\n    print(await one(2))\n"
        ),
    );
}

#[test]
fn a_call_of_a_namesake_is_left() {
    let other = "def load(key: str) -> int:\n    return 1\n";
    let main = "import api\nimport other\nfrom api import load as fetched\n\n\nasync def main() -> None:\n    print(api.load(\"a\"), other.load(\"a\"), fetched(\"b\"))\n";
    let api = format!("{FETCH}def load(key: str) -> int:\n    return fetch(key) + 1\n");
    let (texts, shown) = repaired([("api.py", &api), ("main.py", main), ("other.py", other)]);
    assert!(
        texts[1].contains("print(await api.load(\"a\"), other.load(\"a\"), await fetched(\"b\"))"),
        "{shown}"
    );
    assert_eq!(texts[2], other);
}

#[test]
fn a_decorator_that_a_framework_awaits_ends_it() {
    let source =
        format!("{FETCH}@app.get(\"/\")\ndef page() -> int:\n    return fetch(\"a\") + 1\n");
    let settings = "[tool.unawaited]\nhandlers = [\"app.get\"]\n";
    let (texts, shown) = repaired([("a.py", &source), ("pyproject.toml", settings)]);
    assert!(
        texts[0].contains("async def page() -> int:\n    return await fetch(\"a\") + 1"),
        "{shown}"
    );
}

#[test]
fn what_is_awaited_or_run_already_stays() {
    becomes(
        &format!(
            "import asyncio\n\n\n{FETCH}def load(key: str):\n    fetch(\"first\")\n    return fetch(key)\n\n\nasync def main() -> None:\n    print(await load(\"a\"))\n    task = asyncio.create_task(load(\"b\"))\n    await task\n"
        ),
        &format!(
            "import asyncio\n\n\n{FETCH}async def load(key: str):\n    await fetch(\"first\")\n    return await fetch(key)\n\n\nasync def main() -> None:\n    print(await load(\"a\"))\n    task = asyncio.create_task(load(\"b\"))\n    await task\n"
        ),
    );
}

#[test]
fn a_plain_function_may_return_a_coroutine() {
    let source = format!(
        "{FETCH}def load(key: str):\n    return fetch(key)\n\n\nasync def main() -> None:\n    print(await load(\"a\"))\n"
    );
    becomes(&source, &source);
}

/// The plain function that cannot be async, called by one that is.
fn dead_end(rest: &str) -> String {
    format!("{FETCH}def load(key: str) -> int:\n    fetch(key)\n    return 1\n\n\n{rest}")
}

#[test]
fn it_stops_where_nothing_could_await_it() {
    let ends = [
        (
            "class User:\n    def __init__(self) -> None:\n        self.age = load(\"a\")\n",
            "Python calls it",
        ),
        ("VALUE = load(\"a\")\n", "when the module is imported"),
        (
            "class Page:\n    size = load(\"a\")\n",
            "where nothing can be awaited",
        ),
        ("key = lambda: load(\"a\")\n", "in a lambda"),
        (
            "def default(size: int = load(\"a\")) -> int:\n    return size\n",
            "when the module is imported",
        ),
        (
            "async def main() -> None:\n    print(sum(load(key) for key in \"ab\"))\n",
            "in a generator expression",
        ),
        ("print(sorted(\"ab\", key=load))\n", "`sorted`"),
        ("TABLE = {\"load\": load}\n", "handed on"),
        (
            "class Page:\n    @property\n    def size(self) -> int:\n        return load(\"a\")\n",
            "`@property` may want",
        ),
        (
            "import functools\n\n\n@functools.lru_cache\ndef cached() -> int:\n    return load(\"a\")\n",
            "`@functools.lru_cache` may want",
        ),
        (
            "import asyncio\n\n\ndef main() -> None:\n    load(\"a\")\n    asyncio.run(fetch(\"b\"))\n\n\nmain()\n",
            "an event loop of its own",
        ),
        (
            "import json\n\n\nclass Own(json.JSONEncoder):\n    def default(self, o: object) -> int:\n        return load(\"a\")\n",
            "overrides a plain method",
        ),
        ("load = print\n", "bound twice"),
        (
            "import sys\n\n\nasync def main() -> None:\n    print(getattr(sys.modules[__name__], \"load\"), load(\"a\"))\n",
            "named in a string",
        ),
    ];
    for (rest, why) in ends {
        stops([("a.py", &*dead_end(rest))], why);
    }
}

#[test]
fn it_stops_where_nobody_calls_it() {
    let source = format!(
        "{FETCH}def load(left: int) -> int:\n    fetch(\"a\")\n    return load(left - 1) if left else 0\n"
    );
    stops([("a.py", &*source)], "nothing in the project calls it");
    stops(
        [("a.py", &*dead_end(""))],
        "nothing in the project calls it",
    );
}

#[test]
fn where_nobody_knows_what_is_called_nothing_becomes_async() {
    let source = format!(
        "{FETCH}class Page:\n    def get(self, key: str) -> int:\n        fetch(key)\n        return 1\n\n\nasync def main(page: Page, other) -> None:\n    print(page.get(\"a\"), other.get(\"b\"))\n"
    );
    stops([("a.py", &*source)], "nobody knows whether this calls it");
}

#[test]
fn a_generated_file_is_not_changed_and_stops_it() {
    let made = "# This file is generated. Do not edit it.\nfrom api import load\n\n\ndef show() -> None:\n    print(load(\"a\"))\n";
    stops(
        [("api.py", &*dead_end("")), ("made.py", made)],
        "a file that is not to be changed",
    );
}

#[test]
fn a_fix_over_two_files_is_one_fix_in_a_report() {
    let user = "from api import load\n\n\nasync def main() -> None:\n    print(load(\"a\"))\n";
    let project = Project::new([("api.py", &*dead_end("")), ("main.py", user)]);
    let ran = project.run(&["check", "--output-format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let edits = report["findings"][0]["fix"]["edits"].as_array().unwrap();
    let mut files: Vec<&str> = edits
        .iter()
        .filter_map(|edit| edit["path"].as_str())
        .collect();
    files.dedup();
    assert_eq!(files, ["api.py", "main.py"], "{}", ran.shown());
}

/// Each name leads to the other, and the search for mentions ends all the same.
#[test]
fn names_that_are_imported_as_each_other_end() {
    let api = format!(
        "{FETCH}def load(key: str) -> int:\n    return fetch(key) + 1\n\n\ndef read() -> int:\n    return 1\n"
    );
    let main = "from api import load as read\nfrom api import read as load\n\n\nasync def main() -> None:\n    print(read(\"a\"), load())\n";
    let (texts, shown) = repaired([("api.py", &api), ("main.py", main)]);
    assert!(
        texts[1].contains("print(await read(\"a\"), load())"),
        "{shown}"
    );
}

/// Only `asyncio.run` and its like run coroutines; anything may have a method of that name.
#[test]
fn what_is_called_run_may_want_the_value() {
    becomes(
        &format!(
            "{FETCH}def load(key: str) -> int:\n    return fetch(key) + 1\n\n\nclass Tool:\n    def run(self, size: int) -> None:\n        print(size)\n\n\nasync def main(tool: Tool) -> None:\n    tool.run(load(\"a\"))\n"
        ),
        &format!(
            "{FETCH}async def load(key: str) -> int:\n    return await fetch(key) + 1\n\n\nclass Tool:\n    def run(self, size: int) -> None:\n        print(size)\n\n\nasync def main(tool: Tool) -> None:\n    tool.run(await load(\"a\"))\n"
        ),
    );
}

/// The engine then rejects the argument, which says nothing of coroutines.
#[test]
fn a_class_may_stand_for_a_protocol_without_saying_so() {
    let source = format!(
        "from typing import Protocol\n\n\n{FETCH}class Reads(Protocol):\n    def load(self, key: str) -> int: ...\n\n\nclass Web:\n    def load(self, key: str) -> int:\n        fetch(key)\n        return 1\n\n\ndef show(store: Reads) -> None:\n    print(store.load(\"a\"))\n\n\nasync def main() -> None:\n    show(Web())\n    Web().load(\"b\")\n"
    );
    stops([("a.py", &*source)], "a protocol has a method of that name");
}

/// What an installed script calls awaits nothing.
#[test]
fn a_script_of_the_metadata_stays_plain() {
    let project = [
        (
            "pyproject.toml",
            "[project]\nname = \"pk\"\n[project.scripts]\npk = \"pk.main:entry\"\n",
        ),
        ("pk/__init__.py", ""),
        (
            "pk/main.py",
            "async def load() -> int: ...\n\ndef entry() -> None:\n    print(load() + 1)\n\nif __name__ == \"__main__\":\n    entry()\n",
        ),
    ];
    let project = Project::new(project);
    let ran = project.run(&["check", "--fix", "--unsafe-fixes", "--allow-dirty"]);
    assert!(
        project.text("pk/main.py").contains("\ndef entry"),
        "{}",
        ran.shown()
    );
    assert!(
        ran.stdout.contains("the project's metadata names it"),
        "{}",
        ran.shown()
    );
}

/// A package that is not installed may have a function of the same name.
#[test]
fn what_is_imported_from_elsewhere_is_no_function_of_the_project() {
    let source = "\
import stripe_lib

async def fetch() -> int: ...

class Service:
    def pay(self, x) -> int:
        stripe_lib.Account.pay(x)
        return fetch() + 1

async def main() -> None:
    print(Service().pay(1))
";
    let project = Project::new([("service.py", source)]);
    project.run(&["check", "--fix", "--unsafe-fixes", "--allow-dirty"]);
    let after = project.text("service.py");
    assert!(after.contains("async def pay"), "{after}");
    assert!(
        after.contains("        stripe_lib.Account.pay(x)"),
        "{after}"
    );
}

/// What is bound to an event loop may not be used after it.
#[test]
fn a_program_runs_one_event_loop_and_keeps_nothing_of_it() {
    let head = "\
async def connect() -> int: ...

def start() -> int:
    return connect() + 1

def greet(x: int) -> None:
    print(connect() + x)

";
    for main in [
        "if __name__ == \"__main__\":\n    bot = start()\n    print(bot)\n",
        "if __name__ == \"__main__\":\n    start()\n    start()\n",
        "if __name__ == \"__main__\":\n    start()\n    bot.run(\"token\")\n",
    ] {
        let source = format!("{head}{main}");
        let project = Project::new([("main.py", source.as_str())]);
        let ran = project.run(&["check", "--fix", "--unsafe-fixes", "--allow-dirty"]);
        assert_eq!(project.text("main.py"), source, "{}", ran.shown());
    }
}
