# anthropic 2.11.0
from anthropic.resources.beta.tunnels.certificates import AsyncCertificates as AsyncCertificates, AsyncCertificatesWithRawResponse as AsyncCertificatesWithRawResponse, AsyncCertificatesWithStreamingResponse as AsyncCertificatesWithStreamingResponse
from anthropic.resources.beta.tunnels.tunnels import AsyncTunnels as AsyncTunnels, AsyncTunnelsWithRawResponse as AsyncTunnelsWithRawResponse, AsyncTunnelsWithStreamingResponse as AsyncTunnelsWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
