//! `make-sync`: async functions become plain again.

use serde_json::Value;

use crate::project::{Project, snapshot};

const STORE: &str = "\
from collections.abc import AsyncIterator


class Store:
    async def load(self, key: str) -> int:
        return len(key)


class Twice(Store):
    async def load(self, key: str) -> int:
        return (await super().load(key)).real * 2


async def walk(store: Store, keys: list[str]) -> AsyncIterator[int]:
    for key in keys:
        yield await store.load(key)


async def total(store: Store, keys: list[str]) -> int:
    return sum([size async for size in walk(store, keys)])
";

const MAIN: &str = "\
import asyncio

from store import Twice, total


async def main() -> None:
    print(await total(Twice(), [\"a\"]))


if __name__ == \"__main__\":
    asyncio.run(main())
";

fn shop() -> Project {
    Project::new([("main.py", MAIN), ("store.py", STORE)])
}

const ALL: [&str; 4] = ["Store.load", "walk", "store.total", "main.main"];

#[test]
fn what_is_named_becomes_plain_with_its_overrides_and_calls() {
    let project = shop();
    let names = [&["make-sync", "--fix"], &ALL[..]].concat();
    project.run(&names).ends_with(0);
    assert_eq!(
        project.text("store.py"),
        STORE
            .replace("AsyncIterator", "Iterator")
            .replace("(await super().load(key)).real", "super().load(key).real")
            .replace("await ", "")
            .replace("async ", "")
    );
    assert_eq!(
        project.text("main.py"),
        MAIN.replace("import asyncio\n\n", "")
            .replace("asyncio.run(main())", "main()")
            .replace("await ", "")
            .replace("async ", "")
    );
}

#[test]
fn callers_stay_and_a_plan_tells_which_wait_for_nothing_then() {
    let project = shop();
    let ran = project.run(&["make-sync", "Store.load"]).ends_with(0);
    snapshot("make-sync-plan", &ran.stdout);
    assert_eq!(project.text("store.py"), STORE);
    project
        .run(&["make-sync", "Store.load", "--fix"])
        .ends_with(0);
    let text = project.text("store.py");
    assert!(text.contains("async def walk"), "{text}");
    assert!(text.contains("yield store.load(key)"), "{text}");
    assert_eq!(project.text("main.py"), MAIN);
}

#[test]
fn it_stops_where_something_else_is_waited_for_or_a_coroutine_is_wanted() {
    let source = |rest: &str| {
        format!(
            "import asyncio\n\n\nasync def load(key: str) -> int:\n    return len(key)\n\n\nasync def main() -> None:\n    {rest}\n"
        )
    };
    for (rest, why) in [
        (
            "await asyncio.gather(load(\"a\"))",
            "what it gives is not awaited, walked or entered there",
        ),
        (
            "await asyncio.create_task(load(\"a\"))",
            "what it gives is not awaited, walked or entered there",
        ),
        (
            "print(map(load, [\"a\"]), await load(\"a\"))",
            "it is handed on",
        ),
    ] {
        let project = Project::new([("a.py", &*source(rest))]);
        let ran = project.run(&["make-sync", "load"]).ends_with(1);
        assert!(ran.stdout.contains(why), "{}", ran.shown());
        project.run(&["make-sync", "load", "--fix"]).ends_with(1);
        assert_eq!(project.text("a.py"), source(rest));
    }
    let project = Project::new([(
        "a.py",
        &*source("await load(\"a\"); await asyncio.sleep(1)"),
    )]);
    let ran = project.run(&["make-sync", "load", "main"]).ends_with(1);
    assert!(
        ran.stdout
            .contains("a.py:9: it waits for something else, too"),
        "{}",
        ran.shown()
    );
    let ran = project
        .run(&["make-sync", "load", "main", "--fix"])
        .ends_with(1);
    assert!(
        ran.stdout.contains("`main` is not made plain"),
        "{}",
        ran.shown()
    );
}

#[test]
fn a_decorator_may_want_an_async_function() {
    let source = "import app\n\n\n@app.task\nasync def load() -> int:\n    return 1\n\n\nasync def main() -> None:\n    await load()\n";
    let project = Project::new([("a.py", source)]);
    let ran = project.run(&["make-sync", "load"]).ends_with(1);
    let why = "`@app.task` may want an async function";
    assert!(ran.stdout.contains(why), "{}", ran.shown());
}

#[test]
fn a_name_has_to_be_given() {
    let ran = shop().run(&["make-sync"]).ends_with(2);
    assert!(
        ran.stderr.contains("no function is named"),
        "{}",
        ran.shown()
    );
    let ran = shop().run(&["make-sync", "gone"]).ends_with(2);
    assert!(
        ran.stderr.contains("no function is called `gone`"),
        "{}",
        ran.shown()
    );
}

/// The names of the functions that a plan changes.
fn planned(project: &Project, names: &[&str]) -> Vec<String> {
    let plan = [&["make-async", "--output-format", "json"], names].concat();
    let plan: Value = serde_json::from_str(&project.run(&plan).ends_with(0).stdout).unwrap();
    let families = plan["families"].as_array().unwrap();
    let functions = families
        .iter()
        .flat_map(|family| family["functions"].as_array().unwrap());
    let named = functions.map(|function| {
        let (path, line) = (&function["path"], function["line"].as_u64().unwrap());
        let path = path.as_str().unwrap();
        let text = project.text(path);
        let name = function["name"].as_str().unwrap();
        let before: Vec<&str> = text.lines().take(usize::try_from(line).unwrap()).collect();
        let last = before.last().unwrap();
        let class = before
            .iter()
            .rev()
            .find_map(|line| line.strip_prefix("class "));
        match class.filter(|_| last.starts_with(' ')) {
            Some(class) => {
                let class: String = class
                    .chars()
                    .take_while(|one| one.is_alphanumeric())
                    .collect();
                format!("{path}::{class}.{name}")
            }
            None => format!("{path}::{name}"),
        }
    });
    named.collect()
}

/// The files of a project, and the functions in it with which a chain begins.
type Chain = (
    &'static [(&'static str, &'static str)],
    &'static [&'static str],
);

/// There and back again gives every byte back.
#[test]
fn make_async_and_make_sync_undo_each_other() {
    let chains: [Chain; 5] = [
        (
            &[
                (
                    "store.py",
                    "from abc import ABC, abstractmethod\n\n\nclass Store(ABC):\n    @abstractmethod\n    def load(self, key: str) -> int: ...\n\n\nclass Fixed(Store):\n    def load(self, key: str) -> int:\n        return 3\n\n\ndef total(store: Store, keys: list[str]) -> int:\n    return sum([store.load(key) for key in keys]) + store.load(\"x\").real\n",
                ),
                (
                    "main.py",
                    "from store import Fixed, total\n\n\nasync def serve() -> None:\n    print(total(Fixed(), [\"a\"]))\n\n\ndef main() -> None:\n    print(-total(Fixed(), [\"b\"]) ** 2)\n\n\nif __name__ == \"__main__\":\n    main()\n",
                ),
            ],
            &["Fixed.load"],
        ),
        (
            &[(
                "a.py",
                "def one(left: int) -> int:\n    return two(left - 1) if left else 0\n\n\ndef two(left: int) -> int:\n    return one(left - 1) + (two(left - 2))\n\n\nasync def main() -> None:\n    print(one(2))\n",
            )],
            &["one"],
        ),
        (
            &[(
                "a.py",
                "from typing import Any, Iterator\n\n\ndef walk(keys: list[str]) -> Iterator[int]:\n    for key in keys:\n        yield len(key)\n\n\ndef doubled(keys: list[str]) -> Iterator[Any]:\n    for size in walk(keys):\n        yield size * 2\n\n\nasync def main() -> None:\n    print([size for size in doubled([\"a\"])], next(walk([\"b\"])))\n",
            )],
            &["walk"],
        ),
        (
            &[(
                "a.py",
                "import contextlib\nfrom collections.abc import Generator\n\n\n@contextlib.contextmanager\ndef opened(key: str) -> Generator[int, None, None]:\n    yield len(key)\n\n\ndef size(key: str) -> int:\n    with opened(key) as found:\n        return found\n\n\nasync def main() -> None:\n    print(size(\"a\"))\n",
            )],
            &["opened"],
        ),
        (
            &[
                ("a.py", "def load() -> int:\r\n    return 1\r\n"),
                (
                    "tool.py",
                    "\"\"\"A tool.\"\"\"\nfrom a import load as fetch\n\n\ndef main():\n    return fetch()\n\n\nmain()\n",
                ),
            ],
            &["load"],
        ),
    ];
    for (files, names) in chains {
        let project = Project::new(files.iter().copied());
        let before = project.files();
        let all = planned(&project, names);
        let there = [&["make-async", "--fix"], names].concat();
        project.run(&there).ends_with(0);
        assert_ne!(project.files(), before);
        let all = all.iter().map(String::as_str);
        let back: Vec<&str> = ["make-sync", "--fix"].into_iter().chain(all).collect();
        let ran = project.run(&back);
        for (path, text) in files {
            assert_eq!(project.text(path), *text, "{back:?}: {}", ran.shown());
        }
    }
}
