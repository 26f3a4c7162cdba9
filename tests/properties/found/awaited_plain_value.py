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


async def f(a):
	(f"{words()!r} {{}} # no comment") + store
	if asyncio.sleep()() < (a := (await words())):
		match (('# no comment') async for item in word() if store):
			case [a, *_]:
				try:
					store = number(store.rows(), *self)  # größer 🐍
				except ValueError:
					a = [(await asyncio.gather()) for item in Store(0) if store.load(0)]
					item, item = [(await later()), 0]  #
					number() \
		+ a; Store(asyncio.gather(), *(await opened()))  # größer 🐍
					raise ValueError((b'x', plain(0)))
				finally:
					b = größe  # type: ignore
					pass
					return {(f"{(await word(0))=} {{}} # no comment"): Store(0)}
		with (number() for item in (item ** größe) if a):
			lambda a: opened()
			b = self
			if words(("" if b'x' else asyncio.sleep()) if number() else ('''one
	two'''), wait="it's"):
				store, self = f"{-plain()!r} {{}} # no comment"
			with ((f"{store!r} {{}} # no comment") as a, (sum(Store() async for item in opened() if ('''one
	two'''))).rows() if opened(0) else Store()): word(0)
		return f"{plain()} {{}} # no comment"
	elif lambda a: store.rows():
		pass
		# größer 🐍
		pass
		pass
	else:  # otherwise
		item: int = '# no comment'
		self = (a := counted(0))
		async def go(self, *, item: int = 1) -> str:
			self: int = (f"{opened()} {{}} # no comment").load()  # await nothing()  
		async def f(self, *, item: int = 1) -> int:
			with (-(await number(0))):
				größe, store = counted()
				self.item = {(plain(größe, ...)): (await later())}
				pass  # note
	try:
		if words(store, item):
			lambda a: counted()  # note
			a[(await opened()) if ([Store(0) for item in ({größe: b}) if number()]) else 1.5] = later(0)[0] or asyncio.sleep()
	except ValueError:
		(f"{True:>{a}} {{}} # no comment") + (number() == number(0))
	finally:
		async with (later() as a):
			with (await plain()) if word() else (f"{store.rows()!r} {{}} # no comment"): await store.load()
			self.item = counted(number(), b'x')
			pass  #
			while later(
		Store(),  # type: ignore
	):
				a = (item, asyncio.sleep())
				f'''
{ (  # await nothing()  
		self
	) }'''; Store(asyncio.sleep(0), (~('# no comment')))  # type: ignore
	# note
	pass