import asyncio
async def f(): ...
async def g():
    f()
