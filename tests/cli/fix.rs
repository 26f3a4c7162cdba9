//! `unawaited check --fix`: what is written, and what stays as it was.

use std::fs;

use crate::project::{BROKEN, DOUBTFUL, FINE, Project, REPAIRED, RESOLVED, snapshot};

#[test]
fn safe_fixes_are_made_in_place_and_the_rest_is_reported() {
    let project = Project::new([("a.py", BROKEN), ("b.py", DOUBTFUL), ("c.py", FINE)]);
    snapshot("fix-text", &project.run(&["check", "--fix"]).shown());
    assert_eq!(project.text("a.py"), REPAIRED);
    assert_eq!(project.text("b.py"), DOUBTFUL);
    assert_eq!(project.text("c.py"), FINE);
}

#[test]
fn what_was_fixed_is_in_the_json() {
    let project = Project::new([("a.py", BROKEN), ("b.py", DOUBTFUL)]);
    snapshot(
        "fix-json",
        &project
            .run(&["check", "--fix", "--output-format", "json"])
            .shown(),
    );
}

#[test]
fn unsafe_fixes_are_made_when_they_are_asked_for() {
    let project = Project::new([("a.py", BROKEN), ("b.py", DOUBTFUL)]);
    project
        .run(&["check", "--fix", "--unsafe-fixes"])
        .ends_with(0);
    assert_eq!(project.text("a.py"), REPAIRED);
    assert_eq!(project.text("b.py"), RESOLVED);
}

#[test]
fn unsafe_fixes_need_fix_or_diff() {
    let project = Project::new([("a.py", BROKEN)]);
    snapshot(
        "fix-unsafe-alone",
        &project.run(&["check", "--unsafe-fixes"]).shown(),
    );
    assert_eq!(project.text("a.py"), BROKEN);
}

#[test]
fn a_second_run_changes_nothing() {
    let project = Project::new([("a.py", BROKEN), ("b.py", DOUBTFUL)]);
    project.run(&["check", "--fix"]).ends_with(1);
    let once = project.files();
    let again = project.run(&["check", "--fix"]).ends_with(1);
    assert_eq!(project.files(), once);
    assert!(!again.stdout.contains("ixed 1"), "{}", again.stdout);
}

#[test]
fn no_temporary_file_is_left_behind() {
    let project = Project::new([("a.py", BROKEN), ("sub/b.py", BROKEN)]);
    project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(
        project.files().into_keys().collect::<Vec<_>>(),
        ["a.py", "sub/b.py"]
    );
}

#[test]
fn a_file_without_a_fix_is_not_written() {
    let project = Project::new([("a.py", BROKEN), ("b.py", DOUBTFUL), ("c.py", FINE)]);
    let modified = |path: &str| {
        fs::metadata(project.root().join(path))
            .unwrap()
            .modified()
            .unwrap()
    };
    let before = [modified("b.py"), modified("c.py")];
    project.run(&["check", "--fix"]).ends_with(1);
    assert_eq!([modified("b.py"), modified("c.py")], before);
}

#[cfg(unix)]
#[test]
fn the_mode_is_kept() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = Project::new([("a.py", BROKEN)]);
    let path = project.root().join("a.py");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o750)).unwrap();
    project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(project.text("a.py"), REPAIRED);
    assert_eq!(
        fs::metadata(path).unwrap().permissions().mode() & 0o7777,
        0o750
    );
}

#[test]
fn a_read_only_file_is_refused_and_the_others_are_written() {
    let project = Project::new([("a.py", BROKEN), ("b.py", BROKEN)]);
    let path = project.root().join("a.py");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let ran = project.run(&["check", "--fix"]).ends_with(2);
    assert!(
        ran.stderr
            .contains("a.py is read-only; make it writable or leave it out"),
        "{}",
        ran.stderr
    );
    assert_eq!(project.text("a.py"), BROKEN);
    assert_eq!(project.text("b.py"), REPAIRED);
}

#[test]
fn what_could_not_be_written_does_not_count_as_fixed() {
    let project = Project::new([("a.py", BROKEN)]);
    let path = project.root().join("a.py");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let ran = project.run(&["check", "--fix"]).ends_with(2);
    assert_eq!(ran.stdout, "Could not write 1 edit in 1 file.\n");
}

/// A file is replaced and never written into, so that nobody sees half of it; what that means for other names is told.
#[cfg(unix)]
#[test]
fn other_names_of_a_file_keep_its_old_text_and_that_is_told() {
    let project = Project::new([("a.py", BROKEN)]);
    fs::hard_link(project.root().join("a.py"), project.root().join("kept.txt")).unwrap();
    let ran = project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(project.text("a.py"), REPAIRED);
    assert_eq!(project.text("kept.txt"), BROKEN);
    assert_eq!(
        ran.stderr,
        "unawaited: a.py is now a file of its own: its other names (hard links) keep the old text\n"
    );
}

/// The bytes with the fix's text in `«»`; without the marks and what is between them they are the file before, without
/// the marks alone the file after.
fn check_bytes(name: &str, marked: &[u8]) {
    let (open, close) = ("«".as_bytes(), "»".as_bytes());
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let (mut at, mut is_inside) = (0, false);
    while at < marked.len() {
        if marked[at..].starts_with(open) || marked[at..].starts_with(close) {
            is_inside = marked[at..].starts_with(open);
            at += open.len();
            continue;
        }
        after.push(marked[at]);
        if !is_inside {
            before.push(marked[at]);
        }
        at += 1;
    }
    assert_ne!(before, after, "{name}");
    let project = Project::new([]);
    project.write("a.py", &before);
    let ran = project.run(&["check", "--fix"]);
    let lossy = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert_eq!(
        lossy(&project.bytes("a.py")),
        lossy(&after),
        "{name}\n{}",
        ran.shown()
    );
    assert_eq!(project.bytes("a.py"), after, "{name}");
    assert_eq!(ran.status, 0, "{name}\n{}", ran.shown());
}

const MARKED: &str = "async def load() -> int:\n    return 1\n\nasync def main():\n    «await »load()\n    «await »load()\n";

#[test]
fn line_endings_stay_as_they_are() {
    let mixed = "async def load() -> int:\r\n    return 1\n\rasync def main():\r\n    «await »load()\n    «await »load()\r    x = 1\r\n";
    let cases = [
        ("LF", MARKED.to_owned()),
        ("CRLF", MARKED.replace('\n', "\r\n")),
        ("CR", MARKED.replace('\n', "\r")),
        ("mixed", mixed.to_owned()),
        ("no final newline", MARKED.trim_end().to_owned()),
        (
            "no final newline and CRLF",
            MARKED.trim_end().replace('\n', "\r\n"),
        ),
        ("lines at the end", format!("{MARKED}\n\n\n")),
    ];
    for (name, marked) in cases {
        check_bytes(name, marked.as_bytes());
    }
}

#[test]
fn white_space_stays_as_it_is() {
    let cases = [
        ("tabs", MARKED.replace("    ", "\t")),
        ("tabs and spaces", MARKED.replace("    ", "\t ")),
        (
            "form feed",
            MARKED.replace("\nasync def main", "\n\x0c\nasync def main"),
        ),
        (
            "form feed before a statement",
            MARKED.replace("async def main", "\x0casync def main"),
        ),
        ("trailing spaces", MARKED.replace('\n', "  \n")),
        (
            "continued line",
            MARKED.replace("«await »load()", "x = 1 + \\\n  «await »load()"),
        ),
    ];
    for (name, marked) in cases {
        check_bytes(name, marked.as_bytes());
    }
}

#[test]
fn encodings_stay_as_they_are() {
    let with = |first: &[u8]| [first, MARKED.as_bytes()].concat();
    let cases: [(&str, Vec<u8>); 9] = [
        ("byte order mark", with(b"\xef\xbb\xbf")),
        (
            "byte order mark and CRLF",
            [b"\xef\xbb\xbf", MARKED.replace('\n', "\r\n").as_bytes()].concat(),
        ),
        (
            "byte order mark and cookie",
            with(b"\xef\xbb\xbf# coding: utf-8\n"),
        ),
        (
            "latin-1",
            with(b"# -*- coding: latin-1 -*-\nx = 'caf\xe9 \x80'\n"),
        ),
        (
            "cp1252",
            with(b"#!/usr/bin/env python\n# vim: set fileencoding=cp1252 :\nx = '\x80 \x93'\n"),
        ),
        // The second byte of the first character is a backslash's.
        (
            "shift_jis",
            with(b"# coding: shift_jis\nx = '\x83\x5c\x82\xa0'  # \x83\x5c\n"),
        ),
        ("euc-jp", with(b"# coding: euc-jp\nx = '\xa4\xa2'\n")),
        ("koi8-r", with(b"# coding: koi8-r\nx = '\xf0\xf2'\n")),
        (
            "UTF-8 beyond the first plane",
            with("x = '🐍 é'  # 日本\n".as_bytes()),
        ),
    ];
    for (name, marked) in cases {
        check_bytes(name, &marked);
    }
}

#[test]
fn names_that_are_not_ascii_are_repaired_in_their_own_encoding() {
    check_bytes(
        "latin-1 names",
        &[
            b"# coding: latin-1\nasync def caf\xe9() -> int:\n    return 1\n\nasync def main():\n    ",
            "«await »".as_bytes(),
            b"caf\xe9()  # tr\xe8s\n",
        ]
        .concat(),
    );
}

/// The type engine has seen the text with the fix, and must forget it.
#[test]
fn a_fix_that_does_not_hold_leaves_the_finding_and_says_why() {
    let text = "async def count() -> int:\n    return 1\n\n\nasync def main() -> None:\n    a = count().missing\n    print(a)\n";
    let project = Project::new([("a.py", text)]);
    let ran = project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(project.text("a.py"), text);
    assert!(
        ran.stdout.contains("[coroutine-attribute]"),
        "{}",
        ran.stdout
    );
    assert!(
        ran.stdout.contains("a repair was tried and does not hold"),
        "{}",
        ran.stdout
    );
}

/// Where the attribute is set nothing speaks against the repair; who awaits it is another file.
#[test]
fn files_that_use_what_a_fix_changes_are_checked_too() {
    let page = "async def load() -> int: ...\n\nclass Page:\n    async def start(self):\n        self.total = load()\n\n    def show(self):\n        return f\"{self.total}\"\n";
    let awaits = "from page import Page\n\nasync def main(page: Page) -> int:\n    return await page.total\n";
    let other = "from page import Page\n\nasync def main(page: Page) -> str:\n    return f\"{page.total}\"\n";
    let project = Project::new([("page.py", page), ("use.py", awaits)]);
    let ran = project
        .run(&["check", "--fix", "--unsafe-fixes"])
        .ends_with(0);
    assert_eq!(project.text("page.py"), page);
    assert!(
        ran.stdout.contains(
            "its repair makes the type engine report elsewhere: use.py:4: `int` is not awaitable"
        ),
        "{}",
        ran.stdout
    );

    let project = Project::new([("page.py", page), ("use.py", other)]);
    project
        .run(&["check", "--fix", "--unsafe-fixes"])
        .ends_with(0);
    assert_eq!(
        project.text("page.py"),
        page.replace("= load()", "= await load()")
    );
}

/// In halves of the file's fixes each operand is alone, and then the other one is still a coroutine.
#[test]
fn fixes_that_hold_only_together_are_made_beside_one_that_does_not_hold() {
    let lines = "async def count() -> int:\n    return 1\n\n\nasync def main() -> None:\n    a = count().missing\n    b = count() + count()\n    c = count().missing\n    print(a, b, c)\n";
    let project = Project::new([("a.py", lines)]);
    project.run(&["check", "--fix"]);
    let expected = lines.replace("count() + count()", "await count() + await count()");
    assert_eq!(project.text("a.py"), expected);
}

/// What other calls of a name do is evidence, and the fixes of the first round change it.
#[test]
fn evidence_from_other_places_is_used_up_in_one_run() {
    let text = "\
class Ticker:
    def __aiter__(self) -> \"Ticker\":
        return self

    async def __anext__(self) -> int:
        return 1


async def total() -> int:
    ticker = Ticker()
    while True:
        try:
            tick = ticker.__anext__()
        except StopAsyncIteration:
            return 0
            tick = ticker.__anext__()
        print(tick + 1)
";
    let project = Project::new([("a.py", text)]);
    project.run(&["check", "--fix", "--unsafe-fixes"]);
    let once = project.text("a.py");
    assert_ne!(once, text);
    project.run(&["check", "--fix", "--unsafe-fixes"]);
    assert_eq!(project.text("a.py"), once);
}

#[test]
fn a_generated_file_is_changed_only_if_it_is_named() {
    let generated = format!("# Made by a program. DO NOT EDIT.\n\n{BROKEN}");
    let project = Project::new([("a.py", generated.as_str()), ("b.py", BROKEN)]);
    let run = project.run(&["check", "--fix"]).ends_with(0);
    assert!(run.shown().contains("it is generated: name it"));
    assert_eq!(project.text("a.py"), generated);
    assert_eq!(project.text("b.py"), REPAIRED);

    project.run(&["check", "--fix", "a.py"]).ends_with(0);
    assert_ne!(project.text("a.py"), generated);
}

#[test]
fn a_fix_that_waits_for_another_one_is_made_in_the_same_run() {
    let text = "from typing import Any\n\n\
        class Response: ...\n\n\
        async def get() -> Response | Any: ...\n\
        async def send() -> None: ...\n\n\
        async def main() -> None:\n    send()\n    for item in get():\n        print(item)\n";
    let project = Project::new([("a.py", text)]);
    project
        .run(&["check", "--fix", "--unsafe-fixes"])
        .ends_with(0);
    let repaired = text
        .replace("    send()", "    await send()")
        .replace("in get()", "in await get()");
    assert_eq!(project.text("a.py"), repaired);
}
