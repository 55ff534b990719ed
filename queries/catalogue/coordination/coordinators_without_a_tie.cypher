// id = "coordinators_without_a_tie"
// title = "Which pairs of national coordinators have no documented tie?"
// why = "Coordinators who share neither a tie nor a table reach each other through others, or not at all."
// reading = "A row is a pair of coordinators who are not said to work together and belong to no common body. Not mentioned means that no source speaks of a tie; they may well know each other. A country without a coordinator on record does not appear; offices of a region do not where the country has one."
// theme = "coordination"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "national coordinators who do not work with each other",
//   "coordinators with no link between them",
//   "pairs of coordinators that do not know each other",
//   "which coordinators should be introduced to each other",
// ]
// [parameters.group]
// type = "group_of_countries"
// default = "WB6"
// says = "Countries of which group: WB6, SEE or EU."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.first_country]
// type = "text"
// says = "One country."
// [columns.first]
// type = "text"
// says = "Its coordinator."
// [columns.first_id]
// type = "id"
// says = "Its id."
// [columns.second_country]
// type = "text"
// says = "The other country."
// [columns.second]
// type = "text"
// says = "Its coordinator."
// [columns.second_id]
// type = "id"
// says = "Its id."
// [columns.state]
// type = "state"
// says = "Absent, on paper, planned, ended, or not mentioned."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (o:Actor {kind: 'coordinator'})<-[:SUBJECT|OBJECT]-(k:Claim {state: 'present'})
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH o, max(CASE WHEN k.object = 'function:national-coordinator' THEN 1 ELSE 0 END) AS charged
WITH collect({id: o.id, code: o.country, charged: charged}) AS offices
WITH [x IN offices WHERE x.charged = 1 OR none(y IN offices WHERE y.code = x.code AND y.charged = 1) | x.id] AS offices
UNWIND offices AS one
UNWIND offices AS other
MATCH (a:Actor {id: one})
MATCH (b:Actor {id: other})
MATCH (c:Country) WHERE c.country = a.country AND $group IN c.groups
MATCH (d:Country) WHERE d.country = b.country AND $group IN d.groups AND c.name < d.name
OPTIONAL MATCH (a)<-[:SUBJECT|OBJECT]-(k:Claim)-[:SUBJECT|OBJECT]->(b)
WHERE k.predicate IN ['PARTNERS_WITH', 'SUPPORTS', 'REFERS_TO', 'COORDINATES', 'PART_OF']
  AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH a, b, c, d, collect(k) AS said, max(k.as_of) AS newest
WITH a, b, c, d, [x IN said WHERE x.as_of = newest | x.state] AS states,
     [x IN said WHERE x.as_of = newest | x.id] AS claims
WHERE NOT 'present' IN states
OPTIONAL MATCH (a)<-[:SUBJECT]-(k:Claim {predicate: 'MEMBER_OF'})-[:OBJECT]->(body)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH a, b, c, d, states, claims, body, collect(k) AS ours, max(k.as_of) AS our_word
OPTIONAL MATCH (b)<-[:SUBJECT]-(m:Claim {predicate: 'MEMBER_OF', object: body.id})
WHERE m.from_year <= $year AND (m.to_year IS NULL OR m.to_year >= $year)
WITH a, b, c, d, states, claims, body, ours, our_word, collect(m) AS theirs, max(m.as_of) AS their_word
WITH a, b, c, d, states, claims, sum(CASE WHEN any(x IN ours WHERE x.as_of = our_word AND x.state = 'present')
       AND any(x IN theirs WHERE x.as_of = their_word AND x.state = 'present') THEN 1 ELSE 0 END) AS shared
WHERE shared = 0
RETURN c.name AS first_country, a.name AS first, a.id AS first_id, d.name AS second_country, b.name AS second,
       b.id AS second_id,
       CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS state, claims
ORDER BY first_country, second_country, first, second, first_id, second_id
