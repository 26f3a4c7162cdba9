import asyncio


class Policy:
    banned = ("eve",)

    async def allows(self, user: str) -> bool:
        await asyncio.sleep(0)
        return user not in self.banned

    def describe(self) -> str:
        return "not banned"


class NightPolicy(Policy):
    def __init__(self, hour: int) -> None:
        self.hour = hour

    async def allows(self, user: str) -> bool:
        if not super().allows(user):
            return False
        return self.hour < 22 or user == "alice"

    def describe(self) -> str:
        return super().describe() + ", and alice alone at night"


async def main() -> None:
    policy = NightPolicy(hour=12)
    print([user for user in ("alice", "eve") if await policy.allows(user)], policy.describe())


asyncio.run(main())
