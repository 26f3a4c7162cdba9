//! Imports: whether a module is imported, and where a new import goes.

use ruff_python_ast::AnyNodeRef;
use ruff_text_size::Ranged;

use super::places::Places;
use crate::edit::Edit;
use crate::source::LineIndex;

impl Places<'_> {
    /// The edit that makes the name of a module usable; `None` if the file imports it at its top already.
    ///
    /// The new line goes before the first import that is not of `__future__`, else after the docstring and
    /// the `__future__` imports, with the line ending used there.
    #[must_use]
    pub fn import_edit(&self, module: &str, text: &str) -> Option<Edit> {
        let mut at = None;
        let mut after = 0;
        for statement in self.top_level_statements() {
            match statement {
                AnyNodeRef::StmtImport(import) => {
                    if import
                        .names
                        .iter()
                        .any(|alias| alias.asname.is_none() && alias.name.as_str() == module)
                    {
                        return None;
                    }
                    at = at.or(Some(import.range().start().to_usize()));
                }
                AnyNodeRef::StmtImportFrom(import) => {
                    let is_future = import.module.as_deref() == Some("__future__");
                    if is_future {
                        after = import.range().end().to_usize();
                    } else {
                        at = at.or(Some(import.range().start().to_usize()));
                    }
                }
                AnyNodeRef::StmtExpr(docstring)
                    if after == 0 && docstring.value.is_string_literal_expr() =>
                {
                    after = docstring.range().end().to_usize();
                }
                _ => {}
            }
        }
        let lines = LineIndex::new(text);
        let newline = lines.newline_near(after);
        Some(match at {
            Some(at) => Edit::insert(at, format!("import {module}{newline}")),
            None if after > 0 => Edit::insert(after, format!("{newline}import {module}")),
            None => {
                let first = self
                    .top_level_statements()
                    .next()
                    .map_or(0, |statement| statement.range().start().to_usize());
                Edit::insert(first, format!("import {module}{newline}"))
            }
        })
    }

    fn top_level_statements(&self) -> impl Iterator<Item = AnyNodeRef<'_>> {
        self.nodes()
            .filter(|(id, node)| node.is_statement() && self.parent(*id).is_none())
            .map(|(_, node)| node)
    }
}
