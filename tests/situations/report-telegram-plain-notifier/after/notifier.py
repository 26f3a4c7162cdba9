import telegram


class TelegramNotifier:
    def __init__(self, token, chat):
        self.bot = telegram.Bot(token)
        self.chat = chat

    def shorten(self, report):
        return report if len(report) < 4000 else report[:4000] + "..."

    def __call__(self, report):
        return self.post(self.shorten(report))

    def post(self, text):
        self.bot.send_message(chat_id=self.chat, text=text)


def notify_all(notifiers, report):
    for notifier in notifiers:
        notifier(report)
