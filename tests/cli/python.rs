//! Commands that the Python package has.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::project::Project;

/// Runs a copy of the program in a folder where this interpreter, a shell script, is beside it.
fn run_beside(interpreter: &str, arguments: &[&str]) -> Output {
    let project = Project::new([("bin/python", interpreter)]);
    let folder = project.root().join("bin");
    let program = folder.join("unawaited");
    // A link would be looked through.
    fs::copy(env!("CARGO_BIN_EXE_unawaited"), &program).unwrap();
    make_executable(&folder.join("python"));
    Command::new(&program)
        .args(arguments)
        .env("PATH", &folder)
        .output()
        .unwrap()
}

fn make_executable(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn they_are_handed_to_the_interpreter_beside_the_program() {
    let echo = "#!/bin/sh\n[ \"$1\" = -c ] && exit 0\necho \"$@\"\n[ -x \"$UNAWAITED_PROGRAM\" ] && exit 7\n";
    for arguments in [
        &["fleet", "run", "--help", "plan.jsonl"][..],
        &["run", "-m", "pytest", "-q"],
    ] {
        let ran = run_beside(echo, arguments);
        let said = String::from_utf8(ran.stdout).unwrap();
        assert_eq!(said, format!("-m unawaited {}\n", arguments.join(" ")));
        assert_eq!(ran.status.code(), Some(7));
    }
}

#[test]
fn without_the_package_they_say_how_to_get_it() {
    let ran = run_beside("#!/bin/sh\nexit 1\n", &["fleet", "plan"]);
    assert_eq!(ran.status.code(), Some(2));
    let said = String::from_utf8(ran.stderr).unwrap();
    assert!(said.contains("`pip install unawaited`"), "{said}");
}
