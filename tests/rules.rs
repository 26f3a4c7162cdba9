//! Every example of every rule is a test of its own, through the real type engine, in every variant. So is every example
//! of docs/rules.md. The pages of docs/rules are compared with what the rules say: `UPDATE_DOCS=1 cargo test --test rules`
//! writes them anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};
use regex::Regex;
use unawaited::edit::Applicability;
use unawaited::fix::Mode;
use unawaited::output::explain;
use unawaited::project::{Input, Request, Run, Scope, Variant, check_example, run};
use unawaited::records::Records;
use unawaited::rules::{Example, Handlers, Rule, builtin_rules, load_rule};
use unawaited::settings::{Hierarchy, Settings};
use unawaited::types::Environment;
use unawaited::watch::Unwatched;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    let mut rules = Vec::new();
    for file in builtin_rules() {
        match load_rule(Path::new(file.path), file.text) {
            Ok(rule) => {
                for example in &rule.examples {
                    let name = format!("{}/{}: {}", rule.group, rule.name, example.name);
                    let example = example.clone();
                    trials.push(Trial::test(name, move || {
                        check(file.path, file.text, &example)
                    }));
                }
                rules.push(rule);
            }
            Err(error) => trials.push(Trial::test(file.path, move || Err(Failed::from(error)))),
        }
    }
    trials.push(Trial::test("docs/rules: every page is fresh", move || {
        pages_are_fresh(&rules)
    }));
    let manual = read("docs/rules.md");
    let documented: Vec<Shown> = shown(&manual);
    let titles: Vec<String> = documented.iter().map(|shown| shown.title.clone()).collect();
    trials.push(Trial::test(
        "docs/rules.md: every predicate and action is shown",
        move || all_is_shown(&titles),
    ));
    trials.push(Trial::test(
        "docs/rules.md: the first rule is what `rules new` writes",
        move || first_rule(&manual),
    ));
    for shown in documented {
        let name = format!("docs/rules.md: {}", shown.title);
        trials.push(Trial::test(name, move || holds(&shown)));
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn check(path: &str, text: &str, example: &Example) -> Result<(), Failed> {
    for variant in Variant::ALL {
        let folder = tempfile::tempdir()?;
        check_example(Path::new(path), text, example, variant, folder.path())
            .map_err(|failure| format!("{}: {failure}", variant.describe()))?;
    }
    Ok(())
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_default()
}

fn pages_are_fresh(rules: &[Rule]) -> Result<(), Failed> {
    let folder = root().join("docs/rules");
    let index = (folder.join("README.md"), explain::index(rules));
    let made: Vec<(PathBuf, String)> = rules
        .iter()
        .map(|rule| {
            (
                folder.join(&rule.name).with_extension("md"),
                explain::page(rule),
            )
        })
        .chain([index])
        .collect();
    let is_known = |path: &PathBuf| made.iter().any(|(known, _)| known == path);
    let mut stale: Vec<PathBuf> = fs::read_dir(&folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    stale.retain(|path| !is_known(path));
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::create_dir_all(&folder)?;
        stale.iter().try_for_each(fs::remove_file)?;
        for (path, page) in &made {
            fs::write(path, page)?;
        }
        return Ok(());
    }
    stale.extend(
        made.iter()
            .filter(|(path, page)| fs::read_to_string(path).ok().as_ref() != Some(page))
            .map(|(path, _)| path.clone()),
    );
    if stale.is_empty() {
        return Ok(());
    }
    let stale: Vec<_> = stale
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    Err(format!(
        "these pages are stale; UPDATE_DOCS=1 cargo test --test rules writes them:\n{}",
        stale.join("\n")
    )
    .into())
}

/// An example of docs/rules.md, under its nearest heading.
struct Shown {
    title: String,
    rule: String,
    before: String,
    /// What becomes of it, or `None` if the lines that are found say so themselves.
    after: Option<String>,
}

/// A query with a program in which comments say where it holds, or a rule with a program before and after.
fn shown(manual: &str) -> Vec<Shown> {
    let block = Regex::new(
        r"(?m)^(#{2,4}) (.+)$|```(scheme|toml)\n((?:[^`]|`[^`])*?)```\n\n```python\n((?:[^`]|`[^`])*?)```(?:\n\n```python\n((?:[^`]|`[^`])*?)```)?",
    )
    .unwrap();
    let mut title = String::new();
    let mut all = Vec::new();
    for found in block.captures_iter(manual) {
        if let Some(heading) = found.get(2) {
            heading.as_str().clone_into(&mut title);
            continue;
        }
        let head = "summary = 'a'\nseverity = 'info'\nmessage = 'a'\n";
        let rule = match &found[3] {
            "scheme" => format!("{head}query = '''\n{}'''\n", &found[4]),
            _ => format!("{head}{}", &found[4]),
        };
        all.push(Shown {
            title: title.clone(),
            rule,
            before: found[5].to_owned(),
            after: found.get(6).map(|after| after.as_str().to_owned()),
        });
    }
    all
}

fn holds(shown: &Shown) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("example.py"), &shown.before)?;
    let rule = load_rule(Path::new("docs/example.toml"), &shown.rule)?;
    let handlers = Handlers::new(&["app.get".to_owned()])?;
    let mut settings = Settings::of_rules(&[Arc::new(rule)], handlers)?;
    settings.lowest = Applicability::Guess;
    settings.guesses = Some(true);
    settings.program.environment = Environment::None;
    // What runs have told stands in comments.
    let comments = shown.before.lines();
    let log: Vec<_> = comments
        .filter_map(|line| line.strip_prefix("# "))
        .collect();
    let log = log.join("\n");
    let Run { outcome, .. } = run(Request {
        input: Input::Paths(vec![PathBuf::from(".")]),
        working_directory: folder.path().to_path_buf(),
        hierarchy: Arc::new(Hierarchy::of(settings)),
        mode: match &shown.after {
            None => Mode::ReportOnly,
            Some(_) => Mode::Apply,
        },
        force_exclude: false,
        scope: Scope::Everything,
        records: vec![Records::read(&log)?],
        cache: None,
        recolour: None,
        add_ignores: false,
        watch: Arc::new(Unwatched),
    })?;
    let file = outcome.files.first().ok_or("the example is not read")?;
    if let Some(after) = &shown.after {
        return if *file.after == **after {
            Ok(())
        } else {
            let left: Vec<_> = file.remaining.iter().map(|left| &left.evidence).collect();
            Err(format!("it gives:\n{}\n{left:?}\n{:?}", file.after, file.skipped).into())
        };
    }
    let line = |at: usize| shown.before[..at].matches('\n').count() + 1;
    let found: BTreeSet<usize> = file
        .remaining
        .iter()
        .map(|finding| line(finding.span.start))
        .collect();
    let marked: BTreeSet<usize> = (1..)
        .zip(shown.before.lines())
        .filter(|(_, line)| line.ends_with("# found") && !line.starts_with('#'))
        .map(|(number, _)| number)
        .collect();
    if found == marked && !marked.is_empty() {
        Ok(())
    } else {
        Err(format!("it holds in lines {found:?}, and should in {marked:?}").into())
    }
}

/// What the loader and the schema know is shown, each under its own heading.
fn all_is_shown(titles: &[String]) -> Result<(), Failed> {
    let unknown =
        "summary = 'a'\nseverity = 'info'\nmessage = 'a'\nquery = '((call) @x (#x? @x))'\n";
    let error = load_rule(Path::new("docs/example.toml"), unknown).expect_err("#x? is unknown");
    let name = Regex::new(r"#([a-z-]+\?)")?;
    let known = error.hint.to_string();
    let mut wanted: Vec<String> = name
        .captures_iter(&known)
        .map(|found| format!("`#{}`", &found[1]))
        .collect();
    if wanted.len() < 40 {
        return Err(format!("the loader names only {} predicates", wanted.len()).into());
    }
    let schema: serde_json::Value = serde_json::from_str(unawaited::rules::RULE_SCHEMA)?;
    let actions = schema["properties"]["every"]["items"]["properties"]["fix"]["properties"]
        .as_object()
        .ok_or("the schema lists the actions")?;
    wanted.extend(actions.keys().map(|action| format!("`{action}`")));
    let missing: Vec<_> = wanted
        .iter()
        .filter(|name| !titles.iter().any(|title| title.contains(name.as_str())))
        .cloned()
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(format!("no example is under {}", missing.join(", ")).into())
    }
}

fn first_rule(manual: &str) -> Result<(), Failed> {
    let shown = manual.split("```toml\n").nth(1).unwrap_or_default();
    let shown = shown.split("```\n").next().unwrap_or_default();
    if shown == read("src/front/rules/skeleton.toml") {
        Ok(())
    } else {
        Err("it is another one; copy src/front/rules/skeleton.toml".into())
    }
}
