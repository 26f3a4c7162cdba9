//! A rule in words: for the terminal, and as a page of `docs/rules`.

use std::fmt::Write as _;

use crate::edit::Applicability;
use crate::rules::{Example, ExampleResult, Rule, SuppressionRule};
use crate::syntax::Tool;

/// What is said of fixes that may take out the last use of an import.
const LEFT_IMPORTS: &str = "An import that a repair leaves without a use stays where it is; `ruff check --select F401 --fix` removes it.";

/// What a rule finds, why, and its examples, for the terminal.
#[must_use]
pub fn text(rule: &Rule) -> String {
    let mut text = format!("{}/{} ({})\n\n", rule.group, rule.name, traits(rule));
    text += &format!("{}.\n", rule.summary);
    if !rule.why.is_empty() {
        text += &format!("{}\n", rule.why);
    }
    if rule.leaves_imports() {
        text += &format!("{LEFT_IMPORTS}\n");
    }
    if let Some(heeded) = heeded(rule) {
        text += &format!("{heeded}\n");
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
    if let Some(heeded) = heeded(rule) {
        page += &format!("\n{heeded}\n");
    }
    if rule.leaves_imports() {
        page += &format!("\n{LEFT_IMPORTS}\n");
    }
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

/// The list of all rules that come with the tool, in Markdown: each with a repair that fits on a line, if there is one.
#[must_use]
pub fn index(rules: &[Rule]) -> String {
    let mut index = "<!-- Made from the files in rules, which are the place to change it. -->\n\n\
        # The rules\n\n\
        Each name leads to a page with the reason and all examples; `unawaited rules explain NAME` shows the same.\n\
        [README.md](../../README.md#safe-unsafe-guess-display) says what the grades are.\n"
        .to_owned();
    let mut group = "";
    for rule in rules {
        if rule.group != group {
            group = &rule.group;
            index += &format!("\n## {group}\n");
            if rules
                .iter()
                .all(|other| other.group != *group || !other.is_enabled)
            {
                index += &format!("\nOff by default: `--select {group}` turns them on.\n");
            }
            index +=
                "\n| rule | what it finds | its repair, for example | grade |\n|---|---|---|---|\n";
        }
        let repair = shown_repair(rule);
        index += &format!(
            "| [`{name}`]({name}.md) | {} | {} | {} |\n",
            cell(&rule.summary),
            repair.unwrap_or_default(),
            rule.applicability(),
            name = rule.name,
        );
    }
    index += &format!(
        "\n## {}\n\nAbout the comments that silence other rules; nothing repairs them.\n\n\
         | rule | what it finds |\n|---|---|\n",
        SuppressionRule::GROUP
    );
    for SuppressionRule { name, summary, .. } in SuppressionRule::ALL {
        index += &format!("| `{name}` | {summary} |\n");
    }
    index
}

/// The shortest of the lines that repairs change, before and after. Repairs that add or take away lines have none.
fn shown_repair(rule: &Rule) -> Option<String> {
    let changed = rule.examples.iter().flat_map(|example| {
        let after = match &example.result {
            ExampleResult::Repaired(after) => after,
            _ => &example.before,
        };
        let (before, after) = (example.before.lines(), after.lines());
        let is_line_by_line = before.clone().count() == after.clone().count();
        let pairs = before.zip(after).filter(move |_| is_line_by_line);
        pairs.filter(|(before, after)| before != after)
    });
    let length = |(before, after): &(&str, &str)| before.len() + after.len();
    let (before, after) = changed.min_by_key(length)?;
    let (before, after) = (cell(before.trim()), cell(after.trim()));
    Some(format!("`{before}` → `{after}`"))
}

/// A text in a table, where `|` parts columns.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
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
        match example.grade {
            Applicability::Guess => notes.push("a guess".to_owned()),
            Applicability::Unsafe => notes.push("an unsafe repair".to_owned()),
            Applicability::Safe | Applicability::Display => {}
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
        rule.applicability().replace("guess", "guesses")
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

/// Which comments for other tools silence it, by tool.
fn heeded(rule: &Rule) -> Option<String> {
    let of_tool = |tool: Tool| {
        let codes = rule.silenced_by.iter().filter(|one| one.tool == tool);
        let codes: Vec<String> = codes.map(|one| format!("`{}`", one.code)).collect();
        (!codes.is_empty()).then(|| format!("{} for {}", codes.join(" or "), tool.name()))
    };
    let told: Vec<String> = Tool::ALL.into_iter().filter_map(of_tool).collect();
    (!told.is_empty()).then(|| {
        let told = told.join(", ");
        format!("A comment that silences {told} silences it, too.")
    })
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
