import asyncio
from dataclasses import dataclass, field


@dataclass
class UserRepository:
    names: set[str] = field(default_factory=set)

    async def exists(self, name: str) -> bool:
        await asyncio.sleep(0)
        return name in self.names

    async def delete(self, name: str) -> None:
        await asyncio.sleep(0)
        self.names.remove(name)

    def count(self) -> int:
        return len(self.names)


class UserService:
    repository: UserRepository

    def __init__(self, repository: UserRepository) -> None:
        self.repository = repository

    async def delete(self, name: str) -> bool:
        if not self.repository.exists(name):
            return False
        await self.repository.delete(name)
        return True


async def main() -> None:
    service = UserService(UserRepository({"ann", "bob"}))
    print(await service.delete("ann"), await service.delete("cid"), service.repository.count())


asyncio.run(main())
