"""A brief as one HTML file that asks nothing of any other: its look and its picture stand in it, and no script."""

from base64 import b64encode
from html import escape
from pathlib import Path

from queries.briefs.content import Brief, Line, Part
from queries.briefs.fitting import widths_of
from queries.exporting.xml_values import allowed

STYLE = Path(__file__).parent / "brief.css"
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What a browser may load for the page: nothing that does not stand in it."""


def as_html(brief: Brief) -> str:
    """The file; whatever comes from data is text in it, never markup."""
    style = STYLE.read_text(encoding="utf-8")
    parts = "\n".join(map(_part, brief.parts))
    notes = "\n".join(f'<li id="n{number}">{_text(text)}</li>' for number, text in enumerate(brief.footnotes, start=1))
    ending = "\n".join(f"<p><b>{_text(head)}:</b> {_text(text)}</p>" for head, text in brief.ending)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_text(brief.title)}</title>
<style>
{style}</style>
</head>
<body>
<header>
<div><h1>{_text(brief.title)}</h1>
{_about(brief)}</div>
{_picture(brief)}</header>
<main>
{parts}
<section class="notes"><h2>Where each row comes from</h2>
<ol>
{notes}
</ol></section>
</main>
<footer>
{ending}
</footer>
</body>
</html>
"""


def _about(brief: Brief) -> str:
    return "\n".join(f"<p><b>{_text(name)}:</b> {_text(value)}</p>" for name, value in brief.about)


def _picture(brief: Brief) -> str:
    if brief.picture is None:
        return ""
    image = b64encode(brief.picture.png).decode("ascii")
    return f'<img src="data:image/png;base64,{image}" alt="{_text(brief.picture.alt)}">\n'


def _part(part: Part) -> str:
    below = "\n".join(f'<p class="below">{_text(text)}</p>' for text in part.below)
    if not part.lines:
        return f"<section><h2>{_text(part.title)}</h2>\n{below}</section>"
    widths = "".join(f'<col style="width:{share:.1%}">' for share in widths_of(part))
    heads = "".join(f'<th scope="col">{_text(head)}</th>' for head in part.heads)
    rows = "\n".join(map(_line, part.lines))
    return (
        f"<section><h2>{_text(part.title)}</h2>\n<table><colgroup>{widths}</colgroup>\n"
        f'<thead><tr>{heads}<th scope="col"><span class="unseen">Footnote</span></th></tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody></table>\n{below}</section>"
    )


def _line(line: Line) -> str:
    cells = "".join(f"<td>{_text(cell)}</td>" for cell in line.cells)
    number = f'<a href="#n{line.number}">[{line.number}]</a>' if line.number else ""
    return f"<tr>{cells}<td>{number}</td></tr>"


def _text(text: str) -> str:
    return escape(allowed(text))
