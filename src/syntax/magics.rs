//! `IPython`'s own lines in notebooks: magics, shell commands and help, which are no Python.

use ruff_python_ast::token::TokenKind;
use ruff_text_size::Ranged;

use super::nesting;
use super::strict::{NEWEST_MINOR, Strict, TopLevel, span};

/// A notebook's text with a name of unknown type in place of whatever only `IPython` reads. Every other byte stays
/// where it is, so places in the two texts are the same.
#[must_use]
pub fn without_magics(text: &str) -> String {
    if nesting::is_too_deep(text) {
        return text.to_owned();
    }
    let strict = Strict::parse(text, NEWEST_MINOR, TopLevel::Notebook);
    let mut python = String::with_capacity(text.len());
    let mut done = 0;
    for token in strict.tokens() {
        let stands_for = match token.kind() {
            TokenKind::IpyEscapeCommand => '_',
            // After a name, which stays.
            TokenKind::Question => ' ',
            _ => continue,
        };
        let magic = span(token.range());
        python += &text[done..magic.start];
        python.push(stands_for);
        python.extend(magic.of(text).bytes().skip(1).map(|byte| match byte {
            b'\n' | b'\r' => char::from(byte),
            _ => ' ',
        }));
        done = magic.end;
    }
    python + &text[done..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(without_magics(text), expected);
    }

    #[test]
    fn magics_become_names_and_python_stays() {
        check("%matplotlib inline\nx = 1\n", "_                 \nx = 1\n");
        check("x = !ls é\ny = 1\n", "x = _     \ny = 1\n");
        check("!ls \\\n  -l\nx\n", "_    \n    \nx\n");
        check("if x:\n    %time f()\n", "if x:\n    _        \n");
        check("f?\n??g\nf.h??\n", "f \n_  \nf.h  \n");
        check("%%time\nf()\n", "_     \nf()\n");
        check("x = a % b\nx = '%time'\n", "x = a % b\nx = '%time'\n");
    }
}
