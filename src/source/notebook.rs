//! Notebooks: the Python of their cells as one text, and edits of that text as edits of the JSON around it.
//!
//! The JSON is never written anew. Each cell's source is one or more JSON strings; an edit changes bytes of these, and
//! everything else, escapes, order, indentation and outputs, stays as it was.

use std::str;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::cells::{Cell, Cells};
use super::lines::line_at;
use super::{DecodeError, EncodeError, Encoding};
use crate::edit::{Edit, apply};
use crate::span::Span;

/// A notebook: its JSON, and where in it the text of its Python cells is.
#[derive(Clone, Debug)]
pub struct Notebook {
    json: String,
    text: String,
    cells: Cells,
    sources: Vec<CellSource>,
}

/// The JSON strings that make up one cell's text.
#[derive(Clone, Debug)]
struct CellSource {
    strings: Vec<JsonString>,
    /// For a list of strings the byte after its `[`.
    list: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
struct JsonString {
    /// Between its quotes, in the JSON.
    place: Span,
    /// In the text that joins the cells.
    span: Span,
}

impl Notebook {
    /// Reads a notebook of format 4. Cells that are not Python, by the notebook's language, their own, or a magic that
    /// hands them to another program, are no part of its text.
    ///
    /// # Errors
    /// If the bytes are not UTF-8, or no such notebook.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeError> {
        let json = str::from_utf8(bytes).map_err(|error| {
            let byte = error.valid_up_to();
            let line = line_at(bytes, byte);
            DecodeError::Notebook(format!("byte {byte} (line {line}) is not valid UTF-8"))
        })?;
        let read = ruff_notebook::Notebook::from_source_code(json)
            .map_err(|error| DecodeError::Notebook(error.to_string()))?;
        let numbers: Vec<usize> = if read.is_python_notebook() {
            let index = read.index();
            index.iter().map(|cell| cell.cell_index().get()).collect()
        } else {
            Vec::new()
        };
        let mut all = Scanner { json, at: 0 }.sources();
        let mut notebook = Self {
            json: json.to_owned(),
            text: String::new(),
            cells: Cells::default(),
            sources: Vec::new(),
        };
        for number in &numbers {
            let Some(source) = all.get_mut(number - 1) else {
                break;
            };
            notebook.add(*number, std::mem::replace(source, CellSource::empty()));
        }
        // Two readers must agree before anything is written by what one of them says.
        if !numbers.is_empty() && notebook.text != read.source_code() {
            return Err(DecodeError::Notebook(
                "its cells are not where they should be".to_owned(),
            ));
        }
        Ok(notebook)
    }

    fn add(&mut self, number: usize, mut source: CellSource) {
        let start = self.text.len();
        for string in &mut source.strings {
            let from = self.text.len();
            self.text
                .extend(characters(string.place.of(&self.json)).map(|(_, character)| character));
            string.span = Span::new(from, self.text.len());
        }
        let span = Span::new(start, self.text.len());
        self.text.push('\n');
        self.cells.0.push(Cell { number, span });
        self.sources.push(source);
    }

    /// The text of all Python cells, each with a line end after it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the cells are in the text.
    #[must_use]
    pub fn cells(&self) -> &Cells {
        &self.cells
    }

    /// The parts of the text that are written in these bytes of the notebook, whole strings at a time. For an empty place
    /// between two strings of a cell it is the empty part between them.
    #[must_use]
    pub fn parts(&self, bytes: Span) -> Vec<Span> {
        let strings = || self.sources.iter().map(|source| &source.strings);
        if !bytes.is_empty() {
            return strings()
                .flatten()
                .filter(|string| string.place.overlaps(bytes))
                .map(|string| string.span)
                .collect();
        }
        let between = strings()
            .flat_map(|strings| strings.windows(2))
            .find(|pair| pair[0].place.end <= bytes.start && bytes.start <= pair[1].place.start);
        between
            .map(|pair| Span::empty(pair[1].span.start))
            .into_iter()
            .collect()
    }

    /// The notebook's bytes, as they were read.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.json.as_bytes()
    }

    /// The notebook's bytes after `before`, which may differ from the text in what no edit touches, became `after`, and
    /// its cells `cells`.
    ///
    /// # Errors
    /// If the bytes would not be read as that text.
    pub fn to_bytes(
        &self,
        before: &str,
        after: &str,
        cells: &Cells,
    ) -> Result<Vec<u8>, EncodeError> {
        let mut edits = Vec::new();
        let mut in_json = Vec::new();
        for ((old, source), new) in self.cells.0.iter().zip(&self.sources).zip(&cells.0) {
            for edit in difference(old.span.of(before), new.span.of(after)) {
                let Edit { span, text } = edit;
                let span = Span::new(old.span.start + span.start, old.span.start + span.end);
                self.edit(source, span, &text, &mut in_json);
                edits.push(Edit::replace(span, text));
            }
        }
        let json = apply(&self.json, &in_json);
        // What stands in no cell would be lost.
        let in_cells: String = cells
            .0
            .iter()
            .flat_map(|cell| [cell.span.of(after), "\n"])
            .collect();
        match Self::from_bytes(json.as_bytes()) {
            Ok(again) if in_cells == after && again.text == apply(&self.text, &edits) => {
                Ok(json.into_bytes())
            }
            _ => Err(EncodeError::ReadsDifferently {
                encoding: Encoding::Utf8,
            }),
        }
    }

    /// The edits of the JSON that put `text` in place of `span`.
    fn edit(&self, source: &CellSource, span: Span, text: &str, edits: &mut Vec<Edit>) {
        if source.strings.is_empty() {
            edits.extend(
                source
                    .list
                    .map(|at| Edit::insert(at, format!("\"{}\"", escaped(text)))),
            );
            return;
        }
        let after = source
            .strings
            .partition_point(|string| string.span.start <= span.start);
        let first = after.saturating_sub(1);
        for (index, string) in source.strings.iter().enumerate().skip(first) {
            let overlap = Span::new(
                span.start.clamp(string.span.start, string.span.end),
                span.end.clamp(string.span.start, string.span.end),
            );
            if index == first {
                let place = self.in_json(string, overlap);
                let is_last = overlap.end == string.span.end;
                edits.push(Edit::replace(place, self.written(source, text, is_last)));
            } else if !overlap.is_empty() {
                edits.push(Edit::replace(self.in_json(string, overlap), ""));
            }
        }
    }

    /// A part of a string's text, as bytes of the JSON.
    fn in_json(&self, string: &JsonString, part: Span) -> Span {
        let offset_of = |byte: usize| {
            let mut at = string.span.start;
            for (offset, character) in characters(string.place.of(&self.json)) {
                if at >= byte {
                    return string.place.start + offset;
                }
                at += character.len_utf8();
            }
            string.place.end
        };
        Span::new(offset_of(part.start), offset_of(part.end))
    }

    /// Text as it is written into a string of a cell: in a list each line is a string of its own.
    fn written(&self, source: &CellSource, text: &str, is_last: bool) -> String {
        let Some(list) = source.list else {
            return escaped(text);
        };
        let first = source.strings[0].place;
        let between = match source.strings.get(1) {
            Some(second) => self.json[first.end + 1..second.place.start - 1].to_owned(),
            None => format!(",{}", &self.json[list..first.start - 1]),
        };
        let mut written = String::new();
        let mut lines = text.split_inclusive('\n').peekable();
        while let Some(line) = lines.next() {
            written += &escaped(line);
            if line.ends_with('\n') && (lines.peek().is_some() || !is_last) {
                written += &format!("\"{between}\"");
            }
        }
        written
    }
}

impl CellSource {
    fn empty() -> Self {
        Self {
            strings: Vec::new(),
            list: None,
        }
    }
}

/// The edits that turn one text into the other, as small as they can be.
fn difference(old: &str, new: &str) -> Vec<Edit> {
    if old == new {
        return Vec::new();
    }
    let (olds, news): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let length = |characters: &[char]| characters.iter().map(|one| one.len_utf8()).sum::<usize>();
    let mut edits = Vec::new();
    let mut at = 0;
    for op in capture_diff_slices(Algorithm::Myers, &olds, &news) {
        let removed = length(&olds[op.old_range()]);
        if !matches!(op, DiffOp::Equal { .. }) {
            let text: String = news[op.new_range()].iter().collect();
            edits.push(Edit::replace(Span::new(at, at + removed), text));
        }
        at += removed;
    }
    edits
}

/// The characters of a JSON string, each with the offset where it is written.
fn characters(string: &str) -> impl Iterator<Item = (usize, char)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        let mut rest = string[at..].chars();
        let character = match rest.next()? {
            '\\' => match rest.next()? {
                'u' => {
                    let (character, length) = unicode(&string[at..]);
                    at += length;
                    return Some((start, character));
                }
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\x08',
                'f' => '\x0c',
                other => other,
            },
            plain => plain,
        };
        at = string.len() - rest.as_str().len();
        Some((start, character))
    })
}

/// What a `\uXXXX`, or two of them for one character, at the start of a text means, and how long it is.
fn unicode(text: &str) -> (char, usize) {
    let unit = |text: &str| {
        let digits = text.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    };
    let units = [unit(text), text.get(6..).and_then(unit)];
    let mut decoded = char::decode_utf16(units.into_iter().flatten());
    let character = decoded
        .next()
        .and_then(Result::ok)
        .unwrap_or(char::REPLACEMENT_CHARACTER);
    (character, 6 * character.len_utf16())
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' => escaped += "\\\"",
            '\\' => escaped += "\\\\",
            '\n' => escaped += "\\n",
            '\r' => escaped += "\\r",
            '\t' => escaped += "\\t",
            control if control < ' ' => escaped += &format!("\\u{:04x}", u32::from(control)),
            plain => escaped.push(plain),
        }
    }
    escaped
}

/// Walks JSON that is known to be valid, without recursion, for the places of things.
struct Scanner<'j> {
    json: &'j str,
    at: usize,
}

impl Scanner<'_> {
    /// The sources of all cells, in order.
    fn sources(&mut self) -> Vec<CellSource> {
        let mut sources = Vec::new();
        self.members(|scanner, key| {
            if key.of(scanner.json) == "cells" {
                scanner.items(|scanner| {
                    let mut source = CellSource::empty();
                    scanner.members(|scanner, key| {
                        if key.of(scanner.json) == "source" {
                            source = scanner.source();
                        } else {
                            scanner.skip();
                        }
                    });
                    sources.push(source);
                });
            } else {
                scanner.skip();
            }
        });
        sources
    }

    fn source(&mut self) -> CellSource {
        let mut strings = Vec::new();
        let mut add = |place| {
            strings.push(JsonString {
                place,
                span: Span::empty(0),
            });
        };
        let list = if self.peek() == Some(b'[') {
            let list = self.at + 1;
            self.items(|scanner| add(scanner.string()));
            Some(list)
        } else {
            add(self.string());
            None
        };
        CellSource { strings, list }
    }

    /// Visits the values of an object, each after its key.
    fn members(&mut self, mut visit: impl FnMut(&mut Self, Span)) {
        self.items(|scanner| {
            let key = scanner.string();
            scanner.peek();
            // The colon.
            scanner.at += 1;
            scanner.peek();
            visit(scanner, key);
        });
    }

    /// Visits what stands between brackets or braces.
    fn items(&mut self, mut visit: impl FnMut(&mut Self)) {
        self.peek();
        self.at += 1;
        loop {
            match self.peek() {
                None => return,
                Some(b'}' | b']') => {
                    self.at += 1;
                    return;
                }
                Some(b',') => self.at += 1,
                Some(_) => {
                    let before = self.at;
                    visit(self);
                    // Whatever it is, it is not what was expected here.
                    if self.at == before {
                        self.at = self.json.len();
                    }
                }
            }
        }
    }

    /// Passes over a string, and says what is between its quotes.
    fn string(&mut self) -> Span {
        self.peek();
        let bytes = self.json.as_bytes();
        let start = (self.at + 1).min(bytes.len());
        let mut end = start;
        while end < bytes.len() && bytes[end] != b'"' {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        let end = end.min(bytes.len());
        self.at = (end + 1).min(bytes.len());
        Span::new(start, end)
    }

    /// Passes over a value.
    fn skip(&mut self) {
        let mut depth = 0usize;
        loop {
            match self.peek() {
                None => return,
                Some(b'"') => {
                    self.string();
                }
                Some(b'{' | b'[') => {
                    depth += 1;
                    self.at += 1;
                }
                Some(b'}' | b']') => {
                    depth = depth.saturating_sub(1);
                    self.at += 1;
                }
                Some(_) => {
                    let is_part = |byte: &u8| {
                        !matches!(byte, b',' | b'}' | b']' | b' ' | b'\t' | b'\n' | b'\r')
                    };
                    let rest = &self.json.as_bytes()[self.at..];
                    self.at += rest.iter().take_while(|byte| is_part(byte)).count().max(1);
                }
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        let rest = &self.json.as_bytes()[self.at..];
        self.at += rest
            .iter()
            .take_while(|byte| byte.is_ascii_whitespace())
            .count();
        self.json.as_bytes().get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn with_cells(cells: &str) -> String {
        format!(
            "{{\n \"nbformat\": 4, \"cells\": [{cells}],\n \"nbformat_minor\": 2,\n \"metadata\": {{\"x\": [1e3, \"]\\\"\", {{}}]}}\n}}"
        )
    }

    fn code(source: &str) -> String {
        format!(
            "{{\"outputs\": [{{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": [\"\\u00e9\"]}}], \"cell_type\": \"code\", \"source\": {source}, \"metadata\": {{}}, \"execution_count\": null}}"
        )
    }

    /// Checks what becomes of a cell's source, as JSON, when a text in it is replaced.
    #[track_caller]
    fn check(source: &str, old: &str, new: &str, expected: &str) {
        let markdown = "{\"cell_type\": \"markdown\", \"metadata\": {}, \"source\": [\"f()\"]}";
        let json = |source: &str| with_cells(&format!("{markdown}, {}", code(source)));
        let notebook = Notebook::from_bytes(json(source).as_bytes()).unwrap();
        let at = notebook.text().find(old).unwrap();
        let edits = [Edit::replace(Span::new(at, at + old.len()), new)];
        let after = apply(notebook.text(), &edits);
        let cells = notebook.cells().moved(&edits);
        let bytes = notebook.to_bytes(notebook.text(), &after, &cells).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), json(expected));
        assert_eq!(cells.0[0].number, 2);
    }

    #[test]
    fn an_edit_outside_of_all_cells_is_refused() {
        for (cells, at) in [(String::new(), 0), (code("\"f()\""), 4)] {
            let notebook = Notebook::from_bytes(with_cells(&cells).as_bytes()).unwrap();
            let edits = [Edit::insert(at, "await ")];
            let after = apply(notebook.text(), &edits);
            let cells = notebook.cells().moved(&edits);
            let written = notebook.to_bytes(notebook.text(), &after, &cells);
            assert!(written.is_err(), "{after:?}");
        }
    }

    #[test]
    fn an_edit_changes_the_bytes_of_its_string_alone() {
        check(
            r#"["f()\n", "g()"]"#,
            "g()",
            "await g()",
            r#"["f()\n", "await g()"]"#,
        );
        check(r#""f()\ng()""#, "g()", "await g()", r#""f()\nawait g()""#);
        check(
            r#"["x = \"\u00e9\/\ud83d\udc0d\\\" + g()\n"]"#,
            "g()",
            "(await g())",
            r#"["x = \"\u00e9\/\ud83d\udc0d\\\" + (await g())\n"]"#,
        );
        check(r#"["f(", ")"]"#, "f()", "g", r#"["g", ""]"#);
        check(
            r#"["f()\n", "\n"]"#,
            "f()",
            "f(\"\\\")",
            r#"["f(\"\\\")\n", "\n"]"#,
        );
    }

    #[test]
    fn a_new_line_is_a_string_of_its_own() {
        check(
            "[\n  \"f()\\n\",\n  \"g()\"\n ]",
            "f()",
            "import x\nf()",
            "[\n  \"import x\\n\",\n  \"f()\\n\",\n  \"g()\"\n ]",
        );
        check(
            "[\n  \"f()\"\n ]",
            "f()",
            "f()\ng()",
            "[\n  \"f()\\n\",\n  \"g()\"\n ]",
        );
        check(r#""f()""#, "f()", "f()\ng()", r#""f()\ng()""#);
    }

    #[test]
    fn only_python_cells_of_a_notebook_are_read() {
        let text =
            |json: &str| Notebook::from_bytes(json.as_bytes()).map(|read| read.text().to_owned());
        let cells = [
            r#""a""#,
            r#"["%%bash\n", "b"]"#,
            "[]",
            r#"["%%time\n", "c"]"#,
        ]
        .map(code)
        .join(",");
        assert_eq!(text(&with_cells(&cells)).unwrap(), "a\n\n%%time\nc\n");
        let other = with_cells(&code(r#""a""#)).replace(
            "\"x\": [",
            "\"language_info\": {\"name\": \"julia\"}, \"x\": [",
        );
        assert_eq!(text(&other).unwrap(), "");
        assert_eq!(text(&with_cells("")).unwrap(), "");
        for broken in [
            "",
            "x = 1",
            "{}",
            "[]",
            "{\"cells\": [], \"metadata\": {}, \"nbformat\": 3, \"nbformat_minor\": 0}",
        ] {
            assert!(
                matches!(text(broken), Err(DecodeError::Notebook(_))),
                "{broken}"
            );
        }
    }

    /// A character that JSON writes in a way of its own, or plainly.
    fn any_text() -> impl Strategy<Value = String> {
        prop::collection::vec(
            prop::sample::select(vec![
                "a", "é", "🐍", "\"", "\\", "\n", "\t", "/", "\u{1}", " ",
            ]),
            0..8,
        )
        .prop_map(|parts| parts.concat())
    }

    /// The text as JSON, with every character escaped where `all` says so.
    fn as_json(text: &str, all: bool) -> String {
        let mut units = [0; 2];
        let escape = |character: char| -> String {
            let units = character.encode_utf16(&mut units).iter();
            units.map(|unit| format!("\\u{unit:04X}")).collect()
        };
        if all {
            format!("\"{}\"", text.chars().map(escape).collect::<String>())
        } else {
            format!("\"{}\"", escaped(text))
        }
    }

    proptest! {
        #[test]
        fn any_edit_is_read_back_and_touches_no_other_string(
            lines in prop::collection::vec((any_text(), any::<bool>()), 1..5),
            is_list in any::<bool>(),
            (start, length) in (0usize..30, 0usize..6),
            text in any_text(),
        ) {
            let source = if is_list {
                let lines: Vec<String> = lines.iter().map(|(line, all)| as_json(line, *all)).collect();
                format!("[\n   {}\n  ]", lines.join(",\n   "))
            } else {
                as_json(&lines[0].0, lines[0].1)
            };
            let before = with_cells(&[code("\"first\""), code(&source), code("[\"last\"]")].join(","));
            let notebook = Notebook::from_bytes(before.as_bytes()).unwrap();
            let cell = notebook.cells().0[1].span;
            let clamp = |at: usize| notebook.text().floor_char_boundary((cell.start + at).min(cell.end));
            let span = Span::new(clamp(start), clamp(start + length));
            let edits = [Edit::replace(span, text)];
            let after = apply(notebook.text(), &edits);
            let cells = notebook.cells().moved(&edits);
            prop_assert_eq!(cells.0[2].span.of(&after), "last");
            let bytes = notebook.to_bytes(notebook.text(), &after, &cells).unwrap();
            let again = Notebook::from_bytes(&bytes).unwrap();
            prop_assert_eq!(again.text(), after);
            let json = String::from_utf8(bytes).unwrap();
            let place = before.find(&source).unwrap();
            prop_assert!(json.starts_with(&before[..place]));
            prop_assert!(json.ends_with(&before[place + source.len()..]));
        }
    }
}
