# sanic 25.12.1
from sanic.response.convenience import empty as empty, file as file, file_stream as file_stream, html as html, json as json, raw as raw, redirect as redirect, text as text, validate_file as validate_file
from sanic.response.types import BaseHTTPResponse as BaseHTTPResponse, HTTPResponse as HTTPResponse, JSONResponse as JSONResponse, ResponseStream as ResponseStream
from typing import Any
def __getattr__(name: str) -> Any: ...
