import asyncio


class Answer:
    def __init__(self, words):
        self.words = words

    async def __aiter__(self):
        for word in self.words:
            await asyncio.sleep(0)
            yield word


class Agent:
    def __init__(self):
        self.history = []

    def chat(self, question):
        self.history.append(question)
        return Answer([question])

    async def astream_chat(self, question):
        self.history.append(question)
        await asyncio.sleep(0)
        return Answer(question.split())


async def main():
    agent = Agent()
    first = await agent.astream_chat("one two")
    second = await agent.astream_chat("three four")
    async for word in first:
        print(word)
    async for word in second:
        print(word)
    print(len(agent.history))


asyncio.run(main())
