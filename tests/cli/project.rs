//! A project in a temporary folder, and what the binary does there.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A file with one finding that has a safe fix.
pub(crate) const BROKEN: &str =
    "async def load() -> int:\n    return 1\n\n\nasync def main():\n    load()\n";

/// [`BROKEN`], repaired.
pub(crate) const REPAIRED: &str =
    "async def load() -> int:\n    return 1\n\n\nasync def main():\n    await load()\n";

/// A file with one finding whose fix is unsafe: the caller may mean to await what it is given.
pub(crate) const DOUBTFUL: &str =
    "async def load() -> int:\n    return 1\n\n\nasync def main():\n    return load()\n";

/// [`DOUBTFUL`], repaired.
pub(crate) const RESOLVED: &str =
    "async def load() -> int:\n    return 1\n\n\nasync def main():\n    return await load()\n";

/// A file with one finding for which names alone speak: every other call of that name is awaited.
pub(crate) const GUESSED: &str = "async def main(client):\n    await client.connect(\"a\")\n    await client.connect(\"b\")\n    await client.connect(\"c\")\n    await client.connect(\"d\")\n    client.connect(\"e\")\n";

/// Nothing is wrong with it.
pub(crate) const FINE: &str =
    "async def load() -> int:\n    return 1\n\n\nasync def main():\n    await load()\n";

/// A folder that is removed at the end of its test.
pub(crate) struct Project {
    folder: TempDir,
}

/// How a run of the binary ended.
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    /// The bytes behind `stdout`.
    pub(crate) bytes: Vec<u8>,
}

impl Project {
    /// A project with these files.
    pub(crate) fn new<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let project = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        for (path, text) in files {
            project.write(path, text);
        }
        project
    }

    /// The folder, as the binary names it.
    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().canonicalize().unwrap()
    }

    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub(crate) fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.folder.path().join(path)).unwrap()
    }

    pub(crate) fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap()
    }

    /// Every file's bytes by its path, hidden ones included, those of git not.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.folder.path().to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let name = path
                    .strip_prefix(self.folder.path())
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                if !path.is_dir() {
                    files.insert(name, fs::read(&path).unwrap());
                } else if name != ".git" {
                    folders.push(path);
                }
            }
        }
        files
    }

    /// Runs `unawaited` with these arguments in the project's folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.run_in("", arguments)
    }

    /// Runs `unawaited` with these arguments in a folder of the project.
    pub(crate) fn run_in(&self, folder: &str, arguments: &[&str]) -> Ran {
        self.run_with(folder, arguments, &[])
    }

    /// Runs `unawaited` in a folder of the project, with these environment variables.
    pub(crate) fn run_with(
        &self,
        folder: &str,
        arguments: &[&str],
        variables: &[(&str, &Path)],
    ) -> Ran {
        let mut command = self.command(arguments);
        command
            .current_dir(self.folder.path().join(folder))
            .envs(variables.iter().copied());
        self.ran(&command.output().unwrap())
    }

    /// Runs `unawaited` in the project's folder with git on the search path.
    pub(crate) fn run_with_git(&self, arguments: &[&str]) -> Ran {
        self.run_in_with_git("", arguments)
    }

    /// Runs `unawaited` in a folder of the project with git on the search path.
    pub(crate) fn run_in_with_git(&self, folder: &str, arguments: &[&str]) -> Ran {
        let path = std::env::var_os("PATH").unwrap();
        self.run_with(folder, arguments, &[("PATH", Path::new(&path))])
    }

    /// Commits everything that is not ignored.
    #[track_caller]
    pub(crate) fn commit(&self) {
        self.git("", &["add", "."]);
        self.git("", &["commit", "--quiet", "--message", "a"]);
    }

    /// Runs `unawaited` in the project's folder with this on stdin.
    pub(crate) fn run_on(&self, stdin: impl AsRef<[u8]>, arguments: &[&str]) -> Ran {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // What refuses its arguments reads nothing.
        let _ = child.stdin.take().unwrap().write_all(stdin.as_ref());
        self.ran(&child.wait_with_output().unwrap())
    }

    /// `unawaited` with these arguments in the project's folder, kept apart from the machine around it.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_unawaited"));
        // No search path: the interpreter of the machine has no say in what is found.
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("NO_COLOR", "1")
            .env("PATH", "")
            .env("UNAWAITED_NO_CACHE", "1");
        for variable in [
            "VIRTUAL_ENV",
            "CONDA_PREFIX",
            "CONDA_DEFAULT_ENV",
            "CONDA_ROOT",
            "_CONDA_ROOT",
            "CI",
            "GIT_DIR",
            "GIT_INDEX_FILE",
            "GIT_WORK_TREE",
            "UNAWAITED_CONFIG",
            "UNAWAITED_SELECT",
            "UNAWAITED_EXTEND_SELECT",
            "UNAWAITED_IGNORE",
            "UNAWAITED_UNSAFE_FIXES",
            "UNAWAITED_GUESSES",
            "UNAWAITED_FAIL_ON",
            "UNAWAITED_PYTHON",
            "UNAWAITED_PYTHON_VERSION",
            "UNAWAITED_OUTPUT_FORMAT",
        ] {
            command.env_remove(variable);
        }
        command
    }

    /// Runs git in a folder of the project, with no settings but its own.
    #[track_caller]
    pub(crate) fn git(&self, folder: &str, arguments: &[&str]) {
        let output = self.git_command(folder, arguments).output().unwrap();
        assert!(
            output.status.success(),
            "git {arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    /// git in a folder of the project, with no settings but its own.
    pub(crate) fn git_command(&self, folder: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command
            .args(["-c", "user.name=a", "-c", "user.email=a@b"])
            .args(arguments)
            .current_dir(self.root().join(folder))
            .env("NO_COLOR", "1")
            .env("GIT_CEILING_DIRECTORIES", self.root().parent().unwrap())
            .env("GIT_CONFIG_GLOBAL", self.root().join("no-such-file"))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env_remove("GIT_DIR")
            .env_remove("GIT_INDEX_FILE");
        command
    }

    pub(crate) fn ran(&self, output: &Output) -> Ran {
        Ran {
            status: output
                .status
                .code()
                .expect("the binary was killed by a signal"),
            stdout: self.without_root(&output.stdout),
            stderr: self.without_root(&output.stderr),
            bytes: output.stdout.clone(),
        }
    }

    fn without_root(&self, printed: &[u8]) -> String {
        String::from_utf8_lossy(printed).replace(&*self.root().to_string_lossy(), "[project]")
    }
}

impl Ran {
    /// Asserts the exit status; on failure says what was printed.
    #[track_caller]
    pub(crate) fn ends_with(self, status: i32) -> Self {
        assert_eq!(
            self.status, status,
            "stdout:\n{}\nstderr:\n{}",
            self.stdout, self.stderr
        );
        self
    }

    /// Everything about it, for a snapshot.
    pub(crate) fn shown(&self) -> String {
        let Self {
            status,
            stdout,
            stderr,
            ..
        } = self;
        format!("exit status: {status}\n----- stdout -----\n{stdout}----- stderr -----\n{stderr}")
    }
}

/// Compares with `snapshots/<name>.snap`.
#[track_caller]
pub(crate) fn snapshot(name: &str, content: &str) {
    insta::with_settings!({
        snapshot_path => "../../snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, content);
    });
}
