// id = "services_with_one_funder"
// title = "Which services depend on a single funder?"
// why = "When the one funder leaves, the service closes."
// reading = "A row is a shelter, helpline or service for which the newest words name one funder only. Others may pay without being named. Money for the body that runs it is not counted. Where a source says only donors, without names, they show as one."
// theme = "funding"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "services that depend on one donor",
//   "what closes if a donor leaves",
//   "single donor dependency",
//   "shelters with only one source of money",
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
// [columns.funder]
// type = "text"
// says = "Who pays."
// [columns.share]
// type = "number"
// says = "The share of the budget, in percent, where it is said."
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
WITH c, s, collect(funder.name) AS funders, max(newest) AS last_word, collect(words) AS parts
WHERE size(funders) = 1
WITH c, s, funders, last_word, parts[0] AS words
RETURN c.name AS country, c.id AS country_id, s.name AS service, s.id AS service_id,
       CASE WHEN s:Shelter THEN 'shelter' WHEN s:Helpline THEN 'helpline' ELSE s.kind END AS kind,
         funders[0] AS funder,
       reduce(share = null, x IN words | CASE WHEN share IS NULL OR x.share_percent > share THEN x.share_percent
                                              ELSE share END) AS share, last_word, [x IN words | x.id] AS claims
ORDER BY country, kind, service, service_id
