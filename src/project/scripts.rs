//! Functions that the project's metadata names as scripts and plug-ins: what calls them is outside of its code, and awaits nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use toml::Value;

/// The functions that are named, by the dotted name of their module.
#[derive(Debug, Default)]
pub(super) struct Scripts(BTreeMap<String, BTreeSet<String>>);

impl Scripts {
    /// What the `pyproject.toml`, `setup.cfg` and `setup.py` say in the folders from the root to these files. What cannot be read there
    /// names nothing.
    pub(super) fn of<'p>(root: &Path, files: impl Iterator<Item = &'p PathBuf>) -> Self {
        let mut scripts = Self::default();
        let mut seen: BTreeSet<&Path> = BTreeSet::new();
        for file in files {
            let folders = file.ancestors().skip(1);
            for folder in folders.take_while(|folder| folder.starts_with(root)) {
                if !seen.insert(folder) {
                    break;
                }
                scripts.read(folder);
            }
        }
        scripts
    }

    fn read(&mut self, folder: &Path) {
        let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
        if let Ok(document) = text("pyproject.toml").parse::<toml::Table>() {
            let at = |keys: &[&str]| {
                let (first, rest) = keys.split_first()?;
                rest.iter()
                    .try_fold(document.get(*first)?, |value, key| value.get(key))
            };
            let tables = [
                at(&["project", "scripts"]),
                at(&["project", "gui-scripts"]),
                at(&["project", "entry-points"]),
                at(&["tool", "poetry", "scripts"]),
                at(&["tool", "poetry", "plugins"]),
            ];
            for table in tables.into_iter().flatten() {
                self.add_all(table);
            }
        }
        // Each `name = module:function` of a line or of a string.
        for text in [text("setup.cfg"), text("setup.py")] {
            for part in text.split(['\n', '"', '\'']) {
                if let Some((_, named)) = part.split_once('=') {
                    self.add(named);
                }
            }
        }
    }

    /// Adds all that the texts in a table name, whatever the tables in it.
    fn add_all(&mut self, value: &Value) {
        match value {
            Value::String(named) => self.add(named),
            Value::Table(table) => table.values().for_each(|value| self.add_all(value)),
            _ => {}
        }
    }

    fn add(&mut self, named: &str) {
        let named = named.split(['[', '#']).next().unwrap_or(named).trim();
        let is_name = |part: &str| {
            let is_part = |character: char| character.is_alphanumeric() || "_.".contains(character);
            !part.is_empty() && part.chars().all(is_part)
        };
        if let Some((module, function)) = named.split_once(':')
            && is_name(module)
            && is_name(function)
        {
            let functions = self.0.entry(module.to_owned()).or_default();
            functions.insert(function.to_owned());
        }
    }

    /// Those of a file's functions, by their names after those of the classes around them.
    pub(super) fn in_file(&self, file: &Path) -> Vec<String> {
        let module = file.with_extension("");
        let parts = module.iter().filter_map(|part| part.to_str());
        let parts: Vec<&str> = parts.filter(|part| *part != "__init__").collect();
        let of_file = self.0.iter().filter(|(module, _)| {
            let named: Vec<&str> = module.split('.').collect();
            parts.ends_with(&named)
        });
        of_file
            .flat_map(|(_, functions)| functions.clone())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_of_metadata_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write(
            "pyproject.toml",
            "[project.scripts]\na = 'pk.main:one'\n[project.entry-points.\"x.y\"]\nb = 'pk.main:Two.run [extra]'\n\
             [tool.poetry.scripts]\nc = { callable = 'pk:three' }\n",
        );
        write(
            "setup.cfg",
            "[options.entry_points]\nconsole_scripts =\n    d = pk.main:four\n",
        );
        write(
            "setup.py",
            "setup(entry_points={'console_scripts': ['e = pk.main:five']}, url='https://x:y')\n",
        );
        let file = folder.path().join("src/pk/main.py");
        let scripts = Scripts::of(folder.path(), [&file].into_iter());
        assert_eq!(scripts.in_file(&file), ["Two.run", "five", "four", "one"]);
        let head = folder.path().join("src/pk/__init__.py");
        assert_eq!(scripts.in_file(&head), ["three"]);
    }

    #[test]
    fn what_is_broken_names_nothing() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("pyproject.toml"), "[project.scripts\n").unwrap();
        fs::write(folder.path().join("setup.py"), b"\xff").unwrap();
        let file = folder.path().join("a.py");
        let scripts = Scripts::of(folder.path(), [&file].into_iter());
        assert!(scripts.in_file(&file).is_empty());
    }
}
