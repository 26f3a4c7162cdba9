//! The report as `JUnit` XML, which most CI servers show: a suite for each file with findings, a failed case for each
//! finding.

use std::io::{self, Write};

use quick_junit::{NonSuccessKind, Report as Document, TestCase, TestCaseStatus, TestSuite};

use super::Report;
use super::shown::{Place, SYNTAX_ERROR, Shown};

/// Writes one document. Where nothing is wrong it holds one case that has passed, as servers refuse empty ones.
///
/// # Errors
/// If the writer fails.
pub fn report(report: Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut document = Document::new(env!("CARGO_PKG_NAME"));
    for file in report.files() {
        let cases = cases(&file);
        if !cases.is_empty() {
            let mut suite = TestSuite::new(&*file.path);
            suite.add_test_cases(cases);
            document.add_test_suite(suite);
        }
    }
    if document.test_suites.is_empty() {
        let mut suite = TestSuite::new(env!("CARGO_PKG_NAME"));
        suite.add_test_case(TestCase::new("nothing found", TestCaseStatus::success()));
        document.add_test_suite(suite);
    }
    document.serialize(&mut *out).map_err(io::Error::other)
}

fn cases(file: &Shown<'_>) -> Vec<TestCase> {
    let case = |rule: &str, place: Place, status| {
        let Place { line, column, .. } = place;
        let at = match place.cell {
            None => format!("{line}:{column}"),
            Some(cell) => format!("cell {cell}:{line}:{column}"),
        };
        let mut case = TestCase::new(format!("{rule} at {at}"), status);
        case.set_classname(&*file.path);
        if place.cell.is_none() {
            case.extra.insert("file".into(), (&*file.path).into());
            case.extra.insert("line".into(), line.to_string().into());
        }
        case
    };
    let findings = file.findings().map(|(finding, _)| {
        let place = file.place(finding.span.start);
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        let Place { line, column, .. } = place;
        let words = file.in_words(finding);
        status
            .set_message(&*finding.message)
            .set_type(finding.severity.name())
            .set_description(format!("{}:{line}:{column}: {words}", file.path_at(place)));
        case(&finding.rule, place, status)
    });
    // It is no finding, and does not make the command fail.
    let skipped = file.syntax_error().map(|(span, message)| {
        let mut status = TestCaseStatus::skipped();
        status.set_message(message);
        case(SYNTAX_ERROR, file.place(span.start), status)
    });
    findings.chain(skipped).collect()
}
