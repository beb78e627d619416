"""How long a fresh process takes until it can read its first summary."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import Contender, race
from benchmarks.report import compare, print_table, write_seconds
from benchmarks.spacy_pipeline import LOAD, find_lack

ROOT = Path(__file__).parent.parent
TAXONOMY = ROOT / "content" / "taxonomy"
_GENERATOR = """
from pathlib import Path
from generator.inference.infer import Inference
from generator.reading.snapshot import open_taxonomy
Inference(open_taxonomy(Path({folder!r}), shown="taxonomy", cache={cache})[0])
"""


def measure_startup(*, rounds: int) -> None:
    """Prints how long the generator takes to start, beside the libraries that it needs and spaCy."""
    with TemporaryDirectory() as folder:
        run = partial(_run, bytecode=f"{folder}/bytecode")
        kept = _GENERATOR.format(folder=str(TAXONOMY), cache=f"Path({folder!r})")
        contenders = [
            Contender("generator with the whole taxonomy", partial(run, kept)),
            Contender(
                "the same, reading all of it anew", partial(run, _GENERATOR.format(folder=str(TAXONOMY), cache=None))
            ),
            Contender("import yaml, markdown", partial(run, "import yaml, markdown")),
            Contender("nothing", partial(run, "pass")),
        ]
        if not find_lack():
            contenders.append(Contender("spaCy with its small pipeline", partial(run, LOAD)))
        for contender in contenders:
            contender.run()  # so that bytecode and snapshot are there and the disk is warm
        own, *others = race(contenders, rounds=rounds)
    rows = [("python -c …", "median", "least", "the generator"), (own.name, *_write(own.median, own.least), "")]
    rows += [(other.name, *_write(other.median, other.least), compare(own, other)) for other in others]
    print_table(
        "Start-up (goal: 0.25 s)",
        "A fresh process until it can read a summary, not the first one ever; beside others that do less or load spaCy."
        " Time by the clock.",
        rows,
    )


def _write(*seconds: float) -> tuple[str, ...]:
    return tuple(write_seconds(number) for number in seconds)


def _run(code: str, *, bytecode: str) -> float:
    """Seconds of a fresh process, which finds its modules compiled, as every installed program does."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": bytecode}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=True)
    return time.perf_counter() - start
