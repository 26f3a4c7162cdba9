from pathlib import Path

from sanic import Sanic
from sanic.response import file, json, text

app = Sanic("reports")
ROOT = Path("reports")


@app.get("/")
async def index(request):
    return json(sorted(path.stem for path in ROOT.glob("*.txt")))


@app.get("/reports/<name:str>")
async def report(request, name):
    path = ROOT / f"{name}.txt"
    if not path.is_file():
        return text("no such report", status=404)
    return await file(path)


@app.get("/raw/<name:str>")
async def raw(request, name):
    return await file(ROOT / name, mime_type="text/plain")
