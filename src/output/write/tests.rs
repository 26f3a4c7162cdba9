//! Every promise of `write`, on real files: what is kept, what is refused, what is
//! undone, and that no temporary file stays behind.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Change, Staged, WriteError, commit, replace_file, replace_files, undo};
use tempfile::TempDir;

/// A folder with these files, each holding `old`.
fn folder(names: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for name in names {
        fs::write(folder.path().join(name), "old").expect("a new file");
    }
    folder
}

fn change(path: &Path) -> Change<'_> {
    Change {
        path,
        before: b"old",
        after: b"new",
    }
}

/// The folder holds exactly these files with this content.
#[track_caller]
fn check(folder: &TempDir, expected: &[(&str, &str)]) {
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            let name = path.file_name().expect("a name").display().to_string();
            (
                name,
                fs::read_to_string(path).unwrap_or_else(|_| "a folder".to_owned()),
            )
        })
        .collect();
    found.sort();
    let found: Vec<_> = found
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn content_is_replaced() {
    let folder = folder(&["a.py"]);
    replace_file(&folder.path().join("a.py"), b"old", b"new").expect("a replaced file");
    check(&folder, &[("a.py", "new")]);
}

#[test]
fn nothing_to_replace_is_fine() {
    replace_files(&[]).expect("nothing to do");
}

#[test]
fn a_file_changed_meanwhile_is_left_alone_and_so_are_the_others() {
    let folder = folder(&["a.py", "b.py"]);
    let paths = ["a.py", "b.py"].map(|name| folder.path().join(name));
    fs::write(&paths[1], "newer").expect("a changed file");
    let error = replace_files(&[change(&paths[0]), change(&paths[1])]).expect_err("a refusal");
    assert!(
        matches!(&error, WriteError::Changed { path } if *path == paths[1]),
        "{error}"
    );
    check(&folder, &[("a.py", "old"), ("b.py", "newer")]);
}

#[test]
fn missing_files_and_folders_are_refused() {
    let folder = folder(&["a.py"]);
    for missing in ["b.py", "none/b.py"] {
        let paths = [folder.path().join("a.py"), folder.path().join(missing)];
        let error = replace_files(&[change(&paths[0]), change(&paths[1])]).expect_err("a refusal");
        assert!(
            matches!(&error, WriteError::Open { path, .. } if *path == paths[1]),
            "{error}"
        );
    }
    check(&folder, &[("a.py", "old")]);
}

#[test]
fn a_folder_is_no_file() {
    let folder = folder(&[]);
    let error = replace_file(folder.path(), b"", b"new").expect_err("a refusal");
    let expected = if cfg!(windows) {
        "read-only"
    } else {
        "cannot be opened"
    };
    assert!(error.to_string().contains(expected), "{error}");
}

#[test]
fn a_file_named_twice_is_refused() {
    let folder = folder(&["a.py"]);
    let path = folder.path().join("a.py");
    let detour = folder.path().join(".").join("a.py");
    let error = replace_files(&[change(&path), change(&detour)]).expect_err("a refusal");
    assert!(matches!(error, WriteError::Twice { .. }), "{error}");
    check(&folder, &[("a.py", "old")]);
}

#[test]
fn a_read_only_file_is_refused() {
    let folder = folder(&["a.py"]);
    let path = folder.path().join("a.py");
    let writable = fs::metadata(&path).expect("metadata").permissions();
    let mut read_only = writable.clone();
    read_only.set_readonly(true);
    fs::set_permissions(&path, read_only).expect("a read-only file");
    let error = replace_file(&path, b"old", b"new").expect_err("a refusal");
    assert!(matches!(error, WriteError::ReadOnly { .. }), "{error}");
    check(&folder, &[("a.py", "old")]);
    // Windows cannot remove the folder otherwise.
    fs::set_permissions(&path, writable).expect("a writable file");
}

#[test]
fn earlier_files_are_put_back_when_a_later_one_fails() {
    let folder = folder(&["a.py", "b.py", "c.py"]);
    let paths: Vec<PathBuf> = ["a.py", "b.py", "c.py"]
        .map(|name| folder.path().join(name))
        .into();
    let staged: Result<Vec<_>, _> = paths.iter().map(|path| Staged::new(change(path))).collect();
    // No file can be renamed over a folder.
    fs::remove_file(&paths[2]).expect("one file less");
    fs::create_dir(&paths[2]).expect("a folder in its place");
    let error = commit(staged.expect("staged files")).expect_err("a failed rename");
    assert!(
        matches!(&error, WriteError::Replace { path, .. } if *path == paths[2]),
        "{error}"
    );
    check(
        &folder,
        &[("a.py", "old"), ("b.py", "old"), ("c.py", "a folder")],
    );
}

#[test]
fn files_that_cannot_be_put_back_are_named() {
    let folder = folder(&["a.py", "b.py"]);
    let paths = ["a.py", "b.py"].map(|name| folder.path().join(name));
    fs::write(&paths[0], "newer").expect("a file changed after it was replaced");
    fs::write(&paths[1], "new").expect("a file as it was replaced");
    let failure = WriteError::Twice {
        path: "c.py".into(),
    };
    let error = undo(&[change(&paths[0]), change(&paths[1])], failure);
    let message = error.to_string();
    assert!(
        message.starts_with("c.py is to be replaced twice"),
        "{message}"
    );
    assert!(message.contains("a.py changed on disk"), "{message}");
    assert!(!message.contains("b.py"), "{message}");
    check(&folder, &[("a.py", "newer"), ("b.py", "old")]);
}

#[cfg(unix)]
mod unix {
    use super::{check, folder, fs, replace_file};
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown, symlink};

    #[test]
    fn the_mode_is_kept() {
        let folder = folder(&["a.py"]);
        let path = folder.path().join("a.py");
        for mode in [0o755, 0o640, 0o666, 0o4755] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("a mode");
            fs::write(&path, "old").expect("the old content");
            let before = fs::metadata(&path).expect("metadata").mode();
            replace_file(&path, b"old", b"new").expect("a replaced file");
            assert_eq!(fs::metadata(&path).expect("metadata").mode(), before);
        }
    }

    #[test]
    fn the_owner_is_kept() {
        let folder = folder(&["a.py"]);
        let path = folder.path().join("a.py");
        // Only root may give a file away, and only root needs this.
        if chown(&path, Some(4321), Some(4321)).is_ok() {
            replace_file(&path, b"old", b"new").expect("a replaced file");
            let metadata = fs::metadata(&path).expect("metadata");
            assert_eq!((metadata.uid(), metadata.gid()), (4321, 4321));
        }
    }

    #[test]
    fn a_symbolic_link_stays_one() {
        let (here, there) = (folder(&[]), folder(&["a.py"]));
        let link = here.path().join("link.py");
        symlink(there.path().join("a.py"), &link).expect("a link");
        replace_file(&link, b"old", b"new").expect("a replaced file");
        assert!(link.is_symlink());
        check(&here, &[("link.py", "new")]);
        check(&there, &[("a.py", "new")]);
    }
}
