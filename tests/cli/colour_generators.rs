//! Plain generators that must become async ones, with all that walks them.

use crate::colour::{FETCH, becomes, repaired, stops};

/// A generator that must await, declared to give that, and what follows.
fn walking(returns: &str, rest: &str) -> String {
    format!(
        "from collections.abc import Generator, Iterable, Iterator\nfrom contextlib import contextmanager\n\n\n{FETCH}def walk(keys: list[str]){returns}:\n    for key in keys:\n        yield fetch(key) + 1\n\n\n{rest}"
    )
}

/// Checks what becomes of an async function's body that walks a generator.
#[track_caller]
fn walks(before: &str, after: &str) {
    let source = |body: &str| format!("async def main(keys: list[str]) -> None:\n    {body}\n");
    let (texts, shown) = repaired([("a.py", &*walking("", &source(before)))]);
    let expected = source(after);
    assert!(texts[0].ends_with(&expected), "{}\n{shown}", texts[0]);
    let turned = "async def walk(keys: list[str]):\n    for key in keys:\n        yield await fetch(key) + 1";
    assert!(texts[0].contains(turned), "{}\n{shown}", texts[0]);
}

#[test]
fn what_walks_a_generator_walks_it_asynchronously() {
    walks(
        "for size in walk(keys):\n        print(size)",
        "async for size in walk(keys):\n        print(size)",
    );
    walks(
        "print([size for size in walk(keys) if size])",
        "print([size async for size in walk(keys) if size])",
    );
    walks(
        "print({size: key for key in keys for size in walk([key])})",
        "print({size: key for key in keys async for size in walk([key])})",
    );
    walks(
        "print(sum(size for size in walk(keys)))",
        "print(sum([size async for size in walk(keys)]))",
    );
}

#[test]
fn builtins_get_a_list() {
    walks(
        "print(list(walk(keys)))",
        "print([item async for item in walk(keys)])",
    );
    walks(
        "print(set(walk(keys)))",
        "print({item async for item in walk(keys)})",
    );
    walks(
        "print(sorted(walk(keys), reverse=True))",
        "print(sorted([item async for item in walk(keys)], reverse=True))",
    );
    walks("print(next(walk(keys)))", "print(await anext(walk(keys)))");
    walks(
        "item = 1\n    print(item, max(walk(keys)))",
        "item = 1\n    print(item, max([item_1 async for item_1 in walk(keys)]))",
    );
    walks(
        "found: list[int] = []\n    found.extend(walk(keys))",
        "found: list[int] = []\n    found.extend([item async for item in walk(keys)])",
    );
}

#[test]
fn a_name_that_is_only_walked_is_followed() {
    walks(
        "sizes = walk(keys)\n    first = next(sizes)\n    for size in sizes:\n        print(first, size)",
        "sizes = walk(keys)\n    first = await anext(sizes)\n    async for size in sizes:\n        print(first, size)",
    );
}

#[test]
fn annotations_follow() {
    let user = "async def main() -> None:\n    for size in walk([]):\n        print(size)\n";
    for (before, after) in [
        ("Iterator[int]", "AsyncIterator[int]"),
        ("Iterable[int]", "AsyncIterable[int]"),
        ("Generator[int, None, None]", "AsyncGenerator[int, None]"),
    ] {
        let source = walking(&format!(" -> {before}"), user);
        let (texts, shown) = repaired([("a.py", &*source)]);
        let declared = format!("async def walk(keys: list[str]) -> {after}:");
        assert!(texts[0].contains(&declared), "{}\n{shown}", texts[0]);
        let name = after.split('[').next().unwrap();
        let import = texts[0].lines().next().unwrap();
        assert!(import.contains(name), "{import}");
    }
}

#[test]
fn a_generator_of_a_generator_and_recursion_go_with_it() {
    becomes(
        &format!(
            "{FETCH}def walk(depth: int):\n    yield fetch(\"a\") + 1\n    if depth:\n        for size in walk(depth - 1):\n            yield size\n\n\ndef pairs():\n    for size in walk(2):\n        yield size, size\n\n\nasync def main() -> None:\n    print(list(pairs()))\n"
        ),
        &format!(
            "{FETCH}async def walk(depth: int):\n    yield await fetch(\"a\") + 1\n    if depth:\n        async for size in walk(depth - 1):\n            yield size\n\n\nasync def pairs():\n    async for size in walk(2):\n        yield size, size\n\n\nasync def main() -> None:\n    print([item async for item in pairs()])\n"
        ),
    );
}

#[test]
fn it_stops_where_a_generator_cannot_be_walked_asynchronously() {
    let main = |body: &str| walking("", &format!("async def main() -> None:\n    {body}\n"));
    for (body, why) in [
        ("print(list(zip(walk([]), [1])))", "is handed on"),
        ("for one in enumerate(walk([])): print(one)", "is handed on"),
        ("print(any(walk([])))", "is handed on"),
        ("print(*walk([]))", "is unpacked"),
        ("print(walk([]).send(None))", "is not walked at once"),
        (
            "print((size for size in walk([])))",
            "in a generator expression",
        ),
        ("sizes = walk([])\n    print(sizes)", "is kept"),
        (
            "sizes = walk([])\n    sizes = [1]\n    for size in sizes: print(size)",
            "is kept",
        ),
        ("walk", "it is handed on"),
    ] {
        stops([("a.py", &*main(body))], why);
    }
    for (rest, why) in [
        (
            "for size in walk([]):\n    print(size)\n",
            "nothing can be awaited",
        ),
        (
            "def other():\n    yield from walk([])\n\n\nasync def main() -> None:\n    for size in other(): print(size)\n",
            "another generator yields from it",
        ),
        (
            "def other():\n    return walk([])\n\n\nasync def main() -> None:\n    for size in other(): print(size)\n",
            "is returned",
        ),
    ] {
        stops([("a.py", &*walking("", rest))], why);
    }
}

#[test]
fn it_stops_where_an_async_generator_cannot_do_the_same() {
    let user = "\n\nasync def main() -> None:\n    for size in walk():\n        print(size)\n";
    for (body, why) in [
        (
            "fetch(\"a\")\n    yield from [1, 2]",
            "it has a `yield from`",
        ),
        (
            "fetch(\"a\")\n    sent = yield 1\n    print(sent)",
            "what is sent to it",
        ),
        ("yield fetch(\"a\") + 1\n    return 3", "returns a value"),
    ] {
        let source = format!("{FETCH}def walk():\n    {body}\n{user}");
        stops([("a.py", &*source)], why);
    }
    let source = walking(" -> Generator[int, None, str]", user.trim_start());
    stops(
        [("a.py", &*source.replace("walk():", "walk([]):"))],
        "it is declared to give",
    );
}

/// What a base gives that is only there to be overridden is no coroutine.
#[test]
fn a_base_that_says_nothing_stays_plain() {
    let source = |base: &str, head: &str, walked: &str, awaited: &str, name: &str| {
        format!(
            "from abc import ABC, abstractmethod\nfrom typing import {name}\n\n\n{FETCH}class Base(ABC):\n    @abstractmethod\n    def walk(self) -> {base}[int]: ...\n\n\nclass Own(Base):\n    {head}def walk(self) -> {base}[int]:\n        yield {awaited}fetch(\"a\") + 1\n\n\nasync def main(base: Base) -> None:\n    {walked}for size in base.walk():\n        print(size)\n"
        )
    };
    let (texts, shown) = repaired([("a.py", &*source("Iterator", "", "", "", "Iterator"))]);
    let after = source(
        "AsyncIterator",
        "async ",
        "async ",
        "await ",
        "AsyncIterator",
    );
    assert_eq!(texts[0], after, "{shown}");
}

#[test]
fn a_context_manager_made_of_a_generator_goes_with_its_with_statements() {
    let source = |rest: &str| {
        format!(
            "from collections.abc import Iterator\nfrom contextlib import contextmanager\n\n\n{FETCH}@contextmanager\ndef opened(key: str) -> Iterator[int]:\n    yield fetch(key) + 1\n\n\nasync def main() -> None:\n{rest}"
        )
    };
    let (texts, shown) = repaired([(
        "a.py",
        &*source("    with opened(\"a\") as size:\n        print(size)\n"),
    )]);
    let after = format!(
        "from collections.abc import AsyncIterator\nfrom contextlib import asynccontextmanager\n\n\n{FETCH}@asynccontextmanager\nasync def opened(key: str) -> AsyncIterator[int]:\n    yield await fetch(key) + 1\n\n\nasync def main() -> None:\n    async with opened(\"a\") as size:\n        print(size)\n"
    );
    assert_eq!(texts[0], after, "{shown}");
    for (body, why) in [
        (
            "    with opened(\"a\"), open(\"b\"):\n        pass\n",
            "beside others",
        ),
        (
            "    one = opened(\"a\")\n    with one:\n        pass\n",
            "not entered by a `with`",
        ),
    ] {
        stops([("a.py", &*source(body))], why);
    }
}

/// A plain generator may well yield coroutines.
#[test]
fn a_generator_of_coroutines_begins_nothing() {
    let source = format!(
        "import asyncio\n\n\n{FETCH}def calls(keys: list[str]):\n    for key in keys:\n        yield fetch(key)\n\n\nasync def main() -> None:\n    await asyncio.gather(*calls([]))\n    for call in calls([]):\n        await call\n"
    );
    becomes(&source, &source);
}

/// The types know nothing of what a decorator made.
#[test]
fn a_context_manager_of_another_module_is_known_by_its_name() {
    let api = format!(
        "from contextlib import contextmanager\n\n\n{FETCH}@contextmanager\ndef opened(key: str):\n    yield fetch(key) + 1\n"
    );
    let main = "import api\nimport api as other\n\n\nasync def main() -> None:\n    with api.opened(\"a\") as size:\n        print(size)\n    with other.opened(\"b\") as size:\n        print(size)\n";
    let (texts, shown) = repaired([("api.py", &*api), ("main.py", main)]);
    assert_eq!(texts[1].matches("    async with ").count(), 2, "{shown}");
    assert!(texts[0].contains("async def opened"), "{shown}");
}

/// A class that `with` enters, whose methods must await, and what follows.
fn session(rest: &str) -> String {
    format!(
        "{FETCH}class Session:\n    def __enter__(self):\n        self.size = fetch(\"a\") + 1\n        return self\n\n    def __exit__(self, *error: object) -> None:\n        pass\n\n\n{rest}"
    )
}

#[test]
fn a_class_that_with_enters_goes_with_its_with_statements() {
    let api = session("");
    let main = "from api import Session\n\n\ndef size() -> int:\n    with Session() as session:\n        return session.size\n\n\nasync def main() -> None:\n    print(size())\n";
    let (texts, shown) = repaired([("api.py", &*api), ("main.py", main)]);
    let after = api
        .replace("def __enter__", "async def __aenter__")
        .replace("def __exit__", "async def __aexit__")
        .replace("= fetch", "= await fetch");
    assert_eq!(texts[0], after, "{shown}");
    let after = main
        .replace("def size", "async def size")
        .replace("    with", "    async with")
        .replace("print(size", "print(await size");
    assert_eq!(texts[1], after.replace("async async", "async"), "{shown}");
}

#[test]
fn a_class_that_is_not_only_entered_stays() {
    for (rest, why) in [
        (
            "def main() -> None:\n    session = Session()\n    with session:\n        pass\n",
            "is not entered by a `with`",
        ),
        (
            "async def main(session: Session) -> None:\n    with session:\n        pass\n",
            "is mentioned, and not entered at once",
        ),
        (
            "class Own(Session): ...\n",
            "is mentioned, and not entered at once",
        ),
        (
            "with Session():\n    pass\n",
            "where nothing can be awaited",
        ),
        (
            "async def main() -> None:\n    Session().__enter__()\n",
            "it is called by its name",
        ),
        ("", "nothing in the project enters its class"),
    ] {
        stops([("a.py", &*session(rest))], why);
    }
}
