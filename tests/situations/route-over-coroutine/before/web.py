"""As much of a web framework as this project needs: routes by decorator, and dependencies."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

Handler = TypeVar("Handler", bound=Callable[..., Awaitable[Any]])


class HTTPException(Exception):
    def __init__(self, status_code: int, detail: str = "") -> None:
        super().__init__(f"{status_code} {detail}")
        self.status_code = status_code
        self.detail = detail


class Router:
    def __init__(self, prefix: str = "") -> None:
        self.prefix = prefix
        self.routes: dict[tuple[str, str], Callable[..., Awaitable[Any]]] = {}

    def get(self, path: str) -> Callable[[Handler], Handler]:
        return self._route("GET", path)

    def post(self, path: str) -> Callable[[Handler], Handler]:
        return self._route("POST", path)

    def delete(self, path: str) -> Callable[[Handler], Handler]:
        return self._route("DELETE", path)

    def _route(self, method: str, path: str) -> Callable[[Handler], Handler]:
        def register(handler: Handler) -> Handler:
            self.routes[method, self.prefix + path] = handler
            return handler

        return register


def Depends(dependency: Callable[..., Any]) -> Any:
    """Marks a parameter whose value the framework gets by calling `dependency`."""
    return dependency
