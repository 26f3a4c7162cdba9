//! From a rule file to a compiled rule, with every check that can be made before it meets a source.

use std::collections::BTreeMap;
use std::path::Path;

use toml::Spanned;
use tree_sitter::{Query, QueryError, QueryErrorKind};

use super::action::{Action, FixPlan};
use super::predicate::Predicate;
use super::query::{TextTest, compile, excess};
use super::rule::{Example, ExampleResult, Pattern, Rule};
use super::spec::{ExampleSpec, FixSpec, RuleSpec};
use super::template::Template;
use crate::document::{Document, Mistake};
use crate::edit::Applicability;
use crate::types::PythonVersion;

/// Why a rule file cannot be used.
pub type RuleError = Mistake;

/// Loads a rule from the text of `…/group/name.toml`.
///
/// # Errors
/// The first thing in the file that is wrong.
pub fn load_rule(path: &Path, text: &str) -> Result<Rule, RuleError> {
    let file = path.display().to_string();
    let document = Document { file: &file, text };
    Loader { document }.load(path)
}

/// Whether a name is of a file below a folder, on every system.
fn is_inside(name: &str) -> bool {
    let is_plain =
        |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
    name.split('/').all(is_plain)
}

struct Loader<'a> {
    document: Document<'a>,
}

impl Loader<'_> {
    fn load(&self, path: &Path) -> Result<Rule, RuleError> {
        let spec: RuleSpec = self
            .document
            .read("see the rule format in rules/README.md")?;
        let name = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let group = path
            .parent()
            .and_then(Path::file_name)
            .map(|group| group.to_string_lossy().into_owned())
            .unwrap_or_default();
        if name.is_empty()
            || !name.chars().all(|character| {
                character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-'
            })
        {
            return Err(self.error_at(
                1,
                "file name",
                &format!("`{name}` is no rule name"),
                "use lowercase words with hyphens between them",
            ));
        }

        let query = self.query(&spec.query)?;
        let captures = query.capture_names();
        let patterns = (0..query.pattern_count())
            .map(|pattern| self.pattern(&query, pattern, &spec.query))
            .collect::<Result<Vec<_>, _>>()?;

        let fresh = spec
            .fix
            .as_ref()
            .map(|fix| fix.fresh.clone())
            .unwrap_or_default();
        if let Some(name) = fresh.keys().find(|name| captures.contains(&name.as_str())) {
            let problem = format!("the query captures @{name} already");
            return Err(self.error_at(
                self.line_of("fresh"),
                "fix.fresh",
                &problem,
                "give the fresh name another hole",
            ));
        }
        let message = self.template("message", &spec.message, captures, &BTreeMap::new())?;
        let fix = spec
            .fix
            .map(|fix| self.fix(fix, captures, &fresh))
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
        Ok(Rule {
            name,
            group,
            summary: spec.summary,
            why: spec.why.trim().to_owned(),
            severity: spec.severity,
            is_enabled: spec.enabled,
            examples,
            query: spec.query.into_inner(),
            at,
            message,
            patterns,
            fix,
        })
    }

    fn query(&self, source: &Spanned<String>) -> Result<Query, RuleError> {
        if let Some((problem, hint)) = excess(source.get_ref()) {
            return Err(self.error("query", source, &problem, &hint));
        }
        compile(source.get_ref()).map_err(
            |QueryError {
                 row, message, kind, ..
             }| {
                let line = self.first_content_line(source) + row;
                let hint = match kind {
                    QueryErrorKind::Capture => {
                        "a predicate comes after the captures that it names, in the same pattern"
                    }
                    QueryErrorKind::Syntax => "check its brackets and quotes",
                    _ => "check the node and field names against tree-sitter-python",
                };
                // A syntax error comes with the line and a caret below it; the line is enough.
                let message = message.lines().next().unwrap_or_default().trim();
                self.error_at(line, "query", &format!("{kind:?} error: {message}"), hint)
            },
        )
    }

    fn pattern(
        &self,
        query: &Query,
        pattern: usize,
        source: &Spanned<String>,
    ) -> Result<Pattern, RuleError> {
        let row = source.get_ref()[..query.start_byte_for_pattern(pattern)]
            .matches('\n')
            .count();
        let line = self.first_content_line(source) + row;
        let wrong =
            |(problem, hint): (String, String)| self.error_at(line, "query", &problem, &hint);
        let mut texts = Vec::new();
        let mut predicates = Vec::new();
        for written in query.general_predicates(pattern) {
            match TextTest::compile(written, query.capture_names()) {
                Some(test) => texts.push(test.map_err(wrong)?),
                None => predicates
                    .push(Predicate::compile(written, query.capture_names()).map_err(wrong)?),
            }
        }
        predicates.sort_by_key(Predicate::cost);

        if let Some((property, _)) = query.property_predicates(pattern).first() {
            let problem = format!("`#is? {}` is not known", property.key);
            return Err(self.error_at(
                line,
                "query",
                &problem,
                "use one of the predicates of rules/README.md",
            ));
        }
        let mut applicability = None;
        for property in query.property_settings(pattern) {
            let value = property.value.as_deref().unwrap_or_default();
            if &*property.key != "applicability" {
                return Err(self.error_at(
                    line,
                    "query",
                    &format!("`#set! {}` is not known", property.key),
                    "only `#set! applicability` is",
                ));
            }
            applicability = Some(Applicability::named(value).ok_or_else(|| {
                self.error_at(
                    line,
                    "query",
                    &format!("`{value}` is no applicability"),
                    "use safe, unsafe or display",
                )
            })?);
        }
        Ok(Pattern {
            predicates,
            texts,
            applicability,
        })
    }

    fn fix(
        &self,
        spec: FixSpec,
        captures: &[&str],
        fresh: &BTreeMap<String, String>,
    ) -> Result<FixPlan, RuleError> {
        let applicability = match &spec.applicability {
            None => Applicability::Safe,
            Some(written) => Applicability::named(written.get_ref()).ok_or_else(|| {
                self.error(
                    "fix.applicability",
                    written,
                    &format!("`{}` is no applicability", written.get_ref()),
                    "use safe, unsafe or display",
                )
            })?,
        };
        let mut actions = Vec::new();
        for (key, written) in [
            ("fix.await", &spec.r#await),
            ("fix.async", &spec.r#async),
            ("fix.plain", &spec.plain),
            ("fix.collect", &spec.collect),
            ("fix.split", &spec.split),
        ] {
            let Some(written) = written else {
                continue;
            };
            let capture = self.capture(key, written, captures)?;
            actions.push(match key {
                "fix.await" => Action::Await(capture),
                "fix.async" => Action::Async(capture),
                "fix.plain" => Action::Plain(capture),
                "fix.collect" => Action::Collect(capture),
                _ => Action::Split(capture),
            });
        }
        for (key, entries) in [
            ("fix.before", &spec.before),
            ("fix.after", &spec.after),
            ("fix.replace", &spec.replace),
        ] {
            for (capture, template) in entries {
                if !captures.contains(&capture.as_str()) {
                    return Err(self.unknown_capture(key, capture, template, captures));
                }
                let template = self.template(key, template, captures, fresh)?;
                actions.push(match key {
                    "fix.before" => Action::Before(capture.clone(), template),
                    "fix.after" => Action::After(capture.clone(), template),
                    _ => Action::Replace(capture.clone(), template),
                });
            }
        }
        for capture in &spec.delete {
            actions.push(Action::Delete(self.capture(
                "fix.delete",
                capture,
                captures,
            )?));
        }
        for module in &spec.import {
            let is_module = module.get_ref().split('.').all(|part| {
                !part.is_empty()
                    && part
                        .chars()
                        .all(|character| character.is_alphanumeric() || character == '_')
            });
            if !is_module {
                return Err(self.error(
                    "fix.import",
                    module,
                    &format!("`{}` is no module name", module.get_ref()),
                    "name a module, as in `import = [\"asyncio\"]`",
                ));
            }
            actions.push(Action::Import(module.get_ref().clone()));
        }
        if actions.is_empty() && applicability != Applicability::Display {
            return Err(self.error_at(
                self.line_of("[fix]"),
                "fix",
                "it does nothing",
                "give it await, async, plain, collect, split, before, after, replace, delete or import, or remove [fix]",
            ));
        }
        Ok(FixPlan {
            title: spec.title,
            applicability,
            actions,
            fresh: fresh.clone(),
        })
    }

    fn example(&self, spec: ExampleSpec, has_fix: bool) -> Result<Example, RuleError> {
        let line = self.line_of(&format!("\"{}\"", spec.name));
        let wrong = |problem: &str, hint: &str| {
            Err(self.error_at(
                line,
                "example",
                &format!("`{}`: {problem}", spec.name),
                hint,
            ))
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
        if let Some(outside) = spec.files.keys().find(|name| !is_inside(name)) {
            return wrong(
                &format!("`{outside}` is no file below the example's folder"),
                "name it with `/` between its parts, and without `..`",
            );
        }
        if let Some(Err(problem)) = spec.python.as_deref().map(str::parse::<PythonVersion>) {
            return wrong(&problem, "name a version, as in `python = \"3.10\"`");
        }
        Ok(Example {
            name: spec.name,
            before,
            result,
            is_unsafe: spec.r#unsafe,
            files: spec.files,
            python: spec.python,
        })
    }

    fn template(
        &self,
        key: &str,
        written: &Spanned<String>,
        captures: &[&str],
        fresh: &BTreeMap<String, String>,
    ) -> Result<Template, RuleError> {
        let template = Template::compile(written.get_ref()).map_err(|problem| {
            self.error(
                key,
                written,
                &problem,
                "a hole names a capture: `{coroutine}`",
            )
        })?;
        for hole in template.holes() {
            if !captures.contains(&hole) && !fresh.contains_key(hole) {
                return Err(self.unknown_capture(key, hole, written, captures));
            }
        }
        Ok(template)
    }

    fn capture(
        &self,
        key: &str,
        written: &Spanned<String>,
        captures: &[&str],
    ) -> Result<String, RuleError> {
        let name = written.get_ref();
        if captures.contains(&name.as_str()) {
            Ok(name.clone())
        } else {
            Err(self.unknown_capture(key, name, written, captures))
        }
    }

    fn unknown_capture(
        &self,
        key: &str,
        name: &str,
        at: &Spanned<String>,
        captures: &[&str],
    ) -> RuleError {
        let known = captures
            .iter()
            .map(|capture| format!("@{capture}"))
            .collect::<Vec<_>>()
            .join(", ");
        self.error(
            key,
            at,
            &format!("the query has no capture @{name}"),
            &format!("it captures {known}"),
        )
    }

    fn error(&self, key: &str, at: &Spanned<String>, problem: &str, hint: &str) -> RuleError {
        self.document.mistake(key, at, problem, hint)
    }

    fn error_at(&self, line: usize, key: &str, problem: &str, hint: &str) -> RuleError {
        self.document.mistake_at(line, key, problem, hint)
    }

    /// The line of a multi-line string's first line of content: TOML drops a line break right after the quotes.
    fn first_content_line(&self, source: &Spanned<String>) -> usize {
        let written = &self.document.text[source.span()];
        let opens_with_break = written
            .trim_start_matches(['\'', '"'])
            .starts_with(['\n', '\r']);
        self.document.line(source.span().start) + usize::from(opens_with_break)
    }

    fn line_of(&self, needle: &str) -> usize {
        let document = self.document;
        document.text.find(needle).map_or(1, |at| document.line(at))
    }
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
            "file",
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
            "file",
            "missing field `title`",
        );
        check(
            "await = \"call\"",
            "awiat = \"call\"",
            12,
            "file",
            "unknown field `awiat`",
        );
        check(
            "await = \"call\"",
            "await = 1",
            12,
            "file",
            "expected a string",
        );
        check(
            "unchanged = \"a\"",
            "unchangd = \"a\"",
            21,
            "file",
            "unknown field `unchangd`",
        );
    }

    #[test]
    fn the_query_is_checked() {
        check("(_) @callee", "(_ @callee", 4, "query", "Syntax");
        check("(_) @callee", "(calle) @callee", 4, "query", "calle");
        check("function:", "func:", 4, "query", "func");
        check("#can-await? @call", "#can-await? @cal", 5, "query", "cal");
        check(
            "#can-await?",
            "#may-await?",
            4,
            "query",
            "the predicate `#may-await?` is not known; use one of #call?",
        );
        check(
            "(#can-await? @call)",
            "(#can-await?)",
            4,
            "query",
            "write (#can-await? @capture)",
        );
        check(
            "(#can-await? @call)",
            "(#can-await? @call @callee)",
            4,
            "query",
            "`#can-await?` has the wrong arguments",
        );
        check(
            "(#can-await? @call)",
            "(#can-await? @call \"x\")",
            4,
            "query",
            "`#can-await?` has the wrong arguments",
        );
        check(
            "(#can-await? @call)",
            "(#position? @call)",
            4,
            "query",
            "(#position? @capture",
        );
        check(
            "(#can-await? @call)",
            "(#position? @call \"x\")",
            4,
            "query",
            "`x` is no position; use one of statement,",
        );
        check(
            "(#can-await? @call)",
            "(#uses? @call \"x\")",
            4,
            "query",
            "(#uses? @name",
        );
        check(
            "\"coroutine\"",
            "\"corutine\"",
            4,
            "query",
            "`corutine` is no kind of value; use one of coroutine,",
        );
        check(
            "(#can-await? @call)",
            "(#set! colour \"red\")",
            4,
            "query",
            "`#set! colour` is not known",
        );
        check(
            "(#can-await? @call)",
            "(#set! applicability \"x\")",
            4,
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
        assert_eq!(load(&second_pattern).unwrap_err().line, 8);
        assert_eq!(
            load(&second_pattern.replace('\n', "\r\n"))
                .unwrap_err()
                .line,
            8
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
            "use safe, unsafe or display",
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
