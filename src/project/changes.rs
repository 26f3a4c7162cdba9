//! Which lines changed, as git tells it. What a line holds is not known here.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::git::{Git, GitError};

/// The lines of a file that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    /// Every one: the file is new.
    All,
    /// These, counted from 0 as git counts them, by LF alone. An empty range is a place where lines were removed.
    Some(Vec<Range<usize>>),
}

/// What changed between two states of a working tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// By absolute path, in the later state.
    files: BTreeMap<PathBuf, Lines>,
}

impl Changes {
    /// What differs between the last commit and the working tree. Files that git does not know, and does not ignore,
    /// are new.
    ///
    /// # Errors
    /// If git does not answer.
    pub fn of_working_tree(git: &Git) -> Result<Self, GitError> {
        Self::since_commit(git, &head(git)?)
    }

    /// What differs between a revision and the working tree, as [`Changes::of_working_tree`]. What happened on the
    /// revision's side since the two parted is not a change of this side. If they have nothing in common they are
    /// compared as they are, which the second answer says.
    ///
    /// # Errors
    /// If git does not answer, or does not know the revision.
    pub fn since(git: &Git, revision: &str) -> Result<(Self, bool), GitError> {
        let commit = commit_of(git, revision)?;
        match git.line(["merge-base", &commit, "HEAD"]) {
            Ok(base) => Ok((Self::since_commit(git, &base)?, true)),
            Err(GitError::Failed { .. }) => Ok((Self::since_commit(git, &commit)?, false)),
            Err(error) => Err(error),
        }
    }

    fn since_commit(git: &Git, commit: &str) -> Result<Self, GitError> {
        let mut changes = Self::of_diff(git, &[commit])?;
        // From the top folder, so that paths are relative to it.
        let untracked = git.run(["ls-files", "--others", "--exclude-standard", "-z"])?;
        let untracked = String::from_utf8_lossy(&untracked);
        for path in untracked.split_terminator('\0') {
            changes.files.insert(git.root().join(path), Lines::All);
        }
        Ok(changes)
    }

    /// What differs between the last commit and what is staged.
    ///
    /// # Errors
    /// If git does not answer.
    pub fn of_index(git: &Git) -> Result<Self, GitError> {
        Self::of_diff(git, &["--cached", &head(git)?])
    }

    /// What is in a commit and in none of the others: a line counts if it differs from every one of them. With no
    /// others everything does.
    ///
    /// # Errors
    /// If git does not answer.
    pub fn of_commit(git: &Git, commit: &str, others: &[String]) -> Result<Self, GitError> {
        let nothing = [nothing(git)?];
        let others = if others.is_empty() { &nothing } else { others };
        let mut changes: Option<Self> = None;
        for other in others {
            let more = Self::of_diff(git, &[other, commit])?;
            changes = Some(match changes {
                None => more,
                Some(changes) => changes.and(&more),
            });
        }
        Ok(changes.unwrap_or_default())
    }

    fn of_diff(git: &Git, states: &[&str]) -> Result<Self, GitError> {
        let options = [
            "diff",
            "--unified=0",
            "--inter-hunk-context=0",
            "--find-renames",
            // Nothing of the user's settings may shape it.
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            "--text",
            "--src-prefix=a/",
            "--dst-prefix=b/",
            "--no-relative",
            "--ignore-submodules=all",
        ];
        let diff = git.run(options.iter().chain(states).chain(&["--"]))?;
        let mut files = BTreeMap::new();
        for (path, lines) in read(&diff) {
            files.insert(git.root().join(path), lines);
        }
        Ok(Self { files })
    }

    /// What is in both.
    fn and(mut self, other: &Self) -> Self {
        self.files = std::mem::take(&mut self.files)
            .into_iter()
            .filter_map(|(path, lines)| {
                let lines = lines.and(other.files.get(&path)?);
                Some((path, lines))
            })
            .collect();
        self
    }

    /// Adds what changed in another repository.
    pub fn add(&mut self, other: Self) {
        self.files.extend(other.files);
    }

    /// What changed in a file; `None` if nothing did.
    pub(super) fn of(&self, path: &Path) -> Option<&Lines> {
        self.files.get(path)
    }

    /// Whether any changed file counts as this one says.
    pub fn any(&self, counts: impl Fn(&Path) -> bool) -> bool {
        self.files.keys().any(|path| counts(path))
    }
}

impl Lines {
    fn and(self, other: &Self) -> Self {
        let (ours, theirs) = match (&self, other) {
            (Self::All, other) => return other.clone(),
            (_, Self::All) => return self,
            (Self::Some(ours), Self::Some(theirs)) => (ours, theirs),
        };
        let mut both = Vec::new();
        for one in ours {
            for other in theirs {
                let (start, end) = (one.start.max(other.start), one.end.min(other.end));
                if start < end || (start == end && (one.is_empty() || other.is_empty())) {
                    both.push(start..end);
                }
            }
        }
        Self::Some(both)
    }
}

/// The last commit, or the empty tree if there is none yet.
fn head(git: &Git) -> Result<String, GitError> {
    match git.line(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]) {
        Ok(commit) => Ok(commit),
        Err(GitError::Failed { .. }) => nothing(git),
        Err(error) => Err(error),
    }
}

/// The empty tree, whatever hash the repository uses.
fn nothing(git: &Git) -> Result<String, GitError> {
    git.line(["hash-object", "-t", "tree", "--stdin"])
}

/// The commit of that name.
fn commit_of(git: &Git, revision: &str) -> Result<String, GitError> {
    let name = format!("{revision}^{{commit}}");
    git.line([
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        &name,
    ])
    .map_err(|error| match error {
        GitError::Failed { repository, .. } => GitError::NoRevision {
            revision: revision.to_owned(),
            repository,
        },
        other => other,
    })
}

/// Reads a diff without context: each file's path, relative to the top folder, and its lines.
fn read(diff: &[u8]) -> Vec<(String, Lines)> {
    let mut files: Vec<(String, Lines)> = Vec::new();
    let mut lines = diff.split(|byte| *byte == b'\n');
    let (mut is_new, mut is_there) = (false, false);
    while let Some(line) = lines.next() {
        if line.starts_with(b"--- ") {
            is_new = line == b"--- /dev/null";
        } else if let Some(name) = line.strip_prefix(b"+++ ") {
            let path = path_of(name);
            is_there = path.is_some();
            if let Some(path) = path {
                let lines = if is_new {
                    Lines::All
                } else {
                    Lines::Some(Vec::new())
                };
                files.push((path, lines));
            }
        } else if let Some((removed, added)) = hunk(line) {
            if let Some((_, Lines::Some(ranges))) = files.last_mut()
                && is_there
            {
                ranges.push(added.clone());
            }
            // Lines of sources may look like anything, so they are counted and not read.
            let mut left = removed + added.len();
            while left > 0 {
                match lines.next() {
                    None => break,
                    Some([b'\\', ..]) => {}
                    Some(_) => left -= 1,
                }
            }
        }
    }
    files
}

/// The path after `+++`, if the file is still there.
fn path_of(name: &[u8]) -> Option<String> {
    // A TAB marks where a name with spaces ends.
    let name = name.strip_suffix(b"\t").unwrap_or(name);
    let name = match name {
        [b'"', quoted @ .., b'"'] => unquoted(quoted),
        plain => plain.to_vec(),
    };
    let path = name.strip_prefix(b"b/")?;
    Some(String::from_utf8_lossy(path).into_owned())
}

/// A name that git writes as C would.
fn unquoted(name: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(name.len());
    let mut rest = name.iter().copied();
    while let Some(byte) = rest.next() {
        if byte != b'\\' {
            plain.push(byte);
            continue;
        }
        plain.push(match rest.next() {
            Some(b'a') => 0x07,
            Some(b'b') => 0x08,
            Some(b't') => b'\t',
            Some(b'n') => b'\n',
            Some(b'v') => 0x0b,
            Some(b'f') => 0x0c,
            Some(b'r') => b'\r',
            Some(first @ b'0'..=b'3') => [rest.next(), rest.next()]
                .into_iter()
                .flatten()
                .fold(first - b'0', |value, digit| {
                    value.wrapping_mul(8).wrapping_add(digit.wrapping_sub(b'0'))
                }),
            Some(other) => other,
            None => break,
        });
    }
    plain
}

/// How many lines a hunk's header says were removed, and which ones are new, from 0.
fn hunk(line: &[u8]) -> Option<(usize, Range<usize>)> {
    let numbers = line
        .strip_prefix(b"@@ -")?
        .split(|byte| *byte == b'@')
        .next()?;
    let (old, new) = str::from_utf8(numbers).ok()?.trim_end().split_once(" +")?;
    let range = |part: &str| -> Option<(usize, usize)> {
        match part.split_once(',') {
            None => Some((part.parse().ok()?, 1)),
            Some((start, length)) => Some((start.parse().ok()?, length.parse().ok()?)),
        }
    };
    let ((_, removed), (start, added)) = (range(old)?, range(new)?);
    // Where nothing is added git names the line before.
    let start = if added == 0 {
        start
    } else {
        start.checked_sub(1)?
    };
    Some((removed, start..start + added))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_git_says() {
        let diff = "diff --git a/a b.py b/a b.py\n\
            --- a/a b.py\t\n+++ b/a b.py\t\n\
            @@ -3 +3,2 @@ async def main():\n-old\n+++ b/looks.py\n+@@ -1 +1 @@\n\
            @@ -9,2 +10,0 @@\n--- a/looks.py\n-gone\n\
            diff --git a/gone.py b/gone.py\n--- a/gone.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n\
            diff --git a/new.py b/new.py\nnew file mode 100644\n--- /dev/null\n+++ b/new.py\n\
            @@ -0,0 +1 @@\n+x\n\\ No newline at end of file\n\
            diff --git \"a/t\\tb.py\" \"b/\\303\\251.py\"\n--- \"a/t\\tb.py\"\n+++ \"b/t\\t\\303\\251.py\"\n\
            @@ -1 +1 @@\n-a\n+b\n@@ -4 +4 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n";
        assert_eq!(
            read(diff.as_bytes()),
            [
                ("a b.py".to_owned(), Lines::Some(vec![2..4, 10..10])),
                ("new.py".to_owned(), Lines::All),
                ("t\té.py".to_owned(), Lines::Some(vec![0..1, 3..4])),
            ]
        );
    }

    #[test]
    fn what_is_in_both() {
        let lines = |ranges: &[Range<usize>]| Lines::Some(ranges.to_vec());
        let one = lines(&[2..5, 7..7, 9..12]);
        let both = one.clone().and(&lines(&[0..3, 5..7, 11..20]));
        assert_eq!(both, lines(&[2..3, 7..7, 11..12]));
        assert_eq!(Lines::All.and(&one), one);
        assert_eq!(one.clone().and(&Lines::All), one);
    }
}
