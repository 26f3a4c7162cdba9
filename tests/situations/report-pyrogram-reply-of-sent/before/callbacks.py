from pyrogram import Client, filters

LOGS = -100123


def summary(names):
    return f"{len(names)} files uploaded"


@Client.on_callback_query(filters.regex("^unzip"))
async def unzip(bot, query):
    log = await bot.send_message(LOGS, f"{query.from_user.id} sent an archive")
    names = query.data.split("|")[1:]
    for name in names:
        await query.message.reply_document(name)
    await query.message.edit_text(summary(names))
    log.reply(summary(names))


@Client.on_message(filters.private & filters.text)
async def text(bot, message):
    await message.reply("send an archive")
