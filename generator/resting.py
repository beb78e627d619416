"""A rest for Python's garbage collector while many values are made that are no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def rest_collector() -> Iterator[None]:
    """Lets the garbage collector rest within the block, if it was at work.

    Each of its rounds looks through all that is held, the taxonomy and every briefing included: that is a twentieth of
    the time for reading, half of it for finding stories.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
