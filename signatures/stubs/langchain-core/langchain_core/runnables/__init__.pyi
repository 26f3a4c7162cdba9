# langchain-core 1.8.1
from langchain_core.runnables.base import Runnable as Runnable, RunnableBinding as RunnableBinding, RunnableGenerator as RunnableGenerator, RunnableLambda as RunnableLambda, RunnableParallel as RunnableMap, RunnableParallel as RunnableParallel, RunnableSequence as RunnableSequence, RunnableSerializable as RunnableSerializable, chain as chain
from langchain_core.runnables.branch import RunnableBranch as RunnableBranch
from langchain_core.runnables.config import run_in_executor as run_in_executor
from langchain_core.runnables.fallbacks import RunnableWithFallbacks as RunnableWithFallbacks
from langchain_core.runnables.history import RunnableWithMessageHistory as RunnableWithMessageHistory
from langchain_core.runnables.passthrough import RunnableAssign as RunnableAssign, RunnablePassthrough as RunnablePassthrough, RunnablePick as RunnablePick
from langchain_core.runnables.router import RouterInput as RouterInput, RouterRunnable as RouterRunnable
from langchain_core.runnables.utils import aadd as aadd
from typing import Any
def __getattr__(name: str) -> Any: ...
