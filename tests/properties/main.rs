//! What holds for any input: files of `tests/situations` that are mangled line by line, and programs that a grammar makes
//! up, are repaired without harm.
//!
//! The cases are the same in every run. `PROPTEST_CASES=500` tries as many others, and `cargo run --example fuzz` tries
//! them for as long as is wished. What was ever found is in `tests/properties/found`, and tried first.

mod harm;
mod mangling;
mod programs;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use harm::{Files, Tried, try_files};
use mangling::{mangled, manglings};
use programs::program;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngSeed, TestRunner};

/// Files that go into one run: its start costs as much as dozens of them.
const FILES_IN_A_RUN: usize = 24;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// How many cases are wished for, and the source of what is random in them.
fn cases(usual: usize) -> (usize, TestRunner) {
    let wished = env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    let seed = match wished {
        Some(_) => RngSeed::Random,
        None => RngSeed::Fixed(20_240_607),
    };
    let runner = TestRunner::new(Config {
        rng_seed: seed,
        ..Config::default()
    });
    (wished.unwrap_or(usual), runner)
}

/// The Python files of a folder.
fn python_files(folder: &Path) -> Files {
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let sources = paths.filter(|path| path.extension().is_some_and(|kind| kind == "py"));
    let named = sources.map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    });
    named.collect()
}

/// The files of every situation that needs no packages.
fn situations() -> Vec<Files> {
    let mut folders: Vec<PathBuf> = fs::read_dir(root().join("tests/situations"))
        .unwrap()
        .map(|situation| situation.unwrap().path().join("before"))
        .filter(|before| before.is_dir() && !before.join("requirements.txt").exists())
        .collect();
    folders.sort();
    folders.iter().map(|folder| python_files(folder)).collect()
}

/// Fails with the smallest program found that does the harm, alone or with all others.
#[track_caller]
fn assert_harmless(tried: &Tried, files: &Files) {
    let Some((name, what)) = tried.harms.first() else {
        return;
    };
    let text = files.get(name).map(String::as_str).unwrap_or_default();
    panic!("{name}: {what}\n----- before -----\n{text}");
}

#[test]
fn what_was_found_once_is_repaired_without_harm() {
    let found = python_files(&root().join("tests/properties/found"));
    let tried = try_files(&found);
    assert_eq!(tried.files, found.len());
    assert_harmless(&tried, &found);
}

#[test]
fn programs_of_a_grammar_are_repaired_without_harm() {
    let (cases, mut runner) = cases(FILES_IN_A_RUN);
    let mut all = Tried::default();
    for run in 0..cases.div_ceil(FILES_IN_A_RUN) {
        let count = FILES_IN_A_RUN.min(cases - run * FILES_IN_A_RUN);
        let files: Files = (0..count)
            .map(|number| {
                let program = program().new_tree(&mut runner).unwrap().current();
                (format!("program_{number}.py"), program)
            })
            .collect();
        let tried = try_files(&files);
        assert_harmless(&tried, &files);
        all += tried;
    }
    // A grammar of which Python accepts nothing, or in which nothing is wrong, would prove nothing.
    assert!(
        all.accepted * 3 > all.files,
        "{} of {}",
        all.accepted,
        all.files
    );
    assert!(all.fixes > all.accepted, "{} fixes", all.fixes);
}

#[test]
fn mangled_files_are_repaired_without_harm() {
    let situations = situations();
    let (cases, mut runner) = cases(12);
    for case in 0..cases {
        let situation = &situations[case % situations.len()];
        let strategy = (any::<Index>(), manglings());
        let files: Files = situation
            .iter()
            .map(|(name, text)| {
                let (other, manglings) = strategy.new_tree(&mut runner).unwrap().current();
                let other = &situations[other.index(situations.len())];
                let other = other
                    .values()
                    .next()
                    .map(String::as_str)
                    .unwrap_or_default();
                (name.clone(), mangled(text, other, &manglings))
            })
            .collect();
        let tried = try_files(&files);
        assert_harmless(&tried, &files);
        assert_eq!(tried.failures, [], "no file is given up");
    }
}
