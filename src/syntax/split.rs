//! A `with` over items of both kinds, split into nested statements: the order of entry stays, and the lines inside are
//! moved by insertions alone.

use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{AnyNodeRef, StmtWith};
use ruff_text_size::Ranged;

use super::places::Places;
use super::strict::span;
use crate::edit::Edit;
use crate::source::LineIndex;
use crate::span::Span;

impl Places<'_> {
    /// The edits that split the `with` statement between each two items of which one is async and the other is not.
    ///
    /// `None` where lines cannot simply be moved: the body is on the header's line, the header has a backslash, or
    /// the indentation mixes tabs and spaces.
    #[must_use]
    pub fn split_edits(&self, statement: Span, is_async: &[bool], text: &str) -> Option<Vec<Edit>> {
        let AnyNodeRef::StmtWith(with) = self.node(self.block(statement)?) else {
            return None;
        };
        if with.items.len() != is_async.len() {
            return None;
        }
        let layout = self.layout(with, text)?;
        let keyword = |item: usize| if is_async[item] { "async with" } else { "with" };
        let mut edits = Vec::new();
        match (with.is_async, is_async.first()?) {
            (false, true) => edits.push(Edit::insert(span(with.range()).start, "async ")),
            (true, false) => edits.push(self.plain_edit(statement, text)?),
            _ => {}
        }
        // Where each nested statement begins.
        let mut starts = Vec::new();
        for (item, kinds) in is_async.windows(2).enumerate() {
            if kinds[0] == kinds[1] {
                continue;
            }
            let gap = Span::new(
                span(with.items[item].range()).end,
                span(with.items[item + 1].range()).start,
            );
            let edit = layout.boundary(gap, starts.len(), keyword(item + 1), text)?;
            starts.push(edit.span.start);
            edits.push(edit);
        }
        edits.extend(layout.moved_lines(&starts, text));
        edits.retain(|edit| !(edit.span.is_empty() && edit.text.is_empty()));
        edits.sort();
        Some(edits)
    }

    fn layout<'t>(&self, with: &StmtWith, text: &'t str) -> Option<Layout<'t>> {
        let lines = LineIndex::new(text);
        let whole = span(with.range());
        let body = span(with.body.first()?.range());
        let indent = indentation(text, &lines, whole.start)?;
        let unit = indentation(text, &lines, body.start)?.strip_prefix(indent)?;
        let mixes = indent.contains('\t') && unit.contains(' ')
            || indent.contains(' ') && unit.contains('\t');
        let header = Span::new(whole.start, body.start);
        if mixes || unit.is_empty() || self.has_backslash(header, text) {
            return None;
        }
        let before_items = Span::new(whole.start, span(with.items.first()?.range()).start);
        let mut block = whole;
        // Comments below the body's last statement are the body's.
        for line in lines.line_of(whole.end) + 1.. {
            let start = lines.line_start(line);
            let content = text[start..].trim_start_matches([' ', '\t']);
            let depth = text.len() - content.len() - start;
            if content.starts_with('#') && depth > indent.len() {
                block.end = start + depth + 1;
            } else if start == text.len() || !content.starts_with(['\n', '\r']) {
                break;
            }
        }
        Some(Layout {
            newline: lines.newline_near(whole.start),
            indent,
            unit,
            is_parenthesized: before_items.of(text).contains('('),
            line_starts: (lines.line_of(whole.start) + 1..=lines.line_of(block.end))
                .map(|line| lines.line_start(line))
                .collect(),
            strings: self.strings_in(whole),
        })
    }

    /// Whether two of the place's tokens are joined by a backslash at a line's end.
    fn has_backslash(&self, place: Span, text: &str) -> bool {
        let mut end = place.start;
        self.tokens
            .iter()
            .map(|token| span(token.range()))
            .filter(|token| place.contains(*token))
            .any(|token| {
                let gap = Span::new(end.min(token.start), token.start);
                end = end.max(token.end);
                gap.of(text).contains('\\')
            })
    }

    /// The string literals of a place, f-strings with everything between their quotes.
    pub(super) fn strings_in(&self, place: Span) -> Vec<Span> {
        let mut strings = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        for token in self.tokens {
            let at = span(token.range());
            match token.kind() {
                TokenKind::String => strings.push(at),
                TokenKind::FStringStart | TokenKind::TStringStart => open.push(at.start),
                TokenKind::FStringEnd | TokenKind::TStringEnd => {
                    strings.extend(open.pop().map(|start| Span::new(start, at.end)));
                }
                _ => {}
            }
        }
        strings.retain(|string| place.contains(*string));
        strings
    }
}

/// How a `with` statement is laid out.
struct Layout<'t> {
    newline: &'static str,
    /// What the statement is indented by.
    indent: &'t str,
    /// What its body is indented by beyond that.
    unit: &'t str,
    /// Whether parentheses are around its items.
    is_parenthesized: bool,
    /// Where its lines begin, without the first, and with the comments below its body.
    line_starts: Vec<usize>,
    strings: Vec<Span>,
}

impl Layout<'_> {
    /// What ends a statement between two items and begins another one inside it.
    fn boundary(&self, gap: Span, depth: usize, keyword: &str, text: &str) -> Option<Edit> {
        let Self {
            newline, indent, ..
        } = self;
        let outer = self.unit.repeat(depth);
        let inner = self.unit.repeat(depth + 1);
        let written = gap.of(text);
        let comma = written.find(',')?;
        if !self.is_parenthesized {
            return Some(Edit::replace(
                gap,
                format!(":{newline}{indent}{inner}{keyword} "),
            ));
        }
        let Some(line_end) = written[comma..].find(['\n', '\r']) else {
            return Some(Edit::replace(
                gap,
                format!("):{newline}{indent}{inner}{keyword} ("),
            ));
        };
        // The comma and a comment after it stay with the item before.
        Some(Edit::insert(
            gap.start + comma + line_end,
            format!("{newline}{indent}{outer}):{newline}{indent}{inner}{keyword} ("),
        ))
    }

    /// Moves every line by one unit for each statement that it comes to be inside of; not the insides of strings.
    fn moved_lines(&self, starts: &[usize], text: &str) -> Vec<Edit> {
        let moved = |line: usize| {
            let depth = starts.iter().filter(|start| **start < line).count();
            moved_line(
                line,
                self.indent,
                self.unit.repeat(depth),
                &self.strings,
                text,
            )
        };
        self.line_starts
            .iter()
            .filter_map(|line| moved(*line))
            .collect()
    }
}

/// Moves the line that begins there; not if it is blank, begins in a string, or is a comment further left.
pub(super) fn moved_line(
    line: usize,
    indent: &str,
    by: String,
    strings: &[Span],
    text: &str,
) -> Option<Edit> {
    let written = text[line..].split(['\n', '\r']).next().unwrap_or_default();
    let is_in_string = |string: &Span| string.start < line && line < string.end;
    if written.trim().is_empty() || strings.iter().any(is_in_string) {
        return None;
    }
    let kept = if written.starts_with(indent) {
        indent.len()
    } else if written.trim_start().starts_with('#') {
        return None;
    } else {
        0
    };
    Some(Edit::insert(line + kept, by))
}

/// What is before a place on its line, if that is all blank.
pub(super) fn indentation<'t>(
    text: &'t str,
    lines: &LineIndex<'_>,
    place: usize,
) -> Option<&'t str> {
    let before = &text[lines.line_range(place).start..place];
    before
        .bytes()
        .all(|byte| matches!(byte, b' ' | b'\t'))
        .then_some(before)
}
