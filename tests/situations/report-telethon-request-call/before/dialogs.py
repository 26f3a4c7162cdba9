from telethon import TelegramClient
from telethon.tl.functions.messages import GetDialogsRequest
from telethon.tl.types import InputPeerEmpty

client = TelegramClient("session", 1, "hash")


async def channels():
    request = GetDialogsRequest(offset_date=None, offset_id=0, offset_peer=InputPeerEmpty(), limit=200, hash=0)
    result = client(request)
    names = []
    for chat in result.chats:
        if getattr(chat, "megagroup", False):
            names.append(chat.title)
    return names


async def main():
    me = await client.get_me()
    print(me.username, await channels())


if __name__ == "__main__":
    with client:
        client.loop.run_until_complete(main())
