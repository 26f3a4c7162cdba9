//! How a check ends: which of the findings that it shows make it fail.

use super::cli::CheckArguments;
use super::{Failure, Status};
use crate::edit::Applicability;
use crate::fix::FileOutcome;
use crate::project::Run;
use crate::rules::Finding;
use crate::settings::Hierarchy;

/// How a check ends that could be done. What is left counts, and beside it what a diff would change.
pub(super) fn verdict(
    run: &Run,
    hierarchy: &Hierarchy,
    arguments: &CheckArguments,
) -> Result<Status, Failure> {
    let mut worst = Status::Clean;
    for file in &run.outcome.files {
        let grades = grades(file, arguments.diff);
        if grades.is_empty() {
            continue;
        }
        let settings = hierarchy.of_file(&file.path)?;
        let fail_on = settings.fail_on.unwrap_or(arguments.default_fail_on);
        if grades.into_iter().any(|grade| fail_on.is_met_by(grade)) {
            return Ok(Status::Found);
        }
        worst = Status::Shown;
    }
    Ok(worst)
}

/// The grades of the findings that can make a check fail. Those for which a diff adds comments count whatever they are, as the
/// diff is there to be applied.
fn grades(file: &FileOutcome, is_diff: bool) -> Vec<Applicability> {
    let left = file.remaining.iter();
    let mut grades: Vec<Applicability> = left.map(Finding::applicability).collect();
    if is_diff {
        let applied = file.applied.iter();
        grades.extend(applied.map(|applied| applied.finding.applicability()));
        grades.extend((file.ignored > 0).then_some(Applicability::Safe));
    }
    grades
}
