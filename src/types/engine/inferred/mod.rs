//! What un-annotated code tells of a value, where the engine knows nothing.
//!
//! The engine is asked first. What it leaves open is followed through the project: a parameter to the arguments that its function
//! is given (`parameter`), an attribute to what its class assigns (`member`), a result to what its function returns (`result`), a
//! name to what it is bound to (`value`). `calls` is the index of where the project calls what, `handed` what frameworks, and
//! `fixture` what pytest, give to the functions that they call. Work is bounded, circles end, and every answer has its reasons. Nothing is told
//! unless all that was found agrees.

mod calls;
mod explain;
mod fixture;
mod handed;
mod member;
mod parameter;
mod result;
mod value;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use ruff_db::files::{File, FilePath};
use ruff_db::parsed::{ParsedModuleRef, parsed_module};
use ruff_db::source::{line_index, source_text};
use ruff_python_ast::{self as ast, ExprRef};
use ruff_text_size::{Ranged, TextRange};
use ty_python_core::ProgramFile;
use ty_python_core::definition::Definition as Bound;
use ty_python_semantic::types::{Type, TypeDefinition};
use ty_python_semantic::{ProgramEnvironment, SemanticModel};

pub(super) use calls::Calls;

use super::class::{Base, bases};
use super::db::Database;
use crate::types::{Because, Definition, Reason};

/// So many values may an expression have; of one with more nothing is told.
const MOST_VALUES: usize = 8;

/// An expression whose value depends on more others than this, one through the other, is not followed to its end.
const DEEPEST: usize = 24;

/// So many expressions are looked at for one question.
const MOST_STEPS: usize = 3_000;

/// A value, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value<'db> {
    /// One of the engine's types.
    Typed(Type<'db>),
    /// An instance of the class.
    Instance(Bound<'db>),
    /// The class itself.
    Class(Bound<'db>),
    /// The function, or the method of an object.
    Function {
        function: Bound<'db>,
        is_bound: bool,
    },
    /// What a call of the `async` function gives.
    Coroutine(Bound<'db>),
    /// What a call of the async generator function gives.
    AsyncGenerator(Bound<'db>),
    /// What a coroutine function of a package gives that is known by its name alone.
    PackageCoroutine,
}

/// What is known of a value, and why.
#[derive(Clone, Debug, Default)]
pub(super) struct Inferred<'db> {
    /// All that it can be, `None` left out.
    pub(super) values: Vec<Value<'db>>,
    /// Whether it can be `None` as well.
    pub(super) may_be_none: bool,
    /// None where the engine knows it.
    pub(super) reasons: Vec<Reason>,
}

impl<'db> Inferred<'db> {
    fn known(value: Value<'db>) -> Self {
        Self {
            values: vec![value],
            ..Self::default()
        }
    }

    /// Takes in what else the value can be; `None` if that is too much.
    fn or(mut self, other: Self) -> Option<Self> {
        self.may_be_none |= other.may_be_none;
        for value in other.values {
            if !self.values.contains(&value) {
                self.values.push(value);
            }
        }
        for reason in other.reasons {
            if !self.reasons.contains(&reason) {
                self.reasons.push(reason);
            }
        }
        (self.values.len() <= MOST_VALUES).then_some(self)
    }

    /// What follows from each of its values, which must all tell something. `None` would have failed there.
    fn then(
        &self,
        mut step: impl FnMut(&Value<'db>) -> Option<Inferred<'db>>,
    ) -> Option<Inferred<'db>> {
        let mut after = Inferred {
            reasons: self.reasons.clone(),
            ..Inferred::default()
        };
        for value in &self.values {
            after = after.or(step(value)?)?;
        }
        (!after.values.is_empty()).then_some(after)
    }

    fn because(mut self, reason: Reason) -> Self {
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
        self
    }
}

/// One text, in the engine's own tree.
pub(super) struct Text<'db> {
    pub(super) model: SemanticModel<'db>,
    pub(super) module: ParsedModuleRef,
}

impl<'db> Text<'db> {
    pub(super) fn new(db: &'db Database, file: ProgramFile<'db>) -> Self {
        Self {
            model: SemanticModel::new(db, file),
            module: parsed_module(db, file.python_file(db)).load(db),
        }
    }

    fn of(db: &'db Database, definition: Bound<'db>) -> Self {
        Self::new(db, definition.program_file(db))
    }
}

/// What a question has found so far.
pub(super) struct Inference<'db> {
    db: &'db Database,
    env: ProgramEnvironment<'db>,
    /// What expressions were found to be; `None` for one that is just being asked about, or of which nothing is known.
    expressions: RefCell<HashMap<(File, TextRange), Option<Inferred<'db>>>>,
    parameters: RefCell<HashMap<Bound<'db>, Option<Inferred<'db>>>>,
    depth: Cell<usize>,
    steps: Cell<usize>,
}

impl<'db> Inference<'db> {
    pub(super) fn new(db: &'db Database, env: ProgramEnvironment<'db>) -> Self {
        Self {
            db,
            env,
            expressions: RefCell::default(),
            parameters: RefCell::default(),
            depth: Cell::new(0),
            steps: Cell::new(0),
        }
    }

    /// What an expression of a text is.
    pub(super) fn ask(&self, text: &Text<'db>, expression: ExprRef<'_>) -> Option<Inferred<'db>> {
        self.steps.set(0);
        self.depth.set(0);
        self.value(text, expression)
    }

    /// What an attribute is, wherever it is assigned.
    fn ask_attribute(
        &self,
        text: &Text<'db>,
        attribute: &ast::ExprAttribute,
    ) -> Option<Inferred<'db>> {
        self.steps.set(0);
        self.attribute(text, attribute)
    }

    /// What a parameter is.
    fn ask_parameter(&self, parameter: Bound<'db>) -> Option<Inferred<'db>> {
        self.steps.set(0);
        self.parameter(parameter)
    }

    /// What a function gives: of an `async` one what an `await` of it does.
    fn ask_result(
        &self,
        text: &Text<'db>,
        function: &ast::StmtFunctionDef,
    ) -> Option<Inferred<'db>> {
        self.steps.set(0);
        self.given(text, function, function.name.as_str())
    }

    /// Runs a step of the way unless that has become too long.
    fn deeper<T>(&self, step: impl FnOnce() -> Option<T>) -> Option<T> {
        self.steps.set(self.steps.get() + 1);
        if self.depth.get() >= DEEPEST || self.steps.get() > MOST_STEPS {
            return None;
        }
        self.depth.set(self.depth.get() + 1);
        let answer = step();
        self.depth.set(self.depth.get() - 1);
        answer
    }

    /// A value of the engine's, in the most telling words.
    fn of_type(&self, ty: Type<'db>) -> Value<'db> {
        match (ty, ty.definition(self.db, &self.env)) {
            (Type::FunctionLiteral(_), Some(TypeDefinition::Function(function))) => {
                Value::Function {
                    function,
                    is_bound: false,
                }
            }
            (Type::BoundMethod(_), Some(TypeDefinition::Function(function))) => Value::Function {
                function,
                is_bound: true,
            },
            (
                Type::ClassLiteral(_) | Type::GenericAlias(_) | Type::SubclassOf(_),
                Some(TypeDefinition::StaticClass(class)),
            ) => Value::Class(class),
            _ => Value::Typed(ty),
        }
    }

    /// All that a type says a value can be, `None` and `NotImplemented` left out; nothing if it leaves something open.
    fn of_closed_type(&self, ty: Type<'db>) -> Option<Inferred<'db>> {
        let members = match &ty {
            Type::Union(union) => union.elements(self.db),
            other => std::slice::from_ref(other),
        };
        let mut closed = Inferred::default();
        for member in members {
            let member = self.without_doubt(*member)?;
            if member.is_none(self.db) {
                closed.may_be_none = true;
            } else if !member.is_notimplemented(self.db) {
                closed = closed.or(Inferred::known(self.of_type(member)))?;
            }
        }
        Some(closed)
    }

    /// A member of a type, as what tests around it have found it to be; nothing if that is not known.
    fn without_doubt(&self, member: Type<'db>) -> Option<Type<'db>> {
        match member {
            Type::Dynamic(_) | Type::Divergent(_) | Type::Never | Type::TypeVar(_) => None,
            Type::Intersection(intersection) => {
                let found = intersection.iter_positive(self.db);
                let mut found = found.filter_map(|found| self.without_doubt(found));
                let first = found.next()?;
                Some(if found.next().is_none() {
                    first
                } else {
                    member
                })
            }
            // Everything is an object.
            Type::NominalInstance(_) if self.is_object(member) => None,
            _ => Some(member),
        }
    }

    fn is_object(&self, ty: Type<'db>) -> bool {
        self.static_class(ty).is_some_and(|class| {
            class.name(self.db).as_deref() == Some("object")
                && class.file(self.db).path(self.db).is_vendored_path()
        })
    }

    /// The class of the object that a value is.
    pub(super) fn class_of(&self, value: &Value<'db>) -> Option<Bound<'db>> {
        match value {
            Value::Instance(class) => Some(*class),
            Value::Typed(ty @ (Type::NominalInstance(_) | Type::ProtocolInstance(_))) => {
                self.static_class(*ty)
            }
            _ => None,
        }
    }

    /// The names of the class of a value and of those that it derives from, the nearest first.
    fn classes(&self, value: &Value<'db>) -> Vec<String> {
        let mut open = match value {
            Value::Typed(Type::Intersection(all)) => (all.iter_positive(self.db))
                .filter_map(|one| self.static_class(one))
                .collect(),
            Value::Typed(ty @ (Type::LiteralValue(_) | Type::TypedDict(_))) => {
                Vec::from_iter(self.static_class(*ty))
            }
            value => Vec::from_iter(self.class_of(value)),
        };
        let mut names = Vec::new();
        while let Some(class) = open.pop() {
            let name = class.name(self.db).unwrap_or_default();
            if names.len() < DEEPEST && !names.contains(&name) {
                names.push(name);
                let bases = bases(self.db, class).iter().rev();
                open.extend(bases.filter_map(|base| match *base {
                    Base::Class(base) | Base::Decorated(base) => Some(base),
                    Base::Special | Base::Unknown => None,
                }));
            }
        }
        names
    }

    fn static_class(&self, ty: Type<'db>) -> Option<Bound<'db>> {
        match ty.definition(self.db, &self.env) {
            Some(TypeDefinition::StaticClass(class)) => Some(class),
            _ => None,
        }
    }

    /// A value as people read it.
    pub(super) fn shown(&self, value: &Value<'db>) -> String {
        let name = |definition: &Bound<'db>| definition.name(self.db).unwrap_or_default();
        match value {
            Value::Typed(ty) => ty.display(self.db, &self.env).to_string(),
            Value::Instance(class) => name(class),
            Value::Class(class) => format!("type[{}]", name(class)),
            Value::Function { function, .. } => name(function),
            Value::Coroutine(function) => format!("the coroutine of {}", name(function)),
            Value::PackageCoroutine => "a coroutine".to_owned(),
            Value::AsyncGenerator(function) => format!("the async generator of {}", name(function)),
        }
    }

    pub(super) fn all_shown(&self, inferred: &Inferred<'db>) -> String {
        let shown: Vec<String> = (inferred.values.iter())
            .map(|value| self.shown(value))
            .collect();
        shown.join(" | ")
    }

    /// Why `what` is what was found, told at a place.
    fn reason(
        &self,
        what: &str,
        found: &Inferred<'db>,
        because: Because,
        file: File,
        place: TextRange,
    ) -> Reason {
        let path = match file.path(self.db) {
            FilePath::System(path) => path.to_string(),
            FilePath::Vendored(path) => path.to_string(),
            FilePath::SystemVirtual(path) => path.to_string(),
        };
        Reason {
            is: self.all_shown(found),
            because,
            at: Definition {
                name: what.to_owned(),
                file: path,
                line: line_index(self.db, file).line_index(place.start()).get(),
                module: None,
            },
        }
    }

    /// An expression as it is written, on one line.
    fn written(&self, text: &Text<'db>, node: impl Ranged) -> String {
        let source = source_text(self.db, text.model.file());
        let written = &source.as_str()[node.range()];
        written.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
