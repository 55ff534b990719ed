// id = "networks_that_join_two_bodies"
// title = "Which bodies, networks and agreements do two bodies both belong to?"
// why = "A table at which both already sit is the shortest way from one to the other."
// reading = "A row is something that both belong to, or have signed, by the newest word on each. An invited guest or an observer counts, and is named as such."
// theme = "coordination"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "what do two organisations have in common",
//   "which network connects these two bodies",
//   "where do both organisations sit together",
//   "common table of two actors",
//   "is there a place where the two can meet",
// ]
// [parameters.first]
// type = "body"
// default = "actor:alb:police"
// says = "One body."
// [parameters.second]
// type = "body"
// default = "actor:alb:ngos"
// says = "The other body."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.joined_by]
// type = "text"
// says = "What both belong to."
// [columns.joined_by_id]
// type = "id"
// says = "Its id."
// [columns.kind]
// type = "text"
// says = "What sort of body or agreement it is."
// [columns.first_as]
// type = "list"
// says = "As what the one belongs to it."
// [columns.second_as]
// type = "list"
// says = "As what the other does."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim {subject: $first})-[:OBJECT]->(n)
WHERE k.predicate IN ['MEMBER_OF', 'PARTY_TO'] AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH n, collect(k) AS ours, max(k.as_of) AS our_word
MATCH (m:Claim {subject: $second})-[:OBJECT]->(n)
WHERE m.predicate IN ['MEMBER_OF', 'PARTY_TO'] AND m.from_year <= $year AND (m.to_year IS NULL OR m.to_year >= $year)
WITH n, ours, our_word, collect(m) AS theirs, max(m.as_of) AS their_word
WITH n, [x IN ours WHERE x.as_of = our_word AND x.state = 'present'] AS ours,
     [x IN theirs WHERE x.as_of = their_word AND x.state = 'present'] AS theirs,
     CASE WHEN our_word > their_word THEN our_word ELSE their_word END AS last_word
WHERE size(ours) > 0 AND size(theirs) > 0
WITH n, last_word, ours, theirs, [x IN ours + theirs | x.id] AS claims
UNWIND ours AS x
WITH n, last_word, theirs, claims, coalesce(x.role, x.status) AS part ORDER BY part
WITH n, last_word, theirs, claims, collect(DISTINCT part) AS first_as
UNWIND theirs AS x
WITH n, last_word, claims, first_as, coalesce(x.role, x.status) AS part ORDER BY part
RETURN n.name AS joined_by, n.id AS joined_by_id, n.kind AS kind, first_as, collect(DISTINCT part) AS second_as,
       last_word,
       claims
ORDER BY joined_by, joined_by_id
