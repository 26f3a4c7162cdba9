//! Random input for as long as is wished: `cargo run --example fuzz -- TARGET SECONDS [SEED]`
//!
//! `rules` loads mangled rule files, `queries` rule files with made-up queries, and both run those that load over a project; `decoder` reads mangled files and notebooks in many
//! encodings; `programs` repairs made-up programs, and `mangled FOLDER` mangled files of a folder. What does harm is
//! written to `target/fuzz`, as is what is being tried, should it end the process. The edit planner is private:
//! `PROPTEST_CASES=1000000 cargo test --lib fix::plan` tries it.

#![expect(clippy::print_stdout, reason = "what was tried is what it is for")]

use std::collections::BTreeMap;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use unawaited::edit::{Edit, apply};
use unawaited::fix::Mode;
use unawaited::project::{Input, Problem, Request, Scope, run};
use unawaited::rules::{Rule, builtin_rules, load_rule};
use unawaited::settings::Hierarchy;
use unawaited::source::{Notebook, SourceText};
use unawaited::watch::Unwatched;

#[path = "../tests/properties/harm.rs"]
mod harm;
#[path = "../tests/properties/mangling.rs"]
mod mangling;
#[path = "../tests/properties/programs.rs"]
mod programs;

use harm::{Files, Tried, settings, try_files};
use mangling::{mangled, manglings};

const FILES_IN_A_RUN: usize = 50;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let usage =
        "rules | queries | decoder | programs | mangled FOLDER, then SECONDS and maybe a SEED";
    let mut arguments = std::env::args().skip(1);
    let target = arguments.next().ok_or(usage)?;
    let folder = match target.as_str() {
        "mangled" => PathBuf::from(arguments.next().ok_or(usage)?),
        _ => PathBuf::new(),
    };
    let seconds: u64 = arguments.next().ok_or(usage)?.parse()?;
    let seed: u64 = arguments.next().unwrap_or("1".into()).parse()?;
    let mut fuzzer = Fuzzer::new(&target, seed)?;
    let sources = sources(&folder);
    let end = Instant::now() + Duration::from_secs(seconds);
    let (mut trials, mut harms) = (0, 0);
    let mut tried = Tried::default();
    while Instant::now() < end {
        let runner = &mut fuzzer.runner;
        let found = match target.as_str() {
            "rules" => {
                let text = fuzzer.mangled_rule();
                fuzzer.rule(text)
            }
            "queries" => {
                let query = new(&query(), runner);
                fuzzer.rule(format!(
                    "summary = \"s\"\nseverity = \"info\"\nmessage = \"m\"\nat = \"x\"\nquery = '''\n{query}\n'''\n"
                ))
            }
            "decoder" => fuzzer.decoder(),
            "programs" => {
                let program = programs::program();
                let texts = (0..FILES_IN_A_RUN).map(|_| new(&program, runner)).collect();
                fuzzer.repair(texts, &mut tried)
            }
            "mangled" => {
                let strategy = (any::<Index>(), any::<Index>(), manglings());
                let one = |_| {
                    let (at, other, manglings) = new(&strategy, runner);
                    let text = |at: Index| sources[at.index(sources.len())].as_str();
                    mangled(text(at), text(other), &manglings)
                };
                let texts = (0..FILES_IN_A_RUN).map(one).collect();
                fuzzer.repair(texts, &mut tried)
            }
            _ => return Err(usage.into()),
        };
        trials += 1;
        for (what, input) in found {
            harms += 1;
            let file = fuzzer
                .folder
                .join(format!("{target}-{seed}-{trials}-{harms}"));
            fs::write(&file, &input)?;
            println!("{}: {what}", file.display());
        }
    }
    println!("{target}, seed {seed}: {trials} trials in {seconds} s, {harms} harms");
    if tried.files > 0 {
        println!(
            "{} files, {} of which Python accepts, {} fixes, {} that the type engine fails over",
            tried.files,
            tried.accepted,
            tried.fixes,
            tried.failures.len()
        );
        let mut failures: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, message) in &tried.failures {
            *failures.entry(message).or_default() += 1;
        }
        for (message, count) in failures {
            println!("{count} times: {message}");
        }
    }
    Ok(())
}

fn new<Value>(strategy: &impl Strategy<Value = Value>, runner: &mut TestRunner) -> Value {
    strategy
        .new_tree(runner)
        .expect("nothing is filtered out")
        .current()
}

/// The texts of the Python files below a folder.
fn sources(folder: &Path) -> Vec<String> {
    let files = ignore::WalkBuilder::new(folder)
        .standard_filters(false)
        .build();
    let paths = files.flatten().map(ignore::DirEntry::into_path);
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|kind| kind == "py"))
        .collect();
    paths.sort();
    let texts = paths.iter().flat_map(fs::read_to_string);
    texts.filter(|text| text.contains("async")).collect()
}

struct Fuzzer {
    runner: TestRunner,
    folder: PathBuf,
    /// What is being tried.
    current: PathBuf,
    /// Mangled rules that load, until there are enough for a run.
    rules: Vec<(Arc<Rule>, String)>,
}

/// What harm was done, each with the input that did it.
type Harms = Vec<(String, Vec<u8>)>;

impl Fuzzer {
    fn new(target: &str, seed: u64) -> std::io::Result<Self> {
        let folder = PathBuf::from("target/fuzz");
        fs::create_dir_all(&folder)?;
        let config = Config {
            rng_seed: RngSeed::Fixed(seed),
            ..Config::default()
        };
        Ok(Self {
            runner: TestRunner::new(config),
            current: folder.join(format!("current-{target}-{seed}")),
            folder,
            rules: Vec::new(),
        })
    }

    fn repair(&self, texts: Vec<String>, tried: &mut Tried) -> Harms {
        let _ = fs::write(&self.current, texts.join("\n# ----- next file -----\n"));
        let name = |number: usize| format!("program_{number}.py");
        let files: Files = texts
            .into_iter()
            .enumerate()
            .map(|(number, text)| (name(number), text))
            .collect();
        match catch_unwind(|| try_files(&files)) {
            Err(_) => {
                let all: Vec<&str> = files.values().map(String::as_str).collect();
                vec![(
                    "it panicked".into(),
                    all.join("\n# ----- next file -----\n").into(),
                )]
            }
            Ok(mut run) => {
                let harms = std::mem::take(&mut run.harms);
                *tried += run;
                let input = |(name, what): (String, String)| {
                    let text = files.get(&name).cloned().unwrap_or_default();
                    (what, text.into_bytes())
                };
                harms.into_iter().map(input).collect()
            }
        }
    }

    fn mangled_rule(&mut self) -> String {
        let builtin = builtin_rules();
        let words = vec![
            "",
            "@x",
            "(_)",
            "(_)*",
            "[",
            "]",
            "(",
            ")",
            "\"",
            "'''",
            "{",
            "}",
            "{call}",
            "=",
            "#",
            "!",
            ".",
            "@",
            "await",
            "replace",
            "delete = [\"call\"]",
            "(#type? @call \"coroutine\")",
            "(#eq? @call \"a\")",
            "(#match? @call \"(\")",
            "(#set! applicability \"unsafe\")",
            "\\",
            "\u{0}",
            "é",
            "split",
            "fresh",
        ];
        let index = any::<Index>;
        let splices = vec((index(), 0..12usize, select(words)), 0..6);
        let (at, other, manglings, splices) =
            new(&(index(), index(), manglings(), splices), &mut self.runner);
        let text = |at: Index| builtin[at.index(builtin.len())].text;
        let mut text = mangled(text(at), text(other), &manglings);
        for (at, length, word) in splices {
            let from = text.floor_char_boundary(at.index(text.len() + 1));
            let to = text.floor_char_boundary((from + length).min(text.len()));
            text.replace_range(from..to, word);
        }
        text
    }

    /// Loads a rule, and runs it with others over a project.
    fn rule(&mut self, text: String) -> Harms {
        let _ = fs::write(&self.current, &text);
        let path = format!("fuzz/rule-{}.toml", self.rules.len());
        match catch_unwind(|| load_rule(Path::new(&path), &text)) {
            Err(_) => return vec![("the loader panicked".into(), text.into())],
            Ok(Err(_)) => {}
            Ok(Ok(rule)) => self.rules.push((Arc::new(rule), text)),
        }
        if self.rules.len() < FILES_IN_A_RUN {
            return Vec::new();
        }
        let (rules, texts): (Vec<Arc<Rule>>, Vec<String>) = self.rules.drain(..).unzip();
        let texts = texts.join("\n# ----- next rule -----\n");
        let _ = fs::write(&self.current, &texts);
        let ran = catch_unwind(|| {
            run(Request {
                input: Input::Paths(vec![PathBuf::from("tests/situations/precedence/before")]),
                working_directory: std::env::current_dir().expect("the project's folder"),
                hierarchy: Arc::new(Hierarchy::of(settings(&rules))),
                mode: Mode::Apply,
                force_exclude: false,
                scope: Scope::Everything,
                records: Vec::new(),
                cache: None,
                recolour: None,
                add_ignores: false,
                watch: Arc::new(Unwatched),
            })
        });
        match ran {
            Ok(Ok(run)) if run.problems.iter().all(is_of_a_costly_rule) => Vec::new(),
            Ok(Ok(run)) => vec![(format!("{:?}", run.problems), texts.into())],
            Ok(Err(error)) => vec![(error.to_string(), texts.into())],
            Err(_) => vec![("the rules panicked".into(), texts.into())],
        }
    }

    fn decoder(&mut self) -> Harms {
        let names = "utf-8 ascii latin-1 cp1252 iso-8859-15 shift_jis euc-jp iso-2022-jp gbk gb18030 hz big5 euc-kr koi8-r cp874 utf-16 utf-7 x";
        let cookie = select(names.split(' ').collect::<Vec<_>>());
        let start = select(vec![
            "# coding: ",
            "\u{feff}# coding: ",
            "#!x\r# -*- coding=",
            "\n\n# coding: ",
            "{\"cells\": [",
            "\u{feff}",
        ]);
        let bytes = vec(
            prop_oneof![3 => 32..127u8, 1 => any::<u8>(), 1 => select(b"\n\r\x0c\x1b\\'\"".to_vec())],
            0..80,
        );
        let edit = (
            any::<Index>(),
            select(vec!["await ", "é", "\n", "", "¥", "\u{feff}"]),
        );
        let cells = vec(
            (
                select(vec!["code", "markdown", "raw"]),
                programs_of_a_line(),
                any::<bool>(),
            ),
            0..4,
        );
        let all = (
            start,
            cookie,
            bytes,
            edit,
            cells,
            any::<Index>(),
            any::<u8>(),
            any::<bool>(),
        );
        let (start, cookie, bytes, (at, insert), cells, broken, byte, is_broken) =
            new(&all, &mut self.runner);
        let mut file = format!("{start}{cookie}\n").into_bytes();
        file.extend(bytes);
        let mut notebook = notebook(&cells).into_bytes();
        if is_broken {
            let at = broken.index(notebook.len());
            notebook[at] = byte;
        }
        let _ = fs::write(
            &self.current,
            [file.as_slice(), b"\n-----\n", &notebook].concat(),
        );
        let mut harms = Vec::new();
        for (input, result) in [
            (&file, catch_unwind(|| text_of(&file, at, insert))),
            (
                &notebook,
                catch_unwind(|| notebook_of(&notebook, at, insert)),
            ),
        ] {
            match result {
                Ok(None) => {}
                Ok(Some(what)) => harms.push((what, input.clone())),
                Err(_) => harms.push(("it panicked".into(), input.clone())),
            }
        }
        harms
    }
}

/// What is told of a rule that was stopped, as it must be.
fn is_of_a_costly_rule(problem: &Problem) -> bool {
    problem
        .message
        .contains("takes too long over it and is left out here")
}

/// Queries of all that the query language has, which mean little.
fn query() -> impl Strategy<Value = String> {
    let leaf = select(vec![
        "_",
        "(_)",
        "(call)",
        "(identifier)",
        "(ERROR)",
        "(MISSING)",
        "(MISSING \")\")",
        "\"await\"",
        "(expression/call)",
        "(#set! applicability \"unsafe\")",
        "(#eq? @x \"a\")",
        "(#match? @x \"a|b\")",
        "(#type? @x \"coroutine\")",
    ]);
    leaf.prop_map(str::to_owned)
        .prop_recursive(5, 24, 4, |part| {
            let kind = select(vec![
                "call ",
                "_ ",
                "module ",
                "block ",
                "expression ",
                "",
                "",
                "",
            ]);
            let between = select(vec![" ", " ", " ", " . ", " !function "]);
            let some = (kind, between, vec(part.clone(), 0..4))
                .prop_map(|(kind, between, parts)| format!("({kind}{})", parts.join(between)));
            let last = part.clone().prop_map(|part| format!("(_ {part} .)"));
            let choice = vec(part.clone(), 0..4).prop_map(|parts| format!("[{}]", parts.join(" ")));
            let end = select(vec!["+", "*", "?", " @x", " @x.y", " @y", "?+", "* @x +"]);
            let marked = (part.clone(), end).prop_map(|(part, end)| format!("{part}{end}"));
            let field = select(vec!["function: ", "body: ", "name: "]);
            let field = (field, part).prop_map(|(field, part)| format!("{field}{part}"));
            prop_oneof![4 => some, 1 => last, 2 => choice, 4 => marked, 1 => field]
        })
        .prop_map(|part| format!("{part} @x"))
}

fn programs_of_a_line() -> impl Strategy<Value = Vec<String>> {
    let line = select(vec![
        "await f()",
        "%matplotlib inline",
        "!ls",
        "x = '日本'",
        "\tf()",
        "f()?",
        "# é",
        "",
        "%%bash",
        "'\\\"\\n'",
    ]);
    vec(line.prop_map(str::to_owned), 0..5)
}

/// A notebook's JSON; cells' sources are one string, or one for each line.
fn notebook(cells: &[(&str, Vec<String>, bool)]) -> String {
    let cells = cells.iter().map(|(kind, lines, is_one)| {
        let source = if *is_one {
            serde_json::json!(lines.join("\n"))
        } else {
            serde_json::json!(lines.iter().map(|line| format!("{line}\n")).collect::<Vec<_>>())
        };
        serde_json::json!({"cell_type": kind, "source": source, "metadata": {}, "outputs": [], "execution_count": null})
    });
    let whole = serde_json::json!({"cells": cells.collect::<Vec<_>>(), "metadata": {}, "nbformat": 4, "nbformat_minor": 5});
    serde_json::to_string_pretty(&whole).expect("plain values")
}

fn inserted(text: &str, at: Index, insert: &str) -> (String, Vec<Edit>) {
    let at = text.floor_char_boundary(at.index(text.len() + 1));
    let edits = vec![Edit::insert(at, insert)];
    (apply(text, &edits), edits)
}

/// What is wrong with how a file is read and written.
fn text_of(bytes: &[u8], at: Index, insert: &str) -> Option<String> {
    let source = SourceText::from_bytes(bytes).ok()?;
    if source.to_bytes(source.text()).as_deref() != Ok(bytes) {
        return Some("it does not come back".into());
    }
    let (edited, _) = inserted(source.text(), at, insert);
    let written = source.to_bytes(&edited).ok()?;
    match SourceText::from_bytes(&written) {
        Ok(again) if again.text() == edited => None,
        _ => Some("what is written is read as something else".into()),
    }
}

fn notebook_of(bytes: &[u8], at: Index, insert: &str) -> Option<String> {
    let notebook = Notebook::from_bytes(bytes).ok()?;
    let text = notebook.text().to_owned();
    if notebook.to_bytes(&text, &text, notebook.cells()).as_deref() != Ok(bytes) {
        return Some("it does not come back".into());
    }
    let (edited, edits) = inserted(&text, at, insert);
    let cells = notebook.cells().moved(&edits);
    let written = notebook.to_bytes(&text, &edited, &cells).ok()?;
    match Notebook::from_bytes(&written) {
        Ok(again) if again.text() == edited => None,
        _ => Some("what is written is read as something else".into()),
    }
}
