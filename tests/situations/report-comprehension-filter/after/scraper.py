import asyncio

from filters import fits_duration, fits_size


class Scraper:
    def __init__(self, media):
        self.media = media

    async def wanted(self):
        small = [item for item in self.media if fits_size(item)]
        return [item["name"] for item in small if await fits_duration(item)]


MEDIA = [
    {"name": "a.mp4", "kind": "video", "seconds": 30},
    {"name": "b.mp4", "kind": "video", "seconds": 300},
    {"name": "c.png", "kind": "image"},
    {"name": "d.png", "kind": "image", "size": 2_000_000},
]

if __name__ == "__main__":
    print(asyncio.run(Scraper(MEDIA).wanted()))
