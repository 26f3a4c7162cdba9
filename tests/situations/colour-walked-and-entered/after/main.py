import asyncio
from collections.abc import AsyncIterator
from types import TracebackType


class Session:
    async def __aenter__(self) -> "Session":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        print("closed")

    async def rows(self) -> AsyncIterator[int]:
        yield 1
        yield 2


class Report:
    @staticmethod
    async def of(session: Session) -> int:
        total = 0
        async for row in session.rows():
            total += row
        return total

    @classmethod
    async def made(cls) -> int:
        async with Session() as session:
            return await cls.of(session)


async def main() -> None:
    print(await Report.made())


asyncio.run(main())
