# sqlmodel 0.0.50
from sqlmodel.sql._expression_select_cls import Select as Select, SelectOfScalar as SelectOfScalar
from sqlmodel.sql._expression_select_gen import select as select
from typing import Any
def __getattr__(name: str) -> Any: ...
