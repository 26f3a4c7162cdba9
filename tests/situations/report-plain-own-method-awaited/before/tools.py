import asyncio


class Tools:
    def __init__(self, functions):
        self.functions = functions

    def _process_tool(self, name, arguments):
        function = self.functions.get(name)
        if function is None:
            return f"no tool {name}"
        return str(function(**arguments))

    async def _log(self, text):
        await asyncio.sleep(0)
        return text

    async def handle(self, calls):
        results = []
        for name, arguments in calls:
            result = await self._process_tool(name, arguments)
            results.append(await self._log(result))
        return results


tools = Tools({"add": lambda a, b: a + b})
print(asyncio.run(tools.handle([("add", {"a": 1, "b": 2}), ("sub", {})])))
