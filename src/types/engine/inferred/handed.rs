//! What frameworks give to the parameters of functions that they call, as `frameworks.toml` has it.

use std::sync::LazyLock;

use ruff_python_ast::{self as ast, Expr, ExprRef, Stmt};
use ruff_text_size::{Ranged, TextRange};
use serde::Deserialize;
use ty_python_core::definition::{Definition, DefinitionKind};
use ty_python_semantic::{
    Db as _, ImportAliasResolution, ResolvedDefinition, definitions_for_imported_symbol,
};

use super::member::expression_in;
use super::parameter::Parameter;
use super::{Inference, Inferred, Text, Value};
use crate::types::Because;

/// One parameter that a framework gives; the file says what each field means.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Given {
    packages: Vec<String>,
    #[serde(default)]
    decorators: Vec<String>,
    #[serde(default)]
    argument_of: Vec<String>,
    #[serde(default)]
    functions: Vec<String>,
    #[serde(default)]
    bases: Vec<String>,
    position: usize,
    class: Option<String>,
    argument: Option<String>,
}

/// Methods that are coroutine functions wherever a package has them, by names that nothing else has.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Methods {
    packages: Vec<String>,
    names: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Frameworks {
    given: Vec<Given>,
    methods: Vec<Methods>,
}

static FRAMEWORKS: LazyLock<Frameworks> = LazyLock::new(|| {
    toml::from_str(include_str!("frameworks.toml"))
        .expect("the file is a part of the program, and a test reads it")
});

impl<'db> Inference<'db> {
    /// What a framework hands over.
    pub(super) fn handed(&self, parameter: &Parameter<'_, 'db>) -> Option<Inferred<'db>> {
        let own = usize::from(parameter.class.is_some());
        let position = parameter.position()?.checked_sub(own)?;
        for given in FRAMEWORKS
            .given
            .iter()
            .filter(|given| given.position == position)
        {
            let imported = (given.packages.iter()).find(|package| imports(parameter.text, package));
            let Some(package) = imported else {
                continue;
            };
            let name = parameter.function.name.as_str();
            let is_named =
                given.functions.is_empty() || given.functions.iter().any(|one| one == name);
            if !is_named || (given.argument_of.is_empty() && !has_base(parameter, &given.bases)) {
                continue;
            }
            let Some((place, argument)) = self.caller(parameter, given) else {
                continue;
            };
            let class = match (&given.class, &given.argument) {
                (Some(class), _) => self.class_named(parameter.text, &class.replace('*', package)),
                (None, Some(inner)) => {
                    argument.and_then(|argument| self.inner_class(parameter.text, argument, inner))
                }
                (None, None) => None,
            };
            let Some(class) = class else {
                continue;
            };
            let handed = Inferred::known(Value::Instance(class));
            let file = parameter.text.model.file();
            let reason = self.reason(parameter.name(), &handed, Because::Framework, file, place);
            return Some(handed.because(reason));
        }
        None
    }

    /// What a call of a method gives that a package alone has under that name, whatever it is called on.
    pub(super) fn by_method(
        &self,
        text: &Text<'db>,
        call: &ast::ExprCall,
    ) -> Option<Inferred<'db>> {
        let name = &call.func.as_attribute_expr()?.attr;
        let is_known = |methods: &&Methods| {
            methods.names.iter().any(|known| known == name.as_str())
                && methods
                    .packages
                    .iter()
                    .any(|package| imports(text, package))
        };
        FRAMEWORKS.methods.iter().find(is_known)?;
        let given = Inferred::known(Value::PackageCoroutine);
        let written = self.written(text, &*call.func);
        let (because, file) = (Because::Method, text.model.file());
        let reason = self.reason(&written, &given, because, file, name.range);
        Some(given.because(reason))
    }

    /// What says that the framework calls the function, with the first argument of the decorator that does.
    fn caller<'a>(
        &self,
        parameter: &Parameter<'a, 'db>,
        given: &Given,
    ) -> Option<(TextRange, Option<&'a Expr>)> {
        if !given.argument_of.is_empty() {
            let place = parameter.function.name.range;
            return self
                .is_given_to(parameter, &given.argument_of)
                .then_some((place, None));
        }
        let decorators = &parameter.function.decorator_list;
        if given.decorators.is_empty() {
            return decorators
                .is_empty()
                .then_some((parameter.function.name.range, None));
        }
        decorators.iter().find_map(|decorator| {
            let (marks, argument) = match &decorator.expression {
                Expr::Call(call) => (&*call.func, call.arguments.args.first()),
                marks => (marks, None),
            };
            let is_it = given.decorators.iter().any(|name| ends_with(marks, name));
            is_it.then_some((decorator.range(), argument))
        })
    }

    /// Whether the function is an argument of a call of one of these names.
    fn is_given_to(&self, parameter: &Parameter<'_, 'db>, names: &[String]) -> bool {
        names.iter().any(|name| {
            let last = name.rsplit('.').next().unwrap_or(name);
            let places = self.db.calls().places(self.db, last);
            places.into_iter().any(|(file, place)| {
                let text = Text::new(self.db, self.db.program_file(file));
                let Some(ExprRef::Call(call)) = expression_in(&text, place) else {
                    return false;
                };
                let arguments = call.arguments.iter_source_order();
                let mut named = arguments.filter(|argument| {
                    last_name(argument.value()) == Some(parameter.function.name.as_str())
                });
                ends_with(&call.func, name)
                    && named.any(|argument| {
                        let value = self.value(&text, ExprRef::from(argument.value()));
                        value.is_some_and(|value| {
                            value.values.iter().any(|value| match value {
                                Value::Function { function, .. } => {
                                    *function == parameter.definition
                                }
                                _ => false,
                            })
                        })
                    })
            })
        })
    }

    /// The class that has that name inside the class of an expression.
    fn inner_class(
        &self,
        text: &Text<'db>,
        argument: &Expr,
        name: &str,
    ) -> Option<Definition<'db>> {
        let value = self.value(text, ExprRef::from(argument))?;
        let [value] = value.values.as_slice() else {
            return None;
        };
        let inner = self.member(value, &ast::name::Name::new(name), name)?;
        match inner.values.as_slice() {
            [Value::Class(class)] => Some(*class),
            _ => None,
        }
    }

    /// The class of that dotted name.
    fn class_named(&self, text: &Text<'db>, dotted: &str) -> Option<Definition<'db>> {
        let (module, class) = dotted.rsplit_once('.')?;
        let nowhere = TextRange::default();
        let import = ast::StmtImportFrom {
            node_index: ast::AtomicNodeIndex::NONE,
            range: nowhere,
            module: Some(ast::Identifier::new(module, nowhere)),
            names: Vec::new(),
            level: 0,
            is_lazy: false,
        };
        let definitions = definitions_for_imported_symbol(
            &text.model,
            &import,
            class,
            ImportAliasResolution::ResolveAliases,
        );
        definitions
            .iter()
            .filter_map(ResolvedDefinition::definition)
            .find(|definition| matches!(definition.kind(self.db), DefinitionKind::Class(_)))
    }
}

/// Whether the function is a method of a class with one of these bases; where there are none to have, whether it is of no class or is
/// decorated.
fn has_base(parameter: &Parameter<'_, '_>, bases: &[String]) -> bool {
    if bases.is_empty() {
        return parameter.class.is_none() || !parameter.function.decorator_list.is_empty();
    }
    parameter.class_node.is_some_and(|class| {
        (class.bases().iter())
            .filter_map(last_name)
            .any(|base| bases.iter().any(|wanted| wanted == base))
    })
}

/// Whether an expression ends with that name, which may be dotted: `self.tree.command` with `tree.command`.
fn ends_with(expression: &Expr, name: &str) -> bool {
    let mut parts = name.rsplit('.');
    let Some(last) = parts.next() else {
        return false;
    };
    match expression {
        Expr::Attribute(attribute) => {
            attribute.attr.as_str() == last
                && parts
                    .next()
                    .is_none_or(|owner| last_name(&attribute.value) == Some(owner))
        }
        Expr::Name(found) => found.id.as_str() == last && parts.next().is_none(),
        _ => false,
    }
}

/// The last part of a name, whether or not it is called.
pub(super) fn last_name(expression: &Expr) -> Option<&str> {
    match expression {
        Expr::Call(call) => last_name(&call.func),
        Expr::Attribute(attribute) => Some(attribute.attr.as_str()),
        Expr::Name(name) => Some(name.id.as_str()),
        _ => None,
    }
}

/// Whether a text imports something of a package.
fn imports(text: &Text<'_>, package: &str) -> bool {
    let is_of = |module: &str| {
        let rest = module.strip_prefix(package);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    text.module
        .syntax()
        .body
        .iter()
        .any(|statement| match statement {
            Stmt::Import(import) => import.names.iter().any(|alias| is_of(&alias.name)),
            Stmt::ImportFrom(import) => {
                import.level == 0 && import.module.as_ref().is_some_and(|module| is_of(module))
            }
            _ => false,
        })
}

#[cfg(test)]
mod tests {
    use super::FRAMEWORKS;
    use crate::types::engine::signatures::Signatures;

    #[test]
    fn each_package_has_signatures_and_each_entry_a_reason() {
        for given in &FRAMEWORKS.given {
            for package in &given.packages {
                assert!(
                    package == "asyncio" || Signatures::has_package(package),
                    "{package}"
                );
            }
            assert!(
                !(given.decorators.is_empty()
                    && given.argument_of.is_empty()
                    && given.functions.is_empty())
            );
            assert!(given.class.is_some() != given.argument.is_some());
        }
    }
}
