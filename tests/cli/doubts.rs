//! Working code that looks like a bug, kind by kind as it was met in public repositories, each beside a bug that is like it.

use crate::project::Project;

/// Checks that nothing is found in the file, guesses and all.
#[track_caller]
fn silent(source: &str) {
    silent_in([("a.py", source)]);
}

/// Checks that nothing is found in the files.
#[track_caller]
fn silent_in<const N: usize>(files: [(&str, &str); N]) {
    let ran = Project::new(files).run(&["check", "--guesses", "--output-format", "concise"]);
    assert!(ran.stdout.starts_with("Nothing found"), "{}", ran.shown());
}

/// Checks that this rule finds something of this grade in the file.
#[track_caller]
fn found(source: &str, rule: &str, grade: &str) {
    found_in([("a.py", source)], rule, grade);
}

/// Checks that this rule finds something of this grade in the files.
#[track_caller]
fn found_in<const N: usize>(files: [(&str, &str); N], rule: &str, grade: &str) {
    let ran = Project::new(files).run(&["check", "--guesses", "--output-format", "concise"]);
    let wanted = format!("[{rule}]");
    let is_there = |line: &str| line.contains(&wanted) && line.contains(grade);
    assert!(ran.stdout.lines().any(is_there), "{}", ran.shown());
}

const STUB: &str = "\
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator

class Runner(ABC):
    @abstractmethod
    async def steps(self) -> AsyncIterator[int]:
        \"\"\"Each step.\"\"\"
";

const WALKS: &str = "
async def main(runner: Runner):
    async for step in runner.steps():
        print(step)
    steps = runner.steps()
    async for step in steps:
        print(step)
";

/// Without a `yield` it is a coroutine function by the letter; those that override it are none.
#[test]
fn a_stub_may_be_an_async_generator() {
    let generator = "
class Own(Runner):
    async def steps(self):
        yield 1
";
    silent(&format!("{STUB}{WALKS}"));
    let ran = Project::new([("a.py", &*format!("{STUB}{generator}{WALKS}"))]).run(&[
        "check",
        "--guesses",
        "--output-format",
        "concise",
    ]);
    let only = "a.py:6:15: warning[stub-of-async-generator]";
    assert!(ran.stdout.starts_with(only), "{}", ran.shown());
    assert_eq!(ran.stdout.lines().count(), 2, "{}", ran.shown());
    let coroutine = "
class Own(Runner):
    async def steps(self) -> AsyncIterator[int]:
        return numbers()
";
    let source = format!("{STUB}{coroutine}{WALKS}");
    found(&source, "coroutine-iterated", "safe fix");
    found(&source, "coroutine-in-name", "safe fix");
}

/// Of a base that is only there to be overridden, what overrides it says of which colour it is.
#[test]
fn a_stub_may_be_overridden_by_the_other_colour() {
    let base = "
class Base:
    async def close(self) -> None:
        pass

async def main(base: Base):
    base.close()
";
    found(base, "coroutine-statement", "safe fix");
    silent(&format!(
        "{base}
class Own(Base):
    def close(self) -> None:
        print(1)
"
    ));
}

/// A future of a coroutine's type gives the result, whatever the type variable was solved as.
#[test]
fn a_type_variable_is_no_coroutine() {
    silent(
        "
from collections.abc import Awaitable
from typing import Generic, TypeVar

R = TypeVar('R')

class Job(Generic[R]):
    def __init__(self, given: R) -> None:
        self.given = given

    def result(self) -> R:
        return self.given

async def load() -> str: ...

async def main():
    job = Job(load())
    job.result()
    name = job.result()
    print(name.upper())
    return job.result() + 'x'
",
    );
}

const FLAG: &str = "
from collections.abc import AsyncIterator, Awaitable
from typing import Literal, overload

class Answer: ...

class Client:
    @overload
    def create(self, text: str, stream: Literal[False] = False) -> Awaitable[Answer]: ...
    @overload
    def create(self, text: str, stream: Literal[True]) -> AsyncIterator[Answer]: ...
    def create(self, text: str, stream: bool = False):
        ...
";

/// What is declared to give one answer gives many by a flag that the types do not see.
#[test]
fn what_is_walked_with_async_may_be_a_stream() {
    silent(&format!(
        "{FLAG}
async def main(client: Client, options: dict):
    answers = client.create('a', **options)
    async for answer in answers:
        print(answer)
    async for answer in client.create('a', **options):
        print(answer)
"
    ));
    silent(&format!(
        "{FLAG}
async def main(client: Client, options: dict):
    await client.create('a', stream=options['stream'])
"
    ));
    found(
        &format!(
            "{FLAG}
async def main(client: Client):
    answer = await client.create('a', stream=True)
    return answer
"
        ),
        "async-iterable-awaited",
        "",
    );
}

const OBJECT: &str = "
from typing import cast

class Message:
    def __init__(self, text: str) -> None:
        self.text = text

    def __await__(self):
        yield

def answer(text: str) -> Message:
    return Message(text)

def shown(text: str) -> None: ...
";

/// An object that can be awaited is used as the object that it is.
#[test]
fn an_object_that_can_be_awaited_is_no_coroutine() {
    silent(&format!(
        "{OBJECT}
async def main():
    Message('a')
    message = Message('b')
    shown(message)
    other = answer('c')
    print(other.text)
    shown(other)

async def handler():
    return answer('d')

async def keeps():
    kept: Message = cast(Message, answer('e'))
    print(kept.text)
"
    ));
}

/// Who takes the step awaits it.
#[test]
fn a_step_that_is_handed_to_a_scheduler_is_awaited() {
    silent(
        "
import asyncio
from collections.abc import AsyncIterator

async def main(stream: AsyncIterator[int]):
    try:
        while True:
            print(await asyncio.wait_for(stream.__anext__(), timeout=1))
    except StopAsyncIteration:
        pass
",
    );
}

/// A callee whose parameters do not fit the call is another one.
#[test]
fn a_call_that_contradicts_its_callee_says_nothing() {
    let class = "
class Store:
    async def put(self, key: str) -> None: ...
";
    silent(&format!(
        "{class}
async def main(store: Store):
    store.put('a', 1, retries=2)
"
    ));
    found(
        &format!(
            "{class}
async def load() -> str: ...

async def main(store: Store):
    store.put(load())
"
        ),
        "coroutine-statement",
        "safe fix",
    );
}

/// The source beside a stub says of which colour a function is.
#[test]
fn a_stub_file_gives_way_to_its_source() {
    let stub = "
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager

async def rows() -> AsyncIterator[int]: ...
async def session() -> AbstractAsyncContextManager[int]: ...
async def save() -> None: ...
";
    let source = "
from contextlib import asynccontextmanager

async def rows():
    yield 1

@asynccontextmanager
async def session():
    yield 1

async def save() -> None: ...
";
    let main = "
from store import rows, session, save

async def main():
    async for row in rows():
        print(row)
    async with session() as one:
        print(one)
";
    silent_in([("store.py", source), ("store.pyi", stub), ("a.py", main)]);
    let files = [
        ("store.py", source),
        ("store.pyi", stub),
        ("a.py", &format!("{main}    save()\n") as &str),
    ];
    found_in(files, "coroutine-statement", "safe fix");
}

/// An `await` that binds to the whole chain is moved to the call, and stands twice only where that is proven.
#[test]
fn an_await_of_a_chain_moves() {
    let before = "
class Answer:
    async def text(self) -> str: ...

async def load() -> dict[str, int]: ...
async def ask() -> Answer: ...

async def main():
    one = await load()['k']
    two = await ask().text()
    print(await (load())['k'])
    return one, two
";
    let after = before
        .replace("await load()['k']", "(await load())['k']")
        .replace("await ask().text()", "await (await ask()).text()")
        .replace("await (load())['k']", "(await load())['k']");
    let project = Project::new([("a.py", before)]);
    project.run(&["check", "--fix"]).ends_with(0);
    assert_eq!(project.text("a.py"), after);
}

/// The same call awaited where this one does not run: the code is there twice, for both kinds.
#[test]
fn a_twin_is_meant() {
    let project = "
class Plain:
    def save(self) -> None: ...

class Async:
    async def save(self) -> None: ...
";
    silent(&format!(
        "{project}
async def main(store: Plain | Async, is_async: bool):
    if is_async:
        await store.save()
    else:
        store.save()

async def early(store: Plain | Async, is_async: bool):
    if is_async:
        await store.save()
        return
    store.save()
"
    ));
    found(
        &format!(
            "{project}
async def main(store: Async, is_new: bool):
    if is_new:
        await store.save()
    else:
        store.save()
"
        ),
        "coroutine-statement",
        "safe fix",
    );
}

/// What a pipeline queues is sent by one call.
#[test]
fn queued_commands_are_not_awaited() {
    silent(
        "
from collections.abc import Awaitable

class Pipeline:
    def set(self, key: str) -> Awaitable[bool] | bool: ...
    async def execute(self) -> None: ...

class Client:
    def pipeline(self) -> Pipeline: ...

async def main(client: Client):
    pipe = client.pipeline()
    pipe.set('a')
    pipe.set('b')
    await pipe.execute()
",
    );
}

/// What the callee awaits may be handed to it as it is.
#[test]
fn a_parameter_that_is_awaited_takes_a_coroutine() {
    silent(
        "
import asyncio

async def load() -> str: ...

class Page:
    async def show(self, work, title):
        print(await work, title)

    def later(self, coro):
        self.kept = coro

async def other(page: Page):
    print(await load())
    print(await load())
    print(await load())

async def main(page: Page):
    await page.show(load(), 'a')
    page.later(load())
",
    );
}

/// A callee of which nothing is known, and that is given coroutines elsewhere in the file, is there to run them; so is a future
/// whose result is one.
#[test]
fn what_is_given_coroutines_elsewhere_takes_them() {
    let start = "
from missing import page

async def load() -> str: ...
async def save() -> str: ...

async def other():
    print(await load())
    print(await load())
    print(await load())
";
    let once = "
async def main():
    page.later(load())
";
    let awaited = "
async def again():
    page.later(await save())
    page.later(save())
";
    found(
        &format!("{start}{once}"),
        "coroutine-handed-on",
        "guess fix",
    );
    silent(&format!("{start}{once}    page.later(save())\n"));
    found(
        &format!("{start}{once}{awaited}"),
        "coroutine-handed-on",
        "guess fix",
    );
    silent(&format!(
        "{start}
async def main(future):
    future.set_result(load())
"
    ));
}

/// Whoever takes a function, or awaits what it is given, runs a coroutine as well, whatever its annotation says.
#[test]
fn a_wrong_annotation_of_a_parameter_is_no_rejection() {
    silent(
        "
import asyncio
from collections.abc import Callable
from typing import Any

class Loop:
    def create_task(self, target: Callable[..., Any]) -> None:
        self.targets = [target]

    async def wait(self, target: str) -> None:
        await asyncio.ensure_future(target)

async def load() -> str: ...

async def main(loop: Loop):
    loop.create_task(load())
    await loop.wait(load())
",
    );
    found(
        "
class CreateTaskResult: ...

def show(result: CreateTaskResult) -> None: ...

async def load() -> CreateTaskResult: ...

async def main():
    show(load())
",
        "coroutine-argument",
        "safe fix",
    );
}

/// Working code hardly ever awaits what cannot be awaited; what is awaited all over can be.
#[test]
fn what_the_project_awaits_all_over_can_be_awaited() {
    let pool = "
from concurrent.futures import ThreadPoolExecutor

def work() -> int: ...
";
    silent(&format!(
        "{pool}
async def main(pool: ThreadPoolExecutor):
    print(await pool.submit(work))
    print(await pool.submit(work))
"
    ));
    found(
        "
def work() -> int: ...

async def main():
    print(await work())
",
        "plain-value-awaited",
        "unsafe fix",
    );
}

/// `CreateTaskResult` is no task.
#[test]
fn words_are_whole_words() {
    silent(
        "
class CreateTaskResult:
    def get(self, key: str) -> str: ...

async def main(given):
    if isinstance(given, CreateTaskResult):
        given.get('a')
",
    );
}

/// An `async def` with a `yield` is an async generator, whatever it declares.
#[test]
fn a_wrong_annotation_makes_no_plain_iterable() {
    silent(
        "
from collections.abc import Iterator

class Cog:
    async def names(self) -> Iterator[str]:
        yield 'a'

async def main(cog: Cog):
    return [name async for name in cog.names()]
",
    );
}

/// A parameter of another async type says nothing of a plain walk.
#[test]
fn a_callee_that_walks_with_async_may_want_other_items() {
    let start = "
from collections.abc import AsyncGenerator, AsyncIterator, Iterable

async def numbers() -> AsyncIterator[int]:
    yield 1
";
    silent(&format!(
        "{start}
async def close(stream: AsyncGenerator[int, None]) -> None: ...
async def show(names: AsyncIterator[str]) -> None: ...

async def main():
    await close(numbers())
    await show(numbers())
"
    ));
    found(
        &format!(
            "{start}
def total(numbers: Iterable[int]) -> int: ...

async def main():
    return total(numbers())
"
        ),
        "consumer-of-async-iterable",
        "unsafe fix",
    );
}

/// A plain function that the project defines gives what it gives, though others of the name are awaited.
#[test]
fn a_plain_function_of_the_project_is_no_guess() {
    silent(
        "
import missing

class Wallet:
    def sign(self, amount: int) -> missing.Bundle:
        return missing.Bundle(amount)

class Remote:
    async def sign(self, amount): ...

async def first(remote):
    await remote.sign(1)
    await remote.sign(2)
    await remote.sign(3)

async def main():
    wallet = Wallet()
    wallet.sign(4)
",
    );
}

/// Where coroutines are collected and something may run them, they are meant; where only values are read of it, not.
#[test]
fn a_collection_may_be_there_to_run_what_is_in_it() {
    let collects = "
import asyncio
from typing import Final

async def post(entry: str) -> int: ...

async def main(log: list[str], given_tasks) -> object:
    tasks: Final = []
    for entry in log:
        task = post(entry)
        tasks.append(task)
        other = post(entry)
        given_tasks.append(other)
";
    silent(&format!(
        "{collects}    return await asyncio.gather(*tasks, return_exceptions=True)\n"
    ));
    found(
        &format!("{collects}    return tasks\n"),
        "coroutine-in-name",
        "unsafe fix",
    );
}

/// A function that hands out coroutines is awaited twice, or hands them out everywhere.
#[test]
fn a_coroutine_may_be_handed_out() {
    let work = "
async def work(): ...

async def choose(kind):
    if kind:
        return 1
    return work()
";
    found(work, "coroutine-returned", "unsafe fix");
    silent(&format!(
        "{work}
async def main():
    await (await choose(2))
"
    ));
    silent(&work.replace("return 1", "return work()"));
}

/// What may be an object with an `__await__` of its own, and has the attribute that is read, is used as the object.
#[test]
fn an_object_of_a_union_that_can_be_awaited_is_read() {
    let clients = "
class Client:
    def __await__(self):
        yield

    def get(self) -> int: ...

class Cluster:
    def get(self) -> int: ...

def connect() -> Client | Cluster: ...

async def main():
    print(connect().get())
";
    silent(clients);
    found(
        &clients
            .replace("-> Client | Cluster", "-> Awaitable[int] | Cluster")
            .replace(
                "\nclass Client",
                "\nfrom collections.abc import Awaitable\n\nclass Client",
            ),
        "likely-coroutine",
        "unsafe fix",
    );
}

/// An object that can be awaited, too, is walked where it is made by a `for` that cannot.
#[test]
fn an_object_that_can_be_awaited_is_walked() {
    found(
        "
class Items:
    def __await__(self):
        yield

    def __aiter__(self):
        return self

    async def __anext__(self) -> int: ...

async def main():
    for item in Items():
        print(item)
",
        "for-over-async-iterable",
        "unsafe fix",
    );
}

const OVERLOADS: &str = "
from collections.abc import AsyncIterator
from typing import Literal, overload

class Flow:
    @overload
    async def run(self, stream: Literal[False] = False, background: bool = False) -> int: ...
    @overload
    def run(self, stream: Literal[True] = True, background: bool = False) -> AsyncIterator[int]: ...
    def run(self, stream=None, background=False):
        if background:
            if stream:
                return self.in_background()
            return 1
        if stream:
            return self.steps()
        else:
            return self.once()

    async def in_background(self) -> int: ...
    async def once(self) -> int: ...
    async def steps(self) -> AsyncIterator[int]:
        yield 1

async def main(flow: Flow):
    await flow.run(stream=True)
";

/// Overloads may leave out what a flag does; the body says it.
#[test]
fn a_body_says_more_than_its_overloads() {
    found(OVERLOADS, "async-iterable-awaited", "error");
    silent(&OVERLOADS.replace("stream=True)", "stream=True, background=True)"));
    silent(&OVERLOADS.replace("stream=True)", "stream=True, **flow.options)"));
}

/// What may be walked both ways, by its type, is there for both.
#[test]
fn a_union_of_both_kinds_is_walked_as_it_is() {
    let walk = "
from collections.abc import AsyncIterable, Iterable

async def main(items: AsyncIterable[int] | Iterable[int]):
    for item in items:
        print(item)
";
    silent(walk);
    let other = walk.replace("| Iterable[int]", "| None");
    found(&other, "consistently-walked", "warning");
}

/// A function of a package that is not installed is another one than the project's of the same name: only what has the same
/// import path speaks for it.
#[test]
fn an_imported_name_is_known_by_its_import_path() {
    let own = "
async def delete(key): ...

async def main(key):
    await delete(key)
    await delete(key)
";
    let statement = "
from missing.sql import delete

async def main(table, session):
    query = delete(table).where(1)
    return query
";
    silent_in([("own.py", own), ("a.py", statement)]);
    let awaited = "
from missing import sql

async def main(table):
    await sql.delete(table)
";
    found_in(
        [("own.py", own), ("other.py", awaited), ("a.py", statement)],
        "consistently-awaited",
        "guess",
    );
}

/// Two receivers of one name that are of different classes have nothing to do with each other.
#[test]
fn a_receiver_of_another_class_says_nothing() {
    let awaited = "
import missing

async def fetch(url):
    async with missing.AsyncClient() as client:
        print(await client.get(url))
        return await client.get(url)
";
    let plain = |binding: &str| {
        format!(
            "
import missing

async def main(url, given):
    {binding}
        print(client.get(url))
"
        )
    };
    let of = |binding: &str| [("fetch.py", awaited.to_owned()), ("a.py", plain(binding))];
    let silent_of = |binding: &str| {
        let [one, other] = of(binding);
        silent_in([(one.0, &*one.1), (other.0, &*other.1)]);
    };
    let found_of = |binding: &str| {
        let [one, other] = of(binding);
        let files = [(one.0, &*one.1), (other.0, &*other.1)];
        found_in(files, "consistently-awaited", "guess");
    };
    silent_of("with missing.Client() as client:");
    silent_of("client = missing.Client()\n    if url:");
    silent_of("client: missing.Client = given\n    if url:");
    found_of("with missing.AsyncClient() as client:");
    found_of("client = given\n    if url:");
    // All that is called on its class is awaited, though not this.
    let other = "
import missing

async def main(url):
    with missing.AsyncClient() as other:
        print(other.delete(url))
";
    let files = [("fetch.py", awaited), ("a.py", other)];
    found_in(files, "consistently-awaited", "guess");
}

/// What one class awaits of its own says nothing of another's, unless they have a base in common.
#[test]
fn an_object_of_another_class_says_nothing() {
    let classes = |one: &str, other: &str| {
        format!(
            "
import missing

class One({one}):
    async def start(self, unknown): ...

    async def run(self):
        await self.start(missing)
        await self.start(missing)

class Other({other}):
    async def run(self):
        self.start()
"
        )
    };
    silent(&classes("missing.Service", "missing.Widget"));
    found(
        &classes("missing.Service", "missing.Service"),
        "consistently-awaited",
        "guess",
    );
}
