"""Tests of the history benchmark: `python -m unittest` in this directory."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

import history

Row = dict[str, Any]

FAKE = """\
#!{python}
import pathlib, subprocess, sys
assert sys.argv[1:3] == ["check", "--since"], sys.argv
assert sys.argv[4:] == ["--output-format", "json", "--python", "empty", "."], sys.argv
changed = subprocess.check_output(["git", "diff", "--name-only", sys.argv[3], "*.py"], text=True).split()
with open({log!r}, "a") as log:
    print(*changed, file=log)
if pathlib.Path("broken.py").exists():
    sys.exit(3)
start, end = {{"line": 2, "column": 5}}, {{"line": 2, "column": 12}}
finding = {{"rule": "r", "applicability": "safe", "start": start, "end": end, "evidence": [], "message": "m"}}
print('{{"findings": ' + repr([finding | {{"path": path}} for path in changed]).replace("'", '"') + "}}")
sys.exit(1 if changed else 0)
"""


class Bench(unittest.TestCase):
    """A repository that the tests commit to, which is its own mirror."""

    def setUp(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)
        self.mirrors = self.root / "mirrors"
        self.work = self.mirrors / "a+b" / "work"
        self.work.mkdir(parents=True)
        self.git("init", "--quiet")
        self.sampled: list[Row] = []
        self.commit({"readme": "x"})

    def git(self, *arguments: str) -> str:
        identity = ["-c", "user.name=n", "-c", "user.email=e", "-c", "commit.gpgSign=false"]
        environment = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        command = ["git", *identity, *arguments]
        done = subprocess.run(command, cwd=self.work, env=environment, capture_output=True, check=True)
        return done.stdout.decode()

    def commit(self, files: dict[str, str]) -> str:
        for name, text in files.items():
            (self.work / name).parent.mkdir(parents=True, exist_ok=True)
            (self.work / name).write_text(text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "m")
        return self.git("rev-parse", "HEAD").strip()

    def sampled_commit(self, files: dict[str, str]) -> str:
        parent = self.git("rev-parse", "HEAD").strip()
        commit = self.commit(files)
        self.sampled.append({"repo": "a/b", "commit": commit, "parent": parent, "lines": 10, "async_lines": 1})
        return commit

    def write(self, name: str, rows: list[Row]) -> str:
        (self.root / name).write_text("".join(json.dumps(row) + "\n" for row in rows))
        return str(self.root / name)

    def history(self, *arguments: str) -> tuple[int, str, str]:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = history.main(list(arguments))
        return status, out.getvalue(), err.getvalue()

    def read(self, name: str) -> list[Row]:
        return [json.loads(line) for line in (self.root / name).read_text().splitlines()]


class Sampling(Bench):
    def sample(self, count: int, seed: str = "s", *more: str) -> list[Row]:
        tip = self.git("rev-parse", "HEAD").strip()
        repositories = self.root / "repositories.toml"
        repositories.write_text(f'[[repository]]\nname = "a/b"\ncommit = "{tip}"\n')
        options = ["--repositories", str(repositories), "--commits", str(count), "--seed", seed, *more]
        status, _, err = self.history("sample", str(self.mirrors), *options, "--out", str(self.root / "out.jsonl"))
        self.assertEqual((status, err), (0, ""))
        return self.read("out.jsonl")

    def test_commits_that_add_async_code_are_drawn_and_others_are_not(self) -> None:
        parent = self.commit({"m.py": "def f(): pass\n"})
        wanted = self.commit({"m.py": "x = 1\nasync def f():\n    await g()\n", "n.py": "y = 1\n"})
        self.commit({"m.py": "x = 1\n# to await\n"})
        self.commit({"m.txt": "async def f(): pass\n"})
        row = {"repo": "a/b", "commit": wanted, "parent": parent, "lines": 4, "async_lines": 2}
        self.assertEqual(self.sample(5), [row])

    def test_taking_async_code_away_or_moving_it_adds_none(self) -> None:
        lines = "".join(f"x = {number}\n" for number in range(9))
        self.commit({"m.py": f"{lines}async def f(): pass\n"})
        self.git("mv", "m.py", "n.py")
        self.commit({})
        self.commit({"n.py": lines})
        self.assertEqual(len(self.sample(5)), 1)

    def test_large_commits_and_merges_are_passed_over(self) -> None:
        self.commit({f"m{number}.py": "async def f(): pass\n" for number in range(history.MOST_FILES + 1)})
        self.commit({"large.py": "async def f(): pass\n" * (history.MOST_LINES + 1)})
        self.git("checkout", "--quiet", "-b", "side")
        side = self.commit({"side.py": "async def f(): pass\n"})
        self.git("checkout", "--quiet", "-")
        self.commit({"readme": "y"})
        self.git("merge", "--quiet", "--no-edit", "side")
        self.assertEqual([row["commit"] for row in self.sample(5)], [side])

    def test_the_seed_decides_and_the_order_is_that_of_history(self) -> None:
        commits = [self.commit({f"m{number}.py": "async def f(): pass\n"}) for number in range(12)]
        drawn = [row["commit"] for row in self.sample(4)]
        self.assertEqual(drawn, [commit for commit in commits if commit in drawn])
        self.assertEqual(drawn, [row["commit"] for row in self.sample(4)])
        self.assertGreater(len({tuple(row["commit"] for row in self.sample(4, seed)) for seed in "abc"}), 1)

    def test_a_repository_can_have_a_number_of_its_own(self) -> None:
        for number in range(3):
            self.commit({f"m{number}.py": "async def f(): pass\n"})
        self.assertEqual(len(self.sample(3, "s", "--of", "a/b=2")), 2)

    def test_a_commit_with_a_missing_blob_costs_no_other(self) -> None:
        self.commit({"m.py": "async def f(): pass\n"})
        lost = self.commit({"lost.py": "async def lost(): pass\n"})
        self.commit({"n.py": "async def f(): pass\n"})
        blob = self.git("rev-parse", f"{lost}:lost.py").strip()
        (self.work / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
        drawn = [row["commit"] for row in self.sample(5)]
        self.assertEqual(len(drawn), 2)
        self.assertNotIn(lost, drawn)


class Diffs(unittest.TestCase):
    def test_lines_that_look_like_heads_are_lines(self) -> None:
        text = "\n".join(
            [
                "0" * 40,
                "diff --git a/m.py b/m.py",
                "--- a/m.py",
                "+++ b/m.py",
                "@@ -3,2 +3 @@ def f():",
                "--- a/other.py",
                "-@@ -1 +1 @@",
                "\\ No newline at end of file",
                "+++ b/other.py",
                "@@ -9,0 +9,2 @@",
                "+",
                "+await x",
                "",
            ]
        )
        ((commit, (file,)),) = history.read_diffs(text)
        self.assertEqual((commit, file.new_path), ("0" * 40, "m.py"))
        first, second = file.hunks
        self.assertEqual((first.removed, first.added), (["-- a/other.py", "@@ -1 +1 @@"], ["++ b/other.py"]))
        self.assertEqual((second.new_start, second.removed, second.added), (9, [], ["", "await x"]))


class Running(Bench):
    def setUp(self) -> None:
        super().setUp()
        self.binary = self.root / "fake"
        self.log = self.root / "log"
        self.binary.write_text(FAKE.format(python=sys.executable, log=str(self.log)))
        self.binary.chmod(0o755)
        self.out = self.root / "out"

    def run_all(self) -> tuple[int, str, str]:
        options = ["--binary", str(self.binary), "--out", str(self.out), "--flags", "--python empty"]
        return self.history("run", str(self.mirrors), self.write("commits.jsonl", self.sampled), *options)

    def test_each_commit_is_checked_against_its_parent_and_only_once(self) -> None:
        first = self.sampled_commit({"m.py": "import n\nn.f()\n", "data.txt": "x"})
        self.sampled_commit({"n.py": "async def f(): pass\n"})
        self.assertEqual(self.run_all()[0], 0)
        self.assertEqual(self.log.read_text(), "m.py\nn.py\n")
        result = json.loads((self.out / "findings" / "a+b" / f"{first}.json").read_text())
        self.assertEqual([finding["path"] for finding in result["findings"]], ["m.py"])
        self.assertEqual(self.run_all()[0], 0)
        self.assertEqual(self.log.read_text(), "m.py\nn.py\n")

    def test_a_commit_that_cannot_be_run_is_named_and_tried_again(self) -> None:
        self.sampled_commit({"m.py": "x = 1\n"})
        broken = self.sampled_commit({"broken.py": "x = 1\n"})
        status, _, err = self.run_all()
        self.assertEqual(status, 1)
        self.assertIn(f"a/b {broken}: exit status 3", err)
        self.run_all()
        self.assertEqual(self.log.read_text(), "m.py\nbroken.py\nbroken.py\n")

    def test_the_mirror_stays_as_it_is(self) -> None:
        self.sampled_commit({"m.py": "x = 1\n"})
        before = sorted((self.work / ".git").rglob("*"))
        self.run_all()
        self.assertEqual(sorted((self.work / ".git").rglob("*")), before)


class Repairs(Bench):
    def fixes(self, *more: str) -> list[Row]:
        commits = self.write("commits.jsonl", self.sampled)
        options = ["--out", str(self.root / "fixes.jsonl"), *more]
        status, _, err = self.history("fixes", str(self.mirrors), commits, *options)
        self.assertEqual((status, err), (0, ""))
        return self.read("fixes.jsonl")

    def kinds(self) -> list[tuple[int, str]]:
        return [(row["line"], row["kind"]) for row in self.fixes()]

    def test_an_await_that_is_added_later_shows_the_bug_and_where_it_came_from(self) -> None:
        code = "async def f():\n    x = 1\n    g().a\n"
        bug = self.sampled_commit({"m.py": code})
        self.commit({"m.py": f"import g\n{code}"})
        repair = self.commit({"m.py": f"import g\n{code}".replace("g().a", "(await g()).a")})
        (row,) = self.fixes()
        self.assertEqual((row["commit"], row["path"], row["line"]), (bug, "m.py", 3))
        self.assertEqual((row["repair"], row["repair_line"], row["kind"], row["names"]), (repair, 4, "await", ["g"]))
        self.assertEqual((row["text"], row["repaired"]), ("g().a", "(await g()).a"))

    def test_loops_contexts_and_comprehensions_count_too(self) -> None:
        code = "async def f():\n    {0}for x in g(): h(x)\n    {0}with a.k(): h(0)\n    return [x {0}for x in g()]\n"
        self.sampled_commit({"m.py": code.format("")})
        self.commit({"m.py": code.format("async ")})
        self.assertEqual(self.kinds(), [(2, "await"), (3, "await"), (4, "await")])

    def test_a_wrong_await_that_is_taken_away_is_a_bug(self) -> None:
        code = "async def f():\n    await g()\n"
        self.sampled_commit({"m.py": code})
        self.commit({"m.py": code.replace("await ", "")})
        self.assertEqual(self.kinds(), [(2, "taken")])

    def test_a_function_that_becomes_async_is_another_kind(self) -> None:
        self.sampled_commit({"m.py": "def f():\n    g()\n"})
        self.commit({"m.py": "async def f():\n    await g()\n"})
        self.assertEqual(self.kinds(), [(2, "function")])

    def test_so_is_one_that_became_async_in_between(self) -> None:
        self.sampled_commit({"m.py": "def f():\n    g()\n"})
        self.commit({"m.py": "async def f():\n    g()\n"})
        self.commit({"m.py": "async def f():\n    await g()\n"})
        self.assertEqual(self.kinds(), [(2, "function")])

    def test_a_callee_that_becomes_async_with_the_repair_was_no_bug(self) -> None:
        caller = "async def f(x):\n    x.g()\n"
        self.sampled_commit({"m.py": caller, "n.py": "class C:\n    def g(self): pass\n"})
        self.commit({"m.py": caller.replace("x.g", "await x.g"), "n.py": "class C:\n    async def g(self): pass\n"})
        self.assertEqual(self.kinds(), [(2, "callee")])

    def test_nor_was_a_context_manager_that_becomes_async(self) -> None:
        caller = "async def f(x):\n    {0}with x: pass\n"
        manager = "class C:\n    {0}def __{1}enter__(self): pass\n"
        self.sampled_commit({"m.py": caller.format(""), "n.py": manager.format("", "")})
        self.commit({"m.py": caller.format("async "), "n.py": manager.format("async ", "a")})
        self.assertEqual(self.kinds(), [(2, "callee")])

    def test_nor_was_one_that_became_async_in_between(self) -> None:
        caller = "async def f(x):\n    x.g()\n"
        self.sampled_commit({"m.py": caller, "n.py": "class C:\n    def g(self): pass\n"})
        self.commit({"n.py": "class C:\n    async def g(self): pass\n"})
        self.commit({"m.py": caller.replace("x.g", "await x.g")})
        self.assertEqual(self.kinds(), [(2, "callee-later")])

    def test_words_in_comments_and_strings_and_definitions_are_no_repairs(self) -> None:
        code = "async def f():\n    g()  # we it\n    return 'it'\ndef k(): pass\n"
        self.sampled_commit({"m.py": code})
        changed = code.replace("# we", "# we await").replace("'it", "'await it").replace("def k", "async def k")
        self.commit({"m.py": changed})
        self.assertEqual(self.kinds(), [])

    def test_a_line_of_another_commit_counts_with_others_only(self) -> None:
        code = "async def f():\n    g()\n"
        bug = self.commit({"m.py": code})
        self.sampled_commit({"n.py": "async def f(): pass\n"})
        self.commit({"m.py": code.replace("g()", "await g()")})
        self.assertEqual(self.fixes(), [])
        (row,) = self.fixes("--others", str(self.root / "others.jsonl"))
        self.assertEqual((row["commit"], row["sampled"], row["kind"]), (bug, False, "await"))
        (other,) = self.read("others.jsonl")
        self.assertEqual((other["commit"], other["lines"], other["async_lines"]), (bug, 2, 1))

    def test_a_line_that_is_repaired_twice_counts_once(self) -> None:
        code = "async def f():\n    g()\n"
        self.sampled_commit({"m.py": code})
        fixed = code.replace("g()", "await g()")
        self.git("checkout", "--quiet", "-b", "side")
        self.commit({"m.py": fixed})
        self.git("checkout", "--quiet", "-")
        self.commit({"m.py": fixed})
        self.git("merge", "--quiet", "--no-edit", "side")
        self.assertEqual(self.kinds(), [(2, "await")])

    def test_what_cannot_be_parsed_is_said_to_be_so(self) -> None:
        code = "async def f():\n    g()\n    print 'x'\n"
        self.sampled_commit({"m.py": code})
        self.commit({"m.py": code.replace("g()", "await g()")})
        self.assertEqual(self.kinds(), [(2, "unparsed")])


def finding(line: int, grade: str, rule: str = "r", evidence: str = "type", **more: Any) -> Row:
    place = {"line": line, "column": 5}
    row = {"rule": rule, "path": "m.py", "start": place, "end": place, "applicability": grade, "message": "m"}
    return row | {"evidence": [{"kind": evidence, "text": "t"}]} | more


class Scoring(Bench):
    def score(self, findings: dict[str, list[Row]], judged: list[Row], *more: str) -> tuple[int, str, str]:
        folder = self.root / "out" / "findings" / "a+b"
        folder.mkdir(parents=True)
        for commit, found in findings.items():
            (folder / f"{commit}.json").write_text(json.dumps({"findings": found}))
            self.sampled.append({"repo": "a/b", "commit": commit, "parent": "p", "lines": 100, "async_lines": 5})
        options = ["--judged", self.write("judged.jsonl", judged), *more]
        commits = self.write("commits.jsonl", self.sampled)
        return self.history("score", commits, str(self.root / "out"), *options)

    def verdict(self, commit: str, line: int, verdict: str, **more: Any) -> Row:
        return {"repo": "a/b", "commit": commit, "path": "m.py", "line": line, "verdict": verdict, "kind": "k"} | more

    def cells(self, out: str, label: str) -> list[str]:
        """Of the first row with this label."""
        rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in out.splitlines())
        return next(cells for first, *cells in rows if first == label)

    def test_findings_are_counted_by_grade_and_by_what_they_rest_on(self) -> None:
        found = [
            finding(1, "safe"),
            finding(2, "unsafe", evidence="consistency"),
            finding(3, "guess", evidence="imported"),
            finding(4, "unsafe"),
            finding(5, "display", rule="task-dropped"),
        ]
        judged = [self.verdict("c", 1, "right"), self.verdict("c", 2, "wrong"), self.verdict("d", 4, "right")]
        status, out, err = self.score({"c": found}, judged)
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(self.cells(out, "safe")[:7], ["1", "1", "0", "0", "0", "0", "100.0 %"])
        self.assertEqual(self.cells(out, "unsafe")[:7], ["2", "0", "0", "0", "1", "1", "0.0 %"])
        self.assertEqual(self.cells(out, "all")[:6], ["4", "1", "0", "0", "1", "2"])
        self.assertEqual(self.cells(out, "unsafe names")[:1], ["1"])
        self.assertEqual(self.cells(out, "unsafe types")[:1], ["1"])
        self.assertEqual(self.cells(out, "apart: task-dropped")[:1], ["1"])

    def test_of_several_verdicts_at_a_line_the_one_in_the_column_counts(self) -> None:
        judged = [self.verdict("c", 1, "wrong", column=9), self.verdict("c", 1, "right", column=5)]
        self.assertEqual(self.cells(self.score({"c": [finding(1, "safe")]}, judged)[1], "safe")[1], "1")

    def test_a_push_is_stopped_rightly_if_one_finding_is_a_bug(self) -> None:
        found = {
            "c": [finding(1, "safe"), finding(2, "safe")],
            "d": [finding(1, "unsafe"), finding(2, "guess")],
            "e": [finding(1, "safe", rule="task-dropped")],
            "f": [finding(1, "safe")],
        }
        judged = [self.verdict("c", 1, "wrong"), self.verdict("c", 2, "part"), self.verdict("d", 1, "harmless")]
        _, out, _ = self.score(found, judged)
        self.assertEqual(self.cells(out, "--fail-on safe"), ["4", "2", "50.0 %", "1", "0", "1"])
        self.assertEqual(self.cells(out, "--fail-on unsafe"), ["4", "3", "75.0 %", "1", "1", "1"])
        self.assertEqual(self.cells(out, "--fail-on any"), ["4", "3", "75.0 %", "1", "0", "2"])

    def test_bugs_are_found_by_findings_that_span_their_line(self) -> None:
        found = [finding(1, "unsafe", end={"line": 3, "column": 1}), finding(2, "safe")]
        found.append(finding(9, "safe", path="n.py"))
        more = {"text": "g()", "repaired": "await g()"}
        bugs = [self.verdict("c", line, "", **more) | {"kind": "await"} for line in (2, 3, 9)]
        bugs.append(self.verdict("c", 2, "", **more) | {"kind": "function"})
        _, out, _ = self.score({"c": found}, [], "--fixes", self.write("fixes.jsonl", bugs))
        self.assertEqual(self.cells(out, "await"), ["3", "1", "1", "0", "0", "1"])
        self.assertIn("a/b c m.py:9: g() → await g()", out)
        self.assertIn("2 of 3 bugs found", out)

    def test_a_line_that_was_repaired_later_is_right_unless_judged_otherwise(self) -> None:
        more = {"text": "g()", "repaired": "await g()"}
        bugs = self.write("fixes.jsonl", [self.verdict("c", line, "", **more) | {"kind": "await"} for line in (1, 2)])
        found = [finding(1, "safe"), finding(2, "safe"), finding(3, "safe")]
        _, out, _ = self.score({"c": found}, [self.verdict("c", 2, "wrong")], "--fixes", bugs)
        self.assertEqual(self.cells(out, "safe")[:6], ["3", "1", "0", "0", "1", "1"])

    def test_findings_without_a_verdict_are_written_with_their_text(self) -> None:
        commit = self.commit({"m.py": "async def f():\n    g()\n"})
        shutil.copytree(self.work, self.root / "out" / "trees" / "a+b")
        self.score({commit: [finding(2, "safe"), finding(1, "safe")]}, [self.verdict(commit, 1, "wrong")])
        (row,) = self.read("out/unjudged-history.jsonl")
        self.assertEqual((row["repo"], row["commit"], row["path"], row["line"]), ("a/b", commit, "m.py", 2))
        self.assertEqual((row["text"], row["verdict"], row["basis"]), ("g()", "", "types"))

    def test_commits_without_a_result_are_said_to_have_none(self) -> None:
        self.sampled.append({"repo": "a/b", "commit": "0", "parent": "p", "lines": 100, "async_lines": 5})
        status, out, _ = self.score({"c": []}, [])
        self.assertEqual(status, 1)
        self.assertIn("history: 1 of 2 commits, 100 added lines", out)

    def test_nothing_that_ran_is_a_failure(self) -> None:
        self.assertEqual(self.score({}, [])[0], 2)


if __name__ == "__main__":
    unittest.main()
