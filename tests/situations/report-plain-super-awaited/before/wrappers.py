import asyncio


class Wrapper:
    handled = ValueError

    def execute(self, function, *arguments):
        return {"result": function(*arguments)}

    def error(self, problem):
        return {"error": str(problem)}


class AsyncWrapper(Wrapper):
    async def execute(self, function, *arguments):
        try:
            return await super().execute(function, *arguments)
        except self.handled as problem:
            return self.error(problem)


async def main():
    wrapper = AsyncWrapper()
    print(await wrapper.execute(int, "7"), await wrapper.execute(int, "x"))


asyncio.run(main())
