// id = "route_legs_with_agreements"
// title = "Which agreements stand behind each leg of the reported routes?"
// why = "A leg without an agreement is where a victim, and a case, is lost between two countries."
// reading = "Level 0: none on record. 1: multilateral or political. 2: police, readmission or another general agreement. 3: specific to trafficking, between the two. An agreement on paper may still not be used. Legs at level 0 that were reported lately are for partners only."
// theme = "routes"
// audience = ["coordinator"]
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
// says = "Agreements to which both are party."
// [columns.partner_only]
// type = "partner_only"
// says = "Whether the row is a gap on a route reported lately."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (newest:Claim)
WITH max(newest.as_of) AS newest_year
MATCH (r:Route)-[x:STOP]->(a:Country)
WHERE x.from_year <= $year
MATCH (r)-[y:STOP]->(b:Country)
WHERE y.sequence = x.sequence + 1 AND a.id <> b.id AND ($group IN a.groups OR $group IN b.groups)
WITH newest_year, a, b, count(DISTINCT r) AS routes, max(x.last_year) AS last_reported, collect(x.claims) AS route_claims
OPTIONAL MATCH (a)-[p:PARTY_TO {state: 'present'}]->(g:Agreement)<-[q:PARTY_TO {state: 'present'}]-(b)
WHERE p.from_year <= $year AND q.from_year <= $year
  AND (g.kind IN ['treaty', 'convention', 'protocol', 'declaration']
       OR (g.kind IN ['bilateral_agreement', 'memorandum', 'cooperation_agreement', 'readmission']
           AND (g.country IS NULL OR g.country IN [a.country, b.country])))
WITH newest_year, a, b, routes, last_reported, route_claims, g, p, q,
     CASE WHEN g IS NULL THEN 0
          WHEN g.kind IN ['bilateral_agreement', 'memorandum', 'cooperation_agreement'] AND 'trafficking' IN g.scope THEN 3
          WHEN g.kind IN ['bilateral_agreement', 'memorandum', 'cooperation_agreement', 'readmission']
               OR 'police' IN g.scope THEN 2
          ELSE 1 END AS level
ORDER BY level DESC, g.name
WITH newest_year, a, b, routes, last_reported, route_claims, max(level) AS level, collect(DISTINCT g.name) AS agreements,
     collect(p.claims) + collect(q.claims) AS agreement_claims
RETURN a.name AS leg_from, a.id AS leg_from_id, b.name AS leg_to, b.id AS leg_to_id, routes, last_reported, level,
       agreements, level = 0 AND last_reported >= newest_year - 5 AS partner_only,
       reduce(all = [], part IN route_claims + agreement_claims | all + part) AS claims
ORDER BY level, leg_from, leg_to
