from databases import Database

database = Database("sqlite+aiosqlite:///bank.db")


async def transfer(source, target, amount):
    transaction = await database.transaction()
    try:
        await database.execute("update accounts set sum = sum - :a where id = :i", {"a": amount, "i": source})
        await database.execute("update accounts set sum = sum + :a where id = :i", {"a": amount, "i": target})
    except Exception:
        await transaction.rollback()
        raise
    else:
        await transaction.commit()


async def close(number):
    async with database.transaction():
        await database.execute("delete from accounts where id = :i", {"i": number})


@database.transaction()
async def clear():
    await database.execute("delete from accounts")
