//! A settings file as it is written: the TOML shape, before anything in it is checked, and its JSON schema.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::fail_on::FailOn;
use crate::rules::Severity;

pub(super) type Words = Spanned<Vec<Spanned<String>>>;
pub(super) type Table<Value> = Spanned<BTreeMap<Spanned<String>, Value>>;

/// What `unawaited.toml` holds, and `[tool.unawaited]` of `pyproject.toml`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
#[schemars(title = "Settings of unawaited")]
pub(super) struct Spec {
    /// Another settings file, whose values hold where this one says nothing. A path from the folder of this file.
    #[schemars(with = "Option<String>")]
    pub(super) extend: Option<Spanned<String>>,
    /// Only these rules hold: names of rules and groups, or `all`.
    #[schemars(with = "Option<Vec<String>>")]
    pub(super) select: Option<Words>,
    /// These rules hold beside the others, also where they are off by default.
    #[schemars(with = "Option<Vec<String>>")]
    pub(super) extend_select: Option<Words>,
    /// These rules do not hold.
    #[schemars(with = "Option<Vec<String>>")]
    pub(super) ignore: Option<Words>,
    /// Rules that do not hold for files that fit a pattern, such as `tests/*`; with `!` in front for all other files.
    #[schemars(with = "Option<BTreeMap<String, Vec<String>>>")]
    pub(super) per_file_ignores: Option<Table<Vec<Spanned<String>>>>,
    /// Which files in a folder are checked, as patterns. By default `*.py`, `*.pyi` and `*.ipynb`.
    #[schemars(with = "Option<Vec<String>>")]
    pub(super) include: Option<Words>,
    /// Files and folders that are left out, as patterns, beside those that always are; with `!` in front one of those is not.
    #[schemars(with = "Option<Vec<String>>")]
    pub(super) exclude: Option<Words>,
    /// How bad the findings of a rule, a group or of `all` are.
    #[schemars(with = "Option<BTreeMap<String, Severity>>")]
    pub(super) severity: Option<Table<Severity>>,
    /// Whether `--fix` and `--diff` make unsafe fixes, too.
    #[schemars(with = "Option<bool>")]
    pub(super) unsafe_fixes: Option<Spanned<bool>>,
    /// Whether guesses, which rest on names and counts alone, are reported like other findings. By default those on lines that
    /// are new, where only such lines are checked.
    #[schemars(with = "Option<bool>")]
    pub(super) guesses: Option<Spanned<bool>>,
    /// Which findings make a check fail if they are left: those with a `safe` fix, those with an `unsafe` one too, or `any`.
    #[schemars(with = "Option<FailOn>")]
    pub(super) fail_on: Option<Spanned<FailOn>>,
    /// Rules and groups whose unsafe fixes are never made.
    #[schemars(with = "Option<Vec<String>>")]
    pub(super) safe_only: Option<Words>,
    /// The Python environment: a virtual environment's folder or an interpreter. A path from the folder of this file.
    #[schemars(with = "Option<String>")]
    pub(super) python: Option<Spanned<String>>,
    /// The Python version that repairs must be valid for, such as `3.11`.
    #[schemars(with = "Option<Version>")]
    pub(super) python_version: Option<Spanned<String>>,
    /// Folders that imports start from, before those that are found.
    #[schemars(with = "Option<Vec<String>>")]
    pub(super) src: Option<Words>,
    /// Folders of further rules.
    #[schemars(with = "Option<Vec<String>>")]
    pub(super) rules: Option<Words>,
    /// Decorators of functions that a framework calls, and awaits if they are async, such as `app.get` or `*.route`.
    #[schemars(with = "Option<Vec<String>>")]
    pub(super) handlers: Option<Words>,
    /// A file of findings that are known and passed over, as `--write-baseline` writes it. A path from the folder of this file.
    #[schemars(with = "Option<String>")]
    pub(super) baseline: Option<Spanned<String>>,
}

/// A Python version, for the schema.
#[derive(JsonSchema)]
#[schemars(transparent)]
struct Version(
    #[schemars(regex(pattern = r"^3\.([89]|1[0-4])$"))]
    #[expect(dead_code, reason = "its form is all that is wanted")]
    String,
);

/// The JSON schema of a settings file.
#[must_use]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Spec).to_value()
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
