import asyncio


async def read_byte(trans):
    await asyncio.sleep(0)
    return trans.pop(0)


async def skip(trans, kind):
    if kind == 1:
        await read_byte(trans)
    elif kind == 2:
        for _ in range(await read_byte(trans)):
            await skip(trans, 1)
