import asyncio


class Button:
    def __init__(self):
        self.enabled = True
        self._checks = []

    def bind_enabled_from(self, check):
        self._checks.append(check)
        return self

    def update(self, value):
        self.enabled = all(check(value) for check in self._checks)


async def validate(value: str) -> str | None:
    await asyncio.sleep(0)
    return None if len(value) == 3 else "three characters, please"


def form() -> Button:
    button = Button().bind_enabled_from(lambda value: bool(value.strip()))
    return button.bind_enabled_from(lambda value: validate(value) is None)
