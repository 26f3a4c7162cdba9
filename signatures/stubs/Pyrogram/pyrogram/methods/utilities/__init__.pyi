# Pyrogram 2.0.106
from pyrogram.methods.utilities.add_handler import AddHandler as AddHandler, AddHandler as _AddHandler
from pyrogram.methods.utilities.export_session_string import ExportSessionString as ExportSessionString, ExportSessionString as _ExportSessionString
from pyrogram.methods.utilities.remove_handler import RemoveHandler as RemoveHandler, RemoveHandler as _RemoveHandler
from pyrogram.methods.utilities.restart import Restart as Restart, Restart as _Restart
from pyrogram.methods.utilities.run import Run as Run, Run as _Run
from pyrogram.methods.utilities.start import Start as Start, Start as _Start
from pyrogram.methods.utilities.stop import Stop as Stop, Stop as _Stop
from pyrogram.methods.utilities.stop_transmission import StopTransmission as StopTransmission, StopTransmission as _StopTransmission
from typing import Any
class Utilities(_AddHandler, _ExportSessionString, _RemoveHandler, _Restart, _Run, _Start, _Stop, _StopTransmission): ...
def __getattr__(name: str) -> Any: ...
