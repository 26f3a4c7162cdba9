"""Sees coroutines and tasks that are dropped, where Python itself notices them.

Python calls ``warnings._warn_unawaited_coroutine`` for each coroutine that goes without ever having been awaited, and
knows where it was made if it was told to keep track. Of a task that goes while it is pending, asyncio tells its loop's
exception handler. Both do as before: the program gets the same warnings, blamed on the same places.
"""

from __future__ import annotations

import asyncio
import sys
import threading
import warnings
from asyncio.base_events import BaseEventLoop
from typing import TYPE_CHECKING, Any, Callable, Iterator, Tuple, Union

from .facts import Dropped
from .sources import MOCKS

if TYPE_CHECKING:
    from types import CodeType, CoroutineType, FrameType

    from .facts import Place
    from .sources import Source, Sources
    from .syntax import Call

    Frame = Tuple[str, int, str]
    """The file, line and function of a frame that was running when a coroutine was made, the innermost first."""
    Key = Tuple[str, Tuple[Frame, ...], CodeType, Union[str, None], str]
    """What was dropped, where it was made, and the code, module and qualified name of its function."""

DEPTH = 3
"""How many frames Python keeps for each coroutine: enough to go back through a wrapper or two, and each costs time."""

PYTHONS = ("warnings", "_py_warnings")
"""Where Python's own hook is, the second from 3.14 on."""

DESTROYED = "Task was destroyed but it is pending!"

PASSED_OVER = "<importlib._bootstrap of unawaited>"
"""A file of such a name is none of the program's to ``warnings``, which then blames the frame before."""


class Drops:
    """What was dropped in this process."""

    def __init__(self, sources: Sources) -> None:
        """Take the files of the run."""
        self._sources = sources
        self._counts: dict[Key, int] = {}
        self._stop: Callable[[], None] = lambda: None

    def start(self) -> None:
        """Begin to watch."""
        depth = sys.get_coroutine_origin_tracking_depth()
        self.track()
        has_thread_hook = sys.version_info < (3, 12) and self._track_new_threads()
        module: Any = warnings  # whose hook is not public
        warn: Callable[[CoroutineType[Any, Any, Any]], None] = module._warn_unawaited_coroutine  # noqa: SLF001
        call_exception_handler = BaseEventLoop.call_exception_handler

        def hook(coroutine: CoroutineType[Any, Any, Any]) -> None:
            self._note("coroutine", coroutine)
            # Of a thread that nobody told to keep track, coroutines of others may be collected.
            is_ours = depth == 0 and sys.get_coroutine_origin_tracking_depth() in (0, DEPTH)
            if is_ours and warn.__module__ in PYTHONS:
                _warn_without_origin(coroutine)
            else:
                warn(coroutine)

        def handler(loop: BaseEventLoop, context: dict[str, Any]) -> None:
            if context.get("message") == DESTROYED and isinstance(context.get("task"), asyncio.Task):
                self._note("task", context["task"].get_coro())
            call_exception_handler(loop, context)

        def stop() -> None:
            module._warn_unawaited_coroutine = warn  # noqa: SLF001
            BaseEventLoop.call_exception_handler = call_exception_handler  # type: ignore[method-assign]
            sys.set_coroutine_origin_tracking_depth(depth)
            if has_thread_hook:
                threading.setprofile(None)

        hook.__code__ = hook.__code__.replace(co_filename=PASSED_OVER)
        module._warn_unawaited_coroutine = hook  # noqa: SLF001
        BaseEventLoop.call_exception_handler = handler  # type: ignore[method-assign, assignment]
        self._stop = stop

    def stop(self) -> None:
        """Leave everything as it was before, but for threads that still run."""
        self._stop()

    @staticmethod
    def track() -> None:
        """Have Python keep track of what this thread makes: it does so for each thread on its own."""
        sys.set_coroutine_origin_tracking_depth(max(sys.get_coroutine_origin_tracking_depth(), DEPTH))

    def _track_new_threads(self) -> bool:
        """Have each new thread call once what it would call for a profiler, and say whether there is none."""
        if threading._profile_hook is not None:  # noqa: SLF001
            return False

        def begun(_frame: FrameType, _event: str, _argument: object) -> None:
            sys.setprofile(None)
            self.track()

        threading.setprofile(begun)
        return True

    def clear(self) -> None:
        """Forget what was seen, as a process that was forked has to."""
        self._counts.clear()

    def facts(self, call_seen: Callable[[Source, int, CodeType], Call | None]) -> Iterator[Dropped]:
        """Give what was dropped.

        Args:
            call_seen: Gives the one call in this line that was seen to call this code, if there is one.
        """
        for (what, frames, code, module, name), count in list(self._counts.items()):
            made = self._made(frames, code, name, call_seen)
            if made is None:
                continue
            source, line, call = made
            # A coroutine that a task was made of is the task's: nobody was to await it.
            if what == "task":
                call = call and call.task
                if call is None:
                    continue
            elif call and call.task:
                continue
            yield Dropped(what, _place(source, line, call), self._sources.callee(code, module, name), count)

    def _note(self, what: str, coroutine: object) -> None:
        """Remember a coroutine, or what else a task was made of; only Python's own coroutines know their origin."""
        frames = getattr(coroutine, "cr_origin", None)
        if not frames:
            return
        self._sources.find(frames[0][0])
        frame = getattr(coroutine, "cr_frame", None)
        module = frame.f_globals.get("__name__") if frame else None
        if module in MOCKS:
            return
        key: Key = (what, frames, coroutine.cr_code, module, coroutine.__qualname__)  # type: ignore[attr-defined]
        self._counts[key] = self._counts.get(key, 0) + 1

    def _made(
        self,
        frames: tuple[Frame, ...],
        code: CodeType,
        name: str,
        call_seen: Callable[[Source, int, CodeType], Call | None],
    ) -> tuple[Source, int, Call | None] | None:
        """Give where a coroutine was made: the file, the line, and the call if it can be told.

        A plain function that returns it as it is, such as a decorator's wrapper, only hands it on: then it was made
        where that function was called.
        """
        made = None
        names = {code.co_name, name.rpartition(".")[2]}
        for filename, line, function in frames:
            source = self._sources.find(filename)
            if source is None:
                break
            call = call_seen(source, line, code) if made is None else None
            call = call or _call(source, line, names)
            if source.is_recorded:
                made = source, line, call
            if call is None or not call.handed_on:
                break
            names.add(function)
        return made


def _call(source: Source, line: int, names: set[str]) -> Call | None:
    """Give the one call of a line that can be it: by its name, or since its value is all that the line returns."""
    calls = [call for call in source.calls if call.reported == line and not call.awaited]
    named = [call for call in calls if call.name in names]
    if len(named) == 1:
        return named[0]
    return calls[0] if len(calls) == 1 and calls[0].handed_on else None


def _place(source: Source, line: int, call: Call | None) -> Place:
    return source.place(call) if call else source.place_of_line(line)


def _warn_without_origin(coroutine: CoroutineType[Any, Any, Any]) -> None:
    """Warn as Python does if it keeps no track of origins, as it would not without the recorder."""
    message = f"coroutine '{coroutine.__qualname__}' was never awaited"
    warnings.warn(message, RuntimeWarning, stacklevel=2, source=coroutine)
