//! A person who is asked about each fix.
//!
//! Only fixes that have been proven are asked about, round by round. What the answers leave is proven once more, and is made
//! as any other fix is. How a person is asked is not known here.

use std::path::Path;

use super::outcome::FileOutcome;
use super::plan;
use super::run::{Ref, Run};
use super::state::State;
use crate::edit::{Applicability, Edit, FileEdits, Fix, apply};
use crate::rules::Finding;
use crate::source::LineIndex;
use crate::span::Span;
use crate::syntax::{NEWEST_MINOR, Strict, SyntaxError, TopLevel};

/// Edits so many lines apart are shown, and edited by hand, as one.
const LINES_BETWEEN: usize = 3;

/// Who is asked.
pub trait Reviewer {
    /// Whether anybody still answers. Where not, nothing more is made.
    fn is_there(&self) -> bool;

    /// Hears which files the next questions would change, and whether unsafe fixes are among what is wanted.
    fn begins(&mut self, files: &[&Path], takes_unsafe: bool);

    /// What is to become of a fix.
    fn review(&mut self, proposal: &Proposal<'_>) -> Answer;
}

/// A fix that is proven and waits for its answer.
#[derive(Debug)]
pub struct Proposal<'a> {
    /// What the fix is of.
    pub finding: &'a Finding,
    /// The fix.
    pub fix: &'a Fix,
    /// The file as it is now, in which only this finding is left.
    pub file: &'a FileOutcome,
    /// Which one of this round's it is, from 1.
    pub number: usize,
    /// How many there are in this round.
    pub of: usize,
}

/// What becomes of a fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is made.
    Apply,
    /// It is not made, and the finding stays.
    Skip,
    /// It is not made, and a comment silences the finding.
    Ignore,
    /// It is not made, and this text takes the place of its hunk.
    Instead(String),
}

impl Proposal<'_> {
    /// The fix's edits of the file.
    #[must_use]
    pub fn edits(&self) -> &[Edit] {
        own_edits(self.fix, &self.file.path)
    }

    /// The text of the fix's hunk as the fix makes it.
    #[must_use]
    pub fn patched(&self) -> String {
        let text = &self.file.after;
        let hunk = hunk(text, self.finding, self.edits());
        let inside: Vec<Edit> = self
            .edits()
            .iter()
            .filter(|edit| is_in(edit, hunk))
            .map(|Edit { span, text }| {
                let span = Span::new(span.start - hunk.start, span.end - hunk.start);
                Edit::replace(span, text.clone())
            })
            .collect();
        apply(hunk.of(text), &inside)
    }

    /// What the parser refuses of the file if this takes the place of the hunk.
    #[must_use]
    pub fn refused(&self, instead: &str) -> Option<SyntaxError> {
        let by_hand = by_hand(&self.file.after, self.finding, self.fix, instead);
        let edits = own_edits(&by_hand, &self.file.path);
        refused(&self.file.path, &apply(&self.file.after, edits))
    }
}

/// The whole lines that a fix is about: those of the statement, and of the edits close to it.
fn hunk(text: &str, finding: &Finding, edits: &[Edit]) -> Span {
    let lines = LineIndex::new(text);
    let of = |span: Span| {
        let last = span.end.saturating_sub(1).max(span.start);
        (lines.line_of(span.start), lines.line_of(last))
    };
    let (mut first, mut last) = of(finding.statement);
    loop {
        let (before, after) = (first, last);
        for (start, end) in edits.iter().map(|edit| of(edit.span)) {
            if start <= last + LINES_BETWEEN && first <= end + LINES_BETWEEN {
                (first, last) = (first.min(start), last.max(end));
            }
        }
        if (first, last) == (before, after) {
            return Span::new(lines.line_start(first), lines.line_start(last + 1));
        }
    }
}

/// An edit at the end of the hunk is on the next line, unless there is none.
fn is_in(edit: &Edit, hunk: Span) -> bool {
    hunk.contains(edit.span)
        && (edit.span.start < hunk.end || edit.span.is_empty() && hunk.is_empty())
}

fn own_edits<'a>(fix: &'a Fix, path: &Path) -> &'a [Edit] {
    let own = fix.files.iter().find(|edits| edits.path == path);
    own.map_or(&[], |edits| &edits.edits)
}

/// The fix with another text for its hunk. What it does elsewhere, such as an import, it still does.
fn by_hand(text: &str, finding: &Finding, fix: &Fix, instead: &str) -> Fix {
    let hunk = hunk(text, finding, own_edits(fix, &finding.path));
    let mut fix = fix.clone();
    for FileEdits { path, edits } in &mut fix.files {
        if *path == finding.path {
            edits.retain(|edit| !is_in(edit, hunk));
            edits.push(Edit::replace(hunk, instead));
            edits.sort();
        }
    }
    fix
}

fn refused(path: &Path, text: &str) -> Option<SyntaxError> {
    let top_level = match path.extension() {
        Some(kind) if kind == "ipynb" => TopLevel::Notebook,
        _ => TopLevel::Module,
    };
    Strict::parse(text, NEWEST_MINOR, top_level).syntax_error()
}

impl Run {
    /// The proven fixes that are wanted, and those that were edited by hand, each of which has taken its fix's place. What
    /// shares lines with one of these waits for the next round.
    pub(super) fn review(
        &mut self,
        held: &[Ref],
        reviewer: &mut dyn Reviewer,
    ) -> (Vec<Ref>, Vec<Ref>) {
        let touched = self.touched(held);
        let takes_unsafe = |file: &State| file.lowest < Applicability::Safe;
        let paths = touched
            .iter()
            .map(|index| self.files[*index].path.as_path());
        reviewer.begins(
            &paths.collect::<Vec<_>>(),
            self.files.iter().any(takes_unsafe),
        );

        let (mut wanted, mut edited) = (Vec::new(), Vec::new());
        // The hunks that were edited by hand.
        let mut taken: Vec<(usize, Span)> = Vec::new();
        for (index, reference) in held.iter().enumerate() {
            if !reviewer.is_there() {
                break;
            }
            let file = &self.files[reference.0];
            let finding = self.finding(*reference).clone();
            let Some(fix) = &finding.fix else {
                continue;
            };
            if taken.iter().any(|hunk| self.is_about(*reference, *hunk)) {
                continue;
            }
            let answer = reviewer.review(&Proposal {
                finding: &finding,
                fix,
                file: &file.proposed(&finding),
                number: index + 1,
                of: held.len(),
            });
            let file = &mut self.files[reference.0];
            match answer {
                Answer::Apply => wanted.push(*reference),
                Answer::Skip => file.filter.decline(&finding, false),
                Answer::Ignore => file.filter.decline(&finding, true),
                Answer::Instead(instead) => {
                    let hunk = hunk(&file.text, &finding, own_edits(fix, &finding.path));
                    let fix = by_hand(&file.text, &finding, fix, &instead);
                    file.analysis.findings[reference.1].fix = Some(fix);
                    wanted.retain(|other| !self.is_about(*other, (reference.0, hunk)));
                    taken.push((reference.0, hunk));
                    edited.push(*reference);
                }
            }
        }
        (wanted, edited)
    }

    /// Whether a finding's fix changes something in a part of a file.
    fn is_about(&self, reference: Ref, (file, part): (usize, Span)) -> bool {
        let path = &self.files[file].path;
        let edits = self.finding(reference).fix.iter();
        edits
            .flat_map(|fix| own_edits(fix, path))
            .any(|edit| edit.span.start < part.end && part.start <= edit.span.end)
    }

    /// Those of the fixes edited by hand with which their files still parse, beside the fixes that are made. A person who
    /// edits has the last word, so nothing else is asked.
    pub(super) fn parsing(&mut self, made: &[Ref], edited: Vec<Ref>) -> Vec<Ref> {
        let mut parsing: Vec<Ref> = Vec::new();
        for reference in edited {
            let together = made.iter().chain(&parsing).chain([&reference]);
            let fixes = together.filter_map(|reference| self.finding(*reference).fix.as_ref());
            let edits = plan::edits(fixes);
            let file = &self.files[reference.0];
            let after = edits
                .get(&file.path)
                .map(|edits| apply(&file.text, edits))
                .unwrap_or_default();
            match refused(&file.path, &after) {
                None => parsing.push(reference),
                Some(error) => self.notes.push(format!(
                    "{}: what was edited by hand does not go with the other fixes and is left out: {}",
                    file.path.display(),
                    error.message
                )),
            }
        }
        parsing
    }
}
