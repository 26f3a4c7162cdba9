//! Layers put one over the other: what holds for the files of one settings file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::catalogue::load_rules;
use super::fail_on::FailOn;
use super::layer::{Layer, Origin, Sourced, Word};
use super::pattern::{Pattern, is_included, last_word};
use super::{SettingsError, shown_path};
use crate::document::Document;
use crate::edit::Applicability;
use crate::rules::{
    Choice, Handlers, Rule, RuleSelection, RuleSet, SelectError, is_known, unknown_word,
};
use crate::types::{Environment, PythonVersion};

/// Which files in folders are checked unless somebody says otherwise.
pub(super) const INCLUDED: [&str; 3] = ["*.py", "*.pyi", "*.ipynb"];

/// What is left out in any case, as it holds no source of the project's own; as ruff leaves it out. A pattern with `!` takes it
/// back.
pub(super) const LEFT_OUT: [&str; 25] = [
    ".bzr",
    ".direnv",
    ".eggs",
    ".git",
    ".git-rewrite",
    ".hg",
    ".ipynb_checkpoints",
    ".mypy_cache",
    ".nox",
    ".pants.d",
    ".pyenv",
    ".pytest_cache",
    ".pytype",
    ".ruff_cache",
    ".svn",
    ".tox",
    ".venv",
    ".vscode",
    "__pypackages__",
    "_build",
    "build",
    "dist",
    "node_modules",
    "site-packages",
    "venv",
];

/// What holds for the files of one settings file.
#[derive(Debug)]
pub struct Settings {
    /// The settings file, if there is one; an absolute path.
    pub file: Option<PathBuf>,
    /// Fixes of at least this applicability are applied, if any are.
    pub lowest: Applicability,
    /// Whether guesses count, if somebody says so.
    pub guesses: Option<bool>,
    /// Which findings make a check fail, if somebody says so.
    pub fail_on: Option<FailOn>,
    /// What the types are asked of.
    pub program: ProgramSettings,
    /// The file of the findings that are known; from the working directory, if it is not absolute.
    pub baseline: Option<PathBuf>,
    /// Who says what, those first who can be overruled.
    pub(super) layers: Vec<Layer>,
    /// What the user should know of how rules were loaded.
    pub notes: Vec<String>,
    /// Where its patterns start.
    folder: PathBuf,
    rules: Arc<RuleSet>,
    per_file_ignores: Vec<(Pattern, Vec<String>)>,
    /// The rules less those of some patterns, by the numbers of the patterns.
    fewer: Mutex<BTreeMap<Vec<usize>, Arc<RuleSet>>>,
    include: Vec<Pattern>,
    exclude: Vec<Pattern>,
}

/// What the settings say of the program that types are asked of. Files with equal ones can be checked together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ProgramSettings {
    /// Where third-party packages are.
    pub environment: Environment,
    /// The Python version that repairs must be valid for, if somebody says so.
    pub python_version: Option<PythonVersion>,
    /// Folders that imports start from, before those that are found; absolute paths.
    pub src: Vec<PathBuf>,
    /// The folder of the settings file that says any of this: a project of its own.
    pub folder: Option<PathBuf>,
}

impl Settings {
    /// Puts layers one over the other, the last over the others.
    ///
    /// # Errors
    /// If rules cannot be loaded, or a word means none.
    pub(super) fn settle(
        layers: Vec<Layer>,
        file: Option<&Path>,
        working_directory: &Path,
    ) -> Result<Self, SettingsError> {
        let folders = layers.iter().filter_map(|layer| layer.rules.as_ref());
        let folders: Vec<PathBuf> = folders.flat_map(|said| said.value.clone()).collect();
        let (rules, notes) =
            load_rules(&folders).map_err(|error| error.shown_from(working_directory))?;
        let choices = layers.iter().map(choice).collect();
        for layer in &layers {
            check_words(layer, &rules, working_directory)?;
        }
        let mut top = Layer::default();
        for layer in &layers {
            top = layer.clone().over(top);
        }
        let wanted = RuleSelection {
            choices,
            severities: value(top.severity.take())
                .into_iter()
                .map(|(word, severity)| (word.text, severity))
                .collect(),
            safe_only: texts(&value(top.safe_only.take())),
            // They have been compiled once when they were read.
            handlers: Handlers::new(&value(top.handlers.take())).unwrap_or_default(),
        };
        let folder = file.and_then(Path::parent).unwrap_or(working_directory);
        Ok(Self {
            file: file.map(Path::to_path_buf),
            layers,
            notes,
            ..Self::with(RuleSet::new(&rules, &wanted)?, top, folder)
        })
    }

    /// The defaults, for exactly these rules and no others, and functions that these decorators mark.
    ///
    /// # Errors
    /// If the rules do not go together.
    pub fn of_rules(rules: &[Arc<Rule>], handlers: Handlers) -> Result<Self, SelectError> {
        let all = Choice {
            select: Some(vec!["all".to_owned()]),
            ..Choice::default()
        };
        let wanted = RuleSelection {
            choices: vec![all],
            handlers,
            ..RuleSelection::default()
        };
        let rules = RuleSet::new(rules, &wanted)?;
        Ok(Self::with(rules, Layer::default(), Path::new("/")))
    }

    /// What a layer says, with these rules; patterns that nobody said start from the folder.
    fn with(rules: RuleSet, layer: Layer, folder: &Path) -> Self {
        let defaults = |patterns: &[&str]| -> Vec<Pattern> {
            let patterns = patterns.iter();
            let compiled = patterns.map(|pattern| Pattern::new(pattern, folder));
            compiled.filter_map(Result::ok).collect()
        };
        let mut exclude = defaults(&LEFT_OUT);
        exclude.extend(value(layer.exclude));
        let is_of_file = |origin: Option<&Origin>| matches!(origin, Some(Origin::File { .. }));
        let is_of_file = is_of_file(layer.python.as_ref().map(|said| &said.origin))
            || is_of_file(layer.python_version.as_ref().map(|said| &said.origin))
            || is_of_file(layer.src.as_ref().map(|said| &said.origin));
        Self {
            file: None,
            layers: Vec::new(),
            notes: Vec::new(),
            lowest: if value(layer.unsafe_fixes) {
                // Guesses are made, too, where they count.
                Applicability::Guess
            } else {
                Applicability::Safe
            },
            guesses: layer.guesses.map(|said| said.value),
            fail_on: layer.fail_on.map(|said| said.value),
            program: ProgramSettings {
                folder: is_of_file.then(|| folder.to_path_buf()),
                environment: layer.python.map_or(Environment::Discovered, |python| {
                    Environment::Named(python.value)
                }),
                python_version: layer.python_version.map(|version| version.value),
                src: value(layer.src),
            },
            baseline: value(layer.baseline),
            folder: folder.to_path_buf(),
            rules: Arc::new(rules),
            per_file_ignores: value(layer.per_file_ignores)
                .into_iter()
                .map(|ignores| (ignores.pattern, texts(&ignores.words)))
                .collect(),
            fewer: Mutex::default(),
            include: match layer.include {
                Some(include) => include.value,
                None => defaults(&INCLUDED),
            },
            exclude,
        }
    }

    /// The rules that hold for a file, given by its absolute path.
    pub fn rules_for(&self, file: &Path) -> Arc<RuleSet> {
        let patterns = self.per_file_ignores.iter();
        let fitting: Vec<usize> = (0..)
            .zip(patterns)
            .filter(|(_, (pattern, _))| pattern.holds_for(file))
            .map(|(number, _)| number)
            .collect();
        if fitting.is_empty() {
            return Arc::clone(&self.rules);
        }
        let mut fewer = self.fewer.lock().unwrap_or_else(PoisonError::into_inner);
        let without = |fitting: &[usize]| {
            let words = fitting
                .iter()
                .map(|number| &self.per_file_ignores[*number].1);
            Arc::new(
                self.rules
                    .without(&words.flatten().cloned().collect::<Vec<_>>()),
            )
        };
        let rules = fewer
            .entry(fitting.clone())
            .or_insert_with(|| without(&fitting));
        Arc::clone(rules)
    }

    /// Whether a file in a folder that is checked is checked, too, going by its name. A pattern that means a folder around it
    /// speaks of the Python files there.
    pub fn includes(&self, file: &Path) -> bool {
        is_included(&self.include, file)
    }

    /// Whether a file or folder in a folder that is checked is left out, with all that is in it.
    pub fn excludes(&self, path: &Path) -> bool {
        last_word(&self.exclude, path).unwrap_or(false)
    }

    /// Whether a file or folder, or a folder around it that is below the settings' own, is left out.
    pub fn excludes_around(&self, path: &Path) -> bool {
        let around = path.ancestors().take_while(|above| *above != self.folder);
        let is_below = path.starts_with(&self.folder);
        around
            .take(if is_below { usize::MAX } else { 1 })
            .any(|above| self.excludes(above))
    }
}

/// The value, or its default where nobody says one.
fn value<Value: Default>(said: Option<Sourced<Value>>) -> Value {
    said.map(|said| said.value).unwrap_or_default()
}

fn texts(words: &[Word]) -> Vec<String> {
    words.iter().map(|word| word.text.clone()).collect()
}

fn choice(layer: &Layer) -> Choice {
    let words = |said: &Option<Sourced<Vec<Word>>>| said.as_ref().map(|said| texts(&said.value));
    Choice {
        select: words(&layer.select),
        extend_select: words(&layer.extend_select).unwrap_or_default(),
        ignore: words(&layer.ignore).unwrap_or_default(),
    }
}

/// Whether each word of a layer means a rule.
fn check_words(
    layer: &Layer,
    rules: &[Arc<Rule>],
    working_directory: &Path,
) -> Result<(), SettingsError> {
    let lists = [
        ("select", &layer.select),
        ("extend-select", &layer.extend_select),
        ("ignore", &layer.ignore),
        ("safe-only", &layer.safe_only),
    ];
    let listed = lists.into_iter().flat_map(|(key, said)| {
        let words = said.iter().flat_map(|said| &said.value);
        words.map(move |word| (key, word))
    });
    let tables = layer.severity.iter().flat_map(|said| &said.value);
    let in_tables = tables.map(|(word, _)| ("severity", word));
    let per_file = layer.per_file_ignores.iter().flat_map(|said| &said.value);
    let in_files = per_file.flat_map(|ignores| &ignores.words);
    let in_files = in_files.map(|word| ("per-file-ignores", word));
    for (key, word) in listed.chain(in_tables).chain(in_files) {
        if !is_known(rules, &word.text) {
            return Err(unknown(key, word, rules, working_directory));
        }
    }
    Ok(())
}

fn unknown(key: &str, word: &Word, rules: &[Arc<Rule>], working_directory: &Path) -> SettingsError {
    let error = unknown_word(rules, &word.text);
    let Origin::File { path, line } = &word.origin else {
        return error.into();
    };
    let file = shown_path(path, working_directory);
    let document = Document {
        file: &file,
        text: "",
    };
    let told = error.to_string();
    let (problem, hint) = told.split_once("; ").unwrap_or((&told, ""));
    SettingsError::Mistake(document.mistake_at(*line, key, problem, hint))
}
