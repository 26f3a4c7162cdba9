//! Which rules hold, and how: by name, group or `all`, said by several who speak one after the other.

use std::collections::BTreeMap;

use super::finding::Severity;
use super::handlers::Handlers;
use super::rule::Rule;
use super::suppression_rule::SuppressionRule;
use crate::document::nearest;

/// What one source of settings says about which rules hold. Each word is the name of a rule or a group, or `all`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Only these, whatever others said before.
    pub select: Option<Vec<String>>,
    /// These, too.
    pub extend_select: Vec<String>,
    /// Not these.
    pub ignore: Vec<String>,
}

/// Which rules are wanted, and how their findings count.
#[derive(Clone, Debug, Default)]
pub struct RuleSelection {
    /// Who said what, those first who can be overruled. Without any word the enabled rules are wanted.
    pub choices: Vec<Choice>,
    /// How bad the findings of a rule, a group or of `all` are, where it differs from what the rules say.
    pub severities: BTreeMap<String, Severity>,
    /// Rules and groups whose fixes are applied only if they are safe.
    pub safe_only: Vec<String>,
    /// Decorators that mark functions which a framework calls.
    pub handlers: Handlers,
}

/// Why a selection of rules cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SelectError {
    /// Nothing has that name.
    #[error("no rule or group is called `{name}`{hint}; `unawaited rules list` shows them all")]
    Unknown {
        /// What was asked for.
        name: String,
        /// The nearest name there is, as a question.
        hint: String,
    },
    /// Two rules have one name.
    #[error("two rules are called `{0}`; rename one of the files")]
    Twice(String),
    /// The rules' queries do not compile together.
    #[error("the rules' queries do not compile together: {0}")]
    Query(String),
}

/// What a word can mean: a rule by its name and group, the more closely the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Closeness {
    All,
    Group,
    Rule,
}

fn closeness((rule, group): (&str, &str), word: &str) -> Option<Closeness> {
    if word == rule {
        Some(Closeness::Rule)
    } else if word == group {
        Some(Closeness::Group)
    } else if word == "all" {
        Some(Closeness::All)
    } else {
        None
    }
}

/// Whether a rule, by its name and group, is meant by a word.
pub(super) fn goes_by(rule: (&str, &str), word: &str) -> bool {
    closeness(rule, word).is_some()
}

impl RuleSelection {
    /// Whether the rule is wanted. Of the words of one choice those count that mean it most closely, and of those `ignore`;
    /// a later choice with `select` overrules all earlier ones, another one only where it means the rule.
    pub(super) fn wants(&self, rule: (&str, &str), is_enabled: bool) -> bool {
        let closest = |words: &mut dyn Iterator<Item = &String>| {
            words.filter_map(|word| closeness(rule, word)).max()
        };
        let mut is_wanted = is_enabled;
        // A choice that selects nothing and ignores something is there to be inherited: what it ignores counts in the next.
        let mut inherited: &[String] = &[];
        for choice in &self.choices {
            let selects = choice.select.iter().flatten().chain(&choice.extend_select);
            let selects = closest(&mut { selects });
            let ignores = closest(&mut choice.ignore.iter().chain(inherited));
            let is_meant = selects.is_some() || ignores.is_some();
            if is_meant {
                is_wanted = selects > ignores;
            } else if choice.select.is_some() {
                is_wanted = false;
            }
            let selects_nothing = choice.select.as_ref().is_some_and(Vec::is_empty);
            inherited = if selects_nothing && choice.extend_select.is_empty() {
                &choice.ignore
            } else {
                &[]
            };
        }
        is_wanted
    }

    /// How bad the rule's findings are: as the closest word says, else as the rule does.
    pub(super) fn severity(&self, rule: (&str, &str), own: Severity) -> Severity {
        self.severities
            .iter()
            .filter_map(|(word, severity)| Some((closeness(rule, word)?, *severity)))
            .max_by_key(|(closeness, _)| *closeness)
            .map_or(own, |(_, severity)| severity)
    }

    /// Whether only safe fixes of the rule are applied.
    pub(super) fn is_safe_only(&self, rule: (&str, &str)) -> bool {
        self.safe_only.iter().any(|word| goes_by(rule, word))
    }

    fn words(&self) -> impl Iterator<Item = &String> {
        self.choices
            .iter()
            .flat_map(|choice| {
                let select = choice.select.iter().flatten();
                select.chain(&choice.extend_select).chain(&choice.ignore)
            })
            .chain(self.severities.keys())
            .chain(&self.safe_only)
    }

    /// # Errors
    /// If a word means nothing.
    pub(super) fn check(&self, rules: &[impl AsRef<Rule>]) -> Result<(), SelectError> {
        let unknown = self.words().find(|word| !is_known(rules, word));
        unknown.map_or(Ok(()), |word| Err(unknown_word(rules, word)))
    }
}

/// Whether a word is the name of a rule or a group, or `all`.
pub fn is_known(rules: &[impl AsRef<Rule>], word: &str) -> bool {
    names(rules).any(|known| known == word)
}

/// The error about a word that means nothing.
pub fn unknown_word(rules: &[impl AsRef<Rule>], word: &str) -> SelectError {
    SelectError::Unknown {
        name: word.to_owned(),
        hint: question(nearest(word, names(rules))),
    }
}

/// The nearest word as a question; empty if there is none.
pub(super) fn question(nearest: Option<&str>) -> String {
    nearest.map_or(String::new(), |near| format!("; did you mean `{near}`?"))
}

fn names(rules: &[impl AsRef<Rule>]) -> impl Iterator<Item = &str> {
    rules
        .iter()
        .map(AsRef::as_ref)
        .flat_map(|rule| [rule.name.as_str(), rule.group.as_str()])
        .chain(SuppressionRule::ALL.iter().map(|rule| rule.name))
        .chain([SuppressionRule::GROUP, "all"])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    /// A choice from words: plain ones are selected, those with `+` too, those with `-` not; `=` alone selects nothing.
    fn choice(text: &str) -> Choice {
        let with = |mark: char| -> Vec<String> {
            let all = words(text);
            let marked = all.iter().filter_map(|word| word.strip_prefix(mark));
            marked.map(str::to_owned).collect()
        };
        let plain: Vec<String> = words(text)
            .into_iter()
            .filter(|word| !word.starts_with(['+', '-', '=']))
            .collect();
        let selects = text.contains('=') || !plain.is_empty();
        Choice {
            select: selects.then_some(plain),
            extend_select: with('+'),
            ignore: with('-'),
        }
    }

    /// Which of the rules `g/a`, `g/b`, `h/c` and the rule `h/off`, which is not enabled, are wanted.
    #[track_caller]
    fn check(choices: &[&str], expected: &str) {
        let wanted = RuleSelection {
            choices: choices.iter().map(|text| choice(text)).collect(),
            ..RuleSelection::default()
        };
        let rules = [("a", "g"), ("b", "g"), ("c", "h"), ("off", "h")];
        let holds = rules
            .into_iter()
            .filter(|rule| wanted.wants(*rule, rule.0 != "off"))
            .map(|(name, _)| name)
            .collect::<Vec<_>>();
        assert_eq!(holds, words(expected), "{choices:?}");
    }

    #[test]
    fn words_select_rules() {
        check(&[], "a b c");
        check(&["all"], "a b c off");
        check(&["g"], "a b");
        check(&["h"], "c off");
        check(&["off"], "off");
        check(&["+off"], "a b c off");
        check(&["-g"], "c");
        check(&["="], "");
    }

    #[test]
    fn the_closest_word_counts_and_of_equals_ignore() {
        check(&["all -g"], "c off");
        check(&["g -a"], "b");
        check(&["a -g"], "a");
        check(&["g -all"], "a b");
        check(&["a -a"], "");
        check(&["g +c -all"], "a b c");
        check(&["-g +a"], "a c");
    }

    #[test]
    fn who_speaks_later_overrules() {
        check(&["g", "h"], "c off");
        check(&["g", "+c"], "a b c");
        check(&["g", "-a"], "b");
        check(&["g -a", "a"], "a");
        check(&["g -a", "g"], "a b");
        check(&["-a", "+g"], "a b c");
        check(&["= -a", "g"], "b");
        check(&["= -a", "-b", "g"], "a b");
    }

    #[test]
    fn severities_go_by_the_closest_word() {
        let severities = [
            ("all", Severity::Info),
            ("g", Severity::Warning),
            ("a", Severity::Error),
        ];
        let wanted = RuleSelection {
            severities: severities
                .map(|(word, severity)| (word.to_owned(), severity))
                .into(),
            ..RuleSelection::default()
        };
        assert_eq!(wanted.severity(("a", "g"), Severity::Info), Severity::Error);
        assert_eq!(
            wanted.severity(("b", "g"), Severity::Error),
            Severity::Warning
        );
        assert_eq!(wanted.severity(("c", "h"), Severity::Error), Severity::Info);
        let none = RuleSelection::default();
        assert_eq!(none.severity(("c", "h"), Severity::Error), Severity::Error);
    }
}
