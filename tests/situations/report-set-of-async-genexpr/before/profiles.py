import asyncio


class Cursor:
    def __init__(self, documents):
        self._documents = documents

    def sort(self, key):
        return Cursor(sorted(self._documents, key=lambda document: document[key]))

    async def __aiter__(self):
        for document in self._documents:
            await asyncio.sleep(0)
            yield document


async def find(collection, query):
    await asyncio.sleep(0)
    return Cursor([document for document in collection if query(document)])


async def referenced(cursor):
    ids = list(set(document["hmm"] async for document in cursor.sort("hmm")))
    ids.sort()
    return ids


async def main():
    analyses = [{"hmm": "h2"}, {"hmm": "h1"}, {"hmm": "h2"}, {"hmm": None}]
    cursor = await find(analyses, lambda document: document["hmm"])
    print(await referenced(cursor))


asyncio.run(main())
