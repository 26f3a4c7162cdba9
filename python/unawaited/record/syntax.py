"""The calls of a source file, by its syntax tree, and what becomes of what they give."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from typing import Iterable, Tuple, Union

Span = Tuple[int, int, int, int]
"""Line, column, end line and end column; lines from 1, columns in bytes from 0."""

TASK_MAKERS = frozenset({"create_task", "ensure_future"})

_Function = Union[ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda]


@dataclass
class Call:
    """A call expression.

    Attributes:
        span: Where it is.
        reported: The line that the interpreter gives for it, which is another where a chain goes over lines.
        name: The last name of what is called, ``c`` of ``a.b.c()``; None if there is none.
        inside: The qualified name of the function or class around it, empty in the module.
        awaited: Whether it stands right behind ``await``.
        handed_on: Whether a plain function returns what the call gives as it is.
        iterated: Whether an ``async for`` goes over what it gives.
        task: The call that makes a task of what this one gives.
    """

    span: Span
    reported: int
    name: str | None
    inside: str
    awaited: bool = False
    handed_on: bool = False
    iterated: bool = False
    task: Call | None = None


def calls_of(source: bytes) -> list[Call]:
    """Give all calls of a file, and none if this Python cannot parse it."""
    reader = _Reader()
    try:
        reader.visit(ast.parse(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    return reader.finish()


class _Reader(ast.NodeVisitor):
    def __init__(self) -> None:
        self._calls: dict[ast.AST, Call] = {}
        self._functions: list[_Function] = []
        self._generators: set[_Function] = set()
        self._returned: list[tuple[_Function, ast.expr]] = []
        self._inside = ""
        self._prefix = ""

    def finish(self) -> list[Call]:
        for function, value in self._returned:
            if function not in self._generators:
                self._hand_on(value)
        return list(self._calls.values())

    def visit_Call(self, node: ast.Call) -> None:
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else None
        reported = node.lineno
        if isinstance(called, ast.Attribute) and sys.version_info >= (3, 10):
            reported = called.end_lineno or reported
        span = (node.lineno, node.col_offset, node.end_lineno or node.lineno, node.end_col_offset or 0)
        call = self._calls[node] = Call(span, reported, name, self._inside)
        self.generic_visit(node)
        made_of = self._calls.get(node.args[0]) if node.args and name in TASK_MAKERS else None
        if made_of:
            made_of.task = call

    def visit_Return(self, node: ast.Return) -> None:
        self.generic_visit(node)
        if node.value and isinstance(self._functions[-1], ast.FunctionDef):
            self._returned.append((self._functions[-1], node.value))

    def visit_Yield(self, node: ast.Yield | ast.YieldFrom) -> None:
        self.generic_visit(node)
        self._generators.update(self._functions[-1:])

    visit_YieldFrom = visit_Yield  # noqa: N815 - the name is asked for

    def visit_Await(self, node: ast.Await) -> None:
        self.generic_visit(node)
        if node.value in self._calls:
            self._calls[node.value].awaited = True

    def visit_AsyncFor(self, node: ast.AsyncFor) -> None:
        self.generic_visit(node)
        self._iterate(node.iter)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        self.generic_visit(node)
        if node.is_async:
            self._iterate(node.iter)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        # Before 3.12 what is inside of an f-string has other places in the tree than in the file.
        if sys.version_info >= (3, 12):
            self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._visit_all([*node.decorator_list, *node.bases, *node.keywords])
        self._visit_within(node.name, ".", node.body)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self._visit_all([*node.decorator_list, node.args, *([node.returns] if node.returns else [])])
        self._functions.append(node)
        self._visit_within(node.name, ".<locals>.", node.body)
        self._functions.pop()

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.visit(node.args)
        self._functions.append(node)
        self._visit_within("<lambda>", ".<locals>.", [node.body])
        self._functions.pop()
        self._returned.append((node, node.body))

    def _visit_within(self, name: str, separator: str, body: Iterable[ast.AST]) -> None:
        before = self._inside, self._prefix
        self._inside = self._prefix + name
        self._prefix = self._inside + separator
        self._visit_all(body)
        self._inside, self._prefix = before

    def _visit_all(self, nodes: Iterable[ast.AST]) -> None:
        for node in nodes:
            self.visit(node)

    def _hand_on(self, value: ast.expr) -> None:
        if isinstance(value, ast.IfExp):
            self._hand_on(value.body)
            self._hand_on(value.orelse)
        elif value in self._calls:
            self._calls[value].handed_on = True

    def _iterate(self, value: ast.expr) -> None:
        if value in self._calls:
            self._calls[value].iterated = True
