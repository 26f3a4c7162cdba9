//! What other files see of a place: the names by which they use what stands there.

use ruff_python_ast::{AnyNodeRef, Expr};
use ruff_text_size::Ranged;

use super::places::Places;
use super::strict::span;
use crate::span::Span;

impl Places<'_> {
    /// The names by which other files use what a change at this byte changes: the attribute that is set there, in whatever
    /// function; and outside of functions the name that is set, or the function or class whose header it is. None for what stays
    /// in its function.
    #[must_use]
    pub fn seen_as(&self, place: usize) -> Vec<&str> {
        let (mut attributes, mut names) = (Vec::new(), Vec::new());
        let around = self.innermost(Span::empty(place));
        for id in around.into_iter().chain(
            around
                .into_iter()
                .flat_map(|innermost| self.ancestors(innermost)),
        ) {
            match self.node(id) {
                AnyNodeRef::StmtAssign(assign) => {
                    for target in &assign.targets {
                        add_targets(target, &mut attributes, &mut names);
                    }
                }
                AnyNodeRef::StmtAnnAssign(assign) => {
                    add_targets(&assign.target, &mut attributes, &mut names);
                }
                AnyNodeRef::StmtAugAssign(assign) => {
                    add_targets(&assign.target, &mut attributes, &mut names);
                }
                AnyNodeRef::StmtFunctionDef(function) => {
                    let body = function.body.first().map(|first| span(first.range()).start);
                    if body.is_some_and(|body| body <= place) {
                        // What it is to others is in its header.
                        return attributes;
                    }
                    names = vec![function.name.as_str()];
                }
                AnyNodeRef::StmtClassDef(class) => {
                    let body = class.body.first().map(|first| span(first.range()).start);
                    if body.is_none_or(|body| place < body) {
                        names = vec![class.name.as_str()];
                    }
                }
                _ => {}
            }
        }
        attributes.extend(names);
        attributes
    }
}

/// The attributes and the names that a target sets.
fn add_targets<'a>(target: &'a Expr, attributes: &mut Vec<&'a str>, names: &mut Vec<&'a str>) {
    match target {
        Expr::Attribute(attribute) => attributes.push(attribute.attr.as_str()),
        Expr::Name(name) => names.push(name.id.as_str()),
        Expr::Starred(starred) => add_targets(&starred.value, attributes, names),
        Expr::Tuple(tuple) => {
            for element in &tuple.elts {
                add_targets(element, attributes, names);
            }
        }
        Expr::List(list) => {
            for element in &list.elts {
                add_targets(element, attributes, names);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::strict::{Strict, TopLevel};

    /// The names by which others see what stands at the mark.
    #[track_caller]
    fn check(marked: &str, expected: &[&str]) {
        let place = marked.find('«').expect("a mark");
        let text = marked.replace('«', "");
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{marked}");
        assert_eq!(strict.places().seen_as(place), expected, "{marked}");
    }

    #[test]
    fn attributes_are_seen_wherever_they_are_set() {
        check("async def f(a):\n    a.x, b.y = «g(), 1\n", &["x", "y"]);
        check(
            "class C:\n    def f(self):\n        self.x: int = «g()\n",
            &["x"],
        );
        check("a.x = «g()\n", &["x"]);
    }

    #[test]
    fn names_are_seen_outside_of_functions() {
        check("x = «g()\n", &["x"]);
        check("class C:\n    x = «g()\n", &["x"]);
        check("def f():\n    x = «g()\n", &[]);
        check("def f():\n    return «g()\n", &[]);
        check("«g()\n", &[]);
        check("a[0] = «g()\n", &[]);
    }

    #[test]
    fn functions_and_classes_are_seen_by_their_headers() {
        check("«def f(): pass\n", &["f"]);
        check("@«g\ndef f(): pass\n", &["f"]);
        check("class C:\n    @«g\n    def f(self): pass\n", &["f"]);
        check("def f(a=«g()): pass\n", &["f"]);
        check("class C(«g()): pass\n", &["C"]);
        check("def f():\n    @«g\n    def h(): pass\n", &[]);
    }
}
