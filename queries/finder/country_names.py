"""How people name countries when they speak: by the capital, in the language of the country, in short.

Names, aliases and adjectives of the graph come first; these are what no report prints and every caller says. All are
folded: lower case, Latin letters, no marks.
"""

CAPITALS = {
    "alb": ("tirana", "tirane"),
    "aut": ("vienna", "wien"),
    "bgr": ("sofia", "sofija"),
    "bih": ("sarajevo",),
    "che": ("bern", "berne"),
    "cyp": ("nicosia",),
    "deu": ("berlin",),
    "esp": ("madrid",),
    "fra": ("paris",),
    "gbr": ("london",),
    "grc": ("athens", "athina"),
    "hrv": ("zagreb",),
    "hun": ("budapest",),
    "ita": ("rome",),
    "mda": ("chisinau", "kishinev"),
    "mkd": ("skopje", "skopie", "shkup"),
    "mne": ("podgorica",),
    "nld": ("the hague", "amsterdam"),
    "rou": ("bucharest", "bucuresti"),
    "srb": ("belgrade", "beograd"),
    "svn": ("ljubljana",),
    "tur": ("ankara",),
    "ukr": ("kyiv", "kiev"),
    "xkx": ("pristina", "prishtina", "prishtine"),
}
"""A call to Skopje is a call to North Macedonia."""

SPOKEN = {
    "alb": ("shqiperi", "shqiperia", "albanija", "albaniji"),
    "bgr": ("balgarija", "bugarska", "bugarskoj", "bulgarija"),
    "bih": ("bosna", "bosni", "bosna i hercegovina", "bosni i hercegovini", "bosniak", "bosnia and hercegovina", "bih"),
    "deu": ("nemacka", "njemacka", "deutschland"),
    "grc": ("grcka", "grcija", "hellas", "hellenic"),
    "hrv": ("hrvatska", "hrvatskoj", "croat", "croats"),
    "ita": ("italija", "italia"),
    "mda": ("moldavia", "moldavija"),
    "mkd": ("makedonija", "makedoniji", "severna makedonija", "n macedonia", "fyr of macedonia", "maqedonia"),
    "mne": ("crna gora", "crnoj gori", "mali i zi"),
    "rou": ("rumunija", "rumanija", "romanija", "rumania"),
    "srb": ("srbija", "srbiji", "serbs", "srpski"),
    "svn": ("slovenija", "slovenes"),
    "tur": ("turska", "turkiye", "turks"),
    "xkx": ("kosova", "kosove", "kosovu"),
}
"""Names in the languages of the region, in the cases in which they follow a preposition, and of the people."""

GROUPS = {
    "WB6": (
        "western balkan", "western balkans", "west balkans", "west balkan", "balkan six", "western balkan six",
        "the six", "six countries", "wb6", "wb 6", "zapadni balkan", "balkans",
    ),
    "SEE": (
        "south eastern europe", "south east europe", "southeast europe", "southeastern europe",
        "jugoistocna evropa",
    ),
    "EU": (
        "eu", "european union", "eu members", "eu countries", "eu member states", "eu states",
    ),
}  # fmt: skip
"""Groups of countries; `SEE` is a verb as well, so that it counts only where it stands in capitals."""
