//! From the text of a settings file to a layer, with every check that can be made before rules are known.

use std::io;
use std::path::{Path, PathBuf};

use toml::Spanned;

use super::layer::{FileIgnores, Layer, Origin, Sourced, Word};
use super::pattern::Pattern;
use super::spec::{Pyproject, Spec, Words};
use super::{SettingsError, shown_path};
use crate::document::{Document, Mistake};
use crate::rules::Handlers;
use crate::types::PythonVersion;

const HINT: &str = "docs/settings.md lists the keys";

/// A settings file, read.
#[derive(Debug)]
pub(super) struct Loaded {
    pub(super) layer: Layer,
    /// The file that it inherits from.
    pub(super) extends: Option<Extends>,
}

#[derive(Debug)]
pub(super) struct Extends {
    pub(super) path: PathBuf,
    /// The line that says so, from 1.
    pub(super) line: usize,
}

/// Reads a settings file at an absolute path, which messages name relative to the working directory; `None` if it is a
/// `pyproject.toml` without settings of ours.
pub(super) fn load(path: &Path, working_directory: &Path) -> Result<Option<Loaded>, SettingsError> {
    let is_pyproject = path
        .file_name()
        .is_some_and(|name| name == "pyproject.toml");
    let bytes = std::fs::read(path);
    if is_pyproject && !bytes.as_ref().is_ok_and(|bytes| names_us(bytes)) {
        // Whatever is wrong with it is not about us.
        return Ok(None);
    }
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).map_err(io::Error::other));
    let text = text.map_err(|reason| SettingsError::File {
        path: path.to_path_buf(),
        reason,
    })?;
    let file = shown_path(path, working_directory);
    let document = Document {
        file: &file,
        text: &text,
    };
    let spec = if is_pyproject {
        let pyproject: Pyproject = document.read(HINT)?;
        let Some(spec) = pyproject.tool.and_then(|tool| tool.unawaited) else {
            return Ok(None);
        };
        spec
    } else {
        document.read(HINT)?
    };
    let reader = Reader {
        document,
        folder: path.parent().unwrap_or(path),
        origin: &|line| Origin::File {
            path: path.to_path_buf(),
            line,
        },
    };
    let extends = spec.extend.as_ref().map(|extends| Extends {
        path: reader.folder.join(extends.get_ref()),
        line: document.line(extends.span().start),
    });
    Ok(Some(Loaded {
        layer: reader.layer(spec)?,
        extends,
    }))
}

fn names_us(bytes: &[u8]) -> bool {
    let name = b"unawaited";
    bytes.windows(name.len()).any(|part| part == name)
}

/// Reads settings as they are given on the command line, such as `severity.await = "info"`; paths start from the folder, which
/// is absolute.
///
/// # Errors
/// What is wrong with them.
pub fn inline(text: &str, folder: &Path) -> Result<Layer, SettingsError> {
    let document = Document {
        file: "--config",
        text,
    };
    let spec: Spec = document.read(HINT)?;
    if let Some(extends) = &spec.extend {
        let hint = "name the file with --config, or extend it from a settings file";
        let problem = "the command line inherits from no file";
        return Err(document.mistake("extend", extends, problem, hint).into());
    }
    let reader = Reader {
        document,
        folder,
        origin: &|_| Origin::Option("--config".to_owned()),
    };
    Ok(reader.layer(spec)?)
}

struct Reader<'a> {
    document: Document<'a>,
    /// Where relative paths start.
    folder: &'a Path,
    /// Who speaks in a line.
    origin: &'a dyn Fn(usize) -> Origin,
}

impl Reader<'_> {
    fn layer(&self, spec: Spec) -> Result<Layer, Mistake> {
        let words =
            |words: Option<Words>| words.map(|words| self.said(words, |list| self.words(list)));
        Ok(Layer {
            select: words(spec.select),
            extend_select: words(spec.extend_select),
            ignore: words(spec.ignore),
            safe_only: words(spec.safe_only),
            per_file_ignores: spec
                .per_file_ignores
                .map(|table| {
                    self.try_said(table, |table| {
                        let entries = table.into_iter().map(|(pattern, words)| {
                            let pattern = self.pattern("per-file-ignores", &pattern)?;
                            Ok(FileIgnores {
                                pattern,
                                words: self.words(words),
                            })
                        });
                        entries.collect()
                    })
                })
                .transpose()?,
            include: self.patterns("include", spec.include)?,
            exclude: self.patterns("exclude", spec.exclude)?,
            severity: spec.severity.map(|table| {
                self.said(table, |table| {
                    let entries = table.into_iter();
                    entries
                        .map(|(word, severity)| (self.word(word), severity))
                        .collect()
                })
            }),
            unsafe_fixes: spec
                .unsafe_fixes
                .map(|value| self.said(value, |value| value)),
            guesses: spec.guesses.map(|value| self.said(value, |value| value)),
            fail_on: spec.fail_on.map(|value| self.said(value, |value| value)),
            python: spec
                .python
                .map(|path| self.said(path, |path| self.folder.join(path))),
            python_version: spec
                .python_version
                .map(|written| {
                    let version = written.get_ref().parse().map_err(|problem: String| {
                        let hint = format!(
                            "use one of {} to {}",
                            PythonVersion::OLDEST,
                            PythonVersion::NEWEST
                        );
                        self.document
                            .mistake("python-version", &written, &problem, &hint)
                    })?;
                    Ok(self.said(written, |_| version))
                })
                .transpose()?,
            src: self.folders("src", spec.src)?,
            rules: self.folders("rules", spec.rules)?,
            baseline: spec
                .baseline
                .map(|path| self.said(path, |path| Some(self.folder.join(path)))),
            handlers: spec
                .handlers
                .map(|list| {
                    self.try_said(list, |list| {
                        let patterns = list.into_iter().map(|written| {
                            Handlers::new([written.get_ref()]).map_err(|problem| {
                                let hint = "write it as in `app.get` or `*.route`";
                                self.document.mistake("handlers", &written, &problem, hint)
                            })?;
                            Ok(written.into_inner())
                        });
                        patterns.collect()
                    })
                })
                .transpose()?,
        })
    }

    fn said<Written, Value>(
        &self,
        written: Spanned<Written>,
        value: impl FnOnce(Written) -> Value,
    ) -> Sourced<Value> {
        Sourced {
            origin: (self.origin)(self.document.line(written.span().start)),
            value: value(written.into_inner()),
        }
    }

    fn try_said<Written, Value>(
        &self,
        written: Spanned<Written>,
        value: impl FnOnce(Written) -> Result<Value, Mistake>,
    ) -> Result<Sourced<Value>, Mistake> {
        let Sourced { value, origin } = self.said(written, value);
        value.map(|value| Sourced { value, origin })
    }

    fn words(&self, list: Vec<Spanned<String>>) -> Vec<Word> {
        list.into_iter().map(|word| self.word(word)).collect()
    }

    fn word(&self, word: Spanned<String>) -> Word {
        Word {
            origin: (self.origin)(self.document.line(word.span().start)),
            text: word.into_inner(),
        }
    }

    fn patterns(
        &self,
        key: &str,
        list: Option<Words>,
    ) -> Result<Option<Sourced<Vec<Pattern>>>, Mistake> {
        let patterns = |list: Vec<Spanned<String>>| {
            let patterns = list.iter().map(|pattern| self.pattern(key, pattern));
            patterns.collect::<Result<Vec<_>, _>>()
        };
        list.map(|list| self.try_said(list, patterns)).transpose()
    }

    fn pattern(&self, key: &str, written: &Spanned<String>) -> Result<Pattern, Mistake> {
        Pattern::new(written.get_ref(), self.folder).map_err(|problem| {
            let hint = "write it as in `tests/*` or `*_pb2.py`";
            self.document.mistake(key, written, &problem, hint)
        })
    }

    fn folders(
        &self,
        key: &str,
        list: Option<Words>,
    ) -> Result<Option<Sourced<Vec<PathBuf>>>, Mistake> {
        let folders = |list: Vec<Spanned<String>>| {
            let folders = list.iter().map(|written| {
                let folder = self.folder.join(written.get_ref());
                if folder.is_dir() {
                    return Ok(folder.canonicalize().unwrap_or(folder));
                }
                let problem = format!("there is no folder {}", folder.display());
                let hint = "name a folder, from that of the settings file";
                Err(self.document.mistake(key, written, &problem, hint))
            });
            folders.collect::<Result<Vec<_>, _>>()
        };
        list.map(|list| self.try_said(list, folders)).transpose()
    }
}
