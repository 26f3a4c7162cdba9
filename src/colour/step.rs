//! What it takes that functions of one family become `async`: their own edits, those of their calls, and the plain functions that
//! call them.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::entry::{self, Decorated};
use super::family::Family;
use super::project::{Id, Outlines};
use super::test_run::{TestRun, test_run};
use crate::edit::Edit;
use crate::span::Span;
use crate::syntax::{Around, CallSite, Function, Mention, Mentioned};
use crate::types::{Definition, FileTypes, FunctionAt, Kind, Meaning, Types};

/// Something that speaks against functions becoming `async`.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    let named = outlines.named(name).into_iter();
    let (members, others): (Vec<_>, Vec<_>) =
        named.partition(|(id, _)| family.members.contains(id));
    let plain = members.iter().filter(|(_, function)| !function.is_async);
    let turned = plain.map(|((file, _), function)| outlines.place(name, *file, function.at.start));
    let mut stepping = Stepping {
        types,
        family,
        name,
        step: Step {
            turned: turned.collect(),
            ..Step::default()
        },
        protocol: others.iter().find_map(|((file, _), other)| {
            let (_, bases) = other.class.as_ref()?;
            let is_protocol = !other.is_async && bases.iter().any(|base| base == "Protocol");
            is_protocol.then_some((*file, other.at.start))
        }),
        is_one_of_its_name: others.iter().all(|(_, other)| other.is_async),
        members,
        outlines,
        files: HashMap::new(),
    };
    if !stepping.step.turned.is_empty() {
        stepping.step.stop = stepping.follow().err();
    }
    stepping.step
}

struct Stepping<'a, 'p> {
    types: &'a dyn Types,
    outlines: &'a mut Outlines<'p>,
    family: &'a Family,
    name: &'a str,
    members: Vec<(Id, Function)>,
    /// Where a protocol that no member belongs to has a method of the name: classes stand for one without saying so.
    protocol: Option<(usize, usize)>,
    /// Whether no other function of the project has the name and is plain.
    is_one_of_its_name: bool,
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

impl Stepping<'_, '_> {
    /// Makes the members `async`, and goes through all that mentions them, to the first thing that forbids it.
    fn follow(&mut self) -> Result<(), Doubtful> {
        let mut is_called = self.family.overrides_async;
        for (id, member) in self.members.clone() {
            is_called |= self.turn(id, &member)?;
        }
        let is_of_class = |(_, member): &(Id, Function)| member.class.is_some();
        if let Some((file, at)) = self.protocol
            && self.members.iter().any(is_of_class)
        {
            let reason = "a protocol has a method of that name, for which its class may stand";
            return Err(self.doubtful(file, at, reason));
        }
        for file in self.outlines.with_word(self.name) {
            is_called |= self.mentions(file)?;
        }
        if !is_called && let Some(((file, _), member)) = self.members.first() {
            let nobody = self.doubtful(*file, member.at.start, "nothing in the project calls it");
            self.step.unclear.push(nobody);
        }
        Ok(())
    }

    fn doubtful(&self, file: usize, at: usize, reason: &str) -> Doubtful {
        Doubtful {
            at: self.outlines.place(self.name, file, at),
            reason: reason.to_owned(),
        }
    }

    fn types_of(&mut self, file: usize) -> Option<&dyn FileTypes> {
        let (types, path) = (self.types, &self.outlines.project.texts[file].path);
        let of_file = self.files.entry(file).or_insert_with(|| types.file(path));
        of_file.as_deref()
    }

    /// Makes one member `async`; true if something outside of the project calls it and awaits what it gives.
    fn turn(&mut self, (file, keyword): Id, function: &Function) -> Result<bool, Doubtful> {
        let text = &self.outlines.project.texts[file];
        let decorated = entry::decorated(self.types_of(file), text, function);
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
            return Err(self.doubtful(file, keyword, &reason));
        }
        if let Some(run) = function.runs_loop {
            return Err(self.doubtful(file, run.start, "it runs an event loop of its own"));
        }
        let is_test = match test_run(self.outlines, file, function) {
            TestRun::NoTest => false,
            TestRun::AsItIs => true,
            TestRun::Marked(marker) => {
                self.add(file, &[marker]);
                true
            }
            TestRun::Never(reason) => return Err(self.doubtful(file, keyword, reason)),
        };
        self.add(file, &[Edit::insert(keyword, "async ")]);
        for (value, edits) in &function.returned {
            let types = self.types_of(file);
            if types.is_some_and(|types| types.is(*value, Kind::Coroutine).is_yes()) {
                self.add(file, edits);
            }
        }
        Ok(is_test || decorated == Decorated::Entry || entry::is_looked_for(text, function))
    }

    fn add(&mut self, file: usize, edits: &[Edit]) {
        let edits = edits.iter().map(|edit| (file, edit.clone()));
        self.step.edits.extend(edits);
    }

    /// Goes through the mentions in one text; true if one of them is of the family.
    fn mentions(&mut self, file: usize) -> Result<bool, Doubtful> {
        let outline = self.outlines.of(file);
        let mut names = vec![self.name.to_owned()];
        let mut seen = HashSet::from([self.name.to_owned()]);
        let mut is_mentioned = false;
        while let Some(name) = names.pop() {
            for mention in outline.mentions.get(&name).into_iter().flatten() {
                match &mention.how {
                    Mentioned::Renamed(other) => {
                        names.extend(seen.insert(other.clone()).then(|| other.clone()));
                    }
                    Mentioned::Called(site) => is_mentioned |= self.call(file, mention, site)?,
                    Mentioned::Read { given_to } => {
                        is_mentioned |= self.read(file, mention, given_to.as_deref())?;
                    }
                    Mentioned::Bound { scope } => self.bound(file, mention, *scope)?,
                    // What is set on an object is another function, and not this one changed.
                    Mentioned::Set => {}
                    Mentioned::Written => self.unclear(file, mention, "it is named in a string"),
                }
            }
        }
        Ok(is_mentioned)
    }

    /// Has a call awaited; true if it is one of the family.
    fn call(&mut self, file: usize, mention: &Mention, site: &CallSite) -> Result<bool, Doubtful> {
        match self.meant(file, mention) {
            Meant::Ours => {}
            Meant::Other => return Ok(false),
            Meant::Unclear if site.is_awaited || site.is_run => return Ok(false),
            Meant::Unclear => {
                self.unclear(file, mention, "nobody knows whether this calls it");
                return Ok(false);
            }
        }
        // What it gives was to be awaited before, too.
        if site.is_awaited || site.is_run {
            return Ok(true);
        }
        let at = site.call.start;
        if let Some(obstacle) = obstacle(self.outlines, file, site) {
            return Err(self.doubtful(file, at, obstacle));
        }
        if !self.outlines.project.texts[file].is_writable {
            let reason = "it is called in a file that is not to be changed";
            return Err(self.doubtful(file, at, reason));
        }
        if let Around::Plain(keyword) = site.around {
            self.step.callers.insert((file, keyword));
        }
        self.step
            .calls
            .push(self.outlines.place(self.name, file, at));
        self.add(file, &site.edits);
        Ok(true)
    }

    /// Looks at a place that has the function and does not call it; true if something there calls it and awaits what it gives.
    fn read(
        &mut self,
        file: usize,
        mention: &Mention,
        given_to: Option<&str>,
    ) -> Result<bool, Doubtful> {
        match self.meant(file, mention) {
            Meant::Ours if given_to.is_some_and(entry::takes_both) => Ok(true),
            Meant::Ours => {
                let reason = match given_to {
                    Some(callee) => {
                        format!("it is given to `{callee}`, which may want a plain function")
                    }
                    None => "it is handed on, and not called".to_owned(),
                };
                Err(self.doubtful(file, mention.at.start, &reason))
            }
            Meant::Other => Ok(false),
            Meant::Unclear => {
                self.unclear(file, mention, "nobody knows whether this is it");
                Ok(false)
            }
        }
    }

    /// Looks at a place that gives the name another value.
    fn bound(&self, file: usize, mention: &Mention, scope: Span) -> Result<(), Doubtful> {
        let mut members = self.members.iter();
        let is_same = members.any(|((home, _), member)| *home == file && member.scope == scope);
        if is_same {
            return Err(self.doubtful(file, mention.at.start, "its name is bound twice"));
        }
        Ok(())
    }

    fn unclear(&mut self, file: usize, mention: &Mention, reason: &str) {
        let doubtful = self.doubtful(file, mention.at.start, reason);
        self.step.unclear.push(doubtful);
    }

    fn meant(&mut self, file: usize, mention: &Mention) -> Meant {
        let Some(types) = self.types_of(file) else {
            return Meant::Unclear;
        };
        let functions = match types.means(mention.at) {
            Meaning::Functions(functions) => functions,
            Meaning::Other => return Meant::Other,
            Meaning::Unknown => return self.meant_by_name(file, mention),
        };
        let is_ours = |function: &&FunctionAt| {
            let home = self.outlines.index(&function.file);
            let mut members = self.members.iter();
            members.any(|((file, _), member)| Some(*file) == home && member.at.start == function.at)
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
    fn meant_by_name(&mut self, file: usize, mention: &Mention) -> Meant {
        let is_called = matches!(mention.how, Mentioned::Called(_));
        let text = &self.outlines.project.texts[file].text;
        let is_attribute = mention.at.of(text).contains('.');
        let mut members = self.members.iter();
        if !is_attribute {
            // A name that is neither imported nor defined in the text is a parameter or a variable.
            let is_defined_here =
                members.any(|((home, _), member)| *home == file && member.class.is_none());
            let outline = self.outlines.of(file);
            let is_bound = |mention: &Mention| matches!(mention.how, Mentioned::Bound { .. });
            let mentions = outline.mentions.get(self.name);
            let is_other = outline.parameters.contains(self.name)
                || mentions.is_some_and(|mentions| mentions.iter().any(is_bound));
            return match is_defined_here || outline.imported.contains(self.name) {
                // The types know nothing where code cannot be reached.
                true if self.is_one_of_its_name && is_called && !is_other => Meant::Ours,
                true if self.is_one_of_its_name => Meant::Unclear,
                _ => Meant::Other,
            };
        }
        if members.all(|(_, member)| member.class.is_none()) {
            return Meant::Other;
        }
        let name = self.name;
        let elsewhere = self
            .types_of(file)
            .map(|types| types.defined_in_imports(name));
        let is_elsewhere =
            elsewhere.is_none_or(|tally| tally.async_definitions + tally.plain_definitions > 0);
        match (self.is_one_of_its_name && !is_elsewhere, is_called) {
            (true, true) => Meant::Ours,
            (false, false) => Meant::Other,
            // An attribute that is not called may well be a value of another class.
            (true, false) | (false, true) => Meant::Unclear,
        }
    }
}
