//! `unawaited check`: what it reports, and how it ends.

use crate::project::{BROKEN, DOUBTFUL, FINE, Project, snapshot};

/// One finding of each sort of frame: a single line, several lines, a name, columns after characters that are not ASCII.
const SHOP: &str = r#"async def price(name: str) -> int:
    return len(name)


async def total(names: list[str]) -> int:
    größe = price("größe") + 1
    price(
        "over several lines",
    )
    result = price("kept")
    if price("asked"):
        return result + größe
    return await price("right")
"#;

fn shop() -> Project {
    Project::new([
        ("shop/prices.py", SHOP),
        ("shop/__init__.py", ""),
        ("later.py", DOUBTFUL),
        ("fine.py", FINE),
    ])
}

#[test]
fn findings_come_with_frames_and_evidence() {
    snapshot("check-text", &shop().run(&["check"]).shown());
}

#[test]
fn findings_come_as_json() {
    let ran = shop().run(&["check", "--output-format", "json"]);
    let document: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(document["version"], unawaited::output::json::VERSION);
    snapshot("check-json", &ran.shown());
}

#[test]
fn json_places_are_those_of_the_text() {
    let project = shop();
    let document: serde_json::Value =
        serde_json::from_str(&project.run(&["check", "--output-format", "json"]).stdout).unwrap();
    let findings = document["findings"].as_array().unwrap();
    assert!(!findings.is_empty());
    for finding in findings {
        let text = project.text(finding["path"].as_str().unwrap());
        for end in ["start", "end"] {
            let number = |key: &str| usize::try_from(finding[end][key].as_u64().unwrap()).unwrap();
            let before = &text[..number("byte")];
            assert_eq!(number("line"), before.matches('\n').count() + 1);
            assert_eq!(
                number("column"),
                before.rsplit('\n').next().unwrap().chars().count() + 1
            );
        }
    }
}

#[test]
fn nothing_found_is_said_and_is_success() {
    let project = Project::new([("fine.py", FINE), ("plain.py", "x = 1\n")]);
    snapshot("check-nothing", &project.run(&["check"]).shown());
    let json = project
        .run(&["check", "--output-format", "json"])
        .ends_with(0);
    snapshot("check-nothing-json", &json.shown());
}

#[test]
fn the_default_path_is_the_working_directory() {
    let project = Project::new([("a.py", BROKEN), ("sub/b.py", BROKEN)]);
    let everywhere = project.run(&["check"]).ends_with(1);
    assert_eq!(everywhere.stdout, project.run(&["check", "."]).stdout);
    assert!(
        everywhere.stdout.contains("Found 2 findings in 2 files"),
        "{}",
        everywhere.stdout
    );
    let below = project.run_in("sub", &["check"]).ends_with(1);
    assert!(below.stdout.contains("--> b.py:6:5"), "{}", below.stdout);
}

#[test]
fn a_file_that_is_named_twice_is_checked_once() {
    let project = Project::new([("a.py", BROKEN)]);
    let ran = project.run(&["check", "a.py", ".", "./a.py"]).ends_with(1);
    assert!(
        ran.stdout.contains("Found 1 finding in 1 file"),
        "{}",
        ran.stdout
    );
}

#[test]
fn exit_status_says_how_it_ended() {
    let cases: [(&[&str], i32); 10] = [
        (&["check", "fine.py"], 0),
        (&["check", "broken.py"], 1),
        (&["check", "--fix", "broken.py"], 0),
        (&["check", "--diff", "broken.py"], 1),
        (&["check", "--diff", "fine.py"], 0),
        (&["check", "--fix", "broken.py", "doubtful.py"], 1),
        (&["check", "missing.py"], 2),
        (&["check", "broken.py", "missing.py"], 2),
        (&["check", "--no-such-option"], 2),
        (&["chekc"], 2),
    ];
    for (arguments, status) in cases {
        let project = Project::new([
            ("fine.py", FINE),
            ("broken.py", BROKEN),
            ("doubtful.py", DOUBTFUL),
        ]);
        let ran = project.run(arguments);
        assert_eq!(ran.status, status, "{arguments:?}\n{}", ran.shown());
    }
}

#[test]
fn colours_are_for_terminals() {
    let ran = Project::new([("a.py", BROKEN)])
        .run(&["check"])
        .ends_with(1);
    assert!(!ran.stdout.contains('\u{1b}') && !ran.stderr.contains('\u{1b}'));
}
