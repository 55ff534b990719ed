"""A reader without a screen: the messages that a browser exchanges with the server, and nothing drawn.

The server cannot tell it from a browser: one socket is one session, every page is run for it from top to bottom, and
every table is sent to it. What a browser does with its own processor is left out, so that thirty fit on one machine.
"""

import asyncio
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any
from urllib.parse import parse_qsl, urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

FINISHED = ForwardMsg.ScriptFinishedStatus.FINISHED_SUCCESSFULLY
FAILED = ForwardMsg.ScriptFinishedStatus.FINISHED_WITH_COMPILE_ERROR
PATIENCE = 120.0
"""Seconds for one run of a page; longer is an error."""


class PageFailedError(Exception):
    """The server showed an exception, knew no such page, or did not finish."""


@dataclass
class Run:
    """What one run of a page sent."""

    seconds: float = 0.0
    elements: list[Any] = field(default_factory=list)
    bytes: int = 0

    def of(self, kind: str) -> list[Any]:
        """All elements of a kind, in their order."""
        return [getattr(entry, kind) for entry in self.elements if entry.WhichOneof("type") == kind]

    def text(self) -> str:
        """Everything that is said in words."""
        return "\n".join([*(entry.body for entry in self.of("markdown")), *(entry.body for entry in self.of("html"))])


class LightSession:
    """One socket to the server, open until the end."""

    def __init__(self, url: str) -> None:
        self._address = f"{url.replace('http', 'ws', 1)}/_stcore/stream"
        self._socket: ClientConnection | None = None
        self._page, self._query, self._script = "", "", ""
        self._scripts: dict[str, str] = {}

    async def __aenter__(self) -> "LightSession":
        # A page with a large table is one message of some megabytes.
        self._socket = await connect(self._address, subprotocols=["streamlit"], max_size=None)  # type: ignore[list-item]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._socket:
            await self._socket.close()

    async def open(self, page: str, query: str = "") -> Run:
        """Open a page by its address, as a click on the menu or a link does."""
        self._page, self._query, self._script = page, query, self._scripts.get(page, "")
        return await self._run(BackMsg())

    async def choose(self, widget: Any, value: str | float) -> Run:
        """Choose a value of a list, or a number, on the page that is open."""
        message = BackMsg()
        state = message.rerun_script.widget_states.widgets.add()
        state.id = widget.id
        if isinstance(value, str):
            state.string_value = value
        else:
            state.double_value = value
        if widget.query_param_key:
            # A browser writes the choice into its address before it asks for the page again.
            told = value if isinstance(value, str) else f"{value:g}"
            address = dict(parse_qsl(self._query)) | {widget.query_param_key: told}
            self._query = urlencode(address)
        return await self._run(message)

    @property
    def _where(self) -> str:
        return f"/{self._page}?{self._query}"

    async def _run(self, message: BackMsg) -> Run:
        assert self._socket is not None, "used inside `async with`"
        message.rerun_script.query_string = self._query
        if self._script:
            message.rerun_script.page_script_hash = self._script
        else:
            message.rerun_script.page_name = self._page
        began = time.perf_counter()
        await self._socket.send(message.SerializeToString())
        try:
            return await asyncio.wait_for(self._read(Run(), began), PATIENCE)
        except TimeoutError as error:
            raise PageFailedError(f"{self._where}: not complete after {PATIENCE:g} s") from error

    async def _read(self, run: Run, began: float) -> Run:
        assert self._socket is not None, "used inside `async with`"
        while True:
            received = await self._socket.recv()
            assert isinstance(received, bytes), "the protocol is binary"
            run.bytes += len(received)
            message = ForwardMsg()
            message.ParseFromString(received)
            kind = message.WhichOneof("type")
            if kind == "navigation":
                self._script = message.navigation.page_script_hash
                # The first address is known by name; a click on the menu names the script behind it.
                self._scripts = {
                    "" if entry.is_default else entry.url_pathname: entry.page_script_hash
                    for entry in message.navigation.app_pages
                }
            elif kind == "page_info_changed":
                self._query = message.page_info_changed.query_string
            elif kind == "page_not_found":
                raise PageFailedError(f"no page '{message.page_not_found.page_name}'")
            elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                run.elements.append(message.delta.new_element)
                if message.delta.new_element.WhichOneof("type") == "exception":
                    shown = message.delta.new_element.exception
                    raise PageFailedError(f"{self._where}: {shown.type}: {shown.message}")
            elif kind == "script_finished" and message.script_finished == FAILED:
                raise PageFailedError(f"{self._where}: it does not compile")
            elif kind == "script_finished" and message.script_finished == FINISHED:
                run.seconds = time.perf_counter() - began
                return run
