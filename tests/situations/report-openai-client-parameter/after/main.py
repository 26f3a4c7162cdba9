import asyncio
import os

from openai import AsyncOpenAI

from llm import Extractor


async def main():
    client = AsyncOpenAI(api_key=os.environ["KEY"])
    extractor = Extractor(client, "gpt-4o-mini")
    print(await extractor.entities("Ann met Bob."))


if __name__ == "__main__":
    asyncio.run(main())
