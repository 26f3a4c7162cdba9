//! Rules from strangers: a folder of rules can cost time, and can do no harm.

use std::fmt::Write as _;

use crate::project::{BROKEN, Project, REPAIRED, Ran};

/// A rule file with that query.
fn rule(query: &str) -> String {
    format!(
        "summary = \"Stranger\"\nseverity = \"info\"\nmessage = \"it is strange\"\nquery = '''\n{query}\n'''\n"
    )
}

/// What `check --rules rules` says of a project whose rules have these queries, beside a file that is in need of repair.
fn checked(rules: &[(&str, String)], text: &str) -> (Project, Ran) {
    let project = Project::new([("a.py", BROKEN), ("b.py", text)]);
    for (name, text) in rules {
        project.write(&format!("rules/strange/{name}.toml"), text);
    }
    let ran = project.run(&["check", "--fix", "--rules", "rules"]);
    (project, ran)
}

/// Asserts that the rules are refused before anything is read, with this in the message.
#[track_caller]
fn assert_refused(text: &str, message: &str) {
    let (project, ran) = checked(&[("odd", text.to_owned())], "");
    let ran = ran.ends_with(2);
    assert!(ran.stderr.contains(message), "{}", ran.stderr);
    assert_eq!(project.text("a.py"), BROKEN);
}

#[test]
fn a_rule_that_costs_too_much_is_stopped_and_named_and_the_others_go_on() {
    // Every pair of elements, every way to split a list in four, and a regex that tries every start for every byte.
    let rules = [
        ("pairs", rule("(list (_) @a (_) @b)")),
        ("splits", rule("(_ (_)* @a (_)* @b (_)* @c (_)* @d)")),
        (
            "tails",
            rule("((_) @a (#match? @a \"(a|b)*a(a|b){300}c\"))"),
        ),
        ("small", rule("(list \"[\" @a)")),
    ];
    let mut text = "async def f():\n    await f()\n    x = [\n".to_owned();
    for number in 0..30_000 {
        let _ = writeln!(text, "        'ab{number}',");
    }
    text += "    ]\n    f()\n";
    let (project, ran) = checked(&rules, &text);
    let ran = ran.ends_with(2);
    let named: Vec<&str> = ran.stderr.lines().collect();
    let line = |rule: &str| {
        format!(
            "unawaited: b.py: the rule `{rule}` takes too long over it and is left out here; make its query simpler, or ignore it"
        )
    };
    assert_eq!(named, [line("pairs"), line("splits"), line("tails")]);
    // Where they cost little they are asked, and the other rules are asked everywhere.
    assert_eq!(project.text("a.py"), REPAIRED);
    assert!(project.text("b.py").ends_with("    await f()\n"));
    assert!(
        ran.stdout
            .contains("info[small]: it is strange\n --> b.py:3:9"),
        "{}",
        ran.stdout
    );
}

#[test]
fn what_a_busy_machine_finds_does_not_differ() {
    // Just below and above what a rule may cost: the same in every run, since no clock is asked.
    let text = |count: usize| {
        let elements: String = (0..count).map(|number| format!("{number}, ")).collect();
        format!("async def f():\n    return [{elements}]\n")
    };
    let rules = [("pairs", rule("(list (integer) @a (integer) @b)"))];
    for count in [200, 2_000] {
        let runs: Vec<String> = (0..2)
            .map(|_| checked(&rules, &text(count)).1.stderr)
            .collect();
        assert_eq!(runs[0], runs[1]);
        assert_eq!(runs[0].contains("`pairs` takes too long"), count == 2_000);
    }
}

#[test]
fn queries_that_would_harm_the_compiler_are_refused() {
    let nested = format!("{}_{}", "(".repeat(10_000), ")".repeat(10_000));
    assert_refused(
        &rule(&format!("{nested} @a")),
        "rules/strange/odd.toml:4: query: it nests more than 200 deep; ask for less at once",
    );
    assert_refused(
        &rule(&format!("(list {}) @a", "_*".repeat(40_000))),
        "query: it has 80011 bytes, and may have 32768",
    );
    assert_refused(
        &rule("((identifier) @a (#match? @a \"(\\\\w{1000}){1000}\"))"),
        "is too large a regex; repeat less in it",
    );
    assert_refused(
        &rule("((identifier) @a (#match? @a \"(\"))"),
        "`(` is no regex",
    );
    assert_refused(
        &rule("((identifier) @a (#match? @a))"),
        "`#match?` has the wrong arguments; write `(#match? @capture \"regex\")`",
    );
    // The compiler ends the process over these, or never comes back from them.
    for (query, message) in [
        (
            "(call function: (#set! a \"b\")) @a",
            "a predicate stands where a node must; write it after the node",
        ),
        (
            "[(call) (#eq? @a \"b\")] @a",
            "a predicate stands where a node must; write it after the node",
        ),
        (
            "((#set! a \"b\")) @a",
            "there is no node in these brackets; predicates stand beside the node",
        ),
        (
            "((_)*)+ @a",
            "what can be nothing is repeated; take `?` and `*` away from what is in the brackets",
        ),
        (
            "(module [(call) (_)?]+) @a",
            "what can be nothing is repeated; take `?` and `*` away",
        ),
    ] {
        assert_refused(&rule(query), message);
    }
}

#[test]
fn queries_that_are_too_much_together_are_refused() {
    let many: Vec<(String, String)> = (0..10)
        .map(|number| (format!("r{number}"), rule(&"_ @a ".repeat(1_200))))
        .collect();
    let many: Vec<(&str, String)> = many
        .iter()
        .map(|(name, text)| (name.as_str(), text.clone()))
        .collect();
    let ran = checked(&many, "").1.ends_with(2);
    assert!(
        ran.stderr
            .contains("and may have 30000; leave rules out with --ignore"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_large_file_and_a_folder_of_too_many_are_refused() {
    let large = format!("{}# {}\n", rule("(call) @a"), "x".repeat(1 << 20));
    assert_refused(&large, "it is larger than 1048576 bytes; make it smaller");

    let project = Project::new([("a.py", BROKEN)]);
    for number in 0..10_001 {
        project.write(&format!("rules/{number}"), "");
    }
    let ran = project.run(&["check", "--rules", "rules"]).ends_with(2);
    assert!(
        ran.stderr
            .contains("there are more than 10000 files and folders in it"),
        "{}",
        ran.stderr
    );
}

#[test]
fn examples_stay_in_their_folder() {
    for name in [
        "../a.py",
        "/a.py",
        "x/../../a.py",
        "x\\a.py",
        "c:a.py",
        "",
        "x//a.py",
    ] {
        let example = format!(
            "{}\n[[example]]\nname = \"e\"\nunchanged = ''\nfiles = {{ '{name}' = '' }}\n",
            rule("(call) @a")
        );
        assert_refused(
            &example,
            &format!("example: `e`: `{name}` is no file below the example's folder"),
        );
    }
    // The version becomes part of a settings file.
    let example = format!(
        "{}\n[[example]]\nname = \"e\"\nunchanged = ''\npython = '3.13\"\\n[tool.unawaited]\\n'\n",
        rule("(call) @a")
    );
    assert_refused(&example, "example: `e`: ");
}

#[cfg(unix)]
#[test]
fn links_are_skipped_with_a_note() {
    use std::os::unix::fs::symlink;

    let project = Project::new([("a.py", BROKEN)]);
    project.write("outside/strange/far.toml", "this is no rule");
    project.write("rules/strange/near.toml", rule("(module) @a"));
    symlink(
        project.root().join("outside"),
        project.root().join("rules/out"),
    )
    .unwrap();
    let file = project.root().join("outside/strange/far.toml");
    symlink(file, project.root().join("rules/strange/far.toml")).unwrap();
    symlink("nowhere", project.root().join("rules/strange/gone.toml")).unwrap();
    symlink("..", project.root().join("rules/strange/up")).unwrap();
    let ran = project.run(&["check", "--rules", "rules"]).ends_with(1);
    assert!(ran.stdout.contains("info[near]"), "{}", ran.stdout);
    let notes: Vec<&str> = ran
        .stderr
        .lines()
        .map(|line| {
            line.split(" is a link, and rules are not read through links")
                .next()
                .unwrap()
        })
        .collect();
    let expected = [
        "rules/out",
        "rules/strange/far.toml",
        "rules/strange/gone.toml",
        "rules/strange/up",
    ];
    assert_eq!(notes, expected.map(|path| format!("unawaited: {path}")));
}
