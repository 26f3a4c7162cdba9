//! What holds for any input: files of `tests/situations`, mangled line by line, are repaired without harm.
//!
//! The cases are the same in every run. `PROPTEST_CASES=500` tries as many others.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;
use unawaited::edit::Applicability;
use unawaited::fix::{FileOutcome, Mode};
use unawaited::project::{Input, Request, Scope, run};
use unawaited::rules::Handlers;
use unawaited::settings::{Hierarchy, Settings, load_rules};
use unawaited::syntax::{Strict, TopLevel};
use unawaited::types::Environment;
use unawaited::watch::Unwatched;

/// One change to a file's lines.
#[derive(Clone, Debug)]
enum Mangling {
    Delete(Index),
    /// The first line once more, after the second.
    Duplicate(Index, Index),
    Swap(Index, Index),
    Indent(Index),
    Dedent(Index),
    /// The line's last word is gone.
    Truncate(Index),
}

fn mangling() -> impl Strategy<Value = Mangling> {
    let index = any::<Index>;
    prop_oneof![
        4 => index().prop_map(Mangling::Delete),
        4 => (index(), index()).prop_map(|(from, to)| Mangling::Duplicate(from, to)),
        1 => (index(), index()).prop_map(|(one, other)| Mangling::Swap(one, other)),
        1 => index().prop_map(Mangling::Indent),
        1 => index().prop_map(Mangling::Dedent),
        1 => index().prop_map(Mangling::Truncate),
    ]
}

fn mangled(text: &str, manglings: &[Mangling]) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    for mangling in manglings {
        if lines.is_empty() {
            break;
        }
        let count = lines.len();
        let at = |index: &Index| index.index(count);
        match mangling {
            Mangling::Delete(line) => drop(lines.remove(at(line))),
            Mangling::Duplicate(from, to) => {
                let line = lines[at(from)].clone();
                lines.insert(at(to), line);
            }
            Mangling::Swap(one, other) => lines.swap(at(one), at(other)),
            Mangling::Indent(line) => {
                let line = at(line);
                lines[line].insert_str(0, "    ");
            }
            Mangling::Dedent(line) => {
                let line = at(line);
                let indent = lines[line].len() - lines[line].trim_start_matches(' ').len();
                lines[line].drain(..indent);
            }
            Mangling::Truncate(line) => {
                let line = at(line);
                let kept = lines[line].trim_end().rfind(' ').unwrap_or(0);
                lines[line].truncate(kept);
                lines[line].push('\n');
            }
        }
    }
    lines.concat()
}

/// The Python files of every situation that needs no packages.
fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for situation in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/situations")).unwrap()
    {
        let before = situation.unwrap().path().join("before");
        if before.is_dir() && !before.join("requirements.txt").exists() {
            let entries = fs::read_dir(before)
                .unwrap()
                .map(|entry| entry.unwrap().path());
            files.extend(entries.filter(|path| path.extension().is_some_and(|kind| kind == "py")));
        }
    }
    files.sort();
    files
}

fn repaired(folder: &Path, name: &Path) -> FileOutcome {
    let mut settings = Settings::of_rules(&load_rules(&[]).unwrap(), Handlers::default()).unwrap();
    settings.lowest = Applicability::Unsafe;
    settings.program.environment = Environment::None;
    let outcome = run(Request {
        input: Input::Paths(vec![name.to_path_buf()]),
        working_directory: folder.to_path_buf(),
        hierarchy: Arc::new(Hierarchy::of(settings)),
        mode: Mode::Apply,
        force_exclude: false,
        scope: Scope::Everything,
        baseline: None,
        add_ignores: false,
        watch: Arc::new(Unwatched),
    })
    .unwrap();
    assert_eq!(outcome.problems, [], "no file is given up");
    assert_eq!(
        outcome.notes,
        Vec::<String>::new(),
        "the fixes come to an end"
    );
    outcome
        .outcome
        .files
        .into_iter()
        .next()
        .expect("the file speaks of `async`")
}

fn check(file: &Path, manglings: &[Mangling]) -> Result<(), TestCaseError> {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(file.parent().unwrap()).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    let name = Path::new(file.file_name().unwrap());
    // The comment keeps a file that lost everything asynchronous from being left out.
    let before = mangled(&fs::read_to_string(file).unwrap(), manglings) + "# async\n";
    fs::write(folder.path().join(name), &before).unwrap();

    let outcome = repaired(folder.path(), name);
    prop_assert_eq!(&*outcome.before, before.as_str());
    let (old, new) = (parsed(&before), parsed(&outcome.after));
    if old.syntax_error().is_some() {
        prop_assert_eq!(
            &*outcome.after,
            before.as_str(),
            "a text that is refused is left alone"
        );
    } else {
        let error = new.syntax_error();
        prop_assert_eq!(
            error,
            None,
            "a text that is accepted stays so:\n{}",
            outcome.after
        );
    }
    prop_assert_eq!(
        old.inventory(&before).comments,
        new.inventory(&outcome.after).comments
    );

    fs::write(folder.path().join(name), &*outcome.after).unwrap();
    let again = repaired(folder.path(), name);
    prop_assert_eq!(
        &*again.after,
        &*outcome.after,
        "a second run changes nothing"
    );
    Ok(())
}

fn parsed(text: &str) -> Strict {
    Strict::parse(text, 14, TopLevel::Module)
}

fn settings() -> ProptestConfig {
    let wished = env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: wished.unwrap_or(24),
        rng_seed: if wished.is_some() {
            RngSeed::Random
        } else {
            RngSeed::Fixed(20_240_607)
        },
        // One case takes as long as a run of the whole tool.
        max_shrink_iters: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn mangled_files_are_repaired_without_harm(
        file in any::<Index>(),
        manglings in prop::collection::vec(mangling(), 1..8),
    ) {
        let files = files();
        check(&files[file.index(files.len())], &manglings)?;
    }
}
