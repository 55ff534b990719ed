// id = "agreements_of_a_country"
// title = "Which agreements bind a country, in which form, and with whom?"
// why = "A request for help names the instrument that it rests on."
// reading = "A row is one agreement and how far the country is bound by it. Other parties are those that have signed or are bound, as far as the sources entered so far name them."
// theme = "agreements"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "which agreements has a country signed",
//   "what treaties and memoranda is a country party to",
//   "with which states does it have a readmission or police agreement",
//   "which conventions bind this country",
//   "legal instruments a request for help can rest on",
// ]
// [parameters.country]
// type = "country"
// default = "ALB"
// says = "The country."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.agreement]
// type = "text"
// says = "The agreement."
// [columns.agreement_id]
// type = "id"
// says = "Its id."
// [columns.kind]
// type = "text"
// says = "Its form."
// [columns.scope]
// type = "list"
// says = "What it is about."
// [columns.status]
// type = "text"
// says = "Signed, ratified, acceded, observer or party."
// [columns.state]
// type = "state"
// says = "Whether it is so."
// [columns.date]
// type = "text"
// says = "The date, where it is said."
// [columns.others]
// type = "list"
// says = "Other parties on record."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (c:Country {id: $country})<-[:SUBJECT]-(k:Claim {predicate: 'PARTY_TO'})-[:OBJECT]->(g:Agreement)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, g, k.status AS status, collect(k) AS said, max(k.as_of) AS newest, max(k.date) AS date
UNWIND said AS k
WITH c, g, status, newest, date, k.state AS state, max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims
WHERE last_word = newest
OPTIONAL MATCH (g)<-[:OBJECT]-(m:Claim {predicate: 'PARTY_TO'})-[:SUBJECT]->(other)
WHERE other.id <> c.id AND (g.country IS NULL OR g.country = c.country OR other.country = g.country)
  AND m.from_year <= $year AND (m.to_year IS NULL OR m.to_year >= $year)
WITH g, status, date, state, last_word, claims, other, collect(m) AS theirs, max(m.as_of) AS their_word
WITH g, status, date, state, last_word, claims,
     CASE WHEN any(x IN theirs WHERE x.as_of = their_word AND x.state IN ['present', 'on_paper']) THEN other.name END
     AS party
ORDER BY party
RETURN g.name AS agreement, g.id AS agreement_id, g.kind AS kind, g.scope AS scope, status, state, date,
       collect(DISTINCT party) AS others, last_word, claims
ORDER BY agreement, agreement_id, status, state
