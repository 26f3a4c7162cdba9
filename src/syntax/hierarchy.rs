//! Which classes a project derives from which, and what their methods are, by name: enough to see that a call of a base
//! class's method may run another one.

use std::collections::{BTreeSet, HashMap};

use ruff_python_ast::{Expr, Stmt, StmtClassDef};

use super::owners::last_of;
use super::tally::{Tallies, Tally, combine, count_definition, is_stub};

/// Bases that have no methods that classes would have in common by them.
const COMMON: [&str; 4] = ["ABC", "Generic", "Protocol", "object"];

/// So many subclasses are looked at; beyond, a class is taken as known no further.
const MOST_SUBCLASSES: usize = 500;

/// The classes of a text or of a whole project. Classes of the same name count as one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hierarchy {
    /// Definitions of methods, by `Class.method`, and by `.method` for those of any class.
    methods: Tallies,
    /// How often a class of a name is written as derived from a base of a name, by the base.
    derived: HashMap<String, HashMap<String, usize>>,
}

impl Hierarchy {
    /// Counts a class and its own methods.
    pub(super) fn count(&mut self, class: &StmtClassDef) {
        for base in class.bases() {
            if let Some(base) = base_name(base) {
                let derived = self.derived.entry(base.to_owned()).or_default();
                *derived.entry(class.name.to_string()).or_default() += 1;
            }
        }
        self.count_methods(class, &class.body);
    }

    /// Methods that are defined one way or the other count both ways.
    fn count_methods(&mut self, class: &StmtClassDef, body: &[Stmt]) {
        for statement in body {
            match statement {
                Stmt::FunctionDef(function) => {
                    let of_any = format!(".{}", function.name);
                    count_definition(&mut self.methods, &of_any, function);
                    // What is there to be overridden does not tell how it is.
                    if !is_stub(&function.body) {
                        let key = format!("{}.{}", class.name, function.name);
                        count_definition(&mut self.methods, &key, function);
                    }
                }
                Stmt::If(branches) => {
                    self.count_methods(class, &branches.body);
                    for clause in &branches.elif_else_clauses {
                        self.count_methods(class, &clause.body);
                    }
                }
                _ => {}
            }
        }
    }

    /// Combines each count with that of another text.
    pub(super) fn combine(&mut self, other: Self, with: &impl Fn(usize, usize) -> usize) {
        combine(&mut self.methods, other.methods, with);
        #[expect(
            clippy::iter_over_hash_type,
            reason = "sums come out the same in any order"
        )]
        for (base, classes) in other.derived {
            let derived = self.derived.entry(base).or_default();
            for (class, count) in classes {
                let known = derived.entry(class).or_default();
                *known = with(*known, count);
            }
        }
    }

    /// Whether a class has a method of that name.
    pub(super) fn has_method(&self, name: &str) -> bool {
        let named = self.methods.get(&format!(".{name}"));
        named.is_some_and(|tally| tally.async_definitions + tally.plain_definitions > 0)
    }

    /// How the class itself defines the method, unless it is there to be overridden.
    pub(super) fn method(&self, class: &str, method: &str) -> Tally {
        let key = format!("{class}.{method}");
        self.methods.get(&key).copied().unwrap_or_default()
    }

    /// The class, those that it derives from, and those that derive from one of these: what has methods in common with it.
    pub(super) fn family<'s>(&'s self, class: &'s str) -> BTreeSet<&'s str> {
        let mut family = BTreeSet::from([class]);
        let mut open = vec![class];
        while let Some(child) = open.pop() {
            #[expect(clippy::iter_over_hash_type, reason = "they are put into a set")]
            for (base, derived) in &self.derived {
                let is_base = derived.get(child).is_some_and(|count| *count > 0);
                if is_base
                    && !COMMON.contains(&base.as_str())
                    && family.len() < MOST_SUBCLASSES
                    && family.insert(base)
                {
                    open.push(base);
                }
            }
        }
        let mut open: Vec<&str> = family.iter().copied().collect();
        while let Some(base) = open.pop() {
            let derived = self.derived.get(base).into_iter().flatten();
            for (child, _) in derived.filter(|(_, count)| **count > 0) {
                if family.len() < MOST_SUBCLASSES && family.insert(child) {
                    open.push(child);
                }
            }
        }
        family
    }

    /// How the classes that derive from this one, near or far, define the method.
    pub(super) fn overrides(&self, class: &str, method: &str) -> Tally {
        let mut seen = BTreeSet::from([class]);
        let mut open = vec![class];
        let mut sum = Tally::default();
        while let Some(base) = open.pop() {
            let derived = self.derived.get(base).into_iter().flatten();
            for (child, _) in derived.filter(|(_, count)| **count > 0) {
                if seen.len() < MOST_SUBCLASSES && seen.insert(child) {
                    open.push(child);
                    sum = sum.plus(self.method(child, method));
                }
            }
        }
        sum
    }
}

/// The last name of a base class, subscripts taken off: `Base` of `package.Base[int]`.
pub(super) fn base_name(base: &Expr) -> Option<&str> {
    match base {
        Expr::Subscript(subscript) => base_name(&subscript.value),
        _ => last_of(base),
    }
}

#[cfg(test)]
mod tests {
    use super::super::census::Census;
    use super::super::tally::Tally;

    #[test]
    fn overrides_are_found_through_all_that_derive() {
        let (census, _) = Census::of(
            "class A:\n    async def f(self): ...\n\
             class B(m.A):\n    async def f(self): yield 1\n\
             class C(B[int]):\n    if x:\n        def f(self): return 1\n\
             class D:\n    def f(self): return 1\n\
             class E(A):\n    async def f(self): raise NotImplementedError(1)\n",
        );
        let overrides = census.overrides("A", "f");
        assert_eq!(overrides.async_definitions, 0);
        assert_eq!(overrides.plain_definitions, 2);
        assert_eq!(overrides.async_generators, 1);
        assert_eq!(census.overrides("C", "f"), Tally::default());
    }

    #[test]
    fn a_family_has_a_base_in_common() {
        let (census, _) = Census::of(
            "class A(m.Base): ...\nclass B(A, ABC): ...\nclass C(n.Base[int]): ...\nclass D(ABC): ...\n",
        );
        let family = census.family("B");
        assert_eq!(Vec::from_iter(family), ["A", "B", "Base", "C"]);
        assert_eq!(Vec::from_iter(census.family("D")), ["D"]);
    }

    #[test]
    fn a_circle_of_classes_ends() {
        let (census, _) = Census::of("class A(B):\n    def f(self): return 1\nclass B(A): ...\n");
        assert_eq!(census.overrides("B", "f").plain_definitions, 1);
    }
}
