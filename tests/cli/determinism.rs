//! Two runs print the same bytes, whatever the threads do.

use crate::project::Project;

/// Thirty modules, each of which calls the one before it and forgets to await.
fn project() -> Project {
    let project = Project::new([(
        "pyproject.toml",
        "[project]\nname = \"many\"\nversion = \"1\"\n",
    )]);
    for number in 0..30 {
        let import = match number {
            0 => String::new(),
            _ => format!("from many.module_{} import load as before\n", number - 1),
        };
        let call = if number == 0 {
            ""
        } else {
            "    before()\n    value = before()\n    print(value + 1)\n"
        };
        project.write(
            &format!("many/module_{number}.py"),
            format!(
                "{import}\n\nasync def load() -> int:\n    return {number}\n\n\nasync def stream():\n    yield {number}\n\n\n\
                 async def main():\n{call}    load()\n    for item in stream():\n        print(item)\n    return load()\n"
            ),
        );
    }
    project.write("many/__init__.py", "");
    project
}

#[test]
fn two_runs_print_the_same_bytes() {
    let project = project();
    for options in [
        &["check"][..],
        &["check", "--output-format", "json"],
        &["check", "--diff", "--unsafe-fixes"],
    ] {
        let (first, second) = (
            project.run(options).ends_with(1),
            project.run(options).ends_with(1),
        );
        assert!(first.bytes.len() > 1_000);
        assert_eq!(first.stdout, second.stdout, "{options:?}");
        assert_eq!(first.stderr, second.stderr, "{options:?}");
    }
}

#[test]
fn findings_are_in_order_of_path_and_place() {
    let ran = project().run(&["check", "--output-format", "json"]);
    let document: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let places: Vec<_> = document["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| {
            (
                finding["path"].as_str().unwrap(),
                finding["start"]["byte"].as_u64().unwrap(),
            )
        })
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(places.len() > 100);
}

#[test]
fn two_runs_write_the_same_bytes() {
    let (one, other) = (project(), project());
    one.run(&["check", "--fix", "--unsafe-fixes"]);
    other.run(&["check", "--fix", "--unsafe-fixes"]);
    assert_eq!(one.files(), other.files());
    assert_ne!(one.files(), project().files());
}
