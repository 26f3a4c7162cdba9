//! `IPython`'s own lines in notebooks: magics, shell commands and help, which are no Python.

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

use super::nesting;
use super::strict::{NEWEST_MINOR, Strict, TopLevel, span};
use crate::span::Span;

/// A notebook's text with something else in place of whatever only `IPython` reads: for a line of its own a number, of which
/// nothing is ever found, and for what a name becomes a name of unknown type. Every other byte stays where it is, so
/// places in the two texts are the same.
#[must_use]
pub fn without_magics(text: &str) -> String {
    if nesting::is_too_deep(text) {
        return text.to_owned();
    }
    let strict = Strict::parse(text, NEWEST_MINOR, TopLevel::Notebook);
    let mut magics = Magics::default();
    magics.visit_body(strict.suite());
    magics.found.sort_unstable_by_key(|(place, _)| place.start);
    let mut python = String::with_capacity(text.len());
    let mut done = 0;
    for (magic, stands_for) in magics.found {
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

/// Places of magics, in order, each with what stands for it.
#[derive(Default)]
struct Magics {
    found: Vec<(Span, char)>,
}

impl Visitor<'_> for Magics {
    fn visit_stmt(&mut self, statement: &Stmt) {
        match statement {
            Stmt::IpyEscapeCommand(magic) => self.found.push((span(magic.range()), '0')),
            other => walk_stmt(self, other),
        }
    }

    fn visit_expr(&mut self, expression: &Expr) {
        match expression {
            Expr::IpyEscapeCommand(magic) => self.found.push((span(magic.range()), '_')),
            other => walk_expr(self, other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(without_magics(text), expected);
    }

    #[test]
    fn magics_become_numbers_or_names_and_python_stays() {
        check("%matplotlib inline\nx = 1\n", "0                 \nx = 1\n");
        check("x = !ls é\ny = 1\n", "x = _     \ny = 1\n");
        check("!ls \\\n  -l\nx\n", "0    \n    \nx\n");
        check("if x:\n    %time f()\n", "if x:\n    0        \n");
        check("f?\n??g\nf.h??\n", "0 \n0  \n0    \n");
        check("if x: f[0]?\na; b?\n", "if x: 0    \na; 0 \n");
        check("%%time\nf()\n", "0     \nf()\n");
        check("x = a % b\nx = '%time'\n", "x = a % b\nx = '%time'\n");
    }
}
