import asyncio
from typing import TypedDict


class Post(TypedDict):
    id: int
    title: str
    draft: bool


class Profile(TypedDict):
    name: str
    followers: int


PROFILES: dict[int, Profile] = {1: {"name": "Ada", "followers": 42}}
POSTS: dict[int, list[Post]] = {1: [{"id": 7, "title": "On engines", "draft": False}]}


async def load_profile(user_id: int) -> Profile | None:
    await asyncio.sleep(0)
    return PROFILES.get(user_id)


async def load_posts(user_id: int, limit: int = 20) -> list[Post]:
    await asyncio.sleep(0)
    return POSTS.get(user_id, [])[:limit]
