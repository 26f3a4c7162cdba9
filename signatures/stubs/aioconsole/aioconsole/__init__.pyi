# aioconsole 0.8.2
from aioconsole.command import AsynchronousCli as AsynchronousCli
from aioconsole.console import AsynchronousConsole as AsynchronousConsole, interact as interact
from aioconsole.execute import aeval as aeval, aexec as aexec
from aioconsole.server import start_interactive_server as start_interactive_server
from aioconsole.stream import ainput as ainput, aprint as aprint, get_standard_streams as get_standard_streams
from typing import Any
def __getattr__(name: str) -> Any: ...
