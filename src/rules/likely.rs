//! What a value most likely is, where its type does not say it for certain.

use super::consistency::{Was, most_of};
use super::doubt;
use super::finding::Evidence;
use super::site::Site;
use crate::span::Span;
use crate::syntax::{Position, Tally, last_name};
use crate::types::{Answer, Kind};

/// Whether nothing speaks against the value being of that kind and something for it: a member of its type is, the
/// project uses what has its name so, or the body of its `with` awaits what it gives.
pub(super) fn is(site: &Site<'_>, value: Span, kind: Kind, evidence: &mut Vec<Evidence>) -> bool {
    let plain = match kind {
        Kind::AsyncIterable => Some(Kind::Iterable),
        Kind::AsyncContextManager => Some(Kind::ContextManager),
        _ => None,
    };
    let answer = site.types.is(value, kind);
    if answer == Answer::Unknown && doubt::may_be(site, value, kind) {
        // A member for which the plain way is right is what it may be there for.
        let is_for_other = match plain {
            Some(plain) => site.types.may_be(value, plain),
            None => site.types.may_be_other(value, kind),
        };
        if !is_for_other {
            site.add_type_evidence(value, evidence);
        }
        return !is_for_other;
    }
    if plain.is_none() {
        return false;
    }
    if let Some(consistency) = use_evidence(site, value) {
        evidence.push(consistency);
        return true;
    }
    let target = (kind == Kind::AsyncContextManager && answer == Answer::Unknown)
        .then(|| site.places.awaited_target(value, site.text))
        .flatten();
    evidence.extend(target.map(|name| Evidence::Body {
        name: name.to_owned(),
    }));
    target.is_some()
}

/// Evidence that what is walked or entered here is so with `async`, from how the project walks, enters and defines what
/// has the same name; only where its type is unknown, or can be entered both ways.
fn use_evidence(site: &Site<'_>, used: Span) -> Option<Evidence> {
    let name = last_name(used.of(site.text))?;
    let (tally, kind, of_that_kind): (_, _, fn(&Tally) -> usize) =
        match site.places.position(used)? {
            Position::Iterated => (site.census.walked(name), Kind::AsyncIterable, |defined| {
                defined.async_generators
            }),
            Position::Entered => (
                site.census.entered(name),
                Kind::AsyncContextManager,
                |defined| defined.async_managers,
            ),
            _ => return None,
        };
    let tally = Was::Plain.taken_out(tally);
    let may_be_defined_so = site.places.is_call(used) && tally.awaited >= tally.used_plainly;
    let are_all_so = |defined: &Tally| {
        may_be_defined_so
            && of_that_kind(defined) > 0
            && of_that_kind(defined) == defined.plain_definitions
            && defined.async_definitions == 0
    };
    let defined = site.census.tally(name);
    let is_defined_so = are_all_so(&defined);
    let is_used_so = tally.awaited >= most_of(&tally, 1);
    // In an async function, what can be entered both ways is entered as elsewhere.
    let is_both_ways =
        kind == Kind::AsyncContextManager && site.types.is(used, Kind::AsyncEnterable).is_yes();
    let is_open = if is_both_ways {
        is_used_so && site.places.awaits_inside(used)
    } else {
        site.types.is(used, kind) == Answer::Unknown
    };
    if !is_open {
        return None;
    }
    if !is_defined_so && !is_used_so {
        let is_defined_here = defined.async_definitions + defined.plain_definitions > 0;
        let imported = (may_be_defined_so && !is_defined_here)
            .then(|| site.types.defined_in_imports(name))
            .filter(are_all_so)?;
        return Some(Evidence::Imported {
            name: name.to_owned(),
            definitions: of_that_kind(&imported),
        });
    }
    Some(Evidence::Consistency {
        is_method: false,
        like: name.to_owned(),
        definitions: if is_defined_so {
            of_that_kind(&defined)
        } else {
            0
        },
        is_async: tally.awaited,
        all: tally.awaited + tally.used_plainly,
        is_type_unknown: !is_both_ways,
    })
}
