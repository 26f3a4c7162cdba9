//! Where a dotted name is defined, such as `asyncio.get_event_loop`, which is known under one name and defined under another.

use ruff_db::files::FileRange;
use ruff_db::parsed::parsed_module;
use ruff_python_ast as ast;
use ruff_text_size::{Ranged, TextRange};
use ty_python_core::definition::{Definition, DefinitionKind};
use ty_python_semantic::{
    ImportAliasResolution, ResolvedDefinition, SemanticModel, definitions_for_imported_symbol,
};

use super::db::Database;

/// Every place that defines what has the dotted name, whatever the version: a module's function or class, or a method
/// of such a class. Imports are followed. None if there is no such module.
pub(super) fn definitions_of(
    db: &Database,
    model: &SemanticModel<'_>,
    dotted: &str,
) -> Vec<FileRange> {
    let dots: Vec<usize> = dotted.match_indices('.').map(|(at, _)| at).collect();
    // The longest module that there is.
    for dot in dots.into_iter().rev() {
        let module = &dotted[..dot];
        if model.resolve_module(Some(module), 0).is_none() {
            continue;
        }
        let mut names = dotted[dot + 1..].split('.');
        let Some(symbol) = names.next() else {
            return Vec::new();
        };
        let members: Vec<&str> = names.collect();
        return defined_in(model, module, symbol)
            .into_iter()
            .flat_map(|definition| match members.as_slice() {
                [] => vec![name_of(db, definition)],
                [method] => methods(db, definition, method),
                _ => Vec::new(),
            })
            .collect();
    }
    Vec::new()
}

fn defined_in<'db>(model: &SemanticModel<'db>, module: &str, symbol: &str) -> Vec<Definition<'db>> {
    let nowhere = TextRange::default();
    let import = ast::StmtImportFrom {
        node_index: ast::AtomicNodeIndex::NONE,
        range: nowhere,
        module: Some(ast::Identifier::new(module, nowhere)),
        names: Vec::new(),
        level: 0,
        is_lazy: false,
    };
    definitions_for_imported_symbol(
        model,
        &import,
        symbol,
        ImportAliasResolution::ResolveAliases,
    )
    .iter()
    .filter_map(ResolvedDefinition::definition)
    .collect()
}

fn name_of(db: &Database, definition: Definition<'_>) -> FileRange {
    let module = parsed_module(db, definition.python_file(db)).load(db);
    definition.focus_range(db, &module)
}

fn methods(db: &Database, class: Definition<'_>, name: &str) -> Vec<FileRange> {
    let module = parsed_module(db, class.python_file(db)).load(db);
    let DefinitionKind::Class(kind) = class.kind(db) else {
        return Vec::new();
    };
    let body = kind.node(&module).body.iter();
    body.filter_map(ast::Stmt::as_function_def_stmt)
        .filter(|method| method.name.as_str() == name)
        .map(|method| FileRange::new(class.file(db), method.name.range()))
        .collect()
}
