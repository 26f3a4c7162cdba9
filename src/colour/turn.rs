//! What it takes that one function becomes `async`, apart from its calls: whether it can, and its own edits.

use super::entry::{self, Decorated};
use super::family::Family;
use super::meant::{Doubtful, Meanings};
use super::project::Id;
use super::test_run::{TestRun, test_run};
use crate::edit::Edit;
use crate::span::Span;
use crate::syntax::{Function, Yields};
use crate::types::Kind;

/// What a call of the functions of a family gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gives {
    /// A value, and then a coroutine.
    Value,
    /// A generator, and then an async one.
    Items,
    /// A context manager that is made of a generator, and then an async one.
    Manager,
}

/// What becomes of one function.
#[derive(Debug, Default)]
pub(super) struct Turned {
    /// The edits of its own text.
    pub(super) edits: Vec<Edit>,
    /// Whether something outside of the project calls it and takes what it gives then.
    pub(super) is_called: bool,
}

/// Names of what is awaited, in annotations.
const AWAITABLES: [&str; 5] = ["Awaitable", "Coroutine", "CoroutineType", "Future", "Task"];

/// Dunder methods are called by Python itself, which awaits none of them.
pub(super) fn is_special(name: &str) -> bool {
    name.starts_with("__") && name.ends_with("__")
}

/// What a call of these functions gives.
pub(super) fn gives(members: &[(Id, Function)]) -> Gives {
    let mut members = members.iter();
    let yielding = members.find(|(_, member)| member.yields != Yields::Nothing);
    match yielding {
        None => Gives::Value,
        Some((_, member)) if member.manager.is_some() => Gives::Manager,
        Some(_) => Gives::Items,
    }
}

/// Whether the function is one that gets an `async`: what is plain, and of generators those that yield.
pub(super) fn is_turned(function: &Function, gives: Gives) -> bool {
    !function.is_async && (gives == Gives::Value || function.yields != Yields::Nothing)
}

/// What becomes of one member of a family.
pub(super) fn turned(
    asked: &mut Meanings<'_, '_>,
    (family, gives): (&Family, Gives),
    (file, keyword): Id,
    function: &Function,
) -> Result<Turned, Doubtful> {
    let text = &asked.outlines.project.texts[file];
    let manager = function.manager.as_ref().map(|(decorator, _)| *decorator);
    let decorated = entry::decorated(asked.types_of(file), text, function, manager);
    let mut turned = Turned {
        is_called: decorated == Decorated::Entry,
        ..Turned::default()
    };
    if function.is_async {
        return Ok(turned);
    }
    let obstacle = if text.is_writable {
        obstacle(function, gives)
    } else {
        Some("the file is not to be changed".to_owned())
    };
    let obstacle = obstacle.or_else(|| {
        let is_script = text.scripts.contains(&function.qualified);
        let reason = "the project's metadata names it, and what calls it awaits nothing";
        is_script.then(|| reason.to_owned())
    });
    let obstacle = obstacle.or_else(|| {
        let overridden = family.overrides_plain.as_ref()?;
        let file = overridden.file.display();
        Some(format!("it overrides a plain method of {file}"))
    });
    let obstacle = obstacle.or_else(|| match &decorated {
        Decorated::Opaque(decorator) => Some(format!("`@{decorator}` may want a plain function")),
        Decorated::Neutral | Decorated::Entry => None,
    });
    let declared = function.returns.map(|returns| returns.of(&text.text));
    let obstacle = obstacle.or_else(|| {
        let declared = declared?;
        let mut words = declared.split(|character: char| !character.is_alphanumeric());
        let is_other = match gives {
            Gives::Value => words.any(|word| AWAITABLES.contains(&word)),
            Gives::Items | Gives::Manager => function.as_stream.is_none(),
        };
        is_other.then(|| format!("it is declared to give `{declared}`"))
    });
    if let Some(reason) = obstacle {
        return Err(asked.doubtful(file, keyword, &reason));
    }
    if let Some(run) = function.runs_loop {
        return Err(asked.doubtful(file, run.start, "it runs an event loop of its own"));
    }
    match test_run(asked.outlines, file, function) {
        TestRun::NoTest => {}
        TestRun::AsItIs => turned.is_called = true,
        TestRun::Marked(marker) => {
            turned.is_called = true;
            turned.edits.push(marker);
        }
        TestRun::Never(reason) => return Err(asked.doubtful(file, keyword, reason)),
    }
    if is_turned(function, gives) {
        turned.edits.push(Edit::insert(keyword, "async "));
    }
    if gives == Gives::Value {
        for (value, edits) in &function.returned {
            let types = asked.types_of(file);
            if types.is_some_and(|types| types.is(*value, Kind::Coroutine).is_yes()) {
                turned.edits.extend(edits.iter().cloned());
            }
        }
    } else {
        let manager = function.manager.iter();
        let manager = manager.filter_map(|(_, edits)| edits.as_ref());
        turned.edits.extend(manager.flatten().cloned());
        turned.edits.extend(as_stream(asked, file, function));
    }
    turned.is_called |= entry::is_looked_for(&asked.outlines.project.texts[file], function);
    Ok(turned)
}

/// The edits by which a function is declared to give a stream of the other colour, as are the others of the family in its text.
pub(super) fn as_stream(asked: &Meanings<'_, '_>, file: usize, function: &Function) -> Vec<Edit> {
    let Some((edits, returns)) = function.as_stream.as_ref().zip(function.returns) else {
        return Vec::new();
    };
    let members = asked.members.iter().filter(|((home, _), _)| *home == file);
    let others = members.filter(|(_, other)| other.as_stream.is_some());
    let with: Vec<Span> = others.filter_map(|(_, other)| other.returns).collect();
    if with.len() < 2 {
        return edits.clone();
    }
    let becomes_async = asked.outlines.colour.is_async();
    let edits = asked.outlines.in_text(file, |places, text| {
        places.edits_of_stream(returns, &with, becomes_async, text)
    });
    edits.flatten().unwrap_or_default()
}

/// Why the function cannot be `async`, as far as its own text says.
fn obstacle(function: &Function, gives: Gives) -> Option<String> {
    if is_special(&function.name) {
        return Some("Python calls it, and awaits nothing that it gives".to_owned());
    }
    let reason = match (gives, function.yields) {
        (_, Yields::OnlyPlainly(reason)) => reason,
        (Gives::Items | Gives::Manager, Yields::Nothing) if !function.is_stub => {
            "it gives an iterator, and is no generator as others of its name are"
        }
        (Gives::Items, Yields::Items) if function.manager.is_some() => {
            "it makes a context manager, and others of its name do not"
        }
        (Gives::Manager, _) => match &function.manager {
            Some((_, Some(_))) => return None,
            Some((_, None)) => "the file has another use for the name `asynccontextmanager`",
            None => "it makes no context manager, and others of its name do",
        },
        (Gives::Value, _) | (Gives::Items, Yields::Items | Yields::Nothing) => return None,
    };
    Some(reason.to_owned())
}
