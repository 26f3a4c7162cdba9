//! The report as SARIF 2.1.0, with the patches as fixes and with fingerprints that outlast moved lines.
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>
//!
//! The objects are named as there. Columns count Unicode code points.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::Report;
use super::link::{file_uri, uri_path};
use super::shown::Shown;
use crate::edit::Applicability;
use crate::rules::{Evidence, Finding, RuleSet, Severity, SuppressionRule};
use crate::span::Span;

/// What stands for the folder that paths are relative to; servers know this name.
const ROOT: &str = "%SRCROOT%";
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    column_kind: &'static str,
    original_uri_base_ids: BTreeMap<&'static str, ArtifactLocation>,
    invocations: [Invocation<'a>; 1],
    results: Vec<SarifResult<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<ReportingDescriptor<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ReportingDescriptor<'a> {
    id: &'a str,
    short_description: Message<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    full_description: Option<Message<'a>>,
    properties: Tags<'a>,
}

#[derive(Serialize)]
struct Tags<'a> {
    tags: [&'a str; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation<'a> {
    execution_successful: bool,
    tool_execution_notifications: Vec<Notification<'a>>,
}

#[derive(Serialize)]
struct Notification<'a> {
    level: &'static str,
    message: Message<'a>,
    locations: Vec<Location>,
}

#[derive(Serialize)]
struct Message<'a> {
    text: std::borrow::Cow<'a, str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult<'a> {
    rule_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message<'a>,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<SarifFix<'a>>,
    properties: Grade,
}

#[derive(Serialize)]
struct Grade {
    applicability: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are those of SARIF")]
struct Location {
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<LogicalLocation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message<'static>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation {
    fully_qualified_name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

/// Lines and columns from 1; the end column is one past the last.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifFix<'a> {
    description: Message<'a>,
    artifact_changes: Vec<ArtifactChange<'a>>,
    properties: Grade,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange<'a> {
    artifact_location: ArtifactLocation,
    replacements: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region,
    inserted_content: Message<'a>,
}

/// Writes one log with one run.
///
/// # Errors
/// If the writer fails.
pub fn report(report: Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let files: Vec<Shown<'_>> = report.files().collect();
    let rules = rules(&files);
    let messages = report.messages.iter().map(|message| Notification {
        level: "warning",
        message: text(message),
        locations: Vec::new(),
    });
    let syntax_errors = files.iter().filter_map(|file| {
        let (span, message) = file.syntax_error()?;
        Some(Notification {
            level: "warning",
            message: text(message),
            locations: vec![location(report, file, span)],
        })
    });
    let results = results(report, &files, &rules);
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: env!("CARGO_PKG_NAME"),
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    rules,
                },
            },
            column_kind: "unicodeCodePoints",
            original_uri_base_ids: BTreeMap::from([(
                ROOT,
                ArtifactLocation {
                    uri: format!("{}/", file_uri(report.relative_to).trim_end_matches('/')),
                    uri_base_id: None,
                },
            )]),
            invocations: [Invocation {
                execution_successful: !report.is_failed,
                tool_execution_notifications: messages.chain(syntax_errors).collect(),
            }],
            results,
        }],
    };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

/// The rules that found something, in order of name: a list of all says nothing about these files.
fn rules<'a>(files: &'a [Shown<'a>]) -> Vec<ReportingDescriptor<'a>> {
    let mut rules = BTreeMap::new();
    for file in files {
        for (finding, _) in file.findings() {
            if let Entry::Vacant(entry) = rules.entry(&*finding.rule) {
                entry.insert(described(&file.file.rules, &finding.rule));
            }
        }
    }
    rules.into_values().flatten().collect()
}

fn described<'a>(rules: &'a RuleSet, name: &'a str) -> Option<ReportingDescriptor<'a>> {
    let own = rules
        .rules()
        .map(|(rule, _)| (&*rule.name, &*rule.group, &*rule.summary, &*rule.why));
    let suppression = rules
        .suppression_rules()
        .iter()
        .map(|(rule, _)| (rule.name, SuppressionRule::GROUP, rule.summary, rule.why));
    let (id, group, summary, why) = own.chain(suppression).find(|(known, ..)| *known == name)?;
    Some(ReportingDescriptor {
        id,
        short_description: text(summary),
        full_description: (!why.is_empty()).then(|| text(why)),
        properties: Tags { tags: [group] },
    })
}

fn results<'a>(
    report: Report<'a>,
    files: &'a [Shown<'a>],
    rules: &[ReportingDescriptor<'_>],
) -> Vec<SarifResult<'a>> {
    let of_file = |file: &'a Shown<'a>| {
        file.findings().map(move |(finding, fingerprint)| {
            let mut place = location(report, file, finding.span);
            if !finding.scope.is_empty() {
                place.logical_locations = vec![LogicalLocation {
                    fully_qualified_name: finding.scope.clone(),
                }];
            }
            SarifResult {
                rule_id: &finding.rule,
                rule_index: rules.iter().position(|rule| rule.id == finding.rule),
                level: match finding.severity {
                    Severity::Error => "error",
                    Severity::Warning => "warning",
                    Severity::Info => "note",
                },
                message: text(file.in_words(finding)),
                locations: [place],
                related_locations: finding
                    .evidence
                    .iter()
                    .filter_map(|one| definition(report, file, one))
                    .collect(),
                partial_fingerprints: BTreeMap::from([
                    ("unawaited/v1", fingerprint.to_string()),
                    // The one name that GitHub looks at.
                    ("primaryLocationLineHash", fingerprint.to_string()),
                ]),
                fixes: fix(report, files, finding).into_iter().collect(),
                properties: Grade {
                    applicability: finding.applicability().name(),
                },
            }
        })
    };
    files.iter().flat_map(of_file).collect()
}

fn text<'a>(text: impl Into<std::borrow::Cow<'a, str>>) -> Message<'a> {
    Message { text: text.into() }
}

fn location(report: Report<'_>, file: &Shown<'_>, span: Span) -> Location {
    // A cell's lines are not the file's.
    let region = (!file.is_notebook()).then(|| region(file, span));
    Location {
        physical_location: PhysicalLocation {
            artifact_location: artifact(report, &file.file.path),
            region,
        },
        logical_locations: Vec::new(),
        message: None,
    }
}

fn artifact(report: Report<'_>, path: &Path) -> ArtifactLocation {
    match path.strip_prefix(report.relative_to) {
        Ok(_) => ArtifactLocation {
            uri: uri_path(&super::shown_path(path, report.relative_to)).into_owned(),
            uri_base_id: Some(ROOT),
        },
        Err(_) => ArtifactLocation {
            uri: file_uri(path),
            uri_base_id: None,
        },
    }
}

fn region(file: &Shown<'_>, span: Span) -> Region {
    let (start, end) = file.places(span);
    Region {
        start_line: start.line,
        start_column: Some(start.column),
        end_line: Some(end.line),
        end_column: Some(end.column),
    }
}

/// Where what is called is defined, if that is a file on disk whose lines are its own.
fn definition(report: Report<'_>, file: &Shown<'_>, evidence: &Evidence) -> Option<Location> {
    let Evidence::Definition(definition) = evidence else {
        return None;
    };
    let path = Path::new(&definition.file);
    if definition.module.is_some()
        || !path.is_absolute()
        || (path == file.file.path && file.is_notebook())
    {
        return None;
    }
    Some(Location {
        physical_location: PhysicalLocation {
            artifact_location: artifact(report, path),
            region: Some(Region {
                start_line: definition.line,
                start_column: None,
                end_line: None,
                end_column: None,
            }),
        },
        logical_locations: Vec::new(),
        message: Some(text(file.described(evidence))),
    })
}

/// The repair, if its edits can be told by lines of files.
fn fix<'a>(
    report: Report<'a>,
    files: &'a [Shown<'a>],
    finding: &'a Finding,
) -> Option<SarifFix<'a>> {
    let fix = finding.fix.as_ref()?;
    if fix.applicability == Applicability::Display {
        return None;
    }
    let change = |of_file: &'a crate::edit::FileEdits| {
        let file = files.iter().find(|file| file.file.path == of_file.path)?;
        if file.is_notebook() {
            return None;
        }
        let replacements = of_file.edits.iter().map(|edit| Replacement {
            deleted_region: region(file, edit.span),
            inserted_content: text(&*edit.text),
        });
        Some(ArtifactChange {
            artifact_location: artifact(report, &of_file.path),
            replacements: replacements.collect(),
        })
    };
    Some(SarifFix {
        description: text(&*fix.title),
        artifact_changes: fix.files.iter().map(change).collect::<Option<Vec<_>>>()?,
        properties: Grade {
            applicability: fix.applicability.name(),
        },
    })
}
