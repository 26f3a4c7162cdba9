import asyncio

from server import Server


def double(value):
    return 2 * value


async def main():
    server = Server()
    await server.init()
    server.link_method("ns=2;i=5", double)
    print(sorted(server.internal.session.callbacks), server.internal.endpoints())


asyncio.run(main())
