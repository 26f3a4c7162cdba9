import aiohttp

BASE_URL = "https://api.example.org"


async def fetch_status(url: str) -> int:
    with aiohttp.ClientSession() as session:
        with session.get(url) as response:
            return response.status


async def fetch_version(name: str) -> str:
    async with aiohttp.ClientSession(BASE_URL) as session:
        with session.get(f"/packages/{name}") as response:
            document = response.json()
            return document["version"]


async def fetch_names(session: aiohttp.ClientSession) -> list[str]:
    async with session.get("/packages") as response:
        response.raise_for_status()
        return (response.json())["names"]


async def fetch_readme(session: aiohttp.ClientSession, name: str) -> list[str]:
    async with session.get(f"/packages/{name}/readme") as response:
        text = await response.text()
    return text.splitlines()


async def ping(session: aiohttp.ClientSession) -> bool:
    response = session.get("/ping")
    return response.ok
