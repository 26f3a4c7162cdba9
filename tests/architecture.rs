//! What ARCHITECTURE.md promises about the sources, read from the sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use regex::Regex;

/// The rooms, each of which may use itself and those before it.
const ROOMS: [&str; 15] = [
    "span", "watch", "edit", "document", "source", "syntax", "records", "types", "rules", "colour",
    "settings", "fix", "output", "project", "front",
];

/// What only some folders or files may name: a pattern, and what the paths under `src` begin with.
const RESERVED: [(&str, &[&str]); 9] = [
    (r"\btree_sitter", &["syntax/", "rules/"]),
    (
        r"\b(ty_(python|module|site|vendored)\w*|salsa|ruff_db|ruff_diagnostics)\b",
        &["types/engine/"],
    ),
    // What the type engine says in words.
    (
        r#""(call|invalid|missing|no-matching|possibly|too-many|unresolved)-[a-z-]+"|"unused-awaitable"|in union |possibly missing"#,
        &["types/engine/", "front/"],
    ),
    (r"\bruff_notebook::", &["source/notebook", "types/engine/"]),
    (
        r"\b(ruff_python_\w+|ruff_text_size)\b",
        &["syntax/", "types/engine/"],
    ),
    (r"\b(clap\w*|anstream|indicatif)\b", &["front/"]),
    (
        r"\bstd::fs\b|\bfs::\w",
        &["types/", "settings/", "output/write", "project/", "front/"],
    ),
    (r"\be?print(ln)?!|\bprocess::exit\b", &["front/"]),
    (
        r"\bcurrent_dir\(|\benv::var|\bSystemTime::now|\bInstant::now",
        &["front/"],
    ),
];

const LONGEST_FILE: usize = 500;

/// Names that say nothing about what is inside.
const DRAWERS: [&str; 9] = [
    "utils",
    "util",
    "utilities",
    "helpers",
    "helper",
    "misc",
    "common",
    "shared",
    "tools",
];

struct SourceFile {
    /// Relative to `src`, with `/` between its parts.
    path: String,
    /// Everything before the tests.
    code: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under `src` that is not itself a file of tests.
fn sources() -> Vec<SourceFile> {
    let mut files = Vec::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs")
                && path.file_stem().is_some_and(|name| name != "tests")
            {
                files.push(source(&path));
            }
        }
    }
    assert!(files.len() > 30, "the sources are under src");
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

fn source(path: &Path) -> SourceFile {
    let text = fs::read_to_string(path).unwrap();
    let code = text
        .split("\n#[cfg(test)]\n")
        .next()
        .unwrap_or_default()
        .to_owned();
    let path = path
        .strip_prefix(root().join("src"))
        .unwrap()
        .to_string_lossy()
        .replace('\\', "/");
    SourceFile { path, code }
}

impl SourceFile {
    /// The room, if it is in one.
    fn room(&self) -> Option<usize> {
        let name = self.path.split('/').next()?.trim_end_matches(".rs");
        ROOMS.iter().position(|room| *room == name)
    }

    /// Its lines of code with their numbers, without comments.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..)
            .zip(self.code.lines())
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

#[track_caller]
fn none(found: impl IntoIterator<Item = String>, rule: &str) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

#[test]
fn the_map_lists_the_rooms_in_their_order() {
    let map = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let listed: Vec<&str> = map
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    assert_eq!(listed, ROOMS);
}

#[test]
fn rooms_use_only_earlier_rooms() {
    let used = Regex::new(r"\bcrate::(\w+)").unwrap();
    let mut wrong = Vec::new();
    for file in sources() {
        let Some(room) = file.room() else {
            continue;
        };
        for (number, line) in file.lines() {
            for name in used.captures_iter(line).map(|found| found[1].to_owned()) {
                if !ROOMS[..=room].contains(&name.as_str()) {
                    wrong.push(format!(
                        "src/{}:{number} uses {name}; it may use {}",
                        file.path,
                        ROOMS[..=room].join(", ")
                    ));
                }
            }
        }
    }
    none(wrong, "imports go one way");
}

/// The paths that a `use` names, its braces written out.
fn written_out(used: &str) -> Vec<String> {
    let Some((before, inside)) = used.split_once('{') else {
        return vec![used.to_owned()];
    };
    let mut paths = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (at, character) in inside.char_indices() {
        match character {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                paths.extend(written_out(&format!("{before}{}", &inside[start..at])));
                start = at + 1;
                if character == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    paths
}

/// For each file but the heads of folders the other files of its room that it imports from.
fn imports_within_rooms() -> BTreeMap<String, BTreeSet<String>> {
    let used = Regex::new(r"\buse ((?:super|self|crate)::[^;]+);").unwrap();
    let module = |file: &SourceFile| file.path.trim_end_matches(".rs").to_owned();
    let modules: BTreeSet<String> = sources().iter().map(module).collect();
    let mut imports = BTreeMap::new();
    for file in sources() {
        let here = module(&file);
        if here.ends_with("/mod") {
            continue;
        }
        let code: String = file.lines().map(|(_, line)| format!("{line} ")).collect();
        let mut others = BTreeSet::new();
        for found in used.captures_iter(&code) {
            let used = found[1].replace(char::is_whitespace, "");
            for path in written_out(&used) {
                let mut at: Vec<&str> = here.split('/').collect();
                for part in path.split("::") {
                    match part {
                        "crate" => at.clear(),
                        "self" => {}
                        "super" => drop(at.pop()),
                        name => at.push(name),
                    }
                }
                let is_own_room = at.first() == here.split('/').next().as_ref();
                let names = (1..=at.len()).rev().map(|length| at[..length].join("/"));
                let other = names.into_iter().find(|name| modules.contains(name));
                others.extend(other.filter(|other| is_own_room && *other != here));
            }
        }
        imports.insert(here, others);
    }
    assert!(imports.values().map(BTreeSet::len).sum::<usize>() > 200);
    imports
}

#[test]
fn no_files_of_a_room_import_each_other_in_a_circle() {
    let mut imports = imports_within_rooms();
    // What imports nothing that is left is in no circle.
    while let Some(free) = imports
        .iter()
        .find(|(_, others)| !others.iter().any(|other| imports.contains_key(other)))
        .map(|(file, _)| file.clone())
    {
        imports.remove(&free);
    }
    none(
        imports.iter().map(|(file, others)| {
            let others: Vec<_> = others
                .iter()
                .filter(|other| imports.contains_key(*other))
                .collect();
            format!("src/{file}.rs imports {others:?}")
        }),
        "the files of a room import one way; these are in a circle, or import from one",
    );
}

#[test]
fn every_source_is_in_a_room() {
    let outside: Vec<_> = sources()
        .into_iter()
        .filter(|file| file.room().is_none())
        .map(|file| file.path)
        .collect();
    assert_eq!(outside, ["lib.rs", "main.rs"]);
}

#[test]
fn each_crate_and_each_effect_has_its_place() {
    let mut wrong = Vec::new();
    for (pattern, allowed) in RESERVED {
        let pattern = Regex::new(pattern).unwrap();
        for file in sources()
            .iter()
            .filter(|file| !allowed.iter().any(|start| file.path.starts_with(start)))
        {
            let lines = file.lines().filter(|(_, line)| pattern.is_match(line));
            wrong.extend(lines.map(|(number, line)| {
                format!(
                    "src/{}:{number} `{}` belongs in {}",
                    file.path,
                    line.trim(),
                    allowed.join(", ")
                )
            }));
        }
    }
    none(wrong, "what is reserved stays in its place");
}

#[test]
fn every_source_says_what_it_is() {
    let silent = sources()
        .into_iter()
        .filter(|file| !file.code.starts_with("//! "))
        .map(|file| file.path);
    none(silent, "a source begins with `//!`");
}

#[test]
fn no_source_is_too_long() {
    let long = sources().into_iter().filter_map(|file| {
        let length = file.code.lines().count();
        (length > LONGEST_FILE)
            .then(|| format!("src/{} has {length} lines without its tests", file.path))
    });
    none(long, &format!("a source has at most {LONGEST_FILE} lines"));
}

#[test]
fn no_module_is_a_drawer() {
    let is_drawer = |path: &str| {
        path.trim_end_matches(".rs")
            .split('/')
            .any(|part| DRAWERS.contains(&part))
    };
    none(
        sources()
            .into_iter()
            .map(|file| file.path)
            .filter(|path| is_drawer(path)),
        "a module has a name that says something",
    );
}

/// Files that git tracks, as text; those that are not text are left out.
fn tracked() -> Vec<(PathBuf, String)> {
    let output = Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let names = String::from_utf8(output.stdout).unwrap();
    names
        .split_terminator('\0')
        .filter_map(|name| {
            Some((
                PathBuf::from(name),
                fs::read_to_string(root().join(name)).ok()?,
            ))
        })
        .collect()
}

#[test]
fn no_tracked_file_names_a_machine() {
    // Folders of somebody's machine, and package registries other than the public ones by their usual names.
    let patterns = [
        r"(^|[^\w.}\]])/(root|home|work|tmp|Users|private)/\w",
        r"\b[A-Z]:\\{1,2}(Users|Windows|Program|Python)",
        r"(index-url|extra-index|find-links)\s*[= ]\s*\S",
        r"registry\+(sparse\+)?https?://[^\s]*",
        r"\b(artifactory|nexus|devpi|verdaccio)\b",
    ];
    let patterns: Vec<Regex> = patterns
        .iter()
        .map(|pattern| Regex::new(pattern).unwrap())
        .collect();
    let own = Path::new("tests/architecture.rs");
    let mut wrong = Vec::new();
    for (path, text) in tracked().iter().filter(|(path, _)| path != own) {
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.replace("registry+https://github.com/rust-lang/crates.io-index", "");
            if patterns.iter().any(|pattern| pattern.is_match(&line)) {
                wrong.push(format!("{}:{number} {}", path.display(), line.trim()));
            }
        }
    }
    none(wrong, "nothing that is tracked depends on a machine");
}

#[test]
fn what_users_read_names_only_options_that_there_are() {
    let help = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_unawaited"))
            .args(arguments)
            .arg("--help")
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let commands: [&[&str]; 10] = [
        &[],
        &["check"],
        &["hook", "install"],
        &["rules"],
        &["rules", "list"],
        &["rules", "explain"],
        &["rules", "test"],
        &["config", "show"],
        &["config", "schema"],
        &["self-check"],
    ];
    let known: String = commands.iter().map(|command| help(command)).collect();
    let option = Regex::new(r"(^|[\s`(\[|])(--[a-z][a-z-]*)").unwrap();
    let is_known = |name: &str| {
        Regex::new(&format!(r"{name}(\s|,|$)"))
            .unwrap()
            .is_match(&known)
    };
    // Options of other programs are not ours, but what cargo hands on is.
    let foreign = Regex::new(r"(^|[\s`])(cargo|git|pip|pytest|uv|python3?|rustup) ").unwrap();
    let pages = [
        "README.md",
        "docs/usage.md",
        "docs/settings.md",
        "docs/reports.md",
    ];
    let texts = pages.map(|page| (page, fs::read_to_string(root().join(page)).unwrap()));
    let lines = texts
        .iter()
        .flat_map(|(page, text)| (1..).zip(text.lines()).map(move |line| (page, line)));
    let mut wrong = Vec::new();
    for (page, (number, line)) in lines {
        let own = match line.split_once(" -- ") {
            Some((_, handed_on)) => handed_on,
            None if foreign.is_match(line) => continue,
            None => line,
        };
        for name in option.captures_iter(own).map(|found| found[2].to_owned()) {
            if !is_known(&name) {
                wrong.push(format!("{page}:{number} {name}"));
            }
        }
    }
    none(wrong, "what users read names options that `--help` knows");
}

/// What a heading is called in links to it, as GitHub has it.
fn anchor(heading: &str) -> String {
    let heading = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = heading.chars().filter_map(|letter| match letter {
        ' ' => Some('-'),
        letter if letter.is_alphanumeric() || "-_".contains(letter) => Some(letter),
        _ => None,
    });
    kept.collect()
}

#[test]
fn links_between_pages_lead_somewhere() {
    let link = Regex::new(r"\]\(([^)\s]+)\)").unwrap();
    let code = Regex::new(r"(?s)```.*?```|`[^`\n]*`").unwrap();
    let pages = tracked();
    let pages: Vec<_> = pages
        .iter()
        .filter(|(path, _)| path.extension().is_some_and(|kind| kind == "md"))
        .collect();
    let mut wrong = Vec::new();
    let mut followed = 0;
    for (path, text) in &pages {
        let text = code.replace_all(text, "");
        let targets = link.captures_iter(&text).map(|found| found[1].to_owned());
        for target in targets.filter(|target| !target.contains("://")) {
            followed += 1;
            let (file, heading) = target.split_once('#').unwrap_or((&target, ""));
            let file = match file {
                "" => root().join(path),
                file => root().join(path).parent().unwrap().join(file),
            };
            let read = fs::read_to_string(&file).unwrap_or_default();
            let mut headings = read.lines().filter(|line| line.starts_with('#'));
            if !file.exists()
                || !heading.is_empty() && !headings.any(|line| anchor(line) == heading)
            {
                wrong.push(format!("{}: {target}", path.display()));
            }
        }
    }
    assert!(followed > 50, "pages link to each other");
    none(wrong, "links lead to what is there");
}
