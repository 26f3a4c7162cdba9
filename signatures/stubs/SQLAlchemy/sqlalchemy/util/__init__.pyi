# SQLAlchemy 2.1.9
from sqlalchemy.util import preloaded as preloaded
from sqlalchemy.util.concurrency import greenlet_spawn as greenlet_spawn
from sqlalchemy.util.langhelpers import HasMemoized as HasMemoized, MemoizedSlots as MemoizedSlots, TypingOnly as TypingOnly, generic_fn_descriptor as generic_fn_descriptor, generic_fn_descriptor as memoized_property, generic_fn_descriptor as non_memoized_property
from typing import Any
def __getattr__(name: str) -> Any: ...
