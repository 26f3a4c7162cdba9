import asyncio

from agents import orchestrator, summariser


async def ask(question, history):
    result = await orchestrator.run(question, message_history=history)
    history.extend(result.new_messages())
    return result.output


async def shorten(text):
    result = await summariser.run(f"In one line: {text}")
    return result.output


async def main():
    history = []
    while question := input("? "):
        answer = await ask(question, history)
        print(await shorten(answer.text))


if __name__ == "__main__":
    asyncio.run(main())
