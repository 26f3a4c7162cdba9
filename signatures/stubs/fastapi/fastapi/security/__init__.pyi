# fastapi 0.165.0
from fastapi.security.api_key import APIKeyCookie as APIKeyCookie, APIKeyHeader as APIKeyHeader, APIKeyQuery as APIKeyQuery
from fastapi.security.http import HTTPBasic as HTTPBasic, HTTPBearer as HTTPBearer, HTTPDigest as HTTPDigest
from fastapi.security.oauth2 import OAuth2 as OAuth2, OAuth2AuthorizationCodeBearer as OAuth2AuthorizationCodeBearer, OAuth2PasswordBearer as OAuth2PasswordBearer
from fastapi.security.open_id_connect_url import OpenIdConnect as OpenIdConnect
from typing import Any
def __getattr__(name: str) -> Any: ...
