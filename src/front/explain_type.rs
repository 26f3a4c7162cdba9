//! `unawaited explain-type`: what is known of the value at a place, and why.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};

use super::cli::{ExplainFormat, ExplainTypeArguments, SettingsArguments, place};
use super::config::working_directory;
use super::settle::hierarchy;
use super::{Failure, Status};
use crate::project::{self, PlaceAt};
use crate::rules::Evidence;
use crate::types::Explained;

pub(super) fn explain_type(arguments: &ExplainTypeArguments) -> Result<Status, Failure> {
    let mut places = arguments.places.clone();
    if let Some(path) = &arguments.from_file {
        let lines = fs::read_to_string(path).map_err(|error| {
            Failure::Usage(format!("{} cannot be read: {error}", path.display()))
        })?;
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            places.push(place(line).map_err(Failure::Usage)?);
        }
    }
    let settings = SettingsArguments {
        config: arguments.config.clone(),
        python: arguments.python.clone(),
        python_version: arguments.python_version,
        ..SettingsArguments::default()
    };
    let paths = match arguments.paths.as_slice() {
        [] => vec![PathBuf::from(".")],
        paths => paths.to_vec(),
    };
    let directory = working_directory()?;
    let hierarchy = Arc::new(hierarchy(&settings, &directory)?);
    let told = project::explain(&places, &paths, &directory, &hierarchy)?;
    let shown = match arguments.output_format {
        ExplainFormat::Text => as_text(&places, &told, &directory),
        ExplainFormat::Json => as_json(&places, &told, &directory),
    };
    io::stdout().lock().write_all(shown.as_bytes())?;
    Ok(if told.iter().any(Result::is_err) {
        Status::Failed
    } else {
        Status::Clean
    })
}

fn as_text(places: &[PlaceAt], told: &[Result<Explained, String>], directory: &Path) -> String {
    let mut text = String::new();
    for (place, told) in places.iter().zip(told) {
        let PlaceAt { path, line, column } = place;
        text += &format!("{}:{line}:{column}: ", path.display());
        match told {
            Err(reason) => text += &format!("{reason}\n"),
            Ok(Explained {
                what,
                engine,
                inferred,
            }) => {
                text += &format!("`{what}`\n");
                if !engine.is_empty() {
                    text += &format!("  type engine: {engine}\n");
                }
                let known = inferred
                    .as_ref()
                    .map_or("nothing more", |known| &known.shown);
                text += &format!("  un-annotated code: {known}\n");
                for reason in inferred.iter().flat_map(|known| known.reasons.clone()) {
                    let reason = Evidence::Inferred(reason).describe(directory);
                    text += &format!("    {reason}\n");
                }
            }
        }
    }
    text
}

/// The answers as a document; `docs/types.md` describes it.
fn as_json(places: &[PlaceAt], told: &[Result<Explained, String>], directory: &Path) -> String {
    let answers = places.iter().zip(told).map(|(place, told)| {
        let mut answer = json!({
            "path": place.path,
            "line": place.line,
            "column": place.column,
        });
        match told {
            Err(reason) => answer["error"] = json!(reason),
            Ok(explained) => {
                answer["what"] = json!(explained.what);
                answer["engine"] = json!(explained.engine);
                answer["inferred"] = match &explained.inferred {
                    None => Value::Null,
                    Some(known) => json!({
                        "shown": known.shown,
                        "classes": known.classes,
                        "reasons": known.reasons.iter().map(|reason| json!({
                            "text": Evidence::Inferred(reason.clone()).describe(directory),
                            "path": reason.at.shown_file(directory),
                            "line": reason.at.line,
                        })).collect::<Vec<Value>>(),
                    }),
                };
            }
        }
        answer
    });
    let document = json!({ "version": 1, "places": answers.collect::<Vec<Value>>() });
    format!("{document:#}\n")
}
