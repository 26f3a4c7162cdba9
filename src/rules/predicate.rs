//! The predicates of rules: semantic questions that a query asks about its captures.
//!
//! Each holds or does not; what makes it hold is evidence. `question` has how they are written; `docs/rules.md` documents
//! every one. A name with `not-` in front asks the opposite, for types a proven one.

use super::finding::Evidence;
use super::question::Question;
pub(super) use super::question::{Predicate, minor};
use super::site::Site;
use super::uses;
use super::{consistency, consumers, displays, doubt, likely, runners};
use crate::span::Span;
use crate::syntax::{Legality, Position};
use crate::types::{Answer, Kind, Parameter, TypeError};

impl Predicate {
    /// Whether it asks that the value of the capture is of some kind.
    pub(super) fn asks_type_of(&self, capture: &str) -> bool {
        let is_of_type = matches!(
            self.question,
            Question::Type(_) | Question::DeclaredAwaitable
        );
        !self.negated && self.capture == capture && is_of_type
    }

    /// Whether it asks what a value may be, or is likely to be, and not what it is.
    pub(super) fn asks_maybe(&self) -> bool {
        let is_maybe = matches!(
            self.question,
            Question::MayBe(_)
                | Question::Likely(_)
                | Question::TestedAwaitable
                | Question::AllItemsLikelyAsync
        );
        is_maybe && !self.negated
    }

    /// Whether it asks what runs of the program have told.
    pub(super) fn asks_runs(&self) -> bool {
        !self.negated && matches!(self.question, Question::DroppedInRun)
    }

    /// Whether it holds of the match; what makes it hold is added to the evidence.
    pub(super) fn holds(&self, site: &Site<'_>, evidence: &mut Vec<Evidence>) -> bool {
        let Some(span) = site.capture(&self.capture) else {
            return false;
        };
        if let Question::Type(kinds) = &self.question {
            let of_kind = |kind: &Kind| {
                if self.negated {
                    doubt::proven_kind(site, span, *kind)
                } else {
                    doubt::kind(site, span, *kind)
                }
            };
            let answer = any(kinds.iter().map(of_kind));
            return if self.negated {
                answer == Answer::No
            } else {
                answer.is_yes() && {
                    site.add_type_evidence(span, evidence);
                    true
                }
            };
        }
        self.asks(site, span, evidence) != self.negated
    }

    fn asks(&self, site: &Site<'_>, span: Span, evidence: &mut Vec<Evidence>) -> bool {
        let places = site.places;
        match &self.question {
            Question::MayBeCall => places.is_call(span) || places.is_attribute(span),
            Question::Call => {
                places.is_call(span)
                    || (places.is_attribute(span)
                        && site.types.may_be(span, Kind::Awaitable)
                        && site.types.is_property(span))
            }
            Question::Since(minor) => places.minor() >= *minor,
            Question::CanAwait => {
                places.await_at(span) == Legality::Legal && !places.is_awaited(span)
            }
            Question::CanAsync => places.async_at(span) == Legality::Legal,
            Question::InFunction => places.function_around(span).is_some(),
            Question::OutsideAsync => places.is_outside_async(span),
            Question::TurnsGenerator => places.await_at(span) == Legality::TurnsGeneratorAsync,
            Question::Feeds(builtins) => places.feeds(span, builtins),
            Question::DecoratesGenerator => places.decorates_generator(span),
            Question::OverriddenByGenerators => {
                let Some(overrides) = overriding_generators(site, span) else {
                    return false;
                };
                evidence.push(overrides);
                true
            }
            Question::AllItems(kinds) => {
                let items = places.with_items(span);
                let is = |item: &Span| any(kinds.iter().map(|kind| site.is(*item, *kind))).is_yes();
                for item in &items {
                    site.add_signatures(*item, evidence);
                    site.add_inferred(*item, evidence);
                }
                !items.is_empty() && items.iter().all(is)
            }
            Question::AllItemsAsync => {
                let items = places.with_items(span);
                let are = |kind| items.iter().map(move |item| site.is(*item, kind));
                let all = are(Kind::AsyncContextManager).any(Answer::is_yes)
                    && are(Kind::AsyncEnterable).all(Answer::is_yes);
                if all {
                    for item in &items {
                        site.add_signatures(*item, evidence);
                        site.add_inferred(*item, evidence);
                    }
                }
                all
            }
            Question::MixedItems => {
                let items = places.with_items(span);
                for item in &items {
                    site.add_signatures(*item, evidence);
                    site.add_inferred(*item, evidence);
                }
                let are = |kind| {
                    let is = |item: &Span| site.is(*item, kind).is_yes();
                    items.iter().filter(|item| is(item)).count()
                };
                let asynchronous = are(Kind::AsyncContextManager);
                (1..items.len()).contains(&asynchronous)
                    && asynchronous + are(Kind::ContextManager) == items.len()
            }
            Question::AllItemsLikelyAsync => {
                let items = places.with_items(span);
                let mut is_guessed = false;
                items.iter().all(|item| {
                    let is_known = site.is(*item, Kind::AsyncEnterable).is_yes();
                    let is_likely = likely::is(site, *item, Kind::AsyncContextManager, evidence);
                    is_guessed |= is_likely;
                    is_known || is_likely
                }) && is_guessed
            }
            Question::Given => places.is_given(span),
            Question::Annotated(words) => places.annotation_of(span).is_some_and(|annotation| {
                annotation
                    .of(site.text)
                    .split(|character: char| !character.is_alphanumeric())
                    .any(|word| words.iter().any(|wanted| wanted == word))
            }),
            Question::TakesCoroutines => runners::takes_coroutines(site, span),
            Question::Constructs => site.types.constructs(span),
            Question::WantsAwaitable => match places.position(span) {
                Some(Position::Argument { call }) => {
                    site.types.parameter(call, span) == Parameter::Awaitable
                }
                _ => false,
            },
            Question::WantsIterable => match places.position(span) {
                Some(Position::Argument { call }) => {
                    site.types.parameter(call, span) == Parameter::Iterable
                }
                _ => false,
            },
            Question::Likely(kinds) => kinds
                .iter()
                .any(|kind| likely::is(site, span, *kind, evidence)),
            Question::Unknown(kinds) => kinds
                .iter()
                .all(|kind| doubt::kind(site, span, *kind) == Answer::Unknown),
            Question::MayBe(kinds) => {
                let may_be = kinds.iter().any(|kind| doubt::may_be(site, span, *kind));
                if may_be {
                    site.add_type_evidence(span, evidence);
                }
                may_be
            }
            Question::TestedAwaitable => {
                let Some(test) = places.test_for_awaitable(span, site.text) else {
                    return false;
                };
                if site.types.is(span, Kind::Awaitable) == Answer::No {
                    return false;
                }
                evidence.push(Evidence::Test {
                    test: test.of(site.text).to_owned(),
                });
                true
            }
            Question::MostlyAwaited => {
                let Some(mostly) = consistency::mostly_awaited(site, span) else {
                    return false;
                };
                evidence.push(mostly);
                true
            }
            Question::DroppedInRun => {
                let dropped = site.observed.dropped(span).is_some();
                if dropped {
                    site.add_type_evidence(span, evidence);
                }
                dropped
            }
            Question::AttributeForValues => consistency::is_attribute_for_values(site, span),
            Question::PartRejected => {
                let Some(error) = displays::rejection(site, span) else {
                    return false;
                };
                evidence.push(rejection(error));
                true
            }
            Question::CollectsValues => displays::collects_values(site, span),
            Question::PartWanted => displays::is_wanted(site, span),
            Question::InHandler => {
                let Some(handler) = site.handlers.around(places, site.text, span) else {
                    return false;
                };
                evidence.push(Evidence::Handler {
                    decorator: handler.decorator,
                });
                true
            }
            Question::Position(names) => places
                .position(span)
                .is_some_and(|position| names.iter().any(|name| name == position.name())),
            Question::ShowsValue => consumers::shows_value(site, span),
            Question::Consistent => {
                let Some(consistency) = consistency::evidence(site, span) else {
                    return false;
                };
                evidence.push(consistency);
                true
            }
            Question::DeclaredAwaitable => {
                let is = site.types.is_plain_awaitable(span)
                    && doubt::kind(site, span, Kind::Awaitable).is_yes();
                if is {
                    site.add_type_evidence(span, evidence);
                }
                is
            }
            Question::BesideValues => {
                let beside = places.beside(span);
                !beside.is_empty()
                    && beside.iter().all(|other| {
                        site.types.is(*other, Kind::Awaitable) == Answer::No
                            && other.of(site.text) != "None"
                    })
            }
            Question::Schedules => runners::schedules(site, span),
            Question::NamedAsync => is_named_async(site, span),
            Question::Builtin => places.is_unbound(span.of(site.text)),
            Question::DeclaresReturn => places.declares_return(span),
            Question::GuardedBy(exceptions) => {
                let Some(exception) = exceptions
                    .iter()
                    .find(|exception| places.is_guarded_by(span, exception))
                else {
                    return false;
                };
                evidence.push(Evidence::Guard {
                    exception: exception.clone(),
                });
                true
            }
            Question::CalleeIn(modules) => site
                .types
                .callee(span)
                .and_then(|definition| definition.module)
                .is_some_and(|module| modules.contains(&module)),
            Question::Uses(wish) => {
                let Some(counts) = uses::count(site, span) else {
                    return false;
                };
                if counts.wish() != Some(*wish) {
                    return false;
                }
                evidence.push(Evidence::Uses {
                    wanted: counts.wanted,
                    all: counts.all,
                });
                true
            }
            Question::Rejected => {
                let Some(error) = site.rejection(span) else {
                    return doubt::is_refused(site, span);
                };
                evidence.push(rejection(error));
                true
            }
            Question::RefersTo(names) => {
                let Some(name) = names.iter().find(|name| refers_to(site, span, name)) else {
                    return false;
                };
                if let Some(definition) = site.types.callee(span) {
                    evidence.push(Evidence::Definition(definition));
                } else {
                    evidence.push(Evidence::Import { name: name.clone() });
                }
                true
            }
            Question::InComprehension => places.is_in_comprehension(span),
            Question::FileBinds(names) => places.binds(names),
            Question::OnlyIn(captures) => {
                let inside: Vec<Span> = captures
                    .iter()
                    .filter_map(|capture| site.capture(capture))
                    .collect();
                places.occurs_only_in(span.of(site.text), &inside)
            }
            Question::Type(_) => false,
        }
    }
}

/// Evidence that the method whose name stands there is a stub of one class, that each of the project's overrides is an
/// async generator, and that the project awaits nothing of its name.
fn overriding_generators(site: &Site<'_>, method: Span) -> Option<Evidence> {
    let (class, name) = site.places.stub_named(method)?;
    let overrides = site.census.overrides(class, name);
    let all = overrides.async_definitions + overrides.plain_definitions;
    (all > 0 && overrides.async_generators == all && site.census.tally(name).awaited == 0)
        .then_some(Evidence::Overrides { generators: all })
}

fn rejection(error: &TypeError) -> Evidence {
    Evidence::Rejection {
        code: error.code.clone(),
        message: error.message.clone(),
    }
}

/// Whether a name or attribute, or what a call calls, is what has the dotted name: by its type, or where that is not
/// known, as with packages that are not installed, by the file's imports.
fn refers_to(site: &Site<'_>, span: Span, dotted: &str) -> bool {
    match site.types.refers_to(span, dotted) {
        Answer::Yes => true,
        Answer::No => false,
        Answer::Unknown => {
            let named = site.places.callee_of(span).unwrap_or(span);
            site.places.imported_as(named).as_deref() == Some(dotted)
        }
    }
}

/// Yes if one is Yes, No if all are No.
fn any(answers: impl Iterator<Item = Answer>) -> Answer {
    let mut result = Answer::No;
    for answer in answers {
        match answer {
            Answer::Yes => return Answer::Yes,
            Answer::Unknown => result = Answer::Unknown,
            Answer::No => {}
        }
    }
    result
}

/// Whether the project defines or awaits something of the callee's name, and defines nothing plain of it, or a package that the file
/// imports makes something of that name async. No proof of anything, but cheap to ask first: the types of a function that has
/// nothing async in it need then not be known.
fn is_named_async(site: &Site<'_>, call: Span) -> bool {
    let callee = site.places.callee_of(call).unwrap_or(call).of(site.text);
    let Some(name) = callee.rsplit('.').next().map(str::trim) else {
        return false;
    };
    let tally = site.census.tally(name);
    let generators = tally.async_generators + tally.async_managers;
    let is_async = tally.async_definitions + tally.awaited + generators > 0;
    (is_async && tally.plain_definitions == generators) || site.types.imports_async(name)
}
