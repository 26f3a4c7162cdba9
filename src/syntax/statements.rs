//! Whole statements: how one goes with its line, and how one comes to stand inside of another.

use ruff_text_size::Ranged;

use super::places::Places;
use super::split::{indentation, moved_line};
use super::strict::span;
use crate::edit::Edit;
use crate::source::LineIndex;
use crate::span::Span;

/// What a block is indented by where the text has no block to learn that from.
const INDENT: &str = "    ";

impl Places<'_> {
    /// The edit that takes a place away, with its lines if nothing else is on them. A comment after it stays.
    #[must_use]
    pub fn delete_edit(&self, place: Span, text: &str) -> Edit {
        let lines = LineIndex::new(text);
        if indentation(text, &lines, place.start).is_none() {
            return Edit::replace(place, "");
        }
        let line_end = lines.line_range(place.end).end;
        let after = &text[place.end..line_end];
        let blanks = after.len() - after.trim_start_matches([' ', '\t']).len();
        if blanks < after.len() {
            let end = if after[blanks..].starts_with('#') {
                place.end + blanks
            } else {
                place.end
            };
            return Edit::replace(Span::new(place.start, end), "");
        }
        let start = lines.line_range(place.start).start;
        let next = lines.line_start(lines.line_of(place.end) + 1);
        if next > line_end {
            return Edit::replace(Span::new(start, next), "");
        }
        // The last line has no line end to go with it; the one before has.
        let previous = match lines.line_of(start) {
            1 => start,
            line => lines.line_range(lines.line_start(line - 1)).end,
        };
        Edit::replace(Span::new(previous, next), "")
    }

    /// The edits that put a statement under a header such as `async with x:`. `None` if other code is on its lines.
    #[must_use]
    pub fn wrap_edits(&self, statement: Span, header: &str, text: &str) -> Option<Vec<Edit>> {
        let lines = LineIndex::new(text);
        let indent = indentation(text, &lines, statement.start)?;
        let after = &text[statement.end..lines.line_range(statement.end).end];
        let after = after.trim_start_matches([' ', '\t']);
        if !after.is_empty() && !after.starts_with('#') {
            return None;
        }
        let unit = self.unit_of(statement, indent, text)?;
        let newline = lines.newline_near(statement.start);
        let head = format!("{header}{newline}{indent}{unit}");
        let mut edits = vec![Edit::insert(statement.start, head)];
        let strings = self.strings_in(statement);
        let below = lines.line_of(statement.start) + 1..=lines.line_of(statement.end);
        edits.extend(below.filter_map(|line| {
            moved_line(
                lines.line_start(line),
                indent,
                unit.to_owned(),
                &strings,
                text,
            )
        }));
        Some(edits)
    }

    /// What the block of the statement is indented by beyond what it belongs to.
    fn unit_of<'t>(&self, statement: Span, indent: &'t str, text: &str) -> Option<&'t str> {
        let lines = LineIndex::new(text);
        let around = self.nodes().filter(|(_, node)| {
            let whole = span(node.range());
            node.is_statement() && whole.contains(statement) && whole.start < statement.start
        });
        let Some((_, around)) = around.last() else {
            return Some(INDENT);
        };
        let outer = indentation(text, &lines, span(around.range()).start)?;
        indent.strip_prefix(outer).filter(|unit| !unit.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::super::marked::take_mark;
    use super::super::strict::{Strict, TopLevel};
    use crate::edit::apply;

    #[track_caller]
    fn check_delete(source: &str, expected: &str) {
        let (text, place) = take_mark(source);
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        let edit = strict.places().delete_edit(place, &text);
        assert_eq!(apply(&text, &[edit]), expected, "{source}");
    }

    #[test]
    fn a_statement_goes_with_its_line() {
        check_delete("a\n«b»\nc\n", "a\nc\n");
        check_delete("a\r\n«b»\r\nc\r\n", "a\r\nc\r\n");
        check_delete("if a:\n    «b(\n    1)»  \n    c\n", "if a:\n    c\n");
        check_delete("a\n«b»", "a");
        check_delete("a\r\n«b»", "a");
        check_delete("«b»", "");
    }

    #[test]
    fn what_else_is_on_the_line_stays() {
        check_delete("a\n    «b»  # note\n", "a\n    # note\n");
        check_delete("a; «b»\n", "a; \n");
        check_delete("«a»; b\n", "; b\n");
        check_delete("f(«a», b)\n", "f(, b)\n");
    }

    #[track_caller]
    fn check_wrap(source: &str, expected: Option<&str>) {
        let (text, place) = take_mark(source);
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        let edits = strict.places().wrap_edits(place, "with x:", &text);
        let wrapped = edits.map(|edits| apply(&text, &edits));
        assert_eq!(wrapped.as_deref(), expected, "{source}");
    }

    #[test]
    fn a_statement_comes_to_stand_under_a_header() {
        check_wrap("«a»\n", Some("with x:\n    a\n"));
        check_wrap(
            "def f():\n  «a»  # note\n  b\n",
            Some("def f():\n  with x:\n    a  # note\n  b\n"),
        );
        check_wrap(
            "if a:\r\n\t«b»\r\n",
            Some("if a:\r\n\twith x:\r\n\t\tb\r\n"),
        );
        check_wrap(
            "def f():\n    «a(\n\n        1,\n    '''\n    ''')»\n",
            Some("def f():\n    with x:\n        a(\n\n            1,\n        '''\n    ''')\n"),
        );
        check_wrap(
            "@d\ndef f():\n    «a»",
            Some("@d\ndef f():\n    with x:\n        a"),
        );
    }

    #[test]
    fn a_statement_beside_others_does_not() {
        check_wrap("if a: «b»\n", None);
        check_wrap("«a»; b\n", None);
        check_wrap("a; «b»\n", None);
    }
}
