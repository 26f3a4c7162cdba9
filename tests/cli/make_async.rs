//! `make-async`: functions that somebody names, with all that call them.

use serde_json::Value;

use crate::project::{Project, snapshot};

const STORE: &str = "\
from abc import ABC, abstractmethod


class Store(ABC):
    @abstractmethod
    def load(self, key: str) -> int: ...


class Fixed(Store):
    def load(self, key: str) -> int:
        return 3


def total(store: Store, keys: list[str]) -> int:
    return sum([store.load(key) for key in keys])
";

const MAIN: &str = "\
from store import Fixed, total


async def serve() -> None:
    print(total(Fixed(), [\"a\"]))


def main() -> None:
    print(total(Fixed(), [\"b\"]))


if __name__ == \"__main__\":
    main()
";

/// The same with a caller that cannot wait.
const USER: &str = "\
from store import Fixed, total


class Report:
    def __init__(self) -> None:
        self.total = total(Fixed(), [])


key = lambda: total(Fixed(), [])
";

fn shop() -> Project {
    Project::new([("main.py", MAIN), ("store.py", STORE)])
}

#[test]
fn a_plan_is_printed_and_nothing_is_written() {
    let project = shop();
    let ran = project
        .run(&["make-async", "store.Fixed.load"])
        .ends_with(0);
    snapshot("make-async-plan", &ran.stdout);
    assert_eq!(project.text("store.py"), STORE);
    let ran = project.run(&[
        "make-async",
        "store.py::Store.load",
        "--output-format",
        "dot",
    ]);
    snapshot("make-async-dot", &ran.ends_with(0).stdout);
}

#[test]
fn a_plan_for_programs_tells_who_calls_whom() {
    let ran = shop().run(&["make-async", "Fixed.load", "--output-format", "json"]);
    let plan: Value = serde_json::from_str(&ran.ends_with(0).stdout).unwrap();
    assert_eq!(plan["version"], 1);
    let families = plan["families"].as_array().unwrap();
    assert_eq!(families[0]["functions"].as_array().unwrap().len(), 2);
    assert_eq!(families[0]["callers"], serde_json::json!([1]));
    assert_eq!(families[1]["functions"][0]["name"], "total");
    assert_eq!(families[1]["reached_from"], 0);
    assert_eq!(families[1]["calls"][0]["path"], "main.py");
}

#[test]
fn it_is_done_in_all_files() {
    let project = shop();
    project
        .run(&["make-async", "Fixed.load", "--fix"])
        .ends_with(0);
    let store = project.text("store.py");
    assert_eq!(store.matches("async def load").count(), 2, "{store}");
    assert!(
        store.contains("sum([await store.load(key) for key in keys])"),
        "{store}"
    );
    let main = project.text("main.py");
    assert!(main.contains("    asyncio.run(main())"), "{main}");
    assert_eq!(main.matches("print(await total(").count(), 2, "{main}");
    // A second time there is nothing to do.
    let again = project.run(&["make-async", "Fixed.load"]).ends_with(0);
    assert!(
        again.stdout.contains("0 functions become async"),
        "{}",
        again.shown()
    );
}

#[test]
fn a_diff_is_what_would_be_written() {
    let project = shop();
    let ran = project
        .run(&["make-async", "Fixed.load", "--diff"])
        .ends_with(1);
    assert!(
        ran.stdout.contains("+    asyncio.run(main())"),
        "{}",
        ran.shown()
    );
    assert_eq!(project.text("main.py"), MAIN);
}

#[test]
fn where_it_stops_nothing_is_done_and_every_stop_is_told() {
    let project = shop();
    project.write("user.py", USER);
    let ran = project.run(&["make-async", "Fixed.load"]).ends_with(1);
    snapshot("make-async-stops", &ran.stdout);
    let ran = project
        .run(&["make-async", "Fixed.load", "--fix"])
        .ends_with(1);
    assert!(ran.stdout.contains("is not made async"), "{}", ran.shown());
    assert_eq!(project.text("store.py"), STORE);
    assert_eq!(project.text("main.py"), MAIN);
}

#[test]
fn a_name_has_to_mean_one_function() {
    let project = shop();
    project.write("other.py", "def total() -> int:\n    return 1\n");
    let ran = project.run(&["make-async", "total"]).ends_with(2);
    let meant = "`total` means several functions; write path/to/file.py::Class.method for one of\n  other.py:1\n  store.py:14";
    assert!(ran.stderr.contains(meant), "{}", ran.shown());
    let ran = project.run(&["make-async", "store.py::gone"]).ends_with(2);
    assert!(
        ran.stderr
            .contains("no function is called `store.py::gone`"),
        "{}",
        ran.shown()
    );
}

#[test]
fn a_file_names_functions() {
    let project = shop();
    project.write(
        "names.txt",
        "# what blocks\nstore.total   # and its callers\n\n",
    );
    let ran = project
        .run(&["make-async", "--from-file", "names.txt"])
        .ends_with(0);
    assert!(
        ran.stdout.starts_with("total store.py:14\n"),
        "{}",
        ran.shown()
    );
    let ran = project
        .run(&["make-async", "--from-file", "none.txt"])
        .ends_with(2);
    assert!(
        ran.stderr.contains("none.txt cannot be read"),
        "{}",
        ran.shown()
    );
}

/// Five thousand functions: each calls the one before, the last one the first, and each the two before.
#[test]
fn long_chains_circles_and_diamonds_end() {
    let source = |call: &dyn Fn(usize) -> String| {
        let functions = (1..5000)
            .map(|index| format!("def f{index}() -> int:\n    return {}\n\n\n", call(index)));
        let all: String = functions.collect();
        format!(
            "def f0() -> int:\n    return 1\n\n\n{all}async def main() -> None:\n    print(f4999())\n"
        )
    };
    let chain = source(&|index| format!("f{}() + 1", index - 1));
    let circle = source(&|index| {
        format!(
            "f{}() + f{}()",
            index - 1,
            if index == 1 { 4999 } else { 0 }
        )
    });
    let diamond = source(&|index| format!("f{}() + f{}()", index - 1, index.saturating_sub(2)));
    for (shape, calls) in [(chain, 5000), (circle, 9999), (diamond, 9999)] {
        let ran = Project::new([("a.py", &*shape)])
            .run(&["make-async", "a.f0"])
            .ends_with(0);
        let end = format!("5000 functions become async, calls to await: {calls};");
        let last = ran.stdout.lines().last().unwrap_or_default();
        assert!(last.starts_with(&end), "{last}");
    }
}

#[test]
fn what_cannot_be_read_may_call_it() {
    let project = shop();
    project.write("torn.py", "# coding: none-such\n");
    let ran = project.run(&["make-async", "Fixed.load"]).ends_with(2);
    assert!(ran.stderr.contains("torn.py: "), "{}", ran.shown());
    assert!(
        ran.stdout.contains("4 functions become async"),
        "{}",
        ran.shown()
    );
}

/// What calls it through a protocol of another package is found by the trial alone.
#[test]
fn a_plan_that_does_not_hold_says_so() {
    let source = "import json\n\n\nclass Reader:\n    def read(self, length: int = -1) -> str:\n        return \"{}\"\n\n\nasync def main() -> None:\n    print(json.load(Reader()), Reader().read())\n";
    let project = Project::new([("a.py", source)]);
    let ran = project.run(&["make-async", "Reader.read"]).ends_with(1);
    assert!(
        ran.stdout
            .contains("nothing is done: a repair was tried and does not hold: the type engine rejects the result"),
        "{}",
        ran.shown()
    );
    project
        .run(&["make-async", "Reader.read", "--fix"])
        .ends_with(1);
    assert_eq!(project.text("a.py"), source);
}

#[test]
fn it_ends_where_it_is_told_to() {
    let project = shop();
    let until = ["make-async", "Fixed.load", "--until", "main.main,serve"];
    // What is async already cannot run an event loop, and is no end.
    let ran = project.run(&until).ends_with(0);
    assert!(
        ran.stdout
            .contains("3 functions become async, calls to await: 3"),
        "{}",
        ran.shown()
    );
    project.run(&[&until[..], &["--fix"]].concat()).ends_with(0);
    let main = project.text("main.py");
    assert!(
        main.contains("def main() -> None:\n    print(asyncio.run(total(Fixed(), [\"b\"])))"),
        "{main}"
    );
    assert!(
        main.contains("    print(await total(Fixed(), [\"a\"]))"),
        "{main}"
    );
    assert!(main.ends_with("\n    main()\n"), "{main}");
}

#[test]
fn no_event_loop_is_run_inside_of_another() {
    let source = "def load() -> int:\n    return 1\n\n\ndef size() -> int:\n    return load()\n\n\ndef shown() -> str:\n    return str(size())\n\n\nasync def main() -> None:\n    print(shown())\n";
    let project = Project::new([("a.py", source)]);
    let ran = project
        .run(&["make-async", "load", "--until", "size"])
        .ends_with(1);
    let why = "a.py:14: it runs an event loop, and one runs already where it is called";
    assert!(ran.stdout.contains(why), "{}", ran.shown());
    let handed = "def load() -> int:\n    return 1\n\n\ndef size() -> int:\n    return load()\n\n\nprint(sorted([1], key=size))\n";
    let ran = Project::new([("a.py", handed)])
        .run(&["make-async", "load", "--until", "size"])
        .ends_with(1);
    assert!(
        ran.stdout.contains("is handed on to where one may run"),
        "{}",
        ran.shown()
    );
    let ran = project
        .run(&["make-async", "load", "--until", "none"])
        .ends_with(2);
    assert!(ran.stderr.contains("`none`"), "{}", ran.shown());
}

#[test]
fn what_blocks_is_listed() {
    let source = "import time\nimport requests\n\n\ndef load() -> int:\n    time.sleep(1)\n    return requests.get(\"a\").status_code\n\n\nasync def main() -> None:\n    print(load())\n";
    let project = Project::new([("a.py", source)]);
    let ran = project.run(&["make-async", "load"]).ends_with(0);
    let line = "  blocks: time.sleep a.py:6, requests.get a.py:7\n";
    assert!(ran.stdout.contains(line), "{}", ran.shown());
    let ran = project.run(&["make-async", "load", "--output-format", "json"]);
    let plan: Value = serde_json::from_str(&ran.stdout).unwrap();
    let blocking = plan["families"][0]["blocking"].as_array().unwrap();
    let told = serde_json::json!({"name": "time.sleep", "path": "a.py", "line": 6});
    assert_eq!(blocking[0], told);
    assert_eq!(blocking.len(), 2);
}

#[test]
fn what_blocks_is_where_it_begins() {
    let source = "import time\n\n\ndef wait() -> None:\n    time.sleep(1)\n\n\ndef other() -> None: ...\n\n\nasync def main() -> None:\n    other()\n    wait()\n";
    let project = Project::new([("a.py", source)]);
    project
        .run(&["make-async", "--blocking", "time.sleep", "--fix"])
        .ends_with(0);
    let after = "import asyncio\nimport time\n\n\nasync def wait() -> None:\n    await asyncio.sleep(1)\n\n\ndef other() -> None: ...\n\n\nasync def main() -> None:\n    other()\n    await wait()\n";
    assert_eq!(project.text("a.py"), after);
    // What no rule repairs otherwise goes on in a thread.
    let source = "import requests\n\n\ndef load(url: str) -> str:\n    return requests.get(url).text\n\n\nasync def main() -> None:\n    print(load(\"a\"))\n";
    let other = Project::new([("a.py", source)]);
    other
        .run(&["make-async", "--blocking", "requests", "--fix"])
        .ends_with(0);
    let after = source
        .replace("import requests", "import asyncio\nimport requests")
        .replace("def load", "async def load")
        .replace(
            "requests.get(url).text",
            "(await asyncio.to_thread(requests.get, url)).text",
        )
        .replace("print(load", "print(await load");
    assert_eq!(other.text("a.py"), after);
    let ran = project
        .run(&["make-async", "--blocking", "time.slip"])
        .ends_with(2);
    assert!(
        ran.stderr
            .contains("nothing that blocks is known as `time.slip`"),
        "{}",
        ran.shown()
    );
}

/// What calls a function that stops is not made async, and what nothing stops is.
#[test]
fn a_part_is_done_where_the_rest_stops() {
    let source = "def load() -> int:\n    return 1\n\n\ndef size() -> int:\n    return load()\n\n\ndef shown() -> str:\n    return str(load())\n\n\nkey = lambda: size()\n\n\nasync def main() -> None:\n    print(shown())\n";
    let project = Project::new([("a.py", source)]);
    let part = ["make-async", "load", "--allow-stops"];
    let ran = project.run(&part).ends_with(1);
    assert!(
        ran.stdout.contains("of these 1 can without the rest"),
        "{}",
        ran.shown()
    );
    let ran = project.run(&[&part[..], &["--fix"]].concat()).ends_with(1);
    assert!(
        ran.stdout
            .contains("`size` is not made async: it is called in a lambda"),
        "{}",
        ran.shown()
    );
    let after = source
        .replace("def shown", "async def shown")
        .replace("print(shown())", "print(await shown())");
    assert_eq!(project.text("a.py"), after);
}
