//! Comments that silence findings, and `--add-ignores`, which writes them.

use crate::project::{BROKEN, DOUBTFUL, FINE, Project, REPAIRED, snapshot};

/// [`BROKEN`] with something after the call.
fn broken_with(comment: &str) -> String {
    BROKEN.replace("    load()", &format!("    load(){comment}"))
}

#[test]
fn a_silenced_finding_is_neither_reported_nor_fixed() {
    for comment in [
        "  # unawaited: ignore",
        "  # unawaited: ignore[coroutine-statement]",
        "  # unawaited: ignore[await]",
        "  # unawaited: ignore[all] -- it is meant",
        "  # noqa  # unawaited: ignore[coroutine-statement]",
        "; load()  # unawaited: ignore",
        "\n\n\n# unawaited: ignore-file",
        "\n\n\n# unawaited: ignore-file[coroutine-statement]",
    ] {
        let text = broken_with(comment);
        let project = Project::new([("a.py", text.as_str())]);
        for arguments in [
            &["check"][..],
            &["check", "--fix"],
            &["check", "--fix", "--unsafe-fixes"],
            &["check", "--diff", "--unsafe-fixes"],
        ] {
            let ran = project.run(arguments);
            assert_eq!(ran.status, 0, "{comment}\n{}", ran.shown());
        }
        assert_eq!(project.text("a.py"), text, "{comment}");
    }
}

#[test]
fn other_findings_are_still_fixed() {
    let silenced = broken_with("  # unawaited: ignore\n    load()");
    let project = Project::new([("a.py", silenced.as_str()), ("b.py", BROKEN)]);
    project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(
        project.text("a.py"),
        silenced.replace("    load()\n", "    await load()\n")
    );
    assert_eq!(project.text("b.py"), REPAIRED);
}

#[test]
fn comments_that_do_not_name_the_same_thing_silence_nothing() {
    for comment in [
        "  # noqa",
        "  # noqa: RUF006",
        "  # type: ignore",
        "  # type: ignore[misc]",
        "  # pyright: ignore",
        "  # unawaited: ignore[context]",
        "  # unawaited: ingore",
        "\n    # unawaited: ignore",
        "\n    '# unawaited: ignore'",
    ] {
        let text = broken_with(comment);
        let project = Project::new([("a.py", text.as_str())]);
        let ran = project.run(&["check", "--select", "await"]).ends_with(1);
        assert!(
            ran.stdout.contains("[coroutine-statement]"),
            "{comment}\n{}",
            ran.shown()
        );
    }
}

/// Who has silenced the same thing for another tool has decided.
#[test]
fn comments_of_other_tools_that_name_the_same_thing_are_heeded() {
    for comment in [
        "  # type: ignore[misc, unused-coroutine]",
        "  # kept  # pyright: ignore[reportUnusedCoroutine]",
        "  # ty: ignore[unused-awaitable]",
        "\n\n\n# pyright: strict, reportUnusedCoroutine=false",
    ] {
        let text = broken_with(comment);
        let project = Project::new([("a.py", text.as_str())]);
        for arguments in [
            &["check", "--fail-on", "any"][..],
            &["check", "--fail-on", "any", "--fix", "--unsafe-fixes"],
            &["check", "--fail-on", "any", "--add-ignores"],
        ] {
            let ran = project.run(arguments).ends_with(0);
            assert_eq!(ran.stdout, "Nothing found in 1 file.\n", "{comment}");
        }
        assert_eq!(project.text("a.py"), text, "{comment}");
    }
}

#[test]
fn ruffs_comments_are_heeded_where_they_name_the_same_thing() {
    let text = "\
import asyncio
import time


async def main():
    asyncio.create_task(asyncio.sleep(1))TASK
    time.sleep(1)SLEEP
";
    let project = Project::new([]);
    let check = |task: &str, sleep: &str, expected: &[&str]| {
        project.write("a.py", text.replace("TASK", task).replace("SLEEP", sleep));
        let ran = project.run(&["check", "--select", "all", "--output-format", "concise"]);
        for rule in ["task-dropped", "time-sleep"] {
            let is_found = ran.stdout.contains(&format!("[{rule}]"));
            assert_eq!(is_found, expected.contains(&rule), "{}", ran.shown());
        }
        assert!(!ran.stdout.contains("suppression"), "{}", ran.shown());
    };
    check("", "", &["task-dropped", "time-sleep"]);
    check("  # noqa: RUF006", "  # noqa: ASYNC251", &[]);
    check(
        "  # noqa: ASYNC251",
        "  # noqa: RUF006",
        &["task-dropped", "time-sleep"],
    );
    check("  # NOQA: E501 ruf006", "  # noqa", &["time-sleep"]);
    check(
        "  # ruff: ignore[asyncio-dangling-task]",
        "\n# ruff: noqa: ASYNC251",
        &[],
    );
    // Beside a comment of ours neither is too much.
    let both = "  # noqa: RUF006  # unawaited: ignore[task-dropped]";
    check(both, "", &["time-sleep"]);
}

const COMMENTED: &str = "\
async def load() -> int:
    return 1


async def main():
    load()  # unawaited: ignore[coroutine-statemnt]
    load()  # unawaited: ignore[coroutine-statement, context]
    await load()  # unawaited: ignore
    load()  # unawaited: ingore
    # unawaited: ignore[await]
";

/// A repair of the same statement must not leave the comment where it silences something else.
#[test]
fn a_comment_is_not_taken_away_from_what_it_silences() {
    let text = "\
import asyncio


async def path() -> str:
    return \"\"


async def main(lock: asyncio.Lock):
    with open(path().strip()) as file, lock:  # unawaited: ignore[coroutine-attribute]
        print(file)
    with lock:  # unawaited: ignore[coroutine-attribute]
        path()
";
    let project = Project::new([("a.py", text)]);
    let ran = project
        .run(&["check", "--fix", "--unsafe-fixes"])
        .ends_with(0);
    assert_eq!(
        project.text("a.py"),
        text.replace("    with lock:", "    async with lock:")
            .replace("        path()", "        await path()")
    );
    assert!(
        ran.stdout
            .contains("a comment would no longer silence what it does"),
        "{}",
        ran.shown()
    );
}

/// Two rules find something at one place, and one is heard; which one may depend on what is installed.
#[test]
fn a_comment_silences_a_place_by_any_rule_that_finds_something_there() {
    let text = "\
async def load() -> int:
    return 1


async def main():
    await load()
    load()
";
    let project = Project::new([("a.py", text)]);
    let ran = project.run(&["check"]).ends_with(1);
    assert!(
        ran.stdout.contains("[coroutine-statement]"),
        "{}",
        ran.shown()
    );
    for rule in [
        "coroutine-statement",
        "awaitable-statement",
        "consistently-awaited",
    ] {
        let silenced = text.replace(
            "    load()\n",
            &format!("    load()  # unawaited: ignore[{rule}]\n"),
        );
        project.write("a.py", &silenced);
        let ran = project.run(&["check", "--fix", "--unsafe-fixes"]);
        assert_eq!(ran.status, 0, "{rule}: {}", ran.shown());
        assert_eq!(project.text("a.py"), silenced);
    }
}

#[test]
fn comments_that_silence_nothing_are_reported() {
    let project = Project::new([("a.py", COMMENTED)]);
    let ran = project.run(&["check", "--ignore", "coroutine-statement"]);
    // Where a rule is not selected, nobody knows whether a comment that means it is needed.
    assert_eq!(ran.stdout.matches("unused").count(), 1, "{}", ran.shown());
    snapshot("suppression-text", &project.run(&["check"]).shown());
    snapshot(
        "suppression-json",
        &project
            .run(&[
                "check",
                "--output-format",
                "json",
                "--select",
                "suppression,context",
            ])
            .shown(),
    );
    let text = COMMENTED.replace("    load()", "    await load()");
    let project = Project::new([("a.py", text.as_str())]);
    project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(project.text("a.py"), text);
    project
        .run(&["check", "--ignore", "suppression"])
        .ends_with(0);
}

#[test]
fn an_unneeded_comment_is_reported_where_nothing_is_asynchronous() {
    let project = Project::new([("a.py", "x = 1  # unawaited: ignore\n")]);
    let ran = project.run(&["check"]).ends_with(0);
    assert!(
        ran.stdout.contains("warning[unused-suppression]"),
        "{}",
        ran.shown()
    );
}

/// What is not checked in full does not show that a comment is not needed.
#[test]
fn comments_in_a_file_with_a_syntax_error_are_not_judged() {
    let project = Project::new([("a.py", "x = 1  # unawaited: ignore\ndef f(:\n")]);
    let ran = project.run(&["check"]);
    assert!(!ran.stdout.contains("unused"), "{}", ran.shown());
}

#[test]
fn added_comments_silence_what_was_found() {
    let text = broken_with(
        "  # keep\n    x = [\n        load() + 1,\n        load() + 2,\n    ]\n    return load()",
    );
    let project = Project::new([("a.py", text.as_str()), ("b.py", FINE)]);
    project.write("crlf.py", BROKEN.replace('\n', "\r\n"));
    project.write(
        "latin.py",
        [b"# coding: latin-1\nx = '\xe9'\n", BROKEN.as_bytes()].concat(),
    );
    snapshot(
        "suppression-diff",
        &project.run(&["check", "--add-ignores", "--diff"]).shown(),
    );
    assert_eq!(project.text("a.py"), text, "a diff writes nothing");
    let ran = project.run(&["check", "--add-ignores"]).ends_with(0);
    assert_eq!(ran.stdout, "Ignored 6 findings in 4 files.\n");
    assert!(
        project
            .text("a.py")
            .contains("load()  # keep  # unawaited: ignore[coroutine-statement]\n")
    );
    assert_eq!(
        project.text("crlf.py"),
        BROKEN
            .replace(
                "    load()",
                "    load()  # unawaited: ignore[coroutine-statement]"
            )
            .replace('\n', "\r\n")
    );
    assert!(
        project
            .bytes("latin.py")
            .starts_with(b"# coding: latin-1\nx = '\xe9'\n")
    );
    let once = project.files();
    project.run(&["check"]).ends_with(0);
    let ran = project.run(&["check", "--add-ignores"]).ends_with(0);
    assert_eq!(ran.stdout, "Nothing found in 4 files.\n");
    assert_eq!(project.files(), once);
}

#[test]
fn what_can_be_fixed_is_fixed_before_comments_are_added() {
    let project = Project::new([("a.py", BROKEN), ("b.py", DOUBTFUL)]);
    let ran = project
        .run(&["check", "--fix", "--add-ignores"])
        .ends_with(0);
    assert_eq!(
        ran.stdout,
        "Fixed 1 finding, ignored 1 finding in 2 files.\n"
    );
    assert_eq!(project.text("a.py"), REPAIRED);
    assert_eq!(
        project.text("b.py"),
        DOUBTFUL.replace(
            "return load()",
            "return load()  # unawaited: ignore[coroutine-returned]"
        )
    );
}

#[test]
fn a_name_is_added_to_a_comment_that_is_there() {
    let text = broken_with("  # unawaited: ignore[context] as it is");
    let project = Project::new([("a.py", text.as_str())]);
    project
        .run(&["check", "--add-ignores", "--select", "await"])
        .ends_with(0);
    assert_eq!(
        project.text("a.py"),
        broken_with("  # unawaited: ignore[context, coroutine-statement] as it is")
    );
}
