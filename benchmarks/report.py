"""What was measured, as plain tables."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence

from benchmarks.measuring import Timing

Row = tuple[str, ...]


def describe_machine() -> str:
    """The Python and the machine of this run."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python} on {platform.system()} {platform.machine()}, {os.cpu_count()} cores"


def print_table(title: str, explanation: str, rows: Sequence[Row]) -> None:
    """A title, one line on what is compared with what, and the rows; the first row is the head."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    print(f"\n{title}\n{explanation}")
    for row in rows:
        cells = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        print("   ".join(("  " + row[0].ljust(widths[0]), *cells)).rstrip(), flush=True)


def compare(own: Timing, other: Timing) -> str:
    """How the generator stands against another."""
    ratio = own.ratio_to(other)
    if ratio < 1:
        return f"{_write(1 / ratio)} times as fast"
    return f"takes {_write(ratio)} times as long"


def write_seconds(seconds: float) -> str:
    """Seconds with three digits that say something."""
    return f"{_write(seconds)} s" if seconds >= 0.0995 else f"{_write(seconds * 1000)} ms"


def write_rate(seconds: float) -> str:
    """How many pieces fit into a second."""
    return f"{1 / seconds:,.0f}/s"


def _write(number: float) -> str:
    return f"{number:.2f}" if number < 9.995 else f"{number:.1f}" if number < 99.95 else f"{number:,.0f}"
