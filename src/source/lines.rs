//! Lines of a text as Python counts them: LF, CRLF and a lone CR each end one.
//! Turns byte offsets into the line and column a person sees, and tells which
//! line ending to use for new lines at a place. It never changes the text, and
//! it deliberately knows nothing of files, encodings or Python's grammar.

use std::iter;
use std::ops::Range;

const BOM: char = '\u{feff}';

/// Where the lines of one text begin. Bytes count from 0, lines and columns from 1.
///
/// A byte order mark belongs to no line: line 1 begins after it, so that columns
/// match what editors show and text inserted at the line start keeps the mark first.
#[derive(Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    /// First byte of each line, ascending; never empty.
    starts: Vec<usize>,
}

impl<'t> LineIndex<'t> {
    /// Reads through `text` once.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let first = if text.starts_with(BOM) {
            BOM.len_utf8()
        } else {
            0
        };
        let starts = iter::once(first)
            .chain(line_ends(text.as_bytes()))
            .collect();
        Self { text, starts }
    }

    /// The line that holds `byte`. A line ending belongs to the line it ends; the
    /// end of the text, and whatever lies beyond, belongs to the last line.
    #[must_use]
    pub fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).max(1)
    }

    /// Line and column of `byte`, the column in characters. A byte inside a
    /// character counts as that character, one beyond the end as the end.
    #[must_use]
    pub fn line_column(&self, byte: usize) -> (usize, usize) {
        let line = self.line_of(byte);
        let byte = self.text.floor_char_boundary(byte);
        let before = self.text.get(self.line_start(line)..byte);
        (line, before.map_or(0, |text| text.chars().count()) + 1)
    }

    /// First byte of `line`; the length of the text if there are fewer lines.
    #[must_use]
    pub fn line_start(&self, line: usize) -> usize {
        let start = self.starts.get(line.saturating_sub(1));
        start.copied().unwrap_or(self.text.len())
    }

    /// The bytes of the line that holds `byte`, without its line ending.
    #[must_use]
    pub fn line_range(&self, byte: usize) -> Range<usize> {
        let line = self.line_of(byte);
        let start = self.line_start(line);
        let content = self.line_text(line).trim_end_matches(['\r', '\n']);
        start..start + content.len()
    }

    /// The line ending to use for lines inserted at `byte`: that of the line there,
    /// else (in a last line without one) that of the line above, else LF.
    #[must_use]
    pub fn newline_near(&self, byte: usize) -> &'static str {
        let line = self.line_of(byte);
        self.ending(line)
            .or_else(|| self.ending(line - 1))
            .unwrap_or("\n")
    }

    fn ending(&self, line: usize) -> Option<&'static str> {
        let text = self.line_text(line);
        // CRLF first: it ends in LF as well.
        ["\r\n", "\n", "\r"]
            .into_iter()
            .find(|ending| text.ends_with(ending))
    }

    /// The line with its ending; empty for a line that does not exist.
    /// The text of `line` with its line ending.
    #[must_use]
    pub fn line_text(&self, line: usize) -> &'t str {
        &self.text[self.line_start(line)..self.line_start(line + 1)]
    }
}

/// The offset after each line ending. Bytes rather than text, because errors about
/// undecodable files count lines too, and every encoding we read keeps ASCII as it is.
pub(super) fn line_ends(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let ends_line = |at: usize| match bytes[at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    (0..bytes.len())
        .filter(move |at| ends_line(*at))
        .map(|at| at + 1)
}

/// The line, from 1, that holds byte `at`.
pub(super) fn line_at(bytes: &[u8], at: usize) -> usize {
    line_ends(bytes).take_while(|end| *end <= at).count() + 1
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, line_at};
    use proptest::prelude::*;

    #[test]
    fn every_kind_of_line_ending_ends_a_line() {
        let index = LineIndex::new("a\nb\r\nc\rd");
        let lines: Vec<_> = (0..8).map(|byte| index.line_of(byte)).collect();
        assert_eq!(lines, [1, 1, 2, 2, 2, 3, 3, 4]);
        assert_eq!(index.line_range(3), 2..3);
        let endings: Vec<_> = [0, 2, 5].map(|byte| index.newline_near(byte)).into();
        assert_eq!(endings, ["\n", "\r\n", "\r"]);
    }

    #[test]
    fn only_line_feeds_and_carriage_returns_end_lines() {
        let text = "a\x0cb\x0bc\u{85}d\u{2028}e";
        assert_eq!(LineIndex::new(text).line_of(text.len()), 1);
    }

    #[test]
    fn columns_count_characters() {
        let index = LineIndex::new("é = 1\n𝄞x");
        assert_eq!(index.line_column(2), (1, 2));
        assert_eq!(index.line_column(1), (1, 1), "inside a character");
        assert_eq!(index.line_column(11), (2, 2));
        assert_eq!(index.line_column(999), (2, 3), "beyond the end");
    }

    #[test]
    fn a_byte_order_mark_is_outside_line_one() {
        let index = LineIndex::new("\u{feff}ab\n");
        assert_eq!(index.line_start(1), 3);
        assert_eq!(index.line_range(0), 3..5);
        assert_eq!(index.line_column(0), (1, 1));
        assert_eq!(index.line_column(4), (1, 2));
    }

    #[test]
    fn an_unended_last_line_takes_the_newline_of_the_line_above() {
        assert_eq!(LineIndex::new("a\r\nb").newline_near(3), "\r\n");
        assert_eq!(LineIndex::new("a").newline_near(0), "\n");
        assert_eq!(LineIndex::new("").newline_near(0), "\n");
    }

    #[test]
    fn lines_past_the_end_start_at_the_end() {
        let index = LineIndex::new("a\nb");
        assert_eq!(index.line_start(2), 2);
        assert_eq!(index.line_start(9), 3);
    }

    /// Walks the text one character at a time: (line, column, start of the line).
    fn walked(text: &str, byte: usize) -> (usize, usize, usize) {
        let (mut line, mut column, mut start) = (1, 1, 0);
        let mut characters = text.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let after = at + character.len_utf8();
            if after > byte {
                break;
            }
            let next = characters.peek().map(|(_, next)| *next);
            if character == '\n' || (character == '\r' && next != Some('\n')) {
                (line, column, start) = (line + 1, 1, after);
            } else if at == 0 && character == '\u{feff}' {
                start = after;
            } else {
                column += 1;
            }
        }
        (line, column, start)
    }

    proptest! {
        #[test]
        fn agrees_with_walking_the_text(text in "[ab\r\né𝄞\u{feff}]{0,30}", byte in 0..80_usize) {
            let index = LineIndex::new(&text);
            let (line, column, start) = walked(&text, byte);
            prop_assert_eq!(index.line_of(byte), line);
            prop_assert_eq!(index.line_column(byte), (line, column));
            prop_assert_eq!(line_at(text.as_bytes(), byte), line);

            let content = text[index.line_start(line)..].split(['\r', '\n']).next();
            prop_assert_eq!(text.get(index.line_range(byte)), content);
            // A mark that is still ahead of `byte` has not moved the walked start yet.
            if byte >= index.line_start(1) {
                prop_assert_eq!(index.line_start(line), start);
            }
        }
    }
}
