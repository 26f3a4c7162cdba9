//! What an `await` at a place would belong to: the function around it, or why there is none.

use ruff_python_ast::AnyNodeRef;
use ruff_text_size::Ranged;

use super::handlers::keyword_of;
use super::legality::{Legality, is_in};
use super::places::Places;
use super::position::Position;
use super::strict::span;
use crate::span::Span;

/// What an `await` at a place would belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around {
    /// An `async` function, or the top of a notebook.
    Async,
    /// A plain function, by the byte of its `def`.
    Plain(usize),
    /// A generator expression, which would become asynchronous.
    Generator,
    /// A lambda.
    Lambda,
    /// Nothing that could be `async`: the body of a class, an annotation.
    Nothing,
    /// The module itself.
    Module,
    /// The block of a module that only runs when it is the program.
    MainGuard,
    /// The module itself, as a statement of its own, or as what `sys.exit` is given: what a script does when it is run.
    Script,
}

impl Places<'_> {
    /// The byte of the `def` of the plain function that an `await` at the place would belong to, if it were `async`; of places that
    /// suppose that.
    #[must_use]
    pub fn plain_function_around(&self, place: Span, text: &str) -> Option<usize> {
        match self.around(place, text) {
            Around::Plain(keyword) => Some(keyword),
            _ => None,
        }
    }

    /// What an `await` before the expression, or an `async` before the block, would belong to; of places that suppose plain functions to
    /// be `async`.
    pub(super) fn around(&self, place: Span, text: &str) -> Around {
        let (id, legality) = match (self.expression(place), self.block(place)) {
            (Some(id), _) => (id, self.await_at(place)),
            (None, Some(id)) => (id, self.async_at(place)),
            (None, None) => return Around::Nothing,
        };
        if legality == Legality::TurnsGeneratorAsync {
            return Around::Generator;
        }
        let mut is_main = false;
        for above in self.ancestors(id) {
            match self.node(above) {
                AnyNodeRef::ExprLambda(lambda) if span(lambda.body.range()).contains(place) => {
                    return Around::Lambda;
                }
                AnyNodeRef::StmtFunctionDef(function) if is_in(&function.body, place) => {
                    return match legality {
                        Legality::Illegal => Around::Nothing,
                        _ if function.is_async => Around::Async,
                        _ => Around::Plain(keyword_of(function, text)),
                    };
                }
                AnyNodeRef::StmtClassDef(class) if is_in(&class.body, place) => {
                    return Around::Nothing;
                }
                AnyNodeRef::StmtIf(branch) => {
                    let test = span(branch.test.range()).of(text);
                    let is_guard = ["__name__", "==", "__main__"];
                    is_main |= is_guard.iter().all(|part| test.contains(part))
                        && is_in(&branch.body, place);
                }
                _ => {}
            }
        }
        match legality {
            Legality::Legal => Around::Async,
            _ if is_main => Around::MainGuard,
            _ if self.is_run_by_script(place, text) => Around::Script,
            _ => Around::Module,
        }
    }

    /// Whether a call is a statement, or all that is given to `sys.exit`.
    fn is_run_by_script(&self, call: Span, text: &str) -> bool {
        match self.position(call) {
            Some(Position::Statement) => true,
            Some(Position::Argument { call: outer }) => {
                let callee = self.callee_of(outer).map(|callee| callee.of(text));
                let is_exit = matches!(callee, Some("sys.exit" | "exit" | "SystemExit"));
                is_exit
                    && matches!(
                        self.position(outer),
                        Some(Position::Statement | Position::Raised)
                    )
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::strict::{Strict, TopLevel};
    use super::Around;
    use crate::span::Span;

    /// What is around the call of `load`.
    #[track_caller]
    fn check_around(text: &str, expected: Around) {
        let strict = Strict::parse(text, 12, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{text}");
        let places = strict.places().supposing_async();
        let start = text.find("load()").expect("a call");
        let call = Span::new(start, start + "load()".len());
        assert_eq!(places.around(call, text), expected, "{text}");
    }

    #[test]
    fn an_await_belongs_to_the_innermost_function() {
        check_around("async def f():\n    load()\n", Around::Async);
        check_around(
            "def f():\n    return [load() for x in a]\n",
            Around::Plain(0),
        );
        check_around(
            "@d\ndef f():\n    if a:\n        load()\n",
            Around::Plain(3),
        );
        check_around("async def f():\n    def g(): load()\n", Around::Plain(19));
        check_around("class C:\n    def f(self): load()\n", Around::Plain(13));
    }

    #[test]
    fn some_places_can_await_nothing() {
        check_around(
            "def f():\n    return (load() for x in a)\n",
            Around::Generator,
        );
        check_around("def f():\n    return lambda: load()\n", Around::Lambda);
        check_around("class C:\n    x = load()\n", Around::Nothing);
        check_around(
            "def f():\n    class C:\n        x = load()\n",
            Around::Nothing,
        );
        check_around("def f(a=load()): pass\n", Around::Module);
        check_around("x = load()\n", Around::Module);
        check_around("if a:\n    load()\n", Around::Script);
        check_around("sys.exit(load())\n", Around::Script);
        check_around("raise SystemExit(load())\n", Around::Script);
        check_around("print(load())\n", Around::Module);
        check_around(
            "if __name__ == '__main__':\n    load()\n",
            Around::MainGuard,
        );
        check_around(
            "if __name__ == '__main__':\n    pass\nelse:\n    x = load()\n",
            Around::Module,
        );
    }

    #[test]
    fn a_default_belongs_to_the_function_around() {
        check_around("async def f():\n    def g(a=load()): pass\n", Around::Async);
    }
}
