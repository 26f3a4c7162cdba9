//! `unawaited make-async` and `unawaited make-sync`: functions get another colour because somebody says so.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};

use super::check::check;
use super::cli::recolour::{CarryArguments, MakeAsyncArguments, MakeSyncArguments, PlanFormat};
use super::cli::{CheckArguments, OutputOptions, Selection, SettingsArguments};
use super::config::working_directory;
use super::progress::Progress;
use super::report::{Messages, write_messages};
use super::settle::hierarchy;
use super::{Failure, Status};
use crate::colour::{Colour, Doubtful, Turned, blocks};
use crate::fix::{Mode, Plan, Wish};
use crate::output::shown_path;
use crate::project::{self, Input, Request, Run, Scope};
use crate::rules::Evidence;
use crate::settings::FailOn;
use crate::types::Definition;
use crate::watch::Watch;

pub(super) fn make_async(
    arguments: &MakeAsyncArguments,
    output: &OutputOptions,
) -> Result<Status, Failure> {
    let unknown = arguments.blocking.iter().find(|name| !blocks(name));
    if let Some(name) = unknown {
        return Err(Failure::Usage(format!(
            "nothing that blocks is known as `{name}`; docs/colouring.md lists it"
        )));
    }
    let wish = Wish {
        colour: Colour::Async,
        names: names(&arguments.carry)?,
        until: arguments.until.clone(),
        blocking: arguments.blocking.clone(),
        allows_stops: arguments.allow_stops,
    };
    recolour(&arguments.carry, wish, output)
}

pub(super) fn make_sync(
    arguments: &MakeSyncArguments,
    output: &OutputOptions,
) -> Result<Status, Failure> {
    let wish = Wish {
        colour: Colour::Plain,
        names: names(&arguments.carry)?,
        ..Wish::default()
    };
    recolour(&arguments.carry, wish, output)
}

/// The names of the functions that are typed, and of those in a file.
fn names(arguments: &CarryArguments) -> Result<Vec<String>, Failure> {
    let mut functions = arguments.functions.clone();
    if let Some(path) = &arguments.from_file {
        let lines = fs::read_to_string(path).map_err(|error| {
            Failure::Usage(format!("{} cannot be read: {error}", path.display()))
        })?;
        let names = lines
            .lines()
            .map(|line| line.split('#').next().unwrap_or_default().trim());
        functions.extend(names.filter(|name| !name.is_empty()).map(str::to_owned));
    }
    Ok(functions)
}

fn recolour(
    arguments: &CarryArguments,
    wish: Wish,
    output: &OutputOptions,
) -> Result<Status, Failure> {
    if wish.names.is_empty() && wish.blocking.is_empty() {
        return Err(Failure::Usage(
            "no function is named; write path/to/file.py::Class.method, or package.module.function"
                .to_owned(),
        ));
    }
    // What blocks is repaired by the rules for that, and nothing else is looked for.
    let selection = Selection {
        select: if wish.blocking.is_empty() {
            Vec::new()
        } else {
            vec!["migrate".to_owned()]
        },
        ..Selection::default()
    };
    let settings = SettingsArguments {
        config: arguments.config.clone(),
        exclude: arguments.exclude.clone(),
        selection,
        unsafe_fixes: true,
        fail_on: Some(FailOn::Any),
        no_baseline: true,
        python: arguments.python.clone(),
        python_version: arguments.python_version,
        ..SettingsArguments::default()
    };
    let paths = match arguments.paths.as_slice() {
        [] => vec![PathBuf::from(".")],
        paths => paths.to_vec(),
    };
    if arguments.fix || arguments.diff {
        return check(
            &CheckArguments {
                paths,
                fix: arguments.fix,
                diff: arguments.diff,
                interactive: arguments.interactive,
                allow_dirty: arguments.allow_dirty,
                settings,
                recolour: Some(wish),
                ..CheckArguments::of_nothing()?
            },
            output,
        );
    }
    let directory = working_directory()?;
    let progress = Arc::new(Progress::new(!output.quiet, output.verbose));
    let run = project::run(Request {
        input: Input::Paths(paths),
        working_directory: directory.clone(),
        hierarchy: Arc::new(hierarchy(&settings, &directory)?),
        force_exclude: false,
        mode: Mode::ReportOnly,
        scope: Scope::Everything,
        records: Vec::new(),
        cache: None,
        recolour: Some(wish),
        add_ignores: false,
        watch: Arc::clone(&progress) as Arc<dyn Watch>,
    });
    progress.finish();
    let run = run?;
    let Some(plan) = &run.outcome.plan else {
        return Err(Failure::Usage("there are no files to look into".to_owned()));
    };
    // What was not read may call one of the functions.
    let problems = run.problems.iter().map(|problem| {
        let path = shown_path(&problem.path, &directory);
        format!("{path}: {}", problem.message)
    });
    let messages = Messages {
        notes: run.notes.clone(),
        problems: problems.collect(),
        is_failed: !run.problems.is_empty(),
        unwritten: Vec::new(),
    };
    let refused = refusal(&run);
    let shown = match arguments.output_format {
        PlanFormat::Text => as_text(plan, refused, &directory),
        PlanFormat::Json => as_json(plan, refused, &directory),
        PlanFormat::Dot => as_dot(plan, &directory),
    };
    io::stdout().lock().write_all(shown.as_bytes())?;
    write_messages(&messages, output)?;
    Ok(if messages.is_failed {
        Status::Failed
    } else if plan.carried.stop().is_some() || refused.is_some() {
        Status::Found
    } else {
        Status::Clean
    })
}

/// Why the whole does not hold though nothing stops it, as a trial has shown.
fn refusal(run: &Run) -> Option<&str> {
    let mut findings = run.outcome.files.iter().flat_map(|file| &file.remaining);
    findings.find_map(|finding| {
        finding.evidence.iter().find_map(|one| match one {
            Evidence::Verification { message } if finding.fix.is_none() => Some(message.as_str()),
            _ => None,
        })
    })
}

fn place(at: &Definition, directory: &Path) -> String {
    format!("{}:{}", at.shown_file(directory), at.line)
}

/// The plan as a tree: each function with its calls, and under it the functions that call it.
fn as_text(plan: &Plan, refused: Option<&str>, directory: &Path) -> String {
    let families = &plan.carried.families;
    let mut text = String::new();
    let mut shown = vec![false; families.len()];
    let begins = (0..families.len()).filter(|index| families[*index].reached_from.is_none());
    let mut open: Vec<(usize, usize)> = begins.map(|index| (index, 0)).collect();
    open.reverse();
    while let Some((index, depth)) = open.pop() {
        let family = &families[index];
        let indent = "    ".repeat(depth);
        let again = if shown[index] { " (see above)" } else { "" };
        text += &format!("{indent}{}{again}\n", named(family, directory));
        if std::mem::replace(&mut shown[index], true) {
            continue;
        }
        if !family.calls.is_empty() {
            let calls = family.calls.iter().map(|call| place(call, directory));
            // Several calls of a line are told once.
            let mut calls: Vec<String> = calls.collect();
            calls.dedup();
            let awaited = match plan.colour {
                Colour::Async => "awaited",
                Colour::Plain => "no longer awaited",
            };
            text += &format!("{indent}  {awaited} at {}\n", calls.join(", "));
        }
        let blocking = family.blocking.iter();
        let blocking: Vec<String> = blocking
            .map(|call| format!("{} {}", call.name, place(call, directory)))
            .collect();
        if !blocking.is_empty() {
            text += &format!("{indent}  blocks: {}\n", blocking.join(", "));
        }
        for (word, doubtful) in doubts(family) {
            let Doubtful { at, reason } = doubtful;
            text += &format!("{indent}  {word}: {}: {reason}\n", place(at, directory));
        }
        open.extend(
            family
                .callers
                .iter()
                .rev()
                .map(|caller| (*caller, depth + 1)),
        );
    }
    let count = plan.carried.functions().count();
    let calls = plan.carried.calls();
    let stops = families
        .iter()
        .filter(|family| doubts(family).next().is_some())
        .count();
    let verb = if count == 1 {
        "function becomes"
    } else {
        "functions become"
    };
    for idle in &plan.carried.idle {
        let place = place(idle, directory);
        text += &format!("{} {place} waits for nothing then\n", idle.name);
    }
    let end = match (stops, refused, plan.working) {
        (_, Some(reason), _) => format!("nothing is done: {reason}"),
        (0, None, _) => "--diff shows it, --fix does it".to_owned(),
        (_, None, Some(0)) => "nothing of it leaves working code".to_owned(),
        (_, None, Some(working)) => {
            format!("of these {working} can without the rest; --diff shows that, --fix does it")
        }
        (1, None, None) => "one of them cannot, so nothing is done".to_owned(),
        (_, None, None) => format!("{stops} of them cannot, so nothing is done"),
    };
    let (colour, change) = match plan.colour {
        Colour::Async => ("async", "calls to await"),
        Colour::Plain => ("plain", "calls no longer awaited"),
    };
    text + &format!("\n{count} {verb} {colour}, {change}: {calls}; {end}.\n")
}

/// What stops a family, and what is unclear about it, each with the word for that.
fn doubts(family: &Turned) -> impl Iterator<Item = (&'static str, &Doubtful)> {
    let stop = family.stop.iter().map(|stop| ("stop", stop));
    stop.chain(family.unclear.iter().map(|unclear| ("unclear", unclear)))
}

fn named(family: &Turned, directory: &Path) -> String {
    let functions = family.functions.iter();
    let functions: Vec<String> = functions
        .map(|function| format!("{} {}", function.name, place(function, directory)))
        .collect();
    functions.join(", ")
}

/// The plan as a document; `docs/colouring.md` describes it.
fn as_json(plan: &Plan, refused: Option<&str>, directory: &Path) -> String {
    let at = |at: &Definition| json!({ "name": at.name, "path": at.shown_file(directory), "line": at.line });
    let doubtful =
        |doubtful: &Doubtful| json!({ "at": at(&doubtful.at), "reason": doubtful.reason });
    let families = plan.carried.families.iter().map(|family| {
        json!({
            "functions": family.functions.iter().map(at).collect::<Vec<Value>>(),
            "calls": family.calls.iter().map(at).collect::<Vec<Value>>(),
            "blocking": family.blocking.iter().map(at).collect::<Vec<Value>>(),
            "callers": family.callers,
            "reached_from": family.reached_from,
            "stop": family.stop.as_ref().map(doubtful),
            "unclear": family.unclear.iter().map(doubtful).collect::<Vec<Value>>(),
        })
    });
    let document = json!({
        "version": 1,
        "families": families.collect::<Vec<Value>>(),
        "idle": plan.carried.idle.iter().map(at).collect::<Vec<Value>>(),
        "refused": refused,
    });
    format!("{document:#}\n")
}

/// The plan as a graph, whose arrows lead from a function to those that call it.
fn as_dot(plan: &Plan, directory: &Path) -> String {
    let quoted = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"");
    let mut text = "digraph plan {\n    rankdir=LR;\n    node [shape=box];\n".to_owned();
    for (index, family) in plan.carried.families.iter().enumerate() {
        let colour = match doubts(family).next() {
            Some((_, Doubtful { reason, .. })) => {
                format!(", color=red, tooltip=\"{}\"", quoted(reason))
            }
            None => String::new(),
        };
        let label = quoted(&named(family, directory)).replace(", ", "\\n");
        text += &format!("    f{index} [label=\"{label}\"{colour}];\n");
        for caller in &family.callers {
            text += &format!("    f{index} -> f{caller};\n");
        }
    }
    text + "}\n"
}
