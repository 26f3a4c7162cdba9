//! Records of runs and logs of them: which of the run's files they speak of.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use crate::records::{Fact, RecordError, Records};

/// Why a record cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RecordsError {
    /// It is not there, or not to be read.
    #[error("{} cannot be read: {reason}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: std::io::Error,
    },
    /// It is broken.
    #[error("{}: {problem}", .path.display())]
    Broken {
        /// The file.
        path: PathBuf,
        /// What is wrong, and what to do.
        problem: RecordError,
    },
}

/// Reads records and logs, whatever their encoding: what is no UTF-8 in a log is some program's output.
///
/// # Errors
/// If one cannot be read, or is a broken record.
pub fn read_records(paths: &[PathBuf]) -> Result<Vec<Records>, RecordsError> {
    let read = |path: &PathBuf| {
        let bytes = std::fs::read(path).map_err(|reason| RecordsError::Unreadable {
            path: path.clone(),
            reason,
        })?;
        Records::read(&String::from_utf8_lossy(&bytes)).map_err(|problem| RecordsError::Broken {
            path: path.clone(),
            problem,
        })
    };
    paths.iter().map(read).collect()
}

/// The facts about each of these files.
pub(super) fn facts_of<'f>(
    records: &[Records],
    files: impl IntoIterator<Item = &'f PathBuf>,
    working_directory: &Path,
) -> BTreeMap<&'f Path, Arc<[Fact]>> {
    let files: Vec<&Path> = files.into_iter().map(PathBuf::as_path).collect();
    let mut sorted: BTreeMap<&Path, Vec<Fact>> = BTreeMap::new();
    for records in records {
        let mut known: BTreeMap<&Path, Option<&Path>> = BTreeMap::new();
        for (path, fact) in &records.facts {
            let file = known.entry(path).or_insert_with(|| {
                file_meant(path, records.root.as_deref(), &files, working_directory)
            });
            if let Some(file) = file {
                sorted.entry(file).or_default().push(fact.clone());
            }
        }
    }
    let shared = sorted.into_iter().map(|(file, facts)| (file, facts.into()));
    shared.collect()
}

/// The file that a path of a record means: the one that has it, or else, where the record is of another machine, the only one that
/// has the most of its last parts. What a fact then says is heeded only where the file has the very line that it is about.
fn file_meant<'f>(
    written: &Path,
    root: Option<&Path>,
    files: &[&'f Path],
    working_directory: &Path,
) -> Option<&'f Path> {
    let places = [
        root.map(|root| root.join(written)),
        Some(working_directory.join(written)),
    ];
    for place in places.into_iter().flatten() {
        if let Some(file) = files.iter().find(|file| **file == place) {
            return Some(file);
        }
    }
    let parts: Vec<Component<'_>> = (written.components())
        .filter(|part| matches!(part, Component::Normal(_)))
        .collect();
    for skipped in 0..parts.len() {
        let last: PathBuf = parts[skipped..].iter().collect();
        let mut like = files.iter().filter(|file| file.ends_with(&last));
        if let Some(file) = like.next() {
            return like.next().is_none().then_some(*file);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, root: Option<&str>, expected: Option<&str>) {
        let files = ["/w/a.py", "/w/p/b.py", "/w/q/b.py", "/w/tests/p/c.py"].map(Path::new);
        let found = file_meant(
            Path::new(written),
            root.map(Path::new),
            &files,
            Path::new("/w"),
        );
        assert_eq!(found, expected.map(Path::new), "{written}");
    }

    #[test]
    fn paths_of_this_machine_and_of_others() {
        check("a.py", None, Some("/w/a.py"));
        check("/w/p/b.py", None, Some("/w/p/b.py"));
        check("b.py", Some("/w/q"), Some("/w/q/b.py"));
        check("/ci/app/p/b.py", None, Some("/w/p/b.py"));
        check("p/c.py", Some("/ci/app/tests"), Some("/w/tests/p/c.py"));
        check("/ci/b.py", None, None);
        check("/ci/d.py", None, None);
    }
}
