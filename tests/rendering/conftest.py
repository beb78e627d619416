"""Two desks that tests of rendering share."""

from __future__ import annotations

import pytest

from generator.model import Briefing
from generator.rendering.publication import Desk
from generator.terms import Taxonomy
from tests.desks import open_desk, read_all


@pytest.fixture(scope="session")
def many(taxonomy: Taxonomy) -> Desk:
    """A site whose lists are so long that they are paged."""
    text = "The foreign ministers of Japan and France met in Paris to discuss trade, round {}."
    dated = [
        (f"round-{n}", f"---\ndate: {2001 + n // 12}-{n % 12 + 1:02}\n---\n{text.format(n)}\n") for n in range(130)
    ]
    return open_desk(read_all([*dated, ("undated", text.format("x"))], taxonomy), taxonomy)


@pytest.fixture(scope="session")
def few(shipped: tuple[Briefing, ...], taxonomy: Taxonomy) -> Desk:
    """The site of the repository."""
    return open_desk(shipped, taxonomy)
