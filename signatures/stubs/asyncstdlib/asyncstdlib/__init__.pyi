# asyncstdlib 3.14.0
from asyncstdlib._lrucache import lru_cache as lru_cache
from asyncstdlib.asynctools import any_iter as any_iter, apply as apply, await_each as await_each, borrow as borrow, scoped_iter as scoped_iter, sync as sync
from asyncstdlib.builtins import all as all, anext as anext, any as any, dict as dict, enumerate as enumerate, filter as filter, iter as iter, list as list, map as map, max as max, min as min, set as set, sorted as sorted, sum as sum, tuple as tuple, zip as zip
from asyncstdlib.contextlib import ContextDecorator as ContextDecorator, ExitStack as ExitStack, closing as closing, contextmanager as contextmanager, nullcontext as nullcontext
from asyncstdlib.functools import cache as cache, cached_property as cached_property, reduce as reduce
from asyncstdlib.heapq import merge as merge, nlargest as nlargest, nsmallest as nsmallest
from asyncstdlib.itertools import accumulate as accumulate, batched as batched, chain as chain, compress as compress, cycle as cycle, dropwhile as dropwhile, filterfalse as filterfalse, groupby as groupby, islice as islice, pairwise as pairwise, starmap as starmap, takewhile as takewhile, tee as tee
from typing import Any
def __getattr__(name: str) -> Any: ...
