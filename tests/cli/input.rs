//! Input that is not as it should be: each path is named, left alone, and the others are done.

use std::fs;

use crate::project::{BROKEN, FINE, Project, REPAIRED, snapshot};

#[test]
fn a_file_that_cannot_be_decoded_is_named_and_the_others_are_done() {
    let project = Project::new([("a.py", BROKEN)]);
    let bad: [(&str, &[u8]); 4] = [
        ("bytes.py", b"async def f():\n    x = '\xff\xfe'\n"),
        (
            "cookie.py",
            b"# coding: no-such-encoding\nasync def f(): pass\n",
        ),
        (
            "mark.py",
            b"\xef\xbb\xbf# coding: latin-1\nasync def f(): pass\n",
        ),
        ("nul.py", b"async def f(): pass\x00\n"),
    ];
    for (path, bytes) in bad {
        project.write(path, bytes);
    }
    snapshot(
        "input-undecodable",
        &project.run(&["check", "--fix"]).shown(),
    );
    assert_eq!(project.text("a.py"), REPAIRED);
    for (path, bytes) in bad {
        assert_eq!(project.bytes(path), bytes, "{path}");
    }
}

#[test]
fn a_file_with_a_syntax_error_is_never_edited_and_its_findings_are_shown() {
    let broken = format!("{BROKEN}\n\ndef unfinished(:\n    pass\n");
    let project = Project::new([("a.py", broken.as_str()), ("b.py", BROKEN)]);
    snapshot(
        "input-syntax-error",
        &project.run(&["check", "--fix", "--unsafe-fixes"]).shown(),
    );
    assert_eq!(project.text("a.py"), broken);
    assert_eq!(project.text("b.py"), REPAIRED);
}

#[test]
fn a_syntax_error_is_told_even_where_nothing_else_is() {
    let project = Project::new([("a.py", "async def main(:\n    pass\n")]);
    let ran = project.run(&["check"]);
    assert!(
        ran.stdout.contains("a.py:1:16: syntax error"),
        "{}",
        ran.shown()
    );
}

#[test]
fn a_missing_path_is_named_and_the_others_are_done() {
    let project = Project::new([("a.py", BROKEN)]);
    let ran = project.run(&["check", "--fix", "a.py", "missing.py", "no/such/folder"]);
    assert_eq!(ran.status, 2);
    assert_eq!(ran.stdout, "Fixed 1 finding in 1 file.\n");
    let named: Vec<_> = ran
        .stderr
        .lines()
        .map(|line| line.split(": ").nth(1).unwrap())
        .collect();
    assert_eq!(named, ["missing.py", "no/such/folder"], "{}", ran.stderr);
    assert_eq!(project.text("a.py"), REPAIRED);
}

#[test]
fn empty_files_and_folders_are_fine() {
    let project = Project::new([
        ("empty.py", ""),
        ("line.py", "\n"),
        ("mark.py", "\u{feff}"),
        ("comment.py", "# async"),
    ]);
    let ran = project.run(&["check"]).ends_with(0);
    assert_eq!(ran.stdout, "Nothing found in 4 files.\n");
    assert_eq!(ran.stderr, "");
    let empty = Project::new([]);
    empty.run(&["check"]).ends_with(0);
}

#[test]
fn a_folder_with_the_name_of_a_file_is_a_folder() {
    let project = Project::new([("x.py/inner.py", BROKEN), ("a.py", FINE)]);
    let ran = project.run(&["check"]).ends_with(1);
    assert!(
        ran.stdout.contains("--> x.py/inner.py:6:5"),
        "{}",
        ran.stdout
    );
    project.run(&["check", "x.py"]).ends_with(1);
    fs::create_dir(project.root().join("y.py")).unwrap();
    project.run(&["check", "y.py"]).ends_with(0);
}

#[test]
fn a_file_without_anything_asynchronous_is_read_and_silent() {
    let project = Project::new([(
        "a.py",
        "def load():\n    return 1\n\n\nload()\nprint(load())\n",
    )]);
    let ran = project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(ran.stdout, "Nothing found in 1 file.\n");
}

#[test]
fn code_that_nests_too_deeply_is_named_and_the_others_are_done() {
    let deep = 5_000;
    let shapes = [
        (
            "brackets",
            format!("x = {}1{}\n", "[".repeat(deep), "]".repeat(deep)),
        ),
        ("calls", format!("x = f{}\n", "()".repeat(deep))),
        ("attributes", format!("x = a{}\n", ".b".repeat(deep))),
        ("sums", format!("x = 1{}\n", " + 1".repeat(deep))),
        ("unary", format!("x = {}1\n", "-".repeat(deep))),
        ("powers", format!("x = 1{}\n", " ** 1".repeat(deep))),
        ("nots", format!("x = {}1\n", "not ".repeat(deep))),
        ("lambdas", format!("x = {}1\n", "lambda: ".repeat(deep))),
        (
            "ternaries",
            format!("x = {}1\n", "1 if x else ".repeat(deep)),
        ),
        (
            "strings in f-strings",
            format!("x = {}1{}\n", "f'{".repeat(deep), "}'".repeat(deep)),
        ),
        (
            "blocks",
            (0..deep)
                .map(|level| format!("{}if x:\n", " ".repeat(level)))
                .collect::<String>()
                + &" ".repeat(deep)
                + "pass\n",
        ),
        (
            "branches",
            format!("if x: pass\n{}", "elif x: pass\n".repeat(deep)),
        ),
        ("targets", format!("{}1\n", "x = ".repeat(deep))),
        ("open brackets", format!("x = {}\n", "(".repeat(deep))),
    ];
    for (shape, code) in shapes {
        let text = format!("{BROKEN}\n\n{code}");
        let project = Project::new([
            ("a.py", BROKEN),
            ("deep.py", text.as_str()),
            ("plain.py", code.as_str()),
        ]);
        let ran = project.run(&["check", "--fix"]);
        assert!(
            ran.stderr.contains("deep.py: it nests too deeply"),
            "{shape}: {}",
            &ran.stderr[..ran.stderr.len().min(500)]
        );
        assert_eq!(ran.status, 2, "{shape}");
        assert_eq!(project.text("a.py"), REPAIRED, "{shape}");
        assert_eq!(project.text("deep.py"), text, "{shape}");
    }
}

#[test]
fn an_import_of_code_that_nests_too_deeply_is_survived() {
    let deep = format!(
        "async def load() -> int: ...\n\nx = {}1{}\n",
        "[".repeat(5_000),
        "]".repeat(5_000)
    );
    let project = Project::new([
        ("deep.py", deep.as_str()),
        (
            "a.py",
            &format!("import deep\n\nx = deep.load()\n\n\n{BROKEN}"),
        ),
    ]);
    project.run(&["check", "--fix", "a.py"]).ends_with(0);
    assert!(project.text("a.py").ends_with(REPAIRED));
}

#[test]
fn stubs_are_never_edited() {
    let project = Project::new([("a.pyi", BROKEN)]);
    project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(project.text("a.pyi"), BROKEN);
}

#[test]
fn what_is_not_the_projects_own_is_left_out_unless_it_is_named() {
    let elsewhere = [
        ".venv/a.py",
        "node_modules/a.py",
        "build/a.py",
        "lib/site-packages/a.py",
        "ignored/a.py",
        "__pypackages__/a.py",
    ];
    let project = Project::new(
        elsewhere
            .map(|path| (path, BROKEN))
            .into_iter()
            .chain([(".gitignore", "ignored/\n")]),
    );
    let ran = project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(ran.stdout, "Nothing found in 0 files.\n");
    for path in elsewhere {
        assert_eq!(project.text(path), BROKEN, "{path}");
        project.run(&["check", path]).ends_with(1);
    }
}

#[test]
fn a_named_file_is_read_whatever_it_is_called() {
    let project = Project::new([("script", BROKEN), ("notes.txt", "async load()")]);
    project.run(&["check"]).ends_with(0);
    project.run(&["check", "--fix", "script"]).ends_with(0);
    assert_eq!(project.text("script"), REPAIRED);
}

#[cfg(unix)]
#[test]
fn a_file_that_is_reached_by_a_link_stays_linked() {
    let project = Project::new([("real/a.py", BROKEN)]);
    std::os::unix::fs::symlink("real/a.py", project.root().join("link.py")).unwrap();
    project.run(&["check", "--fix", "link.py"]).ends_with(0);
    assert!(
        fs::symlink_metadata(project.root().join("link.py"))
            .unwrap()
            .is_symlink()
    );
    assert_eq!(project.text("real/a.py"), REPAIRED);
}
