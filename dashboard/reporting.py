"""A note on an error in a claim, ready to be sent: everything that is needed to find it, and nothing else."""

import os

from dashboard.wording import say
from queries.evidence import Evidence


def contact() -> str:
    """Where errors are reported: TIELINE_CONTACT, or whoever runs this Tieline."""
    return os.environ.get("TIELINE_CONTACT") or say("dictionary.whoever_runs_it")


def error_report(claim: Evidence, snapshot: str) -> str:
    """The note as plain text; what is wrong is for its sender to write."""
    return say(
        "dictionary.report",
        contact=contact(),
        claim=claim.claim,
        says=claim.says,
        source=claim.source_title,
        section=claim.section,
        lines=claim.lines,
        snapshot=snapshot,
    )
