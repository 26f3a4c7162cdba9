"""Where the program is. It is a binary, which the wheel installs as a script."""

from __future__ import annotations

import os
import sys
import sysconfig

from .errors import ProgramNotFound

VARIABLE = "UNAWAITED_PROGRAM"
"""The environment variable that names another program than the installed one."""


def find() -> str:
    """Give the path of the program.

    That is what the environment variable ``UNAWAITED_PROGRAM`` names. Without it the program is looked for among the
    scripts of this environment, among those of the user, and beside the package, where ``pip install --target`` puts
    it.

    Raises:
        ProgramNotFound: If it is in none of these places.
    """
    named = os.environ.get(VARIABLE)
    if named:
        if os.path.isfile(named):
            # It may be run in another folder.
            return os.path.abspath(named)
        message = f"{VARIABLE} names {named}, which is no file; set it to the path of the program, or unset it"
        raise ProgramNotFound(message)
    name = "unawaited" + (sysconfig.get_config_var("EXE") or "")
    folders = _folders()
    for folder in folders:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return path
    looked = "\n  ".join(folders)
    message = (
        f"the program {name} is in none of these folders; install the package again, "
        f"or set {VARIABLE} to the path of the program:\n  {looked}"
    )
    raise ProgramNotFound(message)


def cannot_start(program: str, error: OSError) -> ProgramNotFound:
    """Give the exception for a program that is there, and that the system does not start."""
    return ProgramNotFound(f"{program} cannot be started: {error.strerror}; install the package again")


def _folders() -> list[str]:
    package = os.path.dirname(os.path.abspath(__file__))
    return [
        sysconfig.get_path("scripts"),
        sysconfig.get_path("scripts", scheme=_user_scheme()),
        os.path.join(os.path.dirname(package), "bin"),
    ]


def _user_scheme() -> str:
    if sys.version_info >= (3, 10):
        return sysconfig.get_preferred_scheme("user")
    if os.name == "nt":
        return "nt_user"
    return "osx_framework_user" if getattr(sys, "_framework", "") else "posix_user"
