//! Edits and fixes: the words in which a repair is said. Where they are applied is not known here.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// How far a fix can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Applicability {
    /// Worth saying; no repair to make, or none that may be applied.
    Display,
    /// Names and counts alone speak for it, and no type. Applied with `--unsafe-fixes`, where guesses count.
    Guess,
    /// Types speak for it: behaviour may change beyond the bug. Applied with `--unsafe-fixes`.
    Unsafe,
    /// Types prove it. Applied with `--fix`.
    Safe,
}

impl Applicability {
    /// All of them, those first that can be trusted most.
    pub const ALL: [Self; 4] = [Self::Safe, Self::Unsafe, Self::Guess, Self::Display];

    /// The word that rules and reports use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Display => "display",
            Self::Guess => "guess",
            Self::Unsafe => "unsafe",
            Self::Safe => "safe",
        }
    }

    /// The applicability of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.name() == name)
    }
}

/// One replacement: the span's text becomes `text`. An empty span inserts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Edit {
    /// What is replaced, in the text before the fix.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

impl Edit {
    /// Inserts `text` before byte `at`.
    #[must_use]
    pub fn insert(at: usize, text: impl Into<String>) -> Self {
        Self {
            span: Span::empty(at),
            text: text.into(),
        }
    }

    /// Puts `text` in place of `span`.
    #[must_use]
    pub fn replace(span: Span, text: impl Into<String>) -> Self {
        Self {
            span,
            text: text.into(),
        }
    }
}

/// The edits of one file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FileEdits {
    /// The file.
    pub path: PathBuf,
    /// Its edits: sorted, and no two with a byte in common.
    pub edits: Vec<Edit>,
}

/// A repair: edits over one or more files, applied whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// What it does, as an order: "Await it".
    pub title: String,
    /// How far it can be trusted.
    pub applicability: Applicability,
    /// The edits, by file in path order.
    pub files: Vec<FileEdits>,
}

/// Applies sorted, disjoint edits.
///
/// # Panics
/// If the edits are not sorted and disjoint, or not of this text.
#[must_use]
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut result =
        String::with_capacity(text.len() + edits.iter().map(|edit| edit.text.len()).sum::<usize>());
    let mut done = 0;
    for edit in edits {
        result.push_str(&text[done..edit.span.start]);
        result.push_str(&edit.text);
        done = edit.span.end;
    }
    result.push_str(&text[done..]);
    result
}

/// Where a place of the old text is in the new one. What is inserted at the place's edges stays outside it; a place
/// inside a replaced span becomes the replacement.
#[must_use]
pub fn moved(place: Span, edits: &[Edit]) -> Span {
    let shift = |at: usize, before_insert: bool| {
        let mut moved = at;
        for edit in edits {
            let passed = if edit.span.is_empty() {
                edit.span.start < at || (edit.span.start == at && !before_insert)
            } else {
                edit.span.end <= at
            };
            if passed {
                moved = moved + edit.text.len() - (edit.span.end - edit.span.start);
            } else if edit.span.start < at {
                return moved - (at - edit.span.start)
                    + if before_insert { edit.text.len() } else { 0 };
            }
        }
        moved
    };
    let start = shift(place.start, false);
    Span::new(start, shift(place.end, true).max(start))
}

/// The edits that turn the new text back into the old one.
#[must_use]
pub fn inverse(old: &str, edits: &[Edit]) -> Vec<Edit> {
    let mut inverse = Vec::with_capacity(edits.len());
    let (mut inserted, mut removed) = (0, 0);
    for edit in edits {
        let start = edit.span.start + inserted - removed;
        inverse.push(Edit::replace(
            Span::new(start, start + edit.text.len()),
            edit.span.of(old),
        ));
        inserted += edit.text.len();
        removed += edit.span.end - edit.span.start;
    }
    inverse
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Sorted edits of 26 bytes, no two of which touch.
    fn any_edits() -> impl Strategy<Value = Vec<Edit>> {
        prop::collection::vec((0usize..6, 0usize..4, "[A-C]{0,3}"), 0..6).prop_map(|parts| {
            let mut edits = Vec::new();
            let mut at = 0;
            for (gap, length, text) in parts {
                let span = Span::new(at + gap, at + gap + length);
                if span.end > 26 {
                    break;
                }
                at = span.end + 1;
                edits.push(Edit { span, text });
            }
            edits
        })
    }

    proptest! {
        #[test]
        fn any_edits_can_be_taken_back(edits in any_edits()) {
            let old = "abcdefghijklmnopqrstuvwxyz";
            let new = apply(old, &edits);
            prop_assert_eq!(apply(&new, &inverse(old, &edits)), old);
        }

        #[test]
        fn what_no_edit_touches_moves_unchanged(edits in any_edits(), at in 0usize..26) {
            let old = "abcdefghijklmnopqrstuvwxyz";
            let place = Span::new(at, at + 1);
            let is_touched = edits.iter().any(|edit| edit.span.overlaps(place));
            let place_after = moved(place, &edits);
            if !is_touched {
                let new = apply(old, &edits);
                prop_assert_eq!(place_after.of(&new), place.of(old));
            }
        }
    }

    #[test]
    fn applies_insertions_and_replacements() {
        let edits = [
            Edit::insert(0, "await "),
            Edit::replace(Span::new(2, 5), "g"),
            Edit::insert(6, ")"),
        ];
        assert_eq!(apply("f foo)", &edits), "await f g))");
    }

    #[test]
    fn the_inverse_restores_the_text() {
        let old = "f foo)";
        let edits = [
            Edit::insert(0, "await "),
            Edit::replace(Span::new(2, 5), "g"),
            Edit::insert(6, ")"),
        ];
        assert_eq!(apply(&apply(old, &edits), &inverse(old, &edits)), old);
    }

    #[test]
    fn places_move_with_the_text() {
        let edits = [Edit::insert(4, "(await "), Edit::insert(7, ")")];
        // `x = f().y`: the call at 4..7 keeps its own bytes, the whole expression grows.
        assert_eq!(moved(Span::new(4, 7), &edits), Span::new(11, 14));
        assert_eq!(moved(Span::new(0, 1), &edits), Span::new(0, 1));
        assert_eq!(moved(Span::new(0, 9), &edits), Span::new(0, 17));
        assert_eq!(moved(Span::new(8, 9), &edits), Span::new(16, 17));
        let replaced = [Edit::replace(Span::new(2, 6), "ab")];
        assert_eq!(moved(Span::new(6, 8), &replaced), Span::new(4, 6));
        assert_eq!(moved(Span::new(2, 6), &replaced), Span::new(2, 4));
    }
}
