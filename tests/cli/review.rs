//! `unawaited check --fix --interactive`, at a terminal of its own.
#![cfg(unix)]

use std::process::Command;

use rexpect::session::{PtySession, spawn_command};

use crate::project::{BROKEN, DOUBTFUL, Project, RESOLVED, snapshot};

const MANY: &str = "\
async def load() -> int:
    return 1


async def main():
    load()
    print(load() + 1)
    if load():
        print(2)
    load()
";

const ASK: [&str; 3] = ["check", "--fix", "--interactive"];

/// A run at a terminal.
struct Review {
    session: PtySession,
    /// Everything that was shown.
    shown: String,
}

impl Review {
    fn of(mut command: Command) -> Self {
        command.env("TERM", "xterm");
        Self {
            session: spawn_command(command, Some(120_000)).unwrap(),
            shown: String::new(),
        }
    }

    /// Presses a key, without Enter, at each question.
    #[track_caller]
    fn answers(mut self, keys: &str) -> Self {
        for key in keys.chars() {
            self.until("]? ");
            self.presses(&key.to_string());
        }
        self
    }

    #[track_caller]
    fn until(&mut self, text: &str) {
        match self.session.exp_string(text) {
            Ok(before) => self.shown += &(before + text),
            Err(error) => panic!("{error}\nshown before:\n{}", self.shown),
        }
    }

    fn presses(&mut self, keys: &str) {
        self.session.send(keys).unwrap();
        self.session.flush().unwrap();
    }

    /// Everything that was shown, up to the end with that status.
    #[track_caller]
    fn ends_with(mut self, status: i32) -> String {
        match self.session.exp_eof() {
            Ok(rest) => self.shown += &rest,
            Err(error) => panic!("{error}\nshown before:\n{}", self.shown),
        }
        let ended = format!("{:?}", self.session.process_mut().wait().unwrap());
        assert!(
            ended.ends_with(&format!(", {status})")),
            "{ended}\n{}",
            self.shown
        );
        self.shown.replace("\r\n", "\n")
    }
}

#[track_caller]
fn check(keys: &str, status: i32, expected: &str) -> String {
    let project = Project::new([("a.py", MANY)]);
    let shown = Review::of(project.command(&ASK))
        .answers(keys)
        .ends_with(status);
    assert_eq!(project.text("a.py"), expected, "{keys}:\n{shown}");
    shown
}

#[test]
fn each_fix_has_its_answer() {
    let shown = check(
        "ynyn",
        1,
        &MANY
            .replace("main():\n    load()", "main():\n    await load()")
            .replace("if load()", "if await load()"),
    );
    snapshot("review", &shown);
    check("nnnn", 1, MANY);
    let all = MANY
        .replace("    load()", "    await load()")
        .replace("(load()", "(await load()")
        .replace("if load", "if await load");
    check("yyyy", 0, &all);
}

#[test]
fn all_of_a_rule_and_none_of_a_file() {
    // The second statement of that rule is not asked about.
    check("ann", 1, &MANY.replace("    load()", "    await load()"));
    let project = Project::new([("a.py", MANY), ("b.py", BROKEN)]);
    let shown = Review::of(project.command(&ASK))
        .answers("ydy")
        .ends_with(1);
    assert_eq!(
        project.text("a.py"),
        MANY.replacen("    load()", "    await load()", 1),
        "{shown}"
    );
    assert!(project.text("b.py").contains("await load()"), "{shown}");
}

#[test]
fn a_comment_instead() {
    let expected = MANY
        .replace(
            "main():\n    load()",
            "main():\n    load()  # unawaited: ignore[coroutine-statement]",
        )
        .replace("    print(load() + 1)", "    print(await load() + 1)");
    check("iynn", 1, &expected);
}

#[test]
fn who_stops_keeps_what_was_accepted() {
    let expected = MANY.replacen("    load()", "    await load()", 1);
    check("yq", 1, &expected);
    check("y\u{3}", 1, &expected);
    check("y\u{4}", 1, &expected);
    check("q", 1, MANY);
}

#[test]
fn help_is_shown_for_keys_that_mean_nothing() {
    let shown = check("?zq", 1, MANY);
    assert_eq!(shown.matches("n - do not make it").count(), 2, "{shown}");
}

/// Answers with an editor that is a shell script; `$1` is the file.
#[track_caller]
fn check_edited(project: &Project, script: &str, keys: &str, status: i32) -> String {
    project.write("editor", format!("{script}\n"));
    let mut command = project.command(&ASK);
    command
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env_remove("VISUAL")
        .env(
            "EDITOR",
            format!("sh {}", project.root().join("editor").display()),
        );
    Review::of(command).answers(keys).ends_with(status)
}

#[test]
fn the_patched_lines_can_be_edited() {
    let project = Project::new([("a.py", BROKEN)]);
    // The editor is given the patched line, and only that.
    let script = "grep -q '^    await load()$' \"$1\" && sed -i 's/await load()/x = await load()\\n    print(x)/' \"$1\"";
    check_edited(&project, script, "e", 0);
    let expected = BROKEN.replace("    load()", "    x = await load()\n    print(x)");
    assert_eq!(project.text("a.py"), expected);

    // Edits that do not parse are not taken, nor is an editor's failure, nor nothing at all.
    project.write("a.py", BROKEN);
    let shown = check_edited(&project, "echo '    x = (' > \"$1\"", "enq", 1);
    assert!(shown.contains("would not parse"), "{shown}");
    assert_eq!(project.text("a.py"), BROKEN);
    let shown = check_edited(&project, "exit 3", "eq", 1);
    assert!(shown.contains("The editor failed"), "{shown}");
    let shown = check_edited(&project, ": > \"$1\"", "en", 1);
    assert!(shown.contains("nothing is taken"), "{shown}");
    assert_eq!(project.text("a.py"), BROKEN);
    // Edited again, it is taken.
    let script = "if grep -q y \"$1\"; then echo '    y = await load()' > \"$1\"; else echo '    y = (' > \"$1\"; fi";
    check_edited(&project, script, "ey", 0);
    assert_eq!(
        project.text("a.py"),
        BROKEN.replace("    load()", "    y = await load()")
    );
}

/// What shares lines with an edited hunk is asked about again, in the new text.
#[test]
fn other_fixes_go_on_beside_an_edited_one() {
    let text = BROKEN.replace(
        "    load()",
        "    print(load() + 1, load() + 2)\n    load()",
    );
    let project = Project::new([("a.py", text.as_str())]);
    let script = "sed -i 's/await load() + 1/0/' \"$1\"";
    check_edited(&project, script, "eyy", 0);
    let expected = text
        .replace("load() + 1, load()", "0, await load()")
        .replace("\n    load()", "\n    await load()");
    assert_eq!(project.text("a.py"), expected);
}

#[test]
fn unsafe_fixes_are_asked_about_when_they_are_allowed() {
    let project = Project::new([("a.py", DOUBTFUL)]);
    let arguments = [&ASK[..], &["--unsafe-fixes"]].concat();
    assert!(
        !Review::of(project.command(&ASK))
            .ends_with(1)
            .contains("Make this fix")
    );
    // The files are guarded before anybody is asked.
    project.git("", &["init", "--quiet"]);
    let mut command = project.command(&arguments);
    command.env("PATH", std::env::var_os("PATH").unwrap());
    let shown = Review::of(command).ends_with(2);
    assert!(
        shown.contains("nothing is written") && !shown.contains("Make this fix"),
        "{shown}"
    );
    project.commit();
    let mut command = project.command(&arguments);
    command.env("PATH", std::env::var_os("PATH").unwrap());
    Review::of(command).answers("y").ends_with(0);
    assert_eq!(project.text("a.py"), RESOLVED);
}

#[test]
fn without_a_terminal_nobody_can_be_asked() {
    let project = Project::new([("a.py", BROKEN)]);
    snapshot(
        "review-no-terminal",
        &project.run(&ASK).ends_with(2).shown(),
    );
    project.run_on("y\n", &ASK).ends_with(2);
    project.run(&["check", "--interactive"]).ends_with(2);
    assert_eq!(project.text("a.py"), BROKEN);
}

#[test]
fn functions_become_async_where_a_person_says_so() {
    let source =
        "def load() -> int:\n    return 1\n\n\nasync def main() -> None:\n    print(load())\n";
    let ask = ["make-async", "load", "--fix", "--interactive"];
    let project = Project::new([("a.py", source)]);
    Review::of(project.command(&ask)).answers("n").ends_with(1);
    assert_eq!(project.text("a.py"), source);
    let shown = Review::of(project.command(&ask)).answers("y").ends_with(0);
    assert!(shown.contains("make `load` async"), "{shown}");
    let after = "async def load() -> int:\n    return 1\n\n\nasync def main() -> None:\n    print(await load())\n";
    assert_eq!(project.text("a.py"), after);
}
