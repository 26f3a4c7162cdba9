"""Writes what is kept of a package as stubs: names and kinds, nothing of how anything is done."""

from choosing import ASYNC, REFUSABLE, Choice, is_public
from kinds import ANY, FALSE, TRUE, Type
from reading import Assigned, Class, Function, Import, Module, Outside
from syntax import last_name

EVERYTHING = "*a, **k"


def stubs(facts, title):
    """The stub files of a package: their texts by path."""
    choice = Choice(facts)
    texts = {}
    for module in choice.modules():
        text = _Stub(choice, module).text()
        if text:
            texts[module.name] = text
    for name in list(texts):
        parts = name.split(".")
        for length in range(1, len(parts)):
            parent = ".".join(parts[:length])
            if parent in facts.package.modules:
                texts.setdefault(parent, "from typing import Any\ndef __getattr__(name: str) -> Any: ...\n")
    packages = {name for name, module in facts.package.modules.items() if module.is_package}
    return {
        name.replace(".", "/") + ("/__init__.pyi" if name in packages else ".pyi"): f"# {title}\n{text}"
        for name, text in sorted(texts.items())
    }


class _Stub:
    """The stub of one module."""

    def __init__(self, choice, module):
        self.choice = choice
        self.facts = choice.facts
        self.module = module
        self.imports = {}  # local name -> (module, name)
        self.variables = set()
        self.aliases = {}
        self.own = {
            name: thing
            for name, thing in module.bindings.items()
            if thing in choice.kept and not isinstance(thing, Import) and thing.module is module
        }
        self.submodules = set()
        self.exports = self._exports()
        self.members = set()
        for owner in choice.classes:
            if owner.module is module and owner in choice.kept:
                self.members |= {*choice.members[owner]}
        self.taken = {*self.own, *self.exports}

    def text(self):
        """Its text; empty if nothing is kept."""
        body = []
        for name, thing in self.own.items():
            if isinstance(thing, Class):
                body += self._class(thing, "")
            elif isinstance(thing, Function):
                body.append(self._function(name, self.facts.fact(thing), "", None))
            elif isinstance(thing, Assigned):
                body.append(f"{name}: {self._type(self.facts.value(thing))}")
        if not body and not any(name not in self.submodules for name in self.exports):
            return ""
        any_name = self._name(ANY.head)
        body = [*body, f"def __getattr__(name: str) -> {any_name}: ..."]
        body = [*map(self._variable, sorted(self.variables)), *body]
        body += [f"{alias} = {name}" for alias, name in sorted(self.aliases.items())]
        body += [f"{name} = {origin}" for name, (home, origin) in sorted(self.exports.items()) if home is None]
        return "\n".join([*self._import_lines(), *body]) + "\n"

    def _variable(self, name):
        bound = self.facts.bound(name, self.module)
        if self.choice.gives_async(bound):
            return f'{name} = {self._name("typing_extensions.TypeVar")}("{name}", default={self._type(bound)})'
        return f'{name} = {self._name("typing.TypeVar")}("{name}")'

    def _import_lines(self):
        by_module = {}
        for local, (origin, name) in self.imports.items():
            by_module.setdefault(origin, []).append(name if local == name else f"{name} as {local}")
        for local, (origin, name) in self.exports.items():
            if origin is not None:
                by_module.setdefault(origin, []).append(f"{name} as {local}")
        return [f"from {origin} import {', '.join(sorted(names))}" for origin, names in sorted(by_module.items())]

    def _exports(self):
        """Names that the module hands on, each with the module and the name there; with no module, here."""
        found = {}
        if not is_public(self.module.name):
            return found
        for name, thing in self.choice.exports(self.module):
            bound = self.module.bindings.get(name)
            meant = self.module.is_package or name in (self.module.exported or ()) or getattr(bound, "explicit", False)
            if isinstance(thing, Module):
                if "." in thing.name and isinstance(bound, Import) and meant:
                    self.submodules.add(name)
                    found[name] = tuple(thing.name.rsplit(".", 1))
            elif isinstance(thing, Outside):
                origin, _, last = thing.name.rpartition(".")
                if meant and (origin.split(".")[0] in self.facts.listed or thing.name in ASYNC):
                    found[name] = (origin, last)
            elif thing in self.choice.kept and thing is not bound and (meant or isinstance(bound, Assigned)):
                if thing.module is self.module:
                    found[name] = (None, thing.name)
                elif "." not in thing.name:
                    found[name] = (thing.module.name, thing.name)
        return found

    def _class(self, owner, indent):
        bases, is_open = self._bases(owner)
        inside = indent + "    "
        lines = []
        for name, member in self.choice.members[owner].items():
            if isinstance(member, Class):
                if member in self.choice.kept:
                    lines += self._class(member, inside)
            elif isinstance(member, Type):
                if self.choice.gives_async(member) or member in (TRUE, FALSE):
                    lines.append(f"{inside}{name}: {self._type(member)}")
                elif name in REFUSABLE:
                    # What is assigned there is not known, but the class has it.
                    lines.append(f"{inside}{name}: {self._name(ANY.head)}")
            elif name == "__getattr__":
                # Motor's collections are found by it.
                if self.choice.gives_async(member.returns) and not member.is_async:
                    lines.append(self._function(name, member, inside, owner))
            elif member.form in ("property", "value"):
                if self.choice.gives_async(member.returns):
                    lines.append(f"{inside}{name}: {self._type(member.returns)}")
                elif name.startswith("__"):
                    lines.append(f"{inside}{name}: {self._name(ANY.head)}")
            else:
                lines.append(self._function(name, member, inside, owner))
        if is_open:
            lines.append(f"{inside}def __init__(self, {EVERYTHING}): ...")
            if not any("def __getattr__(" in line for line in lines):
                lines.append(f"{inside}def __getattr__(self, name: {self._name('builtins.str')}) -> {self._name(ANY.head)}: ...")
        head = f"{indent}class {owner.name.rsplit('.', 1)[-1]}{f'({bases})' if bases else ''}:"
        return [head, *lines] if lines else [f"{head} ..."]

    def _bases(self, owner):
        """What stands in the parentheses, and whether the class must say itself that it may have more members."""
        variables = self.facts.variables(owner)
        self.variables |= set(variables)
        texts, is_open, is_generic = [], True, False
        for node, base in zip(owner.node.bases, self.choice.bases[owner]):
            short = last_name(node)
            if short in ("Generic", "Protocol"):
                is_open = is_open and short != "Protocol"
                is_generic = True
                if short == "Protocol" or variables:
                    text = self._name(f"typing.{short}")
                    texts.append(f"{text}[{', '.join(variables)}]" if variables else text)
                continue
            if base.head in ("builtins.object", "abc.ABC"):
                continue
            if base == ANY or isinstance(base.head, Class) or base.head.split(".")[0] in self.facts.listed:
                is_open = False
            text = self._type(base, as_base=True)
            if text not in texts:
                texts.append(text)
        if getattr(owner.node, "type_params", None) and variables and not is_generic:
            texts.append(f"{self._name('typing.Generic')}[{', '.join(variables)}]")
        return ", ".join(texts), is_open

    def _function(self, name, fact, indent, owner):
        if fact.form == "value":
            return f"{indent}{name}: {self._type(fact.returns)}"
        if fact.variants:
            overload = f"{indent}@{self._name('typing.overload')}\n"
            forms = []
            for receiver, one in fact.variants:
                form = self._function(name, one, indent, owner)
                forms.append(overload + form.replace("(self", f"(self: {self._type(receiver)}", 1))
            return "\n".join(forms)
        arguments = EVERYTHING
        if fact.takes_awaitable:
            either = self._type(Type("|", (Type("typing.Awaitable", (ANY,)), ANY)))
            arguments = f"*a: {either}, **k: {either}"
        receiver = {"staticmethod": "", "classmethod": "cls, "}.get(fact.form, "self, ") if owner else ""
        decorator = f"{indent}@{fact.form}\n" if fact.form in ("staticmethod", "classmethod") and owner else ""
        returns = self._type(fact.returns) if fact.returns else ""
        arrow = f" -> {returns}" if returns and returns != self._name(ANY.head) else ""
        return f"{decorator}{indent}{'async ' if fact.is_async else ''}def {name}({receiver}{arguments}){arrow}: ..."

    # Types

    def _type(self, found, as_base=False):
        if found.head == "|":
            parts = [self._type(part) for part in found.args]
            unique = list(dict.fromkeys(parts))
            return " | ".join(unique)
        if isinstance(found.head, Class) and found.head not in self.choice.kept:
            return self._name(ANY.head)
        name = self._name(found.head)
        # What a plain container holds is of no interest.
        if not as_base and not any(map(self._matters, found.args)) and found not in (TRUE, FALSE):
            return name
        args = [self._type(arg) for arg in found.args]
        if found.head == "typing.Callable" and args:
            return f"{name}[{', '.join(args)}]"
        if not args or all(arg == self._name(ANY.head) for arg in args):
            return name
        return f"{name}[{', '.join(args)}]"

    def _matters(self, found):
        is_variable = any(isinstance(head, str) and head.startswith("~") for head in found.heads())
        return is_variable or self.choice.gives_async(found) or any(isinstance(head, Class) for head in found.heads())

    def _name(self, head):
        """The local name of a type's head, imported if need be."""
        if isinstance(head, Class):
            first, _, rest = head.name.partition(".")
            local = self._local_class(head.module, first)
            return f"{local}.{rest}" if rest else local
        if head in ("None", "...", "True", "False"):
            return head
        if head.startswith("~"):
            self.variables.add(head[1:])
            return head[1:]
        origin, _, last = head.rpartition(".")
        if origin == "builtins" and last not in self.taken and last not in self.members:
            return last
        return self._imported(origin, last)

    def _local_class(self, module, name):
        if module is not self.module:
            return self._imported(module.name, name)
        if name not in self.members:
            return name
        self.aliases[f"_{name}"] = name
        return f"_{name}"

    def _imported(self, origin, name):
        local = name
        while local in self.taken or local in self.members or self.imports.get(local, (origin, name)) != (origin, name):
            local = f"_{local}"
        self.imports[local] = (origin, name)
        return local

