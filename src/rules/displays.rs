//! A coroutine that is part of a larger value: an element of a display or a comprehension, an arm of a ternary. Whether it
//! is wanted depends on what becomes of the whole.

use super::consumers::{only_copies, shows_elements};
use super::question::Verdict;
use super::rejected::{names, wants_awaitable};
use super::site::Site;
use super::uses::{self, Counts, adds, may_run};
use super::{consistency, runners};
use crate::span::Span;
use crate::syntax::{Position, Use};
use crate::types::{Parameter, TypeError};

/// The type engine's error that says so: the whole is wrong where it stands, because of the part's type.
pub(super) fn rejection<'a>(site: &'a Site<'_>, part: Span) -> Option<&'a TypeError> {
    let wholes = wholes(site, part);
    let outermost = *wholes.last()?;
    // Coroutines where tasks are wanted: what is missing is no `await`.
    if let Some(Position::Argument { call }) = site.places.position(outermost)
        && site.types.parameter(call, outermost) == Parameter::Awaitable
    {
        return None;
    }
    let class = &site.class_of(part)?;
    let places: Vec<Span> = wholes
        .iter()
        .flat_map(|whole| site.places.rejection_places(*whole))
        .map(|(place, _)| place)
        .collect();
    site.types.errors().iter().find(|error| {
        !error.is_syntax
            && places.contains(&error.span)
            && names(error, class)
            && !wants_awaitable(error, class)
    })
}

/// Whether the whole is used where coroutines in it are of no use: it is shown or walked by a builtin, returned without a
/// declaration, has a name that nothing hands on to where coroutines are run, or the part has a key as data have.
pub(super) fn is_wanted(site: &Site<'_>, part: Span) -> bool {
    let Some(whole) = wholes(site, part).pop() else {
        return false;
    };
    match site.places.position(whole) {
        Some(Position::Argument { call }) => {
            shows_elements(site, call)
                || (is_datum(site, part)
                    && !runners::takes_coroutines(site, call)
                    && site.types.parameter(call, whole) != Parameter::Awaitable)
        }
        Some(Position::Returned) => !site.places.declares_return(whole),
        Some(Position::Subscript) => is_element_wanted(site, whole),
        Some(
            Position::Attribute | Position::Compared | Position::Condition | Position::Formatted,
        ) => true,
        Some(Position::Assigned) if site.places.has_declared_target(whole) => {
            site.places.assigned_name(whole).is_none() && is_datum(site, part)
        }
        Some(Position::Assigned) => {
            let name = site.places.assigned_name(whole);
            if site.places.is_choice(whole) {
                let counts = name.and_then(|name| uses::count(site, name));
                return counts.and_then(Counts::wish) == Some(Verdict::RuleSelection);
            }
            let uses = name.and_then(|name| site.places.local_uses(name));
            uses.is_some_and(|uses| {
                !uses.is_empty()
                    && (uses.iter().all(|read| is_of_values(site, read))
                        || consistency::mostly_awaited(site, part).is_some()
                            && !uses.iter().any(|read| may_run(site, read)))
            })
        }
        _ => false,
    }
}

/// Whether the part is kept under a key that is written out, as data are, and the project awaits other calls of the name.
fn is_datum(site: &Site<'_>, part: Span) -> bool {
    site.places.has_written_key(part) && consistency::mostly_awaited(site, part).is_some()
}

/// Whether the local collection that is read here is made to hold values: nothing that reads it, besides what puts
/// elements into it, is there to run coroutines, and something takes a look at its elements.
pub(super) fn collects_values(site: &Site<'_>, collection: Span) -> bool {
    if site.places.is_given(collection) {
        return false;
    }
    let mut reads = site.places.local_uses(collection).unwrap_or_default();
    reads.retain(|read| !adds(site, read));
    let shows = |read: &Use| match read.position {
        Position::Argument { call } => !only_copies(site, call),
        position => matches!(
            position,
            Position::Subscript | Position::Iterated | Position::Formatted
        ),
    };
    reads.iter().any(shows) && reads.iter().all(|read| is_of_values(site, read))
}

/// Whether the read of a collection shows that it is to hold values.
fn is_of_values(site: &Site<'_>, read: &Use) -> bool {
    match read.position {
        Position::Argument { call } => {
            shows_elements(site, call)
                || (!runners::schedules(site, call)
                    && site.types.parameter(call, read.at).refuses_awaitables())
        }
        Position::Subscript => is_element_wanted(site, read.at),
        Position::Iterated => site
            .places
            .walked_name(read.at)
            .and_then(|item| uses::count(site, item))
            .is_some_and(|counts| counts.wish() == Some(Verdict::RuleSelection)),
        position => matches!(
            position,
            Position::Returned | Position::Formatted | Position::Compared | Position::Condition
        ),
    }
}

/// Whether the element that is read of a collection here is used as a value.
fn is_element_wanted(site: &Site<'_>, collection: Span) -> bool {
    let element = site.places.element_read(collection);
    element.is_some_and(|element| uses::wants_value(site, element))
}

/// The values that the part is part of, from the inside out.
fn wholes(site: &Site<'_>, part: Span) -> Vec<Span> {
    let mut wholes = Vec::new();
    let mut at = part;
    while let Some(whole) = site.places.whole_of(at) {
        wholes.push(whole);
        at = whole;
    }
    wholes
}
