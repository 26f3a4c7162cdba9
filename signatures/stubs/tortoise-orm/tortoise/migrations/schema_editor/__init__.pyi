# tortoise-orm 1.1.9
from tortoise.migrations.schema_editor.asyncpg import AsyncpgSchemaEditor as AsyncpgSchemaEditor
from tortoise.migrations.schema_editor.base import BaseSchemaEditor as BaseSchemaEditor
from tortoise.migrations.schema_editor.base_postgres import BasePostgresSchemaEditor as BasePostgresSchemaEditor
from tortoise.migrations.schema_editor.mssql import MSSQLSchemaEditor as MSSQLSchemaEditor
from tortoise.migrations.schema_editor.mysql import MySQLSchemaEditor as MySQLSchemaEditor
from tortoise.migrations.schema_editor.oracle import OracleSchemaEditor as OracleSchemaEditor
from tortoise.migrations.schema_editor.psycopg import PsycopgSchemaEditor as PsycopgSchemaEditor
from tortoise.migrations.schema_editor.sqlite import SqliteSchemaEditor as SqliteSchemaEditor
from typing import Any
def __getattr__(name: str) -> Any: ...
