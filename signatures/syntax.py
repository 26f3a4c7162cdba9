"""Questions to Python's syntax trees that need nothing else."""

import ast


def last_name(node):
    """The last part of a dotted name, of a call its callee's, of a subscript its value's."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(attr=name):
            return name
        case ast.Call(func=callee):
            return last_name(callee)
        case ast.Subscript(value=value):
            return last_name(value)
    return ""


def callable_parts(node):
    """The parameters and the result of a `Callable[...]`."""
    if not isinstance(node, ast.Subscript) or last_name(node) != "Callable" or not isinstance(node.slice, ast.Tuple):
        return None
    parameters, result = node.slice.elts
    return (parameters.elts if isinstance(parameters, ast.List) else []), result


def takes_awaitable(node):
    """Whether a parameter is declared to take an awaitable."""
    arguments = node.args
    every = arguments.posonlyargs + arguments.args + arguments.kwonlyargs + [arguments.vararg, arguments.kwarg]
    annotations = [one.annotation for one in every if one is not None and one.annotation is not None]
    return any(mentions_awaitable(one) for one in annotations)


def mentions_awaitable(node):
    """Whether an annotation names an awaitable, other than as what a callable gives."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            node = ast.parse(node.value.strip(), mode="eval").body
        except SyntaxError:
            return False
    if isinstance(node, ast.Subscript) and last_name(node) == "Callable":
        return False
    if isinstance(node, (ast.Name, ast.Attribute)):
        return last_name(node) in ("Awaitable", "Coroutine", "Future", "Task")
    return any(mentions_awaitable(child) for child in ast.iter_child_nodes(node))


def own(node):
    """The nodes of a function's body without those of functions and classes inside it."""
    pending = list(node.body)
    while pending:
        part = pending.pop()
        yield part
        if not isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            pending.extend(ast.iter_child_nodes(part))


def own_yield(node):
    """Whether the function is a generator."""
    return any(isinstance(part, (ast.Yield, ast.YieldFrom)) for part in own(node))


def own_returns(node):
    """The function's own return statements."""
    return [part for part in own(node) if isinstance(part, ast.Return)]


def assigned_in(node, name):
    """Every value that the function gives a local name; an unreadable one counts as one more."""
    values = []
    for part in own(node):
        if isinstance(part, ast.Name) and part.id == name and isinstance(part.ctx, (ast.Store, ast.Del)):
            values.append(None)
    plain = [
        part.value
        for part in own(node)
        if isinstance(part, ast.Assign) and any(isinstance(target, ast.Name) and target.id == name for target in part.targets)
    ]
    return plain if len(plain) == len(values) else [*plain, *values]


def only_raises(node):
    """Whether nothing but an exception comes of a function."""
    returns = ast.unparse(node.returns) if node.returns else ""
    if returns.split(".")[-1] in ("NoReturn", "Never"):
        return True
    body = [one for one in node.body if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))]
    return len(body) == 1 and isinstance(body[0], ast.Raise)
