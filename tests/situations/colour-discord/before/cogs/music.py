from discord.ext import commands


class Music(commands.Cog):
    def __init__(self, bot: commands.Bot) -> None:
        self.bot = bot

    @commands.command()
    async def play(self, ctx: commands.Context, *, name: str) -> None:
        await ctx.send(name)


def setup(bot: commands.Bot) -> None:
    bot.add_cog(Music(bot))
