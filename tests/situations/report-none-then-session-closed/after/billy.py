import aiohttp
from discord.ext import commands


class Billy(commands.Bot):
    def __init__(self, **options):
        super().__init__(command_prefix="!", **options)
        self.session = None
        self.jokes = []

    async def setup_hook(self):
        self.session = aiohttp.ClientSession()
        await self.load_extension("cogs.jokes")

    async def fetch_joke(self):
        async with self.session.get("https://jokes.example/random") as response:
            joke = await response.json()
        self.jokes.append(joke["text"])
        return joke["text"]

    async def close(self):
        await super().close()
        if self.session is not None:
            await self.session.close()
