import asyncio
from execution import same

DATABASE = {"select a": [1, 2], "select b": [2, 1]}


async def score(pairs):
    right = 0
    for gold, predicted in pairs:
        if await same(DATABASE, gold, predicted):
            right += 1
    return right / len(pairs)


if __name__ == "__main__":
    print(asyncio.run(score([("select a", "select b"), ("select a", "select c")])))
