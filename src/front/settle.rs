//! What the command line and the environment say of the settings, as one layer over all settings files.

use std::path::{Path, PathBuf};

use super::Failure;
use super::cli::{Selection, SettingsArguments};
use crate::settings::{
    FileIgnores, Hierarchy, Layer, Origin, Pattern, SettingsError, Source, Sourced, Word, inline,
};

/// The settings of every file, with what the arguments say on top.
pub(super) fn hierarchy(
    arguments: &SettingsArguments,
    working_directory: &Path,
) -> Result<Hierarchy, Failure> {
    let mut file = None;
    let mut over = Vec::new();
    for written in &arguments.config {
        let path = working_directory.join(written);
        if path.exists() || !written.contains('=') {
            if file.replace(path).is_some() {
                return Err(Failure::Usage(
                    "--config takes one file; leave out the others".to_owned(),
                ));
            }
        } else {
            over.push(inline(written, working_directory)?);
        }
    }
    let source = match file {
        Some(_) if arguments.isolated => {
            return Err(Failure::Usage(
                "--isolated reads no settings file; leave it out, or --config".to_owned(),
            ));
        }
        Some(path) => Source::Only(
            path.canonicalize()
                .map_err(|reason| SettingsError::File { path, reason })?,
        ),
        None if arguments.isolated => Source::Nothing,
        None => Source::Nearest,
    };
    over.push(layer(arguments, working_directory)?);
    Ok(Hierarchy::new(source, working_directory, over))
}

fn layer(arguments: &SettingsArguments, working_directory: &Path) -> Result<Layer, Failure> {
    let speaker = ArgumentSource(arguments);
    let Selection {
        select,
        extend_select,
        ignore,
        folders,
    } = &arguments.selection;
    let absolute = |path: &PathBuf| working_directory.join(path);
    Ok(Layer {
        select: speaker.words("select", select),
        extend_select: speaker.words("extend-select", extend_select),
        ignore: speaker.words("ignore", ignore),
        per_file_ignores: speaker.all(
            "per-file-ignores",
            &arguments.per_file_ignores,
            |written| {
                let Some((files, word)) = written.rsplit_once(':') else {
                    return Err(format!(
                        "`{written}` names no rule; write it as in `tests/*:await`"
                    ));
                };
                Ok(FileIgnores {
                    pattern: Pattern::new(files, working_directory)?,
                    words: vec![speaker.word("per-file-ignores", word)],
                })
            },
        )?,
        exclude: speaker.all("exclude", &arguments.exclude, |written| {
            Pattern::new(written, working_directory)
        })?,
        unsafe_fixes: if arguments.no_unsafe_fixes {
            Some(speaker.said("no-unsafe-fixes", false))
        } else {
            let is_said = arguments.unsafe_fixes || speaker.is_of_environment("unsafe-fixes");
            is_said.then(|| speaker.said("unsafe-fixes", arguments.unsafe_fixes))
        },
        guesses: if arguments.no_guesses {
            Some(speaker.said("no-guesses", false))
        } else {
            let is_said = arguments.guesses || speaker.is_of_environment("guesses");
            is_said.then(|| speaker.said("guesses", arguments.guesses))
        },
        fail_on: arguments
            .fail_on
            .map(|fail_on| speaker.said("fail-on", fail_on)),
        python: arguments
            .python
            .as_ref()
            .map(|path| speaker.said("python", absolute(path))),
        python_version: arguments
            .python_version
            .map(|version| speaker.said("python-version", version)),
        baseline: match &arguments.baseline {
            Some(path) => Some(speaker.said("baseline", Some(absolute(path)))),
            None => arguments
                .no_baseline
                .then(|| speaker.said("no-baseline", None)),
        },
        // As they are typed, so that messages name them so.
        rules: (!folders.is_empty()).then(|| speaker.said("rules", folders.clone())),
        ..Layer::default()
    })
}

/// Who says what the arguments hold: the command line, or a variable.
struct ArgumentSource<'a>(&'a SettingsArguments);

impl ArgumentSource<'_> {
    fn is_of_environment(&self, option: &str) -> bool {
        let id = option.replace('-', "_");
        self.0.from_environment.contains(&id)
    }

    fn origin(&self, option: &str) -> Origin {
        if self.is_of_environment(option) {
            let name = option.replace('-', "_").to_uppercase();
            Origin::Variable(format!("UNAWAITED_{name}"))
        } else {
            Origin::Option(format!("--{option}"))
        }
    }

    fn said<Value>(&self, option: &str, value: Value) -> Sourced<Value> {
        Sourced {
            value,
            origin: self.origin(option),
        }
    }

    fn word(&self, option: &str, text: &str) -> Word {
        Word {
            text: text.to_owned(),
            origin: self.origin(option),
        }
    }

    /// What was written, read one by one; `None` if nothing was.
    fn all<Value>(
        &self,
        option: &str,
        written: &[String],
        read: impl Fn(&str) -> Result<Value, String>,
    ) -> Result<Option<Sourced<Vec<Value>>>, Failure> {
        let values = written.iter().map(|text| read(text));
        let values = values
            .collect::<Result<Vec<_>, _>>()
            .map_err(|problem| Failure::Usage(format!("--{option}: {problem}")))?;
        Ok((!written.is_empty()).then(|| self.said(option, values)))
    }

    fn words(&self, option: &str, written: &[String]) -> Option<Sourced<Vec<Word>>> {
        let words = written.iter().map(|text| self.word(option, text));
        (!written.is_empty()).then(|| self.said(option, words.collect()))
    }
}
