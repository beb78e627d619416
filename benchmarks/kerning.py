"""`python -m benchmarks.kerning` writes how close letters stand on social cards: `generator/rendering/kerning.json`.

Pillow sets text by HarfBuzz only where the machine has FriBidi; a card must look the same on every machine. So pairs
are measured here, once for a version of the fonts, on a machine that has it.
"""

from __future__ import annotations

import json
import string
from collections import defaultdict
from pathlib import Path

from PIL import ImageFont, features

from generator.rendering.typesetting import FACES, KERNING

_FONTS = Path(__file__).parent.parent / "templates" / "theme" / "assets" / "fonts"
_CHARACTERS = string.ascii_letters + string.digits + string.punctuation + "“”‘’–—…·"
_EM = 1000
_LEAST = 4
"""Thousandths of an em that are seen at the size of a headline."""


def main() -> None:
    """Writes the table anew."""
    if not features.check("raqm"):
        raise SystemExit("Pillow finds no FriBidi here, without which it does not kern: apt-get install libfribidi0")
    table = {name: _measure(_FONTS / face.files[0], face.weight) for name, face in FACES.items()}
    KERNING.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def _measure(file: Path, weight: int) -> dict[str, dict[str, int]]:
    """First letter → distance → the letters that stand so much closer (or farther) behind it than they are wide."""
    font = ImageFont.truetype(file, _EM, layout_engine=ImageFont.Layout.RAQM)
    font.set_variation_by_axes([weight])
    plain = ["-liga", "-clig", "-kern"]
    pairs: dict[str, dict[str, str]] = {}
    for left in _CHARACTERS:
        row: dict[str, str] = defaultdict(str)
        for right in _CHARACTERS:
            kerned = font.getlength(left + right, features=["-liga", "-clig"])
            distance = round(kerned - font.getlength(left + right, features=plain))
            if abs(distance) >= _LEAST:
                row[str(distance)] += right
        pairs[left] = dict(row)
    return {left: row for left, row in pairs.items() if row}


if __name__ == "__main__":
    main()
