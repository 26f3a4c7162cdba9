GAMES = {"azul": 4, "go": 2}


def problems(names):
    return [f"no game {name}" for name in names if name not in GAMES]


async def make_table(message, names):
    errors = problems(names)
    if errors:
        await message.channel.send("\n".join(errors))
        return
    seats = sum(GAMES[name] for name in names)
    await message.channel.send(f"{seats} seats")


async def show_help(message):
    await message.author.send("!table GAME")
