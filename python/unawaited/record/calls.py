"""Sees what calls give, by ``sys.monitoring``, which Python has from 3.12 on.

Each code object of a recorded file is watched from its first start. A call in it is looked at a few times and then no
more, so that the cost is bounded by the size of the program and not by how long it runs. Where a Python function is
called whose kind does not say what it gives, its next return is waited for.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_ITERABLE_COROUTINE
from threading import Thread
from types import CoroutineType, FunctionType, GeneratorType, MethodType
from typing import TYPE_CHECKING, Any, Callable, Iterator

from .facts import Dropped, Gave
from .sources import MOCKS

if TYPE_CHECKING:
    from types import CodeType

    from .sources import Source, Sources
    from .syntax import Call

COROUTINE, AWAITABLE, PLAIN = "coroutine", "awaitable", "plain"
"""Kinds of values: what has to be awaited, what else can be, such as a task, and what cannot."""
LOOKS = 4
"""How many times a call is looked at."""
THREAD: CodeType = vars(Thread)["_bootstrap_inner"].__code__
"""The code with which each thread begins."""
MISSES = 16
"""After how many returns to elsewhere a function is no longer waited for."""
TOOLS = (3, 4, 2, 0)
"""Which of the interpreter's numbers of tools are tried, those that it has no use for first."""
CACHE_OF_CALL = 6
"""A frame of 3.12 that waits for a call stands behind the inline cache of that instruction, not at its start."""


class Site:
    """A call instruction, and what it was seen to give."""

    __slots__ = ("awaitable", "callees", "coroutine", "looks", "plain")

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self.looks = 0
        self.awaitable = 0
        self.coroutine = 0
        self.plain = 0
        self.callees: dict[int, tuple[str, str]] = {}
        """Module and qualified name of each function that was called, by the identity of its code."""

    def gave(self, kind: str) -> None:
        """Note what the call gave: one of the kinds of values."""
        if kind == PLAIN:
            self.plain += 1
        else:
            self.awaitable += 1
            self.coroutine += kind == COROUTINE


class Calls:
    """What calls gave in this process, and which async generators were made and never begun."""

    def __init__(self, sources: Sources, in_new_thread: Callable[[], None]) -> None:
        """Take the files of the run, and what is to be done in each thread that begins."""
        self._sources = sources
        self._in_new_thread = in_new_thread
        self._monitoring: Any = getattr(sys, "monitoring", None)
        self._tool = -1
        # By the identity of code objects, which are kept alive: equal ones may be of two files.
        self._codes: dict[int, CodeType] = {}
        self._sites: dict[int, dict[int, Site]] = {}
        self._waiting: dict[int, list[int]] = {}
        self._generators: defaultdict[int, dict[tuple[int, int], int]] = defaultdict(dict)
        self._begun: defaultdict[int, int] = defaultdict(int)
        self._seen: defaultdict[tuple[str, int, int], list[Call]] | None = None

    def start(self) -> None:
        """Begin to watch, if this Python can and another tool has not taken the last number."""
        free = [tool for tool in TOOLS if self._monitoring and self._monitoring.get_tool(tool) is None]
        if not free:
            return
        self._tool = free[0]
        events = self._monitoring.events
        self._monitoring.use_tool_id(self._tool, "unawaited")
        for event, callback in (
            (events.PY_START, self._on_start),
            (events.CALL, self._on_call),
            (events.PY_RETURN, self._on_return),
        ):
            self._monitoring.register_callback(self._tool, event, callback)
        self._monitoring.set_events(self._tool, events.PY_START)

    def stop(self) -> None:
        """Watch nothing any more."""
        if self._tool < 0:
            return
        events = self._monitoring.events
        self._monitoring.set_events(self._tool, events.NO_EVENTS)
        for code in self._codes.values():
            self._monitoring.set_local_events(self._tool, code, events.NO_EVENTS)
        for event in (events.PY_START, events.CALL, events.PY_RETURN):
            self._monitoring.register_callback(self._tool, event, None)
        self._monitoring.free_tool_id(self._tool)
        self._tool = -1

    def clear(self) -> None:
        """Forget what was seen, as a process that was forked has to."""
        for sites in self._sites.values():
            sites.clear()
        self._generators.clear()
        self._begun.clear()

    def call_seen(self, source: Source, line: int, code: CodeType) -> Call | None:
        """Give the one call that the interpreter has in this line and that was seen to call this code."""
        if self._seen is None:
            self._seen = defaultdict(list)
            for site, place, call, reported in self._placed():
                for callee in site.callees:
                    self._seen[place.filename, reported, callee].append(call)
        calls = self._seen[source.filename, line, id(code)]
        return calls[0] if len(calls) == 1 else None

    def gave(self) -> Iterator[Gave]:
        """Give what calls were seen to give."""
        for site, source, call, _line in self._placed():
            if site.awaitable or site.plain:
                yield Gave(source.place(call), self._callee(site), site.awaitable, site.plain, site.coroutine)

    def dropped(self) -> Iterator[Dropped]:
        """Give the async generators that were made and never begun.

        Nothing tells which of them began, only how many of a function did. What an ``async for`` goes over has begun.
        If of the others none began, all were dropped; if one place made them all, those that did not begin were. Else
        it cannot be told.
        """
        calls = {id(site): (source, call) for site, source, call, _line in self._placed()}
        for callee, made in self._generators.items():
            begun = self._begun[callee]
            others = []
            for (code, offset), count in made.items():
                source, call = calls.get(id(self._sites[code][offset]), (None, None))
                if call and call.iterated:
                    begun -= count
                else:
                    others.append((source, call, count, self._callee(self._sites[code][offset])))
            if begun > 0 and len(others) > 1:
                continue
            for source, call, count, name in others:
                never = count - max(begun, 0)
                if source and call and not call.handed_on and name and never > 0:
                    yield Dropped("async_generator", source.place(call), name, never)

    def _callee(self, site: Site) -> str | None:
        """Give the name of what a site called, if it was always the same."""
        names = {self._sources.callee(self._codes[code], *name) for code, name in site.callees.items()}
        return names.pop() if len(names) == 1 else None

    def _placed(self) -> Iterator[tuple[Site, Source, Call, int]]:
        """Give each site with its call and the line that the interpreter gives for it.

        Where ``with`` ends and where a decorator is applied an instruction calls what no call expression does. It has
        the place of an expression all the same, and stands behind the instruction of that one.
        """
        for key, sites in list(self._sites.items()):
            code = self._codes[key]
            source = self._sources.find(code.co_filename)
            if source is None:
                continue
            positions = _positions(code)
            first: dict[int, Site] = {}
            for offset, site in sorted(sites.items()):
                line, end_line, _column, end_column = positions[offset // 2]
                call = source.ending(end_line, end_column)
                if call and first.setdefault(id(call), site).callees == site.callees:
                    yield site, source, call, line

    def _on_start(self, code: CodeType, _offset: int) -> object:
        key = id(code)
        if key not in self._sites and self._sources.is_recorded(code.co_filename):
            self._sites[key] = {}
            self._watch(code)
        if code is THREAD:
            self._in_new_thread()
            return None
        if code.co_flags & CO_ASYNC_GENERATOR:
            # Its code begins when it is first iterated, which has to be counted each time.
            self._codes[key] = code
            self._begun[key] += 1
            return None
        return self._monitoring.DISABLE

    def _on_call(self, code: CodeType, offset: int, called: object, _first: object) -> object:
        sites = self._sites[id(code)]
        site = sites.get(offset)
        if site is None:
            site = sites[offset] = Site()
        site.looks += 1
        enough = self._monitoring.DISABLE if site.looks >= LOOKS else None
        function = _function(called)
        if function is None or function.__module__ in MOCKS:
            return enough
        callee = function.__code__
        flags = callee.co_flags
        if id(callee) not in site.callees:
            self._codes[id(callee)] = callee
            site.callees[id(callee)] = function.__module__, function.__qualname__
        if flags & CO_ASYNC_GENERATOR:
            made = self._generators[id(callee)]
            made[id(code), offset] = made.get((id(code), offset), 0) + 1
            site.gave(PLAIN)
            return None
        if flags & (CO_COROUTINE | CO_ITERABLE_COROUTINE):
            site.gave(COROUTINE)
        elif flags & CO_GENERATOR:
            site.gave(PLAIN)
        else:
            waiting = self._waiting.get(id(callee))
            if waiting is None:
                self._waiting[id(callee)] = [1, 0]
                self._watch(callee)
            else:
                waiting[0] += 1
        return enough

    def _on_return(self, code: CodeType, _offset: int, value: object) -> None:
        waiting = self._waiting.get(id(code))
        if waiting is None:
            return
        site = self._site_of_caller(sys._getframe(1).f_back)  # noqa: SLF001 - the one way to a caller
        if site and id(code) in site.callees:
            waiting[0] -= 1
            kind = _kind(value)
            if kind is not None:
                site.gave(kind)
        else:
            waiting[1] += 1
        if waiting[0] <= 0 or waiting[1] >= MISSES:
            del self._waiting[id(code)]
            self._watch(code)

    def _site_of_caller(self, frame: Any) -> Site | None:  # noqa: ANN401 - a frame, whose type has no f_lasti
        sites = self._sites.get(id(frame.f_code)) if frame else None
        if not sites:
            return None
        return sites.get(frame.f_lasti) or sites.get(frame.f_lasti - CACHE_OF_CALL)

    def _watch(self, code: CodeType) -> None:
        """Ask for the events of this code object that are wanted now."""
        events = self._monitoring.events
        self._codes[id(code)] = code
        wanted = events.CALL if id(code) in self._sites else events.NO_EVENTS
        if id(code) in self._waiting:
            wanted |= events.PY_RETURN
        self._monitoring.set_local_events(self._tool, code, wanted)


def _positions(code: Any) -> list[tuple[int, int, int, int]]:  # noqa: ANN401 - types of 3.10 do not have this
    return list(code.co_positions())


def _function(called: object) -> FunctionType | None:
    """Give the Python function that runs if this is called. The object is not asked, as that could run its code."""
    if type(called) is FunctionType:
        return called
    if type(called) is MethodType:
        method = called.__func__
        return method if type(method) is FunctionType else None
    methods = (base.__dict__["__call__"] for base in type(called).__mro__ if "__call__" in base.__dict__)
    first = next(methods, None)
    return first if type(first) is FunctionType else None


def _kind(value: object) -> str | None:
    """Give the kind of a value, None of a stand-in."""
    if type(value) is CoroutineType:
        return COROUTINE
    if type(value) is GeneratorType:
        return COROUTINE if value.gi_code.co_flags & CO_ITERABLE_COROUTINE else PLAIN
    bases = type(value).__mro__
    if any(base.__module__ in MOCKS for base in bases):
        return None
    return AWAITABLE if any("__await__" in base.__dict__ for base in bases) else PLAIN
