from telethon import TelegramClient

client = TelegramClient("session", 1, "hash")


async def show():
    async for dialog in client.iter_dialogs():
        print(dialog.name)


def main():
    with client:
        client.loop.run_until_complete(show())


if __name__ == "__main__":
    main()
