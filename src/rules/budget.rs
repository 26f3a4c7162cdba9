//! What a query may still cost while it runs over a text.

use std::cell::Cell;
use std::ops::ControlFlow;

use tree_sitter::{QueryCapture, QueryCursor};

use super::query::TextTest;

/// How often tree-sitter asks whether to go on, in steps.
const WORK_BETWEEN_CALLS: u64 = 1_000;

/// What is left of a bound while it is used up.
pub(super) struct Budget {
    limit: u64,
    pub(super) work: Cell<u64>,
    pub(super) states: u32,
    has_too_many_states: Cell<bool>,
}

impl Budget {
    pub(super) fn new(limit: u64, states: u32) -> Self {
        Self {
            limit,
            work: Cell::new(0),
            states,
            has_too_many_states: Cell::new(false),
        }
    }

    /// What tree-sitter asks from time to time: whether to go on.
    pub(super) fn check(&self) -> ControlFlow<()> {
        self.spend(WORK_BETWEEN_CALLS);
        if self.is_left() {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }

    pub(super) fn spend(&self, work: u64) {
        self.work.set(self.work.get().saturating_add(work));
    }

    pub(super) fn is_left(&self) -> bool {
        self.work.get() <= self.limit
    }

    /// Takes in how a cursor over a part of the tree ended.
    pub(super) fn ended(&self, cursor: &QueryCursor) {
        if cursor.did_exceed_match_limit() {
            self.has_too_many_states.set(true);
        }
    }

    pub(super) fn has_too_many_states(&self) -> bool {
        self.has_too_many_states.get()
    }
}

/// Whether the texts of a match's captures are what they must be.
pub(super) fn passes(
    tests: &[TextTest],
    captures: &[QueryCapture<'_>],
    names: &[String],
    text: &[u8],
    budget: &Budget,
) -> bool {
    budget.spend(captures.len() as u64);
    tests.iter().all(|test| {
        let nodes = captures
            .iter()
            .filter(|capture| names[capture.index as usize] == test.capture);
        let texts: Vec<&[u8]> = nodes
            .map(|capture| &text[capture.node.byte_range()])
            .collect();
        test.holds(texts.into_iter(), &budget.work)
    })
}
