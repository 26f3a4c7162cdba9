"""Runs the program that the wheel installed: ``python -m unawaited``."""

import os
import subprocess
import sys
import sysconfig


def program() -> str:
    """The path of the installed program.

    It is looked for among the scripts of this environment, among those of the user, and beside the package, where
    ``pip install --target`` puts it.
    """
    name = "unawaited" + (sysconfig.get_config_var("EXE") or "")
    user_scheme = "nt_user" if os.name == "nt" else "posix_user"
    if sys.platform == "darwin" and sys._framework:
        user_scheme = "osx_framework_user"
    package = os.path.dirname(os.path.abspath(__file__))
    folders = [
        sysconfig.get_path("scripts"),
        sysconfig.get_path("scripts", scheme=user_scheme),
        os.path.join(os.path.dirname(package), "bin"),
    ]
    for folder in folders:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return path
    looked = "\n  ".join(folders)
    sys.exit(f"unawaited: the program {name} is in none of these folders; install the wheel again:\n  {looked}")


if __name__ == "__main__":
    command = [program(), *sys.argv[1:]]
    if os.name == "nt":
        # Windows has no exec that keeps the console waiting.
        sys.exit(subprocess.run(command).returncode)
    os.execv(command[0], command)
