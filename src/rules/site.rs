//! A candidate where it stands, with everything that can be asked about it: the ground of all questions.

use std::cell::OnceCell;

use super::finding::Evidence;
use super::handlers::Handlers;
use super::rejected::{names, speaks_of};
use crate::records::Observed;
use crate::span::Span;
use crate::syntax::{Census, Places, Position, Relation};
use crate::types::{Answer, FileTypes, Kind, Rejects, TypeError};

/// The captures of a match, each by its number in the query.
pub(super) type Captures = Vec<(u32, Span)>;

/// A candidate where it stands, with everything that can be asked about it.
pub(super) struct Site<'a> {
    pub(super) places: &'a Places<'a>,
    pub(super) types: &'a dyn FileTypes,
    pub(super) census: &'a Census,
    pub(super) own_census: &'a OnceCell<Census>,
    pub(super) handlers: &'a Handlers,
    pub(super) observed: &'a Observed,
    pub(super) text: &'a str,
    /// The names of the query's captures.
    pub(super) names: &'a [String],
    pub(super) captures: &'a Captures,
}

impl Site<'_> {
    /// The place of a capture, without the parentheses around it.
    pub(super) fn capture(&self, name: &str) -> Option<Span> {
        self.captures
            .iter()
            .find(|(index, _)| self.names[*index as usize] == name)
            .map(|(_, span)| *span)
    }

    /// What the file itself says of names.
    pub(super) fn own_census(&self) -> &Census {
        self.own_census.get_or_init(|| Census::of(self.text).0)
    }

    /// The type engine's error that says the expression's type is wrong where it stands.
    pub(super) fn rejection(&self, expression: Span) -> Option<&TypeError> {
        if !self.can_be_rejected(expression) {
            return None;
        }
        let class = &self.class_of(expression)?;
        let places = self.places.rejection_places(expression);
        self.types.errors().iter().find(|error| {
            // A warning, of a cast that is not needed say, rejects nothing.
            !error.is_syntax
                && error.is_error
                && speaks_of(error, class)
                && places.iter().any(|(place, relation)| {
                    *place == error.span
                        && match relation {
                            Relation::Itself => {
                                error.rejects != Rejects::Statement && names(error, class)
                            }
                            Relation::Operand => names(error, class),
                            Relation::Argument => error.rejects == Rejects::Arguments,
                        }
                })
        })
    }

    /// The name of the expression's class, by which the type engine's errors speak of it.
    pub(super) fn class_of(&self, expression: Span) -> Option<String> {
        let shown = self.types.shown(expression)?;
        Some(shown.split('[').next().unwrap_or(&shown).to_owned())
    }

    /// Whether something where the expression stands declares what it takes. Asked first, as the engine's errors cost
    /// a check of the whole file.
    fn can_be_rejected(&self, expression: Span) -> bool {
        match self.places.position(expression) {
            None
            | Some(
                Position::Statement
                | Position::Element
                | Position::LambdaResult
                | Position::Alternative
                | Position::Condition
                | Position::Boolean
                | Position::Identity
                | Position::Formatted
                | Position::Matched
                | Position::Awaited
                | Position::Deleted,
            ) => false,
            Some(Position::Argument { call }) => {
                self.types.parameter(call, expression).refuses_awaitables()
            }
            Some(Position::Returned) => self.places.declares_return(expression),
            // Tasks are kept everywhere.
            Some(Position::Assigned) => {
                self.places.has_declared_target(expression)
                    && self.types.is(expression, Kind::Task) == Answer::No
            }
            Some(_) => true,
        }
    }

    /// Adds what is known of the expression's type, and of what it calls.
    pub(super) fn add_type_evidence(&self, expression: Span, evidence: &mut Vec<Evidence>) {
        let shown = self
            .types
            .shown(expression)
            .filter(|shown| shown != "Unknown");
        evidence.extend(shown.map(|shown| Evidence::Type { shown }));
        evidence.extend(self.run_evidence(expression));
        self.add_inferred(expression, evidence);
        if !self.add_signatures(expression, evidence) {
            evidence.extend(self.types.callee(expression).map(Evidence::Definition));
        }
    }

    /// Adds, once each, what un-annotated code tells of the expression, where the type engine does not know it.
    pub(super) fn add_inferred(&self, expression: Span, evidence: &mut Vec<Evidence>) {
        let kinds = [Kind::Awaitable, Kind::AsyncIterable, Kind::AsyncEnterable];
        let is_open = |kind: &Kind| self.types.is(expression, *kind) == Answer::Unknown;
        if !kinds.iter().all(is_open) {
            return;
        }
        let inferred = self.types.inferred(expression);
        for reason in inferred.into_iter().flat_map(|inferred| inferred.reasons) {
            let reason = Evidence::Inferred(reason);
            if !evidence.contains(&reason) {
                evidence.push(reason);
            }
        }
    }

    /// Of which kind the expression is, by what the type engine knows, or else by what un-annotated code tells.
    pub(super) fn is(&self, expression: Span, kind: Kind) -> Answer {
        match self.types.is(expression, kind) {
            Answer::Unknown => self.types.inferred_is(expression, kind),
            known => known,
        }
    }

    /// Whether the expression may be of that kind, by the same.
    pub(super) fn may_be(&self, expression: Span, kind: Kind) -> bool {
        self.types.may_be(expression, kind) || self.types.inferred_is(expression, kind).is_yes()
    }

    /// What runs have shown of a call.
    pub(super) fn run_evidence(&self, call: Span) -> Option<Evidence> {
        if let Some((what, times)) = self.observed.dropped(call) {
            return Some(Evidence::Dropped { what, times });
        }
        let times = self.observed.gave_coroutines(call)?;
        Some(Evidence::Gave { times })
    }

    /// Adds, once, that the expression's value is known from the shipped signatures, if it is.
    pub(super) fn add_signatures(&self, expression: Span, evidence: &mut Vec<Evidence>) -> bool {
        let release = self.types.release(expression);
        let site = release.map(|release| Evidence::Signatures { release });
        let is_known = site.is_some();
        evidence.extend(site.filter(|one| !evidence.contains(one)));
        is_known
    }
}
