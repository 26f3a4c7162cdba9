//! What a push is about to bring to a remote, from what git tells its pre-push hook.

use std::collections::BTreeMap;

use super::git::{Git, GitError};
use super::scope::Scope;

/// Commits that the remote gets, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Push {
    /// The names that are pushed, such as `refs/heads/main`.
    pub names: Vec<String>,
    /// The lines that the remote has nowhere yet.
    pub scope: Scope,
}

/// Reads the lines that git writes to a pre-push hook, `LOCAL-NAME LOCAL-OBJECT REMOTE-NAME REMOTE-OBJECT`, for a push to a
/// remote, which git calls by its name or else its address.
///
/// A deletion brings nothing, and so does a name for commits that the remote has already. What the remote has is known
/// from what its branches were when they were last fetched or pushed, and from the branch that is pushed to, also where
/// its history is replaced: a line that was there is not new.
///
/// # Errors
/// If git does not answer.
pub fn pushes(git: &Git, remote: &str, lines: &str) -> Result<Vec<Push>, GitError> {
    let mut others: BTreeMap<String, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for line in lines.lines() {
        let mut words = line.split(' ');
        let (Some(name), Some(local), Some(_), Some(old)) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            continue;
        };
        let Some(commit) = commit(git, local)? else {
            continue;
        };
        if let Some(states) = states(git, remote, &commit, old)? {
            let (names, others) = others.entry(commit).or_default();
            names.push(name.to_owned());
            others.extend(states);
        }
    }
    let pushes = others.into_iter().map(|(commit, (names, mut others))| {
        others.sort();
        others.dedup();
        Push {
            names,
            scope: Scope::Commit { commit, others },
        }
    });
    Ok(pushes.collect())
}

/// The commit that an object is or names, if it is one that is here.
fn commit(git: &Git, object: &str) -> Result<Option<String>, GitError> {
    if object.bytes().all(|digit| digit == b'0') {
        return Ok(None);
    }
    match git.line([
        "rev-parse",
        "--verify",
        "--quiet",
        &format!("{object}^{{commit}}"),
    ]) {
        Ok(commit) => Ok(Some(commit)),
        Err(GitError::Failed { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The commits of the remote that a commit goes on from, and what its branch was; `None` if the remote has the commit.
fn states(
    git: &Git,
    remote: &str,
    commit_pushed: &str,
    old: &str,
) -> Result<Option<Vec<String>>, GitError> {
    let old = commit(git, old)?;
    let is_named = git
        .run(["config", "--get", &format!("remote.{remote}.url")])
        .is_ok();
    let remotes = if is_named {
        format!("--remotes={remote}")
    } else {
        "--remotes".to_owned()
    };
    let mut asked = vec!["rev-list", "--boundary", commit_pushed, "--not", &remotes];
    asked.extend(old.as_deref());
    let listed = git.run(asked)?;
    let listed = String::from_utf8_lossy(&listed);
    let (boundary, new): (Vec<&str>, Vec<&str>) =
        listed.lines().partition(|commit| commit.starts_with('-'));
    if new.is_empty() {
        return Ok(None);
    }
    let boundary = boundary.iter().map(|commit| commit.trim_start_matches('-'));
    let boundary: Vec<&str> = boundary.collect();
    let mut states: Vec<String> = Vec::new();
    if !boundary.is_empty() {
        // Those that no other one goes on from: where the last merge from the remote was, and not the ones before.
        let newest = git.run(["merge-base", "--independent"].iter().chain(&boundary))?;
        let newest = String::from_utf8_lossy(&newest);
        states.extend(newest.lines().map(str::to_owned));
    }
    states.extend(old);
    Ok(Some(states))
}
