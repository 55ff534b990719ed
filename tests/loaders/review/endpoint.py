"""An endpoint on this machine that answers like a language model, with what a test tells it to say."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Stub(ThreadingHTTPServer):
    """An endpoint that gives the answers it was told to give, and remembers what it was sent."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: list[Any] = []
        self.status, self.wait = 200, 0.0
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: Stub

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.requests.append(json.loads(body))
        self.server.keys.append(self.headers["Authorization"])
        time.sleep(self.server.wait)
        answers = self.server.answers
        said = answers.pop(0) if len(answers) > 1 else answers[0]
        text = said if isinstance(said, str) else json.dumps(said)
        whole = text if text.startswith("RAW") else json.dumps({"choices": [{"message": {"content": text}}]})
        self.send_response(self.server.status)
        self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.end_headers()
        self.wfile.write(whole.encode())

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@contextmanager
def answering() -> Iterator[Stub]:
    """An endpoint that answers until the block ends."""
    server = Stub()
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


NO_PROXY = ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY")
