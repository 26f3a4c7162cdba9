# neo4j 6.4.1
from neo4j._async.auth_management import AsyncAuthManagers as AsyncAuthManagers, AsyncClientCertificateProviders as AsyncClientCertificateProviders, AsyncRotatingClientCertificateProvider as AsyncRotatingClientCertificateProvider
from neo4j._auth_management import AsyncAuthManager as AsyncAuthManager, AsyncClientCertificateProvider as AsyncClientCertificateProvider
from typing import Any
def __getattr__(name: str) -> Any: ...
