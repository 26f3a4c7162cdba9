# Pyrogram 2.0.106
from pyrogram.methods.auth.accept_terms_of_service import AcceptTermsOfService as AcceptTermsOfService, AcceptTermsOfService as _AcceptTermsOfService
from pyrogram.methods.auth.check_password import CheckPassword as CheckPassword, CheckPassword as _CheckPassword
from pyrogram.methods.auth.connect import Connect as Connect, Connect as _Connect
from pyrogram.methods.auth.disconnect import Disconnect as Disconnect, Disconnect as _Disconnect
from pyrogram.methods.auth.get_password_hint import GetPasswordHint as GetPasswordHint, GetPasswordHint as _GetPasswordHint
from pyrogram.methods.auth.initialize import Initialize as Initialize, Initialize as _Initialize
from pyrogram.methods.auth.log_out import LogOut as LogOut, LogOut as _LogOut
from pyrogram.methods.auth.recover_password import RecoverPassword as RecoverPassword, RecoverPassword as _RecoverPassword
from pyrogram.methods.auth.resend_code import ResendCode as ResendCode, ResendCode as _ResendCode
from pyrogram.methods.auth.send_code import SendCode as SendCode, SendCode as _SendCode
from pyrogram.methods.auth.send_recovery_code import SendRecoveryCode as SendRecoveryCode, SendRecoveryCode as _SendRecoveryCode
from pyrogram.methods.auth.sign_in import SignIn as SignIn, SignIn as _SignIn
from pyrogram.methods.auth.sign_in_bot import SignInBot as SignInBot, SignInBot as _SignInBot
from pyrogram.methods.auth.sign_up import SignUp as SignUp, SignUp as _SignUp
from pyrogram.methods.auth.terminate import Terminate as Terminate, Terminate as _Terminate
from typing import Any
class Auth(_AcceptTermsOfService, _CheckPassword, _Connect, _Disconnect, _GetPasswordHint, _Initialize, _LogOut, _RecoverPassword, _ResendCode, _SendCode, _SendRecoveryCode, _SignIn, _SignInBot, _SignUp, _Terminate): ...
def __getattr__(name: str) -> Any: ...
