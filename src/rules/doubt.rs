//! What speaks against a finding though the types, or the names, speak for it.

use super::matcher::Match;
use crate::span::Span;
use crate::types::{Answer, Kind};

/// Whether an expression's value is of that kind, as far as the types are to be believed: where a method is called that is
/// only there to be overridden, the project's overrides say what it gives.
pub(super) fn kind(found: &Match<'_>, expression: Span, kind: Kind) -> Answer {
    let answer = found.types.is(expression, kind);
    // An object that can be awaited is made to be used as the object, too.
    if answer == Answer::Yes && kind == Kind::Awaitable && found.types.constructs(expression) {
        return Answer::Unknown;
    }
    let is_told_by_callee = !matches!(kind, Kind::None | Kind::CoroutineFunction);
    if answer != Answer::Unknown
        && is_told_by_callee
        && found.places.is_call(expression)
        && is_overridden_otherwise(found, expression, answer)
    {
        return Answer::Unknown;
    }
    answer
}

/// Whether the call may run a function of the other colour than the one that the types name.
fn is_overridden_otherwise(found: &Match<'_>, call: Span, answer: Answer) -> bool {
    let Some(callee) = found.types.called(call).filter(|callee| callee.is_stub) else {
        return false;
    };
    let class = callee.class.as_deref();
    let overrides = class
        .map(|class| found.census.overrides(class, &callee.name))
        .unwrap_or_default();
    if !callee.is_async {
        return answer == Answer::No && overrides.async_definitions > 0;
    }
    let is_other = overrides.plain_definitions > 0;
    // Without a `yield` it is a coroutine function by the letter, and hardly ever meant as one.
    is_other || (class.is_some() && callee.declares_stream && overrides.async_definitions == 0)
}

/// Whether what is around the place, or the call itself, says that the plain use is meant. Enough against what is likely,
/// and not against what is proven.
pub(super) fn is_meant(found: &Match<'_>, place: Span) -> bool {
    let places = found.places;
    places.is_plain_twin(place, found.text)
        || places.asks_for_plain(place)
        || places.is_queued(place, found.text)
}
