"""The one visual language of all pictures, and a picture as something that can be shown and taken along."""

import io
import re
from dataclasses import dataclass

import matplotlib as mpl
from matplotlib.figure import Figure

INK, PAPER, LINE, FAINT = "#1E2A2E", "#FBFAF7", "#8A9296", "#E4E0D6"
ACCENT, SECOND, THIRD = "#0B5563", "#B4552D", "#5B4B8A"
mpl.rcParams.update(
    {
        "font.family": ["DejaVu Sans"],
        "font.size": 10.0,
        "text.color": INK,
        "axes.edgecolor": LINE,
        "axes.facecolor": "none",
        "hatch.linewidth": 0.5,
        "hatch.color": "#5C6B70",
        "svg.fonttype": "path",
        "svg.hashsalt": "tieline",
    }
)
# Set once: a context around each picture would change the settings of all threads at once.
DOTS_PER_INCH = 160


_LONG_NUMBER = re.compile(r"(\b[1-9]\d*\.\d{2})\d+")
"""Numbers of an outline: a hundredth of a point is enough, and halves the file. Scales, below one, keep theirs."""


@dataclass(frozen=True)
class Picture:
    """A drawn figure with the words that stand for it."""

    figure: Figure
    alt: str
    """What the picture says, for those who do not see it; the same data stand in the table beside it."""

    def svg(self) -> str:
        """The picture as SVG, without date or program name: the same data give the same text."""
        out = io.StringIO()
        self.figure.savefig(out, format="svg", facecolor=PAPER, metadata={"Date": None, "Creator": None})
        return _LONG_NUMBER.sub(r"\1", out.getvalue())

    def png(self) -> bytes:
        """The picture as PNG, for documents."""
        out = io.BytesIO()
        self.figure.savefig(out, format="png", dpi=DOTS_PER_INCH, facecolor=PAPER, metadata={"Software": None})
        return out.getvalue()


def begun(title: str, sign: str = ":") -> str:
    """A title with the sign that leads on from it; a question has its own."""
    return title if title.endswith("?") else f"{title}{sign}"


def new_figure(width: float, height: float) -> Figure:
    """An empty figure, in inches; pyplot is not used, since it keeps figures of all readers in one place."""
    return Figure(figsize=(width, height), facecolor=PAPER, layout="constrained")
