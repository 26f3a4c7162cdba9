//! How often each kind of consistency is right: `cargo run --example calibrate -- ENVIRONMENT FOLDER...`
//!
//! Takes code that works. Every call in an async function whose type is unknown is asked about as if it were not awaited,
//! with its own use taken out of the counts. A belief is right if the call is awaited in truth, and wrong if it is not.
//! `-` for an environment without packages.

#![expect(clippy::print_stdout, reason = "the table is what it is for")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Expr, ModModule, Stmt};
use ruff_python_parser::parse_module;
use ruff_text_size::Ranged;
use unawaited::rules::{Basis, Seen, Was, path_of_unknown};
use unawaited::span::Span;
use unawaited::syntax::{Census, Position, Strict, TopLevel, last_name};
use unawaited::types::{Answer, Engine, Environment, Kind, Program, Types};

/// Where `consistently-awaited` looks.
const POSITIONS: [&str; 16] = [
    "statement",
    "returned",
    "attribute",
    "subscript",
    "called",
    "unpacked",
    "iterated",
    "condition",
    "boolean",
    "compared",
    "identity",
    "operand",
    "formatted",
    "assigned",
    "alternative",
    "yielded",
];

#[derive(Default)]
struct Score {
    right: usize,
    wrong: usize,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let environment = arguments.next().ok_or("name an environment, or -")?;
    let mut scores: BTreeMap<Basis, Score> = BTreeMap::new();
    let mut all = Score::default();
    for folder in arguments {
        calibrate(&folder.canonicalize()?, &environment, &mut scores, &mut all)?;
    }
    println!("| belief rests on | right | wrong | precision | of all awaited |");
    println!("|---|---|---|---|---|");
    for (basis, score) in &scores {
        #[expect(clippy::cast_precision_loss, reason = "counts of calls are small")]
        let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        println!(
            "| {basis:?} | {} | {} | {:.1} % | {:.1} % |",
            score.right,
            score.wrong,
            percent(score.right, score.right + score.wrong),
            percent(score.right, all.right),
        );
    }
    println!(
        "\n{} awaited calls and {} others of unknown type",
        all.right, all.wrong
    );
    Ok(())
}

fn calibrate(
    root: &Path,
    environment: &Path,
    scores: &mut BTreeMap<Basis, Score>,
    all: &mut Score,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut files = Vec::new();
    collect(root, &mut files)?;
    files.sort();
    let (engine, _) = Engine::open(&Program {
        root: root.to_path_buf(),
        working_directory: root.to_path_buf(),
        files: files.clone(),
        environment: if environment == Path::new("-") {
            Environment::None
        } else {
            Environment::Named(environment.to_path_buf())
        },
        python_version: None,
        src: Vec::new(),
        overlay: BTreeMap::new(),
    })?;
    let texts: Vec<(PathBuf, String)> = files
        .into_iter()
        .filter_map(|path| Some((path.clone(), std::fs::read_to_string(path).ok()?)))
        .collect();
    let mut project = Census::default();
    for (_, text) in &texts {
        project.add(Census::of(text).0);
    }
    for (path, text) in &texts {
        let (Ok(parsed), Some(types)) = (parse_module(text), engine.file(path)) else {
            continue;
        };
        let strict = Strict::parse(text, 14, TopLevel::Module);
        let places = strict.places();
        let file = Census::of(text).0;
        for call in calls(parsed.syntax()) {
            let is_asked = places
                .position(call.whole)
                .is_some_and(|position: Position| POSITIONS.contains(&position.name()));
            let Some(callee) = places.callee_of(call.span).filter(|_| is_asked) else {
                continue;
            };
            if types.is(call.span, Kind::Awaitable) != Answer::Unknown {
                continue;
            }
            let (was, total) = if call.is_awaited {
                (Was::Awaited, &mut all.right)
            } else {
                (Was::Plain, &mut all.wrong)
            };
            *total += 1;
            let mut seen = Seen::of(callee.of(text), &project, &file, was);
            if let Some(path) = path_of_unknown(&places, &*types, call.span) {
                seen = seen.by_path(&path, &project, was);
            } else if let Some(class) = file.class_of(call.span) {
                seen = seen.by_class(class, callee.of(text), &project, was);
            }
            let basis = seen.basis().or_else(|| {
                let name = last_name(callee.of(text)).filter(|_| seen.may_be_imported())?;
                Basis::imported(&types.defined_in_imports(name))
            });
            if let Some(basis) = basis {
                // Their number is not what is asked about.
                let basis = match basis {
                    Basis::Imported { .. } => Basis::Imported { definitions: 1 },
                    other => other,
                };
                let score = scores.entry(basis).or_default();
                if call.is_awaited {
                    score.right += 1;
                } else {
                    score.wrong += 1;
                }
            }
        }
    }
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|kind| kind == "py") {
            files.push(path);
        }
    }
    Ok(())
}

/// A call in an async function.
struct Call {
    span: Span,
    /// With the `await` before it, if there is one.
    whole: Span,
    is_awaited: bool,
}

fn calls(module: &ModModule) -> Vec<Call> {
    let mut finder = Finder::default();
    finder.visit_body(&module.body);
    finder.calls
}

#[derive(Default)]
struct Finder {
    calls: Vec<Call>,
    is_async: bool,
}

impl Finder {
    fn inside(&mut self, is_async: bool, visit: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.is_async, is_async);
        visit(self);
        self.is_async = outer;
    }

    fn add(&mut self, call: &Expr, whole: &Expr) {
        if self.is_async && call.is_call_expr() {
            self.calls.push(Call {
                span: span(call),
                whole: span(whole),
                is_awaited: whole.is_await_expr(),
            });
        }
    }
}

fn span(expression: &Expr) -> Span {
    let range = expression.range();
    Span::new(range.start().to_usize(), range.end().to_usize())
}

impl<'a> Visitor<'a> for Finder {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(function) => {
                self.inside(function.is_async, |inner| walk_stmt(inner, statement));
            }
            _ => walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Await(awaited) => {
                self.add(&awaited.value, expression);
                walk_expr(self, &awaited.value);
            }
            Expr::Lambda(_) => self.inside(false, |inner| walk_expr(inner, expression)),
            _ => {
                self.add(expression, expression);
                walk_expr(self, expression);
            }
        }
    }
}
