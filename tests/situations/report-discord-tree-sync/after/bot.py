import discord
from discord.ext import commands

client = commands.Bot(command_prefix=".", intents=discord.Intents.default())


@client.event
async def on_ready():
    print(f"logged in as {client.user}")


@client.hybrid_command(description="Sync commands")
@commands.is_owner()
async def sync(ctx):
    await client.tree.sync()
    await ctx.send("Commands are synced.", ephemeral=True)


@client.hybrid_command()
async def ping(ctx):
    await ctx.send(f"{round(client.latency * 1000)} ms")


@client.tree.command()
async def roll(interaction, sides: int = 6):
    await interaction.response.send_message(f"1 of {sides}")


if __name__ == "__main__":
    client.run("token")
