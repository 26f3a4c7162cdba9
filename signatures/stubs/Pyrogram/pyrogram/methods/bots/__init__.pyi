# Pyrogram 2.0.106
from pyrogram.methods.bots.answer_callback_query import AnswerCallbackQuery as AnswerCallbackQuery, AnswerCallbackQuery as _AnswerCallbackQuery
from pyrogram.methods.bots.answer_inline_query import AnswerInlineQuery as AnswerInlineQuery, AnswerInlineQuery as _AnswerInlineQuery
from pyrogram.methods.bots.answer_web_app_query import AnswerWebAppQuery as AnswerWebAppQuery, AnswerWebAppQuery as _AnswerWebAppQuery
from pyrogram.methods.bots.delete_bot_commands import DeleteBotCommands as DeleteBotCommands, DeleteBotCommands as _DeleteBotCommands
from pyrogram.methods.bots.get_bot_commands import GetBotCommands as GetBotCommands, GetBotCommands as _GetBotCommands
from pyrogram.methods.bots.get_bot_default_privileges import GetBotDefaultPrivileges as GetBotDefaultPrivileges, GetBotDefaultPrivileges as _GetBotDefaultPrivileges
from pyrogram.methods.bots.get_chat_menu_button import GetChatMenuButton as GetChatMenuButton, GetChatMenuButton as _GetChatMenuButton
from pyrogram.methods.bots.get_game_high_scores import GetGameHighScores as GetGameHighScores, GetGameHighScores as _GetGameHighScores
from pyrogram.methods.bots.get_inline_bot_results import GetInlineBotResults as GetInlineBotResults, GetInlineBotResults as _GetInlineBotResults
from pyrogram.methods.bots.request_callback_answer import RequestCallbackAnswer as RequestCallbackAnswer, RequestCallbackAnswer as _RequestCallbackAnswer
from pyrogram.methods.bots.send_game import SendGame as SendGame, SendGame as _SendGame
from pyrogram.methods.bots.send_inline_bot_result import SendInlineBotResult as SendInlineBotResult, SendInlineBotResult as _SendInlineBotResult
from pyrogram.methods.bots.set_bot_commands import SetBotCommands as SetBotCommands, SetBotCommands as _SetBotCommands
from pyrogram.methods.bots.set_bot_default_privileges import SetBotDefaultPrivileges as SetBotDefaultPrivileges, SetBotDefaultPrivileges as _SetBotDefaultPrivileges
from pyrogram.methods.bots.set_chat_menu_button import SetChatMenuButton as SetChatMenuButton, SetChatMenuButton as _SetChatMenuButton
from pyrogram.methods.bots.set_game_score import SetGameScore as SetGameScore, SetGameScore as _SetGameScore
from typing import Any
class Bots(_AnswerCallbackQuery, _AnswerInlineQuery, _GetInlineBotResults, _RequestCallbackAnswer, _SendInlineBotResult, _SendGame, _SetGameScore, _GetGameHighScores, _SetBotCommands, _GetBotCommands, _DeleteBotCommands, _SetBotDefaultPrivileges, _GetBotDefaultPrivileges, _SetChatMenuButton, _GetChatMenuButton, _AnswerWebAppQuery): ...
def __getattr__(name: str) -> Any: ...
