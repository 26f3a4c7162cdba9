"""Finds the handler of a request by its method and path."""

import re
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from shop.models import ShopError

Handler = TypeVar("Handler", bound=Callable[..., Awaitable[Any]])


class Router:
    def __init__(self) -> None:
        self._routes: list[tuple[str, re.Pattern[str], Callable[..., Awaitable[Any]]]] = []

    def route(self, method: str, path: str) -> Callable[[Handler], Handler]:
        pattern = re.compile(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", path))

        def register(handler: Handler) -> Handler:
            self._routes.append((method, pattern, handler))
            return handler

        return register

    def find(self, method: str, path: str) -> tuple[Callable[..., Awaitable[Any]], dict[str, str]]:
        for candidate, pattern, handler in self._routes:
            match = pattern.fullmatch(path)
            if match and candidate == method:
                return handler, match.groupdict()
        raise ShopError(404, f"no route for {method} {path}")
