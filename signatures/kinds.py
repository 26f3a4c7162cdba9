"""Types, as far as they matter here: a class of the package, a name of the standard library or of another listed package,
a union, a type variable of the class around. Everything else is `Any`: a fact that cannot be told is left open.
"""

from dataclasses import dataclass

# Of a value that may be more things than this nothing is told.
MOST_MEMBERS = 8


@dataclass(frozen=True)
class Type:
    """A type: its head is a dotted name, a `Class`, `|` for a union, or `~T` for a type variable."""

    head: object
    args: tuple = ()

    def heads(self):
        """Every head in it."""
        yield self.head
        for arg in self.args:
            yield from arg.heads()


ANY = Type("typing.Any")
NONE = Type("None")
SELF = Type("typing_extensions.Self")
BOOL = Type("builtins.bool")
# By such markers of their classes overloads tell async receivers from others.
TRUE = Type("typing.Literal", (Type("True"),))
FALSE = Type("typing.Literal", (Type("False"),))


def known(found):
    """The type, unless it is `Any`."""
    return None if found == ANY else found


def union(types):
    """The union of types: flat, each once; of too many nothing can be told of the value."""
    flat = []
    for one in types:
        for part in one.args if one.head == "|" else (one,):
            if part not in flat:
                flat.append(part)
    if len(flat) > MOST_MEMBERS:
        return ANY
    return flat[0] if len(flat) == 1 else Type("|", tuple(flat))
