//! Comments that silence findings, `# unawaited: ignore[...]`, and where one can be written; and where comments for other tools
//! stand, which are heeded and otherwise left alone.
//!
//! A comment speaks for the logical line that it stands in: a simple statement, or the header of a compound one. What
//! rules there are is not known here.

use ruff_python_ast::token::TokenKind;
use ruff_text_size::Ranged;

use super::foreign::{self, Foreign, Reach};
use super::strict::{Strict, span};
use crate::edit::Edit;
use crate::span::Span;

/// What a comment of ours begins with, after a `#`.
const MARK: &str = "unawaited:";

/// What a comment speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole text.
    File,
    /// The logical line around it.
    Line(Span),
    /// Nothing: it stands beside no code.
    Nothing,
}

/// One comment of ours, or what should be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// From its `#` to the end of what is read of it.
    pub span: Span,
    /// What it speaks for.
    pub scope: Scope,
    /// The rules and groups that it names; none means all.
    pub names: Vec<(String, Span)>,
    /// Why it cannot be read. It then silences nothing.
    pub problem: Option<String>,
}

/// The comments of ours in a text.
#[derive(Debug, Default)]
pub struct Suppressions {
    /// In order of place.
    pub directives: Vec<Directive>,
    /// What comments silence for other tools, each with the comment, in order.
    foreign: Vec<(Foreign, Reach, Span)>,
    /// Logical lines, in order.
    lines: Vec<Span>,
    /// Where a comment can be added, in order: the white space, mostly none, at the ends of physical lines.
    ends: Vec<Span>,
}

impl Suppressions {
    /// Whether a text may hold one at all.
    #[must_use]
    pub fn are_in(text: &str) -> bool {
        text.contains(MARK)
    }

    /// Reads those of a text. What looks like one inside a string is none.
    #[must_use]
    pub fn of(strict: &Strict, text: &str) -> Self {
        let mut found = Self::default();
        let mut comments = Vec::new();
        let mut line_start = None;
        let mut open_strings = 0usize;
        for token in strict.tokens() {
            let place = span(token.range());
            match token.kind() {
                TokenKind::Newline | TokenKind::NonLogicalNewline => {
                    // Inside an f-string a comment is not for every version of Python.
                    if open_strings == 0 && line_start.is_some() {
                        let before = &text[..place.start];
                        let end = before.trim_end_matches([' ', '\t', '\x0c']).len();
                        found.ends.push(Span::new(end, place.start));
                    }
                    if token.kind() == TokenKind::Newline
                        && let Some(start) = line_start.take()
                    {
                        found.lines.push(Span::new(start, place.start));
                    }
                }
                TokenKind::Comment => comments.push(place),
                TokenKind::Indent | TokenKind::Dedent | TokenKind::EndOfFile => {}
                kind => {
                    match kind {
                        TokenKind::FStringStart | TokenKind::TStringStart => open_strings += 1,
                        TokenKind::FStringEnd | TokenKind::TStringEnd => {
                            open_strings = open_strings.saturating_sub(1);
                        }
                        _ => {}
                    }
                    line_start.get_or_insert(place.start);
                }
            }
        }
        for comment in comments {
            found.read(text, comment);
            let before = text[..comment.start].rsplit(['\n', '\r']).next();
            let is_alone = before.is_none_or(|before| before.trim().is_empty());
            let foreign = foreign::read(comment.of(text), is_alone).into_iter();
            let foreign = foreign.map(|(foreign, reach)| (foreign, reach, comment));
            found.foreign.extend(foreign);
        }
        found
    }

    fn read(&mut self, text: &str, comment: Span) {
        let written = comment.of(text);
        for (hash, _) in written.match_indices('#') {
            let after_hash = &written[hash + 1..];
            let Some(body) = after_hash.trim_start().strip_prefix(MARK) else {
                continue;
            };
            let mut reader = Reader {
                text: written,
                at: written.len() - body.len(),
            };
            let read = reader.directive(comment.start);
            let scope = if read.is_of_file {
                Scope::File
            } else {
                self.line_around(comment.start)
                    .map_or(Scope::Nothing, Scope::Line)
            };
            self.directives.push(Directive {
                span: Span::new(comment.start + hash, comment.start + reader.at),
                scope,
                names: read.names,
                problem: read.problem,
            });
        }
    }

    /// The logical line around a byte.
    #[must_use]
    pub fn line_around(&self, byte: usize) -> Option<Span> {
        let after = self.lines.partition_point(|line| line.start <= byte);
        let line = *self.lines.get(after.checked_sub(1)?)?;
        (byte <= line.end).then_some(line)
    }

    /// The numbers of the directives that speak for a place, by what it begins with.
    pub fn at(&self, place: Span) -> impl Iterator<Item = usize> {
        let line = self.line_around(place.start);
        self.directives
            .iter()
            .enumerate()
            .filter(move |(_, directive)| {
                directive.problem.is_none()
                    && match directive.scope {
                        Scope::File => true,
                        Scope::Line(own) => Some(own) == line,
                        Scope::Nothing => false,
                    }
            })
            .map(|(index, _)| index)
    }

    /// Whether a comment silences, for another tool, one of these at a place of the text.
    #[must_use]
    pub fn silence_elsewhere(&self, wanted: &[Foreign], place: Span, text: &str) -> bool {
        let mut comments = self.foreign.iter();
        comments.any(|(foreign, reach, comment)| {
            wanted.iter().any(|wanted| wanted.is(foreign))
                && self.reaches(*reach, *comment, place, text)
        })
    }

    fn reaches(&self, reach: Reach, comment: Span, place: Span, text: &str) -> bool {
        let is_before_code = |line: &Span| comment.start < line.start;
        match reach {
            Reach::File => true,
            Reach::FileFromTop => self.lines.first().is_none_or(is_before_code),
            Reach::Next => {
                let next = self.lines.iter().find(|line| is_before_code(line));
                self.line_around(comment.start).is_none()
                    && next.copied() == self.line_around(place.start)
            }
            // Other tools read the first or the last line of what they find, or of its statement.
            Reach::Line => {
                let line = self.line_around(place.start);
                let Some(line) = line.filter(|line| line.contains(comment)) else {
                    return false;
                };
                let is_beside = |at: usize| {
                    let between = &text[at.min(comment.start)..at.max(comment.start)];
                    !between.contains(['\n', '\r'])
                };
                [line.start, line.end, place.start, place.end]
                    .into_iter()
                    .any(is_beside)
            }
        }
    }

    /// The edit that silences rules, named in order, at a place: into a comment of ours that is there, else at the end of
    /// the first physical line from the place on that can end with a comment. `None` where no code is.
    #[must_use]
    pub fn addition(&self, place: Span, rules: &[&str]) -> Option<Edit> {
        let line = self.line_around(place.start)?;
        let known = self.directives.iter().find(|directive| {
            directive.scope == Scope::Line(line)
                && directive.problem.is_none()
                && !directive.names.is_empty()
        });
        if let Some((_, last)) = known.and_then(|directive| directive.names.last()) {
            return Some(Edit::insert(last.end, format!(", {}", rules.join(", "))));
        }
        let first = self.ends.partition_point(|end| end.start < place.start);
        let end = *self.ends.get(first).filter(|end| end.end <= line.end)?;
        let comment = format!("  # unawaited: ignore[{}]", rules.join(", "));
        Some(Edit::replace(end, comment))
    }
}

/// What is written after the mark.
#[derive(Default)]
struct Read {
    is_of_file: bool,
    names: Vec<(String, Span)>,
    problem: Option<String>,
}

impl Read {
    fn broken(problem: String) -> Self {
        Self {
            problem: Some(problem),
            ..Self::default()
        }
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    /// `ignore` or `ignore-file`, and names in brackets or none; what follows is the author's to say.
    fn directive(&mut self, base: usize) -> Read {
        self.skip_blanks();
        let word = self.word();
        let is_of_file = match word {
            "ignore" => false,
            "ignore-file" => true,
            _ => {
                return Read::broken(format!(
                    "`{word}` is neither `ignore` nor `ignore-file`, so this comment silences nothing"
                ));
            }
        };
        let end_of_word = self.at;
        self.skip_blanks();
        if !self.take('[') {
            self.at = end_of_word;
            return Read {
                is_of_file,
                ..Read::default()
            };
        }
        let mut names = Vec::new();
        loop {
            self.skip_blanks();
            let start = self.at;
            let name = self.word();
            if !name.is_empty() {
                names.push((name.to_owned(), Span::new(base + start, base + self.at)));
            }
            self.skip_blanks();
            if self.take(']') {
                break;
            }
            if !self.take(',') {
                return Read::broken(format!(
                    "`{word}[` lacks names with commas between them and a `]`, so this comment silences nothing"
                ));
            }
        }
        if names.is_empty() {
            return Read::broken(format!(
                "`{word}[]` names no rule, so this comment silences nothing; `{word}` alone means all"
            ));
        }
        Read {
            is_of_file,
            names,
            problem: None,
        }
    }

    fn skip_blanks(&mut self) {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start_matches([' ', '\t']).len();
    }

    fn word(&mut self) -> &'t str {
        let rest = &self.text[self.at..];
        let is_part =
            |character: char| character.is_alphanumeric() || matches!(character, '-' | '_');
        let word = &rest[..rest
            .find(|character| !is_part(character))
            .unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    fn take(&mut self, expected: char) -> bool {
        let is_there = self.text[self.at..].starts_with(expected);
        if is_there {
            self.at += expected.len_utf8();
        }
        is_there
    }
}

#[cfg(test)]
mod tests {
    use super::super::strict::TopLevel;
    use super::*;

    fn read(text: &str) -> Suppressions {
        Suppressions::of(&Strict::parse(text, 14, TopLevel::Module), text)
    }

    /// Checks which rules the comments that speak for `f()` name, and how many comments are unreadable.
    #[track_caller]
    fn check(text: &str, expected: &[&[&str]], broken: usize) {
        let found = read(text);
        let at = text.find("f()").unwrap();
        let names: Vec<Vec<&str>> = found
            .at(Span::new(at, at + 3))
            .map(|index| &found.directives[index].names)
            .map(|names| names.iter().map(|(name, _)| name.as_str()).collect())
            .collect();
        assert_eq!(names, expected, "{text}");
        let unreadable = found.directives.iter().filter(|one| one.problem.is_some());
        assert_eq!(unreadable.count(), broken, "{text}");
        for (name, place) in found.directives.iter().flat_map(|one| &one.names) {
            assert_eq!(place.of(text), name);
        }
    }

    #[test]
    fn what_a_comment_says() {
        check("f()  # unawaited: ignore\n", &[&[]], 0);
        check("f()  #unawaited:ignore\n", &[&[]], 0);
        check("f()  # unawaited: ignore[a]", &[&["a"]], 0);
        check("f()  # unawaited: ignore [ a ,b-c,]\n", &[&["a", "b-c"]], 0);
        check("f()  # unawaited: ignore because [x]\n", &[&[]], 0);
        check("f()  # unawaited: ignore[a] -- on purpose\n", &[&["a"]], 0);
        check("f()  # noqa: E501  # unawaited: ignore[a]\n", &[&["a"]], 0);
        check("f()  # noqa: unawaited\n", &[], 0);
        check("# unawaited: ignore-file\n\nf()\n", &[&[]], 0);
        check("f()\n# unawaited: ignore-file[a]\n", &[&["a"]], 0);
        check("f()  # unawaited: ingore\n", &[], 1);
        check("f()  # unawaited: ignore[]\n", &[], 1);
        check("f()  # unawaited: ignore[a\n", &[], 1);
        check("f()  # unawaited: ignore[a b]\n", &[], 1);
        check("f()  # unawaited:\n", &[], 1);
    }

    #[test]
    fn what_a_comment_speaks_for() {
        let own = &[&[][..]][..];
        check("x = [  # unawaited: ignore\n    f(),\n]\n", own, 0);
        check("x = [\n    # unawaited: ignore\n    f(),\n]\n", own, 0);
        check("x = [\n    f(),\n]  # unawaited: ignore\n", own, 0);
        check("x = 1 + \\\n  f()  # unawaited: ignore\n", own, 0);
        check("x = f(), '''\n'''  # unawaited: ignore\n", own, 0);
        check("for x in f():  # unawaited: ignore\n    pass\n", own, 0);
        check("for x in f():\n    pass  # unawaited: ignore\n", &[], 0);
        check("for x in y:  # unawaited: ignore\n    f()\n", &[], 0);
        check("# unawaited: ignore\nf()\n", &[], 0);
        check("f()\n# unawaited: ignore\n", &[], 0);
        check("x = '# unawaited: ignore'; f()\n", &[], 0);
        check("'''\n# unawaited: ignore-file\n'''\nf()\n", &[], 0);
    }

    /// Checks whether `# noqa: RUF006`, or what else is written for it, silences `f()`.
    #[track_caller]
    fn check_elsewhere(text: &str, comment: &str, expected: bool) {
        let text = &text.replace("NOTE", comment);
        let at = text.find("f()").unwrap();
        let wanted = ["ruff:RUF006", "ty:unused-awaitable"].map(|one| Foreign::named(one).unwrap());
        let found = read(text);
        let is_silenced = found.silence_elsewhere(&wanted, Span::new(at, at + 3), text);
        assert_eq!(is_silenced, expected, "{text}");
        assert_eq!(found.directives, [], "{text}");
    }

    #[test]
    fn what_comments_for_other_tools_speak_for() {
        let noqa = "# noqa: RUF006";
        check_elsewhere("f()  NOTE\n", noqa, true);
        check_elsewhere("f()  NOTE\r\ng()\r\n", noqa, true);
        check_elsewhere("x = [  NOTE\n    f(),\n]\n", noqa, true);
        check_elsewhere("x = [\n    f(),  NOTE\n]\n", noqa, true);
        check_elsewhere("x = [\n    f(),\n]  NOTE\n", noqa, true);
        check_elsewhere("x = [\n    1,  NOTE\n    f(),\n]\n", noqa, false);
        check_elsewhere("for x in f():  NOTE\n    pass\n", noqa, true);
        check_elsewhere("for x in f():\n    pass  NOTE\n", noqa, false);
        check_elsewhere("NOTE\nf()\n", noqa, false);
        check_elsewhere("g()  NOTE\nf()\n", noqa, false);
        check_elsewhere("x = 'NOTE'; f()\n", noqa, false);
        check_elsewhere("f()  NOTE\n", "# noqa: RUF029", false);

        check_elsewhere("g()\nf()\nNOTE\n", "# ruff: noqa: RUF006", true);
        let ignore = "# ruff: ignore[RUF006]";
        check_elsewhere("f()  NOTE\n", ignore, true);
        check_elsewhere("NOTE\n# and\n\nf()\n", ignore, true);
        check_elsewhere("NOTE\ng()\nf()\n", ignore, false);
        check_elsewhere("x = [\n    NOTE\n    1,\n]\nf()\n", ignore, false);
        let ty = "# ty: ignore[unused-awaitable]";
        check_elsewhere("NOTE\ng()\nf()\n", ty, true);
        check_elsewhere("g()\nNOTE\nf()\n", ty, false);
    }

    /// Checks what the text is after `f()` was silenced.
    #[track_caller]
    fn check_addition(text: &str, expected: Option<&str>) {
        let at = text.find("f()").unwrap();
        let edit = read(text).addition(Span::new(at, at + 3), &["a", "b"]);
        let after = edit.map(|edit| crate::edit::apply(text, &[edit]));
        let expected = expected.map(|text| text.replace("IGNORE", "# unawaited: ignore[a, b]"));
        assert_eq!(after, expected, "{text}");
    }

    #[test]
    fn where_a_comment_is_added() {
        check_addition("f()\n", Some("f()  IGNORE\n"));
        check_addition("f()", Some("f()  IGNORE"));
        check_addition("f()  \r\ng()\r\n", Some("f()  IGNORE\r\ng()\r\n"));
        check_addition("f()  # noqa\n", Some("f()  # noqa  IGNORE\n"));
        check_addition(
            "x = [\n    f(),\n    1,\n]\n",
            Some("x = [\n    f(),  IGNORE\n    1,\n]\n"),
        );
        check_addition(
            "x = f() + \\\n    1\n",
            Some("x = f() + \\\n    1  IGNORE\n"),
        );
        check_addition(
            "x = f(), '''\n  y\n'''\n",
            Some("x = f(), '''\n  y\n'''  IGNORE\n"),
        );
        check_addition(
            "x = f'''{f()}\n  y\n'''\n",
            Some("x = f'''{f()}\n  y\n'''  IGNORE\n"),
        );
        check_addition(
            "x = f'''{\n  f()\n}'''\n",
            Some("x = f'''{\n  f()\n}'''  IGNORE\n"),
        );
        check_addition(
            "for x in f():\n    pass\n",
            Some("for x in f():  IGNORE\n    pass\n"),
        );
        check_addition(
            "f()  # unawaited: ignore[c] as it is\n",
            Some("f()  # unawaited: ignore[c, a, b] as it is\n"),
        );
        check_addition(
            "f()  # unawaited: ingore[c]\n",
            Some("f()  # unawaited: ingore[c]  IGNORE\n"),
        );
    }
}
