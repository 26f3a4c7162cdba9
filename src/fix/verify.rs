//! Whether a new text is what its fixes promise. Nothing is written that has not passed here.
//!
//! A fix is *broken* by a new syntax error (also a semantic one, or one of the target version), a lost comment
//! or string, a comment that no longer silences what it did, a finding that is still there, an `await` of what it made plain, or a type error at the expression it edited. A new type error elsewhere, at a
//! value that was known and accepted before, is a *doubt*: it makes the fix unsafe. Where nothing was known before
//! (the code counted as unreachable, or the value came from an error), a new error says nothing about the fix. Nor does one that
//! only some members of a union cause. An error that stood at the edited expression before, in the same sense, is a doubt.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::analyse::{Functions, analyse, parse, propose_by_names, propose_for};
use crate::edit::{Edit, inverse, moved};
use crate::rules::{Finding, RuleSet};
use crate::span::Span;
use crate::syntax::{Census, Inventory, Scope, Suppressions};
use crate::types::{Rejects, TypeError, Types};
use crate::watch::Watch;

/// What was true of a text before it was changed.
#[derive(Debug, Default)]
pub(super) struct Baseline {
    errors: Vec<TypeError>,
    unsupported: usize,
    inventory: Inventory,
}

/// A changed text and what was changed in it.
pub(super) struct Changed {
    pub(super) path: PathBuf,
    pub(super) rules: Arc<RuleSet>,
    pub(super) before: Arc<str>,
    pub(super) after: String,
    /// All edits between the two, sorted and disjoint.
    pub(super) edits: Vec<Edit>,
    /// The findings whose fixes made them.
    pub(super) fixed: Vec<Finding>,
    pub(super) baseline: Arc<Baseline>,
}

/// What the check of a changed text shows.
#[derive(Debug, Default)]
pub(super) struct Report {
    /// Why the text must not be written.
    pub(super) broken: Option<String>,
    /// New type errors elsewhere, each at its place in the text before.
    pub(super) elsewhere: Vec<(Span, String)>,
}

/// What is true of a text now.
pub(super) fn baseline(types: &dyn Types, path: &Path, text: &str) -> Baseline {
    let strict = parse(types, path, text);
    Baseline {
        errors: types
            .file(path)
            .map(|file| file.errors().to_vec())
            .unwrap_or_default(),
        unsupported: strict.unsupported().len(),
        inventory: strict.inventory(text),
    }
}

/// Checks a changed text; the types must know it already.
pub(super) fn verify(
    types: &dyn Types,
    (census, watch): (&Census, &dyn Watch),
    changed: &Changed,
) -> Report {
    let broken = |reason: String| Report {
        broken: Some(reason),
        elsewhere: Vec::new(),
    };
    let strict = parse(types, &changed.path, &changed.after);
    if let Some(error) = strict.syntax_error() {
        return broken(format!("the result would not parse: {}", error.message));
    }
    let unsupported = strict.unsupported();
    if unsupported.len() > changed.baseline.unsupported {
        let error = unsupported
            .last()
            .map(|error| error.message.clone())
            .unwrap_or_default();
        return broken(format!(
            "Python {} does not have it: {error}",
            types.python_version()
        ));
    }
    let inventory = strict.inventory(&changed.after);
    if !is_subsequence(&changed.baseline.inventory.comments, &inventory.comments) {
        return broken("a comment would be lost".to_owned());
    }
    if !is_subsequence(&changed.baseline.inventory.strings, &inventory.strings) {
        return broken("the contents of a string would change".to_owned());
    }
    if Suppressions::are_in(&changed.before) {
        let before = parse(types, &changed.path, &changed.before);
        let before = Suppressions::of(&before, &changed.before);
        let after = Suppressions::of(&strict, &changed.after);
        if !stay_beside(&before, &after, &changed.edits) {
            return broken("a comment would no longer silence what it does".to_owned());
        }
    }

    // Only the rules whose findings are to be gone: another one may take long, and was asked before.
    let is_fixed = |rule: &str| changed.fixed.iter().any(|fixed| fixed.rule == rule);
    let mut proposed = propose_for(&changed.rules, &changed.after, is_fixed);
    let by_names = (&*changed.rules, census);
    let further = propose_by_names(types, by_names, &changed.after, is_fixed);
    proposed.candidates.extend(further.candidates);
    let after = analyse(
        types,
        (&changed.rules, census, watch),
        &changed.path,
        &changed.after,
        &proposed.candidates,
        Functions::Plain,
    );
    if let Some(failure) = after.failure {
        return broken(format!("the type engine failed over the result: {failure}"));
    }
    let mut own = (changed.fixed.iter()).filter(|fixed| fixed.path == changed.path);
    let still_there = own.find(|fixed| {
        let place = moved(fixed.span, &changed.edits);
        after
            .findings
            .iter()
            .any(|left| left.rule == fixed.rule && left.span.overlaps(place))
    });
    if still_there.is_some() {
        return broken("the finding would still be there".to_owned());
    }
    match types.file(&changed.path) {
        Some(file) => compare(changed, file.errors()),
        None => broken("the type engine cannot read the result".to_owned()),
    }
}

/// Whether every comment that silences a line still stands in it, as in a `with` that is split it might not.
fn stay_beside(before: &Suppressions, after: &Suppressions, edits: &[Edit]) -> bool {
    before.directives.iter().all(|old| {
        let Scope::Line(line) = old.scope else {
            return true;
        };
        let place = moved(old.span, edits);
        let start = moved(Span::empty(line.start), edits).start;
        let mut same = after
            .directives
            .iter()
            .filter(|new| new.span.start == place.start);
        same.any(|new| matches!(new.scope, Scope::Line(line) if line.start <= start))
    })
}

/// Whether each place had a known, live value in a text.
pub(super) fn were_known(types: &dyn Types, path: &Path, places: &[Span]) -> Vec<bool> {
    let file = types.file(path);
    let known = |place: &Span| file.as_ref().is_some_and(|file| file.is_known(*place));
    places.iter().map(known).collect()
}

fn compare(changed: &Changed, errors: &[TypeError]) -> Report {
    let mut report = Report::default();
    let backwards = inverse(&changed.before, &changed.edits);
    let edited: Vec<Span> = changed
        .fixed
        .iter()
        .filter_map(|finding| edited_place(changed, finding))
        .collect();
    for error in errors.iter().filter(|error| error.is_error) {
        let place_before = moved(error.span, &backwards);
        let was_there = changed.baseline.errors.iter().any(|old| {
            old.code == error.code
                && old.message == error.message
                && moved(old.span, &changed.edits) == error.span
        });
        if was_there {
            continue;
        }
        if error.is_syntax {
            report.broken = Some(format!("the result would not compile: {}", error.message));
            return report;
        }
        let touches = |place: Span| {
            edited
                .iter()
                .any(|edited| place.contains(*edited) || edited.contains(place))
        };
        let is_of_union = error.named.iter().any(|named| named.contains(" | "));
        if error.is_partial
            || (error.rejects == Rejects::Await && is_of_union && touches(error.span))
        {
            continue;
        }
        if error.rejects == Rejects::Await {
            report.broken = Some(format!(
                "what it gives is awaited elsewhere: {}",
                error.message
            ));
            return report;
        }
        // What was rejected there before, in the same sense, may be beyond what the engine understands.
        let was_rejected = changed
            .baseline
            .errors
            .iter()
            .any(|old| old.code == error.code && touches(moved(old.span, &changed.edits)));
        if touches(error.span) && !was_rejected {
            report.broken = Some(format!(
                "the type engine rejects the result: {} [{}]",
                error.message, error.code
            ));
            return report;
        }
        report
            .elsewhere
            .push((place_before, format!("{} [{}]", error.message, error.code)));
    }
    report
}

/// The expression that a finding's fix edited, in the text after: from its first new byte to its last.
fn edited_place(changed: &Changed, finding: &Finding) -> Option<Span> {
    let fix = finding.fix.as_ref()?;
    let own = &fix
        .files
        .iter()
        .find(|file| file.path == changed.path)?
        .edits;
    // In a file that is not the finding's own there is only what the fix does there.
    let mut place = (finding.path == changed.path).then(|| moved(finding.span, &changed.edits));
    let mut shift_by = (0, 0);
    for edit in &changed.edits {
        let start = edit.span.start + shift_by.0 - shift_by.1;
        if own.contains(edit) {
            let new = Span::new(start, start + edit.text.len());
            place = Some(place.map_or(new, |place| {
                Span::new(place.start.min(new.start), place.end.max(new.end))
            }));
        }
        shift_by = (
            shift_by.0 + edit.text.len(),
            shift_by.1 + edit.span.end - edit.span.start,
        );
    }
    place
}

/// Whether everything in `kept` is in `all`, in the same order.
fn is_subsequence(kept: &[String], all: &[String]) -> bool {
    let mut all = all.iter();
    kept.iter().all(|wanted| all.any(|found| found == wanted))
}
