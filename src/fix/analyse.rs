//! What is wrong in one text: from the text to its findings.

use std::path::Path;

use crate::rules::{Candidate, Finding, RuleSet, Subject};
use crate::syntax::{Census, LenientTree, Strict, TopLevel, nesting};
use crate::types::Types;

/// A file's findings, and why there may be fewer than there should.
#[derive(Debug, Default)]
pub(super) struct Analysis {
    pub(super) findings: Vec<Finding>,
    /// The text nests too deeply to be parsed.
    pub(super) too_deep: bool,
    /// The type engine failed over it.
    pub(super) failure: Option<String>,
}

/// The places that rules propose in a text; none where nothing asynchronous is written.
pub(super) fn candidates(rules: &RuleSet, text: &str) -> Vec<Candidate> {
    if !text.contains("async") || nesting::is_too_deep(text) {
        return Vec::new();
    }
    LenientTree::parse(text)
        .map(|tree| rules.candidates(&tree))
        .unwrap_or_default()
}

/// Judges the candidates of a text.
pub(super) fn analyse(
    types: &dyn Types,
    (rules, census): (&RuleSet, &Census),
    path: &Path,
    text: &str,
    candidates: &[Candidate],
) -> Analysis {
    if candidates.is_empty() {
        return Analysis {
            too_deep: nesting::is_too_deep(text),
            ..Analysis::default()
        };
    }
    let strict = Strict::parse(text, types.python_version().minor, TopLevel::Module);
    let Some(file_types) = types.file(path) else {
        return Analysis {
            failure: Some("the type engine cannot read it".to_owned()),
            ..Analysis::default()
        };
    };
    let places = strict.places();
    let mut findings = rules.judge(
        candidates,
        Subject {
            path,
            text,
            places: &places,
            types: file_types.as_ref(),
            census,
        },
    );
    // A text that does not parse is never changed.
    if strict.syntax_error().is_some() {
        for finding in &mut findings {
            finding.fix = None;
        }
    }
    Analysis {
        findings,
        too_deep: false,
        failure: file_types.failure(),
    }
}
