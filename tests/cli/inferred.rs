//! What un-annotated code tells of values, and what it does not.

use serde_json::Value;

use crate::project::Project;

const PEER: &str = "\
class Peer:
    async def close(self) -> None: ...

    def name(self):
        return \"a\"


class Plain:
    def close(self) -> None: ...


def make():
    return Peer()
";

const STOP: &str = "\
async def stop(peer):
    peer.close()
";

/// Checks that the file is found to drop a coroutine by an unsafe fix, for this reason.
#[track_caller]
fn told<const N: usize>(files: [(&str, &str); N], reason: &str) {
    let ran = Project::new(files).run(&["check", "--output-format", "json"]);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 1, "{}", ran.shown());
    assert_eq!(findings[0]["applicability"], "unsafe", "{}", ran.shown());
    let evidence = findings[0]["evidence"].as_array().unwrap();
    let texts = evidence.iter().filter(|one| one["kind"] == "inferred");
    let mut texts = texts.filter_map(|one| one["text"].as_str());
    assert!(texts.any(|text| text.contains(reason)), "{}", ran.shown());
}

#[track_caller]
fn nothing<const N: usize>(files: [(&str, &str); N]) {
    let ran = Project::new(files).run(&["check", "--output-format", "concise"]);
    assert!(ran.stdout.starts_with("Nothing found"), "{}", ran.shown());
}

#[test]
fn a_parameter_is_what_all_calls_give() {
    let main = "\
from peer import Peer, make
from stop import stop

async def main():
    await stop(Peer())
    await stop(peer=make())
";
    let files = [("peer.py", PEER), ("stop.py", STOP), ("main.py", main)];
    told(files, "`peer` is `Peer` at all 2 calls (main.py:5)");
}

#[test]
fn calls_that_disagree_tell_nothing() {
    let main = "\
from peer import Peer, Plain
from stop import stop

async def main():
    await stop(Peer())
    await stop(Plain())
";
    nothing([("peer.py", PEER), ("stop.py", STOP), ("main.py", main)]);
}

/// Of several values that are known each has to be a coroutine; what nobody knows may be anything.
#[test]
fn calls_of_which_most_are_unknown_tell_nothing() {
    let main = "\
from peer import Peer
from stop import stop

async def main(one, two, three):
    await stop(Peer())
    await stop(one)
    await stop(two.x)
    await stop(*three)
";
    nothing([("peer.py", PEER), ("stop.py", STOP), ("main.py", main)]);
}

#[test]
fn a_function_that_nobody_calls_tells_nothing() {
    nothing([("peer.py", PEER), ("stop.py", STOP)]);
}

#[test]
fn mocks_stand_for_others_and_say_nothing() {
    let main = "\
from unittest.mock import AsyncMock

from peer import Peer
from stop import stop

async def main():
    await stop(AsyncMock())
    await stop(Peer())
";
    let files = [("peer.py", PEER), ("stop.py", STOP), ("main.py", main)];
    told(files, "`peer` is `Peer` at its one call");
}

#[test]
fn a_chain_of_attributes_is_followed_to_the_calls_of_constructors() {
    let node = "\
class Wallet:
    def __init__(self, peer, size=0):
        self.peer = peer
        self.size = size

class Node:
    def __init__(self, wallet):
        self.wallet = wallet

    async def stop(self):
        if self.wallet.peer.close():
            print(self.wallet.size)
";
    let main = "\
from node import Node, Wallet
from peer import make

class Own(Wallet):
    pass

node = Node(Own(make()))
";
    let files = [("peer.py", PEER), ("node.py", node), ("main.py", main)];
    told(
        files,
        "`self.wallet.peer` is `Peer`, as its class assigns (node.py:3)",
    );
}

#[test]
fn the_method_that_is_overridden_declares_its_parameters() {
    let main = "\
from peer import Peer

class Handler:
    async def handle(self, peer: Peer) -> None: ...

class Own(Handler):
    async def handle(self, peer):
        peer.close()
";
    let reason = "`peer` is `Peer` by the declaration of the method that is overridden (main.py:4)";
    told([("peer.py", PEER), ("main.py", main)], reason);
}

#[test]
fn a_fixture_gives_a_test_its_parameter() {
    let conftest = "\
import pytest
from peer import Peer

@pytest.fixture(name=\"peer\")
def own_peer():
    peer = Peer()
    yield peer
";
    let test = "\
async def test_name(peer):
    assert peer.name() == \"a\"
    peer.close()

def helper(peer):
    peer.close()
";
    let files = [
        ("peer.py", PEER),
        ("conftest.py", conftest),
        ("tests/test_peer.py", test),
    ];
    told(
        files,
        "`peer` is `Peer`, which its fixture gives (conftest.py:5)",
    );
}

#[test]
fn frameworks_give_what_they_call_with() {
    let bot = "\
from discord.ext import commands

class Greetings(commands.Cog):
    def __init__(self, bot):
        self.bot = bot

    @commands.command()
    async def hello(self, ctx):
        ctx.send(\"hello\")
";
    let reason = "`ctx` is `Context[Unknown]`, which the framework of the decorator gives";
    let told_of_bot = Project::new([("bot.py", bot)]).run(&["check", "--output-format", "json"]);
    assert!(
        told_of_bot.stdout.contains("`ctx` is `Context`"),
        "{reason}: {}",
        told_of_bot.shown()
    );
    let server = "\
import asyncio

async def serve(reader, writer):
    line = await reader.readline()
    writer.write(line)
    writer.drain()

async def main():
    await asyncio.start_server(serve, \"127.0.0.1\", 8000)
";
    told(
        [("server.py", server)],
        "`writer` is `StreamWriter`, which the framework",
    );
}

#[test]
fn djangos_own_names_are_known_on_whatever() {
    let views = "\
from django.http import JsonResponse

from .models import Order

async def index(request):
    if Order.objects.filter(paid=True).aexists():
        return JsonResponse({})
";
    told(
        [("shop/views.py", views)],
        "by the name of a method of the package",
    );
}

/// A function that runs off its end gives `None` there.
#[test]
fn what_may_be_nothing_is_no_coroutine() {
    let main = "\
async def later(response): ...

def check(response):
    if hasattr(response, \"status\"):
        return later(response)
    if response.ok:
        return
    raise ValueError(response)

async def main(response):
    check(response)
";
    nothing([("main.py", main)]);
}

#[test]
fn arguments_that_do_not_fit_say_that_it_is_something_else() {
    let main = "\
from peer import Peer
from stop import stop

async def main():
    await stop(Peer())
";
    let stop = "\
async def stop(peer):
    peer.close(1, 2)
    peer.close(now=True)
";
    nothing([("peer.py", PEER), ("stop.py", stop), ("main.py", main)]);
}

#[test]
fn circles_end() {
    let main = "\
class Left:
    def __init__(self, right):
        self.right = right.left

    async def go(self):
        self.right.close()

class Right:
    def __init__(self, left):
        self.left = left.right

def one(x):
    return two(x)

def two(x):
    return one(x)

async def main():
    x = one(2)
    x.close()
    Left(Right(Left(Right(x))))
";
    nothing([("main.py", main)]);
}

/// Nothing in the file says `async`.
#[test]
fn a_file_without_the_word_is_asked_about_what_others_make_async() {
    let script = "\
from peer import make

def main():
    peer = make()
    peer.close()

main()
";
    let ran = Project::new([("peer.py", PEER), ("script.py", script)]).run(&[
        "check",
        "--output-format",
        "concise",
    ]);
    assert!(ran.stdout.contains("script.py:5:5"), "{}", ran.shown());
}

/// A library's coroutine in a project that awaits nothing of its name.
#[test]
fn a_librarys_coroutine_is_reported_in_a_plain_function() {
    let notifier = "\
from telegram import Bot

class Notifier:
    def __init__(self, token: str):
        self.bot = Bot(token)

    def __call__(self, text: str):
        self.bot.send_message(1, text)
";
    let ran =
        Project::new([("notifier.py", notifier)]).run(&["check", "--output-format", "concise"]);
    assert!(ran.stdout.contains("notifier.py:8:9"), "{}", ran.shown());
}

#[test]
fn a_place_is_explained() {
    let main = "\
from peer import Peer
from stop import stop

async def main():
    await stop(Peer())
";
    let project = Project::new([("peer.py", PEER), ("stop.py", STOP), ("main.py", main)]);
    let ran = project.run(&[
        "explain-type",
        "stop.py:2:5",
        "peer.py:12:5",
        "main.py:5:11",
    ]);
    let expected = "\
stop.py:2:5: `peer`
  type engine: Unknown
  un-annotated code: Peer
    `peer` is `Peer` at its one call (main.py:5)
peer.py:12:5: `make`
  un-annotated code: Peer
    `make()` is `Peer`, by what the function returns (peer.py:12)
main.py:5:11: `stop`
  type engine: def stop(peer) -> CoroutineType[Any, Any, Unknown]
  un-annotated code: stop
";
    assert_eq!(ran.stdout, expected, "{}", ran.shown());
    assert_eq!(ran.status, 0);
}

#[test]
fn a_place_that_is_none_says_so() {
    let project = Project::new([("peer.py", PEER)]);
    let ran = project.run(&[
        "explain-type",
        "peer.py:1:6",
        "peer.py:99:1",
        "peer.py:1:99",
        "absent.py:1:1",
    ]);
    assert_eq!(ran.status, 2, "{}", ran.shown());
    for told in [
        "peer.py:1:6: no expression, parameter or name of a function stands there",
        "peer.py:99:1: it has no line 99",
        "peer.py:1:99: line 1 has no column 99",
        "absent.py:1:1: it cannot be read",
    ] {
        assert!(ran.stdout.contains(told), "{told}: {}", ran.shown());
    }
    let ran = project.run(&["explain-type", "peer.py"]);
    assert_eq!(ran.status, 2, "{}", ran.shown());
    assert!(ran.stderr.contains("is no place"), "{}", ran.shown());
}

#[test]
fn a_program_reads_the_explanation() {
    let project = Project::new([("peer.py", PEER)]);
    let ran = project.run(&["explain-type", "peer.py:12:5", "--output-format", "json"]);
    let told: Value = serde_json::from_str(&ran.stdout).unwrap();
    let place = &told["places"][0];
    assert_eq!(place["what"], "make");
    assert_eq!(place["inferred"]["classes"][0][0], "Peer");
    assert_eq!(place["inferred"]["reasons"][0]["path"], "peer.py");
    assert_eq!(place["inferred"]["reasons"][0]["line"], 12);
}
