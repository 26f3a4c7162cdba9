from sqlalchemy import text

from scope import session_scope


async def add(name):
    async with session_scope() as session:
        await session.execute(text("insert into orders values (:name)"), {"name": name})
    with open("orders.log", "a") as log:
        print(name, file=log)


async def clear():
    async with session_scope() as session:
        await session.execute(text("delete from orders"))
