//! Imports: what names stand for by them, whether a module is imported, and where a new import goes.

use ruff_python_ast::{AnyNodeRef, ExprRef, StmtImport, StmtImportFrom};
use ruff_text_size::Ranged;

use super::places::{Id, Places};
use crate::edit::Edit;
use crate::source::LineIndex;
use crate::span::Span;

/// How a file can write something that a module has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What to write.
    pub text: String,
    /// The import that is needed for that, unless there is one.
    pub import: Option<Edit>,
}

/// What an import statement binds.
struct Imported<'a> {
    name: &'a str,
    /// The dotted name of what that is; empty if only the package knows, as with `from . import a`.
    is: String,
    statement: Id,
}

/// The names that an `import` binds, each with the dotted name of what it is.
pub(super) fn bound(import: &StmtImport) -> impl Iterator<Item = (&str, String)> {
    import.names.iter().map(|alias| {
        let module = alias.name.as_str();
        let root = module.split('.').next().unwrap_or(module);
        let (name, is) = match &alias.asname {
            Some(name) => (name.as_str(), module),
            None => (root, root),
        };
        (name, is.to_owned())
    })
}

/// The same of a `from … import`; the dotted name is empty if only the package knows it, as with `from . import a`.
pub(super) fn bound_from(import: &StmtImportFrom) -> impl Iterator<Item = (&str, String)> {
    let module = import.module.as_deref().filter(|_| import.level == 0);
    import.names.iter().map(move |alias| {
        let name = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
        let is = module.map_or_else(String::new, |module| format!("{module}.{}", alias.name));
        (name, is)
    })
}

impl Places<'_> {
    /// The dotted name of what a name or attribute is by the file's imports alone: `aio.sleep` is `asyncio.sleep` after
    /// `import asyncio as aio`. `None` if the file binds the name in another way, too, in whatever scope.
    #[must_use]
    pub fn imported_as(&self, expression: Span) -> Option<String> {
        self.imported_by(expression, |name| self.stands_for(name))
    }

    /// The same, where something else says what a name is that the file only imports.
    pub(super) fn imported_by(
        &self,
        expression: Span,
        stands_for: impl FnOnce(&str) -> Option<String>,
    ) -> Option<String> {
        let mut attributes = Vec::new();
        let mut node = self.node(self.expression(expression)?).as_expr_ref()?;
        while let ExprRef::Attribute(attribute) = node {
            attributes.push(attribute.attr.as_str());
            node = ExprRef::from(&*attribute.value);
        }
        let ExprRef::Name(name) = node else {
            return None;
        };
        let mut is = stands_for(name.id.as_str())?;
        for attribute in attributes.iter().rev() {
            is = format!("{is}.{attribute}");
        }
        Some(is)
    }

    /// How the file can write what has that dotted name, such as `asyncio.sleep`: as one of its imports at the top has
    /// it, else by its module's name, which is then imported. `None` if the module's name is taken.
    #[must_use]
    pub fn written_as(&self, dotted: &str, text: &str) -> Option<Written> {
        let (module, _) = dotted.rsplit_once('.')?;
        let usable = |imported: &Imported<'_>| {
            // `import a` alone does not give `a.b.c`.
            let reaches = imported.is.len() >= module.len() || self.imports_module(module);
            let is_top = self.parent(imported.statement).is_none();
            is_top && reaches && self.stands_for(imported.name).is_some()
        };
        let nearest = self
            .imported()
            .into_iter()
            .filter(|imported| !imported.is.is_empty())
            .filter_map(|imported| {
                let rest = dotted.strip_prefix(imported.is.as_str())?.to_owned();
                let is_whole = rest.is_empty() || rest.starts_with('.');
                (is_whole && usable(&imported)).then_some((imported, rest))
            })
            .max_by_key(|(imported, _)| imported.is.len());
        if let Some((imported, rest)) = nearest {
            return Some(Written {
                text: format!("{}{rest}", imported.name),
                import: None,
            });
        }
        let root = dotted.split('.').next().unwrap_or(dotted);
        if !self.is_unbound(root) && self.stands_for(root).as_deref() != Some(root) {
            return None;
        }
        Some(Written {
            text: dotted.to_owned(),
            import: self.import_edit(module, text),
        })
    }

    /// What a name is that the file binds by imports alone, which agree.
    pub(super) fn stands_for(&self, name: &str) -> Option<String> {
        if !self.is_only_imported(name) {
            return None;
        }
        let mut all = self.imported().into_iter().filter(|one| one.name == name);
        let first = all.next()?.is;
        (!first.is_empty() && all.all(|other| other.is == first)).then_some(first)
    }

    fn imports_module(&self, module: &str) -> bool {
        self.nodes().any(|(id, node)| match node {
            AnyNodeRef::StmtImport(import) => {
                self.parent(id).is_none()
                    && import
                        .names
                        .iter()
                        .any(|alias| alias.name.as_str() == module)
            }
            _ => false,
        })
    }

    /// What every import of the file binds, in whatever scope.
    fn imported(&self) -> Vec<Imported<'_>> {
        let mut imported = Vec::new();
        for (statement, node) in self.nodes() {
            match node {
                AnyNodeRef::StmtImport(import) => {
                    imported.extend(bound(import).map(|(name, is)| Imported {
                        name,
                        is,
                        statement,
                    }));
                }
                AnyNodeRef::StmtImportFrom(import) => {
                    imported.extend(bound_from(import).map(|(name, is)| Imported {
                        name,
                        is,
                        statement,
                    }));
                }
                _ => {}
            }
        }
        imported
    }

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

#[cfg(test)]
mod tests {
    use super::super::marked::take_mark;
    use super::super::strict::{Strict, TopLevel};
    use crate::edit::apply;

    /// What the expression between `«` and `»` is by the imports.
    #[track_caller]
    fn check(marked: &str, expected: Option<&str>) {
        let (text, place) = take_mark(marked);
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{marked}");
        let is = strict.places().imported_as(place);
        assert_eq!(is.as_deref(), expected, "{marked}");
    }

    #[test]
    fn names_are_what_imports_make_them() {
        check("import a\n«a.b»()\n", Some("a.b"));
        check("import a as x\n«x.b»()\n", Some("a.b"));
        check("import a.b\n«a.b.c»()\n", Some("a.b.c"));
        check("import a.b as x\n«x.c»()\n", Some("a.b.c"));
        check("from a import b\n«b»()\n", Some("a.b"));
        check("from a import b as x\n«x.c»()\n", Some("a.b.c"));
        check("def f():\n    import a\n    «a.b»()\n", Some("a.b"));
        check("if x:\n    import a\nelse:\n    import a\n«a»\n", Some("a"));
    }

    #[test]
    fn names_that_may_be_something_else_are_not() {
        for text in [
            "«a.b»()\n",
            "import a\n«x(a).b»()\n",
            "import a\na = 1\n«a.b»()\n",
            "import a\ndef f(a):\n    «a.b»()\n",
            "import a\ndef a(): pass\n«a»()\n",
            "import a\nfor a in x: pass\n«a.b»\n",
            "from . import a\n«a.b»()\n",
            "from .x import a\n«a.b»()\n",
            "if x:\n    import a\nelse:\n    import b as a\n«a.b»\n",
        ] {
            check(text, None);
        }
    }

    /// What is written for `a.b.c` in the text, after the import that it needs.
    #[track_caller]
    fn check_written(text: &str, expected: Option<&str>) {
        let strict = Strict::parse(text, 14, TopLevel::Module);
        let written = strict.places().written_as("a.b.c", text);
        let shown = written.map(|written| {
            let edits: Vec<_> = written.import.into_iter().collect();
            format!("{}{}", apply(text, &edits), written.text)
        });
        assert_eq!(shown.as_deref(), expected, "{text}");
    }

    #[test]
    fn what_is_imported_is_written_so() {
        for (text, written) in [
            ("import a.b\n", "a.b.c"),
            ("import a.b as x\n", "x.c"),
            ("from a import b\n", "b.c"),
            ("from a.b import c\n", "c"),
            ("from a.b import c as x\n", "x"),
            ("import a.b\nfrom a.b import c\n", "c"),
        ] {
            check_written(text, Some(&format!("{text}{written}")));
        }
    }

    #[test]
    fn what_is_not_imported_is_imported() {
        for text in [
            "import z\n",
            "import a\n",
            "import z\ndef f():\n    from a import b\n",
            "from a import b\nb = 1\n",
        ] {
            check_written(text, Some(&format!("import a.b\n{text}a.b.c")));
        }
        check_written("a = 1\n", None);
        check_written("import a\ndef f(a): pass\n", None);
        check_written("import z as a\n", None);
    }
}
