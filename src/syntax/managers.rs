//! A class whose objects `with` enters: its two methods, and where the text mentions it.

use ruff_python_ast::AnyNodeRef;
use ruff_text_size::Ranged;

use super::places::{Id, Places};
use super::streams::Taken;
use super::strict::span;
use crate::edit::Edit;
use crate::span::Span;

/// A place that mentions a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClassMention {
    /// It defines it.
    Defined,
    /// It imports it.
    Imported,
    /// It calls it, and what that gives is taken so.
    Called {
        /// The name or attribute.
        callee: Span,
        /// The call.
        call: Span,
        /// What is done with the object.
        taken: Taken,
    },
    /// It does something else with it, or imports it under another name.
    Otherwise(usize),
}

impl Places<'_> {
    /// Where the text mentions a class of that name, but for what its own methods are declared to give; of places that suppose plain functions
    /// to be `async`.
    #[must_use]
    pub fn mentions_of_class(&self, name: &str, text: &str) -> Vec<ClassMention> {
        let mut found = Vec::new();
        for (id, node) in self.nodes() {
            let at = span(node.range());
            let is_read = match node {
                AnyNodeRef::ExprName(read) => read.id.as_str() == name,
                AnyNodeRef::ExprAttribute(attribute) => attribute.attr.as_str() == name,
                AnyNodeRef::StmtClassDef(class) if class.name.as_str() == name => {
                    found.push(ClassMention::Defined);
                    false
                }
                AnyNodeRef::Alias(alias) if alias.name.as_str() == name => {
                    found.push(match &alias.asname {
                        None => ClassMention::Imported,
                        Some(_) => ClassMention::Otherwise(at.start),
                    });
                    false
                }
                _ => false,
            };
            if !is_read || self.is_returned_by_own_method(id, name) {
                continue;
            }
            let parent = self.parent(id).map(|parent| self.node(parent));
            found.push(match parent {
                Some(AnyNodeRef::ExprCall(call)) if span(call.func.range()) == at => {
                    let call = span(call.range());
                    ClassMention::Called {
                        callee: at,
                        call,
                        taken: self.entered(call, text),
                    }
                }
                _ => ClassMention::Otherwise(at.start),
            });
        }
        found
    }

    /// Whether a name is what a method of the class of that name is declared to give.
    fn is_returned_by_own_method(&self, id: Id, class: &str) -> bool {
        let Some(method) = self.parent(id) else {
            return false;
        };
        let AnyNodeRef::StmtFunctionDef(function) = self.node(method) else {
            return false;
        };
        let is_declared = (function.returns.as_deref())
            .is_some_and(|returns| returns.range() == self.node(id).range());
        let around = self.parent(method).map(|around| self.node(around));
        is_declared
            && matches!(around, Some(AnyNodeRef::StmtClassDef(own)) if own.name.as_str() == class)
    }

    /// The edits by which a method of this name, whose `def` and name stand there, is the one that `async with` calls.
    #[must_use]
    pub fn edits_to_enter_async(keyword: usize, name: Span, text: &str) -> Option<Vec<Edit>> {
        let new = match name.of(text) {
            "__enter__" => "__aenter__",
            "__exit__" => "__aexit__",
            _ => return None,
        };
        Some(vec![
            Edit::insert(keyword, "async "),
            Edit::replace(name, new),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::super::streams::Taken;
    use super::super::strict::{Strict, TopLevel};
    use super::ClassMention;

    /// How `C` is mentioned: a letter for each.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let strict = Strict::parse(text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{text}");
        let mentions = strict.places().mentions_of_class("C", text);
        let letters = mentions.iter().map(|mention| match mention {
            ClassMention::Defined => 'd',
            ClassMention::Imported => 'i',
            ClassMention::Called {
                taken: Taken::By(_),
                ..
            } => 'e',
            ClassMention::Called { .. } => 'c',
            ClassMention::Otherwise(_) => 'o',
        });
        assert_eq!(letters.collect::<String>(), expected, "{text}");
    }

    #[test]
    fn a_class_is_entered_or_something_else() {
        check("class C:\n    def __enter__(self) -> C: ...\n", "d");
        check("from a import C\nwith C() as c: pass\n", "ie");
        check("import a\nwith a.C(): pass\n", "e");
        check("with C(), d: pass\nC()\nx = [C()]\n", "ccc");
        check(
            "from a import C as D\nclass E(C): ...\nisinstance(x, C)\n",
            "ooo",
        );
        check("def f(c: C) -> C: ...\n", "oo");
    }
}
