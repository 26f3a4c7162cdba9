# graphql-core 3.3.2
from typing import Any, AsyncIterator, Awaitable, Callable
class GraphQLHarness(Any):
    parse: Callable[..., Awaitable | Any]
    validate: Callable[..., Awaitable[list] | list]
    execute: Callable[..., Awaitable | Any]
    subscribe: Callable[..., Awaitable[AsyncIterator | Any] | AsyncIterator | Any]
default_harness: GraphQLHarness
def __getattr__(name: str) -> Any: ...
