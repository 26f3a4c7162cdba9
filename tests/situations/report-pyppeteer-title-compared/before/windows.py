from pyppeteer import launch


class Windows:
    def __init__(self):
        self.browser = None
        self.current = None

    async def open(self, url):
        if self.browser is None:
            self.browser = await launch()
        self.current = await self.browser.newPage()
        await self.current.goto(url)

    async def switch(self, title=None, url=None):
        for page in await self.browser.pages():
            if url is not None and page.url == url:
                self.current = page
                return page
            if page.title() == title:
                self.current = page
                await page.bringToFront()
                return page
        raise LookupError(title)
