//! The shipped signatures: stubs of packages that are often not installed where the tool runs, as a folder that exists
//! in memory only. `signatures/` holds them in the sources; the build packs each distribution.
//!
//! Knows where a stub is and what it says, not when it is looked up: the engine does that where nothing else is found.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::io::{Error, ErrorKind, Result};
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use ruff_db::file_revision::FileRevision;
use ruff_db::system::{DirectoryEntry, FileType, Metadata, SystemPath, SystemPathBuf};

use crate::syntax::imported_packages;

/// The stubs of one distribution, one after the other, deflated.
struct Distribution {
    /// Its name and the version that its facts are true for.
    release: &'static str,
    packed: &'static [u8],
    /// The path of each stub, with `/` between its parts, and its place in the text.
    files: &'static [(&'static str, Range<usize>)],
}

include!(concat!(env!("OUT_DIR"), "/signatures.rs"));

/// A name that no folder has by accident, in the topmost folder.
const FOLDER: &str = "signatures shipped with unawaited";

/// What of the standard library's `asyncio` is to be awaited.
const ASYNCIO: [&str; 24] = [
    "acquire",
    "communicate",
    "create_subprocess_exec",
    "create_subprocess_shell",
    "drain",
    "gather",
    "get",
    "join",
    "open_connection",
    "put",
    "read",
    "readexactly",
    "readline",
    "readuntil",
    "run_in_executor",
    "serve_forever",
    "sleep",
    "start_server",
    "start_unix_server",
    "to_thread",
    "wait",
    "wait_closed",
    "wait_for",
    "start_serving",
];

#[derive(Clone, Debug)]
pub(super) struct Signatures {
    root: SystemPathBuf,
    /// Packages that the project defines itself.
    hidden: BTreeSet<String>,
}

impl Signatures {
    /// The signatures of all packages but these.
    pub(super) fn without(hidden: BTreeSet<String>, working_directory: &SystemPath) -> Self {
        let top = working_directory.ancestors().last();
        Self {
            root: top.unwrap_or(working_directory).join(FOLDER),
            hidden,
        }
    }

    /// Takes away those of further packages.
    pub(super) fn hide(&mut self, packages: BTreeSet<String>) {
        self.hidden.extend(packages);
    }

    /// Whether there are signatures for a top-level package of that name.
    pub(super) fn has_package(name: &str) -> bool {
        TREE.contains_key(name) || TREE.contains_key(format!("{name}.pyi").as_str())
    }

    /// Whether some function of that name in a top-level package, or in one that it imports from, gives something to be awaited,
    /// walked or entered with `async`; by its signatures, whether or not these are in use.
    pub(super) fn is_async_in(package: &str, name: &str) -> bool {
        if package == "asyncio" {
            return ASYNCIO.contains(&name);
        }
        let names = ASYNC_NAMES.get(package);
        names.is_some_and(|names| names.get_or_init(|| async_names(package)).contains(name))
    }

    pub(super) fn root(&self) -> &SystemPath {
        &self.root
    }

    /// The distribution and version that the path's facts are of, if it is one of these.
    pub(super) fn release(&self, path: &SystemPath) -> Option<&'static str> {
        match self.entry(path)?.ok()? {
            Entry::File { distribution, .. } => Some(DISTRIBUTIONS[*distribution].release),
            Entry::Folder(_) => None,
        }
    }

    /// What is known of a path; `None` if it is not in this folder.
    pub(super) fn metadata(&self, path: &SystemPath) -> Option<Result<Metadata>> {
        Some(self.entry(path)?.map(|entry| {
            let kind = match entry {
                Entry::File { .. } => FileType::File,
                Entry::Folder(_) => FileType::Directory,
            };
            Metadata::new(FileRevision::from(0_u64), None, kind)
        }))
    }

    /// The text of a stub; `None` if the path is not in this folder.
    pub(super) fn text(&self, path: &SystemPath) -> Option<Result<String>> {
        Some(self.entry(path)?.and_then(|entry| {
            match entry {
                Entry::File {
                    distribution,
                    place,
                } => text(*distribution)
                    .get(place.clone())
                    .map(str::to_owned)
                    .ok_or_else(|| Error::from(ErrorKind::InvalidData)),
                Entry::Folder(_) => Err(ErrorKind::IsADirectory.into()),
            }
        }))
    }

    /// What is in a folder; `None` if the path is not in this folder.
    pub(super) fn list(&self, path: &SystemPath) -> Option<Result<Vec<DirectoryEntry>>> {
        Some(self.entry(path)?.and_then(|entry| {
            match entry {
                Entry::File { .. } => Err(ErrorKind::NotADirectory.into()),
                Entry::Folder(names) => Ok(names
                    .iter()
                    .filter(|(name, _)| *path != *self.root || !self.is_hidden(name))
                    .map(|(name, kind)| DirectoryEntry::new(path.join(name), *kind))
                    .collect()),
            }
        }))
    }

    fn entry(&self, path: &SystemPath) -> Option<Result<&'static Entry>> {
        let inside = path.strip_prefix(&self.root).ok()?;
        let inside = inside.as_str().replace('\\', "/");
        let package = inside.split('/').next().unwrap_or_default();
        let entry = TREE
            .get(inside.as_str())
            .filter(|_| !self.is_hidden(package));
        Some(entry.ok_or_else(|| ErrorKind::NotFound.into()))
    }

    fn is_hidden(&self, name: &str) -> bool {
        self.hidden.contains(name.trim_end_matches(".pyi"))
    }
}

enum Entry {
    File {
        distribution: usize,
        place: Range<usize>,
    },
    /// The names in it.
    Folder(Vec<(&'static str, FileType)>),
}

/// Every path, relative to the folder, which is the empty path.
static TREE: LazyLock<HashMap<&'static str, Entry>> = LazyLock::new(|| {
    let mut tree = HashMap::from([("", Entry::Folder(Vec::new()))]);
    for (distribution, packed) in DISTRIBUTIONS.iter().enumerate() {
        for (path, place) in packed.files {
            let place = place.clone();
            tree.insert(
                path,
                Entry::File {
                    distribution,
                    place,
                },
            );
            let (mut path, mut kind) = (*path, FileType::File);
            loop {
                let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
                let is_new = !tree.contains_key(folder);
                let above = tree
                    .entry(folder)
                    .or_insert_with(|| Entry::Folder(Vec::new()));
                if let Entry::Folder(names) = above {
                    names.push((name, kind));
                }
                if !is_new {
                    break;
                }
                (path, kind) = (folder, FileType::Directory);
            }
        }
    }
    tree
});

/// For each top-level package the names of its functions that give something asynchronous, read when they are first asked for.
static ASYNC_NAMES: LazyLock<HashMap<&'static str, OnceLock<HashSet<&'static str>>>> =
    LazyLock::new(|| {
        let files = DISTRIBUTIONS.iter().flat_map(|packed| packed.files);
        files
            .map(|(path, _)| (package_of(path), OnceLock::new()))
            .collect()
    });

/// The top-level package that a stub is of.
fn package_of(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    first.trim_end_matches(".pyi")
}

fn async_names(package: &str) -> HashSet<&'static str> {
    let mut names = HashSet::new();
    let mut packages = vec![package];
    let mut next = 0;
    while let Some(package) = packages.get(next).copied() {
        next += 1;
        for (index, packed) in DISTRIBUTIONS.iter().enumerate() {
            let files = packed.files.iter();
            for (_, place) in files.filter(|(path, _)| package_of(path) == package) {
                let stub = text(index).get(place.clone()).unwrap_or_default();
                names.extend(stub.lines().filter_map(async_name));
                for imported in imported_packages(stub) {
                    if ASYNC_NAMES.contains_key(imported) && !packages.contains(&imported) {
                        packages.push(imported);
                    }
                }
            }
        }
    }
    names
}

/// The name of the function that a line of a stub defines, if it gives something asynchronous.
fn async_name(line: &'static str) -> Option<&'static str> {
    let line = line.trim_start();
    let name = match line.strip_prefix("async def ") {
        Some(rest) => rest,
        None => line.strip_prefix("def ").filter(|rest| {
            let returns = rest.rsplit("->").next().unwrap_or_default();
            let is_async = |kind: &str| returns.contains(kind);
            ["Async", "Awaitable", "Coroutine"]
                .into_iter()
                .any(is_async)
        })?,
    };
    name.split('(').next()
}

/// The text of a distribution's stubs, unpacked when the first of them is read.
fn text(distribution: usize) -> &'static str {
    static TEXTS: LazyLock<Vec<OnceLock<String>>> =
        LazyLock::new(|| DISTRIBUTIONS.iter().map(|_| OnceLock::new()).collect());
    TEXTS[distribution].get_or_init(|| {
        let bytes = miniz_oxide::inflate::decompress_to_vec(DISTRIBUTIONS[distribution].packed);
        // What the build packed can be unpacked; a stub that could not would be a package without facts.
        String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default()
    })
}

/// How many packages signatures are shipped of.
#[must_use]
pub fn shipped_signatures() -> usize {
    DISTRIBUTIONS.len()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;

    fn signatures() -> Signatures {
        Signatures::without(
            BTreeSet::from(["redis".to_owned()]),
            SystemPath::new("/a/b"),
        )
    }

    fn stubs() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("signatures/stubs")
    }

    #[test]
    fn every_stub_parses_and_says_its_release() {
        for (index, distribution) in DISTRIBUTIONS.iter().enumerate() {
            for (path, place) in distribution.files {
                let text = &text(index)[place.clone()];
                let first = text.lines().next();
                assert_eq!(
                    first,
                    Some(format!("# {}", distribution.release).as_str()),
                    "{path}"
                );
                let parsed = ruff_python_parser::parse_module(text);
                assert!(parsed.is_ok(), "{path}: {parsed:?}");
            }
        }
    }

    #[test]
    fn every_listed_package_has_stubs_of_its_version() {
        let list = fs::read_to_string(stubs().with_file_name("packages.toml")).unwrap();
        let list: toml::Table = list.parse().unwrap();
        let mut listed: Vec<String> = list
            .iter()
            .map(|(name, entry)| format!("{name} {}", entry["version"].as_str().unwrap()))
            .collect();
        listed.sort();
        let mut shipped: Vec<&str> = DISTRIBUTIONS.iter().map(|one| one.release).collect();
        shipped.sort_unstable();
        assert_eq!(shipped, listed);
    }

    #[test]
    fn a_stub_is_found_by_its_path() {
        let signatures = signatures();
        let package = signatures.root().join("httpx");
        let init = package.join("__init__.pyi");
        let text = fs::read_to_string(stubs().join("httpx/httpx/__init__.pyi")).unwrap();
        assert!(
            signatures
                .metadata(&package)
                .unwrap()
                .unwrap()
                .file_type()
                .is_directory()
        );
        assert_eq!(signatures.text(&init).unwrap().unwrap(), text);
        assert!(signatures.release(&init).unwrap().starts_with("httpx "));
        let listed = signatures.list(&package).unwrap().unwrap();
        assert!(listed.iter().any(|entry| *entry.path() == *init));
        assert!(
            signatures
                .text(&package.join("absent.pyi"))
                .unwrap()
                .is_err()
        );
        assert!(signatures.metadata(SystemPath::new("/a/b/httpx")).is_none());
    }

    #[test]
    fn a_hidden_package_is_not_there() {
        let signatures = signatures();
        let redis = signatures.root().join("redis");
        assert!(signatures.metadata(&redis).unwrap().is_err());
        assert!(
            signatures
                .metadata(&redis.join("__init__.pyi"))
                .unwrap()
                .is_err()
        );
        let listed = signatures.list(signatures.root()).unwrap().unwrap();
        assert!(listed.iter().all(|entry| *entry.path() != *redis));
    }
}
