# matrix-nio 0.26.0
from nio.crypto.async_attachments import async_encrypt_attachment as async_encrypt_attachment, async_generator_from_data as async_generator_from_data
from typing import Any
def __getattr__(name: str) -> Any: ...
