//! What it takes that functions become plain: their own edits, those of their calls, and what they still wait for.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::carry::{Carried, Carrier, Turned};
use super::entry::{self, Decorated};
use super::family::Family;
use super::meant::{Doubtful, Meanings, Meant, mentions_of};
use super::project::{Id, Outlines};
use super::test_run;
use super::turn::{Gives, as_stream, gives, is_special};
use crate::edit::Edit;
use crate::span::Span;
use crate::syntax::{Asynchrony, CallSite, Function, Mention, Mentioned, Yields};
use crate::types::{Definition, Types};

/// What is asynchronous in the texts, by their numbers.
type Asynchronies = HashMap<usize, Rc<Vec<Asynchrony>>>;

/// What one family asks for.
#[derive(Default)]
struct Leaving {
    /// Its members that are `async`.
    turned: Vec<Definition>,
    members: Vec<Id>,
    edits: Vec<(usize, Edit)>,
    /// What is no longer awaited, walked or entered asynchronously.
    freed: Vec<(usize, Span)>,
    /// The `async` functions that did that.
    waiting: BTreeSet<Id>,
    calls: Vec<Definition>,
    stop: Option<Doubtful>,
    unclear: Vec<Doubtful>,
}

impl Carrier<'_> {
    /// What it takes that the functions become plain whose `def`s stand at these bytes of the texts of these numbers. Nothing else becomes
    /// plain: a function that waits for one of them and for nothing else is named as such.
    pub fn make_plain(&mut self, starts: &[Id]) -> Carried {
        let mut asynchronies = Asynchronies::new();
        let mut firsts = BTreeSet::new();
        let mut all = Vec::new();
        for id in starts {
            let family = self.family(*id);
            let first = family.members.first().copied();
            if first.is_none_or(|first| !firsts.insert(first)) {
                continue;
            }
            let function = self.outlines.function(*id);
            let name = function.map_or_else(String::new, |function| function.name);
            let (types, outlines) = (self.types, &mut self.outlines);
            all.push(leaving(types, outlines, &mut asynchronies, &family, &name));
        }
        let freed: BTreeSet<(usize, Span)> = all
            .iter()
            .flat_map(|one| one.freed.iter().copied())
            .collect();
        let members: BTreeMap<Id, usize> = (all.iter().enumerate())
            .flat_map(|(number, one)| one.members.iter().map(move |id| (*id, number)))
            .collect();
        let mut still_waits = |outlines: &Outlines<'_>, (file, keyword): Id| {
            let found = of_text(outlines, &mut asynchronies, file);
            let mut own = found.iter().filter(|one| one.of == Some(keyword));
            own.find(|one| !freed.contains(&(file, one.value)))
                .map(|one| one.value.start)
        };
        let mut idle = BTreeMap::new();
        for one in &mut all {
            let mut members = one.members.iter();
            let waits = members.find_map(|id| Some((id.0, still_waits(&self.outlines, *id)?)));
            if let Some((file, at)) = waits
                && one.stop.is_none()
            {
                let name = one.turned.first().map_or("", |turned| turned.name.as_str());
                one.stop = Some(Doubtful {
                    at: self.outlines.place(name, file, at),
                    reason: "it waits for something else, too".to_owned(),
                });
            }
        }
        for id in all.iter().flat_map(|one| &one.waiting) {
            if !members.contains_key(id)
                && still_waits(&self.outlines, *id).is_none()
                && let Some(function) = self.outlines.function(*id)
            {
                let place = (self.outlines).place(&function.name, id.0, function.at.start);
                idle.insert(*id, place);
            }
        }
        let families = all.into_iter().map(|one| {
            let callers = one.waiting.iter().filter_map(|id| members.get(id).copied());
            Turned {
                functions: one.turned,
                calls: one.calls,
                blocking: Vec::new(),
                callers: callers.collect::<BTreeSet<usize>>().into_iter().collect(),
                reached_from: None,
                stop: one.stop,
                unclear: one.unclear,
                edits: one.edits.into_iter().collect(),
            }
        });
        self.carried(families.collect(), idle.into_values().collect())
    }
}

/// What is asynchronous in a text.
fn of_text(outlines: &Outlines<'_>, known: &mut Asynchronies, file: usize) -> Rc<Vec<Asynchrony>> {
    let found = known.entry(file).or_insert_with(|| {
        let mut found = Vec::new();
        outlines.in_text(file, |places, text| found = places.asynchronies(text));
        Rc::new(found)
    });
    Rc::clone(found)
}

fn leaving(
    types: &dyn Types,
    outlines: &mut Outlines<'_>,
    asynchronies: &mut Asynchronies,
    family: &Family,
    name: &str,
) -> Leaving {
    let asked = Meanings::new(types, outlines, family, name);
    let gives = gives(&asked.members);
    let members = asked.members.iter();
    let members = members.filter(|(_, member)| is_turned(member, gives));
    let members: Vec<Id> = members.map(|(id, _)| *id).collect();
    let turned = asked.members.iter().filter(|(id, _)| members.contains(id));
    let turned = turned
        .map(|((file, _), member)| asked.outlines.place(name, *file, member.at.start))
        .collect();
    let mut leaver = Leaver {
        asked,
        asynchronies,
        family,
        gives,
        found: Leaving {
            turned,
            members,
            ..Leaving::default()
        },
    };
    if !leaver.found.turned.is_empty() {
        leaver.found.stop = leaver.follow().err();
    }
    leaver.found
}

fn is_turned(member: &Function, gives: Gives) -> bool {
    member.is_async && (gives == Gives::Value || member.yields != Yields::Nothing)
}

struct Leaver<'a, 'p> {
    asked: Meanings<'a, 'p>,
    asynchronies: &'a mut Asynchronies,
    family: &'a Family,
    gives: Gives,
    found: Leaving,
}

impl Leaver<'_, '_> {
    /// Makes the members plain, and goes through all that mentions them, to the first thing that forbids it.
    fn follow(&mut self) -> Result<(), Doubtful> {
        for (id, member) in self.asked.members.clone() {
            self.leave(id, &member)?;
        }
        let mut others = self.asked.others.iter();
        let protocol = others.find(|(_, other)| {
            let bases = other.class.as_ref().map(|(_, bases)| bases);
            other.is_async && bases.is_some_and(|bases| bases.iter().any(|base| base == "Protocol"))
        });
        let mut members = self.asked.members.iter();
        if let Some(((file, _), other)) = protocol
            && members.any(|(_, member)| member.class.is_some())
        {
            let reason = "a protocol has a method of that name, for which its class may stand";
            return Err(self.asked.doubtful(*file, other.at.start, reason));
        }
        let mut is_called = false;
        for file in self.asked.outlines.with_word(self.asked.name) {
            let outline = self.asked.outlines.of(file);
            for mention in mentions_of(&outline, self.asked.name) {
                is_called |= self.mention(file, mention)?;
            }
        }
        if !is_called && let Some(((file, _), member)) = self.asked.members.first() {
            let reason = "nothing in the project calls it";
            let nobody = self.asked.doubtful(*file, member.at.start, reason);
            self.found.unclear.push(nobody);
        }
        Ok(())
    }

    /// Makes one member plain.
    fn leave(&mut self, (file, keyword): Id, function: &Function) -> Result<(), Doubtful> {
        let text = &self.asked.outlines.project.texts[file];
        let is_turned = is_turned(function, self.gives);
        let is_stub_of_stream = self.gives != Gives::Value && function.is_stub;
        if !is_turned && !is_stub_of_stream {
            return Ok(());
        }
        let manager = function.manager.as_ref().map(|(decorator, _)| *decorator);
        let marker = test_run::marker(text, function);
        let known = manager.or(marker.as_ref().map(|(decorator, _)| *decorator));
        let decorated = entry::decorated(self.asked.types_of(file), text, function, known);
        let is_declared_otherwise = || {
            let is_stream = self.gives != Gives::Value;
            is_stream && function.returns.is_some() && function.as_stream.is_none()
        };
        let reason = if !text.is_writable {
            "the file is not to be changed".to_owned()
        } else if is_special(&function.name) {
            "Python calls it, and awaits what it gives".to_owned()
        } else if self.family.overrides_async {
            "it overrides an async method of a package".to_owned()
        } else if let Decorated::Opaque(decorator) = &decorated {
            format!("`@{decorator}` may want an async function")
        } else if decorated == Decorated::Entry || entry::is_looked_for(text, function) {
            "something outside of the project calls it, and awaits what it gives".to_owned()
        } else if is_declared_otherwise() {
            "what it is declared to give is not what a plain generator gives".to_owned()
        } else if is_turned && function.without_async.is_none() {
            "there is more than blanks between its `async` and its `def`".to_owned()
        } else {
            let own = function.without_async.iter().filter(|_| is_turned);
            let marker = marker.into_iter().map(|(_, edit)| edit);
            let managers = function.manager.iter();
            let managers = managers.filter_map(|(_, edits)| edits.as_ref());
            let edits = own.chain(managers.flatten()).cloned();
            let mut edits: Vec<Edit> = edits.chain(marker).collect();
            if self.gives != Gives::Value {
                edits.extend(as_stream(&self.asked, file, function));
            }
            self.add(file, &edits);
            return Ok(());
        };
        Err(self.asked.doubtful(file, keyword, &reason))
    }

    fn add(&mut self, file: usize, edits: &[Edit]) {
        let edits = edits.iter().map(|edit| (file, edit.clone()));
        self.found.edits.extend(edits);
    }

    /// Looks at one mention; true if it is a call, or something that calls it.
    fn mention(&mut self, file: usize, mention: &Mention) -> Result<bool, Doubtful> {
        let at = mention.at;
        match &mention.how {
            Mentioned::Renamed(_) => {}
            Mentioned::Called(site) => return self.call(file, mention, site),
            Mentioned::Read { given_to } => match self.asked.meant(file, mention) {
                Meant::Ours if given_to.as_deref().is_some_and(entry::takes_both) => {
                    return Ok(true);
                }
                Meant::Ours => {
                    let reason = "it is handed on, and not called";
                    return Err(self.asked.doubtful(file, at.start, reason));
                }
                Meant::Other => {}
                Meant::Unclear => self.unclear(file, at, "nobody knows whether this is it"),
            },
            Mentioned::Bound { scope } => {
                let mut members = self.asked.members.iter();
                if members.any(|((home, _), member)| *home == file && member.scope == *scope) {
                    return Err(self
                        .asked
                        .doubtful(file, at.start, "its name is bound twice"));
                }
            }
            Mentioned::Set => {
                if matches!(self.asked.meant(file, mention), Meant::Ours) {
                    self.unclear(file, at, "something else takes its place");
                }
            }
            Mentioned::Written => {
                let outlines = &self.asked.outlines;
                let patched =
                    outlines.in_text(file, |places, text| places.is_patched_by_kind(at, text));
                if patched != Some(true) {
                    self.unclear(file, at, "it is named in a string");
                }
            }
        }
        Ok(false)
    }

    /// Has what a call gives taken as it is; true if it is one of the family.
    fn call(&mut self, file: usize, mention: &Mention, site: &CallSite) -> Result<bool, Doubtful> {
        match self.asked.meant(file, mention) {
            Meant::Ours => {}
            Meant::Other => return Ok(false),
            Meant::Unclear => {
                self.unclear(file, mention.at, "nobody knows whether this calls it");
                return Ok(false);
            }
        }
        let found = of_text(self.asked.outlines, self.asynchronies, file);
        let Some(waits) = found.iter().find(|one| one.value == site.call) else {
            let reason = "what it gives is not awaited, walked or entered there";
            return Err(self.asked.doubtful(file, site.call.start, reason));
        };
        let Some(edits) = &waits.edits else {
            let reason = "what it gives is taken there together with something else";
            return Err(self.asked.doubtful(file, site.call.start, reason));
        };
        if !self.asked.outlines.project.texts[file].is_writable {
            let reason = "it is called in a file that is not to be changed";
            return Err(self.asked.doubtful(file, site.call.start, reason));
        }
        self.add(file, edits);
        self.found.freed.push((file, waits.value));
        self.found
            .waiting
            .extend(waits.of.map(|keyword| (file, keyword)));
        let place = (self.asked.outlines).place(self.asked.name, file, site.call.start);
        self.found.calls.push(place);
        Ok(true)
    }

    fn unclear(&mut self, file: usize, at: Span, reason: &str) {
        let doubtful = self.asked.doubtful(file, at.start, reason);
        self.found.unclear.push(doubtful);
    }
}
