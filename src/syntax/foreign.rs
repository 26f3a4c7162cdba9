//! Comments that silence findings of other tools, such as `# noqa: RUF006`: which tool, what of it, and for what part of the
//! text. Which of our rules find the same is not known here.
//!
//! Only what a comment names counts. One that silences everything does not say what its author has decided.

/// A tool whose comments are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// ruff, and flake8, whose codes it has.
    Ruff,
    /// pyright and basedpyright.
    Pyright,
    /// mypy.
    Mypy,
    /// ty.
    Ty,
}

impl Tool {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Ruff, Self::Pyright, Self::Mypy, Self::Ty];

    /// The word that rules use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ruff => "ruff",
            Self::Pyright => "pyright",
            Self::Mypy => "mypy",
            Self::Ty => "ty",
        }
    }
}

/// What another tool finds: the code or the name of one of its rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// The tool.
    pub tool: Tool,
    /// The code, such as `RUF006`, or the name, such as `reportUnusedCoroutine`.
    pub code: String,
}

impl Foreign {
    /// What is written as in `ruff:RUF006`.
    #[must_use]
    pub fn named(written: &str) -> Option<Self> {
        let (tool, code) = written.split_once(':')?;
        let tool = Tool::ALL.into_iter().find(|known| known.name() == tool)?;
        (!code.is_empty() && code.chars().all(is_of_name)).then(|| Self {
            tool,
            code: code.to_owned(),
        })
    }

    /// Whether both are the same; codes can be written in any case.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.tool == other.tool && self.code.eq_ignore_ascii_case(&other.code)
    }
}

/// What a comment speaks for, as its tool reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// The line that it stands in.
    Line,
    /// The statement that comes next: it has a line of its own.
    Next,
    /// The whole text.
    File,
    /// The whole text, if no code is before it.
    FileFromTop,
}

/// All that a comment silences for other tools, given whether it has a line of its own.
pub(super) fn read(comment: &str, is_alone: bool) -> Vec<(Foreign, Reach)> {
    let mut found = Vec::new();
    for (hash, _) in comment.match_indices('#') {
        let body = comment[hash + 1..].trim_start();
        // Each ends where the next begins.
        let body = body.split('#').next().unwrap_or_default();
        let (tool, codes, reach) = directive(body, is_alone);
        found.extend(codes.into_iter().map(|code| {
            let code = code.to_owned();
            (Foreign { tool, code }, reach)
        }));
    }
    found
}

fn directive(body: &str, is_alone: bool) -> (Tool, Vec<&str>, Reach) {
    let none = (Tool::Ruff, Vec::new(), Reach::Line);
    let line_or = |alone| if is_alone { alone } else { Reach::Line };
    if let Some(rest) = after_word(body, "noqa") {
        return (Tool::Ruff, noqa_codes(rest), Reach::Line);
    }
    let Some((mark, rest)) = body.split_once(':') else {
        return none;
    };
    let rest = rest.trim_start();
    let ignored = after_word(rest, "ignore").map(listed).unwrap_or_default();
    match mark.trim_end() {
        "ruff" | "flake8" => match after_word(rest, "noqa") {
            Some(rest) if is_alone => (Tool::Ruff, noqa_codes(rest), Reach::File),
            Some(_) => none,
            None => match after_word(rest, "file-ignore") {
                Some(rest) => (Tool::Ruff, listed(rest), Reach::File),
                None => (Tool::Ruff, ignored, line_or(Reach::Next)),
            },
        },
        "pyright" | "basedpyright" if ignored.is_empty() && is_alone => {
            (Tool::Pyright, turned_off(rest), Reach::File)
        }
        "pyright" | "basedpyright" => (Tool::Pyright, ignored, Reach::Line),
        "type" => (Tool::Mypy, ignored, Reach::Line),
        "ty" => (Tool::Ty, ignored, line_or(Reach::FileFromTop)),
        _ => none,
    }
}

/// What comes after a word that begins a text, in whatever case.
fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let start = text.get(..word.len())?;
    let rest = &text[word.len()..];
    let is_word = start.eq_ignore_ascii_case(word) && !rest.starts_with(is_of_name);
    is_word.then_some(rest)
}

/// Codes after a colon, with commas or blanks between them, up to what is none.
fn noqa_codes(rest: &str) -> Vec<&str> {
    let Some(rest) = rest.trim_start().strip_prefix(':') else {
        return Vec::new();
    };
    let words = rest.split([',', ' ', '\t']).filter(|word| !word.is_empty());
    words.take_while(|word| is_code(word)).collect()
}

/// Whether it is letters and then digits, as ruff's codes are.
fn is_code(word: &str) -> bool {
    let digits = word.trim_start_matches(|character: char| character.is_ascii_alphabetic());
    digits.len() < word.len()
        && !digits.is_empty()
        && digits.chars().all(|character| character.is_ascii_digit())
}

/// The names in brackets, with commas between them.
fn listed(rest: &str) -> Vec<&str> {
    let inside = rest.trim_start().strip_prefix('[');
    let inside = inside.and_then(|rest| rest.split_once(']'));
    let names = inside.map(|(names, _)| names.split(',').map(str::trim));
    let names = names.into_iter().flatten();
    names.filter(|name| !name.is_empty()).collect()
}

/// The names that a list such as `strict, reportUnusedCoroutine=false` turns off.
fn turned_off(rest: &str) -> Vec<&str> {
    let values = rest.split(',').filter_map(|value| value.split_once('='));
    values
        .filter(|(_, value)| matches!(value.trim(), "false" | "none"))
        .map(|(name, _)| name.trim())
        .collect()
}

fn is_of_name(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks what a comment behind code silences.
    #[track_caller]
    fn check(comment: &str, expected: &[&str]) {
        check_as(comment, false, Reach::Line, expected);
    }

    #[track_caller]
    fn check_as(comment: &str, is_alone: bool, reach: Reach, expected: &[&str]) {
        let found = read(comment, is_alone);
        let names = found
            .iter()
            .map(|(one, _)| format!("{}:{}", one.tool.name(), one.code));
        assert_eq!(names.collect::<Vec<_>>(), expected, "{comment}");
        for (_, found) in found {
            assert_eq!(found, reach, "{comment}");
        }
    }

    #[test]
    fn codes_of_noqa() {
        check("# noqa: RUF006", &["ruff:RUF006"]);
        check("#NoQA:ruf006,ASYNC251", &["ruff:ruf006", "ruff:ASYNC251"]);
        check("# noqa : E501 RUF006", &["ruff:E501", "ruff:RUF006"]);
        check("# noqa: RUF006 the loop keeps it", &["ruff:RUF006"]);
        check(
            "# kept # noqa: RUF006 # type: ignore[misc]",
            &["ruff:RUF006", "mypy:misc"],
        );
        // What says nothing of what was decided, and what ruff does not take.
        check("# noqa", &[]);
        check("# noqa RUF006", &[]);
        check("# noqa: RUF", &[]);
        check("# noqa: asyncio-dangling-task", &[]);
        check("# noqas: RUF006", &[]);
        check("# this is noqa: RUF006", &[]);
    }

    #[test]
    fn names_in_brackets() {
        check("# ruff: ignore[RUF006]", &["ruff:RUF006"]);
        check(
            "# ruff:ignore[ asyncio-dangling-task, F401 ] kept",
            &["ruff:asyncio-dangling-task", "ruff:F401"],
        );
        check(
            "# pyright: ignore[reportUnusedCoroutine]",
            &["pyright:reportUnusedCoroutine"],
        );
        check(
            "# type: ignore[misc, unused-awaitable]",
            &["mypy:misc", "mypy:unused-awaitable"],
        );
        check("# ty: ignore[unused-awaitable]", &["ty:unused-awaitable"]);
        for bare in [
            "# ruff: ignore",
            "# pyright: ignore",
            "# type: ignore",
            "# type: ignore[]",
            "# type: ignore[unused-awaitable",
            "# ty: ignore",
            "# type: int",
            "# pyright: basic",
            "# unawaited: ignore[unused-awaitable]",
        ] {
            check(bare, &[]);
            check_as(bare, true, Reach::Line, &[]);
        }
    }

    #[test]
    fn comments_with_a_line_of_their_own() {
        check_as("# ruff: noqa: RUF006", true, Reach::File, &["ruff:RUF006"]);
        check_as(
            "# flake8: noqa: ASYNC251",
            true,
            Reach::File,
            &["ruff:ASYNC251"],
        );
        check_as(
            "# ruff: file-ignore[RUF006]",
            true,
            Reach::File,
            &["ruff:RUF006"],
        );
        check_as(
            "# ruff: ignore[RUF006]",
            true,
            Reach::Next,
            &["ruff:RUF006"],
        );
        check_as(
            "# ty: ignore[unused-awaitable]",
            true,
            Reach::FileFromTop,
            &["ty:unused-awaitable"],
        );
        check_as(
            "# pyright: strict, reportUnusedCoroutine=false",
            true,
            Reach::File,
            &["pyright:reportUnusedCoroutine"],
        );
        check_as(
            "# pyright: reportUnusedCoroutine=true",
            true,
            Reach::File,
            &[],
        );
        check_as(
            "# pyright: ignore[reportUnusedCoroutine]",
            true,
            Reach::Line,
            &["pyright:reportUnusedCoroutine"],
        );
        check("# ruff: noqa: RUF006", &[]);
        check("# pyright: reportUnusedCoroutine=false", &[]);
    }

    #[test]
    fn how_rules_write_it() {
        let found = Foreign::named("ruff:RUF006").unwrap();
        assert!(found.is(&Foreign::named("ruff:ruf006").unwrap()));
        assert!(!found.is(&Foreign::named("mypy:RUF006").unwrap()));
        for wrong in ["RUF006", "pylint:W0106", "ruff:", "ruff:RUF 6", ""] {
            assert_eq!(Foreign::named(wrong), None, "{wrong}");
        }
    }
}
