// id = "counterparts_in_a_country"
// title = "Who coordinates, chairs and reports in a country?"
// why = "It names the counterpart: the coordinator, the rapporteur and the coordination bodies, with what each is charged with."
// reading = "A row is one thing that one of these offices does. Tasks that no source names are not shown."
// theme = "coordination"
// audience = ["coordinator"]
// [parameters.country]
// type = "country"
// default = "MKD"
// says = "The country of the counterpart."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.body]
// type = "text"
// says = "The office or body."
// [columns.body_id]
// type = "id"
// says = "Its id."
// [columns.kind]
// type = "text"
// says = "Coordinator, rapporteur or coordination body."
// [columns.does]
// type = "text"
// says = "The tie."
// [columns.what]
// type = "text"
// says = "What it does that to, or for."
// [columns.task]
// type = "text"
// says = "The task in a few words, where it is said."
// [columns.state]
// type = "state"
// says = "Whether it is so."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (c:Country {id: $country})
MATCH (a:Actor) WHERE a.country = c.country AND a.kind IN ['coordinator', 'rapporteur', 'coordination_body']
MATCH (a)<-[:SUBJECT]-(k:Claim)
WHERE k.predicate IN ['CHAIRS', 'COORDINATES', 'RESPONSIBLE_FOR', 'PERFORMS', 'MEMBER_OF', 'PART_OF', 'MONITORS',
                      'PARTNERS_WITH', 'IMPLEMENTS', 'OPERATES', 'SUPPORTS', 'REFERS_TO', 'IDENTIFIES_VICTIMS']
  AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
OPTIONAL MATCH (k)-[:OBJECT]->(o)
WITH a, k.predicate AS does, o, coalesce(k.task, k.detail, k.on) AS task, collect(k) AS said, max(k.as_of) AS newest
UNWIND said AS k
WITH a, does, o, task, newest, k.state AS state, max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims
WHERE last_word = newest
RETURN a.name AS body, a.id AS body_id, a.kind AS kind, does, o.name AS what, task, state, last_word, claims
ORDER BY kind, body, body_id, does, what, task, state, claims[0]
