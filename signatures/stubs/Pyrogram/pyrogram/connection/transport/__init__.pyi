# Pyrogram 2.0.106
from pyrogram.connection.transport.tcp.tcp import TCP as TCP
from pyrogram.connection.transport.tcp.tcp_abridged import TCPAbridged as TCPAbridged
from pyrogram.connection.transport.tcp.tcp_abridged_o import TCPAbridgedO as TCPAbridgedO
from pyrogram.connection.transport.tcp.tcp_full import TCPFull as TCPFull
from pyrogram.connection.transport.tcp.tcp_intermediate import TCPIntermediate as TCPIntermediate
from pyrogram.connection.transport.tcp.tcp_intermediate_o import TCPIntermediateO as TCPIntermediateO
from typing import Any
def __getattr__(name: str) -> Any: ...
