import asyncio

PAGES = {1: "<h1> One </h1>", 2: "<h1>Two</h1>", 3: ""}


async def get_html(number):
    await asyncio.sleep(0)
    return PAGES[number]


def get_title(html, number):
    if "<h1>" not in html:
        return f"{number}: MISSING"
    return html.split(">")[1].split("<")[0].strip()


async def get_titles(numbers):
    tasks = []
    for number in numbers:
        tasks.append((number, asyncio.create_task(get_html(number))))
    titles = []
    for number, task in tasks:
        html = await task
        titles.append(get_title(html, number))
    return titles


print(asyncio.run(get_titles([1, 2, 3])))
