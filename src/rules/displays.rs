//! A coroutine that is part of a larger value: an element of a display or a comprehension, an arm of a ternary. Whether it
//! is wanted depends on what becomes of the whole.

use super::consumers::{only_copies, shows_elements};
use super::matcher::Match;
use super::rejected::{names, wants_awaitable};
use super::uses::{self, Counts, Wish, adds, may_run};
use super::{consistency, runners};
use crate::span::Span;
use crate::syntax::{Position, Use};
use crate::types::{Parameter, TypeError};

/// The type engine's error that says so: the whole is wrong where it stands, because of the part's type.
pub(super) fn rejection<'a>(found: &'a Match<'_>, part: Span) -> Option<&'a TypeError> {
    let wholes = wholes(found, part);
    let outermost = *wholes.last()?;
    // Coroutines where tasks are wanted: what is missing is no `await`.
    if let Some(Position::Argument { call }) = found.places.position(outermost)
        && found.types.parameter(call, outermost) == Parameter::Awaitable
    {
        return None;
    }
    let class = &found.class_of(part)?;
    let places: Vec<Span> = wholes
        .iter()
        .flat_map(|whole| found.places.rejection_places(*whole))
        .map(|(place, _)| place)
        .collect();
    found.types.errors().iter().find(|error| {
        !error.is_syntax
            && places.contains(&error.span)
            && names(error, class)
            && !wants_awaitable(error, class)
    })
}

/// Whether the whole is used where coroutines in it are of no use: it is shown or walked by a builtin, returned without a
/// declaration, has a name that nothing hands on to where coroutines are run, or the part has a key as data have.
pub(super) fn is_wanted(found: &Match<'_>, part: Span) -> bool {
    let Some(whole) = wholes(found, part).pop() else {
        return false;
    };
    match found.places.position(whole) {
        Some(Position::Argument { call }) => {
            shows_elements(found, call)
                || (is_datum(found, part)
                    && !runners::takes_coroutines(found, call)
                    && found.types.parameter(call, whole) != Parameter::Awaitable)
        }
        Some(Position::Returned) => !found.places.declares_return(whole),
        Some(Position::Subscript) => is_element_wanted(found, whole),
        Some(
            Position::Attribute | Position::Compared | Position::Condition | Position::Formatted,
        ) => true,
        Some(Position::Assigned) if found.places.has_declared_target(whole) => {
            found.places.assigned_name(whole).is_none() && is_datum(found, part)
        }
        Some(Position::Assigned) => {
            let name = found.places.assigned_name(whole);
            if found.places.is_choice(whole) {
                let counts = name.and_then(|name| uses::count(found, name));
                return counts.and_then(Counts::wish) == Some(Wish::Wanted);
            }
            let uses = name.and_then(|name| found.places.local_uses(name));
            uses.is_some_and(|uses| {
                !uses.is_empty()
                    && (uses.iter().all(|read| is_of_values(found, read))
                        || consistency::mostly_awaited(found, part).is_some()
                            && !uses.iter().any(|read| may_run(found, read)))
            })
        }
        _ => false,
    }
}

/// Whether the part is kept under a key that is written out, as data are, and the project awaits other calls of the name.
fn is_datum(found: &Match<'_>, part: Span) -> bool {
    found.places.has_written_key(part) && consistency::mostly_awaited(found, part).is_some()
}

/// Whether the local collection that is read here is made to hold values: nothing that reads it, besides what puts
/// elements into it, is there to run coroutines, and something takes a look at its elements.
pub(super) fn collects_values(found: &Match<'_>, collection: Span) -> bool {
    if found.places.is_given(collection) {
        return false;
    }
    let mut reads = found.places.local_uses(collection).unwrap_or_default();
    reads.retain(|read| !adds(found, read));
    let shows = |read: &Use| match read.position {
        Position::Argument { call } => !only_copies(found, call),
        position => matches!(
            position,
            Position::Subscript | Position::Iterated | Position::Formatted
        ),
    };
    reads.iter().any(shows) && reads.iter().all(|read| is_of_values(found, read))
}

/// Whether the read of a collection shows that it is to hold values.
fn is_of_values(found: &Match<'_>, read: &Use) -> bool {
    match read.position {
        Position::Argument { call } => {
            shows_elements(found, call)
                || (!runners::schedules(found, call)
                    && found.types.parameter(call, read.at).refuses_awaitables())
        }
        Position::Subscript => is_element_wanted(found, read.at),
        Position::Iterated => found
            .places
            .walked_name(read.at)
            .and_then(|item| uses::count(found, item))
            .is_some_and(|counts| counts.wish() == Some(Wish::Wanted)),
        position => matches!(
            position,
            Position::Returned | Position::Formatted | Position::Compared | Position::Condition
        ),
    }
}

/// Whether the element that is read of a collection here is used as a value.
fn is_element_wanted(found: &Match<'_>, collection: Span) -> bool {
    let element = found.places.element_read(collection);
    element.is_some_and(|element| uses::wants_value(found, element))
}

/// The values that the part is part of, from the inside out.
fn wholes(found: &Match<'_>, part: Span) -> Vec<Span> {
    let mut wholes = Vec::new();
    let mut at = part;
    while let Some(whole) = found.places.whole_of(at) {
        wholes.push(whole);
        at = whole;
    }
    wholes
}
