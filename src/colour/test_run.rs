//! Tests that become `async`: whether what runs them awaits them, by what their class is and how the project's other async tests run.

use super::project::{Outlines, Text};
use crate::edit::Edit;
use crate::span::Span;
use crate::syntax::Function;

/// What has pytest await a test.
const MARKERS: [&str; 3] = [
    "pytest.mark.anyio",
    "pytest.mark.asyncio",
    "pytest.mark.trio",
];

/// The decorator that has pytest await a test, where its line has nothing else, with the edit that takes that line away.
pub(super) fn marker(text: &Text, function: &Function) -> Option<(Span, Edit)> {
    let mut decorators = function.decorators.iter();
    let marker = decorators.find(|decorator| MARKERS.contains(&decorator.of(&text.text)))?;
    let start = text.text[..marker.start]
        .rfind('\n')
        .map_or(0, |end| end + 1);
    let end = text.text[marker.end..].find('\n')? + marker.end + 1;
    let line = Span::new(start, end);
    let is_alone = line.of(&text.text).trim().strip_prefix('@') == Some(marker.of(&text.text));
    is_alone.then(|| (*marker, Edit::replace(line, "")))
}

/// How an async test is run.
pub(super) enum TestRun {
    /// It is no test.
    NoTest,
    /// As it stands.
    AsItIs,
    /// With this marker, which the edit writes.
    Marked(Edit),
    /// Not at all, or nobody knows; why.
    Never(&'static str),
}

/// How the function would be run as an async test, if it is a test.
pub(super) fn test_run(outlines: &mut Outlines<'_>, file: usize, function: &Function) -> TestRun {
    let text = &outlines.project.texts[file];
    if !is_test(text, function) {
        return TestRun::NoTest;
    }
    let bases = function.class.as_ref().map(|(_, bases)| bases.as_slice());
    let is_of = |name: &str| bases.unwrap_or_default().iter().any(|base| base == name);
    if is_of("IsolatedAsyncioTestCase") {
        return TestRun::AsItIs;
    }
    if bases.is_some_and(|bases| !bases.is_empty()) {
        return TestRun::Never(
            "a plain `TestCase` passes an async test without running it; derive from `IsolatedAsyncioTestCase`",
        );
    }
    if is_marked(text) {
        return TestRun::AsItIs;
    }
    let all = 0..outlines.project.texts.len();
    let files = std::iter::once(file).chain(all.filter(|other| *other != file));
    for other in files.collect::<Vec<_>>() {
        let text = &outlines.project.texts[other];
        if !text.text.contains("async def test") || is_marked(text) {
            continue;
        }
        let outline = outlines.of(other);
        let text = &outlines.project.texts[other];
        let is_async_test = |function: &&Function| function.is_async && is_test(text, function);
        let mut tests = outline.functions.iter().filter(is_async_test);
        let Some(like) = tests.find(|test| {
            test.class
                .as_ref()
                .is_none_or(|(_, bases)| bases.is_empty())
        }) else {
            continue;
        };
        let mut decorators = like
            .decorators
            .iter()
            .map(|decorator| decorator.of(&text.text));
        return match decorators.find(|decorator| MARKERS.contains(decorator)) {
            Some(marker) => marked(&outlines.project.texts[file], function, marker),
            None => TestRun::AsItIs,
        };
    }
    TestRun::Never("nothing in the project says how async tests are run")
}

fn marked(text: &Text, function: &Function, marker: &str) -> TestRun {
    if !text.text.contains("import pytest") {
        return TestRun::Never("it needs a marker, and the file does not import `pytest`");
    }
    let before = &text.text[..function.start];
    let indent = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
    let end = if text.text.contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    TestRun::Marked(Edit::insert(
        function.start,
        format!("@{marker}{end}{indent}"),
    ))
}

/// Whether all tests of a file are marked at once.
fn is_marked(text: &Text) -> bool {
    let mut lines = text.text.lines();
    lines.any(|line| {
        line.starts_with("pytestmark") && MARKERS.iter().any(|marker| line.contains(marker))
    })
}

/// Whether pytest or unittest finds the function as a test.
fn is_test(text: &Text, function: &Function) -> bool {
    let stem = text
        .path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    let is_of_tests = stem.starts_with("test_") || stem.ends_with("_test");
    let is_of_case = function
        .class
        .as_ref()
        .is_some_and(|(_, bases)| bases.iter().any(|base| base.ends_with("TestCase")));
    function.name.starts_with("test") && !function.is_nested && (is_of_tests || is_of_case)
}
