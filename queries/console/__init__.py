"""The console: a query that somebody types, for partners alone, read-only, short, and one at a time."""

from queries.console.asking import MOST_ROWS, TIMEOUT, ConsoleState, ask_console, console_state

__all__ = ["MOST_ROWS", "TIMEOUT", "ConsoleState", "ask_console", "console_state"]
