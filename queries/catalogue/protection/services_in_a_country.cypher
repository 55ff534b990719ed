// id = "services_in_a_country"
// title = "Which shelters, helplines and services are on record, run by whom and for whom?"
// why = "It tells where a victim can be sent, and which group has nowhere to go."
// reading = "A row is one service. Empty columns are silence of the sources. Shelters are known by operator, groups and country only."
// theme = "protection"
// audience = ["coordinator", "analyst", "donor"]
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
// says = "Whom it serves."
// [columns.funders]
// type = "list"
// says = "Who pays for it."
// [columns.states]
// type = "list"
// says = "What the sources say of it."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is named."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim)-[:SUBJECT|OBJECT]->(s:Shelter|Helpline|Service)
WHERE k.from_year <= $year
MATCH (c:Country) WHERE c.country = s.country AND ($country IS NULL OR c.id = $country)
WITH c, s, max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims, collect(DISTINCT k.state) AS states
OPTIONAL MATCH (s)<-[o:OPERATES]-(operator) WHERE o.from_year <= $year
WITH c, s, last_word, claims, states, operator ORDER BY operator.name
WITH c, s, last_word, claims, states, collect(DISTINCT operator.name) AS operators
OPTIONAL MATCH (s)-[v:SERVES]->(g:VictimGroup) WHERE v.from_year <= $year
WITH c, s, last_word, claims, states, operators, g ORDER BY g.name
WITH c, s, last_word, claims, states, operators, collect(DISTINCT g.name) AS groups
OPTIONAL MATCH (s)<-[p:FUNDS]-(funder) WHERE p.from_year <= $year
WITH c, s, last_word, claims, states, operators, groups, funder ORDER BY funder.name
RETURN c.name AS country, s.name AS service, s.id AS service_id,
       CASE WHEN s:Shelter THEN 'shelter' WHEN s:Helpline THEN 'helpline' ELSE s.kind END AS kind, operators, groups,
       collect(DISTINCT funder.name) AS funders, states, last_word, claims
ORDER BY country, kind, service
