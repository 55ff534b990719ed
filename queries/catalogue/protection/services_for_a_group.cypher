// id = "services_for_a_group"
// title = "Who serves a group of victims, and where?"
// why = "It tells where a child, a man or a foreign national can be sent."
// reading = "A row is a service, project or body that the newest word says to serve this very group; girls are not counted under children. What serves the group no more, or is closed, is not shown. Shelters are known by operator, groups and country only."
// theme = "protection"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "who helps child victims",
//   "where can a man find a shelter",
//   "services for foreign victims",
//   "which shelter takes women with children",
//   "help for Roma",
//   "where to place an unaccompanied minor",
// ]
// [parameters.victim_group]
// type = "victim_group"
// default = "children"
// says = "The group."
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
// [columns.country_id]
// type = "id"
// says = "Its id."
// [columns.service]
// type = "text"
// says = "What serves the group."
// [columns.service_id]
// type = "id"
// says = "Its id."
// [columns.kind]
// type = "text"
// says = "Shelter, helpline, kind of service, project or body."
// [columns.operators]
// type = "list"
// says = "Who runs it."
// [columns.only]
// type = "text"
// says = "A condition of access, where one is said."
// [columns.state]
// type = "state"
// says = "Whether it is so."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (:VictimGroup {id: $victim_group})<-[:OBJECT]-(k:Claim {predicate: 'SERVES'})-[:SUBJECT]->(s)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (c:Country) WHERE c.country = s.country AND ($country IS NULL OR c.id = $country)
WITH c, s, collect(k) AS said, max(k.as_of) AS last_word
WITH c, s, last_word, [x IN said WHERE x.as_of = last_word AND NOT x.state IN ['absent', 'ended']] AS words
WHERE size(words) > 0
WITH c, s, last_word, [x IN words | x.state] AS states, [x IN words | x.id] AS claims,
     reduce(only = null, x IN words | coalesce(only, x.only)) AS only
OPTIONAL MATCH (s)<-[:OBJECT]-(k:Claim {predicate: 'OPERATES'})-[:SUBJECT]->(operator)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, s, last_word, states, claims, only, operator, collect(k) AS said, max(k.as_of) AS newest
WITH c, s, last_word, states, claims, only, operator,
     [x IN said WHERE x.as_of = newest AND x.state <> 'absent'] AS words
ORDER BY operator.name
WITH c, s, last_word, states, claims, only,
     collect(CASE WHEN any(x IN words WHERE x.state <> 'ended') THEN operator.name END) AS operators,
     sum(CASE WHEN size(words) > 0 AND all(x IN words WHERE x.state = 'ended') THEN 1 ELSE 0 END) AS left_,
     collect([x IN words | x.id]) AS parts
WHERE size(operators) > 0 OR left_ = 0
RETURN c.name AS country, c.id AS country_id, s.name AS service, s.id AS service_id,
       CASE WHEN s:Shelter THEN 'shelter' WHEN s:Helpline THEN 'helpline' ELSE coalesce(s.kind, 'country') END AS kind,
       operators, only,
       CASE WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            ELSE 'planned' END AS state,
       last_word, reduce(all = claims, part IN parts | all + part) AS claims
ORDER BY country, kind, service, service_id
