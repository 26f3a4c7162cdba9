"""The pages stand alone: they load nothing, all their links lead somewhere, and no repository writes into them."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from fleet.fleets import BUG, CLEAN, Fleet

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = BUG.replace('print("sent")', 'print("<script>alert(1)</script>")')
VOID = {"meta", "br", "link", "img"}


class Page(HTMLParser):
    """Reads a page, and complains where its elements do not nest."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.text = ""
        self.feed(path.read_text(encoding="utf-8"))
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            assert name != "src"
            if name == "href":
                self.links.append(value or "")
            elif name == "id":
                assert value not in self.ids
                self.ids.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text += data


def report(fleet: Fleet, plan: Path) -> dict[str, Page]:
    fleet("run", plan, "-o", "results")
    fleet.merged(plan, "results")
    fleet("report", "merged", "-o", "pages")
    folder = fleet.folder / "pages"
    return {str(path.relative_to(folder)): Page(path) for path in sorted(folder.rglob("*.html"))}


def test_pages(fleet: Fleet) -> None:
    copies = [fleet.repository(name, {f"{name}/a.py": HOSTILE, "b.py": CLEAN}) for name in ("one", "two")]
    other = fleet.repository("other", {"<b>.py": BUG.replace("send", "post")})
    crash = fleet.repository("crash", {"a.py": BUG, "wish": "crash"})
    pages = report(fleet, fleet.plan([folder.as_uri() for folder in (*copies, other, crash)]))
    assert len(pages) == 5
    folder = fleet.folder / "pages"
    for name, page in pages.items():
        assert "script" not in page.tags
        assert "b" not in page.tags
        for link in page.links:
            target, _, anchor = link.partition("#")
            path = (folder / name).parent / target if target else folder / name
            assert path.is_file(), link
            assert not anchor or anchor in pages[str(path.resolve().relative_to(folder))].ids, link
    index = " ".join(pages["index.html"].text.split())
    assert "3 findings in 3 of 4 repositories" in index
    assert "1 finding stands in copies of the same code" in index
    assert "2 repositories" in index
    assert "ended by SIGABRT" in index
    own = next(page for name, page in pages.items() if "one" in name)
    text = " ".join(own.text.split())
    assert 'print("<script>alert(1)</script>")' in text
    assert "- send(1) + await send(1)" in text
    assert "The same code stands in 2 repositories." in text
    diffs = sorted(folder.rglob("*.diff"))
    assert len(diffs) == 3
    assert b"+    await send(1)\n" in diffs[0].read_bytes()


def test_nothing_found(fleet: Fleet) -> None:
    pages = report(fleet, fleet.plan([fleet.repository("one", {"a.py": CLEAN}).as_uri()]))
    assert list(pages) == ["index.html", "timings.html"]
    assert "0 findings in 0 of 1 repositories" in pages["index.html"].text


def test_the_same_findings_give_the_same_pages(fleet: Fleet) -> None:
    plan = fleet.plan([fleet.repository(name, {"a.py": BUG}).as_uri() for name in ("one", "two")])
    contents = []
    for results in ("first", "second"):
        fleet("run", plan, "-o", results)
        fleet.merged(plan, results)
        fleet("report", "merged", "-o", "pages")
        files = {path: path.read_bytes() for path in (fleet.folder / "pages").rglob("*") if path.is_file()}
        contents.append({path: content for path, content in files.items() if path.name != "timings.html"})
    assert contents[0] == contents[1]
