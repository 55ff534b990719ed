"""What people say for the terms of the catalogue, and words that say nothing of what is asked."""

STOP_WORDS = frozenset({
    "a", "about", "all", "already", "also", "am", "an", "and", "any", "anybody", "anyone", "are", "as", "at", "be",
    "been", "before", "but", "by", "can", "could", "did", "do", "does", "done", "each", "else", "ever", "every",
    "everywhere", "for", "from", "get", "gets", "give", "given", "go", "good", "had", "has", "have", "having", "here",
    "how", "i", "if", "in", "into", "is", "it", "its", "just", "like", "list", "make", "makes", "many", "may", "me",
    "more", "most", "much", "must", "my", "need", "needs", "of", "on", "one", "only", "or", "other", "our", "out",
    "over", "please", "shall", "she", "should", "show", "so", "some", "someone", "somebody", "state", "tell", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "thing", "things", "this", "those", "to", "up",
    "us", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whom", "whose", "why", "will",
    "with", "within", "would", "you", "your", "know", "country", "countries", "na", "u", "je", "se", "ko", "koj",
    "koja", "vo", "su", "te", "e", "za", "gdje", "gde", "kade", "currently", "current", "now", "today", "still",
    "since", "until", "between", "according", "trafficking", "traffick", "human", "beings", "person", "persons",
    "people",
    "victim", "victims", "anti", "region", "regional", "report",
})  # fmt: skip
"""Words of every question, in English and in the languages of the region."""

CONCEPTS: dict[str, tuple[str, ...]] = {
    "agreement": (
        "mou", "mous", "memorandum", "memoranda", "memorandum of understanding", "deal", "pact", "sporazum",
        "instrument", "legal basis", "legal footing",
    ),
    "treaty": (
        "convention", "protocol", "international law",
    ),
    "bound": (
        "ratify", "ratified", "ratification", "signatory", "signed", "signature", "acceded", "accession", "binding",
    ),
    "shelter": (
        "safe house", "safehouse", "refuge", "place to stay", "accommodation", "bed", "housing", "sigurna kuca",
        "safe place", "reception centre", "safe accommodation", "place for", "where can stay", "can stay",
    ),
    "helpline": (
        "hotline", "hot line", "help line", "phone line", "telephone line", "telephone", "sos line", "sos",
        "phone number", "24 hour line", "free number", "line to call", "number to call", "call line",
        "telephone help", "counselling line",
    ),
    "counterpart": (
        "opposite number", "contact", "contact person", "focal point", "who do i call", "call", "phone", "ring",
        "reach out", "responsible", "in charge", "person to speak to", "speak to", "liaise", "koordinator",
        "coordinator", "co ordinator", "lead agency", "turn to", "address", "who leads", "lead institution",
        "lead ministry", "my contact", "put me through", "whom to ask", "competent authority", "talk to in", "handle",
    ),
    "rapporteur": (
        "reporter", "national reporter", "independent monitor", "raporteur", "izvestilac",
    ),
    "plan": (
        "action plan", "nap", "npa", "national plan", "strategy", "strategija", "programme of action",
        "policy document",
    ),
    "fund": (
        "pay", "paid", "payer", "money", "finance", "grant", "sponsor", "donor", "funder", "bankroll",
        "support financially", "contribution", "donator", "spend", "spending", "sponsorship", "financial",
        "financially", "subsidy", "subsidise", "pay for", "budget support", "sponsors",
    ),
    "budget": (
        "budget line", "state budget", "own money", "allocation",
    ),
    "unfunded": (
        "without money", "no money", "without a budget", "no budget", "not funded", "without funding", "no funding",
        "no funder", "without a funder", "no donor", "without a donor", "nobody funds", "nobody pays", "nobody paid",
        "no one pays", "no one funds", "no grants", "get no grants", "never funded", "without budget",
        "no allocation", "unpaid", "wait for a donor", "waiting for a donor", "look for a donor",
    ),
    "foreign": (
        "external", "abroad", "from outside", "from outside the country", "international donors",
    ),
    "penalty": (
        "punish", "punishment", "sentence", "prison", "jail", "years in prison", "sanction", "imprisonment",
        "how severe", "years of prison", "severity", "custody", "term of imprisonment", "prison term",
    ),
    "offence": (
        "crime", "offense", "criminal code", "penal code", "criminalise", "criminalize", "article", "illegal",
        "provision", "definition", "penal law", "criminal law", "outlawed", "criminal offence", "legal definition",
    ),
    "recommendation": (
        "advice", "advise", "recommend", "asked to do", "ask for", "told to", "told", "urge", "urged", "demand",
        "call on", "suggest that", "proposal", "propose", "should do", "measure asked for", "call for", "suggestion",
    ),
    "monitor": (
        "greta", "monitoring body", "evaluators", "issuer", "observer body", "reviewers", "evaluation body",
    ),
    "repeat": (
        "again and again", "year after year", "over and over", "same advice", "keeps coming back",
    ),
    "follow": (
        "follow up", "followup", "acted on", "carried out", "fulfilled", "implemented", "heeded", "what happened",
        "answered", "done since", "implementation", "delivered", "taken up", "put into practice", "realised",
        "put in place", "complied", "compliance", "met", "come of",
    ),
    "missing": (
        "no", "none", "nothing", "not", "never", "nobody", "no one", "lack", "gap", "does not exist", "do not exist",
        "not exist", "absent", "absence", "there is no", "no record", "doesnt exist", "dont exist", "doesnt have",
        "does not have", "do not have", "dont have", "without", "deny", "denied", "not in place", "not available",
        "unavailable", "still no", "do without", "not have",
    ),
    "weak": (
        "problem", "shortcoming", "fails", "does not work", "do not work", "works badly", "weakness", "deficiency",
        "poorly", "goes wrong", "weak point", "broken", "not working", "doesnt work", "dont work", "badly", "flaw",
        "defect", "failing", "failure in practice", "bottleneck", "obstacle", "fall short", "malfunction",
    ),
    "contradict": (
        "conflict", "disagree", "disagreement", "dispute", "different things", "inconsistent", "contradiction",
        "do not agree", "say otherwise", "at odds", "clash", "mismatch", "inconsistency", "incompatible", "diverge",
        "not the same thing",
    ),
    "figure": (
        "number", "statistics", "stats", "data", "how many", "count", "total", "how much", "how often", "quantity",
        "percentage", "amount of cases",
    ),
    "change": (
        "new", "difference", "different", "compare", "evolution", "evolved", "development", "progress", "diff",
        "versus", "vs", "gone", "since then", "over time", "trend", "improve", "improvement", "worse", "better",
        "developed", "happened since",
    ),
    "cooperate": (
        "work together", "work with each other", "works with", "joint", "jointly", "cooperation", "collaborate",
        "collaboration", "partner", "partnership", "joint work", "link", "tie", "connected", "talk to each other",
        "talk", "tied", "work", "cooperative", "team up", "act together", "interaction",
    ),
    "member": (
        "belongs", "sits", "membership", "joined", "on the committee", "participates", "takes part", "attends",
        "seat", "sits on", "at the table", "participate", "composition", "composed", "involved in the body",
        "made up of", "consist",
    ),
    "body": (
        "committee", "commission", "council", "working group", "team", "task force", "table", "group of",
    ),
    "network": (
        "meet", "in common", "share", "platform", "bring together", "brings together", "both belong",
    ),
    "leg": (
        "segment", "stretch", "section of the route", "part of the route", "step",
    ),
    "route": (
        "path", "corridor", "way", "itinerary", "moved", "pass through",
    ),
    "chain": (
        "shortest way", "shortest path", "step by step", "shortest chain", "pathway", "from identification",
        "handed over", "path from", "get from",
    ),
    "role": (
        "origin", "transit", "destination", "source country", "come from", "end up", "internal",
    ),
    "form": (
        "exploitation", "type of exploitation", "forms of exploitation", "kinds of",
    ),
    "service": (
        "help", "assistance", "support", "care", "aid", "serves", "looks after", "provider", "assist", "look after",
        "provision of help", "turn to for help",
    ),
    "project": (
        "campaign", "programme", "program", "training", "initiative", "activities", "action", "intervention",
        "workshop", "seminar", "course",
    ),
    "single": (
        "sole", "only one", "one donor", "one funder", "just one", "depends on one", "hanging on", "rely on one",
        "one sponsor",
    ),
    "several": (
        "two or more", "more than one", "double", "multiple", "duplicate", "duplication", "overlap", "overlapping",
        "twice", "more than once", "two or three", "plural", "many donors", "jointly funded",
    ),
    "organisation": (
        "ngo", "organization", "civil society", "grassroots", "associations", "charity", "association",
        "non governmental", "non governmental organisation", "local group",
    ),
    "source": (
        "which report", "evidence", "proof", "says who", "who says", "document", "quote", "passage",
        "where is it written", "based on what",
    ),
    "paper": (
        "on paper", "dead letter", "unused", "not used", "nobody uses", "never used", "paper only", "idle",
        "not heard of", "no trace of", "gather dust", "never applied", "not applied", "no evidence of use",
        "without use", "sleeping",
    ),
    "pair": (
        "neighbour", "neighbor", "with each other", "each other", "neighbouring", "neighbour state", "two states",
    ),
    "child": (
        "minor", "kid", "children", "underage",
    ),
    "man": (
        "men", "male",
    ),
    "woman": (
        "women", "female",
    ),
    "everything": (
        "all you have", "whole record", "briefing", "brief me", "overview", "profile", "country profile",
        "whole picture", "full record", "dossier", "all information", "know about", "complete picture", "fact sheet",
        "summary", "all facts", "facts",
    ),
    "valid": (
        "in force", "expired", "running", "active", "ran", "covers", "up to date", "lapsed", "out of date",
    ),
    "central": (
        "best connected", "well connected", "most partners", "most ties", "most contacts", "most links", "key player",
        "prominent", "main player", "important", "importance", "centrality", "influential",
    ),
    "core": (
        "middle", "inner circle", "centre of the network", "heart of the network",
    ),
    "outside": (
        "outsider", "periphery", "margin", "isolated", "alone", "unconnected",
    ),
    "unknown": (
        "stranger", "do not know each other", "not know each other", "never met",
    ),
    "suggest": (
        "introduce", "introduction", "ought to", "should work", "should start working", "worth trying", "should meet",
        "start working", "could work", "should talk", "new partnership", "new partner",
    ),
    "bridge": (
        "broker", "go between", "connector", "gatekeeper", "hub", "brokerage", "intermediary",
    ),
    "cut": (
        "point of failure", "falls apart", "disappear", "stops", "if it closes", "break", "cuts off", "indispensable",
        "vulnerable point", "hold together", "held together", "keep together",
    ),
    "matrix": (
        "map of gaps", "gap map", "gap matrix", "big table", "grid", "table of", "dashboard",
    ),
    "few": (
        "handful", "small number", "small circle", "concentration", "narrow base",
    ),
    "ends": (
        "end", "run out", "running out", "runs out", "expire soon", "terminate", "phase out", "dry up", "cliff",
        "until when", "last until",
    ),
    "divided": (
        "divide", "separate worlds", "apart", "silo", "split", "wall", "gulf", "keep to itself", "keep to themselves",
        "separate",
    ),
    "police": (
        "law enforcement", "policeman", "police officer", "officers", "law enforcer",
    ),
    "neglected": (
        "fall through the cracks", "left out", "overlooked", "forgotten", "neglect", "looks after nobody", "excluded",
        "unserved", "left behind", "nobody looks after", "nobody helps",
    ),
    "beside": (
        "side by side", "next to each other", "next to", "alongside", "juxtaposed",
    ),
    "duration": (
        "how long", "how many years", "time it takes", "takes until", "years until", "delay", "how quickly",
        "how fast", "median years",
    ),
    "border": (
        "cross border", "across borders", "across the border", "transborder", "transnational", "inside or across",
    ),
    "sensitive": (
        "sensitivity", "robust", "robustness", "stable", "stability", "hold up", "missing data",
        "left out of the data", "drop a source", "source is dropped", "without one report", "be the same without",
        "without the report",
    ),
    "strength": (
        "level", "how well covered", "well covered", "footing",
    ),
    "kind": (
        "sort", "type", "types of", "category",
    ),
}  # fmt: skip
"""For a term, what is said instead; number and tense are taken care of by stems."""
