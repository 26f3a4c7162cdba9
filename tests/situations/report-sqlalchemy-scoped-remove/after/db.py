from asyncio import current_task

from sqlalchemy import text
from sqlalchemy.ext.asyncio import async_scoped_session, async_sessionmaker, create_async_engine

engine = create_async_engine("sqlite+aiosqlite:///shop.db")
Session = async_scoped_session(async_sessionmaker(engine, expire_on_commit=False), scopefunc=current_task)


async def count():
    try:
        result = await Session.execute(text("select count(*) from orders"))
        return result.scalar_one()
    finally:
        await Session.remove()


async def rename(old, new):
    async with Session() as session:
        await session.execute(text("update orders set name = :new where name = :old"), {"old": old, "new": new})
        await session.commit()
    await Session.remove()
