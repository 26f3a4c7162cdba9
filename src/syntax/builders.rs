//! Objects that commands are queued on, and that one awaited call sends: pipelines, batches, transactions.

use ruff_python_ast::{AnyNodeRef, Expr};
use ruff_text_size::Ranged;

use super::census::last_name;
use super::places::Places;
use super::strict::span;
use crate::span::Span;

/// What such objects and what makes them have in their names.
const QUEUES: [&str; 6] = ["pipe", "batch", "bulk", "multi", "transaction", "queue"];
/// What sends the commands.
const SENDS: [&str; 6] = ["exec", "execute", "commit", "send", "flush", "run"];

impl Places<'_> {
    /// Whether the method is called on an object that queues it: the object or what makes it is named so, and in the same
    /// function a call that sends what is queued is awaited, or the object is entered by `async with`, whose end sends it.
    #[must_use]
    pub fn is_queued(&self, call: Span, text: &str) -> bool {
        let (Some(id), Some(receiver)) = (self.expression(call), self.receiver_of(call)) else {
            return false;
        };
        let receiver = receiver.of(text);
        let Some(function) = self.enclosing_function(id) else {
            return false;
        };
        let is_queue = |written: &str| {
            let name = last_name(written).unwrap_or_default().to_lowercase();
            QUEUES.iter().any(|word| name.contains(word))
        };
        let is_receiver = |expression: &Expr| span(expression.range()).of(text) == receiver;
        let mut is_named = is_queue(receiver);
        let mut is_sent = false;
        for (_, node) in self.nodes_inside(span(function.range())) {
            match node {
                AnyNodeRef::ExprAwait(awaited) => {
                    let method = awaited.value.as_call_expr();
                    let method = method.and_then(|call| call.func.as_attribute_expr());
                    is_sent |= method.is_some_and(|method| {
                        is_receiver(&method.value) && SENDS.contains(&method.attr.as_str())
                    });
                }
                AnyNodeRef::StmtAssign(assign) if assign.targets.iter().any(is_receiver) => {
                    is_named |= is_queue(span(assign.value.range()).of(text));
                }
                AnyNodeRef::StmtWith(with) if with.is_async => {
                    for item in &with.items {
                        if item.optional_vars.as_deref().is_some_and(is_receiver)
                            && is_queue(span(item.context_expr.range()).of(text))
                        {
                            is_named = true;
                            is_sent = true;
                        }
                    }
                }
                _ => {}
            }
        }
        is_named && is_sent
    }
}

#[cfg(test)]
mod tests {
    use super::super::strict::{Strict, TopLevel};
    use crate::span::Span;

    #[track_caller]
    fn check(body: &str, expected: bool) {
        let text: String = body.lines().map(|line| format!("    {line}\n")).collect();
        let text = format!("async def main(x):\n{text}");
        let start = text.find("p.set()").expect("the call");
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{text}");
        let found = strict
            .places()
            .is_queued(Span::new(start, start + 7), &text);
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn commands_of_a_pipeline_are_queued() {
        check("p = x.pipeline()\np.set()\nawait p.execute()", true);
        check(
            "async with x.pipeline(1) as p:\n    p.set()\n    await p.execute()",
            true,
        );
        check("async with x.batch() as p:\n    p.set()", true);
    }

    #[test]
    fn those_of_other_objects_are_not() {
        check("p = x.pipeline()\np.set()", false);
        check("p = x.session()\np.set()\nawait p.commit()", false);
        check("async with x.client() as p:\n    p.set()", false);
    }
}
