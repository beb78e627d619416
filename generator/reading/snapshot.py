"""The taxonomy as it was last read, kept so that the next start need not read and check its files again.

Reading YAML takes most of a start; a snapshot takes a tenth of that. It is taken only of files without a problem, and
used only for the same files, byte for byte, read by the same code.
"""

from __future__ import annotations

import pickle
from datetime import date
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

import generator.model
import generator.periods
import generator.terms
from generator.errors import Problem
from generator.keeping import keep_file
from generator.model import Period
from generator.terms import Taxonomy

_NAME = "taxonomy.pickle"
_DIGEST_SIZE = 32


def open_taxonomy(folder: Path, *, shown: str, cache: Path | None) -> tuple[Taxonomy, tuple[Problem, ...]]:
    """What `load_taxonomy` gives for the folder, from a snapshot in the folder `cache` if there is one of the files.

    Else the files are read, and a new snapshot is kept; without a cache, or where it cannot be written, none is.
    """
    made_of = _digest_files(folder)
    if cache is not None and (kept := _find_snapshot(cache / _NAME, made_of)) is not None:
        return kept, ()
    # Only here: PyYAML takes a tenth of a start to import, and with a snapshot nobody needs it.
    from generator.reading.taxonomy import load_taxonomy

    taxonomy, problems = load_taxonomy(folder, shown=shown)
    if cache is not None and not problems:
        pickled = pickle.dumps(taxonomy, protocol=5)
        keep_file(cache / _NAME, made_of + _digest(pickled) + pickled)
    return taxonomy, problems


def _digest_files(folder: Path) -> bytes:
    """A digest of the files of a taxonomy and of the code that reads them."""
    code = (Path(str(module.__file__)) for module in (generator.model, generator.periods, generator.terms))
    paths = (*sorted(folder.glob("*.yml")), *sorted(Path(__file__).parent.glob("*.py")), *code)
    texts = [(path.name, _read_bytes(path)) for path in paths]
    return _digest(*(f"{name} {len(text)}\n".encode() + text for name, text in texts))


def _digest(*parts: bytes) -> bytes:
    return blake2b(b"".join(parts), digest_size=_DIGEST_SIZE).digest()


def _read_bytes(path: Path) -> bytes:
    """What is in the file; nothing where it cannot be read: who needs it will say so."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _find_snapshot(path: Path, made_of: bytes) -> Taxonomy | None:
    """The taxonomy in a snapshot that was made of these files and is whole; else None."""
    content = _read_bytes(path)
    head, pickled = content[: 2 * _DIGEST_SIZE], content[2 * _DIGEST_SIZE :]
    if head != made_of + _digest(pickled):
        return None
    try:
        kept = _Unpickler(BytesIO(pickled)).load()
    except pickle.UnpicklingError:
        return None
    return kept if isinstance(kept, Taxonomy) else None


class _Unpickler(pickle.Unpickler):
    """Makes values of a taxonomy and nothing else: a file in a cache must not be able to name code to be run."""

    def find_class(self, module: str, name: str) -> object:
        """The class of that name, if it is one of the taxonomy's."""
        if (module, name) in _CLASSES:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no value of a taxonomy")


_CLASSES = frozenset(
    (found.__module__, found.__name__)
    for found in (date, Period, *vars(generator.terms).values())
    if isinstance(found, type)
)
