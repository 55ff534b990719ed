"""What ties and evidence carry in the graph besides the fields of their classes.

Every name is tested against a build.
"""

TIE_PROPERTIES: dict[str, str] = {
    "state": "present, planned, ended or on_paper; claims that state an absence draw no tie.",
    "years": "The years of the situation that its claims describe.",
    "from_year": "The first year that its claims speak of.",
    "to_year": "The last year that its claims speak of, where all of them have an end.",
    "last_year": "The newest year of the situation in which it is said.",
    "claims": "The ids of the claims that it rests on.",
    "sources": "The ids of the sources of these claims.",
    "disputed": "Whether claims on one year contradict each other.",
    "derived": "Whether it follows from claims about other things and no claim states it.",
}

WRITTEN_AS: dict[str, tuple[str, ...]] = {"penalty_years": ("penalty_min_years", "penalty_max_years")}
"""Fields of statements that stand in the graph under other names."""

STOP_PROPERTIES: dict[str, str] = {
    "sequence": "The number of the stop on its route, from 1.",
    "role": "What the stop is on the route: origin, transit or destination.",
}

EVIDENCE_TIE_PROPERTIES: dict[str, dict[str, str]] = {
    "BEARS_ON": {
        "country": "The id of the country, or part of it, whose function it is.",
        "derived": "Whether the claim implies it and does not state it.",
        "region": "The id of the region of which it is said, where it is not said of the country by name.",
    },
    "CONTRADICTS": {"why": "Why both cannot be so, as the reader who found it put it."},
}

EVIDENCE_PROPERTIES: dict[str, dict[str, str]] = {
    "Claim": {
        "id": "c- and a hash of what is said, of whom, in which state and year, and where.",
        "predicate": "What sort of statement it is: the type of the tie that it speaks of.",
        "subject": "The id of the thing that it is about.",
        "object": "The id of the thing at the other end, where there is one.",
        "attributes": "Everything else that it says, as JSON; each attribute is a property of its own as well.",
        "state": "present, planned, ended, on_paper or absent.",
        "as_of": "The year of the situation described.",
        "valid_from": "Since when it is the case, where said.",
        "valid_to": "Until when it was the case, where said.",
        "from_year": "The first year that it speaks of.",
        "to_year": "The last year that it speaks of, where it has an end.",
        "source": "The id of the source.",
        "section": "The heading under which the lines stand.",
        "lines": "The lines as a reader writes them: 12-14, 20.",
        "first_line": "The first of these lines.",
        "last_line": "The last of these lines.",
        "says": "The claim in one sentence of ours.",
        "entered_by": "The reader who entered it.",
        "reviewed_by": "The second reader who checked it, where there was one.",
        "partner_only": "True where only partners may see it: a gap between two countries on a route reported lately.",
    },
    "Passage": {
        "id": "passage:<source>:<lines>.",
        "source": "The id of the source.",
        "section": "The heading under which the lines stand.",
        "lines": "The lines as a reader writes them: 12-14, 20.",
        "first_line": "The first of these lines.",
        "last_line": "The last of these lines.",
    },
    "Source": {
        "id": "The id by which fact files name it: publisher-series-year.",
        "name": "The title, under the name that all nodes have.",
        "title": "The title.",
        "author": "Bibliographic author, where the report has one.",
        "publisher": "Who published it.",
        "published": "When it was published, as far as known.",
        "situation": "The years of the situation that it describes.",
        "language": "ISO 639-1 code.",
        "licence": "What may be done with it.",
        "text_lines": "Number of lines of the text edition.",
        "text_sha256": "SHA-256 of the text edition that the readers read.",
        "retrieved": "When the text edition was obtained.",
    },
    "Snapshot": {
        "id": "The hash of the whole graph: the same data always give the same snapshot.",
        "nodes": "How many nodes it holds.",
        "relationships": "How many relationships it holds.",
    },
}
