# anthropic 2.11.0
from anthropic.lib.environments._poller import aiter_work as aiter_work
from anthropic.lib.environments._worker import EnvironmentWorker as EnvironmentWorker
from anthropic.lib.tools._beta_session_runner import SessionToolRunner as SessionToolRunner
from anthropic.lib.tools._skills import download_session_skills as download_session_skills
from typing import Any
def __getattr__(name: str) -> Any: ...
