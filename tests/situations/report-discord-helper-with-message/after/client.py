import discord

from tables import make_table, show_help

intents = discord.Intents.default()
intents.message_content = True
client = discord.Client(intents=intents)


@client.event
async def on_message(message):
    if message.author == client.user:
        return
    if message.content.startswith("!table"):
        await make_table(message, message.content.split()[1:])
    elif message.content == "!help":
        await show_help(message)


if __name__ == "__main__":
    client.run("token")
