//! Fixes that meet: edits that touch, nest, or are wanted twice come out right, in one run.

use crate::project::Project;
use crate::selection::SLEEP_RULE;

/// A rule that renames what is called.
fn renames(from: &str, to: &str) -> String {
    format!(
        "summary = \"Renames\"\nseverity = \"info\"\nmessage = \"`{{name}}` is old\"\nquery = '''\n((call function: (identifier) @name) (#match? @name \"^{from}$\"))\n'''\n[fix]\ntitle = \"Rename it\"\nreplace = {{ name = \"{to}\" }}\n"
    )
}

const CALLS: &str = "async def main():\n    one()\n    other()\n";

#[test]
fn rules_that_undo_each_other_are_named_and_the_text_stays() {
    let (there, back, apart) = (
        renames("one", "two"),
        renames("two", "one"),
        renames("other", "third"),
    );
    let project = Project::new([
        ("a.py", CALLS),
        ("rules/mine/there.toml", &there),
        ("rules/mine/back.toml", &back),
        ("rules/mine/apart.toml", &apart),
    ]);
    let ran = project
        .run(&["check", "--fix", "--rules", "rules", "a.py"])
        .ends_with(1);
    assert!(
        ran.stderr.contains(
            "a.py: the fixes of back and there undo each other; it is left after round 3"
        ),
        "{}",
        ran.shown()
    );
    // `back`, and `there` after it, came to nothing.
    assert!(
        ran.stdout
            .contains("Fixed 2 findings, left 1 finding in 1 file"),
        "{}",
        ran.shown()
    );
    assert!(ran.stdout.contains("[back]"), "{}", ran.shown());
    assert_eq!(
        project.text("a.py"),
        "async def main():\n    two()\n    third()\n"
    );
}

#[test]
fn rules_that_never_end_are_ended_after_ten_rounds() {
    let longer = |length: &str| renames(length, "{name}a");
    let (odd, even) = (longer("a(aa)*"), longer("(aa)+"));
    let before = CALLS.replace("one", "a");
    let project = Project::new([
        ("a.py", before.as_str()),
        ("rules/mine/odd.toml", &odd),
        ("rules/mine/even.toml", &even),
    ]);
    let ran = project
        .run(&["check", "--fix", "--rules", "rules", "a.py"])
        .ends_with(1);
    assert!(
        ran.stderr
            .contains("stopped after 10 rounds of fixes; run again for the rest"),
        "{}",
        ran.shown()
    );
    let after = CALLS.replace("one", "aaaaaaaaaaa");
    assert_eq!(project.text("a.py"), after);
}

/// A fix that is broken in its own file, where the text with it would not parse, and that makes a plain function of a coroutine
/// function for the others.
const PLAIN_RULE: &str = r#"
summary  = "Makes it plain"
severity = "info"
message  = "`{name}` is async"
query = '''
((function_definition "async" @async name: (identifier) @name) (#eq? @name "load"))
'''
[fix]
title   = "Make it plain"
replace = { async = "" }
"#;

#[test]
fn a_fix_does_not_fall_for_a_bad_one_in_another_file() {
    let load =
        "import asyncio\n\n\nasync def load() -> int:\n    await asyncio.sleep(1)\n    return 1\n";
    let user = "from a import load\n\n\nasync def main():\n    load()\n";
    let project = Project::new([
        ("a.py", load),
        ("b.py", user),
        ("rules/mine/plain.toml", PLAIN_RULE),
    ]);
    let ran = project.run(&["check", "--fix", "--rules", "rules", "a.py", "b.py"]);
    assert_eq!(project.text("a.py"), load, "{}", ran.shown());
    let repaired = user.replace("    load()", "    await load()");
    assert_eq!(project.text("b.py"), repaired, "{}", ran.shown());
}

/// Asserts what `--fix --unsafe-fixes` makes of a file with further rules, in one run, and that a second run has nothing to do.
#[track_caller]
fn check(before: &str, after: &str) {
    let project = Project::new([("a.py", before), ("rules/mine/sleep.toml", SLEEP_RULE)]);
    let fix = [
        "check",
        "--fix",
        "--unsafe-fixes",
        "--rules",
        "rules",
        "a.py",
    ];
    let ran = project.run(&fix);
    assert_eq!(project.text("a.py"), after, "{}", ran.shown());
    project.run(&fix).ends_with(0);
    assert_eq!(project.text("a.py"), after);
}

const DEFINITIONS: &str = "import asyncio


async def path(number: int = 0) -> str:
    return str(number)


async def number(of: str = \"\") -> int:
    return 1


";

#[track_caller]
fn check_main(before: &str, after: &str) {
    let program = |body: &str| format!("{DEFINITIONS}async def main(lock: asyncio.Lock):\n{body}");
    check(&program(before), &program(after));
}

#[test]
fn a_with_is_split_while_an_item_of_it_is_awaited() {
    check_main(
        "    with open(path()) as file, lock:  # both\n        file.read()\n",
        "    with open(await path()) as file:\n        async with lock:  # both\n            file.read()\n",
    );
    check_main(
        "    with lock, open(path()) as file:\n        number()\n        file.read()\n",
        "    async with lock:\n        with open(await path()) as file:\n            await number()\n            file.read()\n",
    );
}

#[test]
fn an_argument_and_its_call_are_both_awaited() {
    check_main("    number(path())\n", "    await number(await path())\n");
    check_main(
        "    print(number(path(number())) + number())\n",
        "    print(await number(await path(await number())) + await number())\n",
    );
    check_main(
        "    x = path(number()).strip()\n    print(x, number(path(1)))\n",
        "    x = (await path(await number())).strip()\n    print(x, await number(await path(1)))\n",
    );
}

#[test]
fn a_display_and_what_is_around_it_are_repaired_together() {
    check_main(
        "    if number() and path().strip():\n        return f\"{path()}{number(path())}\"\n",
        "    if await number() and (await path()).strip():\n        return f\"{await path()}{await number(await path())}\"\n",
    );
}

#[test]
fn two_fixes_that_need_one_import_share_it() {
    check(
        "import time\n\n\nasync def main():\n    time.sleep(1)\n    time.sleep(2)\n\n\nasync def other():\n    time.sleep(3)\n",
        "import asyncio\nimport time\n\n\nasync def main():\n    await asyncio.sleep(1)\n    await asyncio.sleep(2)\n\n\nasync def other():\n    await asyncio.sleep(3)\n",
    );
}
