//! `unawaited check --diff`: a patch that git applies, and that gives what `--fix` writes.

use crate::project::{BROKEN, DOUBTFUL, FINE, Project, REPAIRED, RESOLVED, snapshot};

fn many() -> Project {
    let project = Project::new([
        ("plain.py", BROKEN),
        ("with space.py", BROKEN),
        ("größe.py", BROKEN),
        ("a folder/日本/module.py", BROKEN),
        ("no newline.py", BROKEN.trim_end()),
        ("fine.py", FINE),
    ]);
    project.write("crlf.py", BROKEN.replace('\n', "\r\n"));
    project.write("mixed.py", BROKEN.replacen('\n', "\r\n", 3));
    project.write(
        "no_newline_crlf.py",
        BROKEN.trim_end().replace('\n', "\r\n"),
    );
    project.write("bom.py", format!("\u{feff}{BROKEN}"));
    project.write(
        "latin.py",
        [b"# coding: latin-1\nx = '\xe9'\n", BROKEN.as_bytes()].concat(),
    );
    project
}

#[test]
fn the_patch_goes_to_stdout_and_the_report_to_stderr() {
    let project = Project::new([("a.py", BROKEN), ("sub/b.py", BROKEN), ("c.py", DOUBTFUL)]);
    let before = project.files();
    snapshot("diff-text", &project.run(&["check", "--diff"]).shown());
    assert_eq!(project.files(), before, "nothing is written");
}

#[test]
fn the_report_beside_a_patch_can_be_json() {
    let project = Project::new([("a.py", BROKEN)]);
    let ran = project
        .run(&["check", "--diff", "--output-format", "json"])
        .ends_with(1);
    assert!(
        ran.stdout.starts_with("--- a/a.py\n+++ b/a.py\n"),
        "{}",
        ran.stdout
    );
    let document: serde_json::Value = serde_json::from_str(&ran.stderr).unwrap();
    assert_eq!(document["fixed"].as_array().unwrap().len(), 1);
}

#[test]
fn an_empty_patch_is_success() {
    let ran = Project::new([("a.py", FINE)])
        .run(&["check", "--diff"])
        .ends_with(0);
    assert_eq!(ran.stdout, "");
}

#[test]
fn unsafe_fixes_are_shown_when_they_are_asked_for() {
    let project = Project::new([("a.py", DOUBTFUL)]);
    assert_eq!(project.run(&["check", "--diff"]).ends_with(1).stdout, "");
    let ran = project
        .run(&["check", "--diff", "--unsafe-fixes"])
        .ends_with(1);
    assert!(
        ran.stdout
            .contains("\n-    return load()\n+    return await load()\n"),
        "{}",
        ran.stdout
    );
    assert_eq!(project.text("a.py"), DOUBTFUL);
    project.write("all.patch", &ran.bytes);
    project.git("", &["apply", "all.patch"]);
    assert_eq!(project.text("a.py"), RESOLVED);
}

#[test]
fn diff_and_fix_exclude_each_other() {
    let project = Project::new([("a.py", BROKEN)]);
    project.run(&["check", "--diff", "--fix"]).ends_with(2);
    assert_eq!(project.text("a.py"), BROKEN);
}

#[test]
fn git_applies_the_patch_of_every_file() {
    let (fixed, patched) = (many(), many());
    fixed.run(&["check", "--fix"]).ends_with(0);
    let ran = patched.run(&["check", "--diff"]).ends_with(1);
    assert_eq!(patched.files(), many().files(), "nothing is written");
    patched.write("all.patch", &ran.bytes);
    patched.git("", &["init", "--quiet"]);
    patched.git("", &["apply", "--check", "all.patch"]);
    patched.git("", &["apply", "all.patch"]);
    std::fs::remove_file(patched.root().join("all.patch")).unwrap();
    for (path, bytes) in fixed.files() {
        assert_eq!(patched.bytes(&path), bytes, "{path}");
    }
    assert_eq!(patched.text("plain.py"), REPAIRED);
}

#[test]
fn git_applies_the_patch_to_the_index_too() {
    let project = many();
    project.git("", &["init", "--quiet"]);
    project.git("", &["-c", "core.autocrlf=false", "add", "."]);
    project.write(
        ".git/all.patch",
        project.run(&["check", "--diff"]).ends_with(1).bytes,
    );
    project.git(
        "",
        &[
            "-c",
            "core.autocrlf=false",
            "apply",
            "--index",
            ".git/all.patch",
        ],
    );
    project.run(&["check"]).ends_with(0);
}

/// What looks like a terminal's colours, or is no text at all, is source too.
#[test]
fn control_characters_go_into_the_patch_as_they_are() {
    let project = Project::new([]);
    let text = [
        b"# coding: latin-1\n",
        BROKEN.as_bytes(),
        b"    x = '\x1b[31m\x0b\x07\x9b1m\xe9\x85'\n",
    ]
    .concat();
    project.write("a.py", &text);
    let ran = project.run(&["check", "--diff"]).ends_with(1);
    project.write("all.patch", &ran.bytes);
    project.git("", &["init", "--quiet"]);
    project.git("", &["apply", "all.patch"]);
    assert_eq!(project.bytes("a.py").len(), text.len() + "await ".len());
}

#[test]
fn the_patch_applies_where_it_was_made() {
    let project = Project::new([("sub/a.py", BROKEN), ("other.py", BROKEN)]);
    project.git("", &["init", "--quiet"]);
    project.write(
        "sub/all.patch",
        project
            .run_in("sub", &["check", "--diff"])
            .ends_with(1)
            .bytes,
    );
    project.git("sub", &["apply", "all.patch"]);
    assert_eq!(project.text("sub/a.py"), REPAIRED);
    assert_eq!(project.text("other.py"), BROKEN);
}
