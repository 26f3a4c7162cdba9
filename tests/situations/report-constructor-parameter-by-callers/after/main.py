import asyncio

from client import Client
from helper import Helper


async def main():
    helper = Helper(Client(), prefix="> ")
    print(await helper.ask("hello"), helper.model())


asyncio.run(main())
