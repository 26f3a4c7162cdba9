//! The report as one HTML page for reviewers: findings by file with their evidence, each repair side by side, filters,
//! and patches to copy. It needs no network, and without scripts it can still be read.
//!
//! The page is in `html/`: its template, its style and its script. The template escapes all that comes from sources.

use std::collections::BTreeMap;
use std::io::{self, Write};

use askama::Template;

use super::patch::{Line, Patch, excerpt, patches};
use super::shown::{Shown, help};
use super::{Report, Summary};
use crate::edit::Applicability;
use crate::rules::Finding;

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    version: &'static str,
    style: &'static str,
    script: &'static str,
    summary: String,
    messages: &'a [String],
    /// The rules that found something, each with how often.
    rules: Vec<(&'a str, usize)>,
    grades: Vec<(&'static str, usize)>,
    files: Vec<FileSection<'a>>,
    /// The patches, as a JSON array that may stand in a script element.
    patches: String,
}

/// A piece of a sentence, with whether it is code.
type Piece = (bool, String);

struct FileSection<'a> {
    path: &'a str,
    fixed: usize,
    syntax_error: Option<String>,
    findings: Vec<Card<'a>>,
}

struct Card<'a> {
    rule: &'a str,
    severity: &'static str,
    grade: &'static str,
    place: String,
    scope: &'a str,
    message: Vec<Piece>,
    evidence: Vec<Vec<Piece>>,
    help: Option<Vec<Piece>>,
    /// Where there is no repair to show.
    excerpt: Vec<Line>,
    patches: Vec<Patch>,
    /// The number of its patch among all.
    patch: Option<usize>,
}

/// Writes one page.
///
/// # Errors
/// If the writer fails.
pub fn report(report: Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let files: Vec<Shown<'_>> = report.files().collect();
    let mut texts = Vec::new();
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    let mut sections = Vec::new();
    for file in &files {
        let mut cards = Vec::new();
        for (finding, _) in file.findings() {
            *rules.entry(&finding.rule).or_default() += 1;
            cards.push(card(&files, file, finding, &mut texts));
        }
        let is_written = !report.unwritten.contains(&file.file.path);
        let section = FileSection {
            path: &file.path,
            fixed: if is_written {
                file.file.applied.len()
            } else {
                0
            },
            syntax_error: file.syntax_error().map(|(span, message)| {
                let place = file.place(span.start);
                let path = file.path_at(place);
                format!("{path}:{}:{}: {message}", place.line, place.column)
            }),
            findings: cards,
        };
        if !section.findings.is_empty() || section.syntax_error.is_some() || section.fixed > 0 {
            sections.push(section);
        }
    }
    let page = Page {
        version: env!("CARGO_PKG_VERSION"),
        style: include_str!("html/style.css"),
        script: include_str!("html/script.js"),
        summary: Summary::of(report).to_string(),
        messages: report.messages,
        rules: rules.into_iter().collect(),
        grades: grades(&files),
        files: sections,
        patches: in_script(&serde_json::to_string(&texts)?),
    };
    page.write_into(&mut *out)
}

/// The applicabilities, each with how often it is found.
fn grades(files: &[Shown<'_>]) -> Vec<(&'static str, usize)> {
    let of = |grade: Applicability| {
        let findings = files.iter().flat_map(Shown::findings);
        let alike = findings.filter(|(finding, _)| finding.applicability() == grade);
        (grade.name(), alike.count())
    };
    let all = Applicability::ALL.map(of).into_iter();
    all.filter(|(_, count)| *count > 0).collect()
}

fn card<'a>(
    files: &[Shown<'_>],
    file: &Shown<'a>,
    finding: &'a Finding,
    texts: &mut Vec<String>,
) -> Card<'a> {
    let place = file.place(finding.span.start);
    let patches = patches(files, finding);
    let patch: Option<String> = patches.iter().map(|patch| patch.text.as_deref()).collect();
    Card {
        rule: &finding.rule,
        severity: finding.severity.name(),
        grade: finding.applicability().name(),
        place: format!("{}:{}:{}", file.path_at(place), place.line, place.column),
        scope: &finding.scope,
        message: pieces(&finding.message),
        evidence: finding
            .evidence
            .iter()
            .map(|one| pieces(&file.described(one)))
            .collect(),
        help: help(finding).as_deref().map(pieces),
        excerpt: if patches.is_empty() {
            excerpt(file, finding)
        } else {
            Vec::new()
        },
        patch: patch.filter(|text| !text.is_empty()).map(|text| {
            texts.push(text);
            texts.len() - 1
        }),
        patches,
    }
}

/// A sentence in pieces: what is between backticks is code.
fn pieces(sentence: &str) -> Vec<Piece> {
    let parts: Vec<&str> = sentence.split('`').collect();
    // Code that holds a backtick itself leaves it open which is which.
    if parts.len().is_multiple_of(2) {
        return vec![(false, sentence.to_owned())];
    }
    let parts = parts.into_iter().zip([false, true].into_iter().cycle());
    parts
        .filter(|(part, _)| !part.is_empty())
        .map(|(part, is_code)| (is_code, part.to_owned()))
        .collect()
}

/// JSON that cannot end the script element it stands in, nor begin a comment there.
fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::{in_script, pieces};

    fn check(sentence: &str, expected: &[(bool, &str)]) {
        let found = pieces(sentence);
        let found: Vec<(bool, &str)> = found.iter().map(|(is, text)| (*is, &**text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn code_is_told_from_words() {
        check(
            "`a` is b: `c`",
            &[(true, "a"), (false, " is b: "), (true, "c")],
        );
        check("none", &[(false, "none")]);
        check("`f(\"`\")` is open", &[(false, "`f(\"`\")` is open")]);
    }

    #[test]
    fn json_cannot_leave_its_script() {
        let json = in_script(r#"["</script><!--<script>"]"#);
        assert!(!json.contains('<'), "{json}");
        let read: Vec<String> = serde_json::from_str(&json).unwrap();
        assert_eq!(read, ["</script><!--<script>"]);
    }
}
