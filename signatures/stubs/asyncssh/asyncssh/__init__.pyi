# asyncssh 2.24.1
from asyncssh.agent import SSHAgentClient as SSHAgentClient, SSHAgentKeyPair as SSHAgentKeyPair
from asyncssh.channel import SSHClientChannel as SSHClientChannel, SSHServerChannel as SSHServerChannel, SSHTCPChannel as SSHTCPChannel, SSHTunTapChannel as SSHTunTapChannel, SSHUNIXChannel as SSHUNIXChannel
from asyncssh.client import SSHClient as SSHClient
from asyncssh.connection import SSHAcceptor as SSHAcceptor, SSHClientConnection as SSHClientConnection, SSHClientConnectionOptions as SSHClientConnectionOptions, SSHServerConnection as SSHServerConnection, SSHServerConnectionOptions as SSHServerConnectionOptions, create_connection as create_connection, get_server_auth_methods as get_server_auth_methods, get_server_host_key as get_server_host_key
from asyncssh.forward import SSHForwarder as SSHForwarder
from asyncssh.known_hosts import SSHKnownHosts as SSHKnownHosts
from asyncssh.listener import SSHListener as SSHListener
from asyncssh.process import SSHClientProcess as SSHClientProcess, SSHServerProcess as SSHServerProcess
from asyncssh.public_key import SSHKeyPair as SSHKeyPair
from asyncssh.scp import scp as scp
from asyncssh.server import SSHServer as SSHServer
from asyncssh.session import SSHClientSession as SSHClientSession, SSHServerSession as SSHServerSession, SSHTCPSession as SSHTCPSession, SSHTunTapSession as SSHTunTapSession, SSHUNIXSession as SSHUNIXSession
from asyncssh.sftp import SFTPClient as SFTPClient, SFTPClientFile as SFTPClientFile, SFTPServer as SFTPServer
from asyncssh.stream import SSHReader as SSHReader, SSHWriter as SSHWriter
from asyncssh.subprocess import SSHSubprocessTransport as SSHSubprocessTransport
from typing import Any
def __getattr__(name: str) -> Any: ...
