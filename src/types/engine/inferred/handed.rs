//! What pytest and frameworks give to the parameters of functions that they call.

use ruff_db::files::system_path_to_file;
use ruff_db::system::SystemPath;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;
use ty_python_core::definition::{Definition, DefinitionKind};
use ty_python_semantic::{
    Db as _, HasDefinition, ImportAliasResolution, ResolvedDefinition,
    definitions_for_imported_symbol,
};

use super::parameter::Parameter;
use super::{Inference, Inferred, Text, Value};
use crate::types::Because;

/// What frameworks hand to the functions that their decorators mark: the last name of the decorator, whether it must be called, the
/// parameter's place among those after `self`, and the module and name of the class.
struct Handed {
    /// The topmost package that the file must import from.
    package: &'static str,
    /// The last part of the decorator's name.
    decorators: &'static [&'static str],
    /// The place of the parameter, `self` not counted.
    position: usize,
    /// Where the class can be imported from.
    module: &'static str,
    class: &'static str,
}

const HANDED: [Handed; 12] = [
    Handed {
        package: "discord",
        decorators: &["command", "group", "hybrid_command", "hybrid_group"],
        position: 0,
        module: "discord.ext.commands",
        class: "Context",
    },
    Handed {
        package: "aiogram",
        decorators: &[
            "message_handler",
            "message",
            "edited_message",
            "channel_post",
        ],
        position: 0,
        module: "aiogram.types",
        class: "Message",
    },
    Handed {
        package: "aiogram",
        decorators: &["callback_query_handler", "callback_query"],
        position: 0,
        module: "aiogram.types",
        class: "CallbackQuery",
    },
    Handed {
        package: "aiogram",
        decorators: &["inline_handler", "inline_query"],
        position: 0,
        module: "aiogram.types",
        class: "InlineQuery",
    },
    Handed {
        package: "pyrogram",
        decorators: &["on_message", "on_edited_message"],
        position: 0,
        module: "pyrogram",
        class: "Client",
    },
    Handed {
        package: "pyrogram",
        decorators: &["on_message", "on_edited_message"],
        position: 1,
        module: "pyrogram.types",
        class: "Message",
    },
    Handed {
        package: "pyrogram",
        decorators: &["on_callback_query"],
        position: 1,
        module: "pyrogram.types",
        class: "CallbackQuery",
    },
    Handed {
        package: "sanic",
        decorators: &[
            "get",
            "post",
            "put",
            "patch",
            "delete",
            "route",
            "websocket",
        ],
        position: 0,
        module: "sanic.request",
        class: "Request",
    },
    Handed {
        package: "aiohttp",
        decorators: &["get", "post", "put", "patch", "delete", "view"],
        position: 0,
        module: "aiohttp.web",
        class: "Request",
    },
    Handed {
        package: "aiohttp",
        decorators: &["middleware"],
        position: 0,
        module: "aiohttp.web",
        class: "Request",
    },
    Handed {
        package: "starlette",
        decorators: &["route", "exception_handler"],
        position: 0,
        module: "starlette.requests",
        class: "Request",
    },
    Handed {
        package: "starlette",
        decorators: &["websocket_route"],
        position: 0,
        module: "starlette.websockets",
        class: "WebSocket",
    },
];

impl<'db> Inference<'db> {
    pub(super) fn handed(&self, parameter: &Parameter<'_, 'db>) -> Option<Inferred<'db>> {
        self.by_framework(parameter)
            .or_else(|| self.by_fixture(parameter))
    }

    /// What a framework hands over, by the decorator of the function and what its file imports.
    fn by_framework(&self, parameter: &Parameter<'_, 'db>) -> Option<Inferred<'db>> {
        let own = usize::from(parameter.class.is_some());
        let position = parameter.position()?.checked_sub(own)?;
        for decorator in &parameter.function.decorator_list {
            let Some(name) = last_name(&decorator.expression) else {
                continue;
            };
            let handed = HANDED.iter().find(|handed| {
                handed.position == position
                    && handed.decorators.contains(&name)
                    && imports(parameter.text, handed.package)
            });
            let Some(class) = handed.and_then(|handed| self.class_named(parameter.text, handed))
            else {
                continue;
            };
            let given = Inferred::known(Value::Instance(class));
            let because = Because::Decorator;
            let file = parameter.text.model.file();
            let reason = self.reason(parameter.name(), &given, because, file, decorator.range());
            return Some(given.because(reason));
        }
        None
    }

    fn class_named(&self, text: &Text<'db>, handed: &Handed) -> Option<Definition<'db>> {
        let nowhere = ruff_text_size::TextRange::default();
        let import = ast::StmtImportFrom {
            node_index: ast::AtomicNodeIndex::NONE,
            range: nowhere,
            module: Some(ast::Identifier::new(handed.module, nowhere)),
            names: Vec::new(),
            level: 0,
            is_lazy: false,
        };
        let definitions = definitions_for_imported_symbol(
            &text.model,
            &import,
            handed.class,
            ImportAliasResolution::ResolveAliases,
        );
        definitions
            .iter()
            .filter_map(ResolvedDefinition::definition)
            .find(|definition| matches!(definition.kind(self.db), DefinitionKind::Class(_)))
    }

    /// What the fixture of the parameter's name hands out, in a test or another fixture.
    fn by_fixture(&self, parameter: &Parameter<'_, 'db>) -> Option<Inferred<'db>> {
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

/// The last part of the name of a decorator, whether or not it is called.
fn last_name(decorator: &Expr) -> Option<&str> {
    match decorator {
        Expr::Call(call) => last_name(&call.func),
        Expr::Attribute(attribute) => Some(attribute.attr.as_str()),
        Expr::Name(name) => Some(name.id.as_str()),
        _ => None,
    }
}

/// Whether a text imports something of a package.
fn imports(text: &Text<'_>, package: &str) -> bool {
    let is_of = |module: &str| {
        module == package
            || module
                .strip_prefix(package)
                .is_some_and(|rest| rest.starts_with('.'))
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
