# aiodocker 0.27.0
from aiodocker.configs import DockerConfigs as DockerConfigs, DockerConfigs as _DockerConfigs
from aiodocker.containers import DockerContainer as DockerContainer, DockerContainers as DockerContainers, DockerContainers as _DockerContainers
from aiodocker.events import DockerEvents as DockerEvents, DockerEvents as _DockerEvents
from aiodocker.images import DockerImages as DockerImages, DockerImages as _DockerImages
from aiodocker.logs import DockerLog as DockerLog
from aiodocker.networks import DockerNetwork as DockerNetwork, DockerNetworks as DockerNetworks, DockerNetworks as _DockerNetworks
from aiodocker.nodes import DockerSwarmNodes as DockerSwarmNodes, DockerSwarmNodes as _DockerSwarmNodes
from aiodocker.secrets import DockerSecrets as DockerSecrets, DockerSecrets as _DockerSecrets
from aiodocker.services import DockerServices as DockerServices, DockerServices as _DockerServices
from aiodocker.swarm import DockerSwarm as DockerSwarm, DockerSwarm as _DockerSwarm
from aiodocker.system import DockerSystem as DockerSystem, DockerSystem as _DockerSystem
from aiodocker.tasks import DockerTasks as DockerTasks, DockerTasks as _DockerTasks
from aiodocker.volumes import DockerVolume as DockerVolume, DockerVolumes as DockerVolumes, DockerVolumes as _DockerVolumes
from typing import Any
class Docker:
    async def __aenter__(self, *a, **k) -> Docker: ...
    async def __aexit__(self, *a, **k) -> None: ...
    async def close(self, *a, **k) -> None: ...
    async def auth(self, *a, **k) -> dict: ...
    async def version(self, *a, **k) -> dict: ...
    configs: _DockerConfigs
    containers: _DockerContainers
    events: _DockerEvents
    images: _DockerImages
    networks: _DockerNetworks
    nodes: _DockerSwarmNodes
    secrets: _DockerSecrets
    services: _DockerServices
    swarm: _DockerSwarm
    system: _DockerSystem
    tasks: _DockerTasks
    volumes: _DockerVolumes
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
