// id = "ties_between_two_countries"
// title = "Which bodies of two countries work together, and on what?"
// why = "On a leg of a route it shows who already works with whom on the other side."
// reading = "A row is one tie between a body of the one country and a body of the other, in the state of the newest word. What is denied, ended or unused between two countries on a route reported lately is for partners only. Common memberships are asked for elsewhere."
// theme = "coordination"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "who already works with whom across the border",
//   "cooperation between bodies of two countries",
//   "joint projects of two countries",
//   "which organisations of both countries are partners",
//   "existing links between two countries",
// ]
// [parameters.first]
// type = "country"
// default = "ALB"
// says = "One country."
// [parameters.second]
// type = "country"
// default = "GRC"
// says = "The other country."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.actor]
// type = "text"
// says = "One body."
// [columns.actor_id]
// type = "id"
// says = "Its id."
// [columns.actor_country]
// type = "text"
// says = "Its country."
// [columns.tie]
// type = "text"
// says = "The tie."
// [columns.partner]
// type = "text"
// says = "The body at the other end."
// [columns.partner_id]
// type = "id"
// says = "Its id."
// [columns.partner_country]
// type = "text"
// says = "Its country."
// [columns.on]
// type = "text"
// says = "What it is about, where it is said."
// [columns.within]
// type = "text"
// says = "The project, mechanism or agreement that it is part of."
// [columns.state]
// type = "state"
// says = "Whether it is so."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.partner_only]
// type = "partner_only"
// says = "Whether it is a gap between two countries on a route reported lately."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (newest:Claim)
WITH max(newest.as_of) AS newest_year
MATCH (a:Country {id: $first})
MATCH (b:Country {id: $second})
WHERE a.id <> b.id
OPTIONAL MATCH (a)<-[x:STOP {state: 'present'}]-(r:Route)-[y:STOP {state: 'present'}]->(b)
WHERE (x.sequence = y.sequence + 1 OR y.sequence = x.sequence + 1) AND x.last_year >= newest_year - 5
WITH a, b, count(r) > 0 AS live
MATCH (k:Claim)
WHERE k.predicate IN ['PARTNERS_WITH', 'REFERS_TO', 'SUPPORTS', 'FUNDS', 'COORDINATES', 'MONITORS', 'OPERATES']
  AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (k)-[:SUBJECT]->(s)
WHERE s.country IN [a.country, b.country]
MATCH (k)-[:OBJECT]->(o)
WHERE o.country IN [a.country, b.country] AND o.country <> s.country
WITH a, b, live, s, o, k.predicate AS tie, k.on AS on_, coalesce(k.within, k.for_project) AS frame,
     collect(k) AS said,
     max(k.as_of) AS newest
UNWIND said AS k
WITH a, b, live, s, o, tie, on_, frame, newest, k.state AS state, max(k.as_of) AS last_word,
     collect(DISTINCT k.id) AS claims
WHERE last_word = newest
OPTIONAL MATCH (w:Project|Service|Mechanism|Agreement|Strategy|Shelter|Helpline {id: frame})
RETURN s.name AS actor, s.id AS actor_id,
       CASE WHEN s.country = a.country THEN a.name ELSE b.name END AS actor_country, tie,
       o.name AS partner, o.id AS partner_id,
         CASE WHEN o.country = a.country THEN a.name ELSE b.name END AS partner_country,
       on_ AS on, w.name AS within, state, last_word, live AND state <> 'present' AS partner_only, claims
ORDER BY actor, tie, partner, on, within, state, actor_id, partner_id
