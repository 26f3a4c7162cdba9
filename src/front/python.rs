//! Commands that the Python package has, handed on to the interpreter that this program is installed beside.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::{Failure, Status};

/// Runs `python -m unawaited COMMAND …` in place of this program.
pub(super) fn hand_on(command: &str, arguments: &[OsString]) -> Result<Status, Failure> {
    let Some(python) = interpreters().into_iter().find(has_package) else {
        return Err(Failure::Usage(format!(
            "`unawaited {command}` is part of the Python package, which no interpreter beside this program or on the PATH has; \
             `pip install unawaited` brings both"
        )));
    };
    let mut run = Command::new(&python);
    run.args(["-m", "unawaited", command]).args(arguments);
    if let Ok(program) = env::current_exe() {
        run.env("UNAWAITED_PROGRAM", program);
    }
    replace_by(run)
        .map_err(|reason| Failure::Usage(format!("{} cannot be run: {reason}", python.display())))
}

/// The interpreter in this program's folder, and those that the PATH finds.
fn interpreters() -> Vec<PathBuf> {
    let name = format!("python{}", env::consts::EXE_SUFFIX);
    let beside = env::current_exe()
        .ok()
        .map(|program| program.with_file_name(name));
    let on_path = ["python3", "python"].map(PathBuf::from);
    beside
        .into_iter()
        .filter(|python| python.is_file())
        .chain(on_path)
        .collect()
}

fn has_package(python: &PathBuf) -> bool {
    let asked = Command::new(python)
        .args(["-c", "import unawaited"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    asked.is_ok_and(|status| status.success())
}

/// Never comes back, unless the other program cannot be started.
#[cfg(unix)]
fn replace_by(mut program: Command) -> std::io::Result<Status> {
    Err(std::os::unix::process::CommandExt::exec(&mut program))
}

/// Waits for the other program, as there is no taking its place.
#[cfg(not(unix))]
fn replace_by(mut program: Command) -> std::io::Result<Status> {
    Ok(match program.status()?.code() {
        Some(0) => Status::Clean,
        Some(1) => Status::Found,
        _ => Status::Failed,
    })
}
