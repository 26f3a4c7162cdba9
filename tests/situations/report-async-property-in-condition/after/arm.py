import asyncio


class Bus:
    def __init__(self):
        self.motors = []

    async def scan(self):
        await asyncio.sleep(0)
        return list(self.motors)

    async def open(self):
        await asyncio.sleep(0)
        self.motors.extend(["elbow", "wrist"])


class Arm:
    def __init__(self, bus):
        self._bus = bus
        self.name = "left"

    @property
    def label(self):
        return f"arm {self.name}"

    @property
    async def is_connected(self):
        return bool(await self._bus.scan())

    async def connect(self):
        await self._bus.open()


async def prepare(arm: Arm) -> str:
    if not await arm.is_connected:
        await arm.connect()
    state = "ready" if await arm.is_connected else "dead"
    return f"{arm.label}: {state}"


print(asyncio.run(prepare(Arm(Bus()))))
