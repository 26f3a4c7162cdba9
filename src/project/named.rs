//! Names of functions that are to get another colour, where they do not say which.

use std::path::Path;

use crate::fix::Outcome;
use crate::types::Definition;

/// Why there is no plan; `None` if there is one.
pub(super) fn mistake(outcome: &Outcome, directory: &Path) -> Option<String> {
    let Some(plan) = &outcome.plan else {
        let notes = outcome.notes.join("; ");
        return Some(format!("there is no plan: {notes}"));
    };
    let (name, meant) = plan.unclear.first()?;
    Some(if meant.is_empty() {
        format!(
            "no function is called `{name}`; write path/to/file.py::Class.method, or package.module.function, and name its folder with --in"
        )
    } else {
        let place = |function: &Definition| {
            format!("\n  {}:{}", function.shown_file(directory), function.line)
        };
        let places: String = meant.iter().map(place).collect();
        format!(
            "`{name}` means several functions; write path/to/file.py::Class.method for one of{places}"
        )
    })
}
