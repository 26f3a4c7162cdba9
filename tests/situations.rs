//! Every folder of `tests/situations` is a test: the project in `before/`, run through the binary, becomes `after/`.
//!
//! The patch that `--diff` prints is a snapshot; applied with git it gives what `--fix` writes, and a second run changes
//! nothing. Where `situation.toml` has a list of `reports`, each `path:line rule`, these and no others are found in `before/`. Where it says what Python `run`s, that `prints` what it says afterwards, with no warning, and did not before. A
//! situation with a `requirements.txt` gets a virtual environment with those packages.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Output};

use libtest_mimic::{Arguments, Failed, Trial};

const SITUATIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/situations");

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut folders: Vec<PathBuf> = fs::read_dir(SITUATIONS)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let trials = folders
        .into_iter()
        .map(|folder| {
            let name = folder.file_name().unwrap().to_string_lossy().into_owned();
            Trial::test(name.clone(), move || {
                Situation::read(&folder, name)?.check()
            })
        })
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

struct Situation {
    name: String,
    is_unsafe: bool,
    /// What of it Python runs, by its arguments, and what that prints afterwards.
    runs: Option<(Vec<String>, String)>,
    /// What is found in it, if that is said.
    reports: Option<Vec<String>>,
    before: Files,
    after: Files,
}

/// Each file's bytes, by its path with `/` between the parts.
type Files = BTreeMap<String, Vec<u8>>;

impl Situation {
    fn read(folder: &Path, name: String) -> Result<Self, Failed> {
        let settings: toml::Table = fs::read_to_string(folder.join("situation.toml"))?.parse()?;
        let is_unsafe = settings
            .get("unsafe")
            .and_then(toml::Value::as_bool)
            .ok_or("situation.toml lacks `unsafe`")?;
        let (before, after) = (
            files(&folder.join("before"))?,
            files(&folder.join("after"))?,
        );
        let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
        if names(&before) != names(&after) {
            return Err("before/ and after/ do not hold the same files".into());
        }
        let words = |value: &toml::Value| {
            let words = value.as_array()?.iter();
            words
                .map(|word| Some(word.as_str()?.to_owned()))
                .collect::<Option<Vec<String>>>()
        };
        let runs = match (settings.get("run"), settings.get("prints")) {
            (None, None) => None,
            (Some(run), Some(prints)) => words(run).zip(prints.as_str().map(str::to_owned)),
            _ => return Err("situation.toml has only one of `run` and `prints`".into()),
        };
        Ok(Self {
            name,
            is_unsafe,
            reports: settings.get("reports").and_then(words),
            runs,
            before,
            after,
        })
    }

    fn check(&self) -> Result<(), Failed> {
        let environment = match self.environment()? {
            Environment::None => None,
            Environment::At(folder) => Some(folder),
            Environment::Unreachable(reason) => {
                #[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
                let () = eprintln!(
                    "SKIPPED {}: the package registry cannot be reached: {reason}",
                    self.name
                );
                return Ok(());
            }
        };
        let run =
            |folder: &Path, options: &[&str]| self.run(folder, options, environment.as_deref());

        if let Some(expected) = &self.reports {
            let found = run(self.project()?.path(), &["--output-format", "json"])?;
            let reports = reports(&found.stdout)?;
            if reports != *expected {
                return Err(format!("it reports {reports:?}").into());
            }
        }

        let fixed = self.project()?;
        run(fixed.path(), &["--fix"])?;
        same(&files(fixed.path())?, &self.after)?;
        run(fixed.path(), &["--fix"])?;
        same(&files(fixed.path())?, &self.after)
            .map_err(|reason| format!("a second run changes it again: {reason}"))?;
        if let Some((arguments, prints)) = &self.runs {
            let (before, after) = (self.project()?, fixed.path());
            let environment = environment.as_deref();
            let printed = python(after, arguments, environment)?;
            if printed != (prints.clone(), String::new()) {
                return Err(format!("after it prints {printed:?}").into());
            }
            let printed = python(before.path(), arguments, environment)?;
            if self.before != self.after && printed == (prints.clone(), String::new()) {
                return Err("it prints the same before: there was nothing to repair".into());
            }
        }

        let patched = self.project()?;
        let diff = run(patched.path(), &["--diff"])?;
        same(&files(patched.path())?, &self.before)
            .map_err(|reason| format!("--diff wrote something: {reason}"))?;
        insta::with_settings!({
            snapshot_path => "../snapshots",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(format!("situation-{}", self.name), String::from_utf8_lossy(&diff.stdout));
        });
        apply_patch(patched.path(), &diff.stdout)?;
        same(&files(patched.path())?, &self.after)
            .map_err(|reason| format!("--diff is not what --fix does: {reason}"))?;
        Ok(())
    }

    /// A fresh copy of the project before.
    fn project(&self) -> Result<tempfile::TempDir, Failed> {
        let folder = tempfile::tempdir()?;
        for (name, bytes) in &self.before {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap_or(folder.path()))?;
            fs::write(path, bytes)?;
        }
        Ok(folder)
    }

    fn run(
        &self,
        folder: &Path,
        options: &[&str],
        environment: Option<&Path>,
    ) -> Result<Output, Failed> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_unawaited"));
        // No search path: the interpreter of the machine has no say in what is found.
        command
            .arg("check")
            .args(options)
            .current_dir(folder)
            .env("NO_COLOR", "1")
            .env("PATH", "");
        for variable in ["VIRTUAL_ENV", "CONDA_PREFIX", "CONDA_DEFAULT_ENV"] {
            command.env_remove(variable);
        }
        if self.is_unsafe
            && options
                .iter()
                .any(|option| ["--fix", "--diff"].contains(option))
        {
            command.arg("--unsafe-fixes");
        }
        if let Some(environment) = environment {
            command.arg("--python").arg(environment);
        }
        let output = command.output()?;
        match output.status.code() {
            Some(0 | 1) => Ok(output),
            _ => Err(format!(
                "{}: {}",
                output.status,
                String::from_utf8_lossy(&output.stderr)
            )
            .into()),
        }
    }

    fn environment(&self) -> Result<Environment, Failed> {
        match self.before.get("requirements.txt") {
            None => Ok(Environment::None),
            Some(requirements) => environment(&self.name, requirements),
        }
    }
}

enum Environment {
    None,
    At(PathBuf),
    Unreachable(String),
}

/// A virtual environment with these packages, kept between runs.
fn environment(name: &str, requirements: &[u8]) -> Result<Environment, Failed> {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-environment"));
    let is_made = root.join("is-made-for.txt");
    if fs::read(&is_made).is_ok_and(|made_for| made_for == requirements) {
        return Ok(Environment::At(root));
    }
    if root.exists() {
        fs::remove_dir_all(&root)?;
    }
    let python = if cfg!(windows) { "python" } else { "python3" };
    done(Command::new(python).args(["-m", "venv"]).arg(&root))?;
    let listed = root.join("requirements.txt");
    fs::write(&listed, requirements)?;
    let python = if cfg!(windows) {
        root.join("Scripts/python.exe")
    } else {
        root.join("bin/python")
    };
    let install = [
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--retries",
        "2",
        "--timeout",
        "20",
        "-r",
    ];
    if let Err(reason) = done(Command::new(python).args(install).arg(&listed)) {
        let signs = [
            "Retrying (",
            "Connection",
            "connection",
            "timed out",
            "ProxyError",
            "SSLError",
        ];
        return if signs.iter().any(|sign| reason.contains(sign)) {
            Ok(Environment::Unreachable(reason))
        } else {
            Err(reason.into())
        };
    }
    fs::write(is_made, requirements)?;
    Ok(Environment::At(root))
}

/// What Python prints to stdout and stderr when it runs that, with every warning an error.
fn python(
    folder: &Path,
    arguments: &[String],
    environment: Option<&Path>,
) -> Result<(String, String), Failed> {
    let python = match environment {
        Some(environment) => environment.join(if cfg!(windows) {
            "Scripts/python.exe"
        } else {
            "bin/python"
        }),
        None => PathBuf::from(if cfg!(windows) { "python" } else { "python3" }),
    };
    let output = Command::new(python)
        .args(["-X", "dev", "-W", "error", "-B"])
        // What packages say of each other is no matter here.
        .args(environment.map_or(&[][..], |_| &["-W", "ignore::DeprecationWarning"]))
        .args(arguments)
        .current_dir(folder)
        .output()?;
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Ok((text(output.stdout), text(output.stderr)))
}

fn apply_patch(folder: &Path, patch: &[u8]) -> Result<(), Failed> {
    if patch.is_empty() {
        return Ok(());
    }
    let file = tempfile::NamedTempFile::new()?;
    fs::write(file.path(), patch)?;
    // What is around the folder is none of git's business.
    let above = folder.parent().map_or(OsStr::new(""), Path::as_os_str);
    let git = Command::new("git")
        .arg("apply")
        .arg(file.path())
        .current_dir(folder)
        .env("GIT_CEILING_DIRECTORIES", above)
        .output()?;
    if git.status.success() {
        Ok(())
    } else {
        Err(format!(
            "git refuses the patch: {}",
            String::from_utf8_lossy(&git.stderr)
        )
        .into())
    }
}

/// Runs a command; what it printed, if it failed.
fn done(command: &mut Command) -> Result<(), String> {
    let output = command
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let printed = [output.stdout, output.stderr].concat();
    Err(format!(
        "{command:?}: {}\n{}",
        output.status,
        String::from_utf8_lossy(&printed)
    ))
}

fn files(root: &Path) -> Result<Files, Failed> {
    let mut files = Files::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path
                    .strip_prefix(root)?
                    .to_string_lossy()
                    .replace('\\', "/");
                files.insert(name, fs::read(path)?);
            }
        }
    }
    Ok(files)
}

/// Whether both hold the same files with the same bytes; where they differ, as a diff from expected to actual.
/// The places and rules of the findings in a report, as `path:line rule`.
fn reports(report: &[u8]) -> Result<Vec<String>, Failed> {
    let report: serde_json::Value = serde_json::from_slice(report)?;
    let findings = report["findings"].as_array().ok_or("no findings")?.iter();
    let shown = findings.map(|finding| {
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let line = &finding["start"]["line"];
        format!(
            "{}:{line} {}",
            text(&finding["path"]),
            text(&finding["rule"])
        )
    });
    Ok(shown.collect())
}

fn same(actual: &Files, expected: &Files) -> Result<(), String> {
    let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    if names(actual) != names(expected) {
        return Err(format!(
            "the files are {:?} and should be {:?}",
            names(actual),
            names(expected)
        ));
    }
    let diff: Vec<u8> = expected
        .iter()
        .flat_map(|(name, bytes)| unawaited::output::diff::unified(name, bytes, &actual[name]))
        .collect();
    if diff.is_empty() {
        return Ok(());
    }
    Err(format!(
        "expected (-) and actual (+) differ:\n{}",
        String::from_utf8_lossy(&diff)
    ))
}
