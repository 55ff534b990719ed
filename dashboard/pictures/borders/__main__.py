"""`python -m dashboard.pictures.borders FILE`: cut the borders of the region out of a topology of the world."""

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from dashboard.pictures.borders import FILE

WEST, SOUTH, EAST, NORTH = -2.0, 33.0, 48.0, 56.5
"""What is kept, in degrees; a country that reaches into it is kept whole, and the picture cuts it off."""
CODES = {
    "008": "ALB", "070": "BIH", "100": "BGR", "191": "HRV", "300": "GRC", "498": "MDA", "499": "MNE", "807": "MKD",
    "642": "ROU", "688": "SRB", "705": "SVN", "792": "TUR", "348": "HUN", "040": "AUT", "380": "ITA", "804": "UKR",
    "703": "SVK", "203": "CZE", "616": "POL", "276": "DEU", "756": "CHE", "250": "FRA", "196": "CYP", "112": "BLR",
    "528": "NLD", "056": "BEL", "442": "LUX", "760": "SYR", "422": "LBN", "368": "IRQ", "268": "GEO", "051": "ARM",
    "674": "SMR",
}  # fmt: skip
KOSOVO = "Kosovo"
DISPUTED = frozenset({frozenset({"SRB", "XKX"})})
"""Lines that one side does not recognise as a border."""
PLACES = 2
"""Decimals kept: a hundredth of a degree is a kilometre, less than a line is wide."""


def cut(topology: dict[str, Any]) -> dict[str, Any]:
    """Shapes, borders and centres of the countries of the region."""
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    shapes: dict[str, list[list[list[float]]]] = {}
    sides: dict[int, list[str]] = {}
    for country in topology["objects"]["countries"]["geometries"]:
        code = "XKX" if country["properties"]["name"] == KOSOVO else CODES.get(country.get("id", ""))
        if code is None:
            continue
        polygons = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
        for polygon in polygons:
            ring = _joined([_arc(arcs, index) for index in polygon[0]])
            if any(WEST <= x <= EAST and SOUTH <= y <= NORTH for x, y in ring):
                shapes.setdefault(code, []).append(ring)
            for index in polygon[0]:
                sides.setdefault(index if index >= 0 else ~index, []).append(code)
    between = [
        {"between": sorted(codes), "line": arcs[index], "disputed": frozenset(codes) in DISPUTED}
        for index, codes in sorted(sides.items())
        if len(set(codes)) == 2
    ]
    centres = {code: _centre(max(rings, key=_area)) for code, rings in shapes.items()}
    return {"shapes": dict(sorted(shapes.items())), "borders": between, "centres": dict(sorted(centres.items()))}


def _decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[list[float]]:
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append(
            [
                round(x * transform["scale"][0] + transform["translate"][0], PLACES),
                round(y * transform["scale"][1] + transform["translate"][1], PLACES),
            ]
        )
    return points


def _arc(arcs: list[list[list[float]]], index: int) -> list[list[float]]:
    """An arc in its direction: a negative index means backwards."""
    return arcs[index] if index >= 0 else arcs[~index][::-1]


def _joined(parts: list[list[list[float]]]) -> list[list[float]]:
    return [point for number, part in enumerate(parts) for point in (part[1:] if number else part)]


def _area(ring: list[list[float]]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring, ring[0]]))) / 2


def _centre(ring: list[list[float]]) -> list[float]:
    """The centre of gravity of the largest part of a country."""
    signed = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring, ring[0]])) / 2
    x = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairwise([*ring, ring[0]])) / (6 * signed)
    y = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairwise([*ring, ring[0]])) / (6 * signed)
    return [round(x, PLACES), round(y, PLACES)]


def main(words: list[str]) -> int:
    """Write the bundled file; the exit code is 1 where there is no topology to cut it from."""
    if len(words) != 1 or not Path(words[0]).is_file():
        print("Name the file countries-50m.json of world-atlas.", file=sys.stderr)
        return 1
    content = cut(json.loads(Path(words[0]).read_text(encoding="utf-8")))
    FILE.write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"Written: {FILE.name}, {len(content['shapes'])} countries, {len(content['borders'])} borders")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
