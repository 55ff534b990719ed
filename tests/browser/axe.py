"""axe-core, the accessibility checker: fetched by `make axe`, run inside a page, read by what it finds serious."""

import hashlib
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from playwright.sync_api import Frame, Page

VERSION = "4.14.1"
SHA256 = "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745"
PACKED = Path("build") / f"axe-core-{VERSION}.tgz"
BAD = frozenset({"serious", "critical"})
RUN = """() => {
  const inside = target => {
    const names = [location.pathname];
    const widget = document.querySelector(target)?.closest('[class*="st-key-"]');
    if (widget && widget.querySelector('input:disabled')) names.push('disabled');
    for (let part = document.querySelector(target); part; part = part.parentElement) {
      if (part.dataset && part.dataset.testid) names.push(part.dataset.testid);
    }
    return names;
  };
  return axe.run(document, {iframes: false, resultTypes: ['violations']}).then(found => found.violations.map(rule => ({
    id: rule.id, impact: rule.impact, help: rule.help,
    nodes: rule.nodes.map(node => ({
      html: node.html, target: node.target.join(' '), why: node.failureSummary || '', inside: inside(node.target[0])}))
  })));
}"""


class NoAxeError(Exception):
    """The package is not here, or is not the one that was pinned."""


@dataclass(frozen=True)
class Finding:
    """One element that breaks one rule."""

    rule: str
    impact: str
    help: str
    target: str
    html: str
    why: str
    inside: tuple[str, ...]
    """The address of the frame, `disabled` for a widget that cannot be used now, the parts of Streamlit around."""

    def __str__(self) -> str:
        return f"{self.impact} {self.rule}: {self.help}\n    {self.target}\n    {self.html[:240]}\n    {self.why}"


@lru_cache
def axe_source() -> str:
    """The checker as JavaScript, out of the package whose sum is known."""
    if not PACKED.is_file():
        raise NoAxeError(f"{PACKED} is not here: make axe")
    if (found := hashlib.sha256(PACKED.read_bytes()).hexdigest()) != SHA256:
        raise NoAxeError(f"{PACKED} has the sum {found}, not {SHA256}")
    with tarfile.open(PACKED) as packed:
        script = packed.extractfile("package/axe.min.js")
        assert script is not None, "a file of the package"
        return script.read().decode("utf-8")


def findings(page: Page) -> list[Finding]:
    """Everything serious or critical in a page and in the frames of its pictures."""
    return [finding for frame in page.frames if frame.url != "about:blank" for finding in _of_frame(frame)]


def _of_frame(frame: Frame) -> Iterator[Finding]:
    if not frame.evaluate("typeof axe === 'object'"):
        frame.evaluate(axe_source())
    for rule in frame.evaluate(RUN):
        if rule["impact"] in BAD:
            for node in rule["nodes"]:
                yield Finding(
                    rule=rule["id"],
                    impact=rule["impact"],
                    help=rule["help"],
                    target=node["target"],
                    html=node["html"],
                    why=node["why"],
                    inside=tuple(node["inside"]),
                )
