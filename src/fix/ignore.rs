//! Comments that silence what is left, for those who take a project as it is.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::outcome::{FileOutcome, Outcome};
use crate::edit::{Edit, Fix, apply, moved};
use crate::rules::{Finding, RuleSet};
use crate::syntax::{NEWEST_MINOR, Strict, Suppressions, TopLevel};

/// Silences those of the findings that are left for which it is wanted, by their number, with a comment in their statement.
/// Where that cannot be done the finding stays.
pub fn add_ignores(outcome: &mut Outcome, is_wanted: impl Fn(&FileOutcome, usize) -> bool) {
    for file in &mut outcome.files {
        if file.refused.is_none() && !file.too_deep {
            add(file, &is_wanted);
        }
    }
}

fn add(file: &mut FileOutcome, is_wanted: &impl Fn(&FileOutcome, usize) -> bool) {
    let before = Arc::clone(&file.after);
    let wanted: Vec<&Finding> = file
        .remaining
        .iter()
        .enumerate()
        .filter(|(index, _)| is_wanted(file, *index))
        .map(|(_, finding)| finding)
        .collect();
    if wanted.is_empty() {
        return;
    }
    let edits = additions(&wanted, &file.rules, &before);
    if edits.is_empty() {
        return;
    }
    let after = apply(&before, &edits);
    let strict = parse(&after);
    // A comment changes nothing that Python reads.
    if strict.syntax_error().is_some() || !strict.code(&after).eq(parse(&before).code(&before)) {
        return;
    }
    let suppressions = Suppressions::of(&strict, &after);
    let findings = std::mem::take(&mut file.remaining);
    let all = findings.len();
    file.remaining = findings
        .into_iter()
        .map(|finding| Finding {
            span: moved(finding.span, &edits),
            statement: moved(finding.statement, &edits),
            fix: finding.fix.and_then(|fix| beside(fix, &file.path, &edits)),
            ..finding
        })
        .filter(|finding| file.rules.suppressing(finding, &suppressions).is_empty())
        .collect();
    file.ignored = all - file.remaining.len();
    file.cells = file.cells.as_ref().map(|cells| cells.moved(&edits));
    file.after = after.into();
}

/// A fix of the text before as one of the text after; `None` if an edit of the text is in its midst.
fn beside(mut fix: Fix, path: &Path, edits: &[Edit]) -> Option<Fix> {
    for own in fix.files.iter_mut().filter(|file| file.path == path) {
        let (first, last) = (own.edits.first()?.span.start, own.edits.last()?.span.end);
        let is_between = |edit: &Edit| edit.span.start <= last && first <= edit.span.end;
        if edits.iter().any(is_between) {
            return None;
        }
        for edit in &mut own.edits {
            edit.span = moved(edit.span, edits);
        }
    }
    Some(fix)
}

/// One comment for each statement, with the names of all rules that find something in it.
fn additions(findings: &[&Finding], rules: &RuleSet, text: &str) -> Vec<Edit> {
    let suppressions = Suppressions::of(&parse(text), text);
    let is_about_comments = |finding: &Finding| {
        let rules = rules.suppression_rules();
        rules.iter().any(|(rule, _)| rule.name == finding.rule)
    };
    // The first finding of a statement says where its comment goes.
    let mut wanted: BTreeMap<_, (&Finding, Vec<&str>)> = BTreeMap::new();
    for finding in findings
        .iter()
        .filter(|finding| !is_about_comments(finding))
    {
        let Some(line) = suppressions.line_around(finding.span.start) else {
            continue;
        };
        let (_, names) = wanted.entry(line).or_insert((finding, Vec::new()));
        names.push(&finding.rule);
    }
    wanted
        .into_values()
        .filter_map(|(first, mut names)| {
            names.sort_unstable();
            names.dedup();
            suppressions.addition(first.span, &names)
        })
        .collect()
}

fn parse(text: &str) -> Strict {
    // Comments are the same for every version.
    Strict::parse(text, NEWEST_MINOR, TopLevel::Module)
}
