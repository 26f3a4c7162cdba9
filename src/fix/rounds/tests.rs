//! Fixes over several files: whole or not at all, with what they do in each.

use std::collections::BTreeMap;
use std::fs;

use super::*;
use crate::edit::{Edit, FileEdits};
use crate::fix::Guesses;
use crate::rules::Finding;
use crate::rules::{RuleSelection, RuleSet, Severity};
use crate::span::Span;
use crate::types::{Engine, Environment, Program};
use crate::watch::Unwatched;

const STORE: &str = "def load() -> int:\n    return 1\n\n\ndef add() -> int:\n    return 1\n\n\ntotal: int = add()\n";
const USER: &str = "from store import load\n\ncount: int = load()\nprint(count + 1)\n";

/// Proves and makes one fix of a finding in the first file that edits both: in each the text on the left becomes the one on the right.
/// Gives the texts after it, and what was learnt.
fn made(edits: [(&str, &str); 2]) -> (Vec<String>, Vec<TrialVerdict>) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    let rules = Arc::new(RuleSet::new(&[], &RuleSelection::default()).unwrap());
    let mut files = Vec::new();
    let mut edited = Vec::new();
    for ((name, text), (from, to)) in [("store.py", STORE), ("user.py", USER)]
        .into_iter()
        .zip(edits)
    {
        let path = root.join(name);
        fs::write(&path, text).unwrap();
        let start = text.find(from).unwrap();
        edited.push(FileEdits {
            path: path.clone(),
            edits: vec![Edit::replace(Span::new(start, start + from.len()), to)],
        });
        let source = Source {
            path,
            text: text.into(),
            cells: None,
            kept: None,
            focus: None,
            rules: Arc::clone(&rules),
            lowest: Applicability::Unsafe,
            scripts: Vec::new(),
            guesses: Guesses::default(),
        };
        files.push(State::new(source, Proposed::default(), None));
    }
    let span = Span::new(0, 3);
    let home = files[0].path.clone();
    files[0].analysis.findings.push(Finding {
        rule: "made-up".to_owned(),
        others: Vec::new(),
        severity: Severity::Warning,
        path: home.clone(),
        span,
        statement: span,
        scope: String::new(),
        message: String::new(),
        evidence: Vec::new(),
        fix: Some(Fix {
            title: String::new(),
            applicability: Applicability::Safe,
            files: edited,
        }),
        is_guess: false,
        turns: None,
    });
    let (mut types, _) = Engine::open(&Program {
        root: root.clone(),
        working_directory: root,
        files: files.iter().map(|file| file.path.clone()).collect(),
        environment: Environment::None,
        python_version: None,
        src: Vec::new(),
        overlay: BTreeMap::new(),
    })
    .unwrap();
    let mut run = Run {
        mode: Mode::Apply,
        watch: Arc::new(Unwatched),
        census: Arc::default(),
        files,
        notes: Vec::new(),
    };
    run.try_fixes(&mut types, &[(0, 0)], 1, None);
    let texts = run.files.iter().map(|file| file.text.to_string()).collect();
    let lessons = run
        .files
        .into_iter()
        .flat_map(|file| file.lessons)
        .collect();
    (texts, lessons)
}

#[test]
fn a_fix_over_two_files_is_made_in_both() {
    let (texts, lessons) = made([
        ("load() ->", "read() ->"),
        ("import load", "import read as load"),
    ]);
    assert!(texts[0].starts_with("def read() -> int:"), "{}", texts[0]);
    assert!(
        texts[1].starts_with("from store import read as load"),
        "{}",
        texts[1]
    );
    assert_eq!(lessons.len(), 0, "{lessons:?}");
}

#[test]
fn an_error_at_what_a_fix_edits_in_its_second_file_breaks_it() {
    let (texts, lessons) = made([("return 1", "return 2"), ("= load()", "= str(load())")]);
    assert_eq!(texts, [STORE, USER]);
    let reason = &lessons[0].reason;
    assert!(
        reason.contains("the type engine rejects the result"),
        "{reason}"
    );
    assert!(!lessons[0].only_lowered);
}

#[test]
fn an_error_elsewhere_in_its_second_file_lowers_it() {
    let (texts, lessons) = made([
        ("return 1", "return 2"),
        ("count: int = load()", "count = str(load())"),
    ]);
    assert!(texts[1].contains("count = str(load())"), "{}", texts[1]);
    let reason = &lessons[0].reason;
    assert!(reason.contains("report elsewhere"), "{reason}");
    assert!(lessons[0].only_lowered);
}

/// A doubt in the first file does not hide that the second is broken.
#[test]
fn what_would_not_parse_in_one_file_is_made_in_none() {
    let (texts, lessons) = made([("def add", "async def add"), ("count: int", "count int")]);
    assert_eq!(texts, [STORE, USER]);
    assert!(lessons[0].reason.contains("would not parse"), "{lessons:?}");
}
