//! What installed packages define, by name; each is read once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use ruff_db::Db;
use ruff_db::files::FilePath;
use ruff_db::source::source_text;
use ruff_db::system::{FileType, System, SystemPath, SystemPathBuf};

use crate::syntax::Census;

/// A package of more files is not read, as that would take seconds; `sqlalchemy` 2.0 has 258.
const MOST_FILES: usize = 2_000;

/// The definitions of every package that was asked about. All threads share them: what is installed does not change
/// during a run.
#[derive(Debug, Default)]
pub(super) struct Packages(Mutex<HashMap<FilePath, Arc<OnceLock<Census>>>>);

impl Packages {
    /// The definitions in a module, or in a package's folder with all that is below it.
    pub(super) fn definitions(&self, db: &dyn Db, source: &FilePath) -> Arc<OnceLock<Census>> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = known.entry(source.clone()).or_default().clone();
        drop(known);
        entry.get_or_init(|| match source {
            FilePath::System(path) => {
                let mut files = Vec::new();
                collect(db.system(), path, &mut files);
                let mut census = Census::default();
                if files.len() <= MOST_FILES {
                    for text in files
                        .iter()
                        .filter_map(|file| db.system().read_to_string(file).ok())
                    {
                        census.add(Census::definitions_of(&text));
                    }
                }
                census
            }
            FilePath::Vendored(path) => {
                let file = ruff_db::files::vendored_path_to_file(db, path);
                file.map_or_else(
                    |_| Census::default(),
                    |file| Census::definitions_of(source_text(db, file).as_str()),
                )
            }
            FilePath::SystemVirtual(_) => Census::default(),
        });
        entry
    }
}

/// The sources at or below a path, without tests.
fn collect(system: &dyn System, path: &SystemPath, files: &mut Vec<SystemPathBuf>) {
    let Ok(entries) = system.read_directory(path) else {
        files.push(path.to_path_buf());
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        match entry.file_type() {
            FileType::Directory if !matches!(path.file_name(), Some("tests" | "test")) => {
                collect(system, path, files);
            }
            FileType::File if matches!(path.extension(), Some("py" | "pyi")) => {
                files.push(path.to_path_buf());
            }
            _ => {}
        }
        if files.len() > MOST_FILES {
            return;
        }
    }
}
