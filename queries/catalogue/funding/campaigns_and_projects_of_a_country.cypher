// id = "campaigns_and_projects_of_a_country"
// title = "Which campaigns and projects are on record in a country, run and paid by whom, and for what?"
// why = "It keeps a new programme from doing over again what was done, and shows with whom to speak about it."
// reading = "A row is one project, campaign, training or piece of research of the country, whether it still runs or not; its period says when, where a source gives one. Empty columns are silence. Projects of the region are not shown."
// theme = "funding"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "which projects ran in a country",
//   "awareness campaigns and who paid for them",
//   "trainings held for police and judges",
//   "past and present programmes",
//   "what has already been done in prevention projects",
// ]
// [parameters.country]
// type = "country"
// default = "SRB"
// says = "The country."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; what is said up to then counts."
// [columns.project]
// type = "text"
// says = "The project."
// [columns.project_id]
// type = "id"
// says = "Its id."
// [columns.kind]
// type = "text"
// says = "Its form."
// [columns.runners]
// type = "list"
// says = "Who runs it, or ran it."
// [columns.funders]
// type = "list"
// says = "Who pays for it, or paid."
// [columns.purposes]
// type = "list"
// says = "What it is for."
// [columns.approaches]
// type = "list"
// says = "Repressive or empowering."
// [columns.periods]
// type = "list"
// says = "Its years."
// [columns.groups]
// type = "list"
// says = "For whom it is."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is named."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (c:Country {id: $country})
MATCH (p:Project)<-[:SUBJECT|OBJECT|MENTIONS]-(k:Claim)
WHERE p.country = c.country AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH p, max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims
OPTIONAL MATCH (p)<-[:OBJECT]-(k:Claim)-[:SUBJECT]->(runner)
WHERE k.predicate IN ['OPERATES', 'IMPLEMENTS', 'COORDINATES'] AND k.from_year <= $year
  AND (k.to_year IS NULL OR k.to_year >= $year)
WITH p, last_word, claims, runner, collect(k) AS said, max(k.as_of) AS newest
WITH p, last_word, claims,
     CASE WHEN any(x IN said WHERE x.as_of = newest AND x.state <> 'absent') THEN runner.name END AS found
ORDER BY found
WITH p, last_word, claims, collect(DISTINCT found) AS runners
OPTIONAL MATCH (p)<-[:OBJECT|MENTIONS]-(k:Claim {predicate: 'FUNDS'})-[:SUBJECT]->(funder)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH p, last_word, claims, runners, funder, collect(k) AS said, max(k.as_of) AS newest
WITH p, last_word, claims, runners,
     CASE WHEN any(x IN said WHERE x.as_of = newest AND x.state <> 'absent') THEN funder.name END AS found
ORDER BY found
WITH p, last_word, claims, runners, collect(DISTINCT found) AS funders
OPTIONAL MATCH (p)<-[:SUBJECT]-(k:Claim {predicate: 'HAS_DETAIL', detail: 'purpose'})
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH p, last_word, claims, runners, funders, k.value AS found ORDER BY found
WITH p, last_word, claims, runners, funders, collect(DISTINCT found) AS purposes
OPTIONAL MATCH (p)<-[:SUBJECT]-(k:Claim {predicate: 'HAS_DETAIL', detail: 'approach'})
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH p, last_word, claims, runners, funders, purposes, k.value AS found ORDER BY found
WITH p, last_word, claims, runners, funders, purposes, collect(DISTINCT found) AS approaches
OPTIONAL MATCH (p)<-[:SUBJECT]-(k:Claim {predicate: 'HAS_DETAIL', detail: 'period'})
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH p, last_word, claims, runners, funders, purposes, approaches, k.value AS found ORDER BY found
WITH p, last_word, claims, runners, funders, purposes, approaches, collect(DISTINCT found) AS periods
OPTIONAL MATCH (p)<-[:SUBJECT]-(k:Claim {predicate: 'SERVES'})-[:OBJECT]->(g:VictimGroup)
WHERE k.state <> 'absent' AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH p, last_word, claims, runners, funders, purposes, approaches, periods, g.name AS found ORDER BY found
RETURN p.name AS project, p.id AS project_id, p.kind AS kind, runners, funders, purposes, approaches, periods,
       collect(DISTINCT found) AS groups, last_word, claims
ORDER BY project, project_id
