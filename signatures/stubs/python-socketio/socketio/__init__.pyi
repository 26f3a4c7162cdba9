# python-socketio 5.18.1
from socketio.asgi import ASGIApp as ASGIApp
from socketio.async_aiopika_manager import AsyncAioPikaManager as AsyncAioPikaManager
from socketio.async_client import AsyncClient as AsyncClient
from socketio.async_manager import AsyncManager as AsyncManager
from socketio.async_namespace import AsyncClientNamespace as AsyncClientNamespace, AsyncNamespace as AsyncNamespace
from socketio.async_redis_manager import AsyncRedisManager as AsyncRedisManager
from socketio.async_server import AsyncServer as AsyncServer
from socketio.async_simple_client import AsyncSimpleClient as AsyncSimpleClient
from socketio.client import Client as Client
from socketio.manager import Manager as Manager
from socketio.middleware import Middleware as Middleware, WSGIApp as WSGIApp
from socketio.namespace import ClientNamespace as ClientNamespace, Namespace as Namespace
from socketio.pubsub_manager import PubSubManager as PubSubManager
from socketio.server import Server as Server
from socketio.simple_client import SimpleClient as SimpleClient
from typing import Any
def __getattr__(name: str) -> Any: ...
