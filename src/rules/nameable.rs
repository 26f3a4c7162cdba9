//! What comments that silence findings can name.

use std::sync::Arc;

use super::rule::Rule;
use super::select::{goes_by, question};
use crate::document::nearest;

/// What comments can name, and which of it is selected.
#[derive(Clone, Debug, Default)]
pub(super) struct Nameable {
    rules: Vec<Named>,
}

#[derive(Clone, Debug)]
struct Named {
    rule: Arc<Rule>,
    is_selected: bool,
}

impl Nameable {
    pub(super) fn new(rules: &[Arc<Rule>], is_selected: impl Fn(&Rule) -> bool) -> Self {
        let named = |rule: &Arc<Rule>| Named {
            rule: Arc::clone(rule),
            is_selected: is_selected(rule),
        };
        Self {
            rules: rules.iter().map(named).collect(),
        }
    }

    /// The same where some rules are not selected.
    pub(super) fn without(&self, is_out: impl Fn((&str, &str)) -> bool) -> Self {
        let named = |named: &Named| Named {
            rule: Arc::clone(&named.rule),
            is_selected: named.is_selected && !is_out(named.rule.names()),
        };
        Self {
            rules: self.rules.iter().map(named).collect(),
        }
    }

    /// Whether every rule of that name is selected; `None` if there is none.
    pub(super) fn is_selected(&self, name: &str) -> Option<bool> {
        let mut named = self
            .rules
            .iter()
            .filter(|named| goes_by(named.rule.names(), name))
            .peekable();
        named.peek()?;
        Some(named.all(|named| named.is_selected))
    }

    /// Whether every rule is selected that is enabled without anybody's word.
    pub(super) fn is_all_selected(&self) -> bool {
        let mut enabled = self.rules.iter().filter(|named| named.rule.is_enabled);
        enabled.all(|named| named.is_selected)
    }

    /// The rule of that name, selected or not.
    pub(super) fn rule(&self, name: &str) -> Option<&Rule> {
        let mut rules = self.rules.iter().map(|named| &*named.rule);
        rules.find(|rule| rule.name == name)
    }

    pub(super) fn goes_by(&self, rule: &str, name: &str) -> bool {
        let mut rules = self.rules.iter().map(|named| named.rule.names());
        rules.any(|names| names.0 == rule && goes_by(names, name))
    }

    pub(super) fn hint(&self, name: &str) -> String {
        let rules = self.rules.iter().map(|named| named.rule.names());
        question(nearest(name, rules.flat_map(|(rule, group)| [rule, group])))
    }
}
