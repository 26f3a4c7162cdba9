//! The predicates of rules: semantic questions that a query asks about its captures.
//!
//! Each holds or does not; what makes it hold is evidence. `rules/README.md` documents every one. A name
//! with `not-` in front asks the opposite, for types a proven one.

use tree_sitter::{QueryPredicate, QueryPredicateArg};

use super::finding::Evidence;
use super::matcher::Match;
use super::uses::{self, Wish};
use super::{consistency, consumers, displays};
use crate::span::Span;
use crate::syntax::{Legality, Position};
use crate::types::{Answer, Kind, Parameter, TypeError};

/// A compiled predicate.
#[derive(Clone, Debug)]
pub(super) struct Predicate {
    capture: String,
    question: Question,
    negated: bool,
}

#[derive(Clone, Debug)]
enum Question {
    Call,
    CanAwait,
    CanAsync,
    InFunction,
    OutsideAsync,
    TurnsGenerator,
    Feeds(Vec<String>),
    DecoratesGenerator,
    AllItems(Vec<Kind>),
    AllItemsAsync,
    MixedItems,
    Since(u8),
    Position(Vec<String>),
    ShowsValue,
    Consistent,
    DeclaredAwaitable,
    BesideValues,
    Schedules,
    NamedAsync,
    Makes,
    Builtin,
    GuardedBy(Vec<String>),
    DeclaresReturn,
    Type(Vec<Kind>),
    CalleeIn(Vec<String>),
    Uses(Wish),
    Rejected,
    Given,
    Constructs,
    WantsAwaitable,
    Likely(Vec<Kind>),
    MayBe(Vec<Kind>),
    Unknown(Vec<Kind>),
    AllItemsLikelyAsync,
    TestedAwaitable,
    AttributeForValues,
    MostlyAwaited,
    PartRejected,
    PartWanted,
}

/// Every predicate with how it is written, for error messages.
const FORMS: [(&str, &str); 39] = [
    ("call?", "(#call? @capture)"),
    ("can-await?", "(#can-await? @capture)"),
    ("can-async?", "(#can-async? @statement)"),
    ("in-function?", "(#in-function? @capture)"),
    ("outside-async?", "(#outside-async? @capture)"),
    ("turns-generator?", "(#turns-generator? @capture)"),
    ("feeds?", "(#feeds? @capture \"sum\" …)"),
    ("decorates-generator?", "(#decorates-generator? @decorator)"),
    (
        "all-items?",
        "(#all-items? @statement \"context-manager\" …)",
    ),
    ("all-items-async?", "(#all-items-async? @statement)"),
    ("mixed-items?", "(#mixed-items? @statement)"),
    ("since?", "(#since? @capture \"3.10\")"),
    ("position?", "(#position? @capture \"condition\" …)"),
    ("shows-value?", "(#shows-value? @call)"),
    ("consistent?", "(#consistent? @call)"),
    ("declared-awaitable?", "(#declared-awaitable? @call)"),
    ("beside-values?", "(#beside-values? @element)"),
    ("schedules?", "(#schedules? @call)"),
    ("named-async?", "(#named-async? @call)"),
    ("makes?", "(#makes? @call)"),
    ("builtin?", "(#builtin? @name)"),
    ("guarded-by?", "(#guarded-by? @capture \"Exception\" …)"),
    ("declares-return?", "(#declares-return? @capture)"),
    ("type?", "(#type? @capture \"coroutine\" …)"),
    ("callee-in?", "(#callee-in? @call \"module\" …)"),
    (
        "uses?",
        "(#uses? @name \"wanted\" | \"passed\" | \"never\")",
    ),
    ("rejected?", "(#rejected? @capture)"),
    ("given?", "(#given? @capture)"),
    ("constructs?", "(#constructs? @call)"),
    ("wants-awaitable?", "(#wants-awaitable? @argument)"),
    ("likely?", "(#likely? @capture \"awaitable\" …)"),
    ("unknown?", "(#unknown? @capture \"awaitable\" …)"),
    ("may-be?", "(#may-be? @capture \"awaitable\" …)"),
    (
        "all-items-likely-async?",
        "(#all-items-likely-async? @statement)",
    ),
    ("tested-awaitable?", "(#tested-awaitable? @capture)"),
    (
        "attribute-for-values?",
        "(#attribute-for-values? @attribute)",
    ),
    ("mostly-awaited?", "(#mostly-awaited? @call)"),
    ("part-rejected?", "(#part-rejected? @element)"),
    ("part-wanted?", "(#part-wanted? @element)"),
];

impl Predicate {
    /// Compiles a predicate as the query has it; the error is what is wrong and what to do.
    pub(super) fn compile(
        written: &QueryPredicate,
        captures: &[&str],
    ) -> Result<Self, (String, String)> {
        let operator = &*written.operator;
        let (name, negated) = match operator.strip_prefix("not-") {
            Some(name) => (name, true),
            None => (operator, false),
        };
        let known = FORMS
            .iter()
            .map(|(name, _)| format!("#{name}"))
            .collect::<Vec<_>>()
            .join(", ");
        let Some((_, form)) = FORMS.iter().find(|(known, _)| *known == name) else {
            return Err((
                format!("the predicate `#{operator}` is not known"),
                format!("use one of {known}, or tree-sitter's own"),
            ));
        };
        let usage = || {
            (
                format!("`#{operator}` has the wrong arguments"),
                format!("write {form}"),
            )
        };
        let (capture, words) = match written.args.split_first() {
            Some((QueryPredicateArg::Capture(capture), rest)) => {
                let words = rest
                    .iter()
                    .map(|argument| match argument {
                        QueryPredicateArg::String(word) => Ok(word.to_string()),
                        QueryPredicateArg::Capture(_) => Err(usage()),
                    })
                    .collect::<Result<Vec<_>, _>>()?;
                (captures[*capture as usize].to_owned(), words)
            }
            _ => return Err(usage()),
        };
        let question = match (name, words.as_slice()) {
            ("call?", []) => Question::Call,
            ("can-await?", []) => Question::CanAwait,
            ("can-async?", []) => Question::CanAsync,
            ("in-function?", []) => Question::InFunction,
            ("outside-async?", []) => Question::OutsideAsync,
            ("turns-generator?", []) => Question::TurnsGenerator,
            ("feeds?", [_, ..]) => Question::Feeds(words),
            ("decorates-generator?", []) => Question::DecoratesGenerator,
            ("all-items?", [_, ..]) => Question::AllItems(kinds(&words)?),
            ("all-items-async?", []) => Question::AllItemsAsync,
            ("mixed-items?", []) => Question::MixedItems,
            ("since?", [version]) => Question::Since(minor(version).ok_or_else(usage)?),
            ("shows-value?", []) => Question::ShowsValue,
            ("declared-awaitable?", []) => Question::DeclaredAwaitable,
            ("beside-values?", []) => Question::BesideValues,
            ("schedules?", []) => Question::Schedules,
            ("named-async?", []) => Question::NamedAsync,
            ("consistent?", []) => Question::Consistent,
            ("makes?", []) => Question::Makes,
            ("position?", [_, ..]) => {
                let known = Position::ALL.map(Position::name);
                if let Some(wrong) = words.iter().find(|word| !known.contains(&word.as_str())) {
                    return Err((
                        format!("`{wrong}` is no position"),
                        format!("use one of {}", known.join(", ")),
                    ));
                }
                Question::Position(words)
            }
            ("builtin?", []) => Question::Builtin,
            ("declares-return?", []) => Question::DeclaresReturn,
            ("rejected?", []) => Question::Rejected,
            ("guarded-by?", [_, ..]) => Question::GuardedBy(words),
            ("callee-in?", [_, ..]) => Question::CalleeIn(words),
            ("uses?", [wish]) => Question::Uses(Wish::named(wish).ok_or_else(usage)?),
            ("given?", []) => Question::Given,
            ("constructs?", []) => Question::Constructs,
            ("wants-awaitable?", []) => Question::WantsAwaitable,
            ("all-items-likely-async?", []) => Question::AllItemsLikelyAsync,
            ("tested-awaitable?", []) => Question::TestedAwaitable,
            ("attribute-for-values?", []) => Question::AttributeForValues,
            ("mostly-awaited?", []) => Question::MostlyAwaited,
            ("part-rejected?", []) => Question::PartRejected,
            ("part-wanted?", []) => Question::PartWanted,
            ("type?", [_, ..]) => Question::Type(kinds(&words)?),
            ("likely?", [_, ..]) => Question::Likely(kinds(&words)?),
            ("unknown?", [_, ..]) => Question::Unknown(kinds(&words)?),
            ("may-be?", [_, ..]) => Question::MayBe(kinds(&words)?),
            _ => return Err(usage()),
        };
        Ok(Self {
            capture,
            question,
            negated,
        })
    }

    /// Where it goes in the order of evaluation: syntax before types before the engine's diagnostics.
    pub(super) fn cost(&self) -> u8 {
        match self.question {
            Question::Call | Question::Schedules | Question::NamedAsync | Question::Since(_) => 0,
            Question::CanAwait
            | Question::CanAsync
            | Question::InFunction
            | Question::OutsideAsync
            | Question::TurnsGenerator
            | Question::Feeds(_)
            | Question::DecoratesGenerator
            | Question::Position(_)
            | Question::GuardedBy(_)
            | Question::DeclaresReturn => 1,
            Question::Builtin
            | Question::AttributeForValues
            | Question::MostlyAwaited
            | Question::Given
            | Question::TestedAwaitable => 2,
            Question::Type(_)
            | Question::Unknown(_)
            | Question::MayBe(_)
            | Question::Constructs => 3,
            Question::AllItems(_)
            | Question::MixedItems
            | Question::AllItemsAsync
            | Question::ShowsValue
            | Question::Makes
            | Question::DeclaredAwaitable
            | Question::Consistent
            | Question::BesideValues
            | Question::WantsAwaitable
            | Question::Likely(_)
            | Question::AllItemsLikelyAsync
            | Question::CalleeIn(_) => 4,
            Question::Uses(_) | Question::PartWanted => 5,
            Question::Rejected | Question::PartRejected => 6,
        }
    }

    /// Whether it holds of the match; what makes it hold is added to the evidence.
    pub(super) fn holds(&self, found: &Match<'_>, evidence: &mut Vec<Evidence>) -> bool {
        let Some(span) = found.capture(&self.capture) else {
            return false;
        };
        if let Question::Type(kinds) = &self.question {
            let answer = any(kinds.iter().map(|kind| found.types.is(span, *kind)));
            return if self.negated {
                answer == Answer::No
            } else {
                answer.is_yes() && {
                    found.add_type_evidence(span, evidence);
                    true
                }
            };
        }
        self.asks(found, span, evidence) != self.negated
    }

    fn asks(&self, found: &Match<'_>, span: Span, evidence: &mut Vec<Evidence>) -> bool {
        let places = found.places;
        match &self.question {
            Question::Call => places.is_call(span),
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
            Question::AllItems(kinds) => {
                let items = places.with_items(span);
                let is = |item: &Span| {
                    any(kinds.iter().map(|kind| found.types.is(*item, *kind))).is_yes()
                };
                for item in &items {
                    found.add_signatures(*item, evidence);
                }
                !items.is_empty() && items.iter().all(is)
            }
            Question::AllItemsAsync => {
                let items = places.with_items(span);
                let are = |kind| items.iter().map(move |item| found.types.is(*item, kind));
                let all = are(Kind::AsyncContextManager).any(Answer::is_yes)
                    && are(Kind::AsyncEnterable).all(Answer::is_yes);
                if all {
                    for item in &items {
                        found.add_signatures(*item, evidence);
                    }
                }
                all
            }
            Question::MixedItems => {
                let items = places.with_items(span);
                for item in &items {
                    found.add_signatures(*item, evidence);
                }
                let are = |kind| {
                    let is = |item: &Span| found.types.is(*item, kind).is_yes();
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
                    let is_known = found.types.is(*item, Kind::AsyncEnterable).is_yes();
                    let is_likely = found.likely(*item, Kind::AsyncContextManager, evidence);
                    is_guessed |= is_likely;
                    is_known || is_likely
                }) && is_guessed
            }
            Question::Given => places.is_given(span),
            Question::Constructs => found.types.constructs(span),
            Question::WantsAwaitable => match places.position(span) {
                Some(Position::Argument { call }) => {
                    found.types.parameter(call, span) == Parameter::Awaitable
                }
                _ => false,
            },
            Question::Likely(kinds) => kinds.iter().any(|kind| found.likely(span, *kind, evidence)),
            Question::Unknown(kinds) => kinds
                .iter()
                .all(|kind| found.types.is(span, *kind) == Answer::Unknown),
            Question::MayBe(kinds) => {
                let may_be = kinds.iter().any(|kind| found.types.may_be(span, *kind));
                if may_be {
                    found.add_type_evidence(span, evidence);
                }
                may_be
            }
            Question::TestedAwaitable => {
                let Some(test) = places.test_for_awaitable(span, found.text) else {
                    return false;
                };
                if found.types.is(span, Kind::Awaitable) == Answer::No {
                    return false;
                }
                evidence.push(Evidence::Test {
                    test: test.of(found.text).to_owned(),
                });
                true
            }
            Question::MostlyAwaited => consistency::is_mostly_awaited(found, span),
            Question::AttributeForValues => consistency::is_attribute_for_values(found, span),
            Question::PartRejected => {
                let Some(error) = displays::rejection(found, span) else {
                    return false;
                };
                evidence.push(rejection(error));
                true
            }
            Question::PartWanted => displays::is_wanted(found, span),
            Question::Position(names) => places
                .position(span)
                .is_some_and(|position| names.iter().any(|name| name == position.name())),
            Question::ShowsValue => consumers::shows_value(found, span),
            Question::Consistent => {
                let Some(consistency) = consistency::evidence(found, span) else {
                    return false;
                };
                evidence.push(consistency);
                true
            }
            Question::DeclaredAwaitable => {
                let is = found.types.is_plain_awaitable(span);
                if is {
                    found.add_type_evidence(span, evidence);
                }
                is
            }
            Question::BesideValues => {
                let beside = places.beside(span);
                !beside.is_empty()
                    && beside.iter().all(|other| {
                        found.types.is(*other, Kind::Awaitable) == Answer::No
                            && other.of(found.text) != "None"
                    })
            }
            Question::Schedules => consistency::schedules(found, span),
            Question::NamedAsync => is_named_async(found, span),
            Question::Makes => found.types.makes_awaitable(span),
            Question::Builtin => places.is_unbound(span.of(found.text)),
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
            Question::CalleeIn(modules) => found
                .types
                .callee(span)
                .and_then(|definition| definition.module)
                .is_some_and(|module| modules.contains(&module)),
            Question::Uses(wish) => {
                let Some(counts) = uses::count(found, span) else {
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
                let Some(error) = found.rejection(span) else {
                    return false;
                };
                evidence.push(rejection(error));
                true
            }
            Question::Type(_) => false,
        }
    }
}

fn rejection(error: &TypeError) -> Evidence {
    Evidence::Rejection {
        code: error.code.clone(),
        message: error.message.clone(),
    }
}

/// The kinds of these names; the error is what is wrong and what to do.
fn kinds(words: &[String]) -> Result<Vec<Kind>, (String, String)> {
    let known = Kind::NAMES.map(|(name, _)| name).join(", ");
    let named = |word: &String| {
        Kind::named(word).ok_or_else(|| {
            (
                format!("`{word}` is no kind of value"),
                format!("use one of {known}"),
            )
        })
    };
    words.iter().map(named).collect()
}

/// Whether the project defines or awaits something of the callee's name, and defines nothing plain of it. No proof of
/// anything, but cheap to ask first: the types of a function that has nothing async in it need then not be known.
fn is_named_async(found: &Match<'_>, call: Span) -> bool {
    let callee = found.places.callee_of(call).map(|at| at.of(found.text));
    callee
        .and_then(|callee| callee.rsplit('.').next())
        .map(|name| found.census.tally(name.trim()))
        .is_some_and(|tally| {
            tally.async_definitions + tally.awaited > 0 && tally.plain_definitions == 0
        })
}

/// The number after `3.` of a Python version.
fn minor(version: &str) -> Option<u8> {
    version.strip_prefix("3.")?.parse().ok()
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
