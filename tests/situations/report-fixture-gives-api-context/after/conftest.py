import pytest_asyncio
from playwright.async_api import async_playwright


@pytest_asyncio.fixture
async def api():
    async with async_playwright() as playwright:
        context = await playwright.request.new_context(base_url="https://api.example")
        yield context
        await context.dispose()
