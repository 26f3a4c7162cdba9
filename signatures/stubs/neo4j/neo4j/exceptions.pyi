# neo4j 6.4.1
from neo4j._async.work.result import AsyncResult
from neo4j._async.work.session import AsyncSession
from neo4j._async.work.transaction import AsyncManagedTransaction, AsyncTransaction
from neo4j._sync.work.result import Result
from neo4j._sync.work.transaction import Transaction
from typing import Any
class GqlError(Exception):
    def find_by_gql_status(self, *a, **k) -> GqlError | None: ...
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class DriverError(GqlError):
    def is_retryable(self, *a, **k) -> bool: ...
class SessionError(DriverError):
    session: AsyncSession | Any
class TransactionError(DriverError):
    transaction: AsyncManagedTransaction | AsyncTransaction | Any | Transaction
class ResultError(DriverError):
    result: AsyncResult | Result
def __getattr__(name: str) -> Any: ...
