import asyncio

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.schedulers.background import BackgroundScheduler


async def ping_server():
    await asyncio.sleep(0)
    print("ping")


def rotate_logs():
    print("rotated")


def start():
    scheduler = BackgroundScheduler()
    scheduler.add_job(ping_server, "interval", minutes=5)
    scheduler.add_job(rotate_logs, "cron", hour=3)
    scheduler.start()
    return scheduler


async def start_async():
    scheduler = AsyncIOScheduler()
    scheduler.add_job(ping_server, "interval", minutes=5)
    scheduler.start()
    return scheduler
