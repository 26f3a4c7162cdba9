//! How the findings of a file stand beside what the rules say: which of them count, and what a person said of their
//! fixes. Places are kept in step with the text.

use super::outcome::Guesses;
use crate::edit::{Edit, moved};
use crate::rules::Finding;
use crate::span::Span;

/// The standing of one file's findings.
#[derive(Debug, Default)]
pub(super) struct FindingFilter {
    /// The parts that count; `None` for all of the text.
    focus: Option<Vec<Span>>,
    /// Which guesses count.
    guesses: Guesses,
    /// What was known before.
    known: Vec<Mark>,
    /// What a person does not want repaired.
    declined: Vec<Mark>,
    /// What a person wants a comment for.
    to_ignore: Vec<Mark>,
}

/// A finding, kept by its rule and place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mark {
    rule: String,
    span: Span,
}

impl Mark {
    fn of(finding: &Finding) -> Self {
        Self {
            rule: finding.rule.clone(),
            span: finding.span,
        }
    }

    fn is_of(&self, finding: &Finding) -> bool {
        self.rule == finding.rule && self.span == finding.span
    }
}

impl FindingFilter {
    pub(super) fn new(focus: Option<Vec<Span>>, guesses: Guesses) -> Self {
        Self {
            focus,
            guesses,
            ..Self::default()
        }
    }

    /// Whether anything in the file can count.
    pub(super) fn is_in_focus(&self) -> bool {
        self.focus.as_ref().is_none_or(|focus| !focus.is_empty())
    }

    /// Whether a finding is set aside: it is a guess that does not count.
    pub(super) fn sets_aside(&self, finding: &Finding) -> bool {
        finding.is_guess
            && match self.guesses {
                Guesses::None => true,
                Guesses::Likely => !finding.is_likely_guess(),
                Guesses::All => false,
            }
    }

    /// Whether a finding counts, unless it is set aside. An empty part of the focus counts for the statement around it.
    pub(super) fn counts(&self, finding: &Finding) -> bool {
        let is_changed = self.focus.as_ref().is_none_or(|focus| {
            focus
                .iter()
                .any(|part| finding.statement.overlaps(*part) || finding.span.overlaps(*part))
        });
        is_changed && !self.known.iter().any(|mark| mark.is_of(finding))
    }

    /// From now on the finding does not count.
    pub(super) fn mark_known(&mut self, finding: &Finding) {
        self.known.push(Mark::of(finding));
    }

    /// How many findings are known.
    pub(super) fn known(&self) -> usize {
        self.known.len()
    }

    /// From now on the finding is not repaired, and if it is `ignored`, gets a comment at the end.
    pub(super) fn decline(&mut self, finding: &Finding, ignored: bool) {
        self.declined.push(Mark::of(finding));
        if ignored {
            self.to_ignore.push(Mark::of(finding));
        }
    }

    /// Whether a person does not want the finding repaired.
    pub(super) fn is_declined(&self, finding: &Finding) -> bool {
        self.declined.iter().any(|mark| mark.is_of(finding))
    }

    /// Whether a person wants a comment for the finding.
    pub(super) fn is_to_ignore(&self, finding: &Finding) -> bool {
        self.to_ignore.iter().any(|mark| mark.is_of(finding))
    }

    /// Goes along with edits of the text.
    pub(super) fn follow(&mut self, edits: &[Edit]) {
        for part in self.focus.iter_mut().flatten() {
            *part = moved(*part, edits);
        }
        let marks = [&mut self.known, &mut self.declined, &mut self.to_ignore];
        for mark in marks.into_iter().flatten() {
            mark.span = moved(mark.span, edits);
        }
    }
}
