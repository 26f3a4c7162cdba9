# graphql-core 3.3.2
from graphql.validation.rules import ASTValidationRule
from graphql.validation.validation_context import SDLValidationContext, ValidationContext
from typing import Any
class UniqueDirectivesPerLocationRule(ASTValidationRule):
    context: ValidationContext | SDLValidationContext
    def enter(self, *a, **k) -> None: ...
def __getattr__(name: str) -> Any: ...
