//! What tree-sitter's query compiler does not survive: it ends the process over a predicate in the place of a node, and never
//! comes back from repeating what can be nothing.

use super::parts::{parts, parts_of_name};
use crate::span::Span;

/// What is wrong with how a query is put together.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Misshapen {
    /// In the query.
    pub(super) place: Span,
    pub(super) problem: &'static str,
    pub(super) hint: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `(call …)`, and the query itself.
    Node,
    /// `((a) (b))`
    Sequence,
    /// `[(a) (b)]`
    Choice,
}

/// What stands between brackets that are not closed yet.
struct Open {
    kind: Kind,
    start: usize,
    has_nodes: bool,
    /// Whether a part, for a choice, or all parts so far, for a sequence, can be nothing.
    can_be_nothing: bool,
}

impl Open {
    fn new(kind: Kind, start: usize) -> Self {
        Self {
            kind,
            start,
            has_nodes: false,
            can_be_nothing: kind == Kind::Sequence,
        }
    }

    fn add(&mut self, can_be_nothing: bool) {
        self.has_nodes = true;
        match self.kind {
            Kind::Node => {}
            Kind::Sequence => self.can_be_nothing &= can_be_nothing,
            Kind::Choice => self.can_be_nothing |= can_be_nothing,
        }
    }
}

/// The first place where a query is put together in a way that the compiler does not survive. What else is wrong with it, the
/// compiler says better.
pub(super) fn misshapen(query: &str) -> Option<Misshapen> {
    let parts = parts(query);
    let word = |at: usize| parts.get(at).map_or("", |part: &Span| part.of(query));
    let mut open = vec![Open::new(Kind::Node, 0)];
    let mut at = 0;
    while at < parts.len() {
        let start = at;
        at += 1;
        let kind = match (word(start), word(at)) {
            ("[", _) => Some(Kind::Choice),
            ("(", "(" | "[") => Some(Kind::Sequence),
            ("(", next) if next.starts_with('"') => Some(Kind::Sequence),
            ("(", next) if next.starts_with(['#', '.']) => {
                let is_in_choice = open.last().is_some_and(|open| open.kind == Kind::Choice);
                while at < parts.len() && word(at) != ")" {
                    at += 1;
                }
                at += 1;
                if is_in_choice || (start > 0 && word(start - 1) == ":") {
                    let end = parts.get(at - 1).map_or(query.len(), |part| part.end);
                    return Some(Misshapen {
                        place: Span::new(parts[start].start, end),
                        problem: "a predicate stands where a node must",
                        hint: "write it after the node, in the brackets around it",
                    });
                }
                continue;
            }
            ("(", _) => Some(Kind::Node),
            _ => None,
        };
        if let Some(kind) = kind {
            open.push(Open::new(kind, parts[start].start));
            continue;
        }
        let (kind, from, mut can_be_nothing) = match word(start) {
            ")" | "]" if open.len() > 1 => {
                let closed = open.pop()?;
                let place = Span::new(closed.start, parts[start].end);
                if closed.kind != Kind::Node && !closed.has_nodes {
                    return Some(Misshapen {
                        place,
                        problem: "there is no node in these brackets",
                        hint: "predicates stand beside the node that they are about, as in `((call) @x (#type? @x \"coroutine\"))`",
                    });
                }
                (closed.kind, place.start, closed.can_be_nothing)
            }
            text if text == "_" || text.starts_with('"') => (Kind::Node, parts[start].start, false),
            _ => continue,
        };
        loop {
            match word(at) {
                "+" | "*" if kind != Kind::Node && can_be_nothing => {
                    return Some(Misshapen {
                        place: Span::new(from, parts[at].end),
                        problem: "what can be nothing is repeated",
                        hint: "take `?` and `*` away from what is in the brackets, or the sign after them",
                    });
                }
                "*" | "?" => can_be_nothing = true,
                "+" => {}
                "@" => {
                    at += parts_of_name(query, &parts[at + 1..], parts[at].end);
                }
                _ => break,
            }
            at += 1;
        }
        if let Some(around) = open.last_mut() {
            around.add(can_be_nothing);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, expected: Option<(&str, &str)>) {
        let found = misshapen(query);
        let found = found.map(|found| (found.problem, found.place.of(query).to_owned()));
        let expected = expected.map(|(problem, place)| (problem, place.to_owned()));
        assert_eq!(found, expected, "{query}");
    }

    #[test]
    fn a_predicate_stands_beside_a_node() {
        let instead = Some(("a predicate stands where a node must", "(#set! a \"b\")"));
        check("(call function: (#set! a \"b\")) @x", instead);
        check("[(call) (#set! a \"b\")] @x", instead);
        check(
            "(call function: (.set! a))",
            Some(("a predicate stands where a node must", "(.set! a)")),
        );
        check("(call function: (_) @x (#set! a \"b\"))", None);
        check("[((call) @x (#eq? @x \")\")) (_)]", None);
        check("(call (#set! a \"b\"))", None);
        check("(#set! a \"b\")", None);
    }

    #[test]
    fn brackets_have_a_node_in_them() {
        let none = "there is no node in these brackets";
        check("(((#set! a b))) @x", Some((none, "((#set! a b))")));
        check("([(call)] [])", Some((none, "[]")));
        check("[[] (call)]", Some((none, "[]")));
        check("(\"(\" @x (#eq? @x \"a\"))", None);
    }

    #[test]
    fn what_is_repeated_is_something() {
        let repeated = "what can be nothing is repeated";
        check("((_)*)+ @x", Some((repeated, "((_)*)+")));
        check(
            "(call ((_)? @a.b-c ((_)*)) @d *)",
            Some((repeated, "((_)? @a.b-c ((_)*)) @d *")),
        );
        check("[(call) _?]+", Some((repeated, "[(call) _?]+")));
        check("((_)? \"a\")+ @x", None);
        check("[(call) (_)+]*", None);
        check("(_ (_)* . _? \"a\"*)+ @x", None);
        check("((_)*)? @x", None);
    }

    #[test]
    fn what_is_no_query_is_left_to_the_compiler() {
        for query in [
            "", ")", "]](", "(", "(#", "(a @", "[\"", "@", "(a))) +", "!é: +",
        ] {
            check(query, None);
        }
    }
}
