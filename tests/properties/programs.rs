//! A grammar of Python programs in which known async things are called with and without `await`.
//!
//! Not every program parses, and that is meant: what Python refuses must stay as it is.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

/// What every program calls.
const PRELUDE: &str = r#"import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable


async def number(*given: object, wait: object = None) -> int:
    return 1


async def word(*given: object, wait: object = None) -> str:
    return "a"


async def words(*given: object, wait: object = None) -> list[str]:
    return ["a"]


def later(*given: object, wait: object = None) -> Awaitable[int]:
    return number()


async def counted(*given, wait=None):
    yield 1


def plain(*given: object, wait: object = None) -> int:
    return 1


class Store:
    size = 0

    async def load(self, *given: object, wait: object = None) -> int:
        return 1

    async def __aenter__(self) -> "Store":
        return self

    async def __aexit__(self, *error: object) -> None:
        pass

    async def rows(self, *given: object, wait: object = None) -> AsyncIterator[int]:
        yield 1


@contextlib.asynccontextmanager
async def opened(*given: object, wait: object = None) -> AsyncIterator[Store]:
    yield Store()


def wrapped(function):
    return function


store = Store()
"#;

const FUNCTIONS: [&str; 12] = [
    "number",
    "word",
    "words",
    "later",
    "counted",
    "plain",
    "store.load",
    "store.rows",
    "opened",
    "Store",
    "asyncio.sleep",
    "asyncio.gather",
];

const NAMES: [&str; 6] = ["a", "b", "größe", "store", "item", "self"];

const CONSTANTS: [&str; 12] = [
    "0",
    "None",
    "1.5",
    "True",
    "'# no comment'",
    "\"\"",
    "b'x'",
    "'''one\n    two'''",
    "r'\\d'",
    "'日本 🐍'",
    "\"it's\"",
    "...",
];

const COMMENTS: [&str; 5] = [
    "# note",
    "#",
    "# größer 🐍",
    "# type: ignore",
    "# await nothing()  ",
];

/// A whole file.
pub(crate) fn program() -> impl Strategy<Value = String> {
    let definitions = vec(definition(3), 1..5);
    let layout = (
        select(vec!["    ", "    ", "  ", "\t"]),
        select(vec!["\n", "\n", "\n", "\r\n", "\r"]),
        any::<bool>(),
    );
    (definitions, layout).prop_map(|(definitions, (indent, end, has_final_end))| {
        let body = definitions.concat();
        let mut text = format!("{PRELUDE}\n\n{}\n", body.join("\n"));
        // What is indented within strings and brackets changes with the rest, which harms nothing.
        if indent != "    " {
            text = text.replace("    ", indent);
        }
        if !has_final_end {
            text.truncate(text.trim_end().len());
        }
        text.replace('\n', end)
    })
}

/// Lines of code; those after the first of a compound statement are indented.
type Lines = Vec<String>;

fn definition(depth: u32) -> BoxedStrategy<Lines> {
    let function = (
        select(
            vec!["async def"; 5]
                .into_iter()
                .chain(["def"])
                .collect::<Vec<_>>(),
        ),
        select(vec!["main", "run", "f", "go"]),
        select(vec!["", "a", "a, b=0", "self, *, item: int = 1"]),
        select(vec!["", "", " -> int", " -> None", " -> str"]),
        decorators(),
        block(depth),
    )
        .prop_map(|(kind, name, parameters, result, decorators, body)| {
            compound(
                decorators,
                format!("{kind} {name}({parameters}){result}:"),
                body,
            )
        });
    if depth == 0 {
        return function.boxed();
    }
    let class = (decorators(), vec(definition(depth - 1), 1..3))
        .prop_map(|(decorators, body)| compound(decorators, "class Thing(Store):".into(), body));
    prop_oneof![6 => function, 1 => class].boxed()
}

fn decorators() -> impl Strategy<Value = Lines> {
    let known = vec![
        "@wrapped",
        "@staticmethod",
        "@contextlib.asynccontextmanager",
        "@contextlib.contextmanager",
        "@property",
    ];
    prop_oneof![
        4 => Just(Vec::new()),
        1 => vec(select(known).prop_map(str::to_owned), 1..3),
    ]
}

fn compound(mut before: Lines, header: String, body: Vec<Lines>) -> Lines {
    before.push(header);
    let lines = body.into_iter().flatten();
    before.extend(lines.map(|line| format!("    {line}")));
    before
}

fn block(depth: u32) -> impl Strategy<Value = Vec<Lines>> {
    vec(statement(depth), 1..5)
}

fn statement(depth: u32) -> BoxedStrategy<Lines> {
    let simple = prop_oneof![
        4 => expression().prop_map(|it| it),
        3 => (name(), expression()).prop_map(|(name, value)| format!("{name} = {value}")),
        1 => (name(), name(), expression()).prop_map(|(one, two, value)| format!("{one}, {two} = {value}")),
        1 => (name(), expression()).prop_map(|(name, value)| format!("{name}: int = {value}")),
        1 => (name(), expression()).prop_map(|(name, value)| format!("{name} += {value}")),
        1 => (name(), expression()).prop_map(|(name, value)| format!("self.{name} = {value}")),
        2 => expression().prop_map(|value| format!("return {value}")),
        1 => expression().prop_map(|value| format!("raise ValueError({})", atom(&value))),
        1 => (expression(), expression()).prop_map(|(test, value)| format!("assert {}, {}", atom(&test), atom(&value))),
        1 => (expression(), expression()).prop_map(|(one, two)| format!("{one}; {two}")),
        1 => (name(), expression(), expression()).prop_map(|(name, at, value)| format!("{name}[{at}] = {value}")),
        1 => Just("pass".to_owned()),
    ];
    let simple =
        (simple, prop::option::weighted(0.3, comment())).prop_map(|(statement, comment)| {
            match comment {
                Some(comment) => vec![format!("{statement}  {comment}")],
                None => vec![statement],
            }
        });
    let comment_alone = comment().prop_map(|comment| vec![comment.to_owned(), "pass".into()]);
    if depth == 0 {
        return simple.boxed();
    }
    let inner = depth - 1;
    let plain_or_async = || select(vec!["", "", "async "]);
    let one = |header: BoxedStrategy<String>| {
        (header, block(inner)).prop_map(|(header, body)| compound(Vec::new(), header, body))
    };
    let loops = (plain_or_async(), name(), expression())
        .prop_map(|(kind, name, over)| format!("{kind}for {name} in {over}:"))
        .boxed();
    let withs = (
        plain_or_async(),
        vec((expression(), any::<bool>()), 1..4),
        any::<bool>(),
    )
        .prop_map(|(kind, items, in_brackets)| {
            let items = items
                .into_iter()
                .zip(NAMES)
                .map(|((item, is_named), name)| {
                    if is_named {
                        format!("{} as {name}", atom(&item))
                    } else {
                        item
                    }
                });
            let items = items.collect::<Vec<_>>().join(", ");
            if in_brackets {
                format!("{kind}with ({items}):")
            } else {
                format!("{kind}with {items}:")
            }
        })
        .boxed();
    let tests = (select(vec!["if", "while"]), expression())
        .prop_map(|(keyword, test)| format!("{keyword} {test}:"))
        .boxed();
    let if_else = (
        expression(),
        block(inner),
        expression(),
        block(inner),
        block(inner),
    )
        .prop_map(|(first, one, second, two, three)| {
            let mut lines = compound(Vec::new(), format!("if {first}:"), one);
            lines = compound(lines, format!("elif {second}:"), two);
            compound(lines, "else:  # otherwise".into(), three)
        });
    let tries = (
        block(inner),
        select(vec![
            "ValueError",
            "StopAsyncIteration",
            "(TypeError, KeyError)",
        ]),
        block(inner),
        block(inner),
    )
        .prop_map(|(body, error, handler, last)| {
            let mut lines = compound(Vec::new(), "try:".into(), body);
            lines = compound(lines, format!("except {error}:"), handler);
            compound(lines, "finally:".into(), last)
        });
    let matches = (expression(), block(inner)).prop_map(|(subject, body)| {
        let case = compound(Vec::new(), "case [a, *_]:".into(), body);
        compound(Vec::new(), format!("match {subject}:"), vec![case])
    });
    let on_one_line =
        (withs.clone(), expression()).prop_map(|(header, body)| vec![format!("{header} {body}")]);
    Union::new_weighted(vec![
        (12, simple.boxed()),
        (1, comment_alone.boxed()),
        (2, one(loops).boxed()),
        (2, one(withs).boxed()),
        (2, one(tests).boxed()),
        (1, if_else.boxed()),
        (1, tries.boxed()),
        (1, matches.boxed()),
        (1, on_one_line.boxed()),
        (1, definition(inner)),
    ])
    .boxed()
}

fn name() -> impl Strategy<Value = &'static str> {
    select(NAMES.to_vec())
}

fn comment() -> impl Strategy<Value = &'static str> {
    select(COMMENTS.to_vec())
}

/// An expression that can stand anywhere: in parentheses, if it is more than a word or a call.
fn atom(part: &str) -> String {
    let is_one = !part.contains([' ', '*']) || (part.starts_with('(') && part.ends_with(')'));
    if is_one {
        part.to_owned()
    } else {
        format!("({part})")
    }
}

fn call() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => select(FUNCTIONS.to_vec()).prop_map(|function| format!("{function}()")),
        1 => select(FUNCTIONS.to_vec()).prop_map(|function| format!("{function}(0)")),
    ]
}

fn expression() -> BoxedStrategy<String> {
    let leaf = prop_oneof![
        5 => call(),
        1 => call().prop_map(|call| format!("await {call}")),
        2 => name().prop_map(str::to_owned),
        2 => select(CONSTANTS.to_vec()).prop_map(str::to_owned),
    ];
    leaf.prop_recursive(3, 10, 3, |part| {
        let part = (part, prop::bool::weighted(0.95))
            .prop_map(|(part, is_safe)| if is_safe { atom(&part) } else { part })
            .boxed();
        let two = || (part.clone(), part.clone());
        let operator = select(vec![
            "+", "-", "**", "@", "==", "!=", "<", "in", "not in", "is", "and", "or", "%", "|",
        ]);
        let loops = select(vec!["for", "for", "async for"]);
        let brackets = select(vec![
            ("[", "]"),
            ("{", "}"),
            ("(", ")"),
            ("sum(", ")"),
            ("list(", ")"),
        ]);
        Union::new_weighted(vec![
            (
                3,
                (two(), operator)
                    .prop_map(|((one, two), operator)| format!("{one} {operator} {two}"))
                    .boxed(),
            ),
            (
                2,
                (part.clone(), select(vec!["-", "not ", "await ", "~"]))
                    .prop_map(|(part, prefix)| format!("{prefix}{part}"))
                    .boxed(),
            ),
            (2, part.clone().prop_map(|part| format!("({part})")).boxed()),
            (
                1,
                (part.clone(), comment())
                    .prop_map(|(part, comment)| format!("(  {comment}\n        {part}\n    )"))
                    .boxed(),
            ),
            (
                3,
                (
                    select(FUNCTIONS.to_vec()),
                    two(),
                    select(vec!["", "*", "wait="]),
                )
                    .prop_map(|(function, (one, two), kind)| {
                        format!("{function}({one}, {kind}{two})")
                    })
                    .boxed(),
            ),
            (
                1,
                (select(FUNCTIONS.to_vec()), part.clone(), comment())
                    .prop_map(|(function, part, comment)| {
                        format!("{function}(\n        {part},  {comment}\n    )")
                    })
                    .boxed(),
            ),
            (
                2,
                (
                    part.clone(),
                    select(vec![
                        ".load()", ".size", "[0]", "()", ".strip()", "[1:]", ".rows()",
                    ]),
                )
                    .prop_map(|(part, suffix)| format!("{part}{suffix}"))
                    .boxed(),
            ),
            (
                1,
                two()
                    .prop_map(|(one, two)| format!("[{one}, {two}]"))
                    .boxed(),
            ),
            (
                1,
                two()
                    .prop_map(|(one, two)| format!("{{{one}: {two}}}"))
                    .boxed(),
            ),
            (
                1,
                two()
                    .prop_map(|(one, two)| format!("({one}, {two})"))
                    .boxed(),
            ),
            (
                2,
                (brackets, two(), loops, part.clone())
                    .prop_map(|((open, close), (element, over), loops, test)| {
                        format!("{open}{element} {loops} item in {over} if {test}{close}")
                    })
                    .boxed(),
            ),
            (
                1,
                (two(), part.clone())
                    .prop_map(|((one, two), three)| format!("{one} if {two} else {three}"))
                    .boxed(),
            ),
            (
                1,
                call().prop_map(|part| format!("lambda a: {part}")).boxed(),
            ),
            (
                1,
                part.clone()
                    .prop_map(|part| format!("(a := {part})"))
                    .boxed(),
            ),
            (
                2,
                (part.clone(), select(vec!["", "!r", ":>{a}", "="]))
                    .prop_map(|(part, end)| format!("f\"{{{part}{end}}} {{{{}}}} # no comment\""))
                    .boxed(),
            ),
            (
                1,
                part.clone()
                    .prop_map(|part| format!("f'''\n{{ {part} }}'''"))
                    .boxed(),
            ),
            (
                1,
                two()
                    .prop_map(|(one, two)| format!("{one} \\\n        + {two}"))
                    .boxed(),
            ),
        ])
    })
    .boxed()
}
