//! How the arguments of a call fit its callee: what the parameters are declared as, and what the engine's errors say.

use ruff_python_ast::{self as ast, ExprRef};
use ruff_text_size::{Ranged, TextRange};
use ty_python_semantic::types::ide_support::call_signature_details;

use super::asked::{AskedFile, text_range};
use super::callee::AWAITABLES;
use crate::span::Span;
use crate::types::{Contradiction, FileTypes, Parameter, TypeError};

impl AskedFile<'_> {
    /// What the parameter is declared as that takes this argument of this call.
    pub(super) fn parameter_of(&self, call: Span, argument: Span) -> Parameter {
        self.ask(|| {
            let ExprRef::Call(call) = self.expression(call)? else {
                return None;
            };
            let argument = text_range(argument)?;
            let index = call
                .arguments
                .iter_source_order()
                .position(|candidate| candidate.range().contains_range(argument))?;
            let mut declared = Vec::new();
            for signature in call_signature_details(&self.model, call) {
                // An overload with no parameter for the argument says nothing about it.
                let parameter = signature
                    .argument_to_displayed_parameter_mapping
                    .get(index)
                    .copied()
                    .flatten();
                let parameter = parameter.and_then(|parameter| signature.parameters.get(parameter));
                let Some(parameter) = parameter else {
                    continue;
                };
                let said = of_label(&parameter.label);
                // What the body does with it outweighs a wrong annotation.
                declared.push(if self.awaits_parameter(call, &parameter.label) {
                    Parameter::Awaitable
                } else {
                    said
                });
            }
            [
                Parameter::Awaitable,
                Parameter::Anything,
                Parameter::Other,
                Parameter::Iterable,
            ]
            .into_iter()
            .find(|kind| declared.contains(kind))
        })
        .unwrap_or(Parameter::Anything)
    }

    /// How the call's own arguments contradict what its callee declares.
    pub(super) fn contradiction_of(&self, call: Span) -> Option<Contradiction> {
        let arguments = self.ask(|| {
            let ExprRef::Call(call) = self.expression(call)? else {
                return None;
            };
            // What is in `*values` is hardly ever known one by one.
            let arguments = call.arguments.iter_source_order().filter(|argument| {
                let is_taken_apart = match argument {
                    ast::ArgOrKeyword::Arg(value) => value.is_starred_expr(),
                    ast::ArgOrKeyword::Keyword(keyword) => keyword.arg.is_none(),
                };
                !is_taken_apart
            });
            let places =
                arguments.flat_map(|argument| [argument.range(), argument.value().range()]);
            Some(places.collect::<Vec<TextRange>>())
        })?;
        let of = |error: &TypeError| {
            let is_of_argument =
                text_range(error.span).is_some_and(|place| arguments.contains(&place));
            match error.code.as_str() {
                "invalid-argument-type" if is_of_argument && is_sure(&error.message) => {
                    Some(Contradiction::Argument)
                }
                "parameter-already-assigned"
                | "too-many-positional-arguments"
                | "unknown-argument"
                    if is_of_argument =>
                {
                    Some(Contradiction::Signature)
                }
                "missing-argument" | "no-matching-overload" if error.span == call => {
                    Some(Contradiction::Signature)
                }
                _ => None,
            }
        };
        // They are in order of place, and a file may have thousands.
        let errors = self.errors();
        let first = errors.partition_point(|error| error.span.start < call.start);
        let inside = errors[first..]
            .iter()
            .take_while(|error| error.span.start < call.end);
        let errors = inside.filter(|error| !mentions_awaitable(&error.message));
        errors.filter_map(of).max()
    }
}

/// What a parameter's label, `name: annotation = default`, declares.
fn of_label(label: &str) -> Parameter {
    let Some((_, annotation)) = label.split_once(": ") else {
        return Parameter::Anything;
    };
    let annotation = annotation.split(" = ").next().unwrap_or(annotation);
    if mentions_awaitable(annotation) {
        Parameter::Awaitable
    } else if annotation.contains("->") {
        // Whoever runs a function runs a coroutine as well, or wants the function: an `await` is never right.
        Parameter::Anything
    } else if annotation
        .split(" | ")
        .any(|member| matches!(member, "Any" | "Unknown" | "object"))
    {
        Parameter::Anything
    } else if annotation != "None" && annotation.split(" | ").all(is_iterable) {
        Parameter::Iterable
    } else {
        Parameter::Other
    }
}

/// Whether the class of an annotation is one that a plain `for` walks.
fn is_iterable(annotation: &str) -> bool {
    let class = annotation.split('[').next().unwrap_or(annotation);
    matches!(
        class,
        "Iterable"
            | "Iterator"
            | "Collection"
            | "Sequence"
            | "list"
            | "set"
            | "frozenset"
            | "tuple"
            | "SupportsIter"
            | "None"
    )
}

/// Whether an error about an argument names one type for it that is known, and not one of several.
fn is_sure(message: &str) -> bool {
    let found = message
        .rsplit_once("found ")
        .map_or(message, |(_, found)| found);
    ![" | ", " & ", "Unknown", "Any", "Never", "@"]
        .iter()
        .any(|part| found.contains(part))
}

/// Whether an annotation or an error speaks of an awaitable.
fn mentions_awaitable(message: &str) -> bool {
    message
        .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .any(|word| AWAITABLES.contains(&word))
}
