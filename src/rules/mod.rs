//! Rules: TOML files with tree-sitter queries that ask semantic questions.
//!
//! `spec` is a file as written, `load` checks it and compiles it to a `rule`, `question` is what it can ask, `predicate` and `uses` answer that about
//! a match, `consumers` knows callees that take anything and want values, `consistency` asks the rest of the project, `doubt` what speaks against a finding, `rejected` what the type engine's errors do, `displays` what
//! becomes of larger values, `handlers` knows functions that frameworks call, `inside` finds what is asked of every node of a kind,
//! `action` makes the edits of its fix, `select` says which rules hold, `query` bounds what a query may be, `propose` runs all of
//! them over one file at a bounded cost, `matcher` judges what they find, `suppression` takes out what comments silence, and
//! `fingerprint` says which findings of two runs are the same.
//! This room reads no sources and applies no edits.

mod action;
mod budget;
mod builtin;
mod consistency;
mod consumers;
mod displays;
mod doubt;
mod finding;
mod fingerprint;
mod handlers;
mod inside;
mod likely;
mod load;
mod matcher;
mod nameable;
mod parts;
mod predicate;
mod propose;
mod query;
mod question;
mod rejected;
mod rule;
mod runners;
mod select;
mod shape;
mod site;
mod spec;
mod suppression;
mod suppression_rule;
mod template;
mod uses;
mod written;

pub use builtin::{BuiltinRule, builtin_rules};
pub use consistency::{Basis, Seen, Was, path_of_unknown};
pub use finding::{Evidence, Finding, Severity, rests_on_names};
pub use fingerprint::{Fingerprint, FingerprintError, fingerprints};
pub use handlers::Handlers;
pub use load::{RuleError, is_rule_name, load_built_in_rule, load_rule};
pub use matcher::{RuleSet, Subject};
pub use propose::{Candidate, Proposed};
pub use rule::{Example, ExampleResult, Rule};
pub use select::{Choice, RuleSelection, SelectError, is_known, unknown_word};
pub use suppression_rule::SuppressionRule;

/// The JSON schema of a rule file, for editors.
pub const RULE_SCHEMA: &str = include_str!("../../docs/rule.schema.json");
