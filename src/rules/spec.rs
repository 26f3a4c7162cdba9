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
    pub(super) min_python: Option<Spanned<String>>,
    pub(super) mentions: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) files: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) silenced_by: Vec<Spanned<String>>,
    pub(super) query: Spanned<String>,
    pub(super) message: Spanned<String>,
    pub(super) at: Option<Spanned<String>>,
    pub(super) fix: Option<FixSpec>,
    #[serde(default)]
    pub(super) every: Vec<EverySpec>,
    #[serde(default, rename = "example")]
    pub(super) examples: Vec<ExampleSpec>,
}

fn yes() -> bool {
    true
}

/// What each node of a kind inside a capture must be, and what becomes of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct EverySpec {
    pub(super) node: Spanned<String>,
    pub(super) r#in: Spanned<String>,
    pub(super) query: Spanned<String>,
    #[serde(default)]
    pub(super) fix: ActionsSpec,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct FixSpec {
    pub(super) title: String,
    pub(super) applicability: Option<Spanned<String>>,
    pub(super) r#await: Option<Spanned<String>>,
    pub(super) r#async: Option<Spanned<String>>,
    pub(super) async_function: Option<Spanned<String>>,
    pub(super) plain: Option<Spanned<String>>,
    pub(super) collect: Option<Spanned<String>>,
    pub(super) split: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) wrap: BTreeMap<String, Spanned<String>>,
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
    #[serde(default)]
    pub(super) names: BTreeMap<String, Spanned<String>>,
}

impl FixSpec {
    /// Its actions on captures.
    pub(super) fn actions(&mut self) -> ActionsSpec {
        ActionsSpec {
            r#await: self.r#await.take(),
            r#async: self.r#async.take(),
            async_function: self.async_function.take(),
            plain: self.plain.take(),
            collect: self.collect.take(),
            split: self.split.take(),
            wrap: std::mem::take(&mut self.wrap),
            before: std::mem::take(&mut self.before),
            after: std::mem::take(&mut self.after),
            replace: std::mem::take(&mut self.replace),
            delete: std::mem::take(&mut self.delete),
        }
    }
}

/// What a fix does to captures.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ActionsSpec {
    pub(super) r#await: Option<Spanned<String>>,
    pub(super) r#async: Option<Spanned<String>>,
    pub(super) async_function: Option<Spanned<String>>,
    pub(super) plain: Option<Spanned<String>>,
    pub(super) collect: Option<Spanned<String>>,
    pub(super) split: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) wrap: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    pub(super) before: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    pub(super) after: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    pub(super) replace: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    pub(super) delete: Vec<Spanned<String>>,
}

/// An example of a rule, which is a test of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ExampleSpec {
    pub(super) name: Spanned<String>,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    pub(super) unchanged: Option<String>,
    #[serde(default)]
    pub(super) r#unsafe: bool,
    #[serde(default)]
    pub(super) guess: bool,
    #[serde(default)]
    pub(super) files: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) file: Option<String>,
    #[serde(default)]
    pub(super) handlers: Vec<String>,
    #[serde(default)]
    pub(super) runs: String,
    #[serde(default)]
    pub(super) python: Option<String>,
}
