// id = "pairs_without_bilateral_agreement"
// title = "Between which pairs of countries is no bilateral agreement recorded?"
// why = "Cooperation without an agreement rests on persons; a pair that shares a route needs one."
// reading = "Absent means that a source says there is none. Not mentioned means that no source entered so far names one. An agreement that one country has with several others joins that country with each of them, not them with each other. Pairs on a route reported lately are for partners only."
// theme = "agreements"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "which two countries have no agreement with each other",
//   "missing bilateral agreements",
//   "neighbouring countries without a memorandum",
//   "pairs of states with no police agreement",
// ]
// [parameters.group]
// type = "group_of_countries"
// default = "WB6"
// says = "Countries of which group: WB6, SEE or EU."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.first]
// type = "text"
// says = "One country."
// [columns.first_id]
// type = "id"
// says = "Its id."
// [columns.second]
// type = "text"
// says = "The other country."
// [columns.second_id]
// type = "id"
// says = "Its id."
// [columns.state]
// type = "state"
// says = "Absent, on paper, planned, ended, or not mentioned."
// [columns.partner_only]
// type = "partner_only"
// says = "Whether a route between the two was reported lately."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (newest:Claim)
WITH max(newest.as_of) AS newest_year
MATCH (a:Country) WHERE $group IN a.groups
MATCH (b:Country) WHERE $group IN b.groups AND a.name < b.name
OPTIONAL MATCH (a)<-[:SUBJECT]-(k:Claim {predicate: 'PARTY_TO'})-[:OBJECT]->(g:Agreement)
WHERE g.kind IN ['bilateral_agreement', 'memorandum', 'cooperation_agreement', 'readmission']
  AND (g.country IS NULL OR g.country IN [a.country, b.country])
  AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH newest_year, a, b, g, collect(k) AS ours, max(k.as_of) AS our_word
OPTIONAL MATCH (b)<-[:SUBJECT]-(m:Claim {predicate: 'PARTY_TO', object: g.id})
WHERE m.from_year <= $year AND (m.to_year IS NULL OR m.to_year >= $year)
WITH newest_year, a, b, ours, our_word, collect(m) AS theirs, max(m.as_of) AS their_word
WITH newest_year, a, b, [x IN ours WHERE x.as_of = our_word] AS ours, [x IN theirs WHERE x.as_of = their_word] AS theirs
WITH newest_year, a, b, CASE WHEN size(theirs) = 0 THEN [] ELSE ours + theirs END AS words,
     CASE WHEN any(x IN ours WHERE x.state = 'present') AND any(x IN theirs WHERE x.state = 'present') THEN 1 ELSE 0 END
     AS stands
WITH newest_year, a, b, sum(stands) AS recorded, collect([x IN words | x.id]) AS ids, collect([x IN words | x.state]) AS parts
WHERE recorded = 0
WITH newest_year, a, b, reduce(all = [], part IN ids | all + part) AS others,
     reduce(all = [], part IN parts | all + part) AS states
OPTIONAL MATCH (a)<-[:SUBJECT|OBJECT]-(k:Claim {predicate: 'PARTNERS_WITH', state: 'absent'})-[:SUBJECT|OBJECT]->(b)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH newest_year, a, b, others, states, collect(DISTINCT k.id) AS denied
OPTIONAL MATCH (a)<-[x:STOP {state: 'present'}]-(r:Route)-[y:STOP {state: 'present'}]->(b)
WHERE (x.sequence = y.sequence + 1 OR y.sequence = x.sequence + 1) AND x.last_year >= newest_year - 5
WITH a, b, denied, others, states, count(r) AS live_routes
RETURN a.name AS first, a.id AS first_id, b.name AS second, b.id AS second_id,
       CASE WHEN size(denied) > 0 OR 'absent' IN states THEN 'absent'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            WHEN 'ended' IN states THEN 'ended'
            ELSE 'not mentioned' END AS state,
       live_routes > 0 AS partner_only, denied + others AS claims
ORDER BY first, second, first_id, second_id
