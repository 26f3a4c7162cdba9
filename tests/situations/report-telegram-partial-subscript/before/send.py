from functools import partial

import telegram


def split(text, size=4096):
    return [text[start : start + size] for start in range(0, len(text), size)]


async def send_all(token, chat_id, messages, files=()):
    bot = telegram.Bot(token)
    send_message = partial(bot.send_message, chat_id=chat_id, disable_notification=True)
    send_document = partial(bot.send_document, chat_id=chat_id)
    message_ids = []
    async with bot:
        for message in messages:
            for part in split(message):
                message_ids.append(send_message(text=part).message_id)
        for file in files:
            sent = await send_document(document=file)
            message_ids.append(sent.message_id)
    return message_ids
