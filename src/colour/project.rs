//! The project's texts, and where they mention functions of a name.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use super::blocking;
use crate::rules::RuleSet;
use crate::source::LineIndex;
use crate::span::Span;
use crate::syntax::{
    Census, Function, Interest, Outline, Places, Strict, TopLevel, last_name, nesting,
};
use crate::types::{Definition, RUNNERS};

/// One text of a project.
#[derive(Clone)]
pub struct Text {
    /// Its file.
    pub path: PathBuf,
    /// The text.
    pub text: Arc<str>,
    /// What holds for it.
    pub rules: Arc<RuleSet>,
    /// The functions in it that something outside of the project's code calls, by their names after those of the classes around them.
    pub scripts: Vec<String>,
    /// Whether it may be changed.
    pub is_writable: bool,
}

/// All texts of a project.
pub struct Project {
    /// The texts, in the order of their paths.
    pub texts: Vec<Text>,
    /// How they name functions.
    pub census: Arc<Census>,
    /// The version that they are for: Python `3.minor`.
    pub minor: u8,
}

/// The colour that functions are to get.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// They become `async`.
    #[default]
    Async,
    /// They become plain.
    Plain,
}

impl Colour {
    /// Whether it is that of functions that are `async`.
    pub(super) fn is_async(self) -> bool {
        self == Self::Async
    }
}

/// Whether what is called like this runs coroutines. `run` and `wait` are names of much else.
fn runs_coroutines(callee: &str) -> bool {
    last_name(callee).is_some_and(|name| match name {
        "run" | "wait" => callee.starts_with("asyncio.") || callee.starts_with("anyio."),
        _ => RUNNERS.contains(&name),
    })
}

/// A function, by the number of its text and the byte of its `def`.
pub(super) type Id = (usize, usize);

/// The outlines of a project's texts, made when they are first needed.
pub(super) struct Outlines<'p> {
    pub(super) project: &'p Project,
    /// The colour that functions are to get: those of the other one are wanted.
    pub(super) colour: Colour,
    /// The texts in which a word stands.
    words: HashMap<&'p str, Vec<usize>>,
    made: HashMap<usize, Rc<Outline>>,
    /// The lines of the texts of which places were named.
    lines: RefCell<HashMap<usize, LineIndex<'p>>>,
}

impl<'p> Outlines<'p> {
    pub(super) fn new(project: &'p Project, colour: Colour) -> Self {
        let mut words: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, text) in project.texts.iter().enumerate() {
            let is_part = |character: char| character.is_alphanumeric() || character == '_';
            for word in text.text.split(|character| !is_part(character)) {
                let texts = words.entry(word).or_default();
                if texts.last() != Some(&index) {
                    texts.push(index);
                }
            }
        }
        Self {
            project,
            colour,
            words,
            made: HashMap::new(),
            lines: RefCell::default(),
        }
    }

    /// The texts in which the word stands, wherever.
    pub(super) fn with_word(&self, word: &str) -> Vec<usize> {
        self.words.get(word).cloned().unwrap_or_default()
    }

    /// Whether another text may import this one: it is the head of a package, or another one has its name.
    pub(super) fn may_be_imported(&self, file: usize) -> bool {
        let path = &self.project.texts[file].path;
        let name = path.file_stem().and_then(|stem| stem.to_str());
        name.is_none_or(|name| {
            name == "__init__" || self.with_word(name).iter().any(|other| *other != file)
        })
    }

    /// The outline of a text, with all mentions of functions that the project defines in the other colour.
    pub(super) fn of(&mut self, index: usize) -> Rc<Outline> {
        let colour = self.colour;
        let Project {
            texts,
            census,
            minor,
        } = self.project;
        let made = self.made.entry(index).or_insert_with(|| {
            let Text { text, path, .. } = &texts[index];
            if nesting::is_too_deep(text) {
                return Rc::default();
            }
            let strict = Strict::parse(text, *minor, TopLevel::of(path));
            let places = strict.places().supposing_async();
            let interest = Interest {
                becomes_async: colour.is_async(),
                is_wanted: &|name| {
                    let tally = census.tally(name);
                    match colour {
                        Colour::Async => tally.plain_definitions > 0,
                        Colour::Plain => {
                            let generators = tally.async_generators + tally.async_managers;
                            tally.async_definitions + generators > 0
                        }
                    }
                },
                is_generator: &|name| census.tally(name).plain_generators > 0,
                runs: &runs_coroutines,
                may_block: &blocking::is_last_name,
            };
            Rc::new(places.outline(text, interest))
        });
        Rc::clone(made)
    }

    /// What the places of a text say, as if its plain functions were `async`; nothing if it nests too deeply.
    pub(super) fn in_text<T>(
        &self,
        file: usize,
        ask: impl FnOnce(&Places<'_>, &str) -> T,
    ) -> Option<T> {
        let Text { text, path, .. } = &self.project.texts[file];
        if nesting::is_too_deep(text) {
            return None;
        }
        let strict = Strict::parse(text, self.project.minor, TopLevel::of(path));
        Some(ask(&strict.places().supposing_async(), text))
    }

    /// Whether the text imports what a dotted name begins with from outside of the project.
    pub(super) fn is_from_outside(&self, file: usize, dotted: Span) -> bool {
        let module = self.in_text(file, |places, text| {
            let root = dotted
                .of(text)
                .split('.')
                .next()
                .unwrap_or_default()
                .trim_end();
            let root = Span::new(dotted.start, dotted.start + root.len());
            places.imported_as(root)
        });
        let Some(module) = module.flatten() else {
            return false;
        };
        let package = module.split('.').next().unwrap_or_default();
        let is_package = |text: &Text| {
            let path = text.path.with_extension("");
            path.iter().any(|part| part.to_str() == Some(package))
        };
        !package.is_empty() && !self.project.texts.iter().any(is_package)
    }

    pub(super) fn function(&mut self, (file, keyword): Id) -> Option<Function> {
        let outline = self.of(file);
        let functions = &outline.functions;
        let found = functions.binary_search_by_key(&keyword, |function| function.keyword);
        found.ok().map(|index| functions[index].clone())
    }

    /// Every function of that name in the project.
    pub(super) fn named(&mut self, name: &str) -> Vec<(Id, Function)> {
        let mut named = Vec::new();
        for file in self.with_word(name) {
            let outline = self.of(file);
            let functions = outline.functions.iter();
            let of_name = functions.filter(|function| function.name == name);
            named.extend(of_name.map(|function| ((file, function.keyword), function.clone())));
        }
        named
    }

    /// The functions that somebody means by `path::Class.method`, or by a dotted name whose first parts may be left out.
    pub(super) fn wanted(&mut self, wanted: &str) -> Vec<Id> {
        let (path, qualified) = match wanted.rsplit_once("::") {
            Some((path, qualified)) => (Some(Path::new(path)), qualified),
            None => (None, wanted),
        };
        let name = qualified.rsplit('.').next().unwrap_or(qualified);
        let mut found = Vec::new();
        for (id, function) in self.named(name) {
            let file = &self.project.texts[id.0].path;
            let is_meant = if let Some(path) = path {
                file.ends_with(path) && function.qualified == qualified
            } else {
                let module = file.with_extension("");
                let parts = module.iter().filter_map(|part| part.to_str());
                let parts = parts.filter(|part| *part != "__init__");
                let full: Vec<&str> = parts.chain(function.qualified.split('.')).collect();
                full.ends_with(&wanted.split('.').collect::<Vec<_>>())
            };
            found.extend(is_meant.then_some(id));
        }
        found
    }

    /// The files of the texts, by their numbers.
    pub(super) fn paths(&self) -> Vec<PathBuf> {
        let texts = self.project.texts.iter();
        texts.map(|text| text.path.clone()).collect()
    }

    /// The number of a file's text, if it is one of the project's.
    pub(super) fn index(&self, path: &Path) -> Option<usize> {
        let texts = &self.project.texts;
        texts
            .binary_search_by(|text| text.path.as_path().cmp(path))
            .ok()
    }

    /// A place as evidence names it.
    pub(super) fn place(&self, name: &str, file: usize, at: usize) -> Definition {
        let Text { path, text, .. } = &self.project.texts[file];
        let mut lines = self.lines.borrow_mut();
        let lines = lines.entry(file).or_insert_with(|| LineIndex::new(text));
        Definition {
            name: name.to_owned(),
            file: path.to_string_lossy().into_owned(),
            line: lines.line_of(at),
            module: None,
        }
    }
}
