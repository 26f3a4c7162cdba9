import asyncio


async def exec_on_db(database, query):
    await asyncio.sleep(0)
    if query not in database:
        return "error", None
    return "result", database[query]


def same(database, gold, predicted):
    flag, expected = exec_on_db(database, gold)
    if flag == "error":
        raise ValueError(gold)
    flag, rows = exec_on_db(database, predicted)
    return flag == "result" and sorted(rows) == sorted(expected)
