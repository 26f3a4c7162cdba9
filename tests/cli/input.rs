//! Input that is not as it should be: each path is named, left alone, and the others are done.

use std::fmt::Write as _;
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

/// The strict parser makes up nodes for what is missing, whose places are between or within tokens.
#[test]
fn broken_code_of_any_kind_is_told_and_left_alone() {
    let project = Project::new([("a.py", BROKEN)]);
    let broken = [
        "x = load().real | .c",
        "x = load() | **load()",
        "f\"{*load(}\"",
        "print(f\"{load(\")",
        "f\"{load():{\"",
        "load(x for)",
        "load(a=load(",
        "x = load().",
        "async for x in load( :",
        "load() if else load()",
        "class A(load(: pass",
        "match load(:",
        "x: load( = \"",
        "await await",
        "\"\"\"load()",
    ];
    let texts = broken.map(|line| format!("{BROKEN}    {line}\n    load()\n"));
    for (number, text) in texts.iter().enumerate() {
        project.write(&format!("broken{number}.py"), text);
    }
    let ran = project
        .run(&["check", "--fix", "--unsafe-fixes"])
        .ends_with(0);
    assert_eq!(ran.stderr, "");
    for (number, text) in texts.iter().enumerate() {
        let path = format!("broken{number}.py");
        assert_eq!(project.text(&path), *text);
        let is_told = |line: &str| line.starts_with(&path) && line.contains("syntax error");
        assert!(
            ran.stdout.lines().any(is_told),
            "{}: {}",
            broken[number],
            ran.stdout
        );
        let found = format!("--> {path}:6:5");
        assert!(
            ran.stdout.contains(&found),
            "{}: {}",
            broken[number],
            ran.stdout
        );
    }
    assert_eq!(project.text("a.py"), REPAIRED);
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

#[test]
fn python_2_is_a_syntax_error_and_its_findings_are_shown() {
    let old = format!("import asyncio\nprint 'x'\nexec 'y'\nraise E, 'z'\n\n{BROKEN}");
    let project = Project::new([("old.py", old.as_str()), ("a.py", BROKEN)]);
    // What comes after a `raise` has no types.
    let ran = project.run(&["check", "--fix", "--guesses"]).ends_with(0);
    assert!(
        ran.stdout
            .contains("old.py:2:7: syntax error, so nothing in this file is repaired"),
        "{}",
        ran.stdout
    );
    assert!(ran.stdout.contains("--> old.py:11:5"), "{}", ran.stdout);
    assert_eq!(project.text("old.py"), old);
    assert_eq!(project.text("a.py"), REPAIRED);
}

/// Named, such a path is told of; met on the way, it is passed over.
#[cfg(unix)]
#[test]
fn what_is_no_file_is_never_opened() {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;
    let project = Project::new([("a.py", BROKEN)]);
    let root = project.root();
    let made = std::process::Command::new("mkfifo")
        .arg(root.join("pipe.py"))
        .status();
    assert!(made.unwrap().success());
    let _socket = UnixListener::bind(root.join("socket.py")).unwrap();
    symlink("nowhere.py", root.join("dangling.py")).unwrap();
    symlink("loop.py", root.join("loop.py")).unwrap();
    symlink(".", root.join("folder")).unwrap();
    let ran = project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(ran.stdout, "Fixed 1 finding in 1 file.\n");
    assert_eq!(ran.stderr, "");
    project.write("a.py", BROKEN);
    let ran = project
        .run(&[
            "check",
            "--fix",
            "pipe.py",
            "socket.py",
            "dangling.py",
            "loop.py",
            "a.py",
        ])
        .ends_with(2);
    assert_eq!(project.text("a.py"), REPAIRED);
    for (path, what) in [
        ("pipe.py", "it is neither a file nor a folder"),
        ("socket.py", "it is neither a file nor a folder"),
        ("dangling.py", "it is a link that leads to no file"),
        ("loop.py", "it is a link that leads to no file"),
    ] {
        let line = format!("unawaited: {path}: {what}");
        assert!(ran.stderr.contains(&line), "{path}\n{}", ran.stderr);
    }
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_named_and_the_others_are_done() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = Project::new([
        ("a.py", BROKEN),
        ("secret.py", BROKEN),
        ("closed/b.py", BROKEN),
    ]);
    let set = |path: &str, mode| {
        fs::set_permissions(project.root().join(path), fs::Permissions::from_mode(mode)).unwrap();
    };
    set("secret.py", 0o000);
    set("closed", 0o000);
    let is_root = fs::read(project.root().join("secret.py")).is_ok();
    let ran = project.run(&["check", "--fix"]);
    set("closed", 0o755);
    set("secret.py", 0o644);
    assert_eq!(project.text("a.py"), REPAIRED);
    if is_root {
        #[expect(clippy::print_stderr, reason = "a test that cannot be made says so")]
        let () = eprintln!("SKIPPED: the super-user may read everything");
        return;
    }
    assert_eq!(ran.status, 2, "{}", ran.shown());
    for name in ["secret.py", "closed"] {
        assert!(ran.stderr.contains(name), "{}", ran.stderr);
    }
}

// Other systems do not let such names be.
#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_utf_8_are_named_and_the_others_are_done() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let project = Project::new([("a.py", BROKEN)]);
    let odd = project.root().join(OsStr::from_bytes(b"odd\xff.py"));
    fs::write(&odd, BROKEN).unwrap();
    let folder = project.root().join(OsStr::from_bytes(b"odd\xff"));
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("b.py"), BROKEN).unwrap();
    let ran = project.run(&["check", "--fix"]).ends_with(2);
    assert_eq!(
        ran.stderr.matches("its path is not valid UTF-8").count(),
        2,
        "{}",
        ran.stderr
    );
    assert_eq!(fs::read_to_string(odd).unwrap(), BROKEN);
    assert_eq!(project.text("a.py"), REPAIRED);
}

#[test]
fn a_file_of_50_megabytes_is_named_and_the_others_are_done() {
    let huge = format!(
        "{BROKEN}{}",
        "x = 1  # as data are written\n".repeat(1_900_000)
    );
    let project = Project::new([("a.py", BROKEN), ("huge.py", huge.as_str())]);
    let ran = project.run(&["check", "--fix"]).ends_with(2);
    assert!(
        ran.stderr
            .contains("huge.py: it nests too deeply, or is too large"),
        "{}",
        ran.stderr
    );
    assert_eq!(project.text("a.py"), REPAIRED);
}

#[test]
fn long_lines_and_long_literals_are_borne() {
    let mut elements = String::new();
    for number in 0..100_000 {
        writeln!(elements, "    {number},").unwrap();
    }
    for (name, data) in [
        ("one line", format!("x = '{}'\n", "y".repeat(10_000_000))),
        ("a comment", format!("# {}\n", "y".repeat(10_000_000))),
        ("a list", format!("x = [\n{elements}]\n")),
    ] {
        let text = format!("{BROKEN}{data}");
        let project = Project::new([("a.py", text.as_str())]);
        let ran = project.run(&["check", "--fix"]);
        assert_eq!(ran.status, 0, "{name}: {}", ran.stderr);
        assert!(
            project.text("a.py") == format!("{REPAIRED}{data}"),
            "{name}"
        );
    }
}

/// Ten times as many take the type engine longer than it is waited for; the file is then named and left alone.
#[test]
fn many_functions_are_borne() {
    let mut many = String::new();
    for number in 0..10_000 {
        write!(
            many,
            "async def f{number}() -> int:\n    return {number}\n\n\n"
        )
        .unwrap();
    }
    let text = format!("{many}{BROKEN}");
    let project = Project::new([("a.py", text.as_str())]);
    project.run(&["check", "--fix"]).ends_with(0);
    assert!(project.text("a.py") == format!("{many}{REPAIRED}"));
}

/// What a finding costs must not grow with the file.
#[test]
fn many_findings_are_borne() {
    let mut many = BROKEN.to_owned();
    for number in 0..5_000 {
        write!(many, "\n\nasync def f{number}():\n    load()\n").unwrap();
    }
    let project = Project::new([("a.py", many.as_str())]);
    let ran = project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(ran.stdout, "Fixed 5001 findings in 1 file.\n");
    assert!(project.text("a.py") == many.replace("    load()", "    await load()"));
}

#[test]
fn imports_in_a_circle_are_followed_once() {
    let project = Project::new([
        (
            "pyproject.toml",
            "[project]\nname = \"app\"\nversion = \"1\"\n",
        ),
        (
            "app/__init__.py",
            "from .one import load\nfrom .two import *\n",
        ),
        (
            "app/one.py",
            "from .two import store\n\n\nasync def load():\n    store()\n",
        ),
        (
            "app/two.py",
            "from .one import load\n\n\nasync def store() -> int:\n    load()\n    return 1\n",
        ),
    ]);
    project.run(&["check", "--fix"]).ends_with(0);
    assert!(project.text("app/one.py").ends_with("    await store()\n"));
    assert!(project.text("app/two.py").contains("    await load()\n"));
}

/// Whoever closes the pipe has read enough; the status still says what was found.
#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_failure() {
    use std::process::Stdio;
    let files: Vec<String> = (0..50).map(|number| format!("m{number}.py")).collect();
    let project = Project::new(files.iter().map(|path| (path.as_str(), BROKEN)));
    for (arguments, status) in [
        (&["check"][..], 1),
        (&["check", "--output-format", "json"], 1),
        (&["check", "--diff"], 1),
        (&["check", "--fix"], 0),
    ] {
        let mut child = project
            .command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {told}");
        assert!(!told.contains("unawaited:"), "{arguments:?}: {told}");
    }
    for path in &files {
        assert_eq!(project.text(path), REPAIRED);
    }
}

/// An interrupted run leaves whole files; `bench/faults.py` interrupts at many more moments.
#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_whole_files() {
    use std::process::{Command, Stdio};
    use std::time::Duration;
    let files: Vec<String> = (0..200).map(|number| format!("m{number}.py")).collect();
    let project = Project::new(files.iter().map(|path| (path.as_str(), BROKEN)));
    for moment in [20, 60, 100, 140, 180, 250] {
        let mut child = project
            .command(&["check", "--fix"])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(moment));
        let pid = child.id().to_string();
        let _ = Command::new("kill").args(["-INT", &pid]).status();
        child.wait().unwrap();
        for path in &files {
            let text = project.text(path);
            assert!(text == BROKEN || text == REPAIRED, "{path}: {text}");
        }
    }
    let ran = project.run(&["check", "--fix"]).ends_with(0);
    assert!(ran.stdout.contains("in 200 files"), "{}", ran.stdout);
}
