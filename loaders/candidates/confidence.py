"""How often each rule was right on the development data; a rule that was never judged is trusted half."""

import json
from functools import cache
from pathlib import Path

CALIBRATION = Path(__file__).with_name("calibration.json")


@cache
def _judged() -> dict[str, tuple[int, int]]:
    if not CALIBRATION.is_file():
        return {}
    records = json.loads(CALIBRATION.read_text(encoding="utf-8"))["rules"]
    return {rule: (right, judged) for rule, (right, judged) in records.items()}


def precision_of(rule: str) -> float:
    """The precision of a rule, smoothed by one right and one wrong answer, to two digits."""
    right, judged = _judged().get(rule, (0, 0))
    return round((right + 1) / (judged + 2), 2)
