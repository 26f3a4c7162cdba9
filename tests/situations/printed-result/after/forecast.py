import asyncio
import random

STATIONS = {"oslo": -4.0, "lisbon": 17.5, "quito": 14.0}


async def read_temperature(station):
    await asyncio.sleep(0.01)
    return STATIONS[station] + random.uniform(-0.5, 0.5)


async def read_all():
    readings = await asyncio.gather(*(read_temperature(name) for name in STATIONS))
    return dict(zip(STATIONS, readings))


async def main():
    print("Oslo now:", await read_temperature("oslo"))

    everywhere = await read_all()
    print(everywhere)

    lisbon = await read_temperature("lisbon")
    print("Lisbon now:", round(lisbon, 1))


asyncio.run(main())
