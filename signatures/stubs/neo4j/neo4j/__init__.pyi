# neo4j 6.4.1
from neo4j._async.driver import AsyncBoltDriver as AsyncBoltDriver, AsyncDriver as AsyncDriver, AsyncGraphDatabase as AsyncGraphDatabase, AsyncHttpDriver as AsyncHttpDriver, AsyncNeo4jDriver as AsyncNeo4jDriver
from neo4j._async.work.result import AsyncResult as AsyncResult
from neo4j._async.work.session import AsyncSession as AsyncSession
from neo4j._async.work.transaction import AsyncManagedTransaction as AsyncManagedTransaction, AsyncTransaction as AsyncTransaction
from neo4j._data import Record as Record
from neo4j._sync.driver import Driver as Driver, GraphDatabase as GraphDatabase
from neo4j._sync.work.result import Result as Result
from neo4j._sync.work.transaction import Transaction as Transaction
from typing import Any
def __getattr__(name: str) -> Any: ...
