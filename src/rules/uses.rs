//! What becomes of a coroutine that has a name: do its readers want the awaited value?
//!
//! Flow comes from the types: a read counts only if its type there may be a coroutine.

use super::consumers::shows_value;
use super::question::Verdict;
use super::runners;
use super::site::Site;
use crate::span::Span;
use crate::syntax::{Position, Use};
use crate::types::{Answer, Kind, Parameter};

/// How the reads of a name that its coroutine reaches fall out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// Reads that want the awaited value.
    pub(super) wanted: usize,
    /// Reads that want the coroutine itself: they await it, pass it to what takes one, keep it.
    pub(super) taken: usize,
    /// Reads that only close it.
    pub(super) closed: usize,
    /// All reads that the coroutine reaches.
    pub(super) all: usize,
    /// Whether the name is read nowhere at all.
    pub(super) unread: bool,
}

impl Counts {
    /// Adds the reads of another name that the coroutine gets.
    fn add_alias(&mut self, alias: Self) {
        self.wanted += alias.wanted;
        self.taken += alias.taken;
        self.closed += alias.closed;
        // Where nobody reads the alias, or not as a coroutine, giving it to the alias is all that is done with it.
        self.all += alias.all.max(1);
    }

    pub(super) fn wish(self) -> Option<Verdict> {
        if self.unread {
            Some(Verdict::Never)
        } else if self.taken > 0 || self.all == 0 {
            None
        } else if self.wanted > 0 {
            Some(Verdict::RuleSelection)
        } else if self.closed > 0 {
            None
        } else {
            Some(Verdict::Passed)
        }
    }
}

/// Methods that put one element into a collection.
const ADDERS: [&str; 3] = ["add", "append", "appendleft"];

/// Names for names for names: further than this is not followed.
const DEEPEST_ALIAS: usize = 3;

/// Counts the reads of the local name that is bound at `binding`, or that gets the value there, and of the names that get
/// it from there; `None` if it is not the function's own.
pub(super) fn count(site: &Site<'_>, binding: Span) -> Option<Counts> {
    let name = site.places.assigned_name(binding).unwrap_or(binding);
    count_to(site, name, DEEPEST_ALIAS)
}

fn count_to(site: &Site<'_>, binding: Span, depth: usize) -> Option<Counts> {
    let uses = site.places.local_uses(binding)?;
    let home = site.places.function_around(binding);
    let made = site.places.value_given_to(binding);
    let mut counts = Counts {
        unread: uses.is_empty(),
        ..Counts::default()
    };
    for read in uses {
        if read.position != Position::Deleted && !site.may_be(read.at, Kind::Awaitable) {
            continue;
        }
        if let Some(alias) = alias_counts(site, read, depth) {
            counts.add_alias(alias);
            continue;
        }
        counts.all += 1;
        let wish = if site.may_be(read.at, Kind::Coroutine) {
            wish_of(site, read, made, home)
        } else {
            wish_of_other(site, read, made)
        };
        match wish {
            Reader::WantsValue => counts.wanted += 1,
            Reader::WantsCoroutine => counts.taken += 1,
            Reader::Closes => counts.closed += 1,
            Reader::TakesAnything => {}
        }
    }
    Some(counts)
}

/// The reads of the local name that the name gets here, as in `other = name`, if that is what is done with it.
fn alias_counts(site: &Site<'_>, read: Use, depth: usize) -> Option<Counts> {
    let deeper = depth.checked_sub(1)?;
    if read.position != Position::Assigned || site.places.has_declared_target(read.at) {
        return None;
    }
    count_to(site, site.places.assigned_name(read.at)?, deeper)
}

/// Whether the read wants the awaited value, there or through the name that it gets.
pub(super) fn wants_value(site: &Site<'_>, read: Use) -> bool {
    if !site.may_be(read.at, Kind::Coroutine) {
        return false;
    }
    if let Some(alias) = alias_counts(site, read, DEEPEST_ALIAS) {
        return alias.wish() == Some(Verdict::RuleSelection);
    }
    let home = site.places.function_around(read.at);
    matches!(wish_of(site, read, None, home), Reader::WantsValue)
}

enum Reader {
    WantsValue,
    WantsCoroutine,
    /// What many results have, too.
    Closes,
    TakesAnything,
}

/// For an awaitable that is no coroutine: it may well have attributes and methods of its own, so only types tell. Where
/// it is used as the object that it is, other reads that its type does not take say nothing.
fn wish_of_other(site: &Site<'_>, read: Use, made: Option<Span>) -> Reader {
    if site.places.is_async_use(read.at) {
        return wish_of_async(site, read, made);
    }
    match read.position {
        Position::Awaited | Position::Yielded => Reader::WantsCoroutine,
        _ if site.rejection(read.at).is_some() => Reader::WantsValue,
        Position::Assigned
        | Position::Entered
        | Position::Attribute
        | Position::Called
        | Position::Subscript
        | Position::Iterated
        | Position::Operand => Reader::WantsCoroutine,
        _ => Reader::TakesAnything,
    }
}

fn wish_of(site: &Site<'_>, read: Use, made: Option<Span>, home: Option<Span>) -> Reader {
    // Where the name may also hold something else, a test of it is how the code tells them apart.
    let is_surely_coroutine = || site.is(read.at, Kind::Coroutine) == Answer::Yes;
    match read.position {
        // Where a flag or an overload makes a stream of what is declared as a coroutine, it is walked like this.
        Position::Iterated | Position::Entered if site.places.is_async_use(read.at) => {
            wish_of_async(site, read, made)
        }
        Position::Attribute if member(site, read.at) == "close" => Reader::Closes,
        Position::Attribute if is_own(member(site, read.at)) => Reader::WantsCoroutine,
        // It may be thought to be a task.
        Position::Attribute if is_of_task(member(site, read.at)) => Reader::TakesAnything,
        Position::Attribute
        | Position::Subscript
        | Position::Called
        | Position::Operand
        | Position::Compared
        | Position::Formatted
        | Position::Iterated
        | Position::Unpacked
        | Position::Entered
        | Position::Raised => Reader::WantsValue,
        Position::Condition | Position::Boolean | Position::Identity | Position::Matched => {
            if is_surely_coroutine() {
                Reader::WantsValue
            } else {
                Reader::TakesAnything
            }
        }
        Position::Argument { call } => {
            if shows_value(site, call) || site.rejection(read.at).is_some() {
                Reader::WantsValue
            } else if site.types.parameter(call, read.at) == Parameter::Awaitable
                || is_collected_to_run(site, call)
                || runners::may_run_by_name(site, call)
            {
                Reader::WantsCoroutine
            } else {
                Reader::TakesAnything
            }
        }
        // Whoever calls an inner function may await what it hands out.
        Position::Returned if site.places.function_around(read.at) != home => {
            Reader::WantsCoroutine
        }
        Position::Returned => {
            if site.rejection(read.at).is_some() {
                Reader::WantsValue
            } else {
                Reader::TakesAnything
            }
        }
        // Readers of an attribute or of a name elsewhere are not followed.
        Position::Assigned => {
            if site.rejection(read.at).is_some() {
                Reader::WantsValue
            } else {
                Reader::WantsCoroutine
            }
        }
        // A collection of coroutines alone is made to be awaited later.
        Position::Element
            if site
                .places
                .is_among(read.at, |beside| !site.may_be(beside, Kind::Awaitable)) =>
        {
            Reader::TakesAnything
        }
        Position::Element | Position::Awaited => Reader::WantsCoroutine,
        Position::Statement
        | Position::Yielded
        | Position::LambdaResult
        | Position::Alternative
        | Position::Deleted
        | Position::Elsewhere => Reader::TakesAnything,
    }
}

/// For a read by `async for` or `async with`.
fn wish_of_async(site: &Site<'_>, read: Use, made: Option<Span>) -> Reader {
    if made.is_some_and(|made| gives_stream(site, made, read.at)) {
        Reader::WantsValue
    } else {
        Reader::WantsCoroutine
    }
}

/// Whether what the awaitable gives that a call makes is proven to be what `async for` or `async with` takes where it is
/// read; of a coroutine function that declares nothing it is enough that nothing else can be taken there.
pub(super) fn gives_stream(site: &Site<'_>, made: Span, read: Span) -> bool {
    let kind = match site.places.position(read) {
        Some(Position::Iterated) => Kind::AsyncIterable,
        _ => Kind::AsyncEnterable,
    };
    match site.types.awaited_is(made, kind) {
        Answer::Yes => true,
        Answer::No => false,
        Answer::Unknown => (site.types.called(made)).is_some_and(|callee| callee.gives_coroutine),
    }
}

/// Whether the call puts a coroutine into a collection that may be there to run what is in it: by a reader of a local one, or
/// by the name of another.
fn is_collected_to_run(site: &Site<'_>, call: Span) -> bool {
    let Some(collection) = site.places.receiver_of(call) else {
        return false;
    };
    if !ADDERS.contains(&member(site, collection)) {
        return false;
    }
    match site.places.local_uses(collection) {
        Some(reads) if !site.places.is_given(collection) => reads
            .iter()
            .any(|read| !adds(site, read) && may_run(site, read)),
        _ => runners::is_to_run(collection.of(site.text)),
    }
}

/// Whether the read of a collection only puts an element into it.
pub(super) fn adds(site: &Site<'_>, read: &Use) -> bool {
    read.position == Position::Attribute && ADDERS.contains(&member(site, read.at))
}

/// Whether the read of a collection may be there to run the coroutines in it.
pub(super) fn may_run(site: &Site<'_>, read: &Use) -> bool {
    match read.position {
        Position::Argument { call } => {
            runners::takes_coroutines(site, call)
                || site.types.parameter(call, read.at) == Parameter::Awaitable
        }
        Position::Iterated => site
            .places
            .walked_name(read.at)
            .and_then(|item| site.places.local_uses(item))
            .is_none_or(|uses| {
                uses.iter()
                    .any(|read| runners::hands_on(site, read.position))
            }),
        position => !matches!(
            position,
            Position::Returned
                | Position::Formatted
                | Position::Compared
                | Position::Condition
                | Position::Boolean
                | Position::Identity
        ),
    }
}

/// The attribute that is read of an object, in `object.attribute`.
pub(super) fn member<'a>(site: &Site<'a>, object: Span) -> &'a str {
    let after = site.text[object.end..]
        .trim_start_matches(|character: char| character == '.' || character.is_whitespace());
    let end = after.find(|character: char| !(character.is_alphanumeric() || character == '_'));
    &after[..end.unwrap_or(after.len())]
}

/// Whether tasks have the attribute, and hardly anything else.
fn is_of_task(attribute: &str) -> bool {
    matches!(
        attribute,
        "add_done_callback" | "cancel" | "cancelled" | "done" | "remove_done_callback"
    )
}

/// Whether a coroutine object has the attribute, `close` included.
pub(super) fn is_of_coroutine(attribute: &str) -> bool {
    attribute == "close" || is_own(attribute)
}

/// Whether a coroutine object has the attribute itself, and hardly anything else.
pub(super) fn is_own(attribute: &str) -> bool {
    matches!(attribute, "send" | "throw")
        || attribute.starts_with("cr_")
        || attribute.starts_with("__")
}
