//! What an example of a rule says, changed in the rule's file to what it gives. Nothing else of the file changes by a byte.

use toml::Value;
use toml::de::DeTable;

use super::examples::Actual;
use crate::edit::{Applicability, Edit, apply};
use crate::rules::ExampleResult;
use crate::span::Span;

/// The rule's file in which the example of that number, from 0, has this result.
///
/// # Errors
/// If the file writes the example in a way that takes no further lines; says so.
pub fn with_result(text: &str, number: usize, actual: &Actual) -> Result<String, String> {
    let unusual = || "its file writes the example in an unusual way; change it by hand".to_owned();
    let document = DeTable::parse(text).map_err(|error| error.message().to_owned())?;
    let examples = document.get_ref().get("example");
    let example = examples
        .and_then(|examples| examples.get_ref().get(number))
        .and_then(|example| example.get_ref().as_table())
        .ok_or_else(unusual)?;
    let (source, is_before) = match (key(example, "before"), key(example, "unchanged")) {
        (Some(before), None) => (before, true),
        (None, Some(unchanged)) => (unchanged, false),
        _ => return Err(unusual()),
    };
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut edits = Vec::new();
    if is_before != (actual.result != ExampleResult::Unchanged) {
        let name = if is_before { "unchanged" } else { "before" };
        edits.push(Edit::replace(source.name, name));
    }
    match (&actual.result, key(example, "after")) {
        (ExampleResult::Repaired(after), Some(written)) => {
            edits.push(Edit::replace(written.value, literal(after, newline)));
        }
        (ExampleResult::Repaired(after), None) => {
            let line = format!("{newline}after = {}", literal(after, newline));
            edits.push(Edit::insert(source.value.end, line));
        }
        (_, Some(written)) => edits.push(Edit::replace(written.lines(text), "")),
        (_, None) => {}
    }
    let written = [Applicability::Unsafe, Applicability::Guess]
        .into_iter()
        .find_map(|grade| key(example, grade.name()));
    match (actual.grade, written) {
        (Applicability::Safe | Applicability::Display, None) => {}
        (Applicability::Safe | Applicability::Display, Some(written)) => {
            edits.push(Edit::replace(written.value, "false"));
        }
        (grade, None) => edits.push(Edit::insert(
            source.name.start,
            format!("{} = true{newline}", grade.name()),
        )),
        (grade, Some(written)) => {
            edits.push(Edit::replace(written.name, grade.name()));
            edits.push(Edit::replace(written.value, "true"));
        }
    }
    edits.retain(|edit| edit.span.of(text) != edit.text);
    edits.sort();
    let new = apply(text, &edits);
    // An example that is written in one line takes no lines.
    if DeTable::parse(&new).is_ok() {
        Ok(new)
    } else {
        Err(unusual())
    }
}

/// A key of a table and its value, where they are written.
struct Written {
    name: Span,
    value: Span,
}

impl Written {
    /// The lines of both, whole.
    fn lines(&self, text: &str) -> Span {
        let start = text[..self.name.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[self.value.end..]
            .find('\n')
            .map_or(text.len(), |at| self.value.end + at + 1);
        Span::new(start, end)
    }
}

fn key(table: &DeTable<'_>, name: &str) -> Option<Written> {
    let (key, value) = table.get_key_value(name)?;
    let (key, value) = (key.span(), value.span());
    Some(Written {
        name: Span::new(key.start, key.end),
        value: Span::new(value.start, value.end),
    })
}

/// A text as a value: over several lines where that can be, as examples are written.
fn literal(text: &str, newline: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let is_plain = |character: char| !character.is_control() || matches!(character, '\n' | '\t');
    if text.contains("'''") || text.ends_with('\'') || !text.chars().all(is_plain) {
        let escaped = Value::from(text).to_string();
        return escaped.trim().replace('\n', newline);
    }
    format!("'''\n{text}'''").replace('\n', newline)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# A rule.\nsummary  =  'a' # kept\n\n[[example]]\nname   = \"one\"\nunsafe = true\nbefore = '''\nf()\n'''\nafter = '''\ng()\n'''  # note\n\n[[example]]\nname = 'two'\nunchanged = \"f()\"\n";

    #[track_caller]
    fn check(number: usize, result: ExampleResult, grade: Applicability, changes: &[(&str, &str)]) {
        let mut expected = FILE.to_owned();
        for (old, new) in changes {
            assert!(expected.contains(old), "{old}");
            expected = expected.replacen(old, new, 1);
        }
        let actual = Actual { result, grade };
        assert_eq!(with_result(FILE, number, &actual).unwrap(), expected);
        let crlf = with_result(&FILE.replace('\n', "\r\n"), number, &actual).unwrap();
        assert_eq!(crlf, expected.replace('\n', "\r\n"));
    }

    #[test]
    fn only_the_result_changes() {
        let repaired = |text: &str| ExampleResult::Repaired(text.to_owned());
        check(
            0,
            repaired("h()\n"),
            Applicability::Unsafe,
            &[("g()", "h()")],
        );
        check(
            0,
            repaired("'''\n"),
            Applicability::Unsafe,
            &[("'''\ng()\n'''", "\"\"\"\n'''\n\"\"\"")],
        );
        check(
            0,
            ExampleResult::Reported,
            Applicability::Safe,
            &[
                ("after = '''\ng()\n'''  # note\n", ""),
                ("unsafe = true", "unsafe = false"),
            ],
        );
        check(
            0,
            ExampleResult::Unchanged,
            Applicability::Unsafe,
            &[
                ("after = '''\ng()\n'''  # note\n", ""),
                ("before", "unchanged"),
            ],
        );
        check(
            1,
            repaired("g()\n"),
            Applicability::Unsafe,
            &[(
                "unchanged = \"f()\"",
                "unsafe = true\nbefore = \"f()\"\nafter = '''\ng()\n'''",
            )],
        );
        check(
            1,
            ExampleResult::Reported,
            Applicability::Safe,
            &[("unchanged", "before")],
        );
        check(
            0,
            repaired("g()\n"),
            Applicability::Guess,
            &[("unsafe = true", "guess = true")],
        );
        check(1, ExampleResult::Unchanged, Applicability::Safe, &[]);
    }

    #[test]
    fn what_is_written_otherwise_is_refused() {
        let actual = Actual {
            result: ExampleResult::Repaired("c\n".to_owned()),
            grade: Applicability::Safe,
        };
        let inline = "example = [{ name = 'a', unchanged = 'b' }]\n";
        assert!(
            with_result(inline, 0, &actual)
                .unwrap_err()
                .contains("by hand")
        );
    }
}
