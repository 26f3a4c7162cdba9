import asyncio

import discord
from discord.ext import commands


class Shop(commands.Bot):
    def load_all(self) -> None:
        for name in ("music",):
            self.load_extension(f"cogs.{name}")


async def main() -> None:
    bot = Shop(command_prefix="!", intents=discord.Intents.none())
    bot.load_all()
    print(sorted(bot.cogs), sorted(command.name for command in bot.commands))
    await bot.close()


if __name__ == "__main__":
    asyncio.run(main())
