# aiogram 3.31.0
from aiogram.utils.i18n.middleware import ConstI18nMiddleware as ConstI18nMiddleware, FSMI18nMiddleware as FSMI18nMiddleware, I18nMiddleware as I18nMiddleware, SimpleI18nMiddleware as SimpleI18nMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
