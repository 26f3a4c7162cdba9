//! What it takes that functions of one family become `async`: their own edits, those of their calls, and the plain functions that
//! call them.

use std::collections::BTreeSet;

use super::blocking;
use super::entry;
use super::family::Family;
use super::meant::{Doubtful, Meanings, Meant, mentions_of};
use super::project::{Id, Outlines};
use super::turn::{self, Gives};
use crate::edit::Edit;
use crate::span::Span;
use crate::syntax::{
    Around, Assigned, CallSite, Function, Mention, Mentioned, Position, Taken, called_names,
};
use crate::types::{Definition, Kind, Types};

/// What one family asks for.
#[derive(Clone, Debug, Default)]
pub(super) struct Step {
    /// Its members that are plain.
    pub(super) turned: Vec<Definition>,
    /// Edits by the number of their text.
    pub(super) edits: Vec<(usize, Edit)>,
    /// Plain functions that call one of the family.
    pub(super) callers: BTreeSet<Id>,
    /// The texts whose modules, as programs, run what they call of it, and where.
    pub(super) programs: Vec<(usize, Doubtful)>,
    /// Plain functions that stay so, and run what they call of it.
    pub(super) ended: BTreeSet<Id>,
    /// The calls that are awaited by it.
    pub(super) calls: Vec<Definition>,
    /// The calls in its members that block, by what is called.
    pub(super) blocking: Vec<Definition>,
    /// Why it cannot become `async`.
    pub(super) stop: Option<Doubtful>,
    /// What may be a mention of one of the family, and why nobody knows.
    pub(super) unclear: Vec<Doubtful>,
}

/// Whether what has that name runs an event loop until something is done: asyncio's own, or what bots and servers have.
fn runs_loop(name: &str) -> bool {
    matches!(
        name,
        "infinity_polling"
            | "run"
            | "run_app"
            | "run_forever"
            | "run_polling"
            | "run_until_complete"
            | "run_until_disconnected"
            | "run_webhook"
            | "start_polling"
    )
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

/// What the family asks for.
pub(super) fn step(
    types: &dyn Types,
    outlines: &mut Outlines<'_>,
    (family, until): (&Family, &BTreeSet<Id>),
    name: &str,
) -> Step {
    let asked = Meanings::new(types, outlines, family, name);
    let gives = turn::gives(&asked.members);
    let members = asked.members.iter();
    let turned = members.filter(|(_, function)| turn::is_turned(function, gives));
    let turned: Vec<Definition> = turned
        .map(|((file, _), function)| asked.outlines.place(name, *file, function.at.start))
        .collect();
    let protocol = asked.others.iter().find_map(|((file, _), other)| {
        let (_, bases) = other.class.as_ref()?;
        let is_protocol = !other.is_async && bases.iter().any(|base| base == "Protocol");
        is_protocol.then_some((*file, other.at.start))
    });
    let mut stepping = Stepping {
        asked,
        family,
        until,
        gives,
        protocol,
        step: Step {
            turned,
            ..Step::default()
        },
    };
    if !stepping.step.turned.is_empty() {
        stepping.step.stop = stepping.follow().err();
    }
    stepping.step
}

struct Stepping<'a, 'p> {
    asked: Meanings<'a, 'p>,
    family: &'a Family,
    /// Functions at which carrying ends.
    until: &'a BTreeSet<Id>,
    /// What a call of one of them gives.
    gives: Gives,
    /// Where a protocol that no member belongs to has a method of the name: classes stand for one without saying so.
    protocol: Option<(usize, usize)>,
    step: Step,
}

impl Stepping<'_, '_> {
    /// Makes the members `async`, and goes through all that mentions them, to the first thing that forbids it.
    fn follow(&mut self) -> Result<(), Doubtful> {
        let mut kept = (self.asked.members.iter()).filter(|(id, _)| self.until.contains(id));
        if let Some(((file, _), member)) = kept.next() {
            let reason = "it is where carrying is to end";
            return Err(self.asked.doubtful(*file, member.at.start, reason));
        }
        let mut is_called = self.family.overrides_async;
        for (id, member) in self.asked.members.clone() {
            let turned = turn::turned(&mut self.asked, (self.family, self.gives), id, &member)?;
            is_called |= turned.is_called;
            self.add(id.0, &turned.edits);
            if turn::is_turned(&member, self.gives) {
                self.add_blocking(id.0, &member);
            }
        }
        let is_of_class = |(_, member): &(Id, Function)| member.class.is_some();
        if let Some((file, at)) = self.protocol
            && self.asked.members.iter().any(is_of_class)
        {
            let reason = "a protocol has a method of that name, for which its class may stand";
            return Err(self.asked.doubtful(file, at, reason));
        }
        for file in self.asked.outlines.with_word(self.asked.name) {
            is_called |= self.mentions(file)?;
        }
        if !is_called && let Some(((file, _), member)) = self.asked.members.first() {
            let reason = "nothing in the project calls it";
            let nobody = self.asked.doubtful(*file, member.at.start, reason);
            self.step.unclear.push(nobody);
        }
        Ok(())
    }

    /// Lists what blocks in a function.
    fn add_blocking(&mut self, file: usize, function: &Function) {
        for call in &function.blocking {
            let text = &self.asked.outlines.project.texts[file].text;
            let types = self.asked.types_of(file);
            if let Some(name) = types.and_then(|types| blocking::named(types, text, call)) {
                let place = self.asked.outlines.place(&name, file, call.callee.start);
                self.step.blocking.push(place);
            }
        }
    }

    fn add(&mut self, file: usize, edits: &[Edit]) {
        let edits = edits.iter().map(|edit| (file, edit.clone()));
        self.step.edits.extend(edits);
    }

    /// Goes through the mentions in one text; true if one of them is of the family.
    fn mentions(&mut self, file: usize) -> Result<bool, Doubtful> {
        let outline = self.asked.outlines.of(file);
        let mut is_mentioned = false;
        for mention in mentions_of(&outline, self.asked.name) {
            match &mention.how {
                Mentioned::Renamed(_) => {}
                Mentioned::Called(site) => {
                    let is_ours = self.call(file, mention, site)?;
                    // That it calls itself does not say who begins.
                    let is_own = matches!(site.around, Around::Plain(keyword) if self.family.members.contains(&(file, keyword)));
                    is_mentioned |= is_ours && !is_own;
                }
                Mentioned::Read { given_to } => {
                    is_mentioned |= self.read(file, mention, given_to.as_deref())?;
                }
                Mentioned::Bound { scope } => self.bound(file, mention, *scope)?,
                Mentioned::Set => self.set(file, mention),
                Mentioned::Written => self.written(file, mention),
            }
        }
        Ok(is_mentioned)
    }

    /// Has a call awaited; true if it is one of the family.
    fn call(&mut self, file: usize, mention: &Mention, site: &CallSite) -> Result<bool, Doubtful> {
        match self.asked.meant(file, mention) {
            Meant::Ours => {}
            Meant::Other => return Ok(false),
            Meant::Unclear if site.is_awaited || site.is_run => return Ok(false),
            Meant::Unclear => {
                self.unclear(file, mention, "nobody knows whether this calls it");
                return Ok(false);
            }
        }
        match self.gives {
            Gives::Value => {}
            Gives::Items => return self.taken(file, site.call, site.walked.as_ref()),
            Gives::Manager => return self.taken(file, site.call, site.entered.as_ref()),
        }
        // What it gives was to be awaited before, too.
        if site.is_awaited || site.is_run {
            return Ok(true);
        }
        let at = site.call.start;
        if let Around::Plain(keyword) = site.around
            && self.until.contains(&(file, keyword))
        {
            self.run(file, keyword, site.call)?;
            return Ok(true);
        }
        if let Some(obstacle) = obstacle(self.asked.outlines, file, site) {
            return Err(self.asked.doubtful(file, at, obstacle));
        }
        if matches!(site.around, Around::MainGuard | Around::Script) {
            self.add_program(file, site.call)?;
        }
        self.change_call(file, site.call, site.around, &site.edits)?;
        self.add_call(file, site.call);
        Ok(true)
    }

    /// Takes in that a module, as a program, runs an event loop for a call. What that leaves behind is bound to the loop, and may not be
    /// used after it.
    fn add_program(&mut self, file: usize, call: Span) -> Result<(), Doubtful> {
        let outlines = &self.asked.outlines;
        let position = outlines.in_text(file, |places, _| places.position(call));
        if position.flatten() == Some(Position::Assigned) {
            let reason = "what it gives is kept in a program, whose event loop has ended by then";
            return Err(self.asked.doubtful(file, call.start, reason));
        }
        let text = &self.asked.outlines.project.texts[file].text;
        if called_names(&text[call.end..]).into_iter().any(runs_loop) {
            let reason = "the program seems to run an event loop of its own afterwards";
            return Err(self.asked.doubtful(file, call.start, reason));
        }
        let reason = "a program would run several event loops, one after the other";
        let second = self.asked.doubtful(file, call.start, reason);
        if self.step.programs.iter().any(|(other, _)| *other == file) {
            return Err(second);
        }
        self.step.programs.push((file, second));
        Ok(())
    }

    /// Has a call run to its end in a function that stays plain.
    fn run(&mut self, file: usize, keyword: usize, call: Span) -> Result<(), Doubtful> {
        let outlines = &self.asked.outlines;
        let edits = outlines.in_text(file, |places, text| places.edits_to_run(call, text));
        let edits = edits.filter(|edits| !edits.is_empty());
        let edits = edits.filter(|_| outlines.project.texts[file].is_writable);
        let Some(edits) = edits else {
            return Err(self
                .asked
                .doubtful(file, call.start, "nothing there can run it"));
        };
        self.add(file, &edits);
        self.add_call(file, call);
        self.step.ended.insert((file, keyword));
        Ok(())
    }

    /// Has the generator or the context manager that a call gives taken asynchronously; true, as it is called.
    fn taken(&mut self, file: usize, call: Span, taken: Option<&Taken>) -> Result<bool, Doubtful> {
        let places = match taken {
            Some(Taken::Already) => return Ok(true),
            Some(Taken::By(places)) => places,
            Some(Taken::Otherwise(reason)) => {
                return Err(self.asked.doubtful(file, call.start, reason));
            }
            None => return Err(self.asked.doubtful(file, call.start, "it is called there")),
        };
        for (around, edits) in places {
            if matches!(around, Around::Plain(keyword) if self.until.contains(&(file, *keyword))) {
                let reason = "what it gives is walked or entered where it is to end";
                return Err(self.asked.doubtful(file, call.start, reason));
            }
            if !matches!(around, Around::Async | Around::Plain(_)) {
                let reason = "what it gives is walked or entered where nothing can be awaited";
                return Err(self.asked.doubtful(file, call.start, reason));
            }
            self.change_call(file, call, *around, edits)?;
        }
        self.add_call(file, call);
        Ok(true)
    }

    fn add_call(&mut self, file: usize, call: Span) {
        let place = (self.asked.outlines).place(self.asked.name, file, call.start);
        self.step.calls.push(place);
    }

    /// Makes the edits of a call, for which the function around it becomes `async`.
    fn change_call(
        &mut self,
        file: usize,
        call: Span,
        around: Around,
        edits: &[Edit],
    ) -> Result<(), Doubtful> {
        if !self.asked.outlines.project.texts[file].is_writable {
            let reason = "it is called in a file that is not to be changed";
            return Err(self.asked.doubtful(file, call.start, reason));
        }
        if let Around::Plain(keyword) = around {
            self.step.callers.insert((file, keyword));
        }
        self.add(file, edits);
        Ok(())
    }

    /// Looks at a place that has the function and does not call it; true if something there calls it and awaits what it gives.
    fn read(
        &mut self,
        file: usize,
        mention: &Mention,
        given_to: Option<&str>,
    ) -> Result<bool, Doubtful> {
        match self.asked.meant(file, mention) {
            Meant::Ours if given_to.is_some_and(entry::takes_both) => Ok(true),
            Meant::Ours => {
                let reason = match given_to {
                    Some(callee) => {
                        format!("it is given to `{callee}`, which may want a plain function")
                    }
                    None => "it is handed on, and not called".to_owned(),
                };
                Err(self.asked.doubtful(file, mention.at.start, &reason))
            }
            Meant::Other => Ok(false),
            Meant::Unclear => {
                self.unclear(file, mention, "nobody knows whether this is it");
                Ok(false)
            }
        }
    }

    /// Looks at an attribute of the name that gets another value, as tests do it.
    fn set(&mut self, file: usize, mention: &Mention) {
        let at = mention.at;
        let outlines = &self.asked.outlines;
        let assigned = outlines.in_text(file, |places, text| places.assigned_to(at, text));
        let is_writable = outlines.project.texts[file].is_writable;
        match (assigned, self.asked.meant(file, mention)) {
            // What is set on something else, or on nobody knows what, is another function, and not this one changed.
            (_, Meant::Other)
            | (None | Some(Assigned::Value(_) | Assigned::Unclear), Meant::Unclear) => {}
            (Some(Assigned::Mock(Some(edits))), Meant::Ours) if is_writable => {
                self.add(file, &edits);
            }
            (Some(Assigned::Mock(_)), Meant::Ours | Meant::Unclear) => {
                self.unclear(file, mention, "a plain mock takes its place");
            }
            (Some(Assigned::Value(value)), Meant::Ours) => {
                let types = self.asked.types_of(file);
                if !types.is_some_and(|types| types.is(value, Kind::CoroutineFunction).is_yes()) {
                    self.unclear(file, mention, "something else takes its place");
                }
            }
            (None | Some(Assigned::Unclear), Meant::Ours) => {
                self.unclear(file, mention, "something else takes its place");
            }
        }
    }

    /// Looks at a string that names the function.
    fn written(&mut self, file: usize, mention: &Mention) {
        let at = mention.at;
        let outlines = &self.asked.outlines;
        let is_patched = outlines.in_text(file, |places, text| places.is_patched_by_kind(at, text));
        if self.gives != Gives::Value || is_patched != Some(true) {
            self.unclear(file, mention, "it is named in a string");
        }
    }

    /// Looks at a place that gives the name another value.
    fn bound(&self, file: usize, mention: &Mention, scope: Span) -> Result<(), Doubtful> {
        let mut members = self.asked.members.iter();
        let is_same = members.any(|((home, _), member)| *home == file && member.scope == scope);
        if is_same {
            return Err(self
                .asked
                .doubtful(file, mention.at.start, "its name is bound twice"));
        }
        Ok(())
    }

    fn unclear(&mut self, file: usize, mention: &Mention, reason: &str) {
        let doubtful = self.asked.doubtful(file, mention.at.start, reason);
        self.step.unclear.push(doubtful);
    }
}
