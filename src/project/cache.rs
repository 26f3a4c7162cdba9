//! What a run found, kept for the next one over the same.
//!
//! An entry is of one question: this build of the program, these files, rules and settings, this environment. It answers as long
//! as all texts are the same, and as all is so that the type engine asked of the file system: what it read, listed, and looked for
//! in vain. Nothing of it is believed unless it is whole.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::hash::Hasher as _;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use siphasher::sip128::{Hasher128 as _, SipHasher24};

use crate::fix::{FileOutcome, Outcome, Skipped, Source};
use crate::output::write::put;
use crate::rules::{Finding, RuleSet};
use crate::source::digest;
use crate::syntax::SyntaxError;
use crate::types::{Engine, Seen};

/// What the cache's folder is called in a project's root.
pub const CACHE_FOLDER: &str = ".unawaited_cache";

/// By this file backup programs and others know a cache. <https://bford.info/cachedir/>
const TAG: (&str, &str) = (
    "CACHEDIR.TAG",
    "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of unawaited; `unawaited clean` removes it.\n",
);

/// What nobody has asked for this long goes.
const OLDEST: Duration = Duration::from_hours(30 * 24);

/// Where results are kept, and for whom.
#[derive(Clone, Debug)]
pub struct Cache {
    /// The folder; by default [`CACHE_FOLDER`] in the project's root.
    pub folder: Option<PathBuf>,
    /// What tells this build of the program from any other.
    pub build: String,
    /// When the run began.
    pub began: SystemTime,
}

/// Where the results of one question are kept.
pub(super) struct Entry {
    folder: PathBuf,
    name: String,
    texts: u128,
    began: SystemTime,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    texts: u128,
    began_ns: u128,
    seen: Seen,
    files: Vec<KeptFile>,
    notes: Vec<String>,
}

/// A [`FileOutcome`] without what the run knows by itself.
#[derive(Serialize, Deserialize)]
struct KeptFile {
    path: PathBuf,
    remaining: Vec<Finding>,
    guesses: usize,
    skipped: Vec<Skipped>,
    refused: Option<SyntaxError>,
    stopped: Vec<String>,
    too_deep: bool,
}

impl Cache {
    /// The entry for what these sources hold.
    pub(super) fn entry(&self, root: &Path, engine: &Engine, sources: &[Source]) -> Entry {
        let (mut asked, mut texts) = (SipHasher24::new(), SipHasher24::new());
        let mut add = |part: &str| {
            asked.write(part.as_bytes());
            asked.write_u8(0);
        };
        add(&self.build);
        add(&engine.identity());
        let mut sets: HashMap<*const RuleSet, usize> = HashMap::new();
        for source in sources {
            let next = sets.len();
            let number = *sets.entry(Arc::as_ptr(&source.rules)).or_insert_with(|| {
                add(&source.rules.identity());
                next
            });
            let Source {
                path,
                kept,
                focus,
                lowest,
                guesses,
                scripts,
                ..
            } = source;
            add(&format!(
                "{number} {} {kept:?} {focus:?} {lowest:?} {guesses:?} {scripts:?}",
                path.display()
            ));
            texts.write_usize(source.text.len());
            texts.write(source.text.as_bytes());
        }
        let folder = self
            .folder
            .clone()
            .unwrap_or_else(|| root.join(CACHE_FOLDER));
        Entry {
            folder,
            name: format!("{:032x}.json", asked.finish128().as_u128()),
            texts: texts.finish128().as_u128(),
            began: self.began,
        }
    }
}

impl Entry {
    /// What was found last time, if that is what would be found now.
    pub(super) fn look_up(&self, sources: &[Source]) -> Option<Outcome> {
        let written = fs::read_to_string(self.folder.join(&self.name)).ok()?;
        let (sum, content) = written.split_once('\n')?;
        if sum != check_sum(content) {
            return None;
        }
        let kept: Kept = serde_json::from_str(content).ok()?;
        if kept.texts != self.texts || !kept.seen.still_holds(kept.began_ns) {
            return None;
        }
        let mut files: BTreeMap<PathBuf, KeptFile> = (kept.files.into_iter())
            .map(|file| (file.path.clone(), file))
            .collect();
        let files = sources
            .iter()
            .map(|source| Some(files.remove(&source.path)?.outcome(source)));
        Some(Outcome {
            plan: None,
            files: files.collect::<Option<_>>()?,
            notes: kept.notes,
        })
    }

    /// Keeps what was found; unless that may be another thing next time, or there is no place for it.
    pub(super) fn keep(&self, outcome: &Outcome, seen: Seen) {
        let files: Option<Vec<KeptFile>> = outcome.files.iter().map(KeptFile::of).collect();
        let Some(files) = files else {
            return;
        };
        let kept = Kept {
            texts: self.texts,
            began_ns: nanoseconds(self.began),
            seen,
            files,
            notes: outcome.notes.clone(),
        };
        // A cache that cannot be written is none; the findings are what was asked for.
        let _ = serde_json::to_string(&kept).map(|content| self.write(&content));
    }

    fn write(&self, content: &str) -> io::Result<()> {
        let is_new = !self.folder.join(TAG.0).exists();
        if is_new {
            fs::create_dir_all(&self.folder)?;
            for (name, text) in [TAG, (".gitignore", "*\n")] {
                put(&self.folder.join(name), text.as_bytes())?;
            }
        }
        let whole = format!("{}\n{content}", check_sum(content));
        put(&self.folder.join(&self.name), whole.as_bytes())?;
        for entry in fs::read_dir(&self.folder)?.flatten() {
            let is_entry = entry.path().extension().is_some_and(|kind| kind == "json");
            let used = entry.metadata().and_then(|metadata| metadata.modified());
            let age = used
                .ok()
                .and_then(|used| self.began.duration_since(used).ok());
            if is_entry && age.is_some_and(|age| age > OLDEST) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

impl KeptFile {
    /// Nothing of a file that a fix has changed, or over which the engine failed: on another day it may not.
    fn of(file: &FileOutcome) -> Option<Self> {
        let is_as_it_was = file.before == file.after && file.applied.is_empty();
        (is_as_it_was && file.known == 0 && file.to_ignore.is_empty() && file.failure.is_none())
            .then(|| Self {
                path: file.path.clone(),
                remaining: file.remaining.clone(),
                guesses: file.guesses,
                skipped: file.skipped.clone(),
                refused: file.refused.clone(),
                stopped: file.stopped.clone(),
                too_deep: file.too_deep,
            })
    }

    fn outcome(self, source: &Source) -> FileOutcome {
        FileOutcome {
            path: self.path,
            rules: Arc::clone(&source.rules),
            before: Arc::clone(&source.text),
            after: Arc::clone(&source.text),
            cells: source.cells.clone(),
            applied: Vec::new(),
            remaining: self.remaining,
            ignored: 0,
            known: 0,
            guesses: self.guesses,
            to_ignore: Vec::new(),
            skipped: self.skipped,
            refused: self.refused,
            stopped: self.stopped,
            too_deep: self.too_deep,
            failure: None,
        }
    }
}

fn check_sum(content: &str) -> String {
    format!("{:032x}", digest(content.as_bytes()))
}

fn nanoseconds(at: SystemTime) -> u128 {
    at.duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |since| since.as_nanos())
}

/// Removes a cache. Whether there was one: a folder that another program has made stays.
///
/// # Errors
/// If it cannot be removed.
pub fn clean(folder: &Path) -> io::Result<bool> {
    let tag = fs::read_to_string(folder.join(TAG.0));
    let is_ours = tag.is_ok_and(|tag| tag == TAG.1);
    if is_ours {
        fs::remove_dir_all(folder)?;
    }
    Ok(is_ours)
}
