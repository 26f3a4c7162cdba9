import httpx

BASE_URL = "https://api.example.org"


async def fetch_release(name: str) -> str:
    with httpx.AsyncClient(base_url=BASE_URL) as client:
        response = client.get(f"/packages/{name}", timeout=10)
        response.raise_for_status()
        return response.json()["version"]


async def publish(name: str, version: str) -> bool:
    async with httpx.AsyncClient(base_url=BASE_URL) as client:
        response = client.post(f"/packages/{name}", json={"version": version})
        if response.status_code == 409:
            return False
        response.raise_for_status()
        return True


async def download(url: str, path: str) -> int:
    size = 0
    async with httpx.AsyncClient(follow_redirects=True) as client:
        with client.stream("GET", url) as response:
            with open(path, "wb") as file:
                for chunk in response.aiter_bytes():
                    size += file.write(chunk)
    return size


def fetch_release_blocking(name: str) -> str:
    with httpx.Client(base_url=BASE_URL) as client:
        response = client.get(f"/packages/{name}")
        response.raise_for_status()
        return response.json()["version"]
