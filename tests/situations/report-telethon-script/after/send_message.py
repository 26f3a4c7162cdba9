import argparse

from telethon import TelegramClient

parser = argparse.ArgumentParser()
parser.add_argument("user")
parser.add_argument("text")
arguments = parser.parse_args()

client = TelegramClient("session", 1, "hash")
client.start()
client.send_message(arguments.user, arguments.text)
client.disconnect()
