"""Draws `templates/theme/assets/world.svg` anew: the outlines of all countries in the projection of the maps.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz      # Natural Earth 1:50m, in the public domain
    pip install "shapely>=2.1" pycountry
    python -m tools.draw_world package/countries-50m.json templates/theme/assets/world.svg

Only who wants other outlines needs this. The file of Natural Earth draws lines as they are held; changed here are those
of which the United Nations' General Assembly or Security Council says otherwise: Crimea is drawn with Ukraine
(resolution 68/262), Northern Cyprus with Cyprus (541), Somaliland with Somalia.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pycountry
import shapely
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.ops import unary_union

from generator.reading.taxonomy import load_taxonomy
from generator.rendering.projection import HEIGHT, WIDTH, project
from generator.terms import Position

NOTE = "<!-- Natural Earth's outlines, in the public domain; tools/draw_world.py says what was changed. -->"
TOLERANCE = 0.9
"""How far, in units of the picture, an outline may stray from the true one."""
SMALLEST = 2.5
"""Islands below this area are left out."""
DOT, DOT_BELOW = 3.2, 14.0
"""Countries below an area get a dot of this radius, to be seen where they are marked."""
HELD_WITH = {"N. Cyprus": "CY", "Somaliland": "SO", "Kosovo": "XK", "Siachen Glacier": "", "Indian Ocean Ter.": ""}
EDGES = (-169.0, -90, 191.0, 90)
CRIMEA = box(32.4, 44.3, 36.7, 46.3)


def main(source: str, target: str) -> None:
    """Writes the picture `target` from the TopoJSON file `source`."""
    taxonomy, _ = load_taxonomy(Path("content/taxonomy"), shown="content/taxonomy")
    shapes = simplify(read_shapes(json.loads(Path(source).read_text(encoding="utf-8"))))
    paths, dots = [], []
    for code in sorted({*shapes, *taxonomy.countries}):
        shape, country = shapes.get(code, Polygon()), taxonomy.countries.get(code)
        is_small = shape.area < DOT_BELOW
        if rings := list_rings(shape):
            name = "" if is_small else f' id="{code.lower()}"'
            paths.append(f'<path{name} d="{"".join(map(draw, rings))}"/>')
        if is_small and country and country.position:
            x, y = project(country.position)
            dots.append(f'<circle id="{code.lower()}" cx="{x:.0f}" cy="{y:.0f}" r="{DOT}"/>')
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">',
        NOTE,
        '<g id="land">',
        *paths,
        "</g>",
    ]
    Path(target).write_text("\n".join([*lines, "<defs>", *dots, "</defs>", "</svg>", ""]), encoding="utf-8")


def read_shapes(atlas: dict[str, Any]) -> dict[str, list[Polygon]]:
    """The polygons of each country by its ISO code, in degrees."""
    arcs = [list(walk(arc, atlas["transform"])) for arc in atlas["arcs"]]
    shapes: dict[str, list[Polygon]] = defaultdict(list)
    for entry in atlas["objects"]["countries"]["geometries"]:
        known = pycountry.countries.get(numeric=entry["id"]) if entry.get("id") else None
        code = known.alpha_2 if known else HELD_WITH.get(entry["properties"]["name"], "")
        parts = [entry["arcs"]] if entry["type"] == "Polygon" else entry.get("arcs", [])
        for rings in parts:
            outer, *holes = (_unwrap([point for number in ring for point in pick(arcs, number)]) for ring in rings)
            for polygon in list_polygons(shapely.make_valid(Polygon(outer, holes))):
                shapes["UA" if code == "RU" and CRIMEA.contains(polygon) else code].append(polygon)
    for code in ("", "AQ"):
        shapes.pop(code, None)
    return shapes


def walk(arc: Sequence[Sequence[int]], scale: dict[str, Sequence[float]]) -> Iterable[tuple[float, float]]:
    """The points of an arc of a TopoJSON file, which gives each as the step from the last."""
    x = y = 0
    for right, up in arc:
        x, y = x + right, y + up
        yield x * scale["scale"][0] + scale["translate"][0], y * scale["scale"][1] + scale["translate"][1]


def pick(arcs: Sequence[Sequence[tuple[float, float]]], number: int) -> Sequence[tuple[float, float]]:
    return arcs[number] if number >= 0 else arcs[~number][::-1]


def _unwrap(ring: Sequence[tuple[float, float]]) -> Sequence[tuple[float, float]]:
    """The ring beyond 180 degrees where it would jump to the other side of the world."""
    turn, unwrapped = 0, [ring[0]]
    for (before, _), (x, y) in zip(ring, ring[1:], strict=False):
        turn += -360 if x - before > 180 else 360 if before - x > 180 else 0
        unwrapped.append((x + turn, y))
    return unwrapped


def simplify(shapes: dict[str, list[Polygon]]) -> dict[str, Any]:
    """Each country as one shape on the map; borders that two share stay shared."""
    codes = list(shapes)
    drawn = [shapely.transform(_part(unary_union(shapes[code])), _place) for code in codes]
    return dict(zip(codes, shapely.coverage_simplify(drawn, TOLERANCE), strict=True))


def _part(shape: Any) -> Any:
    """The shape, in degrees, within the map's own left and right edges."""
    turns = (-360, 0, 360)
    moved = [shapely.intersection(translate(shape, turn), box(*EDGES)) for turn in turns]
    return MultiPolygon(list_polygons(unary_union([part for part in moved if not part.is_empty])))


def list_polygons(shape: Any) -> list[Polygon]:
    """The polygons of a shape, without the lines and points that cutting leaves."""
    return [part for part in getattr(shape, "geoms", (shape,)) if isinstance(part, Polygon) and not part.is_empty]


def _place(points: Any) -> Any:
    """Points in degrees as points of the picture; just short of its edges, where it would begin anew at the other."""
    left, _, right, _ = EDGES
    return [project(Position(lat, min(max(lon, left + 0.01), right - 0.01))) for lon, lat in points]


def list_rings(shape: Any) -> list[Any]:
    polygons = [part for part in list_polygons(shape) if part.area >= SMALLEST]
    return [ring for polygon in polygons for ring in (polygon.exterior, *polygon.interiors) if Polygon(ring).area > 1]


def draw(ring: Any) -> str:
    """A ring as a path of whole units, each point as the step from the last."""
    points = [(round(x), round(y)) for x, y in ring.coords[:-1]]
    points = [p for n, p in enumerate(points) if p != points[n - 1]]
    (x, y), steps = points[0], ""
    for right, down in points[1:]:
        step = f"{right - x} {down - y}".replace(" -", "-")
        steps += step if not steps or step.startswith("-") else f" {step}"
        x, y = right, down
    return f"M{points[0][0]} {points[0][1]}l{steps}z"


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
