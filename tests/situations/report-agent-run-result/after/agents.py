from pydantic import BaseModel
from pydantic_ai import Agent


class Answer(BaseModel):
    text: str
    sources: list[str] = []


orchestrator = Agent("openai:gpt-4o", output_type=Answer)
summariser = Agent("openai:gpt-4o-mini")
