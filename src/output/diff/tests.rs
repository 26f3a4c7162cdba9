//! The judge of every diff is the real `git apply`: what it makes of the file
//! before must be the file after, and in reverse.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use super::unified;
use proptest::prelude::*;

/// A repository of its own.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    git(folder.path(), &["init", "--quiet"], b"");
    folder
}

/// Runs git as if it knew no settings and no other repository, not even that of a hook
/// which may be running these tests.
#[track_caller]
fn git(folder: &Path, arguments: &[&str], input: &[u8]) {
    let mut child = Command::new("git")
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", folder.join("no-such-file"))
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env_remove("GIT_DIR")
        .env_remove("GIT_WORK_TREE")
        .env_remove("GIT_INDEX_FILE")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("git is needed for these tests");
    let mut stdin = child.stdin.take().expect("a piped stdin");
    stdin.write_all(input).expect("git reads its input");
    drop(stdin);
    let output = child.wait_with_output().expect("git ends");
    let (diff, errors) = (input.escape_ascii(), output.stderr.escape_ascii());
    assert!(output.status.success(), "{errors}\n{diff}");
}

#[track_caller]
fn check_in(folder: &Path, name: &str, before: &[u8], after: &[u8]) {
    let file = folder.join(name);
    fs::write(&file, before).expect("the file before");
    let diff = unified(name, before, after);
    git(folder, &["apply"], &diff);
    assert_eq!(fs::read(&file).expect("the file after"), after);
    git(folder, &["apply", "--reverse"], &diff);
    assert_eq!(fs::read(&file).expect("the file before"), before);
}

#[track_caller]
fn check_all(cases: &[(&[u8], &[u8])]) {
    let repository = repository();
    for (before, after) in cases {
        check_in(repository.path(), "a.py", before, after);
        check_in(repository.path(), "a.py", after, before);
    }
}

#[track_caller]
fn check_names(names: &[&str]) {
    let repository = repository();
    for name in names {
        check_in(repository.path(), name, b"f()\n", b"await f()\n");
    }
}

#[test]
fn looks_like_a_diff() {
    let diff = unified(
        "src/a.py",
        b"1\n2\n3\n4\nf()\n6",
        b"1\n2\n3\n4\nawait f()\n6",
    );
    let expected = "\
        --- a/src/a.py\n\
        +++ b/src/a.py\n\
        @@ -2,5 +2,5 @@\n 2\n 3\n 4\n-f()\n+await f()\n 6\n\
        \\ No newline at end of file\n";
    assert_eq!(String::from_utf8_lossy(&diff), expected);
}

#[test]
fn no_change_no_diff() {
    assert_eq!(unified("a.py", b"x\r", b"x\r"), b"");
}

#[test]
fn final_newlines_come_and_go() {
    check_all(&[
        (b"a\nb", b"a\nb\n"),
        (b"a\nb", b"a\nc"),
        (b"a\nb", b"c\nb"),
        (b"a", b"a\nb"),
        (b"\n", b"\n\n"),
        (b"a", b"b"),
    ]);
}

#[test]
fn empty_files_fill_and_full_ones_empty() {
    check_all(&[(b"", b"a\nb\n"), (b"", b"a"), (b"", b"\n")]);
}

#[test]
fn line_endings_other_than_lf_are_content() {
    check_all(&[
        (b"a\r\nb\r\n", b"a\r\nc\r\n"),
        (b"a\r\nb", b"a\nb"),
        (b"a\rb\r", b"a\rc\r"),
        (b"a\nb\r", b"a\nc\r"),
        (b"a\r\r\nb\x0c\n", b"a\r\n\x0bb\n"),
    ]);
}

#[test]
fn bytes_need_not_be_utf_8() {
    check_all(&[
        (b"x\n'\xe9'\n", b"y\n'\xe9'\n"),
        (b"'\xff\xfe'\n", b"'\xfe\xff'\n"),
        (b"\xef\xbb\xbfx\n", b"\xef\xbb\xbfy\n"),
    ]);
}

#[test]
fn lines_that_look_like_diff_are_content() {
    check_all(&[
        (b"-- a/x\n++ b/x\n", b"-- a/y\n++ b/y\n"),
        (b"@@ -1 +1 @@\n", b"\\ No newline at end of file\n"),
        (b"\n\n \n", b"\n \n\n"),
    ]);
}

#[test]
fn distant_changes_make_several_hunks() {
    let before = (0..100)
        .map(|line| format!("{line}\n"))
        .collect::<Vec<_>>()
        .concat();
    let after = before.replace("10\n", "ten\n").replace("90\n", "");
    let diff = unified("a.py", before.as_bytes(), after.as_bytes());
    assert_eq!(String::from_utf8_lossy(&diff).matches("\n@@ ").count(), 2);
    check_all(&[(before.as_bytes(), after.as_bytes())]);
}

#[test]
fn unusual_names_are_understood() {
    check_names(&[
        "a b.py",
        " a.py ",
        "é.py",
        "日本 語.py",
        "a 2020-01-01 10:00:00 +0000",
        "-",
    ]);
}

#[test]
#[cfg(unix)]
fn names_that_need_quotes_are_understood() {
    check_names(&[
        "a\"b.py",
        "a\\b.py",
        "a\tb\n.py",
        "\x07\x08\x0b\x0c\r\x1b\x7f",
        "é \"\\.py",
    ]);
    assert!(unified("é \"\x01", b"", b"\n").starts_with(b"--- \"a/\xc3\xa9 \\\"\\001\"\t\n"));
}

#[test]
fn several_files_make_one_patch() {
    let repository = repository();
    let names = ["a.py", "b c.py"];
    for name in names {
        fs::write(repository.path().join(name), "f()").expect("the file before");
    }
    let patch = names
        .map(|name| unified(name, b"f()", b"await f()"))
        .concat();
    git(repository.path(), &["apply"], &patch);
    for name in names {
        let after = fs::read(repository.path().join(name)).expect("the file after");
        assert_eq!(after, b"await f()");
    }
}

#[test]
fn names_are_relative_to_the_folder_where_git_runs() {
    let repository = repository();
    for below in ["src", "b"] {
        let folder = repository.path().join(below);
        fs::create_dir(&folder).expect("a subfolder");
        check_in(&folder, "a.py", b"f()\n", b"await f()\n");
    }
}

/// Few different lines, so that equal ones meet in many ways.
fn lines() -> impl Strategy<Value = Vec<u8>> {
    let line = prop_oneof![
        Just("\n"),
        Just("a\n"),
        Just("b\n"),
        Just("a\r\n"),
        Just("\r"),
        Just("é\n"),
        Just("-- a\n"),
    ];
    let end = prop_oneof![Just(""), Just("a"), Just("b\r")];
    (proptest::collection::vec(line, 0..40), end)
        .prop_map(|(lines, end)| (lines.concat() + end).into_bytes())
}

/// Half of the time a file not much unlike the first: a few lines gone, a few added.
fn changes() -> impl Strategy<Value = (Vec<u8>, Vec<u8>)> {
    let near = (lines(), 0..40_usize, 0..5_usize, lines()).prop_map(|(before, at, gone, new)| {
        let mut after: Vec<_> = before.split_inclusive(|byte| *byte == b'\n').collect();
        let at = at.min(after.len());
        let gone = gone.min(after.len() - at);
        after.splice(at..at + gone, [new.as_slice()]);
        let after = after.concat();
        (before, after)
    });
    prop_oneof![near, (lines(), lines())]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn git_makes_the_same_file((before, after) in changes()) {
        if before != after {
            check_in(repository().path(), "a.py", &before, &after);
        }
    }
}
