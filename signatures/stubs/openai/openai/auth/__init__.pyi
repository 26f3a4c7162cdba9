# openai 3.52.0
from openai.auth._workload import WorkloadIdentity as WorkloadIdentity, WorkloadIdentityAuth as WorkloadIdentityAuth
from typing import Any
def __getattr__(name: str) -> Any: ...
