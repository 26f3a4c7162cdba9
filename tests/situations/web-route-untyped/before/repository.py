import asyncio


class UserRepository:
    def __init__(self):
        self._users = {}
        self._lock = asyncio.Lock()

    async def get(self, user_id):
        async with self._lock:
            return self._users.get(user_id)

    async def list(self, limit=50):
        async with self._lock:
            return list(self._users.values())[:limit]

    async def create(self, name):
        async with self._lock:
            user = {"id": len(self._users) + 1, "name": name}
            self._users[user["id"]] = user
            return user

    def count(self):
        return len(self._users)
