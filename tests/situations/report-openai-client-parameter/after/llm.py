DEFAULTS = {"temperature": 0.0, "max_tokens": 500}


def messages_of(system, text):
    return [{"role": "system", "content": system}, {"role": "user", "content": text}]


class Extractor:
    def __init__(self, client, model):
        self._client = client
        self._model = model

    async def entities(self, text):
        completion = await self._client.chat.completions.create(
            model=self._model, messages=messages_of("List the names.", text), **DEFAULTS
        )
        content = completion.choices[0].message.content
        return [line.strip("- ") for line in (content or "").splitlines()]
