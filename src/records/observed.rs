//! What was observed of the calls of a text, as it is now.

use std::collections::HashMap;

use super::{Dropped, Fact, Seen};
use crate::source::LineIndex;
use crate::span::Span;
use crate::syntax::{Places, last_name};

/// What runs have shown of the calls in one text.
#[derive(Debug, Default)]
pub struct Observed(HashMap<Span, Observation>);

/// What all runs together have shown of one call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Observation {
    /// What was dropped, and how often.
    dropped: Option<(Dropped, usize)>,
    coroutine: usize,
    awaitable: usize,
    plain: usize,
}

impl Observed {
    /// Finds the calls that facts speak of. A fact about a text that was another one is heeded only where its line still is: at
    /// its place, or once elsewhere; and only where it is clear which call of the line it means.
    #[must_use]
    pub fn in_text(facts: &[Fact], text: &str, places: &Places<'_>) -> Self {
        let mut observed = Self::default();
        if facts.is_empty() {
            return observed;
        }
        let lines = LineIndex::new(text);
        let mut by_text: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut by_line: HashMap<usize, Vec<Span>> = HashMap::new();
        for line in 1..=lines.line_of(text.len()) {
            by_text
                .entry(lines.line_text(line).trim())
                .or_default()
                .push(line);
        }
        for call in places.calls() {
            by_line
                .entry(lines.line_of(call.start))
                .or_default()
                .push(call);
        }
        for fact in facts {
            let like = by_text
                .get(&*fact.place.text)
                .map_or(&[][..], Vec::as_slice);
            let is_unmoved = like.contains(&fact.place.line);
            let line = match like {
                _ if is_unmoved => fact.place.line,
                [line] => *line,
                _ => continue,
            };
            let calls = by_line.get(&line).map_or(&[][..], Vec::as_slice);
            let exact = (fact.place.columns.filter(|_| is_unmoved)).map(|columns| {
                Span::new(
                    lines.line_start(line) + columns.start,
                    lines.line_start(columns.end_line) + columns.end,
                )
            });
            let exact = exact.filter(|exact| calls.contains(exact));
            if let Some(call) = exact.or_else(|| only_call(calls, fact, text, places)) {
                observed.0.entry(call).or_default().add(fact.seen);
            }
        }
        observed
    }

    /// What was dropped that the call gave, and how often; nothing if it gave something else, too.
    #[must_use]
    pub fn dropped(&self, call: Span) -> Option<(Dropped, usize)> {
        let seen = self.0.get(&call)?;
        seen.dropped.filter(|_| seen.plain == 0)
    }

    /// How often the call gave a coroutine, if it did and never gave anything else.
    #[must_use]
    pub fn gave_coroutines(&self, call: Span) -> Option<usize> {
        let seen = self.0.get(&call)?;
        let is_all = seen.coroutine == seen.awaitable && seen.plain == 0;
        (seen.coroutine > 0 && is_all).then_some(seen.coroutine)
    }

    /// Whether the call was seen to give only what is not to be awaited.
    #[must_use]
    pub fn gave_values_only(&self, call: Span) -> bool {
        let seen = self.0.get(&call);
        seen.is_some_and(|seen| seen.plain > 0 && seen.awaitable == 0 && seen.dropped.is_none())
    }
}

impl Observation {
    fn add(&mut self, seen: Seen) {
        match seen {
            Seen::Dropped(what, count) => {
                let before = self.dropped.map_or(0, |(_, before)| before);
                self.dropped = Some((what, before.saturating_add(count)));
            }
            Seen::Gave {
                coroutine,
                awaitable,
                plain,
            } => {
                self.coroutine = self.coroutine.saturating_add(coroutine);
                self.awaitable = self.awaitable.saturating_add(awaitable);
                self.plain = self.plain.saturating_add(plain);
            }
        }
    }
}

/// The one call of a line that a fact without columns can mean: the only one of its callee's name, or where that is not known
/// the only one.
fn only_call(calls: &[Span], fact: &Fact, text: &str, places: &Places<'_>) -> Option<Span> {
    let is_of_name = |call: &&Span| match &fact.callee {
        None => true,
        Some(name) => {
            let callee = places.callee_of(**call);
            callee.and_then(|callee| last_name(callee.of(text))) == Some(name)
        }
    };
    let mut named = calls.iter().filter(is_of_name);
    let call = named.next()?;
    named.next().is_none().then_some(*call)
}

#[cfg(test)]
mod tests {
    use super::super::{Columns, Place};
    use super::*;
    use crate::syntax::{Strict, TopLevel};

    fn dropped(line: usize, text: &str, callee: Option<&str>) -> Fact {
        Fact {
            place: Place {
                line,
                text: text.to_owned(),
                columns: None,
            },
            callee: callee.map(str::to_owned),
            seen: Seen::Dropped(Dropped::Coroutine, 1),
        }
    }

    /// The calls that facts are found to speak of, as they are written.
    #[track_caller]
    fn check(text: &str, facts: &[Fact], expected: &[&str]) {
        let strict = Strict::parse(text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None);
        let places = strict.places();
        let observed = Observed::in_text(facts, text, &places);
        let mut found: Vec<Span> = places
            .calls()
            .filter(|call| observed.dropped(*call).is_some())
            .collect();
        found.sort();
        let found: Vec<&str> = found.iter().map(|call| call.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_call_is_found_by_its_name_in_its_line() {
        check("f(g())\n", &[dropped(1, "f(g())", Some("g"))], &["g()"]);
        check("f(g())\n", &[dropped(1, "f(g())", None)], &[]);
        check(
            "f(g(), g())\n",
            &[dropped(1, "f(g(), g())", Some("g"))],
            &[],
        );
        check("f(g())\n", &[dropped(1, "f(g())", Some("h"))], &[]);
        check(
            "a.b.c()\n",
            &[dropped(1, "a.b.c()", Some("c"))],
            &["a.b.c()"],
        );
    }

    #[test]
    fn a_call_is_found_by_its_columns() {
        let mut fact = dropped(2, "f(g(1), g(2))", Some("g"));
        fact.place.columns = Some(Columns {
            start: 8,
            end_line: 2,
            end: 12,
        });
        check("# é\nf(g(1), g(2))\n", &[fact.clone()], &["g(2)"]);
        // In a line that has moved they may be others.
        check("f(g(1), g(2))\n", &[fact], &[]);
    }

    #[test]
    fn a_line_that_moved_is_found_if_it_is_the_only_one() {
        let fact = dropped(7, "f()", Some("f"));
        check(
            "x = 1\n\nif x:\n    f()\n",
            std::slice::from_ref(&fact),
            &["f()"],
        );
        check("f()\nf()\n", std::slice::from_ref(&fact), &[]);
        check("f(1)\n", &[fact], &[]);
    }

    #[test]
    fn what_gave_both_tells_nothing() {
        let text = "f()\n";
        let strict = Strict::parse(text, 14, TopLevel::Module);
        let places = strict.places();
        let gave = |coroutine, awaitable, plain| Fact {
            seen: Seen::Gave {
                coroutine,
                awaitable,
                plain,
            },
            ..dropped(1, "f()", None)
        };
        let call = Span::new(0, 3);
        let observed = |facts: &[Fact]| Observed::in_text(facts, text, &places);
        let both = observed(&[gave(1, 1, 2), dropped(1, "f()", None)]);
        assert_eq!(
            (both.dropped(call), both.gave_coroutines(call)),
            (None, None)
        );
        assert!(!both.gave_values_only(call));
        assert!(observed(&[gave(0, 0, 2)]).gave_values_only(call));
        assert_eq!(
            observed(&[gave(3, 3, 0), gave(1, 1, 0)]).gave_coroutines(call),
            Some(4)
        );
        // A future makes progress by itself.
        assert_eq!(observed(&[gave(0, 2, 0)]).gave_coroutines(call), None);
        let twice = observed(&[dropped(1, "f()", None), dropped(1, "f()", None)]);
        assert_eq!(twice.dropped(call), Some((Dropped::Coroutine, 2)));
    }
}
