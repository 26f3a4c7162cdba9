import asyncio
import threading


class ThreadScheduler:
    def wait(self, promise, timeout=None):
        event = threading.Event()
        promise.on_resolve(event.set)
        event.wait(timeout)


class AsyncioScheduler:
    def __init__(self, loop=None):
        self.loop = loop or asyncio.new_event_loop()

    def call(self, function):
        self.loop.call_soon(function)

    def wait(self, promise, timeout=None):
        event = asyncio.Event()
        promise.on_resolve(event.set)
        event.wait()


def get(promise, scheduler, timeout=None):
    scheduler.wait(promise, timeout)
    return promise.value
