//! A settings file as it is written: the TOML shape, before anything in it is checked.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::rules::Severity;

pub(super) type Words = Spanned<Vec<Spanned<String>>>;
pub(super) type Table<Value> = Spanned<BTreeMap<Spanned<String>, Value>>;

/// What `unawaited.toml` holds, and `[tool.unawaited]` of `pyproject.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct Spec {
    pub(super) extend: Option<Spanned<String>>,
    pub(super) select: Option<Words>,
    pub(super) extend_select: Option<Words>,
    pub(super) ignore: Option<Words>,
    pub(super) per_file_ignores: Option<Table<Vec<Spanned<String>>>>,
    pub(super) include: Option<Words>,
    pub(super) exclude: Option<Words>,
    pub(super) severity: Option<Table<Severity>>,
    pub(super) unsafe_fixes: Option<Spanned<bool>>,
    pub(super) safe_only: Option<Words>,
    pub(super) python: Option<Spanned<String>>,
    pub(super) python_version: Option<Spanned<String>>,
    pub(super) src: Option<Words>,
    pub(super) rules: Option<Words>,
    pub(super) handlers: Option<Words>,
}

/// The part of `pyproject.toml` that is ours.
#[derive(Debug, Deserialize)]
pub(super) struct Pyproject {
    pub(super) tool: Option<Tool>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Tool {
    pub(super) unawaited: Option<Spec>,
}
