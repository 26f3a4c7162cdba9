"""Chooses what is worth a stub: everything async, what leads to it, and what could be taken for it.

A class is kept if something of it is awaited, iterated or entered asynchronously, or gives such a thing; so is the
plain twin of one, as it must not be taken for it. Of a kept class every public method is kept.
"""

from kinds import ANY, FALSE, TRUE, Type
from reading import Assigned, Class, Function
from syntax import only_raises

ASYNC = {
    *("typing.Awaitable", "typing.Coroutine", "typing.AsyncContextManager"),
    *("typing.AsyncIterable", "typing.AsyncIterator", "typing.AsyncGenerator"),
    *("contextlib.AsyncExitStack", "types.CoroutineType", "types.AsyncGeneratorType"),
    *("asyncio.Future", "asyncio.futures.Future", "asyncio.Task", "asyncio.tasks.Task", "asyncio.TaskGroup"),
    *("asyncio.Queue", "asyncio.Lock", "asyncio.Event", "asyncio.Semaphore", "asyncio.Condition", "asyncio.Timeout"),
    *("asyncio.StreamReader", "asyncio.StreamWriter", "asyncio.Server", "asyncio.AbstractServer"),
    "asyncio.subprocess.Process",
}
# A class with fewer names in common than this share is no twin.
TWIN = 0.5
# `object` has them, or only the type engine's checks of arguments and operators would ask for them.
UNASKED = {
    *("__init__", "__new__", "__repr__", "__str__", "__hash__", "__eq__", "__ne__", "__del__", "__dir__", "__sizeof__"),
    *("__format__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__", "__init_subclass__", "__class_getitem__"),
    *("__getattribute__", "__setattr__", "__delattr__", "__copy__", "__deepcopy__", "__subclasshook__"),
    *("__slots__", "__doc__", "__module__", "__match_args__", "__annotations__", "__dict__", "__weakref__", "__all__"),
    *("__getnewargs__", "__getinitargs__", "__instancecheck__", "__subclasscheck__", "__set_name__", "__rich_repr__"),
}
# One that only raises says "use async with": the class does not have it.
REFUSABLE = {"__enter__", "__exit__", "__iter__", "__next__", "__await__"}


class Choice:
    """What is kept of one package."""

    def __init__(self, facts):
        self.facts = facts
        self.package = facts.package
        self.classes = [found for module in self.modules() for found in nested(module.bindings)]
        self.members = {owner: self._members(owner) for owner in self.classes}
        self.bases = {owner: facts.bases(owner) for owner in self.classes}
        self.is_async = set()
        self._spread()
        self.twins = self._twins()
        self.fronts = {
            thing
            for module in self.modules()
            if "." not in module.name
            for _, thing in self.exports(module)
            if isinstance(thing, Class)
        }
        self.kept = set()  # classes, functions, and names with values
        self._roots()

    def modules(self):
        """The package's modules by name."""
        return [module for _, module in sorted(self.package.modules.items())]

    def exports(self, module):
        """What a module's users import from it: each name with what it stands for."""
        names = self.package.public_names(module)
        found = ((name, self.package.resolve(module, name)) for name in sorted(set(names)))
        return [(name, thing) for name, thing in found if thing is not None and not name.startswith("__")]

    def gives_async(self, found):
        """Whether something async is in the type."""
        return any(head in self.is_async or head in ASYNC for head in (found.heads() if found else ()))

    def _members(self, owner):
        """The public members of a class: a fact of each function, a type of each value, its nested classes."""
        members = {}
        for name, thing in owner.members.items():
            is_dunder = name.startswith("__") and name.endswith("__")
            is_marker = isinstance(thing, Assigned) and self.facts.value(thing) in (TRUE, FALSE)
            if name in UNASKED or name.startswith("_") and not is_dunder and not is_marker:
                continue
            alias = thing
            if isinstance(thing, Assigned) and thing.annotation is None:
                value = getattr(thing.value, "id", None)
                alias = owner.members.get(value, self.package.resolve(owner.module, value) if value else None)
                if is_dunder and getattr(thing.value, "value", thing) is None:
                    continue
            if isinstance(alias, Function):
                if name in REFUSABLE and only_raises(alias.nodes[-1]):
                    continue
                members[name] = self.facts.fact(alias)
            elif isinstance(thing, Class):
                members[name] = thing
            elif isinstance(thing, Assigned):
                members[name] = self.facts.value(thing)
        for name, found in self.facts.attributes(owner).items():
            if not name.startswith("_") and members.get(name, ANY) == ANY:
                members[name] = found
        return members

    def _spread(self):
        """Finds the async classes, to a fixed point: what gives one is one, and what inherits what is awaited."""
        strong = set()
        pending = True
        while pending:
            pending = False
            for owner in self.classes:
                inherits = any(self._is_strong_base(base, strong) for base in self.bases[owner])
                if owner not in strong and (inherits or any(map(self._is_strong, self.members[owner].values()))):
                    strong.add(owner)
                    pending = True
        self.is_async = set(strong)
        pending = True
        while pending:
            pending = False
            for owner in self.classes:
                if owner not in self.is_async and any(map(self._leads, self.members[owner].values())):
                    self.is_async.add(owner)
                    pending = True

    def _is_strong_base(self, base, strong):
        is_listed = isinstance(base.head, str) and base.head.split(".")[0] in self.facts.listed
        return base.head in strong or base.head in ASYNC or is_listed

    def _is_strong(self, member):
        return not isinstance(member, (Class, Type)) and (member.is_async or self.gives_async(member.returns))

    def _leads(self, member):
        if isinstance(member, Class):
            return member in self.is_async
        if isinstance(member, Type):
            return self.gives_async(member)
        return member.is_async or self.gives_async(member.returns)

    def _twins(self):
        by_name = {}
        for owner in self.is_async:
            for name, member in self.members[owner].items():
                if is_method(member) and not name.startswith("__"):
                    by_name.setdefault(name, set()).add(owner)
        twins = set()
        for owner in self.classes:
            names = [name for name, member in self.members[owner].items() if is_method(member) and not name.startswith("__")]
            if owner in self.is_async or not names:
                continue
            counts = {}
            for name in names:
                for other in by_name.get(name, ()):
                    counts[other] = counts.get(other, 0) + 1
            if any(
                count >= TWIN * len(names) and self._awaits_one_of(other, names)
                for other, count in counts.items()
            ):
                twins.add(owner)
        return twins

    def _awaits_one_of(self, owner, names):
        members = [self.members[owner].get(name) for name in names]
        return any(one is not None and self._is_strong(one) for one in members)

    def is_told(self, found):
        """Whether a class gets a stub of its own where something names it."""
        return found in self.is_async or found in self.twins

    def _roots(self):
        pending = []
        for module in self.modules():
            if not is_public(module.name):
                continue
            for _, thing in self.exports(module):
                if isinstance(thing, Class):
                    if thing in self.is_async or thing in self.twins and thing in self.fronts:
                        pending.append(thing)
                elif isinstance(thing, Function) and thing.owner is None:
                    fact = self.facts.fact(thing)
                    if fact.is_async or self.gives_async(fact.returns):
                        pending.append(thing)
                elif isinstance(thing, Assigned) and thing.owner is None and self.gives_async(self.facts.value(thing)):
                    pending.append(thing)
        while pending:
            thing = pending.pop()
            if thing in self.kept:
                continue
            self.kept.add(thing)
            pending.extend(self._needed(thing))

    def _needed(self, thing):
        """What the stub of something names."""
        if isinstance(thing, Function):
            types = [self.facts.fact(thing).returns]
        elif isinstance(thing, Assigned):
            types = [self.facts.value(thing)]
        else:
            for base in self.bases[thing]:
                for head in base.heads():
                    if isinstance(head, Class):
                        yield head
            if "." in thing.name:
                outer = thing.module.bindings.get(thing.name.split(".")[0])
                if isinstance(outer, Class):
                    yield outer
            types = []
            for member in self.members[thing].values():
                if isinstance(member, Class):
                    if self.is_told(member):
                        yield member
                elif isinstance(member, Type):
                    types.append(member)
                else:
                    types.append(member.returns)
                    yield from (receiver.head for receiver, _ in member.variants)
        for found in types:
            for head in found.heads() if found else ():
                if isinstance(head, Class) and self.is_told(head):
                    yield head


def nested(bindings):
    """The classes among bindings, and those inside them."""
    for thing in bindings.values():
        if isinstance(thing, Class):
            yield thing
            yield from nested(thing.members)


def is_method(member):
    """Whether the member is called."""
    return not isinstance(member, (Class, Type)) and member.form not in ("property", "value")


def is_public(name):
    """Whether users are meant to import the module."""
    return not any(part.startswith("_") for part in name.split("."))
