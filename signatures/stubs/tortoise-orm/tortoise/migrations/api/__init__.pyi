# tortoise-orm 1.1.9
from tortoise.migrations.api.migrate import migrate as migrate
from tortoise.migrations.api.plan import plan as plan
from tortoise.migrations.api.sqlmigrate import sqlmigrate as sqlmigrate
from typing import Any
def __getattr__(name: str) -> Any: ...
