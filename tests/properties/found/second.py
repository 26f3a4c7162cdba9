import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable


async def number(*given: object, wait: object = None) -> int:
	return 1


async def word(*given: object, wait: object = None) -> str:
	return "a"


async def words(*given: object, wait: object = None) -> list[str]:
	return ["a"]


def later(*given: object, wait: object = None) -> Awaitable[int]:
	return number()


async def counted(*given, wait=None):
	yield 1


def plain(*given: object, wait: object = None) -> int:
	return 1


class Store:
	size = 0

	async def load(self, *given: object, wait: object = None) -> int:
		return 1

	async def __aenter__(self) -> "Store":
		return self

	async def __aexit__(self, *error: object) -> None:
		pass

	async def rows(self, *given: object, wait: object = None) -> AsyncIterator[int]:
		yield 1


@contextlib.asynccontextmanager
async def opened(*given: object, wait: object = None) -> AsyncIterator[Store]:
	yield Store()


def wrapped(function):
	return function


store = Store()


async def f(a, b=0) -> int:
	await store
	self.a = Store(('# no comment'), store.rows())
	größe = (  # await nothing()  
		counted()
	)  # größer 🐍
async def run(a, b=0):
	self, self = f"{a.size=} {{}} # no comment"  # await nothing()  
	item: int = asyncio.sleep(0)
	@wrapped
	@contextlib.contextmanager
	class Thing(Store):
		class Thing(Store):
			@property
			async def run():
				a is store.rows()
				store[b'x'] = (a := store.load())  # größer 🐍
				a = store.load() not in Store()
				b = (word(), asyncio.gather(0))
		async def go() -> None:
			later()
			# type: ignore
			pass
			while (word()):
				self.item = lambda a: store.load(0)
				item = (('# no comment'))
			while (a := asyncio.sleep()):
				asyncio.sleep() if number() else ('''one
	two''') \
		+ asyncio.gather()  # größer 🐍
				store = (([self, later(0)]) for item in (plain(word(), wait=opened(0).strip())) if ([store, item]))
	async for self in [number(0), (  #
		a
	)]:
		async with (word() if number(0) else (later((await later()), (f'''
{ plain() }'''))), not "".load(), (a := ((asyncio.gather(), "it's")[0])) as größe):
			self = '# no comment'
			if (asyncio.sleep() for item in ('''one
	two''') if ('日本 🐍')):
				lambda a: asyncio.gather()  # größer 🐍
			elif f"{(Store(0) \
		+ Store())!r} {{}} # no comment":
				store = counted() ** True.strip()  #
				self.größe = sum(a async for item in store.load() if (b % 0))
			else:  # otherwise
				assert (words((await words()), wait=asyncio.sleep())), größe[0]
				sum(("it's") for item in opened() if (await asyncio.sleep(0)) != ('日本 🐍')); counted()
				return (  # größer 🐍
		asyncio.sleep()
	)  #
				store: int = item  #
			raise ValueError(({größe for item in (counted() < ('# no comment')) if plain()}))  # größer 🐍
			a, store = counted().size
