//! What a rule's `[[every]]` ask about: each node of a kind inside a capture, and which of them it may be.
//!
//! Which nodes there are and which patterns fit them depends on the text alone; predicates are asked when the candidate that they
//! belong to is judged.

use std::collections::HashMap;

use streaming_iterator::StreamingIterator;
use tree_sitter::{Node, QueryCursor, QueryCursorOptions, QueryCursorState};

use super::budget::{Budget, passes};
use super::finding::Evidence;
use super::predicate::Predicate;
use super::rule::{Every, Pattern, Rule};
use super::site::{Captures, Site};
use crate::syntax::expression_span;

/// What a node may be: one of the rule's `[[every]]` by its number, a pattern of that, and what it captures.
#[derive(Clone, Debug)]
pub(super) struct Possible {
    pub(super) every: usize,
    pub(super) pattern: usize,
    pub(super) captures: Captures,
}

/// For each node that the rule asks about what it may be, given the nodes of the rule's own captures; `None` if one of
/// them can be nothing that the rule knows.
pub(super) fn possibilities<'t>(
    rule: &Rule,
    capture: impl Fn(&str) -> Option<Node<'t>>,
    text: &[u8],
    budget: &Budget,
) -> Option<Vec<Vec<Possible>>> {
    let mut all: HashMap<usize, Vec<Possible>> = HashMap::new();
    let mut order = Vec::new();
    for (number, every) in rule.every.iter().enumerate() {
        let Some(root) = capture(&every.inside) else {
            continue;
        };
        for node in own_nodes(root, &every.node, budget) {
            if let std::collections::hash_map::Entry::Vacant(new) = all.entry(node.id()) {
                new.insert(Vec::new());
                order.push(node.id());
            }
        }
        for (node, possible) in matches(number, every, root, text, budget) {
            // What is inside of other functions is theirs.
            if let Some(known) = all.get_mut(&node) {
                known.push(possible);
            }
        }
    }
    let inside: Vec<Vec<Possible>> = order.iter().filter_map(|id| all.remove(id)).collect();
    inside
        .iter()
        .all(|possible| !possible.is_empty())
        .then_some(inside)
}

impl Pattern {
    /// Whether all predicates hold of the match; what makes them hold is added to the evidence.
    pub(super) fn holds(&self, site: &Site<'_>, evidence: &mut Vec<Evidence>) -> bool {
        self.predicates
            .iter()
            .all(|predicate| predicate.holds(site, evidence))
    }

    /// Whether it asks that the value of the capture is of some kind.
    pub(super) fn asks_maybe(&self) -> bool {
        self.predicates.iter().any(Predicate::asks_maybe)
    }

    pub(super) fn asks_type_of(&self, capture: &str) -> bool {
        self.predicates
            .iter()
            .any(|predicate| predicate.asks_type_of(capture))
    }
}

/// What each node is that the rule's `[[every]]` ask about; `None` if one of them is nothing that the rule knows.
pub(super) fn judged<'a>(
    rule: &'a Rule,
    nodes: &'a [Vec<Possible>],
    around: &Site<'a>,
    evidence: &mut Vec<Evidence>,
) -> Option<Vec<(&'a Every, Site<'a>)>> {
    let mut all = Vec::new();
    for possible in nodes {
        let is = possible.iter().find_map(|possible| {
            let every = &rule.every[possible.every];
            let site = Site {
                names: &every.query.captures,
                captures: &possible.captures,
                ..*around
            };
            let mut own = Vec::new();
            let holds = every.patterns[possible.pattern].holds(&site, &mut own);
            holds.then_some((every, site, own))
        });
        let (every, site, own) = is?;
        // The evidence for the whole is enough, unless it lowers the grade.
        let lowers = own
            .into_iter()
            .filter(|one| matches!(one, Evidence::Signatures { .. }));
        for one in lowers {
            if !evidence.contains(&one) {
                evidence.push(one);
            }
        }
        all.push((every, site));
    }
    Some(all)
}

/// Every match of the query, with the node that it is about.
fn matches(
    number: usize,
    every: &Every,
    root: Node<'_>,
    text: &[u8],
    budget: &Budget,
) -> Vec<(usize, Possible)> {
    let names = &every.query.captures;
    let Some(query) = every.query.get() else {
        return Vec::new();
    };
    let mut check = |_: &QueryCursorState| budget.check();
    let options = QueryCursorOptions::new().progress_callback(&mut check);
    let mut cursor = QueryCursor::new();
    cursor.set_match_limit(budget.states);
    let mut found = Vec::new();
    let mut matches = cursor.matches_with_options(query, root, text, options);
    while budget.is_left()
        && let Some(one) = matches.next()
    {
        let captures = one.captures();
        let texts = &every.patterns[one.pattern_index].texts;
        if !passes(texts, captures, names, text, budget) {
            continue;
        }
        let about = captures
            .iter()
            .find(|capture| names[capture.index as usize] == every.node);
        let Some(about) = about else {
            continue;
        };
        let possible = Possible {
            every: number,
            pattern: one.pattern_index,
            captures: captures
                .iter()
                .map(|capture| (capture.index, expression_span(capture.node, text)))
                .collect(),
        };
        found.push((about.node.id(), possible));
    }
    drop(matches);
    budget.ended(&cursor);
    found
}

/// The nodes of that kind that run where the root does: for a function or lambda where its body does. Not those in the
/// bodies of functions, lambdas and classes inside it.
fn own_nodes<'t>(root: Node<'t>, kind: &str, budget: &Budget) -> Vec<Node<'t>> {
    let is_function = matches!(root.kind(), "function_definition" | "lambda");
    let start = match root.child_by_field_name("body") {
        Some(body) if is_function => body,
        _ => root,
    };
    let mut own = Vec::new();
    let mut open = vec![start];
    while budget.is_left()
        && let Some(node) = open.pop()
    {
        budget.spend(1);
        if node.is_named() && node.kind() == kind {
            own.push(node);
        }
        let has_scope = matches!(
            node.kind(),
            "function_definition" | "lambda" | "class_definition"
        );
        let body = node.child_by_field_name("body").filter(|_| has_scope);
        let mut cursor = node.walk();
        let children = node
            .children(&mut cursor)
            .filter(|child| Some(*child) != body);
        open.extend(children);
    }
    own.sort_by_key(Node::start_byte);
    own
}

#[cfg(test)]
mod tests {
    use tree_sitter::Node;

    use super::{Budget, own_nodes};
    use crate::syntax::LenientTree;

    fn find<'t>(node: Node<'t>, kind: &str) -> Option<Node<'t>> {
        if node.kind() == kind && node.is_named() {
            return Some(node);
        }
        let mut cursor = node.walk();
        let children: Vec<_> = node.children(&mut cursor).collect();
        children.into_iter().find_map(|child| find(child, kind))
    }

    /// How many `yield` belong to the first node of the kind.
    #[track_caller]
    fn check(text: &str, kind: &str, expected: usize) {
        let tree = LenientTree::parse(text).unwrap();
        let root = find(tree.root(), kind).expect(kind);
        assert_eq!(
            own_nodes(root, "yield", &Budget::new(1_000, 1)).len(),
            expected,
            "{text}"
        );
    }

    #[test]
    fn what_belongs_to_a_function() {
        let function = "function_definition";
        check("def f():\n    yield\n    x = yield from y\n", function, 2);
        check("def f():\n    [x for x in (yield)]\n", function, 1);
        check("def f():\n    (yield (yield))\n", function, 2);
        check("def f():\n    def g():\n        yield\n", function, 0);
        check("def f():\n    lambda: (yield)\n", function, 0);
        check("def f():\n    def g(x=(yield)): pass\n", function, 1);
        check("def f(x=(yield)): pass\n", function, 0);
        check("@(yield)\ndef f():\n    yield\n", "decorated_definition", 1);
    }
}
