// id = "services_on_external_money_only"
// title = "Which services live on money from outside the country only?"
// why = "What no budget of the country carries ends with the project that pays for it."
// reading = "A row is a shelter, helpline or service all of whose named funders are from elsewhere: foreign, regional or international. A funder of the country may be there without being named."
// theme = "funding"
// audience = ["analyst", "donor"]
// phrasings = [
//   "services that live on foreign money only",
//   "shelters without any state funding",
//   "which services does the state not pay for",
//   "dependent on international donors alone",
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
// [columns.country_id]
// type = "id"
// says = "Its id."
// [columns.service]
// type = "text"
// says = "The service."
// [columns.service_id]
// type = "id"
// says = "Its id."
// [columns.kind]
// type = "text"
// says = "Shelter, helpline or kind of service."
// [columns.funders]
// type = "list"
// says = "Who pays."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim {predicate: 'FUNDS'})-[:SUBJECT]->(funder)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (k)-[:OBJECT|MENTIONS]->(s:Shelter|Helpline|Service)
WHERE k.object = s.id OR k.for_project = s.id
MATCH (c:Country) WHERE c.country = s.country AND ($country IS NULL OR c.id = $country)
WITH c, s, funder, collect(k) AS said, max(k.as_of) AS newest
WITH c, s, funder, newest, [x IN said WHERE x.as_of = newest AND x.state = 'present'] AS words
WHERE size(words) > 0
WITH c, s, funder, newest, words ORDER BY funder.name, funder.id
WITH c, s, collect(funder.name) AS funders, sum(CASE WHEN funder.country = s.country THEN 1 ELSE 0 END) AS own,
     max(newest) AS last_word, collect([x IN words | x.id]) AS parts
WHERE own = 0
RETURN c.name AS country, c.id AS country_id, s.name AS service, s.id AS service_id,
       CASE WHEN s:Shelter THEN 'shelter' WHEN s:Helpline THEN 'helpline' ELSE s.kind END AS kind, funders, last_word,
       reduce(all = [], part IN parts | all + part) AS claims
ORDER BY country, kind, service, service_id
