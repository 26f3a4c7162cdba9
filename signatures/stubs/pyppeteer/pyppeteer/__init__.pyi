# pyppeteer 2.0.0
from pyppeteer.launcher import connect as connect, launch as launch
from typing import Any
def __getattr__(name: str) -> Any: ...
