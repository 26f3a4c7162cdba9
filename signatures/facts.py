"""What a definition says of async: is a function awaited, what does it give, of what class is a value."""

import ast
from dataclasses import dataclass, replace

from kinds import ANY, BOOL, FALSE, NONE, SELF, TRUE, Type, known, union
from reading import Assigned, Class, Function, Outside, is_standard
from syntax import assigned_in, callable_parts, last_name, own_returns, own_yield, takes_awaitable


# What only changes its documentation or its checks.
TRANSPARENT = {"override", "final", "abstractmethod", "overload", "deprecated", "wraps", "type_check_only", "lru_cache", "cache"}
PROPERTIES = {"property", "cached_property", "abstractproperty", "reify", "under_cached_property", "cached_slot_property"}
RENAMED = {
    "List": "builtins.list",
    "Dict": "builtins.dict",
    "Set": "builtins.set",
    "FrozenSet": "builtins.frozenset",
    "Tuple": "builtins.tuple",
    "Type": "builtins.type",
    "Text": "builtins.str",
    "AbstractAsyncContextManager": "typing.AsyncContextManager",
    "AbstractContextManager": "typing.ContextManager",
}
WRAPPERS = {"ClassVar", "Final", "Required", "NotRequired", "ReadOnly", "Annotated", "Unpack"}
UNTOLD = {
    *("NoReturn", "Never", "AnyStr", "LiteralString", "Literal", "Concatenate"),
    *("Generic", "Protocol", "NamedTuple", "TypedDict"),
}
ITERATORS = {
    *("typing.AsyncIterator", "typing.AsyncGenerator", "typing.AsyncIterable"),
    *("typing.Iterator", "typing.Generator", "typing.Iterable"),
}


@dataclass(frozen=True)
class Fact:
    """What a function or a value is, as far as it matters."""

    is_async: bool = False
    returns: Type | None = None
    # `property`, `classmethod`, `staticmethod`, or `value` for what is no function to its users.
    form: str = ""
    takes_awaitable: bool = False
    # Where its overloads differ by what they are called on: the receiver's type and the fact of each.
    variants: tuple = ()


UNTOLD_VALUE = Fact(returns=ANY, form="value")


class Facts:
    """The facts of one package."""

    def __init__(self, package, listed):
        self.package = package
        self.listed = listed
        self._facts = {}
        self._attributes = {}
        self._variables = {}

    # Types

    def type_of(self, node, module, owner=None, variables=None, depth=8):
        """The type that an annotation names."""
        variables = self.variables(owner) if variables is None else variables

        def inner(part):
            return self.type_of(part, module, owner, variables, depth)

        match node:
            case ast.Constant(value=None):
                return NONE
            case ast.Constant(value=str(text)):
                try:
                    return inner(ast.parse(text.strip(), mode="eval").body)
                except SyntaxError:
                    return ANY
            case ast.BinOp(op=ast.BitOr()):
                return union([inner(node.left), inner(node.right)])
            case ast.Subscript(value=value, slice=index):
                arguments = index.elts if isinstance(index, ast.Tuple) else [index]
                return self._subscript(self.package.resolve_expression(module, owner, value), arguments, inner, depth)
            case ast.Name(id=name) if name in variables:
                return variables[name] if isinstance(variables, dict) else Type(f"~{name}")
            case ast.Name() | ast.Attribute():
                return self._named(self.package.resolve_expression(module, owner, node), depth)
        return ANY

    def _named(self, found, depth):
        if isinstance(found, Class):
            return Type(found)
        if isinstance(found, Outside):
            return self._outside(found.name)
        if isinstance(found, Assigned) and is_alias(found) and depth:
            return self.type_of(found.value, found.module, None, (), depth - 1)
        return ANY

    def _outside(self, name):
        short = name.rsplit(".", 1)[-1]
        if name.startswith(("typing.", "typing_extensions.", "collections.abc.")) or name.startswith("contextlib.Abstract"):
            if short == "Self":
                return SELF
            return ANY if short in UNTOLD else Type(RENAMED.get(short, f"typing.{short}"))
        if name in ("None", "builtins.NotImplemented"):
            return ANY
        if is_standard(name) or any(name.startswith(f"{top}.") for top in self.listed):
            return Type(name) if "." in name else ANY
        return ANY

    def _subscript(self, found, arguments, inner, depth):
        name = found.name if isinstance(found, Outside) else ""
        short = name.rsplit(".", 1)[-1] if name.startswith(("typing", "collections.abc.", "builtins.")) else ""
        if short == "Optional":
            return union([inner(arguments[0]), NONE])
        if short == "Union":
            return union([inner(one) for one in arguments])
        if short in WRAPPERS:
            return inner(arguments[0])
        if short in ("TypeGuard", "TypeIs"):
            return BOOL
        if short == "Literal":
            values = [one.value for one in arguments if isinstance(one, ast.Constant)]
            if len(values) == 1 and isinstance(values[0], bool):
                return TRUE if values[0] else FALSE
            return union([Type(f"builtins.{type(one).__name__}") for one in values if one is not None]) if values else ANY
        if short == "Callable":
            return Type("typing.Callable", (Type("..."), inner(arguments[-1])))
        if isinstance(found, Assigned) and is_alias(found) and depth:
            names = self._type_variables_in(found.value, found.module)
            given = dict(zip(names, [inner(one) for one in arguments]))
            return self.type_of(found.value, found.module, None, {one: given.get(one, ANY) for one in names}, depth - 1)
        base = self._named(found, depth)
        if base == ANY or base.head == "|":
            return base
        if isinstance(base.head, Class):
            if len(self.variables(base.head)) != len(arguments):
                return base
        if not arguments or any(isinstance(one, (ast.List, ast.Starred)) for one in arguments):
            return base
        if base.head == "builtins.tuple" and isinstance(arguments[-1], ast.Constant) and arguments[-1].value is ...:
            return Type(base.head, (inner(arguments[0]), Type("...")))
        return Type(base.head, tuple(inner(one) for one in arguments))

    def variables(self, owner):
        """The type variables of a class, in order; none if it has others than plain ones."""
        if owner is None:
            return []
        if owner not in self._variables:
            self._variables[owner] = self._variables_of(owner)
        return self._variables[owner]

    def _variables_of(self, owner):
        if getattr(owner.node, "type_params", None):
            plain = all(isinstance(one, ast.TypeVar) for one in owner.node.type_params)
            return [one.name for one in owner.node.type_params] if plain else []
        for base in owner.node.bases:
            if isinstance(base, ast.Subscript) and last_name(base) in ("Generic", "Protocol"):
                elements = base.slice.elts if isinstance(base.slice, ast.Tuple) else [base.slice]
                names = self._type_variables_in(base.slice, owner.module)
                return names if len(names) == len(elements) else []
        names = []
        for base in owner.node.bases:
            names += [name for name in self._type_variables_in(base, owner.module) if name not in names]
        return names

    def _type_variables_in(self, node, module):
        names = []
        for part in ast.walk(node):
            if isinstance(part, ast.Name) and part.id not in names:
                found = self.package.resolve(module, part.id)
                if is_type_variable(found):
                    names.append(part.id)
                elif isinstance(found, Outside) and found.name == "typing.AnyStr":
                    names.append(part.id)
        return names

    def bound(self, name, module):
        """What a type variable stands for where nothing binds it: its default, or what it must be."""
        found = self.package.resolve(module, name)
        if not is_type_variable(found):
            return ANY
        told = {one.arg: one.value for one in found.value.keywords if one.arg in ("default", "bound")}
        return self.type_of(told.get("default", told.get("bound")), found.module, None, ()) if told else ANY

    # Functions

    def fact(self, function):
        """The fact of a function or method."""
        known = self._facts.get(function)
        if known is None:
            self._facts[function] = Fact()  # what calls itself tells nothing
            facts = [self._of_node(function, node) for node in function.nodes]
            receivers = [self._receiver(function, node) for node in function.nodes]
            known = self._joined(facts)
            if len(facts) > 1 and all(receivers) and len({*receivers}) > 1 and known.form == "":
                known = replace(known, variants=tuple(zip(receivers, facts)))
            self._facts[function] = known
        return known

    def _receiver(self, function, node):
        """The class of the package that `self` is declared as."""
        parameters = node.args.posonlyargs + node.args.args
        if function.owner is None or not parameters or parameters[0].annotation is None:
            return None
        found = self.type_of(parameters[0].annotation, function.module, function.owner)
        return found if isinstance(found.head, Class) and not found.args else None

    def _joined(self, facts):
        first = facts[0]
        if all(fact == first for fact in facts):
            return first
        if any(fact.form != first.form for fact in facts):
            return UNTOLD_VALUE
        takes = any(fact.takes_awaitable for fact in facts)
        if all(fact.is_async == first.is_async for fact in facts):
            returns = [fact.returns for fact in facts]
            return replace(first, returns=None if None in returns else union(returns), takes_awaitable=takes)
        return Fact(returns=union([given(fact) for fact in facts]), form=first.form, takes_awaitable=takes)

    def _of_node(self, function, node):
        module, owner = function.module, function.owner
        is_async = isinstance(node, ast.AsyncFunctionDef)
        yields = own_yield(node)
        returns = self._declared(function, node)
        if returns is None and not yields:
            returns = self._inferred(function, node)
        if yields and is_async:
            is_async = False
            if returns is None or returns.head not in ITERATORS:
                returns = Type("typing.AsyncGenerator", (ANY, ANY))
        elif yields and returns is None:
            returns = Type("typing.Generator", (ANY, ANY, ANY))
        fact = Fact(is_async, returns, takes_awaitable=takes_awaitable(node))
        for decorator in reversed(node.decorator_list):
            fact = self._decorated(fact, decorator, module, owner)
        return fact

    def _declared(self, function, node):
        if node.returns is None:
            return None
        variables = {name: Type(f"~{name}") for name in self.variables(function.owner)}
        # `def f(self: T) -> T` is what `Self` says shorter.
        first = (node.args.posonlyargs + node.args.args)[:1]
        if function.owner and first and first[0].annotation is not None:
            receiver = first[0].annotation
            if isinstance(receiver, ast.Subscript) and last_name(receiver) in ("type", "Type"):
                receiver = receiver.slice
            if isinstance(receiver, ast.Name) and receiver.id not in variables:
                bound = self.package.resolve(function.module, receiver.id)
                if bound is None or isinstance(bound, Assigned):
                    variables[receiver.id] = SELF
        return self.type_of(node.returns, function.module, function.owner, variables)

    def _decorated(self, fact, decorator, module, owner):
        called = isinstance(decorator, ast.Call)
        name = last_name(decorator)
        found = self.package.resolve_expression(module, owner, decorator.func if called else decorator)
        if isinstance(found, Function):
            return self._through(fact, found, called)
        if name in ("staticmethod", "classmethod"):
            return replace(fact, form=name)
        if name in PROPERTIES:
            return replace(fact, form="property")
        if name in TRANSPARENT:
            return fact
        if name in ("asynccontextmanager", "contextmanager"):
            element = fact.returns.args[0] if fact.returns and fact.returns.head in ITERATORS and fact.returns.args else ANY
            head = "typing.AsyncContextManager" if name.startswith("async") else "typing.ContextManager"
            return replace(fact, is_async=False, returns=Type(head, (element,)))
        if name == "coroutine":
            return replace(fact, is_async=True, returns=None)
        return UNTOLD_VALUE

    def _through(self, fact, decorator, called):
        """The fact after a decorator that the package itself defines."""
        for node in decorator.nodes:
            if node.returns is None:
                continue
            parameters = node.args.posonlyargs + node.args.args
            taken = parameters[0].annotation if parameters else None
            made = node.returns
            if called:
                signature = callable_parts(made)
                if signature is None or not signature[0]:
                    continue
                taken, made = signature[0][0], signature[1]
            if taken is None:
                continue
            if ast.dump(taken) == ast.dump(made):
                return fact
            before, after = callable_parts(taken), callable_parts(made)
            if before is None or after is None:
                continue
            if ast.dump(before[1]) == ast.dump(after[1]):
                return fact
            variables = self._bound(before[1], fact, decorator.module)
            returns = self.type_of(after[1], decorator.module, None, variables)
            return replace(fact, is_async=False, returns=returns)
        return self._through_body(fact, decorator.nodes[-1], called)

    def _bound(self, pattern, fact, module):
        """What the type variables of a decorator's parameter are for the function that it decorates."""
        names = {name: ANY for name in self._type_variables_in(pattern, module)}
        result = fact.returns or ANY
        match pattern:
            case ast.Name(id=name) if name in names:
                names[name] = given(fact)
            case ast.Subscript(slice=index):
                last = index.elts[-1] if isinstance(index, ast.Tuple) else index
                first = index.elts[0] if isinstance(index, ast.Tuple) else index
                kind = last_name(pattern)
                if kind in ("Coroutine", "Awaitable") and isinstance(last, ast.Name) and last.id in names and fact.is_async:
                    names[last.id] = result
                elif isinstance(first, ast.Name) and first.id in names and result.head in ITERATORS and result.args:
                    names[first.id] = result.args[0]
        return names

    def _through_body(self, fact, node, called):
        """An un-annotated decorator: what it returns is read."""
        inner = {one.name: one for one in node.body if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef))}
        returned = [one.value for one in ast.walk(node) if isinstance(one, ast.Return) and one in node.body]
        if len(returned) != 1 or not isinstance(returned[0], ast.Name):
            return UNTOLD_VALUE
        name = returned[0].id
        if called:
            return self._through_body(fact, inner[name], False) if name in inner else UNTOLD_VALUE
        parameters = node.args.posonlyargs + node.args.args
        if parameters and name == parameters[0].arg:
            return fact
        if name not in inner or own_yield(inner[name]) or fact.form:
            return UNTOLD_VALUE
        if isinstance(inner[name], ast.AsyncFunctionDef):
            return replace(fact, is_async=True, returns=fact.returns if fact.is_async else None)
        hands_on = [one.value for one in ast.walk(inner[name]) if isinstance(one, ast.Return)]
        if hands_on and parameters and all(isinstance(one, ast.Call) and last_name(one) == parameters[0].arg for one in hands_on):
            return fact
        return UNTOLD_VALUE

    # What no annotation says

    def _inferred(self, function, node):
        if function.module.is_stub:
            return None
        returned = own_returns(node)
        if not returned:
            body = [one for one in node.body if not isinstance(one, ast.Expr) or not isinstance(one.value, ast.Constant)]
            is_empty = not body or all(isinstance(one, (ast.Pass, ast.Raise)) for one in body)
            return None if is_empty or isinstance(body[-1], ast.Raise) else NONE
        types = [self._value(one.value, function, node, 4) if one.value else NONE for one in returned]
        if None in types or not isinstance(node.body[-1], ast.Return):
            return None
        return union(types)

    def _value(self, value, function, node, depth):
        """The type of an expression in a function, if its definitions tell it without running anything."""
        if not depth:
            return None
        parameters = node.args.posonlyargs + node.args.args
        receiver = parameters[0].arg if function.owner and parameters else None
        match value:
            case ast.Constant():
                return NONE if value.value is None else Type(f"builtins.{type(value.value).__name__}")
            case ast.JoinedStr():
                return Type("builtins.str")
            case ast.Name(id=name) if name == receiver:
                return None if any(last_name(one) in ("classmethod", "staticmethod") for one in node.decorator_list) else SELF
            case ast.Name(id=name):
                annotations = [one.annotation for one in parameters + node.args.kwonlyargs if one.arg == name]
                if annotations:
                    return known(self.type_of(annotations[0], function.module, function.owner)) if annotations[0] else None
                stored = assigned_in(node, name)
                return self._value(stored[0], function, node, depth - 1) if len(stored) == 1 else None
            case ast.Await(value=awaited):
                made = self._value(awaited, function, node, depth - 1)
                return known(made.args[-1]) if made and made.head in ("typing.Coroutine", "typing.Awaitable") and made.args else None
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)) if name == receiver:
                found = self.member(function.owner, method)
                return self._called(found)
            case ast.Call(func=callee):
                return self._called(self.package.resolve_expression(function.module, function.owner, callee))
            case ast.Attribute(value=ast.Name(id=name), attr=attribute) if name == receiver:
                return known(self.attributes(function.owner).get(attribute, ANY))
        return None

    def _called(self, found):
        if isinstance(found, Class):
            return Type(found)
        if isinstance(found, Function):
            fact = self.fact(found)
            if fact.form not in ("property", "value") and fact.returns is not None:
                return known(given(fact))
            return Type("typing.Coroutine", (ANY, ANY, ANY)) if fact.is_async else None
        return None

    # Classes

    def bases(self, owner):
        """The types of a class's bases."""
        return [self.type_of(base, owner.module, None, self.variables(owner)) for base in owner.node.bases]

    def member(self, owner, name, depth=16):
        """A member of a class or of its bases in the package."""
        if name in owner.members:
            return owner.members[name]
        for base in self.bases(owner) if depth else []:
            if isinstance(base.head, Class) and base.head is not owner:
                found = self.member(base.head, name, depth - 1)
                if found is not None:
                    return found
        return None

    def attributes(self, owner):
        """The instance attributes whose one assignment or annotation tells their type."""
        if owner not in self._attributes:
            self._attributes[owner] = {}
            stored = {}
            for method in owner.members.values():
                if isinstance(method, Function):
                    for node in method.nodes:
                        self._stored(method, node, stored)
            told = {name: types[0] for name, types in sorted(stored.items()) if len(types) == 1 and types[0] not in (None, ANY)}
            self._attributes[owner] = told
        return self._attributes[owner]

    def _stored(self, method, node, stored):
        parameters = node.args.posonlyargs + node.args.args
        if not parameters:
            return
        for part in ast.walk(node):
            match part:
                case ast.AnnAssign(target=ast.Attribute(value=ast.Name(id=name), attr=attribute)) if name == parameters[0].arg:
                    stored[attribute] = [self.type_of(part.annotation, method.module, method.owner)]
                case ast.Assign(targets=targets):
                    for target in targets:
                        match target:
                            case ast.Attribute(value=ast.Name(id=name), attr=attribute) if name == parameters[0].arg:
                                stored.setdefault(attribute, []).append(self._value(part.value, method, node, 2))

    def value(self, assigned):
        """The type of a name with a value: of its annotation, or of the class that is called for it."""
        if assigned.annotation is not None:
            return self.type_of(assigned.annotation, assigned.module, assigned.owner)
        if isinstance(assigned.value, ast.Call):
            found = self.package.resolve_expression(assigned.module, assigned.owner, assigned.value.func)
            if isinstance(found, Class):
                return Type(found)
            if isinstance(found, Function):
                return self._called(found) or ANY
        return ANY


def given(fact):
    """What a call gives."""
    returns = fact.returns or ANY
    return Type("typing.Coroutine", (ANY, ANY, returns)) if fact.is_async else returns


def is_type_variable(found):
    """Whether a name is bound to a `TypeVar`."""
    return isinstance(found, Assigned) and isinstance(found.value, ast.Call) and last_name(found.value) == "TypeVar"


def is_alias(assigned):
    """Whether the name stands for a type."""
    if assigned.annotation is not None and last_name(assigned.annotation) != "TypeAlias":
        return False
    return isinstance(assigned.value, (ast.Subscript, ast.BinOp, ast.Name, ast.Attribute, ast.Constant))
