//! What the engine's diagnostics and the types that it shows say, as values: its words are read here and nowhere else, so that another release of it, which
//! words them otherwise, changes this file alone.

use ruff_db::diagnostic::{Diagnostic, Severity};

use crate::span::Span;
use crate::types::{Rejects, TypeError};

/// A diagnostic as a value; `None` if it has no place.
pub(super) fn type_error(diagnostic: &Diagnostic) -> Option<TypeError> {
    let range = diagnostic.primary_span()?.range()?;
    let span = Span::new(range.start().to_usize(), range.end().to_usize());
    Some(TypeError {
        is_syntax: diagnostic.is_invalid_syntax(),
        is_error: diagnostic.severity() >= Severity::Error,
        ..read(
            span,
            diagnostic.id().as_str(),
            diagnostic.concise_message().to_string(),
        )
    })
}

/// An error with what its code and its message tell.
fn read(span: Span, code: &str, message: String) -> TypeError {
    let named = quoted(&message);
    let blamed =
        (message.split_once(IN_UNION)).map_or_else(|| named.clone(), |(said, _)| quoted(said));
    TypeError {
        span,
        rejects: match code {
            "invalid-await" => Rejects::Await,
            "unused-awaitable" => Rejects::Statement,
            "no-matching-overload" => Rejects::Arguments,
            _ => Rejects::Other,
        },
        is_partial: is_partial(code, &message, &named),
        blamed,
        named,
        code: code.to_owned(),
        message,
        is_syntax: false,
        is_error: true,
    }
}

/// What comes between the member of a union that is wrong, and the union.
const IN_UNION: &str = " in union ";

/// What a message has between backquotes: types, and names of the program.
fn quoted(message: &str) -> Vec<String> {
    let quoted = message.split('`').skip(1).step_by(2);
    quoted.map(str::to_owned).collect()
}

fn is_partial(code: &str, message: &str, named: &[String]) -> bool {
    if message.contains(IN_UNION) || message.contains("possibly missing") {
        return true;
    }
    match code {
        "invalid-assignment" => named.first().is_some_and(|first| first == "object"),
        "invalid-argument-type" | "invalid-return-type" => {
            let [.., expected, found] = named else {
                return false;
            };
            found == "object" || found.split(" | ").any(|member| member == expected)
        }
        _ => false,
    }
}

/// Whether a callable's type as the engine shows it, `(int, /) -> Coroutine[Any, Any, str]`, says that it gives a coroutine and
/// nothing else.
pub(super) fn gives_coroutine(shown: &str) -> bool {
    let given = after_brackets(shown).and_then(|rest| rest.strip_prefix(" -> "));
    let arguments = given.and_then(|given| {
        let mut class = ["CoroutineType", "Coroutine"].into_iter();
        class.find_map(|class| given.strip_prefix(class))
    });
    arguments.and_then(after_brackets) == Some("")
}

/// What comes after the brackets that a text begins with, whatever is in them.
fn after_brackets(text: &str) -> Option<&str> {
    let mut depth = 0usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return (at > 0).then(|| &text[at + 1..]);
        }
    }
    None
}

/// Whether a type as the engine shows it is that of a value of which something is known, and that can be there.
pub(super) fn is_known(shown: &str) -> bool {
    !shown.contains("Unknown") && shown != "Never"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(code: &str, message: &str) -> TypeError {
        read(Span::empty(0), code, message.to_owned())
    }

    #[test]
    fn what_is_named_and_what_is_blamed() {
        let error = said("a", "Attribute `x` is not defined on `A` in union `A | B`");
        assert_eq!(error.named, ["x", "A", "A | B"]);
        assert_eq!(error.blamed, ["x", "A"]);
        let error = said("a", "Expected `int`, found `str`");
        assert_eq!(error.blamed, error.named);
    }

    #[test]
    fn only_a_part_is_meant() {
        let argument = "invalid-argument-type";
        for (code, message, expected) in [
            (
                "a",
                "Attribute `x` is not defined on `A` in union `A | B`",
                true,
            ),
            ("a", "Attribute `x` may be possibly missing", true),
            (argument, "Expected `int`, found `int | None`", true),
            (argument, "Expected `int`, found `object`", true),
            (argument, "Expected `int`, found `str`", false),
            (argument, "Expected an argument", false),
            (
                "invalid-assignment",
                "Object of type `object` is not assignable to `int`",
                true,
            ),
            (
                "invalid-assignment",
                "Object of type `str` is not assignable to `object`",
                false,
            ),
        ] {
            assert_eq!(said(code, message).is_partial, expected, "{message}");
        }
    }

    #[test]
    fn what_a_callable_gives() {
        assert!(gives_coroutine("(int, /) -> Coroutine[Any, Any, str]"));
        assert!(gives_coroutine("() -> CoroutineType[Any, Any, None]"));
        assert!(gives_coroutine(
            "(() -> int, /) -> Coroutine[Any, Any, list[str]]"
        ));
        assert!(!gives_coroutine("() -> Coroutine[Any, Any, str] | None"));
        assert!(!gives_coroutine("() -> () -> Coroutine[Any, Any, str]"));
        assert!(!gives_coroutine(
            "Overload[() -> int, (int, /) -> Coroutine[Any, Any, int]]"
        ));
        assert!(!gives_coroutine("(Coroutine[Any, Any, str], /) -> str"));
        assert!(!gives_coroutine("() -> list[Coroutine[Any, Any, str]]"));
    }

    #[test]
    fn what_is_rejected_comes_from_the_code() {
        assert_eq!(said("invalid-await", "").rejects, Rejects::Await);
        assert_eq!(said("unused-awaitable", "").rejects, Rejects::Statement);
        assert_eq!(said("no-matching-overload", "").rejects, Rejects::Arguments);
        assert_eq!(said("invalid-assignment", "").rejects, Rejects::Other);
    }
}
