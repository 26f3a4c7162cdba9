//! What it takes that functions of one family become `async`: their own edits, those of their calls, and the plain functions that
//! call them.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::Serialize;

use super::entry::{self, Decorated};
use super::family::Family;
use super::project::{Id, Outlines};
use super::test_run::{TestRun, test_run};
use crate::edit::Edit;
use crate::span::Span;
use crate::syntax::{Around, CallSite, Function, Mention, Mentioned};
use crate::types::{Definition, FileTypes, FunctionAt, Kind, Meaning, Types};

/// Something that speaks against functions becoming `async`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Doubtful {
    /// Where, and which function is meant.
    pub at: Definition,
    /// What, to be read after the function's name: "it is called in a lambda".
    pub reason: String,
}

/// What one family asks for.
#[derive(Clone, Debug, Default)]
pub(super) struct Step {
    /// Its members that are plain.
    pub(super) turned: Vec<Definition>,
    /// Edits by the number of their text.
    pub(super) edits: Vec<(usize, Edit)>,
    /// Plain functions that call one of the family.
    pub(super) callers: BTreeSet<Id>,
    /// The calls that are awaited by it.
    pub(super) calls: Vec<Definition>,
    /// Why it cannot become `async`.
    pub(super) stop: Option<Doubtful>,
    /// What may be a mention of one of the family, and why nobody knows.
    pub(super) unclear: Vec<Doubtful>,
}

/// Why a call in a text cannot be awaited where it stands, whatever becomes `async`.
fn obstacle(outlines: &Outlines<'_>, file: usize, site: &CallSite) -> Option<&'static str> {
    match site.around {
        Around::Generator => Some("it is called in a generator expression"),
        Around::Lambda => Some("it is called in a lambda"),
        Around::Nothing => Some("it is called where nothing can be awaited"),
        Around::Module => Some("it is called when the module is imported"),
        Around::Script if outlines.may_be_imported(file) => {
            Some("it is called when the module is imported")
        }
        Around::MainGuard | Around::Script if site.edits.is_empty() => {
            Some("nothing there can run it")
        }
        Around::Async | Around::Plain(_) | Around::MainGuard | Around::Script => None,
    }
}

/// Names of what is awaited, in annotations.
const AWAITABLES: [&str; 5] = ["Awaitable", "Coroutine", "CoroutineType", "Future", "Task"];

/// Dunder methods are called by Python itself, which awaits none of them.
fn is_special(name: &str) -> bool {
    name.starts_with("__") && name.ends_with("__")
}

/// What the family asks for.
pub(super) fn step(
    types: &dyn Types,
    outlines: &mut Outlines<'_>,
    family: &Family,
    name: &str,
) -> Step {
    let mut stepping = Stepping {
        types,
        family,
        name,
        names: Vec::new(),
        files: HashMap::new(),
        step: Step::default(),
    };
    for member in &family.members {
        if let Some(function) = outlines.function(*member) {
            let at = function.at.start;
            stepping.names.push((member.0, at));
            if !function.is_async {
                let turned = outlines.place(name, member.0, at);
                stepping.step.turned.push(turned);
            }
        }
    }
    if stepping.step.turned.is_empty() {
        return stepping.step;
    }
    let stop = stepping.follow(outlines).err();
    Step {
        stop,
        ..stepping.step
    }
}

struct Stepping<'a> {
    types: &'a dyn Types,
    family: &'a Family,
    name: &'a str,
    /// The names of the members: the numbers of their texts, and the bytes at which they stand.
    names: Vec<(usize, usize)>,
    /// The types of the texts that are looked at, by their numbers.
    files: HashMap<usize, Option<Box<dyn FileTypes + 'a>>>,
    step: Step,
}

/// What a mention means.
enum Meant {
    /// One of the family.
    Ours,
    /// Something else.
    Other,
    /// Nobody knows, or one of several things.
    Unclear,
}

impl Stepping<'_> {
    /// Makes the members `async`, and goes through all that mentions them, to the first thing that forbids it.
    fn follow(&mut self, outlines: &mut Outlines<'_>) -> Result<(), Doubtful> {
        let mut is_called = self.family.overrides_async;
        for member in &self.family.members {
            is_called |= self.turn(outlines, *member)?;
        }
        for file in outlines.with_word(self.name) {
            is_called |= self.mentions(outlines, file)?;
        }
        if !is_called && let Some((file, at)) = self.names.first() {
            let at = outlines.place(self.name, *file, *at);
            let reason = "nothing in the project calls it".to_owned();
            self.step.unclear.push(Doubtful { at, reason });
        }
        Ok(())
    }

    fn stop<T>(
        &self,
        outlines: &Outlines<'_>,
        file: usize,
        at: usize,
        reason: &str,
    ) -> Result<T, Doubtful> {
        Err(Doubtful {
            at: outlines.place(self.name, file, at),
            reason: reason.to_owned(),
        })
    }

    fn types_of(&mut self, outlines: &Outlines<'_>, file: usize) -> Option<&dyn FileTypes> {
        let types = self.types;
        let path = &outlines.project.texts[file].path;
        let of_file = self.files.entry(file).or_insert_with(|| types.file(path));
        of_file.as_deref()
    }

    /// Makes one member `async`; true if something outside of the project calls it and awaits what it gives.
    fn turn(&mut self, outlines: &mut Outlines<'_>, (file, keyword): Id) -> Result<bool, Doubtful> {
        let Some(function) = outlines.function((file, keyword)) else {
            return self.stop(outlines, file, keyword, "it is not there any more");
        };
        let text = &outlines.project.texts[file];
        let decorated = entry::decorated(self.types_of(outlines, file), text, &function);
        if function.is_async {
            return Ok(decorated == Decorated::Entry);
        }
        let returns = function
            .returns
            .map_or("", |returns| returns.of(&text.text));
        let mut words = returns.split(|character: char| !character.is_alphanumeric());
        let gives_awaitable = words.any(|word| AWAITABLES.contains(&word));
        let reason = if !text.is_writable {
            Some("the file is not to be changed".to_owned())
        } else if is_special(&function.name) {
            Some("Python calls it, and awaits nothing that it gives".to_owned())
        } else if function.is_generator {
            Some("it is a generator".to_owned())
        } else if gives_awaitable {
            Some(format!("it is declared to give `{returns}`"))
        } else if let Some(overridden) = &self.family.overrides_plain {
            Some(format!(
                "it overrides a plain method of {}",
                overridden.file.display()
            ))
        } else {
            match &decorated {
                Decorated::Opaque(decorator) => {
                    Some(format!("`@{decorator}` may want a plain function"))
                }
                Decorated::Neutral | Decorated::Entry => None,
            }
        };
        if let Some(reason) = reason {
            return self.stop(outlines, file, keyword, &reason);
        }
        if let Some(run) = function.runs_loop {
            let reason = "it runs an event loop of its own";
            return self.stop(outlines, file, run.start, reason);
        }
        let is_test = match test_run(outlines, file, &function) {
            TestRun::NoTest => false,
            TestRun::AsItIs => true,
            TestRun::Marked(marker) => {
                self.step.edits.push((file, marker));
                true
            }
            TestRun::Never(reason) => return self.stop(outlines, file, keyword, reason),
        };
        self.step
            .edits
            .push((file, Edit::insert(keyword, "async ")));
        for (value, edits) in &function.returned {
            let types = self.types_of(outlines, file);
            if types.is_some_and(|types| types.is(*value, Kind::Coroutine).is_yes()) {
                self.step
                    .edits
                    .extend(edits.iter().map(|edit| (file, edit.clone())));
            }
        }
        let text = &outlines.project.texts[file];
        Ok(is_test || decorated == Decorated::Entry || entry::is_looked_for(text, &function))
    }

    /// Goes through the mentions in one text; true if one of them is of the family.
    fn mentions(&mut self, outlines: &mut Outlines<'_>, file: usize) -> Result<bool, Doubtful> {
        let outline = outlines.of(file);
        let mut names = vec![self.name.to_owned()];
        let mut seen = HashSet::from([self.name.to_owned()]);
        let mut is_mentioned = false;
        while let Some(name) = names.pop() {
            for mention in outline.mentions.get(&name).into_iter().flatten() {
                match &mention.how {
                    Mentioned::Renamed(other) => {
                        names.extend(seen.insert(other.clone()).then(|| other.clone()));
                    }
                    Mentioned::Called(site) => {
                        is_mentioned |= self.call(outlines, file, mention, site)?;
                    }
                    Mentioned::Read { given_to } => {
                        let given_to = given_to.as_deref();
                        is_mentioned |= self.read(outlines, file, mention, given_to)?;
                    }
                    Mentioned::Bound { scope } => self.bound(outlines, file, mention, *scope)?,
                    // What is set on an object is another function, and not this one changed.
                    Mentioned::Set => {}
                    Mentioned::Written => {
                        self.unclear(outlines, file, mention.at, "it is named in a string");
                    }
                }
            }
        }
        Ok(is_mentioned)
    }

    /// Has a call awaited; true if it is one of the family.
    fn call(
        &mut self,
        outlines: &mut Outlines<'_>,
        file: usize,
        mention: &Mention,
        site: &CallSite,
    ) -> Result<bool, Doubtful> {
        match self.meant(outlines, file, mention, true) {
            Meant::Ours => {}
            Meant::Other => return Ok(false),
            Meant::Unclear if site.is_awaited || site.is_run => return Ok(false),
            Meant::Unclear => {
                let reason = "nobody knows whether this calls it";
                self.unclear(outlines, file, mention.at, reason);
                return Ok(false);
            }
        }
        // What it gives was to be awaited before, too.
        if site.is_awaited || site.is_run {
            return Ok(true);
        }
        let at = site.call.start;
        if let Some(obstacle) = obstacle(outlines, file, site) {
            return self.stop(outlines, file, at, obstacle);
        }
        if !outlines.project.texts[file].is_writable {
            let reason = "it is called in a file that is not to be changed";
            return self.stop(outlines, file, at, reason);
        }
        if let Around::Plain(keyword) = site.around {
            self.step.callers.insert((file, keyword));
        }
        let place = outlines.place(self.name, file, at);
        self.step.calls.push(place);
        self.step
            .edits
            .extend(site.edits.iter().map(|edit| (file, edit.clone())));
        Ok(true)
    }

    /// Looks at a place that has the function and does not call it; true if something there calls it and awaits what it gives.
    fn read(
        &mut self,
        outlines: &mut Outlines<'_>,
        file: usize,
        mention: &Mention,
        given_to: Option<&str>,
    ) -> Result<bool, Doubtful> {
        match self.meant(outlines, file, mention, false) {
            Meant::Ours if given_to.is_some_and(entry::takes_both) => Ok(true),
            Meant::Ours => {
                let reason = match given_to {
                    Some(callee) => {
                        format!("it is given to `{callee}`, which may want a plain function")
                    }
                    None => "it is handed on, and not called".to_owned(),
                };
                self.stop(outlines, file, mention.at.start, &reason)
            }
            Meant::Other => Ok(false),
            Meant::Unclear => {
                self.unclear(
                    outlines,
                    file,
                    mention.at,
                    "nobody knows whether this is it",
                );
                Ok(false)
            }
        }
    }

    /// Looks at a place that gives the name another value.
    fn bound(
        &mut self,
        outlines: &mut Outlines<'_>,
        file: usize,
        mention: &Mention,
        scope: Span,
    ) -> Result<(), Doubtful> {
        let members = self.family.members.clone();
        for (home, keyword) in members {
            let function = outlines.function((home, keyword));
            if home == file && function.is_some_and(|function| function.scope == scope) {
                return self.stop(outlines, file, mention.at.start, "its name is bound twice");
            }
        }
        Ok(())
    }

    fn unclear(&mut self, outlines: &Outlines<'_>, file: usize, at: Span, reason: &str) {
        self.step.unclear.push(Doubtful {
            at: outlines.place(self.name, file, at.start),
            reason: reason.to_owned(),
        });
    }

    fn meant(
        &mut self,
        outlines: &mut Outlines<'_>,
        file: usize,
        mention: &Mention,
        is_called: bool,
    ) -> Meant {
        let Some(types) = self.types_of(outlines, file) else {
            return Meant::Unclear;
        };
        let functions = match types.means(mention.at) {
            Meaning::Functions(functions) => functions,
            Meaning::Other => return Meant::Other,
            Meaning::Unknown => return self.meant_by_name(outlines, file, mention, is_called),
        };
        let is_ours = |function: &&FunctionAt| {
            let home = outlines.index(&function.file);
            home.is_some_and(|home| self.names.contains(&(home, function.at)))
        };
        let ours = functions.iter().filter(is_ours).count();
        match ours {
            0 => Meant::Other,
            ours if ours == functions.len() => Meant::Ours,
            // Of several things that it may be the others are no better known to be awaited.
            _ => Meant::Unclear,
        }
    }

    /// What a mention means that the types do not know: the family, if nothing else has the name.
    fn meant_by_name(
        &mut self,
        outlines: &mut Outlines<'_>,
        file: usize,
        mention: &Mention,
        is_called: bool,
    ) -> Meant {
        let text = &outlines.project.texts[file].text;
        let is_attribute = mention.at.of(text).contains('.');
        let named = outlines.named(self.name);
        let is_member = |id: &Id| self.family.members.contains(id);
        let are_ours = named
            .iter()
            .all(|(id, function)| is_member(id) || function.is_async);
        let is_of_class = |function: &Function| function.class.is_some();
        let mut members = named.iter().filter(|(id, _)| is_member(id));
        if !is_attribute {
            // A name that is neither imported nor defined in the text is a parameter or a variable.
            let is_defined_here =
                members.any(|((home, _), function)| *home == file && !is_of_class(function));
            let outline = outlines.of(file);
            let is_bound = |mention: &Mention| matches!(mention.how, Mentioned::Bound { .. });
            let mentions = outline.mentions.get(self.name);
            let is_other = outline.parameters.contains(self.name)
                || mentions.is_some_and(|mentions| mentions.iter().any(is_bound));
            return match is_defined_here || outline.imported.contains(self.name) {
                // The types know nothing where code cannot be reached.
                true if are_ours && is_called && !is_other => Meant::Ours,
                true if are_ours => Meant::Unclear,
                _ => Meant::Other,
            };
        }
        if !members.any(|(_, function)| is_of_class(function)) {
            return Meant::Other;
        }
        let name = self.name;
        let elsewhere = self
            .types_of(outlines, file)
            .map(|types| types.defined_in_imports(name));
        let is_elsewhere =
            elsewhere.is_none_or(|tally| tally.async_definitions + tally.plain_definitions > 0);
        match (are_ours && !is_elsewhere, is_called) {
            (true, true) => Meant::Ours,
            // An attribute that is not called may well be a value of another class.
            (true, false) => Meant::Unclear,
            (false, _) => {
                if is_called {
                    Meant::Unclear
                } else {
                    Meant::Other
                }
            }
        }
    }
}
