//! What pytest gives to the parameters of tests and fixtures.

use ruff_db::files::system_path_to_file;
use ruff_db::system::SystemPath;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ty_python_core::definition::{Definition, DefinitionKind};
use ty_python_semantic::{Db as _, HasDefinition};

use super::handed::last_name;
use super::parameter::Parameter;
use super::{Inference, Inferred, Text};
use crate::types::Because;

impl<'db> Inference<'db> {
    /// What the fixture of the parameter's name hands out, in a test or another fixture.
    pub(super) fn by_fixture(&self, parameter: &Parameter<'_, 'db>) -> Option<Inferred<'db>> {
        let is_asked =
            parameter.function.name.starts_with("test") || is_fixture(parameter.function);
        if !is_asked || parameter.node.default().is_some() || is_patched(parameter.function) {
            return None;
        }
        let fixture = self.fixture(parameter)?;
        let given = self.handed_out(fixture)?;
        let text = Text::of(self.db, fixture);
        let place = self.function_node(&text, fixture)?.name.range;
        let because = Because::Fixture;
        let reason = self.reason(parameter.name(), &given, because, text.model.file(), place);
        Some(given.because(reason))
    }

    /// The fixture of the parameter's name: of its class, its module, or of the nearest `conftest.py`.
    fn fixture(&self, parameter: &Parameter<'_, 'db>) -> Option<Definition<'db>> {
        let name = parameter.name();
        let own = parameter.definition;
        let text = parameter.text;
        if let Some(class) = parameter.class
            && let DefinitionKind::Class(class) = class.kind(self.db)
        {
            let body = &class.node(&text.module).body;
            if let Some(found) = fixture_in(text, body, name).filter(|found| *found != own) {
                return Some(found);
            }
        }
        let body = &text.module.syntax().body;
        if let Some(found) = fixture_in(text, body, name).filter(|found| *found != own) {
            return Some(found);
        }
        let path = text
            .model
            .file()
            .path(self.db)
            .as_system_path()?
            .to_path_buf();
        for folder in path.ancestors().skip(1) {
            let conftest: &SystemPath = &folder.join("conftest.py");
            let Ok(file) = system_path_to_file(self.db, conftest) else {
                continue;
            };
            let text = Text::new(self.db, self.db.program_file(file));
            let body = &text.module.syntax().body;
            if let Some(found) = fixture_in(&text, body, name).filter(|found| *found != own) {
                return Some(found);
            }
        }
        None
    }
}

/// The fixture of that name among statements.
fn fixture_in<'db>(text: &Text<'db>, body: &[Stmt], name: &str) -> Option<Definition<'db>> {
    let mut functions = body.iter().filter_map(Stmt::as_function_def_stmt);
    let found = functions.find(|function| {
        is_fixture(function) && fixture_name(function).unwrap_or(&function.name) == name
    })?;
    Some(found.definition(&text.model))
}

fn is_fixture(function: &ast::StmtFunctionDef) -> bool {
    (function.decorator_list.iter())
        .any(|decorator| last_name(&decorator.expression) == Some("fixture"))
}

/// The name that a fixture's decorator gives it.
fn fixture_name(function: &ast::StmtFunctionDef) -> Option<&str> {
    function.decorator_list.iter().find_map(|decorator| {
        let call = decorator.expression.as_call_expr()?;
        let name = call.arguments.find_keyword("name")?;
        Some(name.value.as_string_literal_expr()?.value.to_str())
    })
}

/// Whether `patch` gives some of the parameters of a test.
fn is_patched(function: &ast::StmtFunctionDef) -> bool {
    (function.decorator_list.iter()).any(|decorator| {
        let mut decorator = &decorator.expression;
        if let Expr::Call(call) = decorator {
            decorator = &call.func;
        }
        match decorator {
            Expr::Name(name) => name.id.as_str() == "patch",
            Expr::Attribute(attribute) => {
                attribute.attr.as_str() == "patch" || last_name(&attribute.value) == Some("patch")
            }
            _ => false,
        }
    })
}
