"""Reads the modules of a released package: what each one binds, and what a name in it stands for.

Knows archives and Python's scopes. Does not know what is worth keeping or how it is written down.
"""

import ast
import builtins
import fnmatch
import sys
import tarfile
import zipfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from syntax import last_name

# Branches are taken as the newest Python would.
NEWEST = (3, 14)
NEVER_READ = ["*.tests", "*.tests.*", "*.test", "*.test.*", "*._vendor*", "*.__main__", "test*", "examples*", "docs*"]


@dataclass(eq=False)
class Class:
    """A class of the package."""

    module: "Module"
    name: str  # qualified, inside its module
    node: ast.ClassDef
    members: dict

    def __repr__(self):
        return f"{self.module.name}.{self.name}"


@dataclass(eq=False)
class Function:
    """A function or method: all its overloads, or its one definition."""

    module: "Module"
    name: str
    nodes: list
    owner: Class | None = None

    def __repr__(self):
        return f"{self.module.name}.{self.owner.name + '.' if self.owner else ''}{self.name}"


@dataclass(eq=False)
class Assigned:
    """A name with a value, an annotation, or both."""

    module: "Module"
    name: str
    annotation: ast.expr | None
    value: ast.expr | None
    owner: Class | None = None


@dataclass(eq=False)
class Import:
    """A name that another module gives; without an attribute the module itself."""

    module: str
    attribute: str | None
    explicit: bool = False


@dataclass(frozen=True)
class Outside:
    """Something of another package, or a builtin, by its dotted name."""

    name: str


@dataclass(eq=False)
class Module:
    """A module of the package."""

    name: str
    is_package: bool
    is_stub: bool
    tree: ast.Module
    bindings: dict = field(default_factory=dict)
    stars: list = field(default_factory=list)
    exported: list | None = None

    def __repr__(self):
        return self.name


class Package:
    """All modules of one distribution."""

    def __init__(self, archives, without=()):
        self.modules = {}
        skipped = [*NEVER_READ, *without]
        for archive in archives:
            for name, (is_package, is_stub, text) in sorted(sources(archive).items()):
                if any(fnmatch.fnmatchcase(name, pattern) for pattern in skipped):
                    continue
                known = self.modules.get(name)
                if known and known.is_stub and not is_stub:
                    continue
                try:
                    tree = ast.parse(text)
                except (SyntaxError, ValueError):
                    continue
                self.modules[name] = Module(name, is_package, is_stub, tree)
        for module in self.modules.values():
            _Scanner(self, module, None, module.bindings).scan(module.tree.body)

    def top_level(self):
        """The names that the distribution's imports begin with."""
        return sorted({name.split(".")[0] for name in self.modules})

    def resolve(self, module, name, seen=frozenset()):
        """What a name stands for at the top of a module: a definition, a module, something outside, or None."""
        if (module.name, name) in seen:
            return None
        seen = seen | {(module.name, name)}
        bound = module.bindings.get(name)
        if isinstance(bound, Import):
            return self._imported(bound, seen)
        if isinstance(bound, Assigned):
            return self._aliased(bound, seen)
        if bound is not None:
            return bound
        for star in reversed(module.stars):
            if star in self.modules and name in self.public_names(self.modules[star]):
                found = self.resolve(self.modules[star], name, seen)
                if found is not None:
                    return found
        submodule = self.modules.get(f"{module.name}.{name}")
        if submodule and module.is_package:
            return submodule
        return Outside(f"builtins.{name}") if hasattr(builtins, name) else None

    def _imported(self, bound, seen):
        target = self.modules.get(bound.module)
        if target is None:
            if bound.module.split(".")[0] in self.top_level():
                return None
            return Outside(f"{bound.module}.{bound.attribute}" if bound.attribute else bound.module)
        if bound.attribute is None:
            return target
        found = self.resolve(target, bound.attribute, seen)
        if isinstance(found, Outside) and found.name.startswith("builtins.") and bound.attribute not in target.bindings:
            found = None
        return found or self.modules.get(f"{bound.module}.{bound.attribute}")

    def _aliased(self, bound, seen):
        """A plain alias stands for what it names."""
        if bound.annotation is None and isinstance(bound.value, (ast.Name, ast.Attribute)):
            found = self.resolve_expression(bound.module, None, bound.value, seen)
            if isinstance(found, (Class, Function, Module, Outside, Assigned)):
                return found
        return bound

    def resolve_expression(self, module, owner, node, seen=frozenset()):
        """What a dotted name stands for, inside a class if there is an owner."""
        if isinstance(node, ast.Name):
            while owner is not None:
                nested = owner.members.get(node.id)
                if isinstance(nested, Class):
                    return nested
                owner = None
            return self.resolve(module, node.id, seen)
        if isinstance(node, ast.Attribute):
            base = self.resolve_expression(module, owner, node.value, seen)
            if isinstance(base, Module):
                return self.resolve(base, node.attr, seen)
            if isinstance(base, Outside):
                return Outside(f"{base.name}.{node.attr}")
            if isinstance(base, Class):
                return base.members.get(node.attr)
        return None

    def public_names(self, module):
        """What `from module import *` gives, and what its users are meant to import."""
        if module.exported is not None:
            return module.exported
        names = {name for name in module.bindings if not name.startswith("_")}
        for star in module.stars:
            if star in self.modules and star != module.name:
                names.update(self.public_names(self.modules[star]))
        return sorted(names)


class _Scanner:
    """Collects what the statements of a module or a class bind."""

    def __init__(self, package, module, owner, bindings):
        self.package = package
        self.module = module
        self.owner = owner
        self.bindings = bindings

    def scan(self, body, weak=False):
        for statement in body:
            self._statement(statement, weak)

    def _bind(self, name, thing, weak):
        if not (weak and name in self.bindings):
            self.bindings[name] = thing

    def _statement(self, node, weak):
        match node:
            case ast.ClassDef():
                name = f"{self.owner.name}.{node.name}" if self.owner else node.name
                defined = Class(self.module, name, node, {})
                self._bind(node.name, defined, weak)
                _Scanner(self.package, self.module, defined, defined.members).scan(node.body)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self._function(node, weak)
            case ast.Import():
                for alias in node.names:
                    top = alias.name.split(".")[0]
                    bound = Import(alias.name, None, True) if alias.asname else Import(top, None)
                    self._bind(alias.asname or top, bound, weak)
            case ast.ImportFrom():
                self._import_from(node, weak)
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    if isinstance(target, ast.Name):
                        self._assign(target.id, None, value, weak)
            case ast.AnnAssign(target=ast.Name(id=name)):
                self._assign(name, node.annotation, node.value, weak)
            case ast.AugAssign(target=ast.Name(id="__all__")):
                self._export(node.value)
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id="__all__")), args=[argument])):
                self._export(argument)
            case ast.If():
                self._branch(node, weak)
            case ast.Try() | ast.TryStar():
                self.scan(node.body, weak)
                for handler in node.handlers:
                    self.scan(handler.body, weak=True)
                self.scan(node.orelse, weak)
                self.scan(node.finalbody, weak)
            case ast.With():
                self.scan(node.body, weak)

    def _function(self, node, weak):
        known = self.bindings.get(node.name)
        overloaded = any(last_name(one) == "overload" for one in node.decorator_list)
        changes = any(
            isinstance(one, ast.Attribute) and one.attr in ("setter", "deleter", "getter") for one in node.decorator_list
        )
        if changes and isinstance(known, Function):
            return
        if isinstance(known, Function) and any(
            last_name(one) == "overload" for previous in known.nodes for one in previous.decorator_list
        ):
            if overloaded:
                known.nodes.append(node)
            # The implementation after the overloads says less than they do, unless its decorators say more.
            return
        self._bind(node.name, Function(self.module, node.name, [node], self.owner), weak)

    def _import_from(self, node, weak):
        if node.level:
            parts = self.module.name.split(".")
            keep = len(parts) - node.level + (1 if self.module.is_package else 0)
            origin = ".".join([*parts[:keep], *(node.module.split(".") if node.module else [])])
        else:
            origin = node.module
        for alias in node.names:
            if alias.name == "*":
                self.module.stars.append(origin)
            else:
                explicit = alias.asname == alias.name
                self._bind(alias.asname or alias.name, Import(origin, alias.name, explicit), weak)

    def _assign(self, name, annotation, value, weak):
        if name == "__all__" and self.owner is None:
            self.module.exported = None
            self._export(value)
        else:
            self._bind(name, Assigned(self.module, name, annotation, value, self.owner), weak)

    def _export(self, value):
        if isinstance(value, ast.BinOp):
            self._export(value.left)
            self._export(value.right)
        elif isinstance(value, (ast.List, ast.Tuple, ast.Set)):
            names = [item.value for item in value.elts if isinstance(item, ast.Constant) and isinstance(item.value, str)]
            self.module.exported = [*(self.module.exported or []), *names]
        elif isinstance(value, ast.Attribute) and value.attr == "__all__":
            origin = self.package.resolve_expression(self.module, None, value.value)
            if isinstance(origin, Module):
                self.module.exported = [*(self.module.exported or []), *self.package.public_names(origin)]

    def _branch(self, node, weak):
        holds = condition(node.test)
        if holds is False:
            # What only another Python defines is still better than nothing.
            self.scan(node.orelse, weak)
            self.scan(node.body, weak=True)
        else:
            self.scan(node.body, weak)
            self.scan(node.orelse, weak=True)


def condition(test):
    """Whether a branch is taken by a type checker on the newest Python; None where that does not tell."""
    match test:
        case ast.Name(id="TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING"):
            return True
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            holds = condition(operand)
            return None if holds is None else not holds
        case ast.Compare(left=ast.Attribute(attr="version_info"), ops=[op], comparators=[ast.Tuple(elts=elements)]):
            version = tuple(item.value for item in elements if isinstance(item, ast.Constant))
            match op:
                case ast.GtE() | ast.Gt():
                    return NEWEST >= version[:2]
                case ast.Lt() | ast.LtE():
                    return NEWEST < version[:2]
    return None


def sources(archive):
    """The Python sources of a wheel, or of a source distribution, by module name."""
    found = {}
    for path, text in _texts(Path(archive)):
        parts = list(PurePosixPath(path).parts)
        if len(parts) > 1 and parts[0].endswith("-stubs"):
            parts[0] = parts[0].removesuffix("-stubs")
        stem, _, kind = parts.pop().rpartition(".")
        is_package = stem == "__init__"
        if not is_package:
            parts.append(stem)
        if not parts or not all(part.isidentifier() for part in parts):
            continue
        name = ".".join(parts)
        if name not in found or kind == "pyi":
            found[name] = (is_package, kind == "pyi", text)
    return found


def _texts(archive):
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            for name in wheel.namelist():
                if name.endswith((".py", ".pyi")):
                    yield name, wheel.read(name).decode("utf-8", "replace")
        return
    with tarfile.open(archive) as source:
        members = [member for member in source.getmembers() if member.isfile() and member.name.endswith((".py", ".pyi"))]
        inside = {member.name: member.name.split("/", 1)[-1] for member in members}
        # Sources may lie in `src`; what lies beside the packages is not installed.
        inside = {name: path.removeprefix("src/") for name, path in inside.items()}
        packages = {path.split("/")[0] for path in inside.values() if path.count("/") == 1 and "/__init__.py" in path}
        for member in members:
            path = inside[member.name]
            if path.split("/")[0] in packages:
                yield path, source.extractfile(member).read().decode("utf-8", "replace")


def is_standard(dotted):
    """Whether the name is of the standard library."""
    return dotted.split(".")[0] in sys.stdlib_module_names or dotted.startswith(("typing_extensions.", "builtins."))
