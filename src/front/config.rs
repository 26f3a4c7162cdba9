//! `unawaited config`: what holds for a path and who says so, and the schema of settings files.

use std::env;
use std::io::Write;
use std::path::Path;

use serde_json::json;

use super::cli::{ConfigArguments, ConfigCommand, ConfigFormat, ShowArguments};
use super::settle::hierarchy;
use super::{Failure, Status};
use crate::output::shown_path;
use crate::rules::{RuleSet, Severity, SuppressionRule};
use crate::settings::{Origin, Settings, schema};

pub(super) fn config(arguments: &ConfigArguments) -> Result<Status, Failure> {
    match &arguments.command {
        ConfigCommand::Show(arguments) => show(arguments),
        ConfigCommand::Schema => {
            let mut out = anstream::stdout().lock();
            serde_json::to_writer_pretty(&mut out, &schema()).map_err(std::io::Error::from)?;
            writeln!(out)?;
            Ok(Status::Clean)
        }
    }
}

fn show(arguments: &ShowArguments) -> Result<Status, Failure> {
    let working_directory = working_directory()?;
    let hierarchy = hierarchy(&arguments.settings, &working_directory)?;
    let path = working_directory.join(&arguments.path);
    // A file that is not there yet has settings, too.
    let path = path.canonicalize().unwrap_or(path);
    let settings = hierarchy.of_path(&path)?;
    write_settings(
        &settings,
        &path,
        &working_directory,
        arguments.output_format,
    )?;
    Ok(Status::Clean)
}

pub(super) fn working_directory() -> Result<std::path::PathBuf, Failure> {
    let working_directory = env::current_dir().and_then(|folder| folder.canonicalize());
    working_directory
        .map_err(|error| Failure::Usage(format!("the working directory cannot be used: {error}")))
}

/// Prints the settings of a path.
pub(super) fn write_settings(
    settings: &Settings,
    path: &Path,
    working_directory: &Path,
    format: ConfigFormat,
) -> Result<(), Failure> {
    let rules = settings.rules_for(path);
    let is_left_out = settings.excludes_around(path) || path.is_file() && !settings.includes(path);
    let origin = |origin: &Origin| match origin {
        Origin::File { path, line } => format!("{}:{line}", shown_path(path, working_directory)),
        other => other.to_string(),
    };
    let shown_file = settings.file.as_deref();
    let shown_file = shown_file.map(|file| shown_path(file, working_directory));
    let path = match shown_path(path, working_directory) {
        here if here.is_empty() => ".".to_owned(),
        path => path,
    };
    let mut out = anstream::stdout().lock();
    match format {
        ConfigFormat::Text => {
            let file = shown_file.as_deref().unwrap_or("no settings file");
            writeln!(out, "# {path}: {file}")?;
            if is_left_out {
                writeln!(out, "# It is left out, unless it is named.")?;
            }
            let values = settings.shown();
            let lines = values
                .iter()
                .map(|shown| format!("{} = {}", shown.key, shown.value));
            let lines: Vec<String> = lines.collect();
            // Long values do not push the others' comments away.
            let width = lines
                .iter()
                .map(|line| line.chars().count())
                .filter(|width| *width <= 60)
                .max();
            let width = width.unwrap_or(0);
            for (line, shown) in lines.iter().zip(&values) {
                writeln!(out, "{line:width$}  # {}", origin(&shown.origin))?;
            }
            let held = held(&rules);
            writeln!(out, "\n# {} rules hold:", held.len())?;
            let width = held
                .iter()
                .map(|rule| rule.group.len() + rule.name.len() + 1)
                .max()
                .unwrap_or(0);
            for rule in held {
                let name = format!("{}/{}", rule.group, rule.name);
                let safe_only = if rule.is_safe_only {
                    ", safe fixes only"
                } else {
                    ""
                };
                writeln!(out, "# {name:width$}  {}{safe_only}", rule.severity.name())?;
            }
        }
        ConfigFormat::Json => {
            let values = settings.shown();
            let values = values.iter().map(|shown| {
                json!({"key": shown.key, "value": shown.value, "origin": origin(&shown.origin)})
            });
            let held = held(&rules);
            let rules = held.iter().map(|rule| {
                json!({
                    "name": rule.name,
                    "group": rule.group,
                    "severity": rule.severity.name(),
                    "safe_only": rule.is_safe_only,
                })
            });
            let document = json!({
                "path": path,
                "file": shown_file,
                "left_out": is_left_out,
                "values": values.collect::<Vec<_>>(),
                "rules": rules.collect::<Vec<_>>(),
            });
            serde_json::to_writer_pretty(&mut out, &document).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
    }
    Ok(())
}

struct HeldRule<'a> {
    group: &'a str,
    name: &'a str,
    severity: Severity,
    is_safe_only: bool,
}

fn held(rules: &RuleSet) -> Vec<HeldRule<'_>> {
    let of_files = rules.rules().map(|(rule, severity)| HeldRule {
        group: &rule.group,
        name: &rule.name,
        severity,
        is_safe_only: rules.is_safe_only(&rule.name),
    });
    let of_comments = rules.suppression_rules().iter();
    let of_comments = of_comments.map(|(rule, severity)| HeldRule {
        group: SuppressionRule::GROUP,
        name: rule.name,
        severity: *severity,
        is_safe_only: false,
    });
    of_files.chain(of_comments).collect()
}
