//! The rules that there are: those that come with the tool, and those of further folders.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::SettingsError;
use crate::rules::{Rule, builtin_rules, load_built_in_rule, load_rule};

/// The largest file of rules, in bytes; the largest built-in one has some 4,000.
const LARGEST_FILE: u64 = 1 << 20;

/// The most entries of a folder of rules and the folders in it, whatever they are.
const MOST_ENTRIES: usize = 10_000;

/// The rule files of a folder.
#[derive(Debug, Default)]
pub struct RuleFiles {
    /// Paths and texts, in path order.
    pub files: Vec<(PathBuf, String)>,
    /// What the user should know of what was not read.
    pub notes: Vec<String>,
}

/// The built-in rules and those of further folders, each folder once, and what the user should know of them.
///
/// # Errors
/// If a folder or a rule in it cannot be used.
pub fn load_rules(folders: &[PathBuf]) -> Result<(Vec<Arc<Rule>>, Vec<String>), SettingsError> {
    static BUILTIN: OnceLock<Vec<Arc<Rule>>> = OnceLock::new();
    let mut rules = if let Some(loaded) = BUILTIN.get() {
        loaded.clone()
    } else {
        let load =
            |(path, text): (&str, &str)| Ok(Arc::new(load_built_in_rule(Path::new(path), text)?));
        let files = builtin_rules().iter().map(|file| (file.path, file.text));
        let loaded = files.map(load).collect::<Result<Vec<_>, SettingsError>>()?;
        BUILTIN.get_or_init(|| loaded).clone()
    };
    let mut notes = Vec::new();
    for (index, folder) in folders.iter().enumerate() {
        if folders[..index].contains(folder) {
            continue;
        }
        let read = read_rules(folder)?;
        for (path, text) in read.files {
            rules.push(Arc::new(load_rule(&path, &text)?));
        }
        notes.extend(read.notes);
    }
    Ok((rules, notes))
}

/// A rule file, or the rule files of a folder and of the folders in it. Links are not followed, so that a folder of rules stays within
/// itself.
///
/// # Errors
/// If the folder or a file in it cannot be read, or is too large.
pub fn read_rules(folder: &Path) -> Result<RuleFiles, SettingsError> {
    let unreadable = |path: &Path, reason| SettingsError::Rules {
        path: path.to_path_buf(),
        reason,
    };
    let is_rule = |path: &Path| path.extension().is_some_and(|kind| kind == "toml");
    let text = |path: &Path| {
        let text = text_of(path).map_err(|error| unreadable(path, error))?;
        text.ok_or_else(|| SettingsError::TooMuch {
            path: path.to_path_buf(),
            problem: format!("it is larger than {LARGEST_FILE} bytes; make it smaller"),
        })
    };
    let mut read = RuleFiles::default();
    if folder.is_file() && is_rule(folder) {
        read.files.push((folder.to_path_buf(), text(folder)?));
        return Ok(read);
    }
    let mut entries = 0;
    let mut folders = vec![folder.to_path_buf()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(&inner).map_err(|error| unreadable(&inner, error))? {
            entries += 1;
            if entries > MOST_ENTRIES {
                return Err(SettingsError::TooMuch {
                    path: folder.to_path_buf(),
                    problem: format!(
                        "there are more than {MOST_ENTRIES} files and folders in it; name a folder of rules alone"
                    ),
                });
            }
            let entry = entry.map_err(|error| unreadable(&inner, error))?;
            let kind = entry
                .file_type()
                .map_err(|error| unreadable(&inner, error))?;
            let path = entry.path();
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_symlink() && (is_rule(&path) || path.is_dir()) {
                read.notes.push(format!(
                    "{} is a link, and rules are not read through links; put its files there, or name its folder",
                    path.display()
                ));
            } else if kind.is_file() && is_rule(&path) {
                let text = text(&path)?;
                read.files.push((path, text));
            }
        }
    }
    read.files.sort();
    read.notes.sort();
    Ok(read)
}

/// A file's text; `None` if it is too large.
fn text_of(path: &Path) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Ok(None);
    }
    let text = String::from_utf8(bytes);
    text.map(Some)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}
