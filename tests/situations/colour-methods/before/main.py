import prices


def report(text: str) -> str:
    total = prices.Basket.of(text)
    if total > 50:
        return f"{text}: {total}"
    return f"{text}: cheap"


def main() -> None:
    for text in ("a bb ccc", "a"):
        print(report(text))


main()
