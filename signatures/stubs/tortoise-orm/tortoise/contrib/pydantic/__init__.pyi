# tortoise-orm 1.1.9
from tortoise.contrib.pydantic.base import PydanticListModel as PydanticListModel, PydanticModel as PydanticModel
from tortoise.contrib.pydantic.creator import pydantic_model_creator as pydantic_model_creator, pydantic_queryset_creator as pydantic_queryset_creator
from typing import Any
def __getattr__(name: str) -> Any: ...
