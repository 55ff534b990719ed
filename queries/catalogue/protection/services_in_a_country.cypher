// id = "services_in_a_country"
// title = "Which shelters, helplines and services are on record, run by whom and for whom?"
// why = "It tells where a victim can be sent, and which group has nowhere to go."
// reading = "A row is one service. Empty columns are silence of the sources. Shelters are known by operator, groups and country only."
// theme = "protection"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "which shelters and services are there",
//   "list of shelters in a country and who runs them",
//   "what help can a victim get here",
//   "services and their operators",
//   "where can a victim stay",
// ]
// [parameters.country]
// type = "country"
// says = "The country; any if left out."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.country]
// type = "text"
// says = "The country."
// [columns.service]
// type = "text"
// says = "The service."
// [columns.service_id]
// type = "id"
// says = "Its id."
// [columns.kind]
// type = "text"
// says = "Shelter, helpline or kind of service."
// [columns.operators]
// type = "list"
// says = "Who runs it."
// [columns.groups]
// type = "list"
// says = "Whom it serves, as far as the newest word goes."
// [columns.funders]
// type = "list"
// says = "Who pays for it, money that has ended left out."
// [columns.states]
// type = "list"
// says = "What the newest word says of whether it is run."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is named."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim)-[:SUBJECT|OBJECT]->(s:Shelter|Helpline|Service)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (c:Country) WHERE c.country = s.country AND ($country IS NULL OR c.id = $country)
WITH c, s, max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims, collect(DISTINCT k.state) AS anything
OPTIONAL MATCH (s)<-[:SUBJECT|OBJECT]-(k:Claim)
WHERE k.predicate IN ['OPERATES', 'LOCATED_IN'] AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
OPTIONAL MATCH (k)-[:SUBJECT]->(operator) WHERE operator.id <> s.id
WITH c, s, last_word, claims, anything, operator, collect(k) AS said, max(k.as_of) AS newest
WITH c, s, last_word, claims, anything, operator, [x IN said WHERE x.as_of = newest | x.state] AS states
ORDER BY operator.name
WITH c, s, last_word, claims, anything, collect(CASE WHEN 'present' IN states THEN operator.name END) AS running,
     collect(CASE WHEN NOT 'absent' IN states THEN operator.name END) AS named, collect(states) AS parts
WITH c, s, last_word, claims, CASE WHEN size(running) > 0 THEN running ELSE named END AS operators, anything,
     reduce(all = [], part IN parts | all + part) AS states
WITH c, s, last_word, claims, operators, CASE WHEN size(states) > 0 THEN states ELSE anything END AS states
OPTIONAL MATCH (s)<-[:SUBJECT]-(k:Claim {predicate: 'SERVES'})-[:OBJECT]->(g:VictimGroup)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, s, last_word, claims, operators, states, g, collect(k) AS said, max(k.as_of) AS newest
WITH c, s, last_word, claims, operators, states,
     CASE WHEN any(x IN said WHERE x.as_of = newest AND NOT x.state IN ['absent', 'ended']) THEN g.name END AS served
ORDER BY served
WITH c, s, last_word, claims, operators, states, collect(served) AS groups
OPTIONAL MATCH (s)<-[:OBJECT]-(k:Claim {predicate: 'FUNDS'})-[:SUBJECT]->(funder)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, s, last_word, claims, operators, states, groups, funder, collect(k) AS said, max(k.as_of) AS newest
WITH c, s, last_word, claims, operators, states, groups,
     CASE WHEN any(x IN said WHERE x.as_of = newest AND NOT x.state IN ['absent', 'ended']) THEN funder.name END AS payer
ORDER BY payer
RETURN c.name AS country, s.name AS service, s.id AS service_id,
       CASE WHEN s:Shelter THEN 'shelter' WHEN s:Helpline THEN 'helpline' ELSE s.kind END AS kind, operators, groups,
       collect(payer) AS funders,
       CASE WHEN 'present' IN states THEN ['present']
            ELSE [x IN ['on_paper', 'planned', 'ended', 'absent'] WHERE x IN states] END AS states,
       last_word, claims
ORDER BY country, kind, service, service_id
