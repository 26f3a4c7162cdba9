//! What a parameter without an annotation is: as the method that its own overrides declares it, as a framework or pytest hands it
//! over, or by the arguments of the project's calls and its default.

use ruff_db::files::File;
use ruff_python_ast::{self as ast, Expr, ExprRef, ParameterWithDefault};
use ruff_text_size::{Ranged, TextRange};
use ty_python_core::definition::{Definition, DefinitionKind, ParameterDefinitionNodeKind};
use ty_python_semantic::{Db as _, HasDefinition};

use super::member::{expression_in, has_decorator};
use super::{Inference, Inferred, Text, Value};
use crate::types::Because;
use crate::types::engine::class::{Base, bases, method};

/// A function of a name that is called more often tells nothing: it would take too long, and such names mean many functions.
const MOST_CALLS: usize = 200;

/// A parameter with the function that it is of.
pub(super) struct Parameter<'t, 'db> {
    pub(super) text: &'t Text<'db>,
    pub(super) node: &'t ParameterWithDefault,
    pub(super) function: &'t ast::StmtFunctionDef,
    pub(super) definition: Definition<'db>,
    /// The class that the function is a method of.
    pub(super) class: Option<Definition<'db>>,
    pub(super) class_node: Option<&'t ast::StmtClassDef>,
}

impl Parameter<'_, '_> {
    pub(super) fn name(&self) -> &str {
        self.node.parameter.name.as_str()
    }

    /// Its place among those that are given by position.
    pub(super) fn position(&self) -> Option<usize> {
        let parameters = &self.function.parameters;
        let mut positional = parameters.posonlyargs.iter().chain(&parameters.args);
        positional.position(|one| one.range() == self.node.range())
    }
}

/// What a call gives to a parameter.
enum Given<'a> {
    This(&'a Expr),
    /// Nothing, so that it has its default.
    Nothing,
    /// What stands in a `*` or `**`.
    Unknown,
}

/// What the calls of a function say of one of its parameters.
#[derive(Default)]
struct Counts {
    known: usize,
    unknown: usize,
    first: Option<(File, TextRange)>,
}

impl<'db> Inference<'db> {
    /// What a parameter is.
    pub(super) fn parameter(&self, definition: Definition<'db>) -> Option<Inferred<'db>> {
        if let Some(known) = self.parameters.borrow().get(&definition) {
            return known.clone();
        }
        self.parameters.borrow_mut().insert(definition, None);
        let text = Text::of(self.db, definition);
        let found = self.deeper(|| {
            let parameter = self.read(&text, definition)?;
            if let Some(receiver) = self.receiver(definition) {
                return Some(Inferred::known(receiver));
            }
            if let Some(declared) = &parameter.node.parameter.annotation {
                return self.declared(&text, ExprRef::from(&**declared), parameter.name());
            }
            self.as_overridden(&parameter)
                .or_else(|| self.handed(&parameter))
                .or_else(|| self.by_fixture(&parameter))
                .or_else(|| self.as_given(&parameter))
        });
        self.parameters
            .borrow_mut()
            .insert(definition, found.clone());
        found
    }

    fn read<'t>(
        &self,
        text: &'t Text<'db>,
        definition: Definition<'db>,
    ) -> Option<Parameter<'t, 'db>> {
        let DefinitionKind::Parameter(ParameterDefinitionNodeKind::Parameter(node)) =
            definition.kind(self.db)
        else {
            return None;
        };
        let function = definition.scope(self.db).node(self.db).as_function()?;
        let function = function.node(&text.module);
        let own = function.definition(&text.model);
        let class = own.scope(self.db).node(self.db).as_class();
        let class = class.map(|class| class.node(&text.module));
        Some(Parameter {
            text,
            node: node.node(&text.module),
            function,
            definition: own,
            class: class.map(|class| class.definition(&text.model)),
            class_node: class,
        })
    }

    /// The object or class that a method is called on, if the parameter is that.
    pub(super) fn receiver(&self, definition: Definition<'db>) -> Option<Value<'db>> {
        let text = Text::of(self.db, definition);
        let parameter = self.read(&text, definition)?;
        let class = parameter.class?;
        if parameter.position() != Some(0) || has_decorator(parameter.function, "staticmethod") {
            return None;
        }
        let is_of_class = has_decorator(parameter.function, "classmethod")
            || matches!(
                parameter.function.name.as_str(),
                "__new__" | "__init_subclass__"
            );
        Some(if is_of_class {
            Value::Class(class)
        } else {
            Value::Instance(class)
        })
    }

    /// As the method declares it that the function overrides.
    fn as_overridden(&self, parameter: &Parameter<'_, 'db>) -> Option<Inferred<'db>> {
        let name = parameter.function.name.as_str();
        // Of constructors each class has its own.
        if matches!(name, "__init__" | "__new__" | "__call__") {
            return None;
        }
        self.overridden(parameter.class?, name)
            .into_iter()
            .find_map(|method| {
                let text = Text::of(self.db, method);
                let node = self.function_node(&text, method)?;
                let position = parameter.position()?;
                let mut positional =
                    (node.parameters.posonlyargs.iter()).chain(&node.parameters.args);
                let same = positional.nth(position)?;
                if same.parameter.name.as_str() != parameter.name() {
                    return None;
                }
                let annotation = same.parameter.annotation.as_deref()?;
                let annotation = ExprRef::from(annotation);
                let declared = self.declared(&text, annotation, parameter.name())?;
                let reason = self.reason(
                    parameter.name(),
                    &declared,
                    Because::Overridden,
                    text.model.file(),
                    same.range(),
                );
                Some(declared.because(reason))
            })
    }

    /// The methods of that name of the bases of a class, the nearest on each way up.
    fn overridden(&self, class: Definition<'db>, name: &str) -> Vec<Definition<'db>> {
        bases(self.db, class)
            .iter()
            .filter_map(|base| match *base {
                Base::Class(base) | Base::Decorated(base) => method(self.db, base, name),
                Base::Special | Base::Unknown => None,
            })
            .collect()
    }

    /// By the arguments that the project's calls give it, and its default.
    fn as_given(&self, parameter: &Parameter<'_, 'db>) -> Option<Inferred<'db>> {
        let mut all = Inferred::default();
        let mut counts = Counts::default();
        for place in self.calls_by_name(parameter)? {
            self.add_call(parameter, place, &mut all, &mut counts)?;
        }
        let default = parameter.node.default();
        if let Some(default) = default.filter(|default| !default.is_none_literal_expr()) {
            let default = self.value(parameter.text, ExprRef::from(default))?;
            all = all.or(default)?;
        }
        let agree = all.values.len() == 1 && counts.known >= counts.unknown;
        if all.values.is_empty() || !(counts.unknown == 0 || agree) {
            return None;
        }
        let (file, place) = counts
            .first
            .unwrap_or_else(|| (parameter.text.model.file(), parameter.node.range()));
        let because = if counts.known == 0 {
            Because::Default
        } else {
            Because::Calls {
                known: counts.known,
                unknown: counts.unknown,
            }
        };
        let reason = self.reason(parameter.name(), &all, because, file, place);
        Some(all.because(reason))
    }

    /// The calls of what has the function's name; of a constructor those of its class and of the classes that derive from it.
    /// `None` if there are too many.
    fn calls_by_name(&self, parameter: &Parameter<'_, 'db>) -> Option<Vec<(File, TextRange)>> {
        let calls = self.db.calls();
        let name = parameter.function.name.as_str();
        let mut places = calls.places(self.db, name);
        if let Some(class) = parameter.class.filter(|_| name == "__init__") {
            for derived in calls.derived(self.db, &class.name(self.db)?) {
                places.extend(calls.places(self.db, &derived));
            }
            let own = parameter.text.model.file();
            let of_own = calls.places(self.db, "cls").into_iter();
            places.extend(of_own.filter(|(file, _)| *file == own));
        }
        (places.len() <= MOST_CALLS).then_some(places)
    }

    /// Takes in what one call says; `None` if it says too much.
    fn add_call(
        &self,
        parameter: &Parameter<'_, 'db>,
        (file, place): (File, TextRange),
        all: &mut Inferred<'db>,
        counts: &mut Counts,
    ) -> Option<()> {
        let text = Text::new(self.db, self.db.program_file(file));
        let Some(ExprRef::Call(call)) = expression_in(&text, place) else {
            return Some(());
        };
        let Some(callee) = self.value(&text, ExprRef::from(&*call.func)) else {
            counts.unknown += 1;
            return Some(());
        };
        let Some(is_bound) =
            (callee.values.iter()).find_map(|callee| self.is_call_of(parameter, callee))
        else {
            return Some(());
        };
        let given = match given(parameter, call, is_bound) {
            Given::Nothing => return Some(()),
            Given::Unknown => None,
            Given::This(value) if value.is_none_literal_expr() => return Some(()),
            Given::This(value) => self.value(&text, ExprRef::from(value)),
        };
        let Some(given) = given else {
            counts.unknown += 1;
            return Some(());
        };
        // What only stands in for something says nothing of that.
        if given.values.iter().any(|value| self.is_mock(value)) {
            return Some(());
        }
        counts.known += 1;
        counts.first.get_or_insert((file, place));
        *all = std::mem::take(all).or(given)?;
        Some(())
    }

    /// Whether what is called is the function of the parameter, and if so whether its first parameter has its argument already.
    fn is_call_of(&self, parameter: &Parameter<'_, 'db>, callee: &Value<'db>) -> Option<bool> {
        match callee {
            Value::Class(class) => {
                let constructor = method(self.db, *class, "__init__")?;
                (constructor == parameter.definition).then_some(true)
            }
            Value::Function { function, is_bound } => {
                let is_overridden = || {
                    let name = parameter.function.name.as_str();
                    parameter.class.is_some_and(|class| {
                        name != "__init__" && self.overridden(class, name).contains(function)
                    })
                };
                (*function == parameter.definition || is_overridden()).then_some(*is_bound)
            }
            _ => None,
        }
    }

    /// Whether a function takes the arguments of a call; what else is called may take anything. Where it does not, it is hardly what is
    /// called there.
    pub(super) fn fits(&self, callee: &Value<'db>, call: &ast::ExprCall) -> bool {
        let Value::Function { function, is_bound } = callee else {
            return true;
        };
        let text = Text::of(self.db, *function);
        let Some(node) = self.function_node(&text, *function) else {
            return true;
        };
        let parameters = &node.parameters;
        let positional = parameters.posonlyargs.iter().chain(&parameters.args);
        let positional: Vec<_> = positional.skip(usize::from(*is_bound)).collect();
        let arguments = &call.arguments;
        let is_open = arguments.args.iter().any(Expr::is_starred_expr)
            || arguments
                .keywords
                .iter()
                .any(|keyword| keyword.arg.is_none());
        let is_given = |name: &str| arguments.find_keyword(name).is_some();
        let takes_all = parameters.vararg.is_some() || arguments.args.len() <= positional.len();
        let knows_names = parameters.kwarg.is_some()
            || (arguments
                .keywords
                .iter()
                .filter_map(|keyword| keyword.arg.as_ref()))
            .all(|name| parameters.includes(name));
        let left = positional.iter().skip(arguments.args.len()).copied();
        let mut left = left.chain(&parameters.kwonlyargs);
        let has_all = is_open
            || left.all(|one| one.default.is_some() || is_given(one.parameter.name.as_str()));
        takes_all && knows_names && has_all
    }

    fn is_mock(&self, value: &Value<'db>) -> bool {
        let class = self.class_of(value);
        class.is_some_and(|class| {
            class
                .file(self.db)
                .path(self.db)
                .as_str()
                .ends_with("unittest/mock.pyi")
        })
    }
}

/// What a call gives to a parameter.
fn given<'a>(parameter: &Parameter<'_, '_>, call: &'a ast::ExprCall, is_bound: bool) -> Given<'a> {
    let name = parameter.name();
    let is_keyword = |keyword: &&ast::Keyword| {
        (keyword.arg.as_ref()).is_some_and(|argument| argument.as_str() == name)
    };
    let is_positional_only = (parameter.function.parameters.posonlyargs.iter())
        .any(|one| one.range() == parameter.node.range());
    if !is_positional_only && let Some(keyword) = call.arguments.keywords.iter().find(is_keyword) {
        return Given::This(&keyword.value);
    }
    let position =
        (parameter.position()).and_then(|position| position.checked_sub(usize::from(is_bound)));
    if let Some(position) = position {
        let arguments = &call.arguments.args;
        if arguments
            .iter()
            .take(position + 1)
            .any(Expr::is_starred_expr)
        {
            return Given::Unknown;
        }
        if let Some(argument) = arguments.get(position) {
            return Given::This(argument);
        }
    }
    if call
        .arguments
        .keywords
        .iter()
        .any(|keyword| keyword.arg.is_none())
    {
        return Given::Unknown;
    }
    Given::Nothing
}
