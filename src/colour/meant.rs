//! What a mention of a name means: one of the functions that go together, something else, or nobody knows.

use std::collections::{HashMap, HashSet};

use super::family::Family;
use super::project::{Id, Outlines};
use crate::syntax::{Function, Mention, Mentioned, Outline};
use crate::types::{Definition, FileTypes, FunctionAt, Meaning, Types};

/// Something that speaks against functions becoming `async`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubtful {
    /// Where, and which function is meant.
    pub at: Definition,
    /// What, to be read after the function's name: "it is called in a lambda".
    pub reason: String,
}

/// What a mention means.
pub(super) enum Meant {
    /// One of the family.
    Ours,
    /// Something else.
    Other,
    /// Nobody knows, or one of several things.
    Unclear,
}

/// The mentions of a name in a text, by whatever name it is imported.
pub(super) fn mentions_of<'o>(outline: &'o Outline, name: &str) -> Vec<&'o Mention> {
    let mut names = vec![name.to_owned()];
    let mut seen = HashSet::from([name.to_owned()]);
    let mut found = Vec::new();
    while let Some(name) = names.pop() {
        for mention in outline.mentions.get(&name).into_iter().flatten() {
            if let Mentioned::Renamed(other) = &mention.how
                && seen.insert(other.clone())
            {
                names.push(other.clone());
            }
            found.push(mention);
        }
    }
    found
}

/// The functions of a family among all that have their name, and what is asked to tell them apart.
pub(super) struct Meanings<'a, 'p> {
    pub(super) types: &'a dyn Types,
    pub(super) outlines: &'a mut Outlines<'p>,
    pub(super) name: &'a str,
    pub(super) members: Vec<(Id, Function)>,
    /// The other functions of the name.
    pub(super) others: Vec<(Id, Function)>,
    /// Whether no other function of the project has the name and the colour.
    is_one_of_its_name: bool,
    /// The types of the texts that are looked at, by their numbers.
    files: HashMap<usize, Option<Box<dyn FileTypes + 'a>>>,
}

impl<'a, 'p> Meanings<'a, 'p> {
    /// Nothing is asked yet. Namesakes of the other colour are told from the family by their uses.
    pub(super) fn new(
        types: &'a dyn Types,
        outlines: &'a mut Outlines<'p>,
        family: &Family,
        name: &'a str,
    ) -> Self {
        let named = outlines.named(name).into_iter();
        let (members, others): (Vec<_>, Vec<_>) =
            named.partition(|(id, _)| family.members.contains(id));
        let colour = outlines.colour;
        Self {
            types,
            outlines,
            name,
            is_one_of_its_name: others
                .iter()
                .all(|(_, other)| other.is_async != colour.is_async()),
            members,
            others,
            files: HashMap::new(),
        }
    }

    pub(super) fn doubtful(&self, file: usize, at: usize, reason: &str) -> Doubtful {
        Doubtful {
            at: self.outlines.place(self.name, file, at),
            reason: reason.to_owned(),
        }
    }

    pub(super) fn types_of(&mut self, file: usize) -> Option<&dyn FileTypes> {
        let (types, path) = (self.types, &self.outlines.project.texts[file].path);
        let of_file = self.files.entry(file).or_insert_with(|| types.file(path));
        of_file.as_deref()
    }

    pub(super) fn meant(&mut self, file: usize, mention: &Mention) -> Meant {
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

    /// What an attribute means of which the types know nothing, where the family are no methods: a decorated function of its module, or
    /// something else.
    fn meant_of_module(&mut self, file: usize, mention: &Mention) -> Meant {
        let text = &self.outlines.project.texts[file].text;
        let Some((module, _)) = mention.at.of(text).rsplit_once('.') else {
            return Meant::Other;
        };
        let outline = self.outlines.of(file);
        let is_imported = module
            .split('.')
            .next()
            .is_some_and(|root| outline.bound.contains_key(root));
        let last = match module.rsplit_once('.') {
            Some((_, last)) => Some(last),
            None => outline.bound.get(module).map(String::as_str),
        };
        let is_home = |home: usize| {
            let path = self.outlines.project.texts[home].path.with_extension("");
            let is_head = path.ends_with("__init__");
            let module = if is_head { path.parent() } else { Some(&*path) };
            let name = module.and_then(|module| module.file_name()?.to_str());
            is_imported && name.is_some() && name == last
        };
        // The types know what has no decorator that changes it.
        let mut made = (self.members.iter()).filter(|(_, member)| member.manager.is_some());
        match made.any(|((home, _), _)| is_home(*home)) {
            true if self.is_one_of_its_name && matches!(mention.how, Mentioned::Called(_)) => {
                Meant::Ours
            }
            true => Meant::Unclear,
            false => Meant::Other,
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
            return self.meant_of_module(file, mention);
        }
        // What is not installed is unknown as well.
        if self.outlines.is_from_outside(file, mention.at) {
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
