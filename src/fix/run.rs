//! A repair on its way: all files, and what is asked of them by the numbers of their findings.

use std::path::Path;
use std::sync::Arc;

use super::outcome::Mode;
use super::state::State;
use crate::edit::Applicability;
use crate::rules::Finding;
use crate::syntax::Census;
use crate::types::Types;
use crate::watch::Watch;

/// A finding by its file's number and its own, in this round.
pub(super) type Ref = (usize, usize);

pub(super) struct Run {
    pub(super) mode: Mode,
    pub(super) watch: Arc<dyn Watch>,
    /// Of all texts as they are now.
    pub(super) census: Arc<Census>,
    pub(super) files: Vec<State>,
    pub(super) notes: Vec<String>,
}

impl Run {
    pub(super) fn finding(&self, (file, finding): Ref) -> &Finding {
        &self.files[file].analysis.findings[finding]
    }

    /// Fixes of this finding are wanted if they are of at least this applicability.
    pub(super) fn lowest(&self, reference: Ref) -> Applicability {
        let file = &self.files[reference.0];
        if file.rules.is_safe_only(&self.finding(reference).rule) {
            return Applicability::Safe;
        }
        match self.mode {
            Mode::ReportOnly => Applicability::Guess,
            Mode::Apply => file.lowest,
        }
    }

    pub(super) fn index(&self, path: &Path) -> Option<usize> {
        self.files
            .binary_search_by(|file| file.path.as_path().cmp(path))
            .ok()
    }

    /// The files that these findings' fixes change.
    pub(super) fn touched(&self, findings: &[Ref]) -> Vec<usize> {
        let mut touched: Vec<usize> = findings
            .iter()
            .filter_map(|reference| self.finding(*reference).fix.as_ref())
            .flat_map(|fix| &fix.files)
            .filter_map(|file| self.index(&file.path))
            .collect();
        touched.sort_unstable();
        touched.dedup();
        touched
    }

    /// Those of the findings whose fixes edit the file.
    pub(super) fn editing<'f>(
        &'f self,
        file: usize,
        findings: &'f [Ref],
    ) -> impl Iterator<Item = Ref> + 'f {
        let path = &self.files[file].path;
        findings.iter().copied().filter(move |reference| {
            let fix = self.finding(*reference).fix.as_ref();
            fix.is_some_and(|fix| fix.files.iter().any(|edits| edits.path == *path))
        })
    }

    /// Lets the types see these files as they are.
    pub(super) fn show(&self, types: &mut dyn Types, files: &[usize]) {
        for index in files {
            let file = &self.files[*index];
            types.set_text(&file.path, &file.text);
        }
    }
}
