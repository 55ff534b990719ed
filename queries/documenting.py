"""The catalogue as a page: written from the files, so that it cannot say something else than they do."""

from collections.abc import Iterable
from pathlib import Path

from queries.question import Question

PAGE = Path(__file__).parent / "CATALOGUE.md"
_HEAD = """# The catalogue

Written by `make docs` from `queries/catalogue/`; edit the files there, not this page. Every question is asked with
`python -m queries run <id> --param name=value` and on the page Questions of the dashboard.
"""


def catalogue_page(questions: Iterable[Question]) -> str:
    """Every question by theme, with what it takes, what it gives and how to read it."""
    lines = [_HEAD]
    theme = None
    for question in sorted(questions, key=lambda entry: (entry.theme.value, entry.id)):
        if question.theme != theme:
            theme = question.theme
            lines.append(f"\n## {theme.value.capitalize()}\n")
        lines.append(f"### {question.title}\n")
        lines.append(
            f"`{question.id}`, for {', '.join(f'{entry.value}s' for entry in question.audience)}. {question.why}\n"
        )
        if question.parameters:
            lines.append("| takes | default | |\n| --- | --- | --- |")
            for name, parameter in question.parameters.items():
                default = "any" if parameter.default is None else parameter.default
                lines.append(f"| `{name}` | {default} | {parameter.says} |")
            lines.append("")
        lines.append("| gives | |\n| --- | --- |")
        lines += [f"| `{name}` | {question.columns[name].says} |" for name in question.shown_columns]
        lines.append(f"\n{question.reading}\n")
    return "\n".join(lines).rstrip() + "\n"


def stale(questions: Iterable[Question]) -> bool:
    """Whether the committed page differs from what the files say."""
    return not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != catalogue_page(questions)
