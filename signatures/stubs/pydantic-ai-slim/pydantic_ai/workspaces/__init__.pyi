# pydantic-ai-slim 2.68.0
from pydantic_ai.workspaces.authority import AuthorityWorkspace as AuthorityWorkspace
from pydantic_ai.workspaces.local import LocalWorkspaceBackend as LocalWorkspaceBackend
from pydantic_ai.workspaces.protocol import SupportsCommands as SupportsCommands, SupportsFilesystem as SupportsFilesystem, SupportsRealpath as SupportsRealpath, WorkspaceBackend as WorkspaceBackend
from pydantic_ai.workspaces.readonly import ReadOnlyWorkspace as ReadOnlyWorkspace
from pydantic_ai.workspaces.unavailable import UnavailableWorkspace as UnavailableWorkspace
from pydantic_ai.workspaces.workspace import Workspace as Workspace, WrapperWorkspace as WrapperWorkspace
from typing import Any
def __getattr__(name: str) -> Any: ...
