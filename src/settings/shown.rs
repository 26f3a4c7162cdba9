//! What holds and who says so, for people and programs to read.

use std::path::Path;

use toml::Value;

use super::layer::{Layer, Origin, Sourced, Word};
use super::pattern::Pattern;
use super::settle::{INCLUDED, LEFT_OUT, Settings};

/// A key's value, and who says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The key, as settings files write it.
    pub key: &'static str,
    /// The value, as they write it.
    pub value: Value,
    /// Who says it.
    pub origin: Origin,
}

impl Settings {
    /// Every value that is in force, in the order of the keys. One key may stand there more than once: which rules hold, and where
    /// rules come from, several can say together. A key without a value that anybody says or that is the default is left out.
    #[must_use]
    pub fn shown(&self) -> Vec<Shown> {
        // Who selects overrules all that was said before of which rules hold.
        let selecting = self.layers.iter().rposition(|layer| layer.select.is_some());
        let in_force = &self.layers[selecting.unwrap_or(0)..];
        let mut shown = Vec::new();
        shown.extend(each(in_force, "select", |layer| {
            words(layer.select.as_ref())
        }));
        shown.extend(each(in_force, "extend-select", |layer| {
            words(layer.extend_select.as_ref())
        }));
        shown.extend(each(in_force, "ignore", |layer| {
            words(layer.ignore.as_ref())
        }));
        shown.extend(each(&self.layers, "rules", |layer| {
            said(layer.rules.as_ref(), |folders| {
                list(folders.iter().map(|folder| text(folder)))
            })
        }));
        shown.extend(self.of_top());
        shown
    }

    fn of_top(&self) -> Vec<Shown> {
        let top = self.layers.iter().cloned();
        let top = top.fold(Layer::default(), |under, layer| layer.over(under));
        let default = |value: Value| (value, Origin::Default);
        let all = [
            (
                "per-file-ignores",
                said(top.per_file_ignores.as_ref(), |ignores| {
                    table(ignores.iter().map(|ignores| {
                        let words = ignores.words.iter().map(|word| word.text.clone());
                        (ignores.pattern.text().to_owned(), list(words))
                    }))
                }),
            ),
            (
                "severity",
                said(top.severity.as_ref(), |severities| {
                    table(
                        severities.iter().map(|(word, severity)| {
                            (word.text.clone(), Value::from(severity.name()))
                        }),
                    )
                }),
            ),
            ("safe-only", words(top.safe_only.as_ref())),
            (
                "unsafe-fixes",
                said(top.unsafe_fixes.as_ref(), |value| Value::from(*value))
                    .or_else(|| Some(default(Value::from(false)))),
            ),
            (
                "guesses",
                said(top.guesses.as_ref(), |value| Value::from(*value)),
            ),
            (
                "fail-on",
                said(top.fail_on.as_ref(), |value| Value::from(value.name())),
            ),
            (
                "include",
                patterns(top.include.as_ref())
                    .or_else(|| Some(default(list(INCLUDED.iter().map(|one| (*one).to_owned()))))),
            ),
            (
                "exclude",
                Some(default(list(LEFT_OUT.iter().map(|one| (*one).to_owned())))),
            ),
            ("exclude", patterns(top.exclude.as_ref())),
            (
                "handlers",
                said(top.handlers.as_ref(), |handlers| {
                    list(handlers.iter().cloned())
                }),
            ),
            (
                "baseline",
                top.baseline.as_ref().and_then(|baseline| {
                    let path = baseline.value.as_ref()?;
                    Some((Value::from(text(path)), baseline.origin.clone()))
                }),
            ),
            (
                "python",
                said(top.python.as_ref(), |path| Value::from(text(path))),
            ),
            (
                "python-version",
                said(top.python_version.as_ref(), |version| {
                    Value::from(version.to_string())
                }),
            ),
            (
                "src",
                said(top.src.as_ref(), |folders| {
                    list(folders.iter().map(|folder| text(folder)))
                }),
            ),
        ];
        let in_force = all.into_iter().filter_map(|(key, shown)| {
            let (value, origin) = shown?;
            Some(Shown { key, value, origin })
        });
        in_force.collect()
    }
}

fn each<'a>(
    layers: &'a [Layer],
    key: &'static str,
    value: impl Fn(&'a Layer) -> Option<(Value, Origin)>,
) -> impl Iterator<Item = Shown> {
    layers.iter().filter_map(move |layer| {
        let (value, origin) = value(layer)?;
        Some(Shown { key, value, origin })
    })
}

fn said<Of>(of: Option<&Sourced<Of>>, value: impl Fn(&Of) -> Value) -> Option<(Value, Origin)> {
    of.map(|said| (value(&said.value), said.origin.clone()))
}

fn words(of: Option<&Sourced<Vec<Word>>>) -> Option<(Value, Origin)> {
    said(of, |words| list(words.iter().map(|word| word.text.clone())))
}

fn patterns(of: Option<&Sourced<Vec<Pattern>>>) -> Option<(Value, Origin)> {
    said(of, |patterns| {
        list(patterns.iter().map(|pattern| pattern.text().to_owned()))
    })
}

fn list(texts: impl Iterator<Item = String>) -> Value {
    Value::Array(texts.map(Value::from).collect())
}

fn table(entries: impl Iterator<Item = (String, Value)>) -> Value {
    Value::Table(entries.collect())
}

fn text(path: &Path) -> String {
    path.display().to_string()
}
