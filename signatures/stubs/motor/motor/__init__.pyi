# motor 3.7.1
from motor.motor_tornado import MotorChangeStream as MotorChangeStream, MotorClient as MotorClient, MotorClientEncryption as MotorClientEncryption, MotorClientSession as MotorClientSession, MotorCollection as MotorCollection, MotorCommandCursor as MotorCommandCursor, MotorCursor as MotorCursor, MotorDatabase as MotorDatabase, MotorGridFSBucket as MotorGridFSBucket, MotorGridIn as MotorGridIn, MotorGridOut as MotorGridOut, MotorGridOutCursor as MotorGridOutCursor
from typing import Any
def __getattr__(name: str) -> Any: ...
