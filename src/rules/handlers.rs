//! Functions that a framework calls, and awaits if they are async: their decorators mark them.

use globset::{Glob, GlobMatcher};

use crate::span::Span;
use crate::syntax::Places;

/// Decorators that mark such functions, as patterns of what is written after the `@`, without the arguments: `app.get`, `*.route`.
#[derive(Clone, Debug, Default)]
pub struct Handlers(Vec<GlobMatcher>);

impl Handlers {
    /// Compiles patterns.
    ///
    /// # Errors
    /// What is wrong with one.
    pub fn new<'a>(patterns: impl IntoIterator<Item = &'a String>) -> Result<Self, String> {
        let compiled = patterns.into_iter().map(|pattern| {
            let glob = Glob::new(pattern.trim_start_matches('@'));
            let glob = glob.map_err(|error| format!("`{pattern}` is no pattern: {}", error.kind()));
            Ok(glob?.compile_matcher())
        });
        compiled.collect::<Result<_, _>>().map(Self)
    }

    /// The handler that an `await` at the expression would belong to if it were async. Every one of its decorators marks it: another
    /// one may want a plain function.
    pub(super) fn around(
        &self,
        places: &Places<'_>,
        text: &str,
        expression: Span,
    ) -> Option<Handler> {
        if self.0.is_empty() {
            return None;
        }
        let function = places.decorated_function_around(expression, text)?;
        let mut decorators = function.decorators.iter().map(|at| at.of(text));
        let first = decorators.clone().next()?;
        decorators
            .all(|decorator| self.mark(decorator))
            .then(|| Handler {
                keyword: function.keyword,
                decorator: first.to_owned(),
            })
    }

    /// Whether a decorator, as it is written, is one of them.
    pub(super) fn mark(&self, decorator: &str) -> bool {
        let written: String = decorator.split_whitespace().collect();
        self.0.iter().any(|pattern| pattern.is_match(&written))
    }
}

/// A plain function that a framework would await if it were async.
pub(super) struct Handler {
    /// The byte of its `def`.
    pub(super) keyword: usize,
    /// A decorator that says so, as it is written.
    pub(super) decorator: String,
}

#[cfg(test)]
mod tests {
    use super::Handlers;

    #[test]
    fn patterns_mean_decorators_as_they_are_written() {
        let patterns = ["app.get", "*.route", "@task"].map(str::to_owned);
        let handlers = Handlers::new(&patterns).unwrap();
        for marked in ["app.get", "web.v1.route", "app . get", "task"] {
            assert!(handlers.mark(marked), "{marked}");
        }
        for other in ["app.getter", "route", "my.app.get", "tasks"] {
            assert!(!handlers.mark(other), "{other}");
        }
        assert!(Handlers::new(&["a[".to_owned()]).is_err());
    }
}
