"""What makes a case poorer but not wrong: one module per hint. Hints inform and never stop a build."""

from functools import cache

from ..regeln import Regel, sammle


@cache
def alle() -> tuple[Regel, ...]:
    """Every hint of this folder, by module name."""
    return sammle(__path__, __name__)
