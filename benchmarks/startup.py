"""How long a fresh process takes until it can read its first summary."""

from __future__ import annotations

import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from benchmarks.measuring import Contender, race
from benchmarks.report import compare, print_table, write_seconds
from benchmarks.spacy_pipeline import LOAD, find_lack

ROOT = Path(__file__).parent.parent
TAXONOMY = ROOT / "content" / "taxonomy"
_GENERATOR = f"""
from pathlib import Path
from generator.inference.infer import Inference
from generator.reading.taxonomy import load_taxonomy
Inference(load_taxonomy(Path({str(TAXONOMY)!r}), shown="taxonomy")[0])
"""


def measure_startup(*, rounds: int) -> None:
    """Prints how long the generator takes to start, beside the libraries that it needs and spaCy."""
    contenders = [
        Contender("generator with the whole taxonomy", partial(_run, _GENERATOR)),
        Contender("import yaml, markdown", partial(_run, "import yaml, markdown")),
        Contender("nothing", partial(_run, "pass")),
    ]
    if not find_lack():
        contenders.append(Contender("spaCy with its small pipeline", partial(_run, LOAD)))
    for contender in contenders:
        contender.run()  # so that the compiled modules are there and the disk is warm
    own, *others = race(contenders, rounds=rounds)
    rows = [("python -c …", "median", "least", "the generator"), (own.name, *_write(own.median, own.least), "")]
    rows += [(other.name, *_write(other.median, other.least), compare(own, other)) for other in others]
    print_table(
        "Start-up (goal: 0.25 s)",
        "A fresh process until it can read a summary, beside others that do less or load spaCy. Time by the clock.",
        rows,
    )


def _write(*seconds: float) -> tuple[str, ...]:
    return tuple(write_seconds(number) for number in seconds)


def _run(code: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    return time.perf_counter() - start
