import asyncio

from pyppeteer import launch


async def shot(url, path):
    browser = await launch(headless=True)
    context = await browser.createIncognitoBrowserContext()
    page = await context.newPage()
    try:
        await page.goto(url)
        await page.screenshot({"path": path})
        print(page.url)
    finally:
        await browser.close()


if __name__ == "__main__":
    asyncio.run(shot("https://example.org", "shot.png"))
