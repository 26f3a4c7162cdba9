//! A rule file as it is written: the TOML shape, before anything in it is compiled.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::finding::Severity;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RuleSpec {
    pub(super) summary: String,
    pub(super) severity: Severity,
    #[serde(default = "yes")]
    pub(super) enabled: bool,
    #[serde(default)]
    pub(super) why: String,
    pub(super) query: Spanned<String>,
    pub(super) message: Spanned<String>,
    pub(super) at: Option<Spanned<String>>,
    pub(super) fix: Option<FixSpec>,
    #[serde(default, rename = "example")]
    pub(super) examples: Vec<ExampleSpec>,
}

fn yes() -> bool {
    true
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct FixSpec {
    pub(super) title: String,
    pub(super) applicability: Option<Spanned<String>>,
    pub(super) r#await: Option<Spanned<String>>,
    pub(super) r#async: Option<Spanned<String>>,
    pub(super) plain: Option<Spanned<String>>,
    pub(super) collect: Option<Spanned<String>>,
    pub(super) split: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) before: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    pub(super) after: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    pub(super) replace: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    pub(super) delete: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) import: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) fresh: BTreeMap<String, String>,
}

/// An example of a rule, which is a test of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ExampleSpec {
    pub(super) name: String,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    pub(super) unchanged: Option<String>,
    #[serde(default)]
    pub(super) r#unsafe: bool,
    #[serde(default)]
    pub(super) files: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) python: Option<String>,
}
