import asyncio


class Disk:
    def __init__(self):
        self.written = []

    def flush(self, lines):
        self.written.extend(lines)


class Journal:
    def __init__(self, disk):
        self.disk = disk
        self.lines = []

    def note(self, line):
        self.lines.append(line)

    async def close(self):
        if self.lines:
            asyncio.to_thread(self.disk.flush, self.lines)


async def main():
    disk = Disk()
    journal = Journal(disk)
    journal.note("started")
    await journal.close()
    print(disk.written)


asyncio.run(main())
