# aioitertools 0.13.0
from aioitertools import asyncio as asyncio
from aioitertools.builtins import all as all, any as any, enumerate as enumerate, iter as iter, list as list, map as map, max as max, min as min, next as next, set as set, sum as sum, tuple as tuple, zip as zip
from aioitertools.itertools import accumulate as accumulate, batched as batched, chain as chain, combinations as combinations, combinations_with_replacement as combinations_with_replacement, compress as compress, count as count, cycle as cycle, dropwhile as dropwhile, filterfalse as filterfalse, groupby as groupby, islice as islice, permutations as permutations, product as product, repeat as repeat, starmap as starmap, takewhile as takewhile, tee as tee, zip_longest as zip_longest
from typing import Any
def __getattr__(name: str) -> Any: ...
