//! A text from stdin, which stands for a file of the project.

use crate::project::{BROKEN, DOUBTFUL, FINE, Project, REPAIRED, RESOLVED};

#[test]
fn findings_of_stdin_are_reported() {
    let project = Project::new([]);
    let ran = project.run_on(BROKEN, &["check", "-"]).ends_with(1);
    assert!(ran.stdout.contains("--> stdin.py:6:5"), "{}", ran.shown());
    assert_eq!(ran.stderr, "");
    let ran = project.run_on(FINE, &["check", "-"]).ends_with(0);
    assert_eq!(ran.stdout, "Nothing found in 1 file.\n");
    assert!(project.files().is_empty(), "nothing is written");
}

#[test]
fn the_repaired_text_goes_to_stdout_and_the_report_to_stderr() {
    let project = Project::new([("a.py", FINE)]);
    let run = |text: &str, more: &[&str]| {
        let arguments = [&["check", "--fix", "--stdin-filename", "a.py"], more].concat();
        project.run_on(text, &arguments)
    };
    let ran = run(BROKEN, &["-"]).ends_with(0);
    assert_eq!(ran.stdout, REPAIRED);
    assert_eq!(ran.stderr, "Fixed 1 finding in 1 file.\n");
    // The name alone says that stdin is meant.
    assert_eq!(run(BROKEN, &[]).ends_with(0).stdout, REPAIRED);
    let ran = run(DOUBTFUL, &["-"]).ends_with(1);
    assert_eq!(ran.stdout, DOUBTFUL);
    assert!(ran.stderr.contains("--> a.py:6:12"), "{}", ran.stderr);
    assert_eq!(
        run(DOUBTFUL, &["-", "--unsafe-fixes"]).ends_with(0).stdout,
        RESOLVED
    );
    assert_eq!(project.text("a.py"), FINE, "nothing is written");
}

#[test]
fn the_bytes_are_kept() {
    let project = Project::new([]);
    let (before, after) = (
        "    load()\r\n    x = '\x1b[1m\u{b}'\r\n    # coding\r    y = 1",
        "    await load()\r\n    x = '\x1b[1m\u{b}'\r\n    # coding\r    y = 1",
    );
    let start = [
        b"# coding: latin-1\r\n# \xe9 \x9b\r\n",
        BROKEN.replace("    load()\n", "").as_bytes(),
    ]
    .concat();
    let text = |end: &str| [&start, end.as_bytes()].concat();
    let ran = project.run_on(text(before), &["check", "--fix", "-"]);
    assert_eq!(
        String::from_utf8_lossy(&ran.bytes),
        String::from_utf8_lossy(&text(after))
    );
    assert_eq!(ran.bytes, text(after));
}

#[test]
fn what_cannot_be_checked_comes_out_as_it_went_in() {
    let project = Project::new([]);
    let broken = format!("{BROKEN}def f(:\n");
    for (text, status) in [
        (&b"x = '\xff'\n"[..], 2),
        (b"x = 1\x00\n", 2),
        (broken.as_bytes(), 0),
        (b"", 0),
    ] {
        let ran = project.run_on(text, &["check", "--fix", "-"]);
        assert_eq!(ran.bytes, text);
        assert_eq!(ran.status, status, "{}", ran.shown());
    }
}

#[test]
fn the_diff_of_stdin_is_for_the_file() {
    let project = Project::new([("sub/a.py", BROKEN)]);
    let ran = project
        .run_on(
            BROKEN,
            &["check", "--diff", "--stdin-filename", "sub/a.py", "-"],
        )
        .ends_with(1);
    assert!(
        ran.stdout.starts_with("--- a/sub/a.py\n+++ b/sub/a.py\n"),
        "{}",
        ran.shown()
    );
    project.write("all.patch", &ran.bytes);
    project.git("", &["init", "--quiet"]);
    project.git("", &["apply", "all.patch"]);
    assert_eq!(project.text("sub/a.py"), REPAIRED);
}

/// Also where the file is not there yet, or says something else on disk.
#[test]
fn stdin_has_the_types_of_its_project() {
    let text = "from .store import load\n\n\nasync def main():\n    load()\n";
    let store = "async def load() -> int:\n    return 1\n";
    for on_disk in [None, Some("x = 1\n"), Some("\u{feff}def (\n")] {
        let project = Project::new([
            (
                "pyproject.toml",
                "[project]\nname = \"app\"\nversion = \"1\"\n",
            ),
            ("app/__init__.py", ""),
            ("app/store.py", store),
        ]);
        if let Some(other) = on_disk {
            project.write("app/main.py", other);
        }
        let arguments = ["check", "--fix", "--stdin-filename", "app/main.py", "-"];
        let ran = project.run_on(text, &arguments).ends_with(0);
        assert_eq!(ran.stdout, text.replace("    load()", "    await load()"));
    }
}

#[test]
fn comments_are_added_to_stdin() {
    let ran = Project::new([])
        .run_on(BROKEN, &["check", "--add-ignores", "-"])
        .ends_with(0);
    assert!(
        ran.stdout
            .ends_with("    load()  # unawaited: ignore[coroutine-statement]\n"),
        "{}",
        ran.shown()
    );
}

#[test]
fn stdin_stands_alone() {
    let project = Project::new([("a.py", BROKEN)]);
    for arguments in [
        &["check", "-", "a.py"][..],
        &["check", "--stdin-filename", "a.py", "a.py"],
        &["check", "--stdin-filename", "no/such/folder/a.py", "-"],
        &["check", "--stdin-filename", ".", "-"],
    ] {
        let ran = project.run_on(BROKEN, arguments).ends_with(2);
        assert_eq!(ran.stdout, "", "{arguments:?}");
        assert!(ran.stderr.starts_with("unawaited: "), "{}", ran.stderr);
    }
}
