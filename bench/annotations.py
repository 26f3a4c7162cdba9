#!/usr/bin/env python3
"""Measures what un-annotated code tells: takes annotations away, and asks for what they said.

Of every package some functions lose the annotations of their parameters and of what they give, and some attributes theirs, all at once in a copy.
`unawaited explain-type` is asked what each of them is, before and after. What it says before is what was declared, aliases resolved; only what is
declared as one class, `None` beside it or not, counts. An answer is right if all that it names is of that class or derives from it.

usage: annotations.py BINARY TREE[=VENV]... [--share 0.1] [--seed 1] [--wrong]
"""
from __future__ import annotations

import argparse
import ast
import collections
import hashlib
import json
import pathlib
import shutil
import subprocess
import tempfile

#: What an interpreter takes for the other, by the typing rules for numbers.
NUMBERS = {"float": {"int"}, "complex": {"int", "float"}}


def is_taken(share: float, *words: object) -> bool:
    digest = hashlib.sha256("\0".join(map(str, words)).encode()).digest()
    return int.from_bytes(digest[:8]) < share * 2**64


class Strip:
    """One text without some of its annotations, and the places that had them."""

    def __init__(self, path: pathlib.Path, share: float, seed: int) -> None:
        self.source = path.read_bytes()
        self.lines = [0]
        for line in self.source.splitlines(keepends=True):
            self.lines.append(self.lines[-1] + len(line))
        self.cuts: list[tuple[int, int]] = []
        #: The kind, and the byte of the name.
        self.asked: list[tuple[str, int]] = []
        tree = ast.parse(self.source)
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                decorators = ast.dump(ast.Module(list(map(ast.Expr, node.decorator_list)), []))
                if "overload" not in decorators and is_taken(share, seed, path.name, node.name, node.lineno):
                    self.function(node)
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Attribute) and node.value is not None:
                if is_taken(share, seed, path.name, node.lineno):
                    self.cut(self.byte(node.target.end_lineno, node.target.end_col_offset), self.end(node.annotation))
                    self.asked.append(("attribute", self.end(node.target) - len(node.target.attr.encode())))

    def byte(self, line: int | None, column: int | None) -> int:
        return self.lines[(line or 1) - 1] + (column or 0)

    def end(self, node: ast.expr) -> int:
        return self.byte(node.end_lineno, node.end_col_offset)

    def cut(self, start: int, end: int) -> None:
        # A parenthesis around an annotation is not part of it.
        while self.source[start:end].count(b"(") > self.source[start:end].count(b")"):
            end = self.source.index(b")", end) + 1
        self.cuts.append((start, end))

    def function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        arguments = node.args
        for argument in arguments.posonlyargs + arguments.args + arguments.kwonlyargs:
            if argument.annotation:
                start = self.byte(argument.lineno, argument.col_offset)
                self.cut(start + len(argument.arg.encode()), self.end(argument.annotation))
                self.asked.append(("parameter", start))
        if node.returns:
            yields = any(isinstance(inner, ast.Yield | ast.YieldFrom) for inner in ast.walk(node))
            if not yields:
                start = self.byte(node.returns.lineno, node.returns.col_offset)
                arrow = self.source.rindex(b"->", 0, start)
                begin = len(self.source[:arrow].rstrip())
                self.cut(begin, self.end(node.returns))
                name = self.source.index(node.name.encode(), self.source.index(b"def", self.byte(node.lineno, node.col_offset)) + 3)
                self.asked.append(("result", name))

    def text(self) -> bytes:
        text, at = b"", 0
        for start, end in sorted(self.cuts):
            text += self.source[at:start]
            at = end
        return text + self.source[at:]

    def places(self) -> list[tuple[str, str, str]]:
        """Of each the kind, and line and column in the text as it was, and as it is."""
        text, places = self.text(), []
        for kind, byte in self.asked:
            moved = byte - sum(end - start for start, end in self.cuts if end <= byte)
            places.append((kind, line_column(self.source, byte), line_column(text, moved)))
        return places


def line_column(text: bytes, byte: int) -> str:
    before = text[:byte]
    column = len(before[before.rfind(b"\n") + 1 :].decode()) + 1
    line = before.count(b"\n") + 1
    return f"{line}:{column}"


def declared_class(answer: dict) -> str | None:
    """The one class that an annotation declares."""
    inferred = answer.get("inferred")
    if inferred is None or inferred["reasons"] or len(inferred["classes"]) != 1 or not inferred["classes"][0]:
        return None
    return inferred["classes"][0][0]


def judged(declared: str, answer: dict) -> str:
    """`right`, `nothing` or `other`."""
    inferred = answer.get("inferred")
    if inferred is None:
        return "nothing"
    accepted = {declared} | NUMBERS.get(declared, set())
    classes = inferred["classes"]
    return "right" if classes and all(accepted & set(names) for names in classes) else "other"


def explained(binary: str, work: pathlib.Path, venv: str | None, places: list[str]) -> list[dict]:
    listed = work.parent / "places.txt"
    listed.write_text("".join(f"{place}\n" for place in places))
    command = [binary, "explain-type", "--from-file", str(listed), "--in", str(work), "--output-format", "json"]
    if venv:
        command += ["--python", venv]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)["places"]


def measure(binary: str, tree: pathlib.Path, venv: str | None, share: float, seed: int, shows_wrong: bool) -> collections.Counter:
    counts: collections.Counter = collections.Counter()
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name).resolve() / tree.name
        shutil.copytree(tree, work, symlinks=True)
        asked, texts = [], {}
        for path in sorted(work.rglob("*.py")):
            try:
                strip = Strip(path, share, seed)
                texts[path] = strip.text()
                ast.parse(texts[path])
            except (SyntaxError, ValueError, RecursionError):
                texts.pop(path, None)
                continue
            asked += [(kind, f"{path}:{before}", f"{path}:{after}") for kind, before, after in strip.places()]
        declared = explained(binary, work, venv, [before for _, before, _ in asked])
        for path, text in texts.items():
            path.write_bytes(text)
        told = explained(binary, work, venv, [after for _, _, after in asked])
        for (kind, _, place), before, after in zip(asked, declared, told, strict=True):
            if (wanted := declared_class(before)) is None:
                continue
            verdict = judged(wanted, after)
            counts[kind, verdict] += 1
            if shows_wrong and verdict == "other":
                print(f"  {pathlib.Path(place).relative_to(work)} {kind} {wanted}: {after['inferred']['shown']}", *(
                    reason["text"] for reason in after["inferred"]["reasons"]), sep="\n      ")
    return counts


def row(name: str, counts: collections.Counter) -> str:
    cells = []
    for kind in ("parameter", "attribute", "result"):
        right, nothing, other = (counts[kind, verdict] for verdict in ("right", "nothing", "other"))
        all_of_kind = max(1, right + nothing + other)
        cells.append(f"{right + nothing + other} | {right / all_of_kind:.0%} | {other / all_of_kind:.1%}")
    return f"| {name} | " + " | ".join(cells) + " |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("trees", nargs="+", metavar="TREE[=VENV]")
    parser.add_argument("--share", type=float, default=0.1, help="of the functions and attributes that lose their annotations")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wrong", action="store_true", help="show each answer that is another class, with its reasons")
    arguments = parser.parse_args()
    print("| tree | parameters | right | another | attributes | right | another | results | right | another |\n|" + "---|" * 10, flush=True)
    total: collections.Counter = collections.Counter()
    for written in arguments.trees:
        tree, _, venv = written.partition("=")
        path = pathlib.Path(tree).resolve()
        counts = measure(arguments.binary, path, venv or None, arguments.share, arguments.seed, arguments.wrong)
        total += counts
        name = path.parent.name if path.name == "pristine" else path.name
        print(row(name, counts), flush=True)
    print(row("all", total))
    all_right = sum(count for (_, verdict), count in total.items() if verdict == "right")
    other = sum(count for (_, verdict), count in total.items() if verdict == "other")
    print(f"\nof {total.total()} right {all_right / max(1, total.total()):.1%}, another class {other / max(1, total.total()):.2%}")


if __name__ == "__main__":
    main()
