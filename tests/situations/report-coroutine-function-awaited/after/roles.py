import asyncio

LOCKED = {"server": True}


async def is_locked():
    await asyncio.sleep(0)
    return LOCKED["server"]


async def unlock():
    await asyncio.sleep(0)
    LOCKED["server"] = False


async def open_door(user):
    if await is_locked():
        await unlock()
        return f"unlocked for {user}"
    return f"open for {user}"


async def main():
    for user in ("ann", "bob"):
        print(await open_door(user))


asyncio.run(main())
