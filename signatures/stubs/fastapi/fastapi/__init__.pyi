# fastapi 0.165.0
from fastapi.applications import FastAPI as FastAPI
from fastapi.background import BackgroundTasks as BackgroundTasks
from fastapi.datastructures import UploadFile as UploadFile
from fastapi.exceptions import HTTPException as HTTPException, WebSocketException as WebSocketException
from fastapi.routing import APIRouter as APIRouter
from starlette import status as status
from starlette.requests import Request as Request
from starlette.responses import Response as Response
from starlette.websockets import WebSocket as WebSocket, WebSocketDisconnect as WebSocketDisconnect
from typing import Any
def __getattr__(name: str) -> Any: ...
