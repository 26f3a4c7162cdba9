//! Methods that can only change together: one that overrides another, and all that override the same.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::project::{Id, Outlines};
use crate::syntax::Function;
use crate::types::{FunctionAt, Types};

/// Functions that become `async` together.
#[derive(Clone, Debug, Default)]
pub(super) struct Family {
    pub(super) members: BTreeSet<Id>,
    /// A function outside of the project that a member overrides, and that is plain.
    pub(super) overrides_plain: Option<FunctionAt>,
    /// Whether a member overrides a function outside of the project that is `async`.
    pub(super) overrides_async: bool,
}

/// The families of all functions of one name, each by each of its members.
pub(super) fn families(
    types: &dyn Types,
    outlines: &mut Outlines<'_>,
    name: &str,
) -> HashMap<Id, Rc<Family>> {
    let named: BTreeMap<Id, Function> = outlines.named(name).into_iter().collect();
    let mut links: HashMap<Id, Vec<Id>> = HashMap::new();
    let mut link = |one: Id, other: Id| {
        links.entry(one).or_default().push(other);
        links.entry(other).or_default().push(one);
    };
    let mut outside: Vec<(Id, FunctionAt)> = Vec::new();
    for (id, function) in &named {
        // What one scope defines more than once is one to its callers.
        let same = named
            .iter()
            .filter(|(other, also)| *other > id && other.0 == id.0 && also.scope == function.scope);
        same.for_each(|(other, _)| link(*id, *other));
        let Some((_, bases)) = &function.class else {
            continue;
        };
        let path = &outlines.project.texts[id.0].path;
        let Some(overridden) = types.file(path).map(|file| file.overridden(function.at)) else {
            continue;
        };
        for base in overridden.functions {
            let of_project = outlines.index(&base.file).and_then(|file| {
                let mut named = named.iter();
                let is_it =
                    |(other, also): &(&Id, &Function)| other.0 == file && also.at.start == base.at;
                named.find(is_it).map(|(other, _)| *other)
            });
            match of_project {
                Some(other) => link(*id, other),
                None => outside.push((*id, base)),
            }
        }
        if !overridden.is_complete {
            // By name, where a base is unknown to the types.
            let of_base = named.iter().filter(|(other, also)| {
                let class = also.class.as_ref().map(|(class, _)| class);
                *other != id && class.is_some_and(|class| bases.contains(class))
            });
            of_base.for_each(|(other, _)| link(*id, *other));
        }
    }
    let mut families: HashMap<Id, Rc<Family>> = HashMap::new();
    for id in named.keys() {
        if families.contains_key(id) {
            continue;
        }
        let mut members = BTreeSet::from([*id]);
        let mut open = vec![*id];
        while let Some(member) = open.pop() {
            let linked = links.get(&member).into_iter().flatten();
            open.extend(linked.copied().filter(|other| members.insert(*other)));
        }
        let bases = outside
            .iter()
            .filter(|(member, _)| members.contains(member));
        let bases: Vec<&FunctionAt> = bases.map(|(_, base)| base).collect();
        let plain = bases.iter().find(|base| !base.is_async);
        let family = Rc::new(Family {
            overrides_plain: plain.map(|base| (*base).clone()),
            overrides_async: bases.iter().any(|base| base.is_async),
            members,
        });
        for member in &family.members {
            families.insert(*member, Rc::clone(&family));
        }
    }
    families
}
