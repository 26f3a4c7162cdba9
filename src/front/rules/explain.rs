//! `unawaited rules explain`.

use std::io::Write;
use std::path::PathBuf;

use super::super::{Failure, Status};
use super::{loaded, only};
use crate::output::explain;
use crate::rules::{RuleSet, SuppressionRule};

pub(super) fn explain(name: &str, folders: &[PathBuf]) -> Result<Status, Failure> {
    let set = RuleSet::new(&loaded(folders)?, &only(vec![name.to_owned()]))?;
    let mut out = anstream::stdout().lock();
    let mut suppression = set.suppression_rules().iter();
    if let Some((rule, _)) = suppression.find(|(rule, _)| rule.name == name) {
        let SuppressionRule { summary, why, .. } = rule;
        let group = SuppressionRule::GROUP;
        writeln!(
            out,
            "{group}/{name} (warning, display)\n\n{summary}.\n{why}"
        )?;
        return Ok(Status::Clean);
    }
    let Some((rule, _)) = set.rules().find(|(rule, _)| rule.name == name) else {
        let rules = names(&set);
        let message = format!("`{name}` is a group of rules; name one of them: {rules}");
        return Err(Failure::Usage(message));
    };
    out.write_all(explain::text(rule).as_bytes())?;
    Ok(Status::Clean)
}

fn names(set: &RuleSet) -> String {
    let suppression = set.suppression_rules().iter().map(|(rule, _)| rule.name);
    set.rules()
        .map(|(rule, _)| rule.name.as_str())
        .chain(suppression)
        .collect::<Vec<_>>()
        .join(", ")
}
