# graphql-core 3.3.2
from graphql.language.visitor import Visitor
from graphql.validation.validation_context import SDLValidationContext, ValidationContext
from typing import Any
class ASTValidationRule(Visitor):
    def report_error(self, *a, **k) -> None: ...
class SDLValidationRule(ASTValidationRule):
    context: SDLValidationContext
class ValidationRule(ASTValidationRule):
    context: ValidationContext
def __getattr__(name: str) -> Any: ...
