//! Fix actions: from a match to the edits that repair it, each no larger than it must be.

use std::collections::BTreeMap;

use super::site::Site;
use super::template::{Segment, Template};
use crate::edit::{Applicability, Edit};
use crate::span::Span;
use crate::types::{Answer, Kind};

/// What a rule's `[fix]` does.
#[derive(Debug)]
pub(super) struct FixPlan {
    pub(super) title: String,
    pub(super) applicability: Applicability,
    pub(super) actions: Vec<Action>,
    /// Names that a template introduces, with the name that is wanted for each.
    pub(super) fresh: BTreeMap<String, String>,
    /// What modules have and templates name, each as a dotted name.
    pub(super) names: BTreeMap<String, String>,
}

/// A place of a fix: what was found there, and what is done about it.
pub(super) struct Step<'a> {
    pub(super) site: &'a Site<'a>,
    pub(super) actions: &'a [Action],
}

/// One action on a capture.
#[derive(Debug)]
pub(super) enum Action {
    /// Awaits the expression.
    Await(String),
    /// Turns the statement or comprehension clause asynchronous.
    Async(String),
    /// Turns the plain function around the expression asynchronous.
    AsyncFunction(String),
    /// Turns it plain.
    Plain(String),
    /// Turns the generator expression around the expression or clause into a list comprehension.
    Collect(String),
    /// Splits a `with` over items of both kinds into nested ones.
    Split(String),
    /// Puts the statement under a header.
    Wrap(String, Template),
    Before(String, Template),
    After(String, Template),
    /// Puts a template in the capture's place; captures inside it that the template repeats keep their bytes.
    Replace(String, Template),
    Delete(String),
    /// Imports a module, unless the file does.
    Import(String),
}

impl FixPlan {
    /// The capture that the fix is about, if one of its actions says so.
    pub(super) fn target(&self) -> Option<&str> {
        self.actions.iter().find_map(|action| match action {
            Action::Await(capture)
            | Action::Async(capture)
            | Action::Plain(capture)
            | Action::Split(capture) => Some(capture.as_str()),
            _ => None,
        })
    }

    /// Whether it puts an `await` or an `async` at a place, and nothing around functions.
    pub(super) fn makes_async(&self) -> bool {
        let is_one = |action: &Action| matches!(action, Action::Await(_) | Action::Async(_));
        let turns = |action: &Action| matches!(action, Action::AsyncFunction(_));
        self.actions.iter().any(is_one) && !self.actions.iter().any(turns)
    }

    /// The edits for a match and the nodes inside it, sorted and disjoint; `None` if one of the actions cannot be done
    /// there, or none has its captures.
    pub(super) fn edits(&self, site: &Site<'_>, inside: &[Step<'_>]) -> Option<Vec<Edit>> {
        let own = Step {
            site,
            actions: &self.actions,
        };
        let steps: Vec<(&Site<'_>, &Action)> = std::iter::once(&own)
            .chain(inside)
            .flat_map(|step| step.actions.iter().map(|action| (step.site, action)))
            .filter(|(site, action)| action.has_its_captures(site, self))
            .collect();
        let says_only =
            self.actions.is_empty() && inside.iter().all(|step| step.actions.is_empty());
        if !says_only && !steps.iter().any(|(_, action)| action.target().is_some()) {
            return None;
        }
        let mut edits: Vec<Edit> = Vec::new();
        let mut introduced: BTreeMap<&str, String> = BTreeMap::new();
        for hole in steps.iter().filter_map(|(_, action)| action.template()) {
            for hole in hole.holes() {
                if let Some(wanted) = self.fresh.get(hole) {
                    introduced.insert(hole, site.places.fresh_name(wanted));
                } else if let Some(dotted) = self.names.get(hole) {
                    let written = site.places.written_as(dotted, site.text)?;
                    if let Some(import) = written.import.filter(|import| !edits.contains(import)) {
                        edits.push(import);
                    }
                    introduced.insert(hole, written.text);
                }
            }
        }
        for (site, action) in steps {
            action.add_edits(site, &introduced, &mut edits)?;
        }
        edits.retain(|edit| !(edit.span.is_empty() && edit.text.is_empty()));
        // A line that another action takes away is not moved.
        let replaced: Vec<Span> = edits.iter().map(|edit| edit.span).collect();
        edits.retain(|edit| {
            let at = edit.span;
            let is_indent = at.is_empty() && edit.text.trim_matches([' ', '\t']).is_empty();
            let is_inside = |other: &Span| other.start < at.start && at.end < other.end;
            !(is_indent && replaced.iter().any(is_inside))
        });
        edits.sort_by_key(|edit| edit.span);
        // What several actions insert at one place is one edit.
        edits.dedup_by(|next, edit| {
            let is_same = next.span.is_empty() && next.span == edit.span;
            if is_same {
                edit.text.push_str(&next.text);
            }
            is_same
        });
        let disjoint = edits
            .windows(2)
            .all(|pair| pair[0].span.end <= pair[1].span.start);
        disjoint.then_some(edits)
    }
}

impl Action {
    /// The capture that it is done to, if it is done to one.
    fn target(&self) -> Option<&str> {
        match self {
            Self::Await(capture)
            | Self::Async(capture)
            | Self::AsyncFunction(capture)
            | Self::Plain(capture)
            | Self::Collect(capture)
            | Self::Split(capture)
            | Self::Delete(capture)
            | Self::Wrap(capture, _)
            | Self::Before(capture, _)
            | Self::After(capture, _)
            | Self::Replace(capture, _) => Some(capture),
            Self::Import(_) => None,
        }
    }

    fn template(&self) -> Option<&Template> {
        match self {
            Self::Wrap(_, template)
            | Self::Before(_, template)
            | Self::After(_, template)
            | Self::Replace(_, template) => Some(template),
            _ => None,
        }
    }

    /// Whether the match has what it is done to and what it writes: patterns of one query may capture different things.
    fn has_its_captures(&self, site: &Site<'_>, fix: &FixPlan) -> bool {
        let is_there = |name: &str| {
            site.capture(name).is_some()
                || fix.fresh.contains_key(name)
                || fix.names.contains_key(name)
        };
        self.target()
            .is_none_or(|target| site.capture(target).is_some())
            && self
                .template()
                .is_none_or(|template| template.holes().all(is_there))
    }

    /// Adds what it changes; `None` if it cannot be done.
    fn add_edits(
        &self,
        site: &Site<'_>,
        introduced: &BTreeMap<&str, String>,
        edits: &mut Vec<Edit>,
    ) -> Option<()> {
        let Site { places, text, .. } = site;
        let value = |name: &str| match introduced.get(name) {
            Some(name) => name.as_str(),
            None => site.capture(name).map_or("", |span| span.of(text)),
        };
        match self {
            Self::Collect(capture) => {
                let (open, close) = places.list_edits(site.capture(capture)?)?;
                edits.insert(0, open);
                edits.push(close);
            }
            Self::Plain(capture) => {
                let block = site.capture(capture)?;
                edits.push(places.plain_edit(block, text)?);
            }
            Self::Split(capture) => {
                let statement = site.capture(capture)?;
                let is_async: Vec<bool> = places
                    .with_items(statement)
                    .into_iter()
                    .map(|item| site.types.is(item, Kind::AsyncContextManager).is_yes())
                    .collect();
                edits.extend(places.split_edits(statement, &is_async, text)?);
            }
            Self::Await(capture) => {
                let expression = site.capture(capture)?;
                if let Some(instead) = places.yield_to_await(expression) {
                    edits.extend(instead);
                    return Some(());
                }
                if let Some((awaited, chain)) = places.awaited_chain(expression)
                    && site.types.is_chain_awaitable(expression, chain) != Answer::Yes
                {
                    edits.extend(places.await_earlier(awaited, expression));
                    return Some(());
                }
                edits.extend(places.await_edit(expression)?.edits());
            }
            Self::Async(capture) => {
                edits.push(Edit::insert(site.capture(capture)?.start, "async "));
            }
            Self::AsyncFunction(capture) => {
                let handler = site.handlers.around(places, text, site.capture(capture)?)?;
                edits.push(Edit::insert(handler.keyword, "async "));
            }
            Self::Wrap(capture, template) => {
                let header = template.fill(|name| value(name).into());
                edits.extend(places.wrap_edits(site.capture(capture)?, &header, text)?);
            }
            Self::Before(capture, template) => {
                edits.push(Edit::insert(
                    site.capture(capture)?.start,
                    template.fill(|name| value(name).into()),
                ));
            }
            Self::After(capture, template) => {
                edits.push(Edit::insert(
                    site.capture(capture)?.end,
                    template.fill(|name| value(name).into()),
                ));
            }
            Self::Replace(capture, template) => {
                edits.extend(replacement(site, site.capture(capture)?, template, value));
            }
            Self::Delete(capture) => {
                edits.push(places.delete_edit(site.capture(capture)?, text));
            }
            Self::Import(module) => edits.extend(places.import_edit(module, text)),
        }
        Some(())
    }
}

/// The template in place of the target. Captures inside the target that the template repeats in source order stay
/// untouched, and only what is between them is replaced.
fn replacement<'a>(
    site: &Site<'_>,
    target: Span,
    template: &Template,
    value: impl Fn(&str) -> &'a str,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut from = target.start;
    let mut text = String::new();
    for segment in &template.segments {
        match segment {
            Segment::Text(literal) => text.push_str(literal),
            Segment::Hole(name) => match site.capture(name) {
                Some(kept) if target.contains(kept) && kept.start >= from => {
                    edits.push(Edit::replace(
                        Span::new(from, kept.start),
                        std::mem::take(&mut text),
                    ));
                    from = kept.end;
                }
                _ => text.push_str(value(name)),
            },
        }
    }
    edits.push(Edit::replace(Span::new(from, target.end), text));
    edits.retain(|edit| edit.span.of(site.text) != edit.text);
    edits
}
