import asyncio


class Moderation:
    def __init__(self, banned: set[str]) -> None:
        self.banned = banned
        self.log: list[str] = []

    async def is_banned(self, author: str) -> bool:
        await asyncio.sleep(0)
        return author in self.banned

    async def connected(self) -> bool:
        await asyncio.sleep(0)
        return True

    async def record(self, entry: str) -> int:
        await asyncio.sleep(0)
        self.log.append(entry)
        return len(self.log)


async def accept(moderation: Moderation, author: str, text: str) -> bool:
    if not moderation.connected():
        moderation.record("offline")
        return False
    if moderation.is_banned(author):
        print("refused:", author)
        return False
    entries = moderation.record(text)
    return entries > 0


async def wait_until_connected(moderation: Moderation) -> None:
    while not moderation.connected():
        asyncio.sleep(0.1)


async def publish(moderation: Moderation, author: str, text: str) -> int:
    assert not moderation.is_banned(author)
    number = moderation.record(f"{author}: {text}")
    print(f"entry {number + 1}")
    return number
