"""`python -m benchmarks`: measures, and prints what was measured beside what."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from benchmarks.building import measure_building
from benchmarks.gathering import measure_gathering
from benchmarks.reading import measure_reading
from benchmarks.report import describe_machine
from benchmarks.spacy_pipeline import find_lack
from benchmarks.startup import measure_startup

_SIZES = [100, 300]
_ROUNDS = {"startup": 7, "reading": 5, "building": 3, "gathering": 3}


def main() -> None:
    """Runs what the command line asks for."""
    options = _read_options()
    rounds = {part: options.rounds or usual for part, usual in _ROUNDS.items()}
    parts = [options.only] if options.only else list(_ROUNDS)
    wanted = ", ".join(f"{part} {rounds[part]}" for part in parts)
    print(f"{describe_machine()}; everything once a round, in turn: {wanted} rounds. Ratios are their medians.")
    if {"startup", "reading"} & set(parts) and find_lack():
        print(find_lack())
    if "startup" in parts:
        measure_startup(rounds=rounds["startup"])
    if "reading" in parts:
        measure_reading(options.corpus, rounds=rounds["reading"])
    if "gathering" in parts:
        measure_gathering(options.corpus, rounds=rounds["gathering"])
    if "building" in parts:
        measure_building(options.sizes, rounds=rounds["building"])


def _read_options() -> Namespace:
    parser = ArgumentParser(prog="python -m benchmarks", description="How fast the generator starts, reads and builds.")
    parser.add_argument("--corpus", type=_read_path, help="texts to read, one a line: a .txt file or a .gz of one")
    parser.add_argument("--only", choices=_ROUNDS, help="one part of the four")
    parser.add_argument("--rounds", type=_read_count, help=f"of every part; if not given, {_ROUNDS}")
    parser.add_argument("--sizes", type=_read_count, nargs="+", default=_SIZES, help="summaries of the sites to build")
    return parser.parse_args()


def _read_path(text: str) -> Path:
    path = Path(text)
    if not path.is_file():
        raise ArgumentTypeError(f"there is no file '{text}'")
    return path


def _read_count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"expected a number from 1 on, found '{text}'")
    return int(text)


if __name__ == "__main__":
    main()
