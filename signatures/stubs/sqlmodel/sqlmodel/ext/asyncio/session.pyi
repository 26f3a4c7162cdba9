# sqlmodel 0.0.50
from sqlalchemy.engine.cursor import CursorResult
from sqlalchemy.engine.result import Result, ScalarResult, TupleResult
from sqlalchemy.ext.asyncio import AsyncSession as _AsyncSession
from sqlmodel.orm.session import Session
from typing import Any
class AsyncSession(_AsyncSession):
    sync_session_class: type[Session]
    sync_session: Session
    async def exec(self, *a, **k) -> TupleResult | ScalarResult | CursorResult: ...
    async def execute(self, *a, **k) -> Result: ...
def __getattr__(name: str) -> Any: ...
