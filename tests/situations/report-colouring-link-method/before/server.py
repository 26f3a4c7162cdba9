import asyncio


class Session:
    def __init__(self):
        self.callbacks = {}

    async def add_method_callback(self, node, callback):
        await asyncio.sleep(0)
        self.callbacks[node] = callback


class InternalServer:
    def __init__(self):
        self.session = Session()

    def endpoints(self):
        return ["opc.tcp://localhost"]


class Server:
    def __init__(self):
        self.internal = InternalServer()

    async def init(self):
        await asyncio.sleep(0)

    def link_method(self, node, callback):
        """Calls `callback` whenever a client calls the method of that node."""
        self.internal.session.add_method_callback(node, callback)
