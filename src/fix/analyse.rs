//! What is wrong in one text: from the text to its findings.

use std::path::Path;

use crate::rules::{Candidate, Finding, Proposed, RuleSet, Subject};
use crate::syntax::{
    Census, LenientTree, Strict, Suppressions, TopLevel, called_names, imported_packages, nesting,
};
use crate::types::Types;
use crate::watch::Watch;

/// A file's findings, and why there may be fewer than there should.
#[derive(Debug, Default)]
pub(super) struct Analysis {
    pub(super) findings: Vec<Finding>,
    /// Of these the guesses, where guesses do not count.
    pub(super) set_aside: Vec<Finding>,
    /// The text nests too deeply to be parsed.
    pub(super) too_deep: bool,
    /// The type engine failed over it.
    pub(super) failure: Option<String>,
}

/// The strict tree of a file's text, as the target version reads it.
pub(super) fn parse(types: &dyn Types, path: &Path, text: &str) -> Strict {
    Strict::parse(text, types.python_version().minor, TopLevel::of(path))
}

/// The places that rules propose in a text; none where it mentions nothing that they are about.
pub(super) fn propose(rules: &RuleSet, text: &str) -> Proposed {
    propose_for(rules, text, |_| true)
}

/// The same of the rules of certain names.
pub(super) fn propose_for(
    rules: &RuleSet,
    text: &str,
    is_wanted: impl Fn(&str) -> bool,
) -> Proposed {
    if !rules.are_about(text) || nesting::is_too_deep(text) {
        return Proposed::default();
    }
    LenientTree::parse(text)
        .map(|tree| rules.propose(text, &tree, is_wanted))
        .unwrap_or_default()
}

/// The places that the rules of certain names propose in a text that mentions nothing that they are about: calls of what the project,
/// or a package that the text imports, makes async.
pub(super) fn propose_by_names(
    types: &dyn Types,
    (rules, census): (&RuleSet, &Census),
    text: &str,
    is_wanted: impl Fn(&str) -> bool,
) -> Proposed {
    if rules.are_about(text) || nesting::is_too_deep(text) {
        return Proposed::default();
    }
    let packages = imported_packages(text);
    let mut called = called_names(text);
    called.retain(|name| {
        let tally = census.tally(name);
        tally.async_definitions + tally.async_generators + tally.async_managers > 0
            || (packages.iter()).any(|package| types.is_async_in(package, name))
    });
    if called.is_empty() {
        return Proposed::default();
    }
    LenientTree::parse(text)
        .map(|tree| rules.propose_calls(text, &tree, is_wanted, &called))
        .unwrap_or_default()
}

/// As what plain functions are judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Functions {
    /// As what they are.
    Plain,
    /// And once more as if they were `async`.
    AlsoAsync,
}

/// Judges the candidates of a text.
pub(super) fn analyse(
    types: &dyn Types,
    (rules, census, watch): (&RuleSet, &Census, &dyn Watch),
    path: &Path,
    text: &str,
    candidates: &[Candidate],
    functions: Functions,
) -> Analysis {
    let too_deep = candidates.is_empty() && nesting::is_too_deep(text);
    let has_suppressions = Suppressions::are_in(text) && !too_deep;
    if candidates.is_empty() && !has_suppressions {
        return Analysis {
            too_deep,
            ..Analysis::default()
        };
    }
    let strict = parse(types, path, text);
    let mut analysis = Analysis::default();
    if !candidates.is_empty() {
        let Some(file_types) = types.file(path) else {
            analysis.failure = Some("the type engine cannot read it".to_owned());
            return analysis;
        };
        let places = strict.places();
        analysis.findings = rules.judge(
            candidates,
            Subject {
                path,
                text,
                places: &places,
                types: file_types.as_ref(),
                census,
            },
            watch,
        );
        if functions == Functions::AlsoAsync {
            let supposing = places.supposing_async();
            analysis.findings.extend(rules.suppose(
                candidates,
                Subject {
                    path,
                    text,
                    places: &supposing,
                    types: file_types.as_ref(),
                    census,
                },
                watch,
            ));
        }
        analysis.failure = file_types.failure();
    }
    let parses = strict.syntax_error().is_none();
    let mut found = analysis.findings.iter();
    let heeds_others = found.any(|finding| !rules.found_elsewhere(finding).is_empty());
    if has_suppressions || heeds_others {
        analysis.findings = rules.without_suppressed(
            analysis.findings,
            &Suppressions::of(&strict, text),
            (path, text),
            parses && analysis.failure.is_none(),
        );
    }
    // A text that does not parse is never changed.
    if !parses {
        for finding in &mut analysis.findings {
            finding.fix = None;
        }
    }
    analysis
}
