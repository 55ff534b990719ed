"""HTML becomes pieces: headings, paragraphs, lists, tables and footnotes as marked; nothing remote is ever loaded.

Scripts, styles and what the page hides are dropped. The linear text has one line for each block.
"""

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from loaders.documents.blocks import CELL_BREAK, BlockKind
from loaders.documents.footnotes import DESIGNATION
from loaders.documents.headings import SMALL, heads_text, level_of
from loaders.documents.pieces import Piece, Reading, lines_of_pieces
from loaders.documents.plain_text import decoded
from loaders.documents.refusals import UnreadableError

_DROPPED = frozenset({
    "head", "script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "svg",
    "math", "canvas", "audio", "video", "map", "form", "select", "button", "textarea", "datalist",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main",
    "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
})  # fmt: skip
_FURNITURE = frozenset({"nav", "footer", "menu"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])", re.IGNORECASE)
_NOTE_ID = re.compile(
    r"(?:^|[\s_-])(?:foot|end)note(?!s?-?ref)(?:s|-?\d|$|[\s_-])|(?:^|\s)doc-(?:foot|end)note", re.IGNORECASE
)
_NUMBER_LINK = re.compile(r"\s*[\[(]?\s*(?:\d{1,3}|[ivxl]{1,5}|[*†‡])\s*[\])]?\s*")
_BACK_LINK = re.compile("[↑↩^⤴\ufe0e\\s]+")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)


@dataclass
class _Written:
    """A block on its way: its words so far, and which of their characters only point to a footnote."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    parts: list[str] = field(default_factory=list)
    markers: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    bold: int = 0

    def add(self, text: str, *, marker: bool = False, bold: bool = False) -> None:
        """Append words; white space is one space, as a browser shows it."""
        words = re.sub(r"[^\S\t\n]+", " ", text)
        if not self.length or self.parts[-1][-1:] in {" ", "\t", "\n"}:
            words = words.lstrip(" ")
        if words:
            self.parts.append(words)
            self.bold += len(words.strip()) if bold else 0
            if marker:
                self.markers.append((self.length, self.length + len(words)))
            self.length += len(words)


class _Walker:
    """Goes through the elements in order and writes one block after the other."""

    def __init__(self, names: re.Pattern[str], root: etree._Element) -> None:
        self.names = names
        self.notes = _note_ids(root)
        self.arranging = _arranging_tables(root)
        self.done: list[_Written] = []
        self.now = _Written()
        self.given: list[tuple[etree._Element, BlockKind]] = []
        self.bold = 0
        self.rows = 0

    @property
    def inside(self) -> BlockKind:
        """The kind that the element around gives to all that stands in it."""
        return self.given[-1][1] if self.given else BlockKind.PARAGRAPH

    def flush(self) -> None:
        """End the block; a short one that is bold throughout, or a country's name, is a heading nobody marked."""
        written, self.now = self.now, _Written(self.inside)
        text = "".join(written.parts).strip()
        if not text:
            return
        if written.kind is BlockKind.PARAGRAPH:
            bold = written.bold >= 0.9 * len(text.replace(" ", ""))
            if self.names.fullmatch(text) or (bold and heads_text(text)):
                written.kind, written.level = BlockKind.HEADING, max(SMALL - 1, level_of(text, self.names))
        elif written.kind is BlockKind.FOOTNOTE and DESIGNATION.search(text):
            written.kind = BlockKind.FURNITURE
        self.done.append(written)


def read_web_page(content: bytes, names: re.Pattern[str]) -> Reading:
    """The pieces of an HTML file; `names` matches a line that is a country's name and nothing else."""
    text, notes = _text_of(content)
    return read_markup(text, names, notes)


def _text_of(content: bytes) -> tuple[str, tuple[str, ...]]:
    declared = _CHARSET.search(content[:4096])
    if declared and declared[1].lower() not in {b"utf-8", b"utf8"}:
        try:
            return content.decode(declared[1].decode("ascii")), ()
        except (LookupError, UnicodeDecodeError):
            return decoded(content)
    return decoded(content)


def read_markup(text: str, names: re.Pattern[str], notes: tuple[str, ...] = ()) -> Reading:
    """The pieces of a page that is at hand as text."""
    parser = HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    # A declaration of the encoding is about bytes; the text is decoded by now.
    markup = re.sub(r"^\s*<\?xml[^>]*\?>", "", text).replace("\x00", " ")
    try:
        root = document_fromstring(markup, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(
            "the HTML file holds no page that can be read", "open it in a browser and save it again"
        ) from error
    walker = _Walker(names, root)
    hidden = _walk(root, walker)
    if hidden:
        notes += (f"{hidden} hidden parts of the page were left out.",)
    original, spans = lines_of_pieces("".join(written.parts).rstrip(" ") for written in walker.done)
    markers = {
        place
        for written, (start, end) in zip(walker.done, spans, strict=True)
        for first, last in written.markers
        for place in range(start + first, min(start + last, end))
    }
    pieces = tuple(
        Piece(written.kind, (span,), level=written.level) for written, span in zip(walker.done, spans, strict=True)
    )
    return Reading(original, pieces, frozenset(markers), notes)


def _note_ids(root: etree._Element) -> frozenset[str]:
    """The targets of links that show a number and nothing else: footnotes, and the way back from them."""
    return frozenset(
        str(link.get("href"))[1:]
        for link in root.iter("a")
        if str(link.get("href", "")).startswith("#") and _NUMBER_LINK.fullmatch("".join(map(str, link.itertext())))
    )


def _walk(root: etree._Element, walker: _Walker) -> int:
    hidden = 0
    skipping: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if skipping is not None:
            if event == "end" and element is skipping:
                skipping = None
                _tail(element, walker)
            continue
        if not isinstance(element.tag, str):
            continue
        if event == "start":
            if _is_hidden(element):
                hidden += 1
                skipping = element
            elif element.tag in _DROPPED or _is_marker(element, walker):
                skipping = element
            else:
                _open(element, walker)
        else:
            _close(element, walker)
    walker.flush()
    return hidden


def _is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def _is_marker(element: etree._Element, walker: _Walker) -> bool:
    """Write a link to a footnote, or back from one, as a marker."""
    if element.tag != "a" or not str(element.get("href", "")).startswith("#"):
        return False
    text = "".join(map(str, element.itertext()))
    number = _NUMBER_LINK.fullmatch(text)
    if not (number or _BACK_LINK.fullmatch(text)):
        return False
    own = {str(element.get("id", "")), str(element.get("name", ""))}
    if number and not walker.now.length and own & walker.notes and walker.now.kind is BlockKind.PARAGRAPH:
        walker.now.kind = BlockKind.FOOTNOTE
    walker.now.add(text, marker=True)
    return True


def _kind_of(element: etree._Element, walker: _Walker) -> BlockKind | None:
    named = f"{element.get('id', '')} {element.get('class', '')} {element.get('role', '')}"
    if element.tag in _FURNITURE:
        return BlockKind.FURNITURE
    if element.tag in _BLOCKS and (
        _NOTE_ID.search(named) or (element.tag == "li" and element.get("id") in walker.notes)
    ):
        return BlockKind.FOOTNOTE
    if walker.inside not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
        return None
    return BlockKind.LIST_ITEM if element.tag == "li" else None


def _table_of(row: etree._Element) -> etree._Element | None:
    return next(row.iterancestors("table"), None)


def _arranging_tables(root: etree._Element) -> frozenset[etree._Element]:
    """Tables that hold headings or other tables: they arrange the page, their cells are no data."""
    inner = root.iter("h1", "h2", "h3", "table")
    return frozenset(table for element in inner for table in element.iterancestors("table"))


def _open(element: etree._Element, walker: _Walker) -> None:
    tag = str(element.tag)
    if tag == "tr" and not walker.rows and _table_of(element) not in walker.arranging and len(element) > 1:
        walker.flush()
        walker.now.kind = BlockKind.TABLE_ROW
        walker.rows = 1
    elif walker.rows:
        if tag in {"td", "th"} and walker.rows == 1 and walker.now.length:
            walker.now.parts.append(CELL_BREAK)
            walker.now.length += 1
        elif tag in _BLOCKS or tag == "br":
            walker.now.add(" ")
        walker.rows += tag == "table"
    elif tag in _BLOCKS:
        if kind := _kind_of(element, walker):
            walker.flush()
            walker.given.append((element, kind))
            walker.now.kind = kind
        elif not (tag == "p" and walker.now.kind is not BlockKind.PARAGRAPH and not walker.now.length):
            walker.flush()
        if re.fullmatch(r"h[1-6]", tag) and walker.now.kind is BlockKind.PARAGRAPH:
            walker.now.kind, walker.now.level = BlockKind.HEADING, int(tag[1])
    elif tag == "br":
        walker.now.parts.append("\n")
        walker.now.length += 1
    walker.bold += tag in {"b", "strong"}
    if element.text:
        walker.now.add(_flat(element.text), bold=walker.bold > 0)


def _close(element: etree._Element, walker: _Walker) -> None:
    tag = str(element.tag)
    walker.bold -= tag in {"b", "strong"}
    if tag == "table" and walker.rows > 1:
        walker.rows -= 1
    elif tag == "tr" and walker.rows == 1:
        walker.rows = 0
        walker.flush()
    elif tag in _BLOCKS and not walker.rows:
        walker.flush()
        if walker.given and walker.given[-1][0] is element:
            walker.given.pop()
            walker.now.kind = walker.inside
    _tail(element, walker)


def _tail(element: etree._Element, walker: _Walker) -> None:
    if element.tail:
        walker.now.add(_flat(element.tail), bold=walker.bold > 0)


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)
