# pydantic-ai-slim 2.68.0
from pydantic_ai.images.base import ImageGenerationModel
from typing import Any
class WrapperImageGenerationModel(ImageGenerationModel):
    wrapped: ImageGenerationModel
    async def generate(self, *a, **k): ...
def __getattr__(name: str) -> Any: ...
