# Telethon 1.45.0
from telethon.network.connection.connection import Connection as Connection
from telethon.network.connection.http import ConnectionHttp as ConnectionHttp
from telethon.network.connection.tcpabridged import ConnectionTcpAbridged as ConnectionTcpAbridged
from telethon.network.connection.tcpfull import ConnectionTcpFull as ConnectionTcpFull
from telethon.network.connection.tcpintermediate import ConnectionTcpIntermediate as ConnectionTcpIntermediate
from telethon.network.connection.tcpmtproxy import ConnectionTcpMTProxyAbridged as ConnectionTcpMTProxyAbridged, ConnectionTcpMTProxyIntermediate as ConnectionTcpMTProxyIntermediate, ConnectionTcpMTProxyRandomizedIntermediate as ConnectionTcpMTProxyRandomizedIntermediate, TcpMTProxy as TcpMTProxy
from telethon.network.connection.tcpobfuscated import ConnectionTcpObfuscated as ConnectionTcpObfuscated
from typing import Any
def __getattr__(name: str) -> Any: ...
