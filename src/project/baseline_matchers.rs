//! The baselines of a run: each passes over what it knows in the files whose settings name it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::baseline::{Baseline, BaselineError, BaselineMatcher, Gone};
use crate::fix::Found;

/// Baselines by their files, and which of them is whose.
#[derive(Debug, Default)]
pub(super) struct BaselineMatchers {
    matchers: BTreeMap<PathBuf, BaselineMatcher>,
    of_files: BTreeMap<PathBuf, PathBuf>,
}

impl BaselineMatchers {
    /// Reads a baseline, unless it was read before.
    pub(super) fn open(&mut self, baseline: &Path) -> Result<(), BaselineError> {
        if !self.matchers.contains_key(baseline) {
            let matcher = Baseline::read(baseline)?.into_matcher();
            self.matchers.insert(baseline.to_path_buf(), matcher);
        }
        Ok(())
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.matchers.is_empty()
    }

    /// The same, for a file that is checked.
    pub(super) fn open_for(&mut self, file: &Path, baseline: &Path) -> Result<(), BaselineError> {
        self.open(baseline)?;
        let (file, baseline) = (file.to_path_buf(), baseline.to_path_buf());
        self.of_files.insert(file, baseline);
        Ok(())
    }

    /// Which of these findings are known.
    pub(super) fn sift(&mut self, found: &[Found<'_>]) -> Vec<Vec<bool>> {
        let mut is_known: Vec<Vec<bool>> = found
            .iter()
            .map(|found| vec![false; found.findings.len()])
            .collect();
        for (baseline, matcher) in &mut self.matchers {
            let of_files = &self.of_files;
            let own =
                (0..found.len()).filter(|index| of_files.get(found[*index].path) == Some(baseline));
            let own: Vec<usize> = own.collect();
            let sifted: Vec<Found<'_>> = own.iter().map(|index| found[*index]).collect();
            for (index, known) in own.into_iter().zip(matcher.sift(&sifted)) {
                is_known[index] = known;
            }
        }
        is_known
    }

    /// What is known and not there any more, as [`BaselineMatcher::gone`] says, in path order.
    pub(super) fn gone(self, walked: &[PathBuf], holds: impl Fn(&Path, &str) -> bool) -> Vec<Gone> {
        let matchers = self.matchers.into_values();
        let mut gone: Vec<Gone> = matchers
            .flat_map(|matcher| matcher.gone(walked, &holds))
            .collect();
        gone.sort();
        gone
    }
}
