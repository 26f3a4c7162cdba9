//! A rule's `[fix]` and `[[every]]`: what becomes of captures, checked against those that there are.

use std::collections::BTreeMap;

use toml::Spanned;

use super::super::action::{Action, FixPlan};
use super::super::query::LazyQuery;
use super::super::rule::Every;
use super::super::spec::{ActionsSpec, EverySpec, FixSpec};
use super::super::template::Template;
use super::loader::{Loader, RuleError};
use crate::edit::Applicability;
use crate::span::Span;
use crate::syntax;

/// What templates can name: captures, and what the fix introduces.
#[derive(Clone, Copy)]
pub(super) struct Holes<'a> {
    pub(super) captures: &'a [&'a str],
    pub(super) introduced: &'a [String],
}

type Templates = BTreeMap<String, Spanned<String>>;

/// A key of a fix that names a capture, and what is made of it.
type OfCapture<'a> = (&'a str, &'a Option<Spanned<String>>, fn(String) -> Action);

/// A key of a fix that names captures with templates, and what is made of each.
type OfTemplates<'a> = (&'a str, &'a Templates, fn(String, Template) -> Action);

impl Loader<'_> {
    /// The names that a fix introduces: the fresh ones, and those of what modules have.
    pub(super) fn introduced(
        &self,
        fix: &FixSpec,
        captures: &[&str],
    ) -> Result<Vec<String>, RuleError> {
        for (key, names) in [
            ("fresh", fix.fresh.keys().collect::<Vec<_>>()),
            ("names", fix.names.keys().collect()),
        ] {
            if let Some(name) = names.iter().find(|name| captures.contains(&name.as_str())) {
                return Err(self.error_at(
                    self.line_of(key),
                    &format!("fix.{key}"),
                    &format!("the query captures @{name} already"),
                    "give the name another hole",
                ));
            }
        }
        if let Some(twice) = fix.names.keys().find(|name| fix.fresh.contains_key(*name)) {
            return Err(self.error(
                "fix.names",
                &fix.names[twice],
                &format!("`{{{twice}}}` is a fresh name already"),
                "give one of them another hole",
            ));
        }
        Ok(fix.fresh.keys().chain(fix.names.keys()).cloned().collect())
    }

    pub(super) fn fix(
        &self,
        mut spec: FixSpec,
        holes: Holes<'_>,
        others_act: bool,
    ) -> Result<FixPlan, RuleError> {
        let applicability = match &spec.applicability {
            None => Applicability::Safe,
            Some(written) => Applicability::named(written.get_ref()).ok_or_else(|| {
                self.error(
                    "fix.applicability",
                    written,
                    &format!("`{}` is no applicability", written.get_ref()),
                    "use safe, unsafe, guess or display",
                )
            })?,
        };
        let mut actions = self.actions("fix", &spec.actions(), holes)?;
        for module in &spec.import {
            if !is_dotted_name(module.get_ref()) {
                return Err(self.error(
                    "fix.import",
                    module,
                    &format!("`{}` is no module name", module.get_ref()),
                    "name a module, as in `import = [\"asyncio\"]`",
                ));
            }
            actions.push(Action::Import(module.get_ref().clone()));
        }
        for dotted in spec.names.values() {
            if !is_dotted_name(dotted.get_ref()) || !dotted.get_ref().contains('.') {
                return Err(self.error(
                    "fix.names",
                    dotted,
                    &format!("`{}` is nothing that a module has", dotted.get_ref()),
                    "write the module and the name, as in `names = { sleep = \"asyncio.sleep\" }`",
                ));
            }
        }
        if actions.is_empty() && !others_act && applicability != Applicability::Display {
            return Err(self.error_at(
                self.line_of("[fix]"),
                "fix",
                "it does nothing",
                "give it await, async, async-function, plain, collect, split, wrap, before, after, replace, delete or import, or remove \
                 [fix]",
            ));
        }
        Ok(FixPlan {
            title: spec.title,
            applicability,
            actions,
            fresh: spec.fresh,
            names: spec
                .names
                .into_iter()
                .map(|(hole, dotted)| (hole, dotted.into_inner()))
                .collect(),
        })
    }

    /// One `[[every]]`, given the captures of the rule's own query.
    pub(super) fn every(
        &self,
        spec: &EverySpec,
        captures: &[&str],
        introduced: &[String],
        has_fix: bool,
    ) -> Result<Every, RuleError> {
        let node = spec.node.get_ref();
        let is_kind = syntax::python().id_for_node_kind(node, true) != 0;
        if !is_kind {
            return Err(self.error(
                "every.node",
                &spec.node,
                &format!("the grammar has no node `{node}`"),
                "check it against the grammar, tree-sitter-python 0.25",
            ));
        }
        let inside = self.capture("every.in", &spec.r#in, captures)?;
        let (query, patterns) = self.query("every.query", &spec.query)?;
        let own = &*query.captures;
        if !own.contains(&node.as_str()) {
            return Err(self.error(
                "every.query",
                &spec.query,
                &format!("it does not say which node is the `{node}`"),
                &format!("capture it as @{node}"),
            ));
        }
        let holes = Holes {
            captures: own,
            introduced,
        };
        let actions = self.actions("every.fix", &spec.fix, holes)?;
        if !actions.is_empty() && !has_fix {
            return Err(self.error(
                "every.fix",
                &spec.node,
                "the rule has no [fix] that it would be a part of",
                "write a [fix] with a title",
            ));
        }
        Ok(Every {
            node: node.clone(),
            inside,
            query: LazyQuery::new(
                spec.query.get_ref().clone(),
                own.iter().map(|name| (*name).to_owned()).collect(),
            ),
            patterns,
            actions,
        })
    }

    fn actions(
        &self,
        key: &str,
        spec: &ActionsSpec,
        holes: Holes<'_>,
    ) -> Result<Vec<Action>, RuleError> {
        let mut actions = Vec::new();
        let of_captures: [OfCapture<'_>; 6] = [
            ("await", &spec.r#await, Action::Await),
            ("async", &spec.r#async, Action::Async),
            (
                "async-function",
                &spec.async_function,
                Action::AsyncFunction,
            ),
            ("plain", &spec.plain, Action::Plain),
            ("collect", &spec.collect, Action::Collect),
            ("split", &spec.split, Action::Split),
        ];
        for (action, written, make) in of_captures {
            if let Some(written) = written {
                let capture = self.capture(&format!("{key}.{action}"), written, holes.captures)?;
                actions.push(make(capture));
            }
        }
        let of_templates: [OfTemplates<'_>; 4] = [
            ("wrap", &spec.wrap, Action::Wrap),
            ("before", &spec.before, Action::Before),
            ("after", &spec.after, Action::After),
            ("replace", &spec.replace, Action::Replace),
        ];
        for (action, entries, make) in of_templates {
            let key = format!("{key}.{action}");
            for (capture, written) in entries {
                if !holes.captures.contains(&capture.as_str()) {
                    return Err(self.unknown_capture(&key, capture, written, holes.captures));
                }
                let template = self.template(&key, written, holes)?;
                actions.push(make(capture.clone(), template));
            }
        }
        for capture in &spec.delete {
            let key = format!("{key}.delete");
            actions.push(Action::Delete(self.capture(
                &key,
                capture,
                holes.captures,
            )?));
        }
        Ok(actions)
    }

    pub(super) fn template(
        &self,
        key: &str,
        written: &Spanned<String>,
        holes: Holes<'_>,
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
            let is_introduced = holes.introduced.iter().any(|name| name == hole);
            if !holes.captures.contains(&hole) && !is_introduced {
                return Err(self.unknown_capture(key, hole, written, holes.captures));
            }
        }
        Ok(template)
    }

    pub(super) fn capture(
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
        let error = self.error(
            key,
            at,
            &format!("the query has no capture @{name}"),
            &format!("it captures {known}"),
        );
        let written = at.span();
        let found = self.document.text[written.clone()].find(name);
        let exactly = found.map(|found| {
            let start = written.start + found;
            Span::new(start, start + name.len())
        });
        RuleError {
            span: exactly.filter(|_| !name.is_empty()).or(error.span),
            ..error
        }
    }
}

fn is_dotted_name(written: &str) -> bool {
    written.split('.').all(|part| {
        !part.is_empty()
            && part
                .chars()
                .all(|character| character.is_alphanumeric() || character == '_')
    })
}
