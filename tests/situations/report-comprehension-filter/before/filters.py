import asyncio


async def duration_of(item):
    await asyncio.sleep(0)
    return item["seconds"]


async def fits_duration(item, longest=60):
    if item["kind"] != "video":
        return True
    return await duration_of(item) <= longest


def fits_size(item):
    return item.get("size", 0) < 1_000_000
