from feed import load_posts, load_profile
from web import HTTPException, Router

router = Router()


@router.get("/users/{user_id}/feed")
async def read_feed(user_id: int, limit: int = 20):
    titles = []
    for post in load_posts(user_id, limit=limit):
        if not post["draft"]:
            titles.append(post["title"])

    profile = load_profile(user_id)
    if not profile:
        raise HTTPException(404, "no such user")
    return {"profile": profile, "titles": titles}


@router.get("/users/{user_id}")
async def read_user(user_id: int):
    profile = await load_profile(user_id)
    if profile is None:
        raise HTTPException(404, "no such user")
    return profile
