"""Makes the stubs in `stubs/` from the released packages that `packages.toml` lists.

python signatures/make.py            writes them anew
python signatures/make.py --check    says which are stale, and changes nothing
"""

import argparse
import shutil
import subprocess
import sys
import tomllib
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from facts import Facts  # noqa: E402
from reading import Package  # noqa: E402
from writing import stubs  # noqa: E402

# One platform and one Python, so that everyone reads the same wheels.
WHEEL = [
    *("--only-binary", ":all:", "--python-version", "3.13", "--implementation", "cp"),
    *(f"--platform={one}" for one in ("any", "manylinux2014_x86_64", "manylinux_2_17_x86_64", "manylinux_2_28_x86_64")),
]
SOURCE = ["--no-binary", ":all:", "--no-build-isolation"]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true", help="only say what is stale, with status 1 if anything is")
    options.add_argument("--only", nargs="+", metavar="DISTRIBUTION", help="leave the stubs of the others as they are")
    options.add_argument("--archives", type=Path, default=HERE.parent / "target" / "archives", help="where downloads are kept")
    asked = options.parse_args()

    listed = tomllib.loads((HERE / "packages.toml").read_text("utf-8"))
    chosen = {name: entry for name, entry in listed.items() if not asked.only or name in asked.only}
    archives = {name: download(name, entry, asked.archives) for name, entry in chosen.items()}
    names = {name: entry.get("imports", [name]) for name, entry in listed.items()}
    every = sorted({one for imports in names.values() for one in imports})
    with ProcessPoolExecutor() as pool:
        made = dict(zip(chosen, pool.map(make, chosen, chosen.values(), archives.values(), [every] * len(chosen))))

    stale = []
    for name, texts in made.items():
        stale += compare(HERE / "stubs" / name, texts, write=not asked.check)
    if not asked.only:
        for folder in sorted((HERE / "stubs").iterdir()):
            if folder.name not in listed:
                stale.append(folder)
                if not asked.check:
                    shutil.rmtree(folder)
    for path in stale:
        print(path.relative_to(HERE.parent))
    return 1 if asked.check and stale else 0


def make(name, entry, archives, listed):
    """The stub texts of one distribution, by path."""
    package = Package(archives, entry.get("without", []))
    own = set(entry.get("imports", [name]))
    package.modules = {module: one for module, one in package.modules.items() if is_of(module, own)}
    facts = Facts(package, [one for one in listed if one not in own])
    return stubs(facts, f"{name} {entry['version']}")


def is_of(module, imports):
    """Whether the module is one of these packages, or inside of one."""
    return any(module == one or module.startswith(f"{one}.") for one in imports)


def download(name, entry, folder):
    """The archives of a distribution and of the distribution that holds its types, the latter first."""
    wanted = [*entry.get("types", {}).items(), (name, entry["version"])]
    return [archive(distribution, version, folder / f"{distribution}-{version}") for distribution, version in wanted]


def archive(distribution, version, folder):
    """The wheel of a release, or its source where there is no wheel."""
    found = sorted(folder.glob("*.*"))
    if found:
        return found[0]
    folder.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder)]
    release = f"{distribution}=={version}"
    if subprocess.run([*pip, *WHEEL, release], stderr=subprocess.DEVNULL, check=False).returncode:
        subprocess.run([*pip, *SOURCE, release], check=True)
    return sorted(folder.glob("*.*"))[0]


def compare(folder, texts, write):
    """The paths below a folder whose text is not what it should be; they are written if asked."""
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    stale = []
    for name in sorted(there | set(texts)):
        path = folder / name
        if name in texts and name in there and path.read_text("utf-8") == texts[name]:
            continue
        stale.append(path)
        if not write:
            continue
        if name in texts:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(texts[name], "utf-8", newline="\n")
        else:
            path.unlink()
            for above in path.parents:
                if above == folder.parent or any(above.iterdir()):
                    break
                above.rmdir()
    return stale


if __name__ == "__main__":
    sys.exit(main())
