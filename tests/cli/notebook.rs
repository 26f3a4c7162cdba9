//! Notebooks: findings name the cell, and a repair changes the bytes of a string and nothing else.

use crate::project::{Project, snapshot};

/// A notebook as editors and tools write them in all their ways: odd indentation, escapes, outputs, cells that are no
/// Python, magics, and one cell whose source is a single string.
const NOTEBOOK: &str = r#"{
  "nbformat_minor": 5, "nbformat": 4,
  "metadata": {"kernelspec": {"name": "python3", "language": "python", "display_name": "P\u00fcthon"},  "z": 1e2, "a": null},
  "cells": [
    {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["load()\n", "load()"]},
    {
      "source": [
        "%matplotlib inline\n",
        "!pip install \"x\"\n",
        "async def load() -> int:\n",
        "    return 1"
      ],
      "cell_type": "code", "id": "b", "metadata": {"tags": ["x"]}, "execution_count": 3,
      "outputs": [{"output_type": "stream", "name": "stdout", "text": ["load()\n", "\u001b[31m\/"]}]
    },
    {"cell_type": "code", "id": "c", "metadata": {}, "execution_count": null, "outputs": [], "source": ["x = \"\u00e9\/\\\\\"\n", "files = !ls\n", "load()\n", "\n", "print(load())"]},
    {"cell_type": "code", "id": "d", "metadata": {}, "execution_count": null, "outputs": [], "source": ["%%bash\n", "load()"]},
    {"cell_type": "code", "id": "e", "metadata": {}, "execution_count": null, "outputs": [], "source": "%time load()\nasync def main():\n\tload()  # \"here\"\n\nasync def agen():\n    yield 1\n\nfor x in agen():\n    pass"},
    {"cell_type": "code", "id": "f", "metadata": {}, "execution_count": null, "outputs": [], "source": []},
    {"cell_type": "code", "id": "g", "metadata": {}, "execution_count": null, "outputs": [], "source": ["await main()"]}
  ]
}
"#;

fn repaired() -> String {
    NOTEBOOK
        .replace(
            r#"\n", "load()\n", "\n", "print(load())"]"#,
            r#"\n", "await load()\n", "\n", "print(await load())"]"#,
        )
        .replace(r"\n\tload()", r"\n\tawait load()")
        .replace(r"\nfor x in", r"\nasync for x in")
}

#[test]
fn findings_name_the_cell() {
    let project = Project::new([("nb.ipynb", NOTEBOOK)]);
    snapshot("notebook-text", &project.run(&["check"]).shown());
    snapshot(
        "notebook-json",
        &project.run(&["check", "--output-format", "json"]).shown(),
    );
}

#[test]
fn a_repair_changes_the_bytes_of_its_string_alone() {
    let project = Project::new([("nb.ipynb", NOTEBOOK)]);
    let ran = project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(project.text("nb.ipynb"), repaired());
    assert_eq!(ran.stdout, "Fixed 4 findings in 1 file.\n");
    project.run(&["check"]).ends_with(0);
}

#[test]
fn the_diff_is_of_the_file_and_git_applies_it() {
    let project = Project::new([("nb.ipynb", NOTEBOOK)]);
    let ran = project.run(&["check", "--diff"]).ends_with(1);
    project.write("all.patch", &ran.bytes);
    project.git("", &["init", "--quiet"]);
    project.git("", &["apply", "all.patch"]);
    assert_eq!(project.text("nb.ipynb"), repaired());
}

#[test]
fn a_notebook_can_come_from_stdin() {
    let ran = Project::new([])
        .run_on(
            NOTEBOOK,
            &["check", "--fix", "--stdin-filename", "new.ipynb", "-"],
        )
        .ends_with(0);
    assert_eq!(ran.stdout, repaired());
}

/// A notebook with these cells, each a single string.
fn with_cells(cells: &[&str]) -> String {
    let cell = |source: &&str| {
        let source = serde_json::Value::from(*source);
        format!(
            "{{\"cell_type\": \"code\", \"metadata\": {{}}, \"execution_count\": null, \"outputs\": [], \"source\": {source}}}"
        )
    };
    let cells: Vec<String> = cells.iter().map(cell).collect();
    format!(
        "{{\"cells\": [{}], \"metadata\": {{}}, \"nbformat\": 4, \"nbformat_minor\": 4}}",
        cells.join(", ")
    )
}

const LOAD: &str = "async def load() -> int:\n    return 1";

#[track_caller]
fn check(before: &[&str], after: &[&str]) {
    let project = Project::new([("nb.ipynb", with_cells(before).as_str())]);
    let ran = project.run(&["check", "--fix"]);
    assert_eq!(
        project.text("nb.ipynb"),
        with_cells(after),
        "{}",
        ran.shown()
    );
}

#[test]
fn cells_know_of_each_other() {
    check(
        &[LOAD, "", "print(load() + 1)"],
        &[LOAD, "", "print(await load() + 1)"],
    );
    check(
        &[LOAD, "x = load()", "print(await x)"],
        &[LOAD, "x = load()", "print(await x)"],
    );
    check(
        &["load()", LOAD, "load()\n"],
        &["load()", LOAD, "await load()\n"],
    );
}

#[test]
fn await_is_for_the_top_level_of_cells_and_async_functions() {
    let rest = "def f():\n    load()\n\nclass C:\n    x = load()";
    check(
        &[LOAD, rest, "if True:\n    load()"],
        &[LOAD, rest, "if True:\n    await load()"],
    );
    // A module of the same text is none of this.
    let module = format!("{LOAD}\n\n\nload()\n");
    let project = Project::new([("a.py", module.as_str())]);
    project.run(&["check", "--fix"]);
    assert_eq!(project.text("a.py"), module);
}

#[test]
fn a_cell_with_a_syntax_error_is_named_and_the_notebook_stays() {
    let text = with_cells(&[LOAD, "load()", "x = = 1"]);
    let project = Project::new([("nb.ipynb", text.as_str())]);
    let ran = project.run(&["check", "--fix"]).ends_with(0);
    assert!(
        ran.stdout.contains("nb.ipynb:cell 3:1:5: syntax error"),
        "{}",
        ran.shown()
    );
    assert_eq!(project.text("nb.ipynb"), text);
}

/// What stands for such a line while Python is checked must never be taken for something that can be awaited.
#[test]
fn lines_of_ipython_stay_wherever_they_stand() {
    let agen = "async def agen():\n    yield 1";
    let before = "async def main(lock, task):\n    !ls\n    %time load()\n    task?\n    for x in agen():\n        !ls \\\n  'a\n        load()\n    files = !ls\n    return files, load() + 1";
    let after = before
        .replace("for x", "async for x")
        .replace("        load()", "        await load()")
        .replace("files, load", "files, await load");
    let split = "import asyncio\nasync def other():\n    with open('x'), asyncio.Lock():\n        !ls 'a\n        ?load\n        load()";
    let is_split = "import asyncio\nasync def other():\n    with open('x'):\n        async with asyncio.Lock():\n            !ls 'a\n            ?load\n            await load()";
    let project = Project::new([(
        "nb.ipynb",
        with_cells(&[LOAD, agen, before, split]).as_str(),
    )]);
    project
        .run(&["check", "--fix", "--unsafe-fixes"])
        .ends_with(0);
    assert_eq!(
        project.text("nb.ipynb"),
        with_cells(&[LOAD, agen, &after, is_split])
    );
    project.run(&["check"]).ends_with(0);
}

#[test]
fn findings_in_cells_are_silenced() {
    let silenced = "load()  # unawaited: ignore[coroutine-statement]";
    let project = Project::new([("nb.ipynb", with_cells(&[LOAD, "load()", "load()"]).as_str())]);
    project.run(&["check", "--add-ignores"]).ends_with(0);
    assert_eq!(
        project.text("nb.ipynb"),
        with_cells(&[LOAD, silenced, silenced])
    );
    project.run(&["check", "--fix"]).ends_with(0);
}

#[test]
fn what_is_no_notebook_is_named_and_the_others_are_done() {
    let project = Project::new([("a.ipynb", with_cells(&[LOAD, "load()"]).as_str())]);
    let bad: [(&str, &[u8]); 7] = [
        ("cut.ipynb", b"{\"cells\": [{\"cell_type\": \"code\", \"sour"),
        ("empty.ipynb", b""),
        ("other.ipynb", b"[1, 2]"),
        ("version.ipynb", b"{\"cells\": [], \"metadata\": {}, \"nbformat\": 3, \"nbformat_minor\": 0}"),
        ("bytes.ipynb", b"{\"cells\": \"\xff\"}"),
        ("python.ipynb", b"async def f(): pass\n"),
        ("surrogate.ipynb", br#"{"cells": [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": null, "source": "\ud800"}], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}"#),
    ];
    for (path, bytes) in bad {
        project.write(path, bytes);
    }
    snapshot(
        "notebook-unreadable",
        &project.run(&["check", "--fix"]).shown(),
    );
    assert_eq!(project.text("a.ipynb"), with_cells(&[LOAD, "await load()"]));
    for (path, bytes) in bad {
        assert_eq!(project.bytes(path), bytes, "{path}");
    }
}

#[test]
fn notebooks_of_other_languages_are_left_alone() {
    let text = with_cells(&["load()"]).replace(
        "\"metadata\": {}, \"nbformat\"",
        "\"metadata\": {\"language_info\": {\"name\": \"R\"}}, \"nbformat\"",
    );
    let project = Project::new([("nb.ipynb", text.as_str())]);
    let ran = project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(ran.stdout, "Nothing found in 1 file.\n");
    assert_eq!(project.text("nb.ipynb"), text);
}
