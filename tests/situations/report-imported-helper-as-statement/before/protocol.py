import asyncio

from reading import read_byte, skip


class Protocol:
    def __init__(self, trans):
        self.trans = trans

    async def read_struct(self, wanted):
        result = {}
        while kind := await read_byte(self.trans):
            field = await read_byte(self.trans)
            if field not in wanted:
                skip(self.trans, kind)
                continue
            result[wanted[field]] = await read_byte(self.trans)
        return result


print(asyncio.run(Protocol([1, 9, 40, 2, 8, 2, 5, 5, 1, 3, 77, 0]).read_struct({3: "age"})))
