// id = "agreements_of_a_country"
// title = "Which agreements bind a country, in which form, and with whom?"
// why = "A request for help names the instrument that it rests on."
// reading = "A row is one agreement and how far the country is bound by it. Other parties are those that the sources entered so far name."
// theme = "agreements"
// audience = ["coordinator", "analyst"]
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
WITH c, g, k.status AS status, k.state AS state, max(k.date) AS date, max(k.as_of) AS last_word,
     collect(DISTINCT k.id) AS claims
OPTIONAL MATCH (g)<-[p:PARTY_TO {state: 'present'}]-(other)
WHERE other.id <> c.id AND (g.country IS NULL OR g.country = c.country OR other.country = g.country)
WITH g, status, state, date, last_word, claims, other ORDER BY other.name
RETURN g.name AS agreement, g.id AS agreement_id, g.kind AS kind, g.scope AS scope, status, state, date,
       collect(DISTINCT other.name) AS others, last_word, claims
ORDER BY agreement, status, state
