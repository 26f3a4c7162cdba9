import asyncio
from types import SimpleNamespace


class Client:
    async def complete(self, prompt):
        await asyncio.sleep(0)
        return SimpleNamespace(choices=[SimpleNamespace(text=prompt.upper())])

    def models(self):
        return ["small"]
