//! `unawaited rules list`.

use std::io::Write;

use serde::Serialize;

use super::super::cli::{ListFormat, Selection};
use super::super::{Failure, Status};
use super::{loaded, only};
use crate::rules::{Rule, RuleSet, SuppressionRule};

/// The list for programs; `docs/json.md` describes it.
#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    rules: Vec<Listed<'a>>,
}

#[derive(Serialize)]
struct Listed<'a> {
    name: &'a str,
    group: &'a str,
    summary: &'a str,
    why: &'a str,
    severity: &'a str,
    applicability: Vec<&'a str>,
    enabled: bool,
    min_python: Option<String>,
    examples: usize,
}

pub(super) fn list(selection: &Selection, format: ListFormat) -> Result<Status, Failure> {
    // Those that are off where nobody selects anything are there to be found.
    let mut wanted = only(match selection.select.as_slice() {
        [] => vec!["all".to_owned()],
        named => named.to_vec(),
    });
    for choice in &mut wanted.choices {
        choice.extend_select.clone_from(&selection.extend_select);
        choice.ignore.clone_from(&selection.ignore);
    }
    let set = RuleSet::new(&loaded(&selection.folders)?, &wanted)?;
    let mut out = anstream::stdout().lock();
    match format {
        ListFormat::Text => text(&set, &mut out)?,
        ListFormat::Json => {
            let rules = set.rules().map(|(rule, _)| of_rule(rule));
            let suppression = set.suppression_rules().iter();
            let rules = rules.chain(suppression.map(|(rule, _)| of_suppression(rule)));
            let document = Document {
                version: 1,
                rules: rules.collect(),
            };
            serde_json::to_writer_pretty(&mut out, &document).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
    }
    Ok(Status::Clean)
}

fn text(set: &RuleSet, out: &mut impl Write) -> Result<(), Failure> {
    let suppression = set.suppression_rules();
    let width = set
        .rules()
        .map(|(rule, _)| rule.name.len())
        .chain(suppression.iter().map(|(rule, _)| rule.name.len()))
        .max()
        .unwrap_or(0);
    let mut group = "";
    for (rule, _) in set.rules() {
        if rule.group != group {
            group = &rule.group;
            writeln!(out, "{group}/")?;
        }
        let off = if rule.is_enabled {
            ""
        } else {
            " (off by default)"
        };
        writeln!(out, "  {:width$}  {}{off}", rule.name, rule.summary)?;
    }
    if !suppression.is_empty() {
        writeln!(out, "{}/", SuppressionRule::GROUP)?;
    }
    for (rule, _) in suppression {
        writeln!(out, "  {:width$}  {}", rule.name, rule.summary)?;
    }
    Ok(())
}

fn of_rule(rule: &Rule) -> Listed<'_> {
    Listed {
        name: &rule.name,
        group: &rule.group,
        summary: &rule.summary,
        why: &rule.why,
        severity: rule.severity.name(),
        applicability: rule.applicabilities(),
        enabled: rule.is_enabled,
        min_python: rule.lowest_python(),
        examples: rule.examples.len(),
    }
}

fn of_suppression(rule: &SuppressionRule) -> Listed<'_> {
    Listed {
        name: rule.name,
        group: SuppressionRule::GROUP,
        summary: rule.summary,
        why: rule.why,
        severity: SuppressionRule::SEVERITY.name(),
        applicability: vec!["display"],
        enabled: true,
        min_python: None,
        examples: 0,
    }
}
