// id = "counterparts_in_a_country"
// title = "Who coordinates, chairs and reports in a country?"
// why = "It names the counterpart: the coordinator, the rapporteur and the coordination bodies, with what each is charged with."
// reading = "A row is one thing that one of these offices does. Among bodies of one kind the one of which the newest word speaks stands first; those that ended or were replaced stand last. Tasks that no source names are not shown."
// theme = "coordination"
// audience = ["coordinator"]
// phrasings = [
//   "which office coordinates there",
//   "who coordinates",
//   "who is the national coordinator",
//   "who do I call in this country",
//   "contact person in the ministry for trafficking",
//   "my counterpart there",
//   "who is in charge of anti-trafficking",
//   "name the rapporteur and the coordinator",
//   "which office should I phone about a case or a referral",
//   "national contact point",
// ]
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
// [columns.replaced_by]
// type = "list"
// says = "The bodies that took its place, where they did."
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
WITH a, collect([does, o.name, task, state, last_word, claims]) AS rows, max(last_word) AS newest,
     sum(CASE WHEN state = 'ended' THEN 0 ELSE 1 END) AS lasting
OPTIONAL MATCH (a)<-[:OBJECT]-(k:Claim {predicate: 'SUPERSEDES', state: 'present'})-[:SUBJECT]->(successor)
WHERE k.from_year <= $year
WITH a, rows, newest, lasting, successor, k ORDER BY successor.name
WITH a, rows, newest, lasting, collect(DISTINCT successor.name) AS replaced_by, collect(k.id) AS over
WITH a, rows, newest, replaced_by, over, CASE WHEN lasting = 0 OR size(replaced_by) > 0 THEN 1 ELSE 0 END AS gone
UNWIND rows AS row
WITH a, newest, replaced_by, over, gone, row[0] AS does, row[1] AS what, row[2] AS task, row[3] AS state,
     row[4] AS last_word, row[5] AS claims
RETURN a.name AS body, a.id AS body_id, a.kind AS kind, replaced_by, does, what, task, state, last_word,
       claims + over AS claims
ORDER BY kind, gone, newest DESC, body, body_id, last_word DESC, does, what, task, state, claims[0]
