# prompt-toolkit 3.0.53
from prompt_toolkit.application.application import Application as Application
from prompt_toolkit.application.current import AppSession as AppSession, create_app_session as create_app_session, create_app_session_from_tty as create_app_session_from_tty, get_app as get_app, get_app_or_none as get_app_or_none, get_app_session as get_app_session
from prompt_toolkit.application.dummy import DummyApplication as DummyApplication
from prompt_toolkit.application.run_in_terminal import in_terminal as in_terminal, run_in_terminal as run_in_terminal
from typing import Any
def __getattr__(name: str) -> Any: ...
