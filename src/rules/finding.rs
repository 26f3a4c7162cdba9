//! A finding: what is wrong at a place, why we believe it, and how to repair it. Plain data, owned.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::edit::{Applicability, Fix};
use crate::records::Dropped;
use crate::span::Span;
use crate::types::{Because, Definition, Reason};

/// How bad a finding is.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Deserialize,
    serde::Serialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Likely a bug.
    Warning,
    /// A bug.
    Error,
}

impl Severity {
    /// The word that rules and reports use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// So many functions that change are named; the others are counted.
const MOST_NAMED: usize = 8;

/// One reason to believe a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Evidence {
    /// The type engine gives the expression this type.
    Type {
        /// The type, as the engine writes it.
        shown: String,
    },
    /// What is called is defined here.
    Definition(Definition),
    /// What is called has this name by the file's imports, and the type engine does not know it.
    Import {
        /// The dotted name.
        name: String,
    },
    /// The package is not installed, and what is called or its value's class is known from the shipped signatures.
    Signatures {
        /// The distribution and version that they are true for.
        release: String,
    },
    /// The type engine reports an error for the value where it stands.
    Rejection {
        /// The diagnostic's id.
        code: String,
        /// Its message.
        message: String,
    },
    /// How the name that holds the value is used.
    Uses {
        /// Reads that want the awaited value.
        wanted: usize,
        /// All reads that the value reaches.
        all: usize,
    },
    /// How the project defines and awaits other calls of the same name.
    Consistency {
        /// The name, or names, that the places have in common.
        like: String,
        /// Its definitions in the project, if all are async and that counts.
        definitions: usize,
        /// Whether it is the same method of a receiver of the same name.
        is_method: bool,
        /// Places where it is used with `await` or `async`.
        is_async: usize,
        /// All places where it is used, this one not counted.
        all: usize,
        /// Whether nothing else is known of it.
        is_type_unknown: bool,
    },
    /// How the packages that the file imports define functions of the name, where the type is unknown.
    Imported {
        /// The name.
        name: String,
        /// Its definitions there, all of which are async.
        definitions: usize,
    },
    /// What un-annotated code tells of something that the value depends on.
    Inferred(Reason),
    /// The body of the `with` that enters it awaits what the name gives that it gets there; nothing else is known of it.
    Body {
        /// The name.
        name: String,
    },
    /// The project's overrides of the method, each of which is an async generator.
    Overrides {
        /// How many.
        generators: usize,
    },
    /// A run of the program that recorded it saw what the call gives dropped.
    Dropped {
        /// What it gave.
        what: Dropped,
        /// How often.
        times: usize,
    },
    /// A run of the program that recorded it saw the call give coroutines, and nothing else.
    Gave {
        /// How often.
        times: usize,
    },
    /// A test around it that has found it awaitable.
    Test {
        /// The test, as it is written.
        test: String,
    },
    /// The function around it is one that a framework calls, and would await.
    Handler {
        /// The decorator that says so, as it is written.
        decorator: String,
    },
    /// A handler around it that only fits the repaired code.
    Guard {
        /// The exception that the handler names.
        exception: String,
    },
    /// The plain functions that become `async` with its repair, and whose calls are then awaited.
    Carried {
        /// The functions, that around the place first.
        functions: Vec<Definition>,
        /// How many calls of them are awaited.
        calls: usize,
        /// Whether they become plain instead, and these calls are no longer awaited.
        is_plain: bool,
    },
    /// The calls that block in the functions that become `async` with its repair.
    Blocking {
        /// What is called, where.
        calls: Vec<Definition>,
    },
    /// Why the plain function around it is not made `async`.
    Stopped {
        /// The functions that would have to become `async` on the way to where it ends, that around the place first.
        chain: Vec<Definition>,
        /// Where it ends, and which function is meant.
        at: Definition,
        /// Why.
        reason: String,
        /// Whether it was to become plain instead.
        is_plain: bool,
    },
    /// Something that the fix's check showed.
    Verification {
        /// What.
        message: String,
    },
}

impl Evidence {
    /// The evidence in a few words; paths below the folder are shown relative to it.
    #[must_use]
    pub fn describe(&self, relative_to: &Path) -> String {
        match self {
            Self::Type { shown } => format!("its type is `{shown}`"),
            Self::Definition(definition) => {
                let file = definition.shown_file(relative_to);
                format!(
                    "`{}` is defined at {file}:{}",
                    definition.name, definition.line
                )
            }
            Self::Import { name } => format!("it is `{name}`, by the imports"),
            Self::Signatures { release } => format!(
                "the package is not installed; this is known from the shipped signatures of {release}"
            ),
            Self::Rejection { code, message } => {
                format!("the type engine rejects it: {message} [{code}]")
            }
            Self::Uses { wanted: 0, all: 0 } => "the name that holds it is never read".to_owned(),
            Self::Uses { wanted: 0, all } => {
                format!(
                    "the name that holds it is read at {all} {}, none of which awaits it",
                    places(*all)
                )
            }
            Self::Uses { wanted, all } => {
                format!(
                    "the name that holds it is read at {all} {}, {wanted} of which want the awaited value",
                    places(*all)
                )
            }
            Self::Consistency {
                like,
                definitions,
                is_async,
                all,
                is_type_unknown,
                ..
            } => {
                let places = places(*all);
                let told = if *definitions == 0 {
                    format!("`{like}` is async at {is_async} of {all} other {places}")
                } else {
                    format!(
                        "every definition of `{like}` in the project ({definitions}) is async, and so are {is_async} of \
                         {all} other {places}"
                    )
                };
                if *is_type_unknown {
                    told + "; its type is unknown"
                } else {
                    told
                }
            }
            Self::Imported { name, definitions } => format!(
                "every definition of `{name}` in the packages that the file imports ({definitions}) is async; its type \
                 is unknown"
            ),
            Self::Inferred(reason) => inferred(reason, relative_to),
            Self::Body { name } => {
                format!("the body awaits what `{name}` gives; its type is unknown")
            }
            Self::Overrides { generators: 1 } => {
                "its one override is an async generator".to_owned()
            }
            Self::Overrides { generators } => {
                format!("each of its {generators} overrides is an async generator")
            }
            Self::Dropped { what, times } => {
                let what = match what {
                    Dropped::Coroutine => "a coroutine that nobody awaited",
                    Dropped::AsyncGenerator => "an async generator that nobody walked",
                    Dropped::Task => "a task that nobody kept",
                };
                format!("in a run it gave {what}, {}", times_of(*times))
            }
            Self::Gave { times } => {
                format!(
                    "in a run it gave a coroutine and nothing else, {}",
                    times_of(*times)
                )
            }
            Self::Test { test } => format!("`{test}` around it has found it awaitable"),
            Self::Handler { decorator } => format!(
                "`@{decorator}` marks a function that a framework calls, and awaits if it is async"
            ),
            Self::Guard { exception } => {
                format!("only awaiting it can raise the `{exception}` that is caught around it")
            }
            Self::Carried {
                functions,
                calls,
                is_plain,
            } => {
                let named = functions.iter().map(|one| named(one, relative_to));
                let named: Vec<String> = named.take(MOST_NAMED).collect();
                let more = match functions.len().saturating_sub(MOST_NAMED) {
                    0 => String::new(),
                    more => format!(" and {more} more"),
                };
                let verb = match functions.len() {
                    1 => "becomes",
                    _ => "become",
                };
                let (colour, awaited) = if *is_plain {
                    ("plain", "no longer awaited")
                } else {
                    ("async", "awaited")
                };
                let calls = match calls {
                    0 => "no call has to change".to_owned(),
                    1 => format!("1 call is {awaited}"),
                    _ => format!("{calls} calls are {awaited}"),
                };
                format!(
                    "{}{more} {verb} {colour} with it; {calls}",
                    named.join(", ")
                )
            }
            Self::Blocking { calls } => {
                let named = calls.iter().map(|one| named(one, relative_to));
                let named: Vec<String> = named.take(MOST_NAMED).collect();
                let more = match calls.len().saturating_sub(MOST_NAMED) {
                    0 => String::new(),
                    more => format!(" and {more} more"),
                };
                format!("the event loop then waits for {}{more}", named.join(", "))
            }
            Self::Stopped {
                chain,
                at,
                reason,
                is_plain,
            } => {
                let end = format!("{}:{}", at.shown_file(relative_to), at.line);
                let places = chain.iter().map(|function| {
                    let file = function.shown_file(relative_to);
                    format!("{file}:{} {}", function.line, function.name)
                });
                let mut way: Vec<String> = places.collect();
                if way
                    .last()
                    .is_none_or(|last| !last.starts_with(&format!("{end} ")))
                {
                    way.push(end);
                }
                let way = way.join(" → ");
                let colour = if *is_plain { "plain" } else { "async" };
                format!("`{}` is not made {colour}: {reason} ({way})", at.name)
            }
            Self::Verification { message } => message.clone(),
        }
    }
}

/// A function with its place.
fn named(function: &Definition, relative_to: &Path) -> String {
    let file = function.shown_file(relative_to);
    format!("`{}` ({file}:{})", function.name, function.line)
}

/// What un-annotated code tells, with the first place that does.
fn inferred(reason: &Reason, relative_to: &Path) -> String {
    let Reason { is, because, at } = reason;
    let name = &at.name;
    let told = match because {
        Because::Calls {
            known: 1,
            unknown: 0,
        } => format!("`{name}` is `{is}` at its one call"),
        Because::Calls { known, unknown: 0 } => format!("`{name}` is `{is}` at all {known} calls"),
        Because::Calls { known, unknown } => {
            let all = known + unknown;
            format!("`{name}` is `{is}` at {known} of {all} calls, and nobody knows of the others")
        }
        Because::Declared => format!("`{name}` is declared as `{is}`"),
        Because::Default => format!("`{name}` is `{is}` by its default"),
        Because::Overridden => {
            format!("`{name}` is `{is}` by the declaration of the method that is overridden")
        }
        Because::Fixture => format!("`{name}` is `{is}`, which its fixture gives"),
        Because::Framework => {
            format!("`{name}` is `{is}`, which the framework of the decorator gives")
        }
        Because::Assigned { times: 1 } => format!("`{name}` is `{is}`, as its class assigns"),
        Because::Assigned { times } => {
            format!("`{name}` is `{is}`, as its class assigns at {times} places")
        }
        Because::Method => format!("`{name}()` is {is}, by the name of a method of the package"),
        Because::Returned => format!("`{name}` is `{is}`, by what the function returns"),
    };
    format!("{told} ({}:{})", at.shown_file(relative_to), at.line)
}

/// Whether a finding with this evidence rests on names and counts, and not on what types say of the place.
#[must_use]
pub fn rests_on_names(evidence: &[Evidence]) -> bool {
    let is_of_names = |one: &Evidence| {
        matches!(
            one,
            Evidence::Consistency { .. } | Evidence::Imported { .. } | Evidence::Body { .. }
        )
    };
    evidence.iter().any(is_of_names)
}

/// How often something was.
fn times_of(count: usize) -> String {
    match count {
        1 => "once".to_owned(),
        _ => format!("{count} times"),
    }
}

fn places(count: usize) -> &'static str {
    if count == 1 { "place" } else { "places" }
}

/// Something wrong at a place of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule's name.
    pub rule: String,
    /// Other rules that find something at the very same place, and are not heard beside this one.
    pub others: Vec<String>,
    /// How bad it is.
    pub severity: Severity,
    /// The file.
    pub path: PathBuf,
    /// The place, in the text that was checked.
    pub span: Span,
    /// The statement around the place; of a compound statement its header.
    pub statement: Span,
    /// The names of the classes and functions around the place, with dots between them; empty in the module itself.
    pub scope: String,
    /// What is wrong, in one line.
    pub message: String,
    /// Why we believe it.
    pub evidence: Vec<Evidence>,
    /// How to repair it.
    pub fix: Option<Fix>,
    /// Whether it is a guess, with or without a repair: it rests on names and counts alone.
    pub is_guess: bool,
    /// The byte of the `def` of the plain function that has to become `async` for its repair, where it was found by supposing that.
    #[serde(skip)]
    pub turns: Option<usize>,
}

impl Finding {
    /// Whether the type engine rejects an object that can be awaited, and is no coroutine: if awaiting it does not help, it is rejected
    /// for something else.
    #[must_use]
    pub fn is_of_rejected_object(&self) -> bool {
        let is_rejected = |one: &Evidence| matches!(one, Evidence::Rejection { .. });
        let is_object = |one: &Evidence| match one {
            Evidence::Type { shown } => {
                !shown.starts_with("Coroutine") && !shown.starts_with("Awaitable")
            }
            _ => false,
        };
        self.evidence.iter().any(is_rejected) && self.evidence.iter().any(is_object)
    }

    /// Whether it is a guess that is likely on a line that is new: the same method of a receiver of the same name is awaited
    /// elsewhere. What rests on a name alone is mostly wrong there, too (`docs/calibration.md`).
    #[must_use]
    pub fn is_likely_guess(&self) -> bool {
        let is_of_method =
            |one: &Evidence| matches!(one, Evidence::Consistency { is_method, .. } if *is_method);
        self.is_guess && self.evidence.iter().any(is_of_method)
    }

    /// How far its fix can be trusted. Without a fix a guess is still a guess, and any other finding is for display.
    #[must_use]
    pub fn applicability(&self) -> Applicability {
        match &self.fix {
            Some(fix) => fix.applicability,
            None if self.is_guess => Applicability::Guess,
            None => Applicability::Display,
        }
    }

    /// How much of a say it has at its place: what types know comes before every guess, then the better fix.
    pub(super) fn weight(&self) -> (bool, Applicability) {
        (!self.is_guess, self.applicability())
    }
}
