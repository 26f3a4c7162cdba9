import asyncio

import click


async def load(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


def size(name: str) -> int:
    return load(name) * 2


@click.command()
@click.argument("name")
def main(name: str) -> None:
    click.echo(size(name))


if __name__ == "__main__":
    main()
