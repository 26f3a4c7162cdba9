//! The shipped signatures: stubs of packages that are often not installed where the tool runs, as a folder that exists
//! in memory only. `signatures/` holds them in the sources; the build packs each distribution.
//!
//! Knows where a stub is and what it says, not when it is looked up: the engine does that where nothing else is found.

use std::collections::{BTreeSet, HashMap};
use std::io::{Error, ErrorKind, Result};
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use ruff_db::file_revision::FileRevision;
use ruff_db::system::{DirectoryEntry, FileType, Metadata, SystemPath, SystemPathBuf};

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
