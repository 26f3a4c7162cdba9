//! Patterns that name files, read as ruff reads them: without a slash they mean a name anywhere, with one a path from the
//! settings' folder, and what is in a folder goes with it.

use std::path::{Component, Path, PathBuf};

use globset::{Glob, GlobMatcher};

/// A pattern of a settings file or of the command line.
#[derive(Clone, Debug)]
pub struct Pattern {
    text: String,
    folder: PathBuf,
    /// With a `!` in front: it means everything else.
    is_negated: bool,
    matcher: Matcher,
}

#[derive(Clone, Debug)]
enum Matcher {
    Name(String),
    AnyName(GlobMatcher),
    Path(GlobMatcher),
}

impl Pattern {
    /// Compiles a pattern; a path in it starts from the folder, which is absolute.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn new(text: &str, folder: &Path) -> Result<Self, String> {
        let (is_negated, positive) = match text.strip_prefix('!') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let positive = positive.strip_suffix('/').unwrap_or(positive);
        if positive.is_empty() {
            return Err(format!("`{text}` means no file"));
        }
        let compiled = |glob: &str| {
            Glob::new(glob)
                .map(|glob| glob.compile_matcher())
                .map_err(|error| format!("`{text}` is no pattern: {}", error.kind()))
        };
        let matcher = if positive.contains('/') {
            Matcher::Path(compiled(&from_folder(positive, folder))?)
        } else if positive.contains(['*', '?', '[', '{']) {
            Matcher::AnyName(compiled(positive)?)
        } else {
            Matcher::Name(positive.to_owned())
        };
        Ok(Self {
            text: text.to_owned(),
            folder: folder.to_path_buf(),
            is_negated,
            matcher,
        })
    }

    /// The pattern as it is written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it means this absolute path itself, whatever `!` says.
    fn is_of(&self, path: &Path) -> bool {
        let name = path.file_name();
        match &self.matcher {
            Matcher::Name(literal) => name.is_some_and(|name| name == literal.as_str()),
            Matcher::AnyName(glob) => name.is_some_and(|name| glob.is_match(name)),
            Matcher::Path(glob) => glob.is_match(path),
        }
    }

    /// Whether it means this absolute path, or a folder around it that is below the pattern's own.
    pub(super) fn holds_for(&self, path: &Path) -> bool {
        self.is_of_any(path) != self.is_negated
    }

    fn is_of_any(&self, path: &Path) -> bool {
        path.ancestors()
            .take_while(|above| *above != self.folder)
            .any(|above| self.is_of(above))
    }
}

/// What the last of the patterns that mean this path itself says of it: true, or false if it begins with `!`.
pub(super) fn last_word(patterns: &[Pattern], path: &Path) -> Option<bool> {
    let last = patterns.iter().rev().find(|pattern| pattern.is_of(path));
    last.map(|pattern| !pattern.is_negated)
}

/// What the last of the patterns says of a file that mean it or a folder around it; of the files in a folder those are meant that
/// are Python's.
pub(super) fn is_included(patterns: &[Pattern], file: &Path) -> bool {
    let kind = file.extension().and_then(|kind| kind.to_str());
    let is_python = matches!(kind, Some("py" | "pyi" | "ipynb"));
    let mut patterns = patterns.iter().rev();
    let last = patterns.find(|pattern| pattern.is_of(file) || is_python && pattern.is_of_any(file));
    last.is_some_and(|pattern| !pattern.is_negated)
}

/// A glob for absolute paths from one that is relative to a folder.
fn from_folder(glob: &str, folder: &Path) -> String {
    let mut folder = folder.to_path_buf();
    let mut rest = Path::new(glob).components().peekable();
    while let Some(component) = rest.peek() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                folder.pop();
            }
            _ => break,
        }
        rest.next();
    }
    let rest: PathBuf = rest.collect();
    if rest.is_absolute() {
        return glob.to_owned();
    }
    let folder = globset::escape(&folder.to_string_lossy());
    format!("{}/{}", folder.trim_end_matches('/'), rest.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, path: &str, expected: bool) {
        let pattern = Pattern::new(pattern, Path::new("/p [1]")).unwrap();
        let path = Path::new("/p [1]").join(path);
        assert_eq!(
            pattern.holds_for(&path),
            expected,
            "{pattern:?} of {path:?}"
        );
    }

    #[test]
    fn a_pattern_without_a_slash_is_a_name_anywhere() {
        check("build", "build/a.py", true);
        check("build", "x/build/y/a.py", true);
        check("build", "builder/a.py", false);
        check("*_pb2.py", "x/a_pb2.py", true);
        check("test_*", "test_a/b.py", true);
        check("{a,b}.py", "x/b.py", true);
        check("build/", "build/a.py", true);
    }

    #[test]
    fn a_pattern_with_a_slash_is_a_path_from_the_settings() {
        check("x/build", "x/build/a.py", true);
        check("x/build", "y/x/build/a.py", false);
        check("./x/*.py", "x/a.py", true);
        check("**/x/*.py", "y/x/a.py", true);
        check("x/**", "x/y/a.py", true);
        check("x/**.py", "x/y/a.py", true);
        check("../p [[]1]/x.py", "x.py", true);
    }

    #[test]
    fn an_exclamation_mark_means_everything_else() {
        check("!src/**", "src/a.py", false);
        check("!src/**", "tests/a.py", true);
    }

    #[test]
    fn folders_above_the_settings_do_not_count() {
        let pattern = Pattern::new("build", Path::new("/build/p")).unwrap();
        assert!(!pattern.holds_for(Path::new("/build/p/a.py")));
    }

    #[test]
    fn the_last_pattern_has_the_last_word() {
        let patterns =
            ["build", "!x/build"].map(|text| Pattern::new(text, Path::new("/p")).unwrap());
        assert_eq!(last_word(&patterns, Path::new("/p/build")), Some(true));
        assert_eq!(last_word(&patterns, Path::new("/p/x/build")), Some(false));
        assert_eq!(last_word(&patterns, Path::new("/p/x")), None);
    }

    #[test]
    fn a_folder_includes_its_python_files() {
        let includes = |patterns: &[&str], file: &str| {
            let compiled = patterns
                .iter()
                .map(|text| Pattern::new(text, Path::new("/p")));
            let compiled: Vec<Pattern> = compiled.map(Result::unwrap).collect();
            is_included(&compiled, &Path::new("/p").join(file))
        };
        assert!(includes(&["src"], "src/x/a.py"));
        assert!(!includes(&["src"], "src/x/a.txt"));
        assert!(includes(&["*.py", "bin/run"], "bin/run"));
        assert!(!includes(&["*.py", "!old_*"], "old_a.py"));
        assert!(!includes(&["*.py"], "a.ipynb"));
        assert!(!includes(&[], "a.py"));
    }

    #[test]
    fn what_is_no_pattern_is_said() {
        for wrong in ["a[", "{a", "", "!"] {
            assert!(Pattern::new(wrong, Path::new("/p")).is_err(), "{wrong}");
        }
    }
}
