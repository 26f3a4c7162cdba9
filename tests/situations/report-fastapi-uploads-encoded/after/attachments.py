import base64
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart

from fastapi import FastAPI, File, Form, UploadFile

app = FastAPI()


@app.post("/mails")
async def send(subject: str = Form(...), files: list[UploadFile] = File(...)):
    message = MIMEMultipart()
    message["Subject"] = subject
    for file in files:
        part = MIMEApplication(await file.read())
        part.add_header("Content-Disposition", "attachment", filename=file.filename)
        message.attach(part)
    return {"size": len(message.as_bytes())}


@app.post("/pictures")
async def picture(file: UploadFile):
    data = base64.b64encode(await file.read())
    first = file.file.read(16)
    return {"name": file.filename, "data": data.decode(), "first": first.hex()}


@app.post("/texts")
async def text(file: UploadFile):
    return {"text": (await file.read()).decode()}
