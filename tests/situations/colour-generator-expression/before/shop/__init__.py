from .orders import total as total_of

__all__ = ["total_of"]
