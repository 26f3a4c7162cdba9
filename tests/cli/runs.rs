//! What runs of a program have told is evidence where types tell nothing.

use std::process::Command;

use crate::project::Project;

const MAIN: &str = "import asyncio\nfrom store import make\n\nasync def main():\n    store = make(\"Store\")\n    store.save(1)\n    \
                    print(store.size())\n\nasyncio.run(main())\n";
const STORE: &str = "class Store:\n    async def save(self, item): ...\n    def size(self): return 1\n\n\
                     def make(name):\n    return globals()[name]()\n";
const HEAD: &str = r#"{"unawaited_record": 1, "python": "3.13.0", "root": "/somewhere/else"}"#;

/// A line of a record about a call in `main.py`.
fn fact(rest: &str, line: usize, text: &str, callee: &str) -> String {
    let text = serde_json::to_string(text).unwrap();
    format!(
        "{{{rest}, \"path\": \"main.py\", \"sha256\": \"\", \"line\": {line}, \"column\": null, \"end_line\": null, \
         \"end_column\": null, \"text\": {text}, \"inside\": null, \"callee\": \"{callee}\"}}"
    )
}

const DROPPED: &str = r#""fact": "dropped", "what": "coroutine", "count": 3"#;
const PLAIN: &str = r#""fact": "gave", "awaitable": 0, "plain": 2"#;

#[test]
fn what_an_interpreter_warns_of_is_repaired() {
    let project = Project::new([("main.py", MAIN), ("store.py", STORE)]);
    project.run(&["check", "."]).ends_with(0);
    let ran = Command::new("python3")
        .args(["-B", "main.py"])
        .current_dir(project.root())
        .output()
        .unwrap();
    let log = String::from_utf8(ran.stderr).unwrap();
    assert!(
        log.contains("coroutine 'Store.save' was never awaited"),
        "{log}"
    );
    project.write("log.txt", &log);
    let ran = project
        .run(&["check", "--runs", "log.txt", "main.py"])
        .ends_with(1);
    assert!(
        ran.stdout
            .contains("in a run it gave a coroutine that nobody awaited, once"),
        "{}",
        ran.shown()
    );
    project
        .run(&["check", "--fix", "--runs", "log.txt", "main.py"])
        .ends_with(0);
    assert_eq!(
        project.text("main.py"),
        MAIN.replace("    store.save", "    await store.save")
    );
}

#[test]
fn a_record_tells_how_often_and_names_its_kind() {
    let record = format!(
        "{HEAD}\n{}\n",
        fact(DROPPED, 6, "store.save(1)", "store.Store.save")
    );
    let project = Project::new([("main.py", MAIN), ("store.py", STORE), ("r.jsonl", &record)]);
    let ran = project
        .run(&["check", "--runs", "r.jsonl", "--output-format", "json"])
        .ends_with(1);
    let report: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let finding = &report["findings"][0];
    assert_eq!(finding["rule"], "coroutine-statement");
    assert_eq!(finding["applicability"], "safe");
    let told = serde_json::json!([
        {"kind": "dropped", "text": "in a run it gave a coroutine that nobody awaited, 3 times"}
    ]);
    assert_eq!(finding["evidence"], told);
}

#[test]
fn a_record_of_another_text_is_heeded_only_where_its_line_still_is() {
    let moved = format!(
        "{HEAD}\n{}\n",
        fact(DROPPED, 60, "store.save(1)", "Store.save")
    );
    let changed = format!(
        "{HEAD}\n{}\n",
        fact(DROPPED, 6, "store.save(2)", "Store.save")
    );
    let other = format!(
        "{HEAD}\n{}\n",
        fact(DROPPED, 6, "store.save(1)", "Store.load")
    );
    let project = Project::new([
        ("main.py", MAIN),
        ("store.py", STORE),
        ("moved.jsonl", &moved),
        ("changed.jsonl", &changed),
        ("other.jsonl", &other),
    ]);
    project
        .run(&["check", "--runs", "moved.jsonl"])
        .ends_with(1);
    project
        .run(&["check", "--runs", "changed.jsonl"])
        .ends_with(0);
    project
        .run(&["check", "--runs", "other.jsonl"])
        .ends_with(0);
    // Of two that speak of one call the one that saw it give something else has the last word.
    let plain = format!(
        "{HEAD}\n{}\n",
        fact(PLAIN, 6, "store.save(1)", "Store.save")
    );
    project.write("plain.jsonl", &plain);
    project
        .run(&["check", "--runs", "moved.jsonl,plain.jsonl"])
        .ends_with(0);
}

#[test]
fn a_call_that_gave_plain_values_only_is_no_guess() {
    let text = "async def one(db):\n    await db.load(1)\n    await db.load(2)\n    db.load(3)\n";
    let record = format!("{HEAD}\n{}\n", fact(PLAIN, 4, "db.load(3)", "load"));
    let project = Project::new([("main.py", text), ("r.jsonl", &record)]);
    let guesses = project.run(&["check", "--guesses", "."]).ends_with(0);
    assert!(
        guesses.stdout.contains("[consistently-awaited]"),
        "{}",
        guesses.shown()
    );
    let silent = project
        .run(&["check", "--guesses", "--runs", "r.jsonl", "."])
        .ends_with(0);
    assert!(
        silent.stdout.contains("Nothing found"),
        "{}",
        silent.shown()
    );
}

#[test]
fn what_types_know_is_not_overruled() {
    let text = "def save(item: int) -> int:\n    return item\n\nasync def main():\n    save(1)\n";
    let record = format!("{HEAD}\n{}\n", fact(DROPPED, 5, "save(1)", "save"));
    let project = Project::new([("main.py", text), ("r.jsonl", &record)]);
    let ran = project.run(&["check", "--fix", "--runs", "r.jsonl"]);
    assert_eq!(project.text("main.py"), text, "{}", ran.shown());
}

#[test]
fn records_that_cannot_be_used_say_where_and_what_to_do() {
    let cut = format!("{HEAD}\n{{\"fact\": \"dropped\", \"wh");
    let project = Project::new([
        ("main.py", MAIN),
        ("cut.jsonl", &cut),
        ("newer.jsonl", "{\"unawaited_record\": 7}\n"),
    ]);
    let ran = project.run(&["check", "--runs", "cut.jsonl"]).ends_with(2);
    assert!(
        ran.stderr
            .contains("cut.jsonl: line 2 is no line of a record"),
        "{}",
        ran.shown()
    );
    let ran = project
        .run(&["check", "--runs", "newer.jsonl"])
        .ends_with(2);
    assert!(
        ran.stderr
            .contains("newer.jsonl: it is a record of version 7"),
        "{}",
        ran.shown()
    );
    let ran = project.run(&["check", "--runs", "none.jsonl"]).ends_with(2);
    assert!(
        ran.stderr.contains("none.jsonl cannot be read"),
        "{}",
        ran.shown()
    );
}

#[test]
fn what_gave_coroutines_likely_does() {
    let text = "from store import one\n\nasync def main():\n    print(one.get().rows)\n";
    let gave = r#""fact": "gave", "coroutine": 5, "awaitable": 5, "plain": 0"#;
    let record = format!(
        "{HEAD}\n{}\n",
        fact(gave, 4, "print(one.get().rows)", "get")
    );
    let project = Project::new([("main.py", text), ("r.jsonl", &record)]);
    project.run(&["check", "."]).ends_with(0);
    project
        .run(&[
            "check",
            "--fix",
            "--unsafe-fixes",
            "--runs",
            "r.jsonl",
            "main.py",
        ])
        .ends_with(0);
    assert_eq!(
        project.text("main.py"),
        text.replace("one.get().rows", "(await one.get()).rows")
    );
}
