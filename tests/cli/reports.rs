//! The formats of the report: what they hold, and that others can read them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::project::{BROKEN, DOUBTFUL, FINE, Project, REPAIRED, Ran, snapshot};

const FORMATS: [&str; 10] = [
    "full", "concise", "json", "jsonl", "github", "gitlab", "sarif", "junit", "rdjson", "html",
];

/// Text that means something in each of the formats, and a repair of several edits, one with an import above it.
const HOSTILE: &str = r#"async def fetch(text: str) -> list[int]:
    return [len(text)]


class Größe:
    async def main(self):
        fetch("</script><b>&amp;'\"%0A::error::,%")
        return fetch("]]>").index(1)

def plain():
    fetch("plain")
"#;

const BROKEN_NOTEBOOK: &str = r#"{"cells": [
  {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": "async def load() -> int:\n    return 1"},
  {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": "x = 1\nload()"}
], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
"#;

/// A finding of each grade, in files of each kind, and one that does not parse.
fn project() -> Project {
    Project::new([
        ("fine.py", FINE),
        ("later.py", DOUBTFUL),
        ("nb.ipynb", BROKEN_NOTEBOOK),
        ("odd names/a#b,c%.py", HOSTILE),
        ("torn.py", "async def f(:\n"),
    ])
}

#[track_caller]
fn written(project: &Project, format: &str) -> Ran {
    let ran = project.run(&["check", "--output-format", format]);
    assert_eq!(ran.stderr, "", "{format}");
    ran.ends_with(1)
}

#[track_caller]
fn parsed(project: &Project, format: &str) -> Value {
    // Not `stdout`, in which the folder's name is replaced by what is no part of a URI.
    serde_json::from_slice(&written(project, format).bytes).unwrap()
}

#[track_caller]
fn validate(schema: &Value, document: &Value) {
    let validator = jsonschema::validator_for(schema).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}\n{document:#}");
}

#[test]
fn each_format_has_a_snapshot() {
    let project = project();
    for format in FORMATS {
        let shown = project.run(&["check", "--output-format", format]).shown();
        // How the page looks is no matter of this test.
        let shown = shown
            .replace(include_str!("../../src/output/html/style.css"), "")
            .replace(include_str!("../../src/output/html/script.js"), "");
        snapshot(&format!("report-{format}"), &shown);
    }
}

#[test]
fn text_is_another_name_of_full() {
    let project = Project::new([("a.py", BROKEN)]);
    let plain = project.run(&["check"]).ends_with(1);
    for format in ["text", "full"] {
        assert_eq!(written(&project, format).stdout, plain.stdout);
    }
}

#[test]
fn every_format_says_that_there_is_nothing() {
    let project = Project::new([("fine.py", FINE)]);
    let mut all = String::new();
    for format in FORMATS {
        let ran = project
            .run(&["check", "--output-format", format])
            .ends_with(0);
        if format != "html" {
            all += &format!("{format}:\n{}\n", ran.stdout);
        }
    }
    snapshot("report-nothing", &all);
}

fn sarif_schema() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas/sarif-2.1.0.json");
    let mut schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    // A pattern with a bracket too many, which errata 01 of the standard mends in this way.
    for of in ["run", "toolComponent"] {
        schema["definitions"][of]["properties"]["language"]["pattern"] =
            json!("^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    }
    schema
}

#[test]
fn sarif_is_valid_against_its_schema() {
    let schema = sarif_schema();
    // The check can fail.
    let validator = jsonschema::validator_for(&schema).unwrap();
    assert!(!validator.is_valid(&json!({"version": "2.1.0"})));
    assert!(!validator.is_valid(&json!({"version": "2.1.0", "runs": [{"tool": {}}]})));

    let document = parsed(&project(), "sarif");
    validate(&schema, &document);
    let results = document["runs"][0]["results"].as_array().unwrap();
    assert!(results.len() >= 5, "{results:#?}");
    let rules = document["runs"][0]["tool"]["driver"]["rules"]
        .as_array()
        .unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let place = &result["locations"][0]["physicalLocation"];
        // A place in a notebook has no lines of the file.
        let is_notebook = place["artifactLocation"]["uri"] == "nb.ipynb";
        assert_eq!(place["region"].is_null(), is_notebook);
    }
    let notes = &document["runs"][0]["invocations"][0]["toolExecutionNotifications"];
    assert_eq!(notes.as_array().unwrap().len(), 1, "{notes:#}");

    let nothing = Project::new([("fine.py", FINE)]);
    let ran = nothing.run(&["check", "--output-format", "sarif"]);
    validate(&schema, &serde_json::from_slice(&ran.bytes).unwrap());
    let ran = nothing.run(&["check", "missing.py", "--output-format", "sarif"]);
    let document: Value = serde_json::from_slice(&ran.bytes).unwrap();
    validate(&schema, &document);
    let invocation = &document["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false, "{invocation:#}");
    assert!(
        invocation["toolExecutionNotifications"][0]["message"]["text"]
            .as_str()
            .unwrap()
            .contains("missing.py")
    );
}

/// Makes replacements by line and column, the column in characters, as a reader of SARIF does.
fn replaced(text: &str, replacements: &[Value]) -> String {
    let offset = |line: &Value, column: &Value| {
        let (line, column) = (line.as_u64().unwrap(), column.as_u64().unwrap());
        let lines = text.split_inclusive('\n').collect::<Vec<_>>();
        let before: usize = lines[..usize::try_from(line).unwrap() - 1]
            .iter()
            .map(|line| line.len())
            .sum();
        let line = &text[before..];
        let column = usize::try_from(column).unwrap() - 1;
        before + line.chars().take(column).map(char::len_utf8).sum::<usize>()
    };
    let mut after = text.to_owned();
    for replacement in replacements.iter().rev() {
        let region = &replacement["deletedRegion"];
        let start = offset(&region["startLine"], &region["startColumn"]);
        let end = offset(&region["endLine"], &region["endColumn"]);
        let new = replacement["insertedContent"]["text"].as_str().unwrap();
        after.replace_range(start..end, new);
    }
    after
}

#[test]
fn the_fixes_of_sarif_are_those_of_the_tool() {
    // The places are after characters of several bytes.
    let broken = BROKEN.replace("    load()", "    größe = \"🐍\"; load()");
    let project = Project::new([("größe a.py", broken.as_str())]);
    let document = parsed(&project, "sarif");
    let result = &document["runs"][0]["results"][0];
    let change = &result["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"]["uri"], "gr%C3%B6%C3%9Fe%20a.py");
    let replacements = change["replacements"].as_array().unwrap();
    let fixed = replaced(&broken, replacements);
    project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(fixed, project.text("größe a.py"));
    assert_ne!(fixed, broken);
}

#[test]
fn fingerprints_outlast_moved_lines_and_renamed_files() {
    let fingerprints = |project: &Project| -> BTreeSet<String> {
        let document = parsed(project, "sarif");
        let results = document["runs"][0]["results"].as_array().unwrap();
        results
            .iter()
            .map(|result| {
                let of_result = &result["partialFingerprints"];
                assert_eq!(
                    of_result["unawaited/v1"],
                    of_result["primaryLocationLineHash"]
                );
                of_result["unawaited/v1"].as_str().unwrap().to_owned()
            })
            .collect()
    };
    let before = Project::new([("a.py", HOSTILE), ("b.py", DOUBTFUL), ("c.py", DOUBTFUL)]);
    let found = fingerprints(&before);
    // Two files are alike, and what they hold has no part in the other's.
    assert_eq!(found.len(), 4, "{found:?}");
    let alone = Project::new([("c.py", DOUBTFUL)]);
    assert!(fingerprints(&alone).is_subset(&found));
    let moved = HOSTILE.replace(
        "class Größe:",
        "import os\n\nx = 1\n\nclass Größe:\n    \"\"\"Moved.\"\"\"\n",
    );
    let after = Project::new([
        ("z.py", moved.as_str()),
        ("a/b.py", DOUBTFUL),
        ("a/c.py", DOUBTFUL),
    ]);
    assert_eq!(fingerprints(&after), found);
    // The other formats tell the same; where all must differ, one has the path in addition.
    let gitlab = parsed(&before, "gitlab");
    let of_gitlab: BTreeSet<String> = gitlab
        .as_array()
        .unwrap()
        .iter()
        .map(|issue| issue["fingerprint"].as_str().unwrap().to_owned())
        .collect();
    let added: Vec<&String> = of_gitlab.difference(&found).collect();
    assert!(found.is_subset(&of_gitlab));
    assert!(
        matches!(&*added, [one] if one.ends_with(":c.py")),
        "{added:?}"
    );
}

#[test]
fn junit_can_be_read_by_others() {
    let project = project();
    let ran = written(&project, "junit");
    let document = roxmltree::Document::parse(&ran.stdout).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "testsuites");
    let failures: Vec<_> = root
        .descendants()
        .filter(|node| node.has_tag_name("failure"))
        .collect();
    let count = parsed(&project, "json")["findings"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(failures.len(), count);
    assert_eq!(root.attribute("failures"), Some(&*count.to_string()));
    // What XML would read otherwise comes through whole.
    assert!(
        failures
            .iter()
            .any(|failure| { failure.text().unwrap().contains(r#"`fetch("]]>")`"#) }),
        "{}",
        ran.stdout
    );
    for case in root
        .descendants()
        .filter(|node| node.has_tag_name("testcase"))
    {
        assert!(case.attribute("name").is_some() && case.attribute("classname").is_some());
    }
}

#[test]
fn gitlab_is_as_it_is_published() {
    let schema = json!({
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "additionalProperties": false,
            "properties": {
                "description": {"type": "string", "pattern": "^[^\n]+$"},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "minLength": 1},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "additionalProperties": false,
                    "properties": {
                        "path": {"type": "string", "pattern": "^[^/.]"},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "additionalProperties": false,
                            "properties": {
                                "begin": {"type": "integer", "minimum": 1},
                                "end": {"type": "integer", "minimum": 1}
                            }
                        }
                    }
                }
            }
        }
    });
    let document = parsed(&project(), "gitlab");
    validate(&schema, &document);
    let issues = document.as_array().unwrap();
    let fingerprints: BTreeSet<&str> = issues
        .iter()
        .map(|issue| issue["fingerprint"].as_str().unwrap())
        .collect();
    assert_eq!(fingerprints.len(), issues.len(), "each is unique");
}

#[test]
fn rdjson_is_as_it_is_published() {
    let position = json!({
        "type": "object",
        "required": ["line", "column"],
        "additionalProperties": false,
        "properties": {
            "line": {"type": "integer", "minimum": 1},
            "column": {"type": "integer", "minimum": 1}
        }
    });
    let range = json!({
        "type": "object",
        "required": ["start", "end"],
        "additionalProperties": false,
        "properties": {"start": position, "end": position}
    });
    let schema = json!({
        "type": "object",
        "required": ["source", "diagnostics"],
        "additionalProperties": false,
        "properties": {
            "source": {
                "type": "object",
                "required": ["name"],
                "additionalProperties": false,
                "properties": {"name": {"const": "unawaited"}}
            },
            "diagnostics": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["message", "location", "severity", "code"],
                    "additionalProperties": false,
                    "properties": {
                        "message": {"type": "string"},
                        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                        "code": {
                            "type": "object",
                            "required": ["value"],
                            "additionalProperties": false,
                            "properties": {"value": {"type": "string"}}
                        },
                        "location": {
                            "type": "object",
                            "required": ["path"],
                            "additionalProperties": false,
                            "properties": {"path": {"type": "string"}, "range": range}
                        },
                        "suggestions": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "required": ["range", "text"],
                                "additionalProperties": false,
                                "properties": {"range": range, "text": {"type": "string"}}
                            }
                        }
                    }
                }
            }
        }
    });
    validate(&schema, &parsed(&project(), "rdjson"));
}

#[test]
fn a_suggestion_is_the_whole_repair() {
    let text = "async def load() -> str:\n    return \"\"\n\n\nasync def main() -> str:\n    return \"ü\" + load().strip()\n";
    let project = Project::new([("a.py", text)]);
    let document = parsed(&project, "rdjson");
    let suggestions = &document["diagnostics"][0]["suggestions"];
    // The column counts bytes.
    assert_eq!(
        *suggestions,
        json!([{
            "range": {"start": {"line": 6, "column": 19}, "end": {"line": 6, "column": 25}},
            "text": "(await load())"
        }])
    );
}

#[test]
fn github_commands_stay_on_their_lines() {
    let ran = written(&project(), "github");
    for line in ran.stdout.lines() {
        assert!(
            line.starts_with("::error ") || line.starts_with("::warning "),
            "{line}"
        );
    }
    assert!(
        ran.stdout
            .contains("file=odd names/a#b%2Cc%25.py,line=7,endLine=7,col=9,"),
        "{}",
        ran.stdout
    );
    assert!(ran.stdout.contains("%250A"), "{}", ran.stdout);
}

#[test]
fn json_lines_are_the_parts_of_the_document() {
    let project = project();
    let document = parsed(&project, "json");
    let ran = written(&project, "jsonl");
    let lines: Vec<Value> = ran
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines[0]["type"], "run");
    assert_eq!(lines[0]["version"], document["version"]);
    let of_type = |name: &str| -> Vec<Value> {
        let named = lines.iter().filter(|line| line["type"] == name).cloned();
        named
            .map(|mut line| {
                line.as_object_mut().unwrap().remove("type");
                line
            })
            .collect()
    };
    for (name, key) in [("finding", "findings"), ("syntax-error", "syntax_errors")] {
        assert_eq!(Value::from(of_type(name)), document[key]);
        assert!(!of_type(name).is_empty());
    }
}

#[test]
fn html_escapes_what_sources_hold() {
    let page = written(&project(), "html").stdout;
    assert_eq!(page.matches("</script").count(), 2, "ours, and no other");
    assert!(!page.contains("<b>"));
    assert!(
        page.contains("&#60;/script&#62;&#60;b&#62;&#38;amp;"),
        "{page}"
    );
    // Nothing is fetched.
    assert!(!page.contains("src=") && !page.contains("href=") && !page.contains("url("));
    // The patches are those of the diff.
    let json = page.split("id=\"patches\">").nth(1).unwrap();
    let json = json.split("</script>").next().unwrap();
    let patches: Vec<String> = serde_json::from_str(json).unwrap();
    assert!(patches.len() >= 3, "{patches:#?}");
    for patch in patches {
        let project = project();
        project.write("one.patch", patch);
        project.git("", &["init", "--quiet"]);
        project.git("", &["apply", "one.patch"]);
    }
}

#[test]
fn a_report_goes_into_a_file_and_its_summary_to_stderr() {
    let project = Project::new([("a.py", BROKEN)]);
    for format in FORMATS {
        let direct = project
            .run(&["check", "--output-format", format])
            .ends_with(1);
        let file = format!("out/{format}/report");
        let ran = project
            .run(&[
                "check",
                "a.py",
                "--output-format",
                format,
                "--output-file",
                &file,
            ])
            .ends_with(1);
        let root = project.root().to_string_lossy().into_owned();
        let report = project.text(&file).replace(&root, "[project]");
        assert_eq!(report, direct.stdout, "{format}");
        assert_eq!(ran.stdout, "");
        assert_eq!(
            ran.stderr,
            "Found 1 finding in 1 file (1 fixable with --fix).\n"
        );
    }
    // Beside a diff, too, and what was there is replaced.
    project.write("report.json", "old");
    let ran = project
        .run(&[
            "check",
            "--diff",
            "--output-format",
            "json",
            "--output-file",
            "report.json",
        ])
        .ends_with(1);
    assert!(ran.stdout.starts_with("--- a/a.py"), "{}", ran.stdout);
    assert_eq!(ran.stderr, "Would fix 1 finding in 1 file.\n");
    assert!(project.text("report.json").starts_with("{\n"));
    assert!(!project.files().keys().any(|path| path.contains(".tmp")));
}

#[test]
fn a_report_that_cannot_be_written_is_said() {
    let project = Project::new([("a.py", BROKEN)]);
    for file in ["a.py/report", "."] {
        let ran = project.run(&["check", "--output-file", file]).ends_with(2);
        let expected = format!("unawaited: the report cannot be written to {file}: ");
        assert!(ran.stderr.starts_with(&expected), "{}", ran.stderr);
    }
    assert_eq!(project.text("a.py"), BROKEN);
}

#[cfg(unix)]
#[test]
fn a_report_into_a_device_leaves_the_device() {
    let project = Project::new([("a.py", BROKEN)]);
    project
        .run(&["check", "--output-file", "/dev/null"])
        .ends_with(1);
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
    // A link stays a link, and a new file has the usual permissions.
    std::os::unix::fs::symlink("real.txt", project.root().join("link.txt")).unwrap();
    project.write("real.txt", "old");
    project
        .run(&["check", "--output-file", "link.txt"])
        .ends_with(1);
    assert!(project.root().join("link.txt").is_symlink());
    assert!(project.text("real.txt").contains("a.py:6:5"));
    project
        .run(&["check", "--output-file", "new.txt"])
        .ends_with(1);
    let mode = |path: &str| {
        use std::os::unix::fs::PermissionsExt as _;
        fs::metadata(project.root().join(path))
            .unwrap()
            .permissions()
            .mode()
    };
    assert_eq!(mode("new.txt"), mode("a.py"));
}

#[test]
fn quiet_leaves_the_findings_and_the_problems() {
    let project = Project::new([("a.py", BROKEN), ("sub/fine.py", FINE)]);
    let ran = project.run(&["check", "-q"]).ends_with(1);
    assert!(ran.stdout.contains("a.py:6:5"), "{}", ran.stdout);
    assert!(!ran.stdout.contains("Found"), "{}", ran.stdout);
    let ran = project
        .run(&["--quiet", "check", "sub/fine.py"])
        .ends_with(0);
    assert_eq!((&*ran.stdout, &*ran.stderr), ("", ""));
    // What shows paths in another way is a note, a missing file is none.
    let loud = project
        .run_in("sub", &["check", "../a.py", "no.py"])
        .ends_with(2);
    let quiet = project
        .run_in("sub", &["check", "-q", "../a.py", "no.py"])
        .ends_with(2);
    assert!(
        loud.stderr.contains("paths are relative to"),
        "{}",
        loud.stderr
    );
    assert!(
        !quiet.stderr.contains("paths are relative to"),
        "{}",
        quiet.stderr
    );
    assert!(
        quiet.stderr.contains("no.py: it cannot be read"),
        "{}",
        quiet.stderr
    );
}

#[test]
fn verbose_tells_times_by_phase_and_by_rule() {
    let project = Project::new([("a.py", BROKEN)]);
    let ran = project.run(&["check", "-v"]).ends_with(1);
    for part in [
        "reading files",
        "opening the type engine",
        "looking for candidates",
        "judging candidates",
        "verifying repairs",
        "all of it",
        " candidates)",
        " other rules",
    ] {
        assert!(ran.stderr.contains(part), "{part}: {}", ran.stderr);
    }
    assert_eq!(ran.stdout, project.run(&["check"]).stdout);
    project.run(&["check", "-v", "-q"]).ends_with(2);
}

#[test]
fn colours_are_as_they_are_wanted() {
    let project = Project::new([("a.py", BROKEN)]);
    let run = |arguments: &[&str], colourless: bool| {
        let mut command = project.command(arguments);
        if !colourless {
            command.env_remove("NO_COLOR");
        }
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    for format in ["full", "concise"] {
        let always = ["check", "--color", "always", "--output-format", format];
        assert!(run(&always, true).contains("\u{1b}["), "{format}");
        let auto = ["check", "--output-format", format];
        assert!(!run(&auto, false).contains('\u{1b}'), "{format}");
    }
    let to_file = ["check", "--color", "always", "--output-file", "out.txt"];
    run(&to_file, false);
    assert!(!project.text("out.txt").contains('\u{1b}'));
    project.run(&["check", "--color", "sometimes"]).ends_with(2);
}

#[test]
fn terminals_that_show_links_get_links() {
    let project = Project::new([("a b.py", BROKEN)]);
    for format in ["full", "concise"] {
        let mut command =
            project.command(&["check", "--color", "always", "--output-format", format]);
        let output = command.env("FORCE_HYPERLINK", "1").output().unwrap();
        let shown = String::from_utf8(output.stdout).unwrap();
        let root = project.root().to_string_lossy().into_owned();
        let link = format!("\u{1b}]8;;file://{root}/a%20b.py\u{1b}\\a b.py:6:5\u{1b}]8;;\u{1b}\\");
        assert!(shown.contains(&link), "{shown:?}");
    }
}

#[test]
fn completions_and_manual_pages_know_the_commands() {
    let project = Project::new([]);
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let ran = project.run(&["completions", shell]).ends_with(0);
        for name in ["output-format", "completions", "stdin-filename"] {
            assert!(ran.stdout.contains(name), "{shell} does not know {name}");
        }
    }
    project.run(&["completions", "cmd"]).ends_with(2);
    let page = project.run(&["man"]).ends_with(0).stdout;
    assert!(page.contains(".TH unawaited 1"), "{page}");
    project.run(&["man", "pages"]).ends_with(0);
    let pages = project.files();
    assert_eq!(pages["pages/unawaited.1"], page.as_bytes());
    let check = project.text("pages/unawaited-check.1");
    assert!(check.contains("\\-\\-output\\-format"), "{check}");
    assert!(pages.contains_key("pages/unawaited-rules-list.1"));
    project.write("file", "");
    let ran = project.run(&["man", "file"]).ends_with(2);
    assert!(
        ran.stderr.contains("cannot be written to file"),
        "{}",
        ran.stderr
    );
}

#[test]
fn fixed_findings_are_no_longer_in_the_report() {
    for format in ["sarif", "gitlab", "rdjson", "github", "html"] {
        let project = Project::new([("a.py", BROKEN)]);
        let ran = project
            .run(&["check", "--fix", "--output-format", format])
            .ends_with(0);
        assert!(
            !ran.stdout.contains("coroutine-statement"),
            "{}",
            ran.stdout
        );
        assert_eq!(project.text("a.py"), REPAIRED);
    }
}
