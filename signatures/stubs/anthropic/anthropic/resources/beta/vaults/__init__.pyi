# anthropic 2.11.0
from anthropic.resources.beta.vaults.credentials import AsyncCredentials as AsyncCredentials, AsyncCredentialsWithRawResponse as AsyncCredentialsWithRawResponse, AsyncCredentialsWithStreamingResponse as AsyncCredentialsWithStreamingResponse
from anthropic.resources.beta.vaults.vaults import AsyncVaults as AsyncVaults, AsyncVaultsWithRawResponse as AsyncVaultsWithRawResponse, AsyncVaultsWithStreamingResponse as AsyncVaultsWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
