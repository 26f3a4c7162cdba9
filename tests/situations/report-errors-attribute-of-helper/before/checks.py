import asyncio


async def load_calendar(url):
    await asyncio.sleep(0)
    if not url.startswith("http"):
        raise OSError(url)
    return ["BEGIN:VCALENDAR"]


async def check_data(user_input):
    errors = {}
    if not user_input.get("name"):
        errors["name"] = "missing"
    try:
        await load_calendar(user_input.get("url", ""))
    except OSError:
        errors["url"] = "unreachable"
    return errors


def schema(user_input):
    return {"name": user_input.get("name", ""), "url": user_input.get("url", "")}
