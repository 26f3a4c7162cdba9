//! What speaks against a finding though the types, or the names, speak for it.

use super::consumers::shows_value;
use super::runners::is_given_coroutines;
use super::site::Site;
use super::uses;
use crate::records::Dropped;
use crate::span::Span;
use crate::syntax::Position;
use crate::types::{Answer, Kind};

/// Classes of which nothing else can be meant.
const PLAIN_CLASSES: [&str; 9] = [
    "bool", "bytes", "dict", "float", "int", "list", "set", "str", "tuple",
];

/// Whether an expression's value is of that kind, as far as the types are to be believed: where a method is called that is
/// only there to be overridden, the project's overrides say what it gives.
pub(super) fn kind(site: &Site<'_>, expression: Span, kind: Kind) -> Answer {
    match site.types.is(expression, kind) {
        Answer::Unknown => match seen_kind(site, expression, kind) {
            Answer::Unknown => inferred_kind(site, expression, kind),
            known => known,
        },
        _ => proven_kind(site, expression, kind),
    }
}

/// The same as far as the type engine knows it.
pub(super) fn proven_kind(site: &Site<'_>, expression: Span, kind: Kind) -> Answer {
    let answer = match site.types.is(expression, kind) {
        Answer::Unknown => return seen_kind(site, expression, kind),
        known => known,
    };
    // An object that can be awaited is made, or given a declared name, to be used as the object, too.
    if answer == Answer::Yes
        && kind == Kind::Awaitable
        && (site.types.constructs(expression) || is_kept_object(site, expression))
    {
        return Answer::Unknown;
    }
    if answer == Answer::Yes && is_other_overload(site, expression, kind) {
        return Answer::Unknown;
    }
    if answer == Answer::No
        && kind == Kind::Awaitable
        && site.places.is_awaited(expression)
        && !site.types.is(expression, Kind::AsyncIterable).is_yes()
        && may_hide_awaitable(site, expression)
    {
        return Answer::Unknown;
    }
    let is_told_by_callee = !matches!(kind, Kind::None | Kind::CoroutineFunction);
    if answer != Answer::Unknown
        && is_told_by_callee
        && site.places.is_call(expression)
        && is_overridden_otherwise(site, expression, answer)
    {
        return Answer::Unknown;
    }
    answer
}

/// Of which kind un-annotated code tells a value to be.
fn inferred_kind(site: &Site<'_>, expression: Span, kind: Kind) -> Answer {
    let answer = site.types.inferred_is(expression, kind);
    let is_other = || {
        is_other_overload(site, expression, kind)
            || is_overridden_otherwise(site, expression, answer)
    };
    if answer == Answer::Unknown || is_other() {
        return Answer::Unknown;
    }
    answer
}

/// Whether a coroutine is wrong where the expression stands, of which un-annotated code tells that it is one: the type engine, which
/// does not know it, cannot say so.
pub(super) fn is_refused(site: &Site<'_>, expression: Span) -> bool {
    let is_wrong = match site.places.position(expression) {
        Some(
            Position::Subscript
            | Position::Called
            | Position::Operand
            | Position::Unpacked
            | Position::Raised,
        ) => true,
        Some(Position::Iterated | Position::Entered) => !site.places.is_async_use(expression),
        Some(Position::Attribute) => !uses::is_of_coroutine(uses::member(site, expression)),
        Some(Position::Argument { call }) => {
            site.types.parameter(call, expression).refuses_awaitables()
        }
        _ => false,
    };
    is_wrong && site.types.inferred_is(expression, Kind::Coroutine).is_yes()
}

/// Of which kind runs have seen the value of a call that the types leave open.
fn seen_kind(site: &Site<'_>, call: Span, kind: Kind) -> Answer {
    let is = match site.observed.dropped(call) {
        Some((Dropped::Coroutine, _)) => matches!(kind, Kind::Coroutine | Kind::Awaitable),
        Some((Dropped::Task, _)) => matches!(kind, Kind::Task | Kind::Awaitable),
        Some((Dropped::AsyncGenerator, _)) => matches!(
            kind,
            Kind::AsyncGenerator | Kind::AsyncIterable | Kind::AsyncIterator
        ),
        None => return Answer::Unknown,
    };
    if is { Answer::Yes } else { Answer::No }
}

/// Whether a value of that kind may be there: some member of its type is, and nothing speaks against all of it.
pub(super) fn may_be(site: &Site<'_>, expression: Span, kind: Kind) -> bool {
    if kind == Kind::Awaitable && site.observed.gave_coroutines(expression).is_some() {
        return true;
    }
    site.types.may_be(expression, kind)
        && !site.observed.gave_values_only(expression)
        && !site.types.constructs(expression)
        && !is_read_object(site, expression)
        && !is_other_overload(site, expression, kind)
        && !is_overridden_otherwise(site, expression, Answer::Yes)
}

/// Whether an attribute is read, and found, of what may be an object with an `__await__` of its own, and no other awaitable.
fn is_read_object(site: &Site<'_>, object: Span) -> bool {
    site.places.position(object) == Some(Position::Attribute)
        && !site.types.may_be_plain_awaitable(object)
        && site.rejection(object).is_none()
}

/// Whether an object that is no coroutine, but of a class with an `__await__` of its own, gets a name with a declared type.
fn is_kept_object(site: &Site<'_>, value: Span) -> bool {
    site.places.position(value) == Some(Position::Assigned)
        && site.places.has_declared_target(value)
        && !site.types.is(value, Kind::Coroutine).is_yes()
        && !site.types.is_plain_awaitable(value)
}

/// Whether what is awaited, and should not be by its type, may be something else than its type says: working code hardly
/// ever awaits what cannot be.
fn may_hide_awaitable(site: &Site<'_>, value: Span) -> bool {
    let Some(callee) = site.places.callee_of(value) else {
        let class = site.class_of(value).unwrap_or_default();
        return !PLAIN_CLASSES.contains(&class.as_str());
    };
    let written = callee.of(site.text);
    let like = if written.contains('.') {
        site.census.method(written)
    } else {
        site.census.tally(written)
    };
    let is_of_package = || {
        let definition = site.types.callee(value);
        definition.is_some_and(|definition| definition.is_installed())
    };
    // This one is among them.
    like.awaited > 1
        || site.types.release(value).is_some()
        || (is_of_package() && !site.types.makes_plain(value))
        || !(site.types.constructs(value) || site.types.called(value).is_some())
}

/// Whether the value is used as another overload of the callee gives it, or is walked or entered with `async` although
/// nobody knows that what it gives can be.
fn is_other_overload(site: &Site<'_>, call: Span, kind: Kind) -> bool {
    match kind {
        Kind::Coroutine | Kind::Awaitable => {
            site.places.is_async_use(call) && !uses::gives_stream(site, call, call)
        }
        Kind::AsyncIterable => site.places.is_awaited(call) && site.types.may_give_awaitable(call),
        _ => false,
    }
}

/// Whether the call may run a function of the other colour than the one that the types name.
fn is_overridden_otherwise(site: &Site<'_>, call: Span, answer: Answer) -> bool {
    let Some(callee) = site.types.called(call).filter(|callee| callee.is_stub) else {
        return false;
    };
    let class = callee.class.as_deref();
    let overrides = class
        .map(|class| site.census.overrides(class, &callee.name))
        .unwrap_or_default();
    if !callee.is_async {
        return answer == Answer::No && overrides.async_definitions > 0;
    }
    let is_other = overrides.plain_definitions > 0;
    // Without a `yield` it is a coroutine function by the letter, and hardly ever meant as one.
    is_other || (class.is_some() && callee.declares_stream && overrides.async_definitions == 0)
}

/// Whether the code tells this place from another one where the same is awaited, whatever the types say: by a test for coroutine
/// functions, or, where what is called is a value and no function that the types name, by one that mentions what is async.
pub(super) fn is_told_apart(site: &Site<'_>, place: Span) -> bool {
    let is_of_value = || site.places.is_call(place) && site.types.called(place).is_none();
    site.places.is_told_apart(place, site.text)
        || (site.places.is_named_plain(place, site.text) && is_of_value())
}

/// Whether what is around the place, or the call itself, says that the plain use is meant. Enough against what is likely, and
/// not against what is proven. What its type alone makes a finding has no twins: of two such places both are wrong.
pub(super) fn is_meant(site: &Site<'_>, place: Span, rests_on_type: bool) -> bool {
    let places = site.places;
    let is_own_attribute = || {
        places.position(place) == Some(Position::Attribute)
            && uses::is_own(uses::member(site, place))
    };
    let is_handed_out =
        || places.position(place) == Some(Position::Returned) && hands_out(site, place);
    // What rejects it knows better, and what shows it is no runner.
    let is_passed_like_others = || match places.position(place) {
        Some(Position::Argument { call }) => {
            site.rejection(place).is_none()
                && !shows_value(site, call)
                && is_given_coroutines(site, call)
        }
        _ => false,
    };
    let is_likely_only = || places.is_plain_twin(place, site.text) || places.asks_for_plain(place);
    is_own_attribute()
        || (places.is_async_use(place) && places.is_tested_async(place, site.text))
        || places.is_queued(place, site.text)
        || is_handed_out()
        || is_passed_like_others()
        || (!rests_on_type && is_likely_only())
}

/// Whether the function around a `return` is there to hand out what is to be awaited: the project awaits what an `await` of it
/// gives, or another `return` hands out an awaitable, too.
fn hands_out(site: &Site<'_>, returned: Span) -> bool {
    let scope = site.places.scope(returned);
    let function = scope.rsplit('.').next().unwrap_or_default();
    let is_awaitable = |other: Span| site.types.is(other, Kind::Awaitable).is_yes();
    site.census.tally(function).awaited_twice > 0
        || (site.places.other_returns(returned).into_iter()).any(is_awaitable)
}
