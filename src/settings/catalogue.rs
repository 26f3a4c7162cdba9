//! The rules that there are: those that come with the tool, and those of further folders.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::SettingsError;
use crate::rules::{Rule, builtin_rules, load_rule};

/// The built-in rules and those of further folders, each folder once.
///
/// # Errors
/// If a folder or a rule in it cannot be used.
pub fn load_rules(folders: &[PathBuf]) -> Result<Vec<Arc<Rule>>, SettingsError> {
    static BUILTIN: OnceLock<Vec<Arc<Rule>>> = OnceLock::new();
    let mut rules = if let Some(loaded) = BUILTIN.get() {
        loaded.clone()
    } else {
        let load = |(path, text): (&str, &str)| Ok(Arc::new(load_rule(Path::new(path), text)?));
        let files = builtin_rules().iter().map(|file| (file.path, file.text));
        let loaded = files.map(load).collect::<Result<Vec<_>, SettingsError>>()?;
        BUILTIN.get_or_init(|| loaded).clone()
    };
    for (index, folder) in folders.iter().enumerate() {
        if folders[..index].contains(folder) {
            continue;
        }
        for (path, text) in read_rules(folder)? {
            rules.push(Arc::new(load_rule(&path, &text)?));
        }
    }
    Ok(rules)
}

/// A rule file, or the rule files of a folder and of the folders in it, in path order.
///
/// # Errors
/// If the folder or a file in it cannot be read.
pub fn read_rules(path: &Path) -> Result<Vec<(PathBuf, String)>, SettingsError> {
    let unreadable = |path: &Path, reason| SettingsError::Rules {
        path: path.to_path_buf(),
        reason,
    };
    let is_rule = |path: &Path| path.extension().is_some_and(|kind| kind == "toml");
    let read = |path: PathBuf| match std::fs::read_to_string(&path) {
        Ok(text) => Ok((path, text)),
        Err(error) => Err(unreadable(&path, error)),
    };
    if path.is_file() && is_rule(path) {
        return Ok(vec![read(path.to_path_buf())?]);
    }
    let mut files = Vec::new();
    let mut folders = vec![path.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).map_err(|error| unreadable(&folder, error))? {
            let entry = entry.map_err(|error| unreadable(&folder, error))?;
            let kind = entry
                .file_type()
                .map_err(|error| unreadable(&folder, error))?;
            let path = entry.path();
            // Links are not followed: a folder of rules stays within itself.
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() && is_rule(&path) {
                files.push(read(path)?);
            }
        }
    }
    files.sort();
    Ok(files)
}
