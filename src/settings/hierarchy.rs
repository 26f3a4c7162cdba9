//! Which settings hold where: those of the settings file that is nearest to a folder, from the folder upward.
//!
//! Nothing is merged unless a file says `extend`. What the command line and the environment say comes on top of every file.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::layer::Layer;
use super::load::{Loaded, load};
use super::settle::Settings;
use super::{SettingsError, shown_path};
use crate::document::{Document, Mistake};

/// What a folder's settings file may be called, the first before the others.
const NAMES: [&str; 3] = [".unawaited.toml", "unawaited.toml", "pyproject.toml"];

/// Where settings files are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// In the folder and those above it.
    Nearest,
    /// Everywhere only this one holds; an absolute path.
    Only(PathBuf),
    /// Nowhere.
    Nothing,
}

/// The settings of every folder, found when they are asked for.
#[derive(Debug)]
pub struct Hierarchy {
    source: Source,
    /// Where patterns of files start if there is no settings file; an absolute path.
    working_directory: PathBuf,
    /// What comes on top of every file, the last over the others.
    over: Vec<Layer>,
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    of_folders: HashMap<PathBuf, Arc<Settings>>,
    of_files: BTreeMap<Option<PathBuf>, Arc<Settings>>,
}

impl Hierarchy {
    /// Settings from files, with what comes on top of them.
    #[must_use]
    pub fn new(source: Source, working_directory: &Path, over: Vec<Layer>) -> Self {
        Self {
            source,
            working_directory: working_directory
                .canonicalize()
                .unwrap_or_else(|_| working_directory.to_path_buf()),
            over,
            known: Mutex::default(),
        }
    }

    /// The same settings everywhere.
    #[must_use]
    pub fn of(settings: Settings) -> Self {
        let hierarchy = Self::new(Source::Nothing, Path::new("/"), Vec::new());
        let known = Known {
            of_files: BTreeMap::from([(None, Arc::new(settings))]),
            ..Known::default()
        };
        Self {
            known: Mutex::new(known),
            ..hierarchy
        }
    }

    /// The settings of a folder, given by its absolute path.
    ///
    /// # Errors
    /// If the file that holds there, or what it names, cannot be used.
    pub fn of_folder(&self, folder: &Path) -> Result<Arc<Settings>, SettingsError> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        match &self.source {
            Source::Nothing => self.settled(&mut known, None),
            Source::Only(file) => {
                let loaded = match known.of_files.get(&Some(file.clone())) {
                    Some(settings) => return Ok(Arc::clone(settings)),
                    None => load(file, &self.working_directory)?,
                };
                // A `pyproject.toml` that is named and says nothing of us says that defaults hold.
                let loaded = loaded.unwrap_or_else(|| Loaded {
                    layer: Layer::default(),
                    extends: None,
                });
                self.settled(&mut known, Some((file.clone(), loaded)))
            }
            Source::Nearest => self.nearest(&mut known, folder),
        }
    }

    /// The settings of a file, given by its absolute path.
    ///
    /// # Errors
    /// As for its folder.
    pub fn of_file(&self, file: &Path) -> Result<Arc<Settings>, SettingsError> {
        self.of_folder(file.parent().unwrap_or(file))
    }

    /// The settings of a file or a folder that is there, given by its absolute path.
    ///
    /// # Errors
    /// As for a folder.
    pub fn of_path(&self, path: &Path) -> Result<Arc<Settings>, SettingsError> {
        if path.is_dir() {
            self.of_folder(path)
        } else {
            self.of_file(path)
        }
    }

    fn nearest(&self, known: &mut Known, folder: &Path) -> Result<Arc<Settings>, SettingsError> {
        let mut passed = Vec::new();
        let mut found = None;
        for above in folder.ancestors() {
            if let Some(settings) = known.of_folders.get(above) {
                found = Some(Arc::clone(settings));
                break;
            }
            passed.push(above);
            if let Some((file, loaded)) = self.settings_in(above)? {
                found = Some(self.settled(known, Some((file, loaded)))?);
                break;
            }
        }
        let settings = match found {
            Some(settings) => settings,
            None => self.settled(known, None)?,
        };
        for folder in passed {
            let settings = Arc::clone(&settings);
            known.of_folders.insert(folder.to_path_buf(), settings);
        }
        Ok(settings)
    }

    fn settled(
        &self,
        known: &mut Known,
        nearest: Option<(PathBuf, Loaded)>,
    ) -> Result<Arc<Settings>, SettingsError> {
        let file = nearest.as_ref().map(|(file, _)| file.clone());
        if let Some(settings) = known.of_files.get(&file) {
            return Ok(Arc::clone(settings));
        }
        let mut layers = match nearest {
            Some((file, loaded)) => self.with_inherited(file, loaded)?,
            None => Vec::new(),
        };
        layers.extend(self.over.iter().cloned());
        let settings = Settings::settle(layers, file.as_deref(), &self.working_directory)?;
        let settings = Arc::new(settings);
        known.of_files.insert(file, Arc::clone(&settings));
        Ok(settings)
    }

    /// The settings file in a folder, if there is one.
    fn settings_in(&self, folder: &Path) -> Result<Option<(PathBuf, Loaded)>, SettingsError> {
        for name in NAMES {
            let file = folder.join(name);
            if file.is_file()
                && let Some(loaded) = load(&file, &self.working_directory)?
            {
                return Ok(Some((file, loaded)));
            }
        }
        Ok(None)
    }

    /// The layers of a file and of those that it inherits from, the farthest first.
    fn with_inherited(&self, file: PathBuf, loaded: Loaded) -> Result<Vec<Layer>, SettingsError> {
        let mut files = vec![file];
        let mut layers = vec![loaded.layer];
        let mut extends = loaded.extends;
        while let Some(next) = extends {
            let from = files.last().map_or(String::new(), |file| {
                shown_path(file, &self.working_directory)
            });
            let mistake = |problem: String, hint: &str| -> Mistake {
                let document = Document {
                    file: &from,
                    text: "",
                };
                document.mistake_at(next.line, "extend", &problem, hint)
            };
            let named = next.path.display();
            let path = next.path.canonicalize().map_err(|error| {
                let problem = format!("{named} cannot be read: {error}");
                mistake(problem, "name a settings file, from the folder of this one")
            })?;
            if files.contains(&path) {
                let problem = format!("{named} inherits from this file, directly or not");
                return Err(mistake(problem, "leave out one of the two").into());
            }
            let Some(loaded) = load(&path, &self.working_directory)? else {
                let problem = format!("{named} has no [tool.unawaited]");
                return Err(mistake(problem, "name a file that has, or leave it out").into());
            };
            files.push(path);
            layers.push(loaded.layer);
            extends = loaded.extends;
        }
        layers.reverse();
        Ok(layers)
    }
}
