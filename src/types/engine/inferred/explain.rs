//! What is known at one place of a text, for people who ask.

use ruff_python_ast::find_node::covering_node;
use ruff_python_ast::{AnyNodeRef, ExprRef};
use ruff_text_size::{Ranged, TextRange, TextSize};
use ty_python_semantic::types::Type;
use ty_python_semantic::{HasDefinition, HasType};

use super::{Inferred, Text};
use crate::types::engine::asked::AskedFile;
use crate::types::{Explained, Inferred as Told};

impl<'db> AskedFile<'db> {
    /// What is known of what stands at a byte: of a name or attribute its value, of a parameter what it is given, of a function's name
    /// what an `await` of its call, or else its call, gives. `None` where nothing of that kind stands.
    pub(in crate::types::engine) fn explained(&self, at: usize) -> Option<Explained> {
        let at = TextSize::try_from(at).ok()?;
        if at > self.module.syntax().range().end() {
            return None;
        }
        let covering = covering_node(AnyNodeRef::from(self.module.syntax()), TextRange::empty(at));
        let text = Text::new(self.db, self.model.program_file());
        let (what, engine, found) = covering.ancestors().find_map(|node| {
            let (engine, found) = match node {
                AnyNodeRef::Parameter(parameter) => (
                    parameter.inferred_type(&self.model),
                    self.inference
                        .ask_parameter(parameter.definition(&self.model)),
                ),
                AnyNodeRef::StmtFunctionDef(function) if function.name.range.contains(at) => {
                    let declared = function.returns.as_deref();
                    (
                        declared.and_then(|declared| declared.inferred_type(&self.model)),
                        self.inference.ask_result(&text, function),
                    )
                }
                // Arguments, and what else is around, are not meant.
                AnyNodeRef::StmtFunctionDef(_) | AnyNodeRef::StmtClassDef(_) => return None,
                other => {
                    let expression: ExprRef<'_> = other.as_expr_ref()?;
                    let inference = &self.inference;
                    let found = match expression {
                        // What is assigned there is not all that it may be.
                        ExprRef::Attribute(attribute) if attribute.ctx.is_store() => {
                            inference.ask_attribute(&text, attribute)
                        }
                        _ => inference.ask(&text, expression),
                    };
                    (expression.inferred_type(&self.model), found)
                }
            };
            let what = match node {
                AnyNodeRef::StmtFunctionDef(function) => function.name.range,
                node => node.range(),
            };
            Some((what, engine, found))
        })?;
        Some(Explained {
            what: self.inference.written(&text, what),
            engine: engine.map_or_else(String::new, |ty| self.display(ty)),
            inferred: (found.filter(|found| !found.values.is_empty()))
                .map(|found| self.told(&found)),
        })
    }

    fn display(&self, ty: Type<'db>) -> String {
        ty.display(self.db, &self.env).to_string()
    }

    pub(in crate::types::engine) fn told(&self, found: &Inferred<'db>) -> Told {
        Told {
            shown: self.inference.all_shown(found),
            classes: found
                .values
                .iter()
                .map(|value| self.inference.classes(value))
                .collect(),
            reasons: found.reasons.clone(),
        }
    }
}
