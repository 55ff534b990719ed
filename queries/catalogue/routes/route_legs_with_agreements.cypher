// id = "route_legs_with_agreements"
// title = "Which agreements stand behind each leg of the reported routes?"
// why = "A leg without an agreement is where a victim, and a case, is lost between two countries."
// reading = "Level 0: none on record. 1: multilateral or political. 2: police, readmission or another general agreement. 3: specific to trafficking, between the two. Agreements that a source calls unused do not count. Legs at level 0 that were reported lately are for partners only."
// theme = "routes"
// audience = ["coordinator"]
// phrasings = [
//   "which agreement covers each leg of a route",
//   "legs of routes without an agreement",
//   "what stands behind a stretch of the route",
//   "agreements along the route",
// ]
// [parameters.group]
// type = "group_of_countries"
// default = "WB6"
// says = "Countries of which group: WB6, SEE or EU."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.leg_from]
// type = "text"
// says = "Where the leg begins."
// [columns.leg_from_id]
// type = "id"
// says = "Its id."
// [columns.leg_to]
// type = "text"
// says = "Where it ends."
// [columns.leg_to_id]
// type = "id"
// says = "Its id."
// [columns.routes]
// type = "int"
// says = "How many reported routes use the leg."
// [columns.last_reported]
// type = "int"
// says = "The newest year for which one of them is reported."
// [columns.level]
// type = "int"
// says = "The strongest agreement on record, 0 to 3."
// [columns.agreements]
// type = "list"
// says = "Agreements that both have signed or are bound by, the strongest first."
// [columns.partner_only]
// type = "partner_only"
// says = "Whether the row is a gap on a route reported lately."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (newest:Claim)
WITH max(newest.as_of) AS newest_year
MATCH (k:Claim {predicate: 'ROUTE'})-[:SUBJECT]->(r:Route)
WITH newest_year, r, collect(k) AS reports, max(CASE WHEN k.state = 'present' THEN k.as_of END) AS last_use
WITH newest_year, r, last_use, [x IN reports WHERE x.from_year <= $year AND (x.to_year IS NULL OR x.to_year >= $year)] AS said
WITH newest_year, r, last_use, said, reduce(last = 0, x IN said | CASE WHEN x.as_of > last THEN x.as_of ELSE last END) AS newest
WHERE any(x IN said WHERE x.as_of = newest AND x.state = 'present')
WITH newest_year, r, last_use, newest, [x IN said WHERE x.state = 'present' | x.id] AS route_claims
MATCH (r)-[x:STOP {state: 'present'}]->(a:Country)
MATCH (r)-[y:STOP {state: 'present'}]->(b:Country)
WHERE y.sequence = x.sequence + 1 AND a.id <> b.id AND ($group IN a.groups OR $group IN b.groups)
WITH newest_year, a, b, count(DISTINCT r) AS routes, max(newest) AS last_reported, max(last_use) AS last_use,
     collect(route_claims) AS parts
WITH newest_year, a, b, routes, last_reported, last_use, reduce(all = [], part IN parts | all + part) AS route_claims
OPTIONAL MATCH (a)<-[:SUBJECT]-(k:Claim {predicate: 'PARTY_TO'})-[:OBJECT]->(g:Agreement)
WHERE k.status <> 'observer' AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
  AND (g.kind IN ['treaty', 'convention', 'protocol', 'declaration']
       OR (g.kind IN ['bilateral_agreement', 'memorandum', 'cooperation_agreement', 'readmission']
           AND (g.country IS NULL OR g.country IN [a.country, b.country])))
WITH newest_year, a, b, routes, last_reported, last_use, route_claims, g, collect(k) AS ours, max(k.as_of) AS our_word
OPTIONAL MATCH (b)<-[:SUBJECT]-(m:Claim {predicate: 'PARTY_TO', object: g.id})
WHERE m.status <> 'observer' AND m.from_year <= $year AND (m.to_year IS NULL OR m.to_year >= $year)
WITH newest_year, a, b, routes, last_reported, last_use, route_claims, g, ours, our_word, collect(m) AS theirs,
     max(m.as_of) AS their_word
WITH newest_year, a, b, routes, last_reported, last_use, route_claims, g, ours + theirs AS said,
     any(x IN ours WHERE x.as_of = our_word AND x.state = 'present')
     AND any(x IN theirs WHERE x.as_of = their_word AND x.state = 'present') AS stands
WITH newest_year, a, b, routes, last_reported, last_use, route_claims, CASE WHEN stands THEN g.name END AS agreement,
     CASE WHEN stands THEN [x IN said WHERE x.state = 'present' | x.id] ELSE [] END AS agreement_claims,
     CASE WHEN NOT stands THEN 0
          WHEN g.kind IN ['bilateral_agreement', 'memorandum', 'cooperation_agreement'] AND 'trafficking' IN g.scope THEN 3
          WHEN g.kind IN ['bilateral_agreement', 'memorandum', 'cooperation_agreement', 'readmission']
               OR 'police' IN g.scope THEN 2
          ELSE 1 END AS level
ORDER BY level DESC, agreement
WITH newest_year, a, b, routes, last_reported, last_use, route_claims, max(level) AS level,
     collect(DISTINCT agreement) AS agreements, collect(agreement_claims) AS parts
RETURN a.name AS leg_from, a.id AS leg_from_id, b.name AS leg_to, b.id AS leg_to_id, routes, last_reported, level,
       agreements, level = 0 AND last_use >= newest_year - 5 AS partner_only,
       reduce(all = route_claims, part IN parts | all + part) AS claims
ORDER BY level, leg_from, leg_to
