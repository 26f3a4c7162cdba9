//! `--changed`, `--staged` and `--since`: only what is on lines that changed, while types see the whole project.

use std::fs;
use std::path::Path;

use crate::project::{BROKEN, Project, REPAIRED, Ran, snapshot};

/// A repository with an old finding in each of its files.
fn repository() -> Project {
    let project = Project::new([
        ("lib.py", "async def load() -> int:\n    return 1\n"),
        ("a.py", OLD),
        ("sub/b.py", BROKEN),
    ]);
    project.git("", &["init", "--quiet", "--initial-branch", "main"]);
    project.commit();
    project
}

const OLD: &str = "from lib import load\n\n\nasync def main():\n    load()\n    print(1)\n";

/// A new finding below the old one.
const NEW: &str = "from lib import load\n\n\nasync def main():\n    load()\n    print(1)\n    print(load() + 1)\n";

/// Which lines of which files findings are on.
#[track_caller]
fn places(ran: &Ran) -> Vec<String> {
    let places = ran.stdout.lines().filter_map(|line| {
        let (_, place) = line.split_once("--> ")?;
        let (place, _column) = place.rsplit_once(':')?;
        Some(place.to_owned())
    });
    places.collect()
}

#[track_caller]
fn check(project: &Project, arguments: &[&str], expected: &[&str]) {
    let arguments = [&["check"], arguments].concat();
    let ran = project.run_with_git(&arguments);
    assert_eq!(places(&ran), expected, "{}", ran.shown());
    assert_eq!(
        ran.status,
        i32::from(!expected.is_empty()),
        "{}",
        ran.shown()
    );
}

#[test]
fn only_what_is_on_changed_lines_counts() {
    let project = repository();
    // Nothing changed: not even broken files are looked at.
    check(&project, &["--changed"], &[]);
    project.write("a.py", NEW);
    check(&project, &["--changed"], &["a.py:7"]);
    check(&project, &["--staged"], &[]);
    // Staged or not, it differs from the last commit. A file that git does not know is new.
    project.git("", &["add", "a.py"]);
    project.write("c.py", BROKEN);
    check(&project, &["--changed"], &["a.py:7", "c.py:6"]);
    check(&project, &["--changed", "sub"], &[]);
    check(&project, &["--changed", "c.py"], &["c.py:6"]);
    check(&project, &["--staged"], &["a.py:7"]);
    project.write(".gitignore", "c.py\n");
    check(&project, &["--changed"], &["a.py:7"]);

    let ran = project.run_with_git(&["check", "--changed", "--output-format", "json"]);
    assert!(ran.stdout.contains("\"files_read\": 1"), "{}", ran.stdout);
}

#[test]
fn a_statement_counts_if_any_line_of_it_changed() {
    let long = "from lib import load\n\n\nasync def main():\n    print(\n        load() + 1,\n        2,\n        3,\n    )\n    load()\n";
    let project = repository();
    project.write("a.py", long);
    project.commit();
    project.write("a.py", long.replace("        2,\n", "        4,\n"));
    check(&project, &["--changed"], &["a.py:6"]);
    // Also if the line is only removed, or is the last one.
    project.write("a.py", long.replace("        2,\n", ""));
    check(&project, &["--changed"], &["a.py:6"]);
    project.write("a.py", long.replace("    )\n", "    )  # x\n"));
    check(&project, &["--changed"], &["a.py:6"]);
    // Beside it is not in it.
    project.write(
        "a.py",
        long.replace("    print(\n", "    x = 1\n    print(\n"),
    );
    check(&project, &["--changed"], &[]);
    // A header is a statement of its own.
    let block =
        "from lib import load\n\n\nasync def main():\n    for x in load():\n        print(x)\n";
    project.write("a.py", block);
    project.commit();
    project.write("a.py", block.replace("print(x)", "print(2)"));
    check(&project, &["--changed"], &[]);
}

#[test]
fn names_line_endings_and_notebooks() {
    let project = repository();
    let names = ["with space.py", "tab\tand \"quotes\".py", "é.py"];
    for name in names {
        project.write(name, OLD);
    }
    project.write("crlf.py", OLD.replace('\n', "\r\n"));
    project.write("mark.py", format!("\u{feff}{OLD}"));
    let notebook = |more: &str| {
        format!(
            "{{\n \"cells\": [\n  {{\n   \"cell_type\": \"code\",\n   \"execution_count\": null,\n   \"metadata\": {{}},\n   \"outputs\": [],\n   \"source\": [\n    \"import asyncio\\n\",\n    \"from lib import load\\n\",\n    \"load()\\n\",{more}\n    \"print(1)\"\n   ]\n  }}\n ],\n \"metadata\": {{\"language_info\": {{\"name\": \"python\"}}}},\n \"nbformat\": 4,\n \"nbformat_minor\": 5\n}}\n"
        )
    };
    project.write("nb.ipynb", notebook(""));
    project.commit();
    project.git("", &["mv", "a.py", "moved.py"]);
    check(&project, &["--changed"], &[]);
    check(&project, &["--staged"], &[]);
    for name in names {
        project.write(name, NEW);
    }
    project.write("moved.py", NEW);
    project.write("crlf.py", NEW.replace('\n', "\r\n"));
    project.write("mark.py", format!("\u{feff}{NEW}"));
    project.write("nb.ipynb", notebook("\n    \"print(load() + 1)\\n\","));
    check(
        &project,
        &["--changed"],
        &[
            "crlf.py:7",
            "mark.py:7",
            "moved.py:7",
            "nb.ipynb:cell 1:4",
            "tab\tand \"quotes\".py:7",
            "with space.py:7",
            "é.py:7",
        ],
    );
}

#[test]
fn only_what_counts_is_fixed() {
    let project = repository();
    project.write("a.py", NEW);
    project
        .run_with_git(&["check", "--changed", "--fix"])
        .ends_with(0);
    assert_eq!(
        project.text("a.py"),
        NEW.replace("print(load()", "print(await load()")
    );
    assert_eq!(project.text("sub/b.py"), BROKEN);
    let diff = project.run_with_git(&["check", "--since", "HEAD", "--diff"]);
    assert_eq!(diff.ends_with(0).stdout, "");
}

#[test]
fn what_is_elsewhere_is_no_problem() {
    let project = repository();
    project.write("broken.py", b"# coding: nonsense\n");
    project.write("syntax.py", "async def f(:\n");
    project.commit();
    project.write("a.py", NEW);
    let ran = project.run_with_git(&["check", "--changed"]).ends_with(1);
    assert_eq!(ran.stderr, "");
    assert!(!ran.stdout.contains("syntax.py"), "{}", ran.stdout);
    project.write("syntax.py", "async def g(:\n");
    let ran = project.run_with_git(&["check", "--changed"]).ends_with(1);
    assert!(ran.stdout.contains("syntax.py"), "{}", ran.stdout);
}

/// How the rest of the project awaits a name is evidence, wherever it is.
#[test]
fn the_whole_project_is_evidence() {
    let awaited = |name: &str| format!("async def {name}(db):\n    await db.load_all(1)\n");
    let project = Project::new([]);
    project.git("", &["init", "--quiet"]);
    for name in ["a", "b", "c", "d", "e"] {
        project.write(&format!("{name}.py"), awaited(name));
    }
    project.commit();
    project.write("new.py", "async def f(db):\n    db.load_all(1)\n");
    let ran = project.run_with_git(&["check", "--changed"]).ends_with(0);
    assert_eq!(places(&ran), ["new.py:2"], "{}", ran.shown());
}

#[test]
fn since_counts_from_where_the_two_parted() {
    let project = repository();
    project.git("", &["checkout", "--quiet", "-b", "topic"]);
    project.write("a.py", NEW);
    project.commit();
    // What happens on the other side is no change of this one.
    project.git("", &["checkout", "--quiet", "main"]);
    project.write("sub/b.py", REPAIRED);
    project.commit();
    project.git("", &["checkout", "--quiet", "topic"]);
    check(&project, &["--since", "main"], &["a.py:7"]);
    check(&project, &["--since", "HEAD"], &[]);
    check(&project, &["--since", "HEAD~1"], &["a.py:7"]);
    // What is not committed yet counts too.
    project.write("c.py", BROKEN);
    check(&project, &["--since", "main"], &["a.py:7", "c.py:6"]);
    fs::remove_file(project.root().join("c.py")).unwrap();

    project.git("", &["checkout", "--quiet", "--orphan", "other"]);
    project.commit();
    let ran = project
        .run_with_git(&["check", "--since", "main"])
        .ends_with(1);
    assert_eq!(places(&ran), ["a.py:7", "sub/b.py:6"]);
    assert!(ran.stderr.contains("no commit in common"), "{}", ran.stderr);
}

#[test]
fn before_the_first_commit_everything_is_new() {
    let project = Project::new([("a.py", BROKEN)]);
    project.git("", &["init", "--quiet"]);
    check(&project, &["--changed"], &["a.py:6"]);
    check(&project, &["--staged"], &[]);
    project.git("", &["add", "."]);
    check(&project, &["--staged"], &["a.py:6"]);
}

#[test]
fn staged_files_are_read_as_they_are_staged() {
    let project = repository();
    project.write("a.py", NEW);
    project.git("", &["add", "a.py"]);
    // On disk it is all gone, and so is what it imports.
    project.write("a.py", "x = 1\n");
    project.write("lib.py", "def load() -> int:\n    return 1\n");
    check(&project, &["--staged"], &["a.py:7"]);
    // A whole package that is only staged.
    project.write("new/__init__.py", "");
    project.write("new/one.py", "async def get() -> int:\n    return 1\n");
    project.write(
        "new/two.py",
        "from new.one import get\n\n\nasync def f():\n    get()\n",
    );
    project.git("", &["add", "new"]);
    fs::remove_dir_all(project.root().join("new")).unwrap();
    check(&project, &["--staged"], &["a.py:7", "new/two.py:5"]);
    // And one that is staged as removed.
    project.git("", &["reset", "--quiet", "--hard"]);
    project.write("a.py", NEW);
    project.git("", &["add", "a.py"]);
    project.git("", &["rm", "--quiet", "--cached", "lib.py"]);
    check(&project, &["--staged", "a.py"], &["a.py:7"]);
}

#[test]
fn a_partly_staged_file_is_reported_and_not_repaired() {
    let project = repository();
    project.write("a.py", NEW);
    project.write("sub/b.py", format!("{BROKEN}    load()\n"));
    project.git("", &["add", "."]);
    let on_disk = format!("{NEW}    x = 1\n");
    project.write("a.py", &on_disk);
    let ran = project.run_with_git(&["check", "--staged", "--fix", "--unsafe-fixes"]);
    snapshot("changed-partly-staged", &ran.shown());
    assert_eq!(project.text("a.py"), on_disk);
    assert_eq!(
        project.text("sub/b.py"),
        format!("{BROKEN}    await load()\n")
    );
    let ran = project.run_with_git(&["check", "--staged", "--add-ignores"]);
    assert_eq!(project.text("a.py"), on_disk, "{}", ran.shown());
}

#[test]
fn what_git_cannot_tell() {
    let project = repository();
    let ran = project
        .run_with_git(&["check", "--since", "nowhere"])
        .ends_with(2);
    snapshot("changed-no-revision", &ran.shown());
    let option = project
        .run_with_git(&["check", "--since", "--output=x"])
        .ends_with(2);
    assert!(
        option.stderr.contains("unexpected argument"),
        "{}",
        option.stderr
    );
    let option = project
        .run_with_git(&["check", "--since=--output=x"])
        .ends_with(2);
    assert!(option.stderr.contains("does not know"), "{}", option.stderr);
    let ran = project.run(&["check", "--changed"]).ends_with(2);
    assert!(
        ran.stderr.contains("git is not installed"),
        "{}",
        ran.stderr
    );
    let ran = Project::new([("a.py", BROKEN)])
        .run_with_git(&["check", "--changed"])
        .ends_with(2);
    assert!(
        ran.stderr.contains("in no git repository"),
        "{}",
        ran.stderr
    );
    for arguments in [
        &["check", "--changed", "--staged"][..],
        &["check", "--changed", "--since", "HEAD"],
        &["check", "--changed", "-"],
    ] {
        project.run_with_git(arguments).ends_with(2);
    }
}

/// Settings of a user shape what `git diff` prints, and must not shape what is read.
#[test]
fn the_settings_of_the_user_change_nothing() {
    let project = repository();
    project.write(".gitattributes", "*.py diff=odd -text\nsub/*.py binary\n");
    project.commit();
    for (key, value) in [
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.external", "false"),
        ("diff.odd.textconv", "false"),
        ("diff.context", "9"),
        ("diff.interHunkContext", "9"),
        ("diff.relative", "true"),
        ("diff.renames", "false"),
        ("color.ui", "always"),
        ("core.quotePath", "true"),
        ("diff.submodule", "diff"),
        ("diff.wordRegex", "."),
        ("diff.colorMoved", "zebra"),
    ] {
        project.git("", &["config", key, value]);
    }
    project.write("a.py", NEW);
    project.write("sub/b.py", format!("{BROKEN}    load()\n"));
    check(&project, &["--changed"], &["a.py:7", "sub/b.py:7"]);
    let inside = project.run_in_with_git("sub", &["check", "--changed"]);
    assert_eq!(places(&inside), ["b.py:7"], "{}", inside.shown());
    assert!(Path::new(&project.root()).join(".git").exists());
}

#[test]
fn worktrees_and_submodules_are_repositories_of_their_own() {
    let project = repository();
    project.git("", &["worktree", "add", "--quiet", "tree", "-b", "other"]);
    project.write("tree/a.py", NEW);
    check(&project, &["--changed", "tree"], &["tree/a.py:7"]);
    let outside = repository();
    let url = outside.root().to_string_lossy().into_owned();
    let add = [
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        &url,
        "module",
    ];
    project.git("", &add);
    project.commit();
    project.write("module/a.py", NEW);
    check(&project, &["--changed", "module"], &["module/a.py:7"]);
    check(&project, &["--changed", "sub"], &[]);
}

#[test]
fn the_files_that_are_shown_are_those_that_would_be_checked() {
    let project = repository();
    let shown = |scope: &[&str]| {
        let ran = project.run_with_git(&[&["check", "--show-files"], scope].concat());
        let files = ran.ends_with(0).stdout;
        files.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(shown(&["--changed"]), Vec::<String>::new());
    project.write("a.py", NEW);
    project.git("", &["add", "a.py"]);
    project.write("sub/b.py", NEW);
    project.write("stub.pyi", "x: int\n");
    project.write("notes.txt", "async\n");
    assert_eq!(shown(&["--changed"]), ["a.py", "sub/b.py"]);
    assert_eq!(shown(&["--changed", "sub"]), ["sub/b.py"]);
    assert_eq!(shown(&["--staged"]), ["a.py"]);
    project.commit();
    assert_eq!(shown(&["--since", "HEAD"]), Vec::<String>::new());
    assert_eq!(shown(&["--since", "HEAD~1"]), ["a.py", "sub/b.py"]);
    assert!(shown(&[]).contains(&"lib.py".to_owned()));
    let ran = project.run_with_git(&["check", "--show-files", "--since", "nowhere"]);
    assert!(ran.ends_with(2).stderr.contains("nowhere"));
}
