"""How every room answers on the command line: one command, one sentence where it cannot be done, one exit code."""

import argparse
import sys
from collections.abc import Sequence

from graph_schema.errors import TielineError


def run_command(parser: argparse.ArgumentParser, words: Sequence[str] | None = None) -> int:
    """Run the command that the words name (each sets `run`); 1 where an error on purpose says why it cannot be done."""
    arguments = parser.parse_args(words)
    try:
        arguments.run(arguments)
    except TielineError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # `| head` closed the pipe
        sys.stderr.close()
    return 0
