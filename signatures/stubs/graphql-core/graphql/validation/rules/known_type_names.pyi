# graphql-core 3.3.2
from graphql.validation.rules import ASTValidationRule
from graphql.validation.validation_context import SDLValidationContext, ValidationContext
from typing import Any
class KnownTypeNamesRule(ASTValidationRule):
    context: ValidationContext | SDLValidationContext
    def enter_named_type(self, *a, **k) -> None: ...
def __getattr__(name: str) -> Any: ...
