import asyncio
import string

from meter import Meter


async def find(port):
    found = []
    for unit in string.ascii_uppercase[:5]:
        if await Meter.is_connected(port, unit):
            found.append(unit)
    return found


async def main():
    units = await find("/dev/ttyUSB0")
    print(", ".join(units))


asyncio.run(main())
