//! Packages that are not installed: what the shipped signatures tell of them, and who is believed before them.

use crate::project::Project;

const CLIENT: &str = "\
import httpx


async def fetch(url: str) -> list[str]:
    with httpx.AsyncClient() as client:
        client.get(url)
        async with client.stream(\"GET\", url) as answer:
            return [line for line in answer.aiter_lines()]
";

const REPAIRED: &str = "\
import httpx


async def fetch(url: str) -> list[str]:
    async with httpx.AsyncClient() as client:
        await client.get(url)
        async with client.stream(\"GET\", url) as answer:
            return [line async for line in answer.aiter_lines()]
";

/// A `httpx` whose client is a plain one.
const PLAIN: &str = "\
class AsyncClient:
    def __enter__(self) -> 'AsyncClient': ...
    def __exit__(self, *args: object) -> None: ...
    def get(self, url: str) -> int: ...
    def stream(self, *args: str): ...
";

/// A project with an environment in which nothing is installed.
fn project(files: &[(&str, &str)]) -> Project {
    let project = Project::new(files.iter().copied());
    let home = project.root().join("home");
    project.write("home/.keep", "");
    project.write(
        ".venv/pyvenv.cfg",
        format!("home = {}\nversion = 3.12.1\n", home.display()),
    );
    project.write(&site_packages(".keep"), "");
    project
}

fn site_packages(path: &str) -> String {
    let folder = if cfg!(windows) {
        "Lib/site-packages"
    } else {
        "lib/python3.12/site-packages"
    };
    format!(".venv/{folder}/{path}")
}

#[test]
fn a_package_that_is_not_installed_is_known_and_its_repairs_are_unsafe() {
    let project = project(&[("a.py", CLIENT)]);
    project.run(&["check", "--fix"]).ends_with(1);
    assert_eq!(project.text("a.py"), CLIENT);
    project
        .run(&["check", "--fix", "--unsafe-fixes"])
        .ends_with(0);
    assert_eq!(project.text("a.py"), REPAIRED);
}

#[test]
fn the_evidence_names_the_release() {
    let ran = project(&[("a.py", CLIENT)]).run(&["check"]).ends_with(1);
    let said = "the package is not installed; this is known from the shipped signatures of httpx ";
    assert!(ran.stdout.contains(said), "{}", ran.shown());
}

#[test]
fn what_is_installed_is_believed() {
    let project = project(&[("a.py", CLIENT)]);
    project.write(&site_packages("httpx/__init__.py"), PLAIN);
    project.write(&site_packages("httpx/py.typed"), "");
    project.run(&["check"]).ends_with(0);
}

/// Such a package may go on elsewhere, and is installed all the same.
#[test]
fn a_package_that_extends_its_path_is_installed() {
    for extends in [
        "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n",
        "import pkgutil\n__path__ = pkgutil.extend_path(__path__, __name__)\n",
        "from pkgutil import extend_path\n__path__ = extend_path(__path__, __name__)\n",
    ] {
        let project = project(&[("a.py", CLIENT)]);
        project.write(
            &site_packages("httpx/__init__.py"),
            format!("{extends}{PLAIN}"),
        );
        project.run(&["check"]).ends_with(0);
    }
}

#[test]
fn what_the_project_defines_is_believed() {
    for path in ["httpx.py", "src/httpx/__init__.py", "httpx/client.py"] {
        let project = project(&[("a.py", CLIENT), (path, PLAIN)]);
        project.run(&["check"]).ends_with(0);
        project.run(&["check", "a.py"]).ends_with(0);
    }
    let scripts = project(&[("scripts/a.py", CLIENT), ("scripts/httpx.py", PLAIN)]);
    scripts.run(&["check"]).ends_with(0);
}

#[test]
fn a_folder_without_sources_is_no_package() {
    let project = project(&[("a.py", CLIENT), ("httpx/settings.json", "{}")]);
    project.run(&["check"]).ends_with(1);
}

#[test]
fn what_the_signatures_leave_out_is_unknown() {
    let text = "\
import httpx
import httpx.absent
from httpx import absent


async def main(client: httpx.AsyncClient):
    absent()
    httpx.absent()
    httpx.absent.deeper()
    client.absent()
    async with httpx.AsyncClient() as client:
        client.absent().get()
";
    let ran = project(&[("a.py", text)]).run(&["check"]).ends_with(0);
    assert_eq!(ran.stdout, "Nothing found in 1 file.\n");
}

/// What real code does with the packages that it imports most.
#[test]
fn clients_of_all_kinds_are_known() {
    let cases = [
        ("import aiohttp", "aiohttp.ClientSession()", "async with"),
        ("import aiofiles", "aiofiles.open('a')", "async with"),
        ("import aiosqlite", "aiosqlite.connect('a')", "async with"),
        ("import asyncpg", "asyncpg.connect('a')", "await"),
        ("import anyio", "anyio.sleep(1)", "await"),
        ("import trio", "trio.open_nursery()", "async with"),
        ("import websockets", "websockets.connect('a')", "async with"),
        (
            "from openai import AsyncOpenAI",
            "AsyncOpenAI().chat.completions.create()",
            "await",
        ),
        (
            "from anthropic import AsyncAnthropic",
            "AsyncAnthropic().messages.create()",
            "await",
        ),
        (
            "from sqlalchemy.ext.asyncio import AsyncSession",
            "AsyncSession().execute(1)",
            "await",
        ),
        (
            "from sqlalchemy.ext.asyncio import async_sessionmaker",
            "async_sessionmaker()()",
            "async with",
        ),
        (
            "from motor.motor_asyncio import AsyncIOMotorClient",
            "AsyncIOMotorClient().db.list_collection_names()",
            "await",
        ),
        ("from fastapi import Request", "Request({}).json()", "await"),
        (
            "from starlette.requests import Request",
            "Request({}).body()",
            "await",
        ),
        ("import discord", "discord.Client().login('a')", "await"),
        ("from aiogram import Bot", "Bot().get_me()", "await"),
        ("from telegram import Bot", "Bot().send_message()", "await"),
        (
            "from playwright.async_api import async_playwright",
            "async_playwright()",
            "async with",
        ),
        (
            "import grpc.aio",
            "grpc.aio.insecure_channel('a')",
            "async with",
        ),
    ];
    for (import, expression, repair) in cases {
        let (before, after) = if repair == "await" {
            (
                format!("    {expression}\n"),
                format!("    await {expression}\n"),
            )
        } else {
            let body = "as made:\n        print(made)\n";
            (
                format!("    with {expression} {body}"),
                format!("    async with {expression} {body}"),
            )
        };
        let text = |body: &str| format!("{import}\n\n\nasync def main():\n{body}");
        let project = project(&[("a.py", &text(&before))]);
        let ran = project.run(&["check", "--fix", "--unsafe-fixes"]);
        assert_eq!(project.text("a.py"), text(&after), "{}", ran.shown());
    }
}

/// The two clients share their methods; what they are called on tells which give awaitables.
#[test]
fn plain_clients_and_async_clients_are_told_apart() {
    let text = "\
import redis
import redis.asyncio


async def main(client: redis.asyncio.Redis, plain: redis.Redis):
    client.get('a')
    plain.get('a')
";
    let project = project(&[("a.py", text)]);
    project
        .run(&["check", "--fix", "--unsafe-fixes"])
        .ends_with(0);
    let repaired = text.replace("    client.get", "    await client.get");
    assert_eq!(project.text("a.py"), repaired);
}
