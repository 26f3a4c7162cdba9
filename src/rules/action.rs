//! Fix actions: from a match to the edits that repair it, each no larger than it must be.

use std::collections::BTreeMap;

use super::handlers;
use super::matcher::Match;
use super::template::{Segment, Template};
use crate::edit::{Applicability, Edit};
use crate::span::Span;
use crate::types::Kind;

/// What a rule's `[fix]` does.
#[derive(Debug)]
pub(super) struct FixPlan {
    pub(super) title: String,
    pub(super) applicability: Applicability,
    pub(super) actions: Vec<Action>,
    /// Names that a template introduces, with the name that is wanted for each.
    pub(super) fresh: BTreeMap<String, String>,
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

    /// The edits for a match, sorted and disjoint; `None` if one of the actions cannot be done there.
    pub(super) fn edits(&self, found: &Match<'_>) -> Option<Vec<Edit>> {
        let fresh: BTreeMap<&str, String> = self
            .fresh
            .iter()
            .map(|(hole, wanted)| (hole.as_str(), found.places.fresh_name(wanted)))
            .collect();
        let value = |name: &str| match fresh.get(name) {
            Some(name) => name.as_str(),
            None => found.capture(name).map_or("", |span| span.of(found.text)),
        };
        let mut edits: Vec<Edit> = Vec::new();
        for action in &self.actions {
            match action {
                Action::Collect(capture) => {
                    let (open, close) = found.places.list_edits(found.capture(capture)?)?;
                    edits.insert(0, open);
                    edits.push(close);
                }
                Action::Plain(capture) => {
                    let block = found.capture(capture)?;
                    edits.push(found.places.plain_edit(block, found.text)?);
                }
                Action::Split(capture) => {
                    let statement = found.capture(capture)?;
                    let items = found.places.with_items(statement);
                    let is_async: Vec<bool> = items
                        .into_iter()
                        .map(|item| found.types.is(item, Kind::AsyncContextManager).is_yes())
                        .collect();
                    edits.extend(found.places.split_edits(statement, &is_async, found.text)?);
                }
                Action::Await(capture) => {
                    let edit = found.places.await_edit(found.capture(capture)?)?;
                    edits.push(Edit::insert(edit.at.start, edit.before));
                    if !edit.after.is_empty() {
                        edits.push(Edit::insert(edit.at.end, edit.after));
                    }
                }
                Action::Async(capture) => {
                    edits.push(Edit::insert(found.capture(capture)?.start, "async "));
                }
                Action::AsyncFunction(capture) => {
                    let handler = handlers::around(found, found.capture(capture)?)?;
                    edits.push(Edit::insert(handler.keyword, "async "));
                }
                Action::Before(capture, template) => {
                    edits.push(Edit::insert(
                        found.capture(capture)?.start,
                        template.fill(|name| value(name).into()),
                    ));
                }
                Action::After(capture, template) => {
                    edits.push(Edit::insert(
                        found.capture(capture)?.end,
                        template.fill(|name| value(name).into()),
                    ));
                }
                Action::Replace(capture, template) => {
                    edits.extend(replacement(found, found.capture(capture)?, template, value));
                }
                Action::Delete(capture) => edits.push(Edit::replace(found.capture(capture)?, "")),
                Action::Import(module) => {
                    edits.extend(found.places.import_edit(module, found.text));
                }
            }
        }
        edits.retain(|edit| !(edit.span.is_empty() && edit.text.is_empty()));
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

/// The template in place of the target. Captures inside the target that the template repeats in source order stay
/// untouched, and only what is between them is replaced.
fn replacement<'a>(
    found: &Match<'_>,
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
            Segment::Hole(name) => match found.capture(name) {
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
    edits.retain(|edit| edit.span.of(found.text) != edit.text);
    edits
}
