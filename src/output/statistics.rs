//! How much each rule finds, and how far the repairs can be trusted, instead of the findings.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::Report;
use crate::edit::Applicability;

/// What one rule finds.
#[derive(Clone, Copy, Debug, Default, Serialize)]
struct Counts {
    count: usize,
    safe: usize,
    r#unsafe: usize,
    guess: usize,
    display: usize,
}

impl Counts {
    fn add(&mut self, applicability: Applicability) {
        self.count += 1;
        match applicability {
            Applicability::Safe => self.safe += 1,
            Applicability::Unsafe => self.r#unsafe += 1,
            Applicability::Guess => self.guess += 1,
            Applicability::Display => self.display += 1,
        }
    }
}

#[derive(Serialize)]
struct Line<'a> {
    rule: &'a str,
    #[serde(flatten)]
    counts: Counts,
}

/// Writes a table of the findings that are left, those rules first that find most.
///
/// # Errors
/// If the writer fails.
pub fn text(report: Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let lines = lines(report);
    if lines.is_empty() {
        return Ok(());
    }
    writeln!(out, "count  safe  unsafe  guess  display  rule")?;
    let mut all = Counts::default();
    let mut line = |rule: &str, counts: Counts| {
        let Counts {
            count,
            safe,
            r#unsafe,
            guess,
            display,
        } = counts;
        writeln!(
            out,
            "{count:>5}  {safe:>4}  {unsafe:>6}  {guess:>5}  {display:>7}  {rule}"
        )
    };
    for Line { rule, counts } in &lines {
        line(rule, *counts)?;
        all.count += counts.count;
        all.safe += counts.safe;
        all.r#unsafe += counts.r#unsafe;
        all.guess += counts.guess;
        all.display += counts.display;
    }
    line("all", all)
}

/// Writes the same as a JSON array, without the sum.
///
/// # Errors
/// If the writer fails.
pub fn json(report: Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &lines(report))?;
    writeln!(out)
}

fn lines(report: Report<'_>) -> Vec<Line<'_>> {
    let mut counts: BTreeMap<&str, Counts> = BTreeMap::new();
    for finding in report.outcome.files.iter().flat_map(|file| &file.remaining) {
        let of_rule = counts.entry(&finding.rule).or_default();
        of_rule.add(finding.applicability());
    }
    let mut lines: Vec<Line<'_>> = counts
        .into_iter()
        .map(|(rule, counts)| Line { rule, counts })
        .collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.counts.count));
    lines
}
