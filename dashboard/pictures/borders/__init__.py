"""Borders of the region, bundled: shapes of countries, and lines between two of them, dashed where disputed.

`borders.json` is cut from Natural Earth's 1:50m countries (public domain), as packed in `world-atlas` 2.0.2 (ISC):
`python -m dashboard.pictures.borders countries-50m.json` writes it again. It holds neither towns nor crossing points.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).parent / "borders.json"
Line = tuple[tuple[float, float], ...]
"""Longitude and latitude of each point, in degrees."""


@dataclass(frozen=True)
class Border:
    """A line between two countries; `disputed` where one of them does not recognise it as a border."""

    between: tuple[str, str]
    line: Line
    disputed: bool


@dataclass(frozen=True)
class Borders:
    """Shapes by alpha-3 code, and the borders between them."""

    shapes: dict[str, tuple[Line, ...]]
    borders: tuple[Border, ...]
    centres: dict[str, tuple[float, float]]
    """Where the name of a country and the ends of its route legs stand: nobody's address, the middle of its shape."""


@lru_cache(maxsize=1)
def borders() -> Borders:
    """The bundled borders."""
    content = json.loads(FILE.read_text(encoding="utf-8"))
    return Borders(
        shapes={code: tuple(_line(ring) for ring in rings) for code, rings in content["shapes"].items()},
        borders=tuple(
            Border((entry["between"][0], entry["between"][1]), _line(entry["line"]), entry["disputed"])
            for entry in content["borders"]
        ),
        centres={code: (point[0], point[1]) for code, point in content["centres"].items()},
    )


def _line(points: list[list[float]]) -> Line:
    return tuple((point[0], point[1]) for point in points)
