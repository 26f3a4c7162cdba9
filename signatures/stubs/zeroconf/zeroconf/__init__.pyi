# zeroconf 0.154.0
from typing import Any
from zeroconf._core import Zeroconf as Zeroconf
from zeroconf._services import ServiceListener as ServiceListener
from zeroconf._services.info import ServiceInfo as ServiceInfo
from zeroconf._services.types import ZeroconfServiceTypes as ZeroconfServiceTypes
from zeroconf._updates import RecordUpdateListener as RecordUpdateListener
def __getattr__(name: str) -> Any: ...
