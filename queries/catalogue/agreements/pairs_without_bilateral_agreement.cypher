// id = "pairs_without_bilateral_agreement"
// title = "Between which pairs of countries is no bilateral agreement recorded?"
// why = "Cooperation without an agreement rests on persons; a pair that shares a route needs one."
// reading = "Absent means that a source says there is none. Not mentioned means that no source entered so far names one. An agreement that one country has with several others joins that country with each of them, not them with each other. Pairs on a route reported lately are for partners only."
// theme = "agreements"
// audience = ["coordinator", "analyst"]
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
// says = "Absent, planned, ended, on paper, or not mentioned."
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
OPTIONAL MATCH (a)-[p:PARTY_TO {state: 'present'}]->(g:Agreement)<-[q:PARTY_TO {state: 'present'}]-(b)
WHERE g.kind IN ['bilateral_agreement', 'memorandum', 'cooperation_agreement', 'readmission']
  AND (g.country IS NULL OR g.country IN [a.country, b.country])
  AND p.from_year <= $year AND (p.to_year IS NULL OR p.to_year >= $year)
  AND q.from_year <= $year AND (q.to_year IS NULL OR q.to_year >= $year)
WITH newest_year, a, b, count(g) AS recorded
WHERE recorded = 0
OPTIONAL MATCH (a)<-[:SUBJECT|OBJECT]-(k:Claim {predicate: 'PARTNERS_WITH', state: 'absent'})-[:SUBJECT|OBJECT]->(b)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH newest_year, a, b, collect(DISTINCT k.id) AS denied
OPTIONAL MATCH (a)<-[:SUBJECT]-(k:Claim {predicate: 'PARTY_TO'})-[:OBJECT]->(g:Agreement)
               <-[:OBJECT]-(m:Claim {predicate: 'PARTY_TO'})-[:SUBJECT]->(b)
WHERE g.kind IN ['bilateral_agreement', 'memorandum', 'cooperation_agreement', 'readmission']
  AND (g.country IS NULL OR g.country IN [a.country, b.country]) AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
  AND m.from_year <= $year AND (m.to_year IS NULL OR m.to_year >= $year)
WITH newest_year, a, b, denied, collect(DISTINCT k.id) + collect(DISTINCT m.id) AS others,
     collect(DISTINCT k.state) + collect(DISTINCT m.state) AS states
OPTIONAL MATCH (a)<-[x:STOP]-(r:Route)-[y:STOP]->(b)
WHERE (x.sequence = y.sequence + 1 OR y.sequence = x.sequence + 1) AND x.last_year >= newest_year - 5
WITH a, b, denied, others, states, count(r) AS live_routes
RETURN a.name AS first, a.id AS first_id, b.name AS second, b.id AS second_id,
       CASE WHEN size(denied) > 0 OR 'absent' IN states THEN 'absent'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            WHEN 'ended' IN states THEN 'ended'
            ELSE 'not mentioned' END AS state,
       live_routes > 0 AS partner_only, denied + others AS claims
ORDER BY first, second
