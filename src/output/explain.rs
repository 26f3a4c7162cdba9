//! A rule in words: for the terminal, and as a page of `docs/rules`.

use std::fmt::Write as _;

use crate::rules::{Example, ExampleResult, Rule};

/// What a rule finds, why, and its examples, for the terminal.
#[must_use]
pub fn text(rule: &Rule) -> String {
    let mut text = format!("{}/{} ({})\n\n", rule.group, rule.name, traits(rule));
    text += &format!("{}.\n", rule.summary);
    if !rule.why.is_empty() {
        text += &format!("{}\n", rule.why);
    }
    for example in &rule.examples {
        text += &format!("\nExample: {}\n", example.name);
        for (file, content) in &example.files {
            text += &format!("\n  {file}:\n{}\n", indented(content));
        }
        match &example.result {
            ExampleResult::Repaired(after) => {
                text += &format!("{}\n", indented(&hunks(&example.before, after)));
            }
            ExampleResult::Reported => {
                let before = indented(&example.before);
                text += &format!("  reported, without a repair:\n{before}\n");
            }
            ExampleResult::Unchanged => {
                text += &format!("  nothing wrong:\n{}\n", indented(&example.before));
            }
        }
    }
    text
}

/// The page of a rule that comes with the tool, in Markdown.
#[must_use]
pub fn page(rule: &Rule) -> String {
    let Rule {
        name,
        group,
        summary,
        why,
        ..
    } = rule;
    let mut page = format!(
        "<!-- Made from rules/{group}/{name}.toml, which is the place to change it. -->\n\n# {name}\n\n{summary}.\n"
    );
    if !why.is_empty() {
        page += &format!("\n{why}\n");
    }
    page += &format!("\n{}.\n", sentence(rule));
    let repaired = |example: &&Example| matches!(example.result, ExampleResult::Repaired(_));
    let reported = |example: &&Example| example.result == ExampleResult::Reported;
    let unchanged = |example: &&Example| example.result == ExampleResult::Unchanged;
    section(
        &mut page,
        "What it repairs",
        rule.examples.iter().filter(repaired),
    );
    section(
        &mut page,
        "What it only reports",
        rule.examples.iter().filter(reported),
    );
    section(
        &mut page,
        "What it leaves alone",
        rule.examples.iter().filter(unchanged),
    );
    page
}

fn section<'a>(page: &mut String, title: &str, examples: impl Iterator<Item = &'a Example>) {
    let mut examples = examples.peekable();
    if examples.peek().is_none() {
        return;
    }
    *page += &format!("\n## {title}\n");
    for example in examples {
        *page += &format!("\n### {}\n", capitalized(&example.name));
        for (file, content) in &example.files {
            *page += &format!("\n`{file}`:\n\n{}", fenced("python", content));
        }
        let mut notes = Vec::new();
        if example.file != Example::FILE {
            notes.push(format!("in `{}`", example.file));
        }
        if let Some(python) = &example.python {
            notes.push(format!("for Python {python}"));
        }
        if example.is_unsafe {
            notes.push("an unsafe repair".to_owned());
        }
        if !notes.is_empty() {
            *page += &format!("\n{}:\n", capitalized(&notes.join(", ")));
        }
        *page += "\n";
        *page += &match &example.result {
            ExampleResult::Repaired(after) => {
                fenced("diff", &format!("{}\n", hunks(&example.before, after)))
            }
            _ => fenced("python", &example.before),
        };
    }
}

/// Severity, applicability and the rest, for the head of the explanation.
fn traits(rule: &Rule) -> String {
    let mut traits = vec![rule.severity.name().to_owned(), rule.applicability()];
    traits.extend(
        rule.lowest_python()
            .map(|version| format!("from Python {version}")),
    );
    if !rule.is_enabled {
        traits.push("off by default".to_owned());
    }
    traits.join(", ")
}

fn sentence(rule: &Rule) -> String {
    let mut sentence = format!(
        "Group `{}`, severity {}; its repairs are {}",
        rule.group,
        rule.severity.name(),
        rule.applicability()
    );
    if rule.applicability() == "display" {
        sentence = format!(
            "Group `{}`, severity {}; it only reports",
            rule.group,
            rule.severity.name()
        );
    }
    if let Some(version) = rule.lowest_python() {
        let _ = write!(sentence, ". It is for Python {version} and newer");
    }
    if !rule.is_enabled {
        let _ = write!(
            sentence,
            ". It is off by default: `--select {}` turns it on, `--select {}` all of its group",
            rule.name, rule.group
        );
    }
    sentence
}

/// The changed lines of a repair, with what is around them.
fn hunks(before: &str, after: &str) -> String {
    let diff = super::diff::unified("example.py", before.as_bytes(), after.as_bytes());
    let diff = String::from_utf8_lossy(&diff);
    diff.lines().skip(2).collect::<Vec<_>>().join("\n")
}

fn fenced(language: &str, text: &str) -> String {
    format!("```{language}\n{}\n```\n", text.trim_matches('\n'))
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn indented(text: &str) -> String {
    text.trim_matches('\n')
        .lines()
        .flat_map(|line| ["    ", line, "\n"])
        .collect()
}
