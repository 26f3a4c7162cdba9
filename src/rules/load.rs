//! From a rule file to a compiled rule, with every check that can be made before it meets a source.

mod fix;
mod loader;
mod query;

use std::path::Path;

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use toml::Spanned;

use self::fix::Holes;
use self::loader::Loader;
pub use self::loader::RuleError;
use super::action::FixPlan;
use super::predicate::minor;
use super::rule::{Example, ExampleResult, Rule};
use super::spec::{ExampleSpec, RuleSpec};
use crate::document::Document;
use crate::edit::Applicability;
use crate::source::digest;
use crate::syntax::{Foreign, Tool};
use crate::types::PythonVersion;

/// What a text mentions that rules are asked of, unless they say otherwise.
pub(super) const ASYNC: &str = "async";

/// Whether a rule or a group of rules can be called so: lowercase letters, digits and hyphens.
#[must_use]
pub fn is_rule_name(name: &str) -> bool {
    !name.is_empty()
        && name.chars().all(|character| {
            character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-'
        })
}

/// Loads a rule from the text of `…/group/name.toml`.
///
/// # Errors
/// The first thing in the file that is wrong.
pub fn load_rule(path: &Path, text: &str) -> Result<Rule, RuleError> {
    load(path, text, false)
}

/// Like [`load_rule`], of a rule that comes with the tool: tests have compiled its queries, so that no run has to.
///
/// # Errors
/// The first thing in the file that is wrong, its queries' form aside.
pub fn load_built_in_rule(path: &Path, text: &str) -> Result<Rule, RuleError> {
    load(path, text, true)
}

fn load(path: &Path, text: &str, is_built_in: bool) -> Result<Rule, RuleError> {
    let file = path.display().to_string();
    let document = Document { file: &file, text };
    let loader = Loader {
        document,
        is_built_in,
    };
    loader.load(path)
}

impl Loader<'_> {
    fn load(&self, path: &Path) -> Result<Rule, RuleError> {
        let spec: RuleSpec = self.document.read("docs/rules.md describes the format")?;
        let name = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let group = path
            .parent()
            .and_then(Path::file_name)
            .map(|group| group.to_string_lossy().into_owned())
            .unwrap_or_default();
        if !is_rule_name(&name) {
            return Err(self.error_at(
                1,
                "file name",
                &format!("`{name}` is no rule name"),
                "use lowercase words with hyphens between them",
            ));
        }
        let min_python = self.min_python(spec.min_python.as_ref())?;
        let mentions = self.mentions(spec.mentions.as_ref())?;
        let files = self.files(&spec.files)?;
        let silenced_by = self.silenced_by(&spec.silenced_by)?;

        let (query, patterns) = self.query("query", &spec.query)?;
        let captures = &*query.captures;
        let introduced = match &spec.fix {
            Some(fix) => self.introduced(fix, captures)?,
            None => Vec::new(),
        };
        let every = spec
            .every
            .iter()
            .map(|every| self.every(every, captures, &introduced, spec.fix.is_some()))
            .collect::<Result<Vec<_>, _>>()?;
        let message = self.template(
            "message",
            &spec.message,
            Holes {
                captures,
                introduced: &[],
            },
        )?;
        let holes = Holes {
            captures,
            introduced: &introduced,
        };
        let others_act = every.iter().any(|every| !every.actions.is_empty());
        let fix = spec
            .fix
            .map(|fix| self.fix(fix, holes, others_act))
            .transpose()?;
        let at = match &spec.at {
            Some(at) => self.capture("at", at, captures)?,
            None => match fix.as_ref().and_then(FixPlan::target) {
                Some(target) => target.to_owned(),
                None => captures
                    .first()
                    .map(|capture| (*capture).to_owned())
                    .ok_or_else(|| {
                        self.error(
                            "query",
                            &spec.query,
                            "it captures nothing",
                            "capture the place with @name",
                        )
                    })?,
            },
        };
        let examples = spec
            .examples
            .into_iter()
            .map(|example| self.example(example, fix.is_some()))
            .collect::<Result<_, _>>()?;
        let captures = captures.iter().map(|name| (*name).to_owned()).collect();
        Ok(Rule {
            digest: digest(self.document.text.as_bytes()),
            captures,
            name,
            group,
            summary: spec.summary,
            why: spec.why.trim().to_owned(),
            severity: spec.severity,
            is_enabled: spec.enabled,
            min_python,
            mentions,
            files,
            silenced_by,
            examples,
            query: spec.query.into_inner(),
            at,
            message,
            patterns,
            every,
            fix,
        })
    }

    fn min_python(&self, written: Option<&Spanned<String>>) -> Result<u8, RuleError> {
        let Some(written) = written else {
            return Ok(0);
        };
        minor(written.get_ref()).ok_or_else(|| {
            self.error(
                "min-python",
                written,
                &format!("`{}` is no version of Python 3", written.get_ref()),
                "write it as \"3.11\"",
            )
        })
    }

    fn mentions(&self, word: Option<&Spanned<String>>) -> Result<String, RuleError> {
        match word {
            None => Ok(ASYNC.to_owned()),
            Some(word) if !word.get_ref().trim().is_empty() => Ok(word.get_ref().clone()),
            Some(empty) => Err(self.error(
                "mentions",
                empty,
                "it is empty",
                "name a word without which a text has nothing of interest",
            )),
        }
    }

    fn files(&self, patterns: &[Spanned<String>]) -> Result<Option<GlobSet>, RuleError> {
        if patterns.is_empty() {
            return Ok(None);
        }
        let mut set = GlobSetBuilder::new();
        for pattern in patterns {
            // A pattern is of the path's last parts, as in `.gitignore`.
            let anywhere = format!("**/{}", pattern.get_ref());
            let glob = GlobBuilder::new(&anywhere).literal_separator(true).build();
            set.add(glob.map_err(|error| {
                self.error(
                    "files",
                    pattern,
                    &format!("`{}` is no pattern: {}", pattern.get_ref(), error.kind()),
                    "write names of files with * and ?, as in \"test_*.py\"",
                )
            })?);
        }
        let built = set.build();
        built.map(Some).map_err(|error| {
            let hint = "name fewer or shorter ones";
            self.error_at(self.line_of("files"), "files", &error.to_string(), hint)
        })
    }

    fn silenced_by(&self, written: &[Spanned<String>]) -> Result<Vec<Foreign>, RuleError> {
        let read = written.iter().map(|written| {
            Foreign::named(written.get_ref()).ok_or_else(|| {
                let tools: Vec<&str> = Tool::ALL.into_iter().map(Tool::name).collect();
                self.error(
                    "silenced-by",
                    written,
                    &format!("`{}` is no code of another tool", written.get_ref()),
                    &format!(
                        "write a tool and a code, as in \"ruff:RUF006\"; the tools are {}",
                        tools.join(", ")
                    ),
                )
            })
        });
        read.collect()
    }

    fn example(&self, spec: ExampleSpec, has_fix: bool) -> Result<Example, RuleError> {
        let line = self.document.line(spec.name.span().start);
        let wrong = |problem: &str, hint: &str| {
            let problem = format!("`{}`: {problem}", spec.name.get_ref());
            Err(self.error("example", &spec.name, &problem, hint))
        };
        let (before, result) = match (spec.before, spec.after, spec.unchanged) {
            (Some(before), Some(after), None) if has_fix => {
                (before, ExampleResult::Repaired(after))
            }
            (Some(_), Some(_), None) => {
                return wrong(
                    "it has `after`, but the rule has no [fix]",
                    "remove `after`",
                );
            }
            (Some(before), None, None) => (before, ExampleResult::Reported),
            (None, None, Some(unchanged)) => (unchanged, ExampleResult::Unchanged),
            _ => {
                return wrong(
                    "it is neither a repair nor unchanged",
                    "give it `before` and `after`, `before` alone, or `unchanged`",
                );
            }
        };
        if let Some(outside) = spec
            .files
            .keys()
            .chain(&spec.file)
            .find(|name| !is_inside(name))
        {
            return wrong(
                &format!("`{outside}` is no file below the example's folder"),
                "name it with `/` between its parts, and without `..`",
            );
        }
        if let Some(Err(problem)) = spec.python.as_deref().map(str::parse::<PythonVersion>) {
            return wrong(&problem, "name a version, as in `python = \"3.10\"`");
        }
        let grade = match (spec.r#unsafe, spec.guess) {
            (true, true) => {
                return wrong(
                    "it is both `unsafe` and a `guess`",
                    "keep `guess` if names and counts alone speak for the repair, else `unsafe`",
                );
            }
            (true, false) => Applicability::Unsafe,
            (false, true) => Applicability::Guess,
            (false, false) => Applicability::Safe,
        };
        Ok(Example {
            name: spec.name.into_inner(),
            line,
            before,
            result,
            grade,
            file: spec.file.unwrap_or_else(|| Example::FILE.to_owned()),
            files: spec.files,
            handlers: spec.handlers,
            runs: spec.runs,
            python: spec.python,
        })
    }
}

/// Whether a name is of a file below a folder, on every system.
fn is_inside(name: &str) -> bool {
    let is_plain =
        |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
    name.split('/').all(is_plain)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{ExampleResult, RuleError, load_rule};

    const RULE: &str = r#"summary  = "A coroutine is made and never awaited"
severity = "error"
query = '''
((call function: (_) @callee) @call
  (#can-await? @call)
  (#type? @call "coroutine"))
'''
message = "`{call}` makes a coroutine"

[fix]
title = "Await it"
await = "call"

[[example]]
name   = "sleep"
before = "a()"
after  = "await a()"

[[example]]
name      = "fine"
unchanged = "a"
"#;

    fn load(text: &str) -> Result<super::Rule, RuleError> {
        load_rule(Path::new("rules/mine/my-rule.toml"), text)
    }

    /// A rule in which `right` is `wrong` instead: the line and the key that the error names, and a part of what it says.
    #[track_caller]
    fn check(right: &str, wrong: &str, line: usize, key: &str, says: &str) {
        assert!(RULE.contains(right), "{right}");
        let error = load(&RULE.replacen(right, wrong, 1)).expect_err(wrong);
        assert_eq!((error.line, error.key.as_str()), (line, key), "{error}");
        assert!(error.to_string().contains(says), "{error}");
        assert!(
            error
                .to_string()
                .starts_with(&format!("rules/mine/my-rule.toml:{line}: ")),
            "{error}"
        );
        assert!(!error.hint.is_empty());
    }

    #[test]
    fn a_rule_is_named_after_its_file_and_folder() {
        let rule = load(RULE).unwrap();
        assert_eq!(
            (rule.group.as_str(), rule.name.as_str()),
            ("mine", "my-rule")
        );
        assert_eq!(rule.applicability(), "safe");
        let results: Vec<_> = rule
            .examples
            .into_iter()
            .map(|example| example.result)
            .collect();
        assert_eq!(
            results,
            [
                ExampleResult::Repaired("await a()".to_owned()),
                ExampleResult::Unchanged
            ]
        );
    }

    #[test]
    fn the_name_of_the_file_is_checked() {
        for name in ["MyRule", "my_rule", "my rule", "größe", ""] {
            let error = load_rule(Path::new(&format!("mine/{name}.toml")), RULE).expect_err(name);
            assert_eq!(
                (error.line, error.key.as_str()),
                (1, "file name"),
                "{error}"
            );
        }
    }

    #[test]
    fn the_shape_is_checked() {
        check(
            "severity = \"error\"",
            "severity = error",
            2,
            "file",
            "string values must be quoted",
        );
        check(
            "severity = \"error\"",
            "severity = \"fatal\"",
            2,
            "severity",
            "unknown variant `fatal`",
        );
        check(
            "severity = \"error\"",
            "severty = \"error\"",
            2,
            "file",
            "unknown field `severty`",
        );
        check(
            "severity = \"error\"\n",
            "",
            1,
            "file",
            "missing field `severity`",
        );
        check(
            "title = \"Await it\"\n",
            "",
            10,
            "fix",
            "missing field `title`",
        );
        check(
            "await = \"call\"",
            "awiat = \"call\"",
            12,
            "fix",
            "unknown field `awiat`",
        );
        check(
            "await = \"call\"",
            "await = 1",
            12,
            "fix.await",
            "expected a string",
        );
        check(
            "unchanged = \"a\"",
            "unchangd = \"a\"",
            21,
            "example",
            "unknown field `unchangd`",
        );
    }

    #[test]
    fn the_query_is_checked() {
        check("(_) @callee", "(_ @callee", 4, "query", "it is no query");
        check(
            "\"coroutine\"))",
            "\"coroutine\")) (#can-await? @call)",
            3,
            "query",
            "its patterns cannot be told apart",
        );
        check(
            "(_) @callee",
            "(cal) @callee",
            4,
            "query",
            "the grammar has no node `cal`; did you mean `call`?",
        );
        check(
            "function:",
            "functio:",
            4,
            "query",
            "the grammar has no field `functio`; did you mean `function`?",
        );
        check(
            "function: (_)",
            "function: (block)",
            4,
            "query",
            "no node of the grammar can have this here",
        );
        check("#can-await? @call", "#can-await? @cal", 5, "query", "@cal");
        check(
            "#can-await?",
            "#may-await?",
            5,
            "query",
            "the predicate `#may-await?` is not known; did you mean `#can-await?`?",
        );
        check(
            "(#can-await? @call)",
            "(#can-await?)",
            5,
            "query",
            "write (#can-await? @capture)",
        );
        check(
            "(#can-await? @call)",
            "(#can-await? @call @callee)",
            5,
            "query",
            "`#can-await?` has the wrong arguments",
        );
        check(
            "(#can-await? @call)",
            "(#can-await? @call \"x\")",
            5,
            "query",
            "`#can-await?` has the wrong arguments",
        );
        check(
            "(#can-await? @call)",
            "(#position? @call)",
            5,
            "query",
            "(#position? @capture",
        );
        check(
            "(#can-await? @call)",
            "(#position? @call \"x\")",
            5,
            "query",
            "`x` is no position; use one of statement,",
        );
        check(
            "(#can-await? @call)",
            "(#uses? @call \"x\")",
            5,
            "query",
            "(#uses? @name",
        );
        check(
            "\"coroutine\"",
            "\"corutine\"",
            6,
            "query",
            "`corutine` is no kind of value; did you mean `coroutine`?",
        );
        check(
            "(#can-await? @call)",
            "(#set! colour \"red\")",
            5,
            "query",
            "`#set! colour` is not known",
        );
        check(
            "(#can-await? @call)",
            "(#set! applicability \"x\")",
            5,
            "query",
            "`x` is no applicability",
        );
    }

    #[test]
    fn lines_of_a_query_count_from_where_it_begins() {
        let one_line = "query = '((call) @call (#may? @call))'\n";
        let start = RULE.find("query").unwrap();
        let end = RULE.find("message").unwrap();
        let on_one_line = format!("{}{one_line}{}", &RULE[..start], &RULE[end..]);
        assert_eq!(load(&on_one_line).unwrap_err().line, 3);
        let second_pattern = RULE.replacen(
            "'''\nmessage",
            "\n((call) @other\n  (#may? @other))\n'''\nmessage",
            1,
        );
        assert_eq!(load(&second_pattern).unwrap_err().line, 9);
        assert_eq!(
            load(&second_pattern.replace('\n', "\r\n"))
                .unwrap_err()
                .line,
            9
        );
    }

    #[test]
    fn captures_and_templates_are_checked() {
        check(
            "`{call}`",
            "`{cal}`",
            8,
            "message",
            "the query has no capture @cal; it captures @callee, @call",
        );
        check("`{call}`", "`{call`", 8, "message", "is not closed");
        check("`{call}`", "`call}`", 8, "message", "closes no hole");
        check(
            "await = \"call\"",
            "await = \"cal\"",
            12,
            "fix.await",
            "no capture @cal",
        );
        check(
            "await = \"call\"",
            "async = \"cal\"",
            12,
            "fix.async",
            "no capture @cal",
        );
        check(
            "await = \"call\"",
            "delete = [\"cal\"]",
            12,
            "fix.delete",
            "no capture @cal",
        );
        check(
            "await = \"call\"",
            "before = { cal = \"x\" }",
            12,
            "fix.before",
            "no capture @cal",
        );
        check(
            "await = \"call\"",
            "after = { call = \"{x}\" }",
            12,
            "fix.after",
            "no capture @x",
        );
        check(
            "await = \"call\"",
            "replace = { call = \"{\" }",
            12,
            "fix.replace",
            "is not closed",
        );
        check(
            "await = \"call\"",
            "await = \"call\"\nimport = [\"a b\"]",
            13,
            "fix.import",
            "`a b` is no module name",
        );
        check(
            "severity = \"error\"",
            "severity = \"error\"\nsilenced-by = [\"ruff:RUF006\", \"pylint:W0106\"]",
            3,
            "silenced-by",
            "`pylint:W0106` is no code of another tool",
        );
        check(
            "severity = \"error\"",
            "severity = \"error\"\nat = \"cal\"",
            3,
            "at",
            "no capture @cal",
        );
    }

    #[test]
    fn a_fix_does_something() {
        check("await = \"call\"\n", "", 10, "fix", "it does nothing");
        check(
            "await = \"call\"",
            "applicability = \"risky\"",
            12,
            "fix.applicability",
            "use safe, unsafe, guess or display",
        );
        assert!(load(&RULE.replace("await = \"call\"", "applicability = \"display\"")).is_ok());
        assert!(
            load(&RULE.replace(
                "await = \"call\"",
                "replace = { call = \"{x}\" }\nfresh = { x = \"y\" }"
            ))
            .is_ok()
        );
    }

    #[test]
    fn an_example_is_a_repair_a_report_or_unchanged() {
        check(
            "after  = \"await a()\"",
            "unchanged = \"a\"",
            15,
            "example",
            "`sleep`: it is neither a repair nor unchanged",
        );
        check(
            "before = \"a()\"\n",
            "",
            15,
            "example",
            "`sleep`: it is neither a repair nor unchanged",
        );
        check(
            "after  = \"await a()\"",
            "after  = \"await a()\"\nunsafe = true\nguess = true",
            15,
            "example",
            "`sleep`: it is both `unsafe` and a `guess`",
        );
        check(
            "unchanged = \"a\"\n",
            "",
            20,
            "example",
            "`fine`: it is neither a repair nor unchanged",
        );
        check(
            "[fix]\ntitle = \"Await it\"\nawait = \"call\"\n",
            "",
            12,
            "example",
            "`sleep`: it has `after`, but the rule has no [fix]",
        );
    }

    #[test]
    fn a_query_captures_something() {
        let without = "summary = 'a'\nseverity = 'error'\nquery = '(call)'\nmessage = 'a'\n";
        let error = load(without).unwrap_err();
        assert_eq!(
            (error.line, error.key.as_str(), error.problem.as_str()),
            (3, "query", "it captures nothing")
        );
    }
}
