# tortoise-orm 1.1.9
from tortoise.migrations.migration import Migration as Migration
from tortoise.migrations.operations import AddField as AddField, AlterField as AlterField, AlterModelOptions as AlterModelOptions, CreateModel as CreateModel, CreateSchema as CreateSchema, DeleteModel as DeleteModel, DropSchema as DropSchema, Operation as Operation, RemoveField as RemoveField, RenameField as RenameField, RenameModel as RenameModel, RunPython as RunPython, SQLOperation as SQLOperation, TortoiseOperation as TortoiseOperation
from typing import Any
def __getattr__(name: str) -> Any: ...
