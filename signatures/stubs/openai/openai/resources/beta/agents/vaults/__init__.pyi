# openai 3.52.0
from openai.resources.beta.agents.vaults.credentials import AsyncCredentials as AsyncCredentials, AsyncCredentialsWithRawResponse as AsyncCredentialsWithRawResponse, AsyncCredentialsWithStreamingResponse as AsyncCredentialsWithStreamingResponse, Credentials as Credentials
from openai.resources.beta.agents.vaults.vaults import AsyncVaults as AsyncVaults, AsyncVaultsWithRawResponse as AsyncVaultsWithRawResponse, AsyncVaultsWithStreamingResponse as AsyncVaultsWithStreamingResponse, Vaults as Vaults
from typing import Any
def __getattr__(name: str) -> Any: ...
