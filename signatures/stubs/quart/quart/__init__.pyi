# quart 0.23.1
from quart.app import Quart as Quart
from quart.blueprints import Blueprint as Blueprint
from quart.ctx import after_this_request as after_this_request
from quart.globals import current_app as current_app, request as request, websocket as websocket
from quart.helpers import flash as flash, make_push_promise as make_push_promise, make_response as make_response, send_file as send_file, send_from_directory as send_from_directory
from quart.json import jsonify as jsonify
from quart.templating import render_template as render_template, render_template_string as render_template_string, stream_template as stream_template, stream_template_string as stream_template_string
from quart.wrappers.request import Request as Request
from quart.wrappers.response import Response as Response
from quart.wrappers.websocket import Websocket as Websocket
from typing import Any
def __getattr__(name: str) -> Any: ...
