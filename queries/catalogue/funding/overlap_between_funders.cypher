// id = "overlap_between_funders"
// title = "Who is paid by two or more funders?"
// why = "Funders of one recipient can agree on what each of them pays, and on who stays when one leaves."
// reading = "A row is a body, service, project or country for which the newest words name at least two funders. They need not pay for the same thing."
// theme = "funding"
// audience = ["donor"]
// phrasings = [
//   "who gets money from more than one donor",
//   "donors funding the same organisation",
//   "overlap between donors",
//   "duplicate funding",
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
// says = "The country of the recipient."
// [columns.recipient]
// type = "text"
// says = "Who or what is paid."
// [columns.recipient_id]
// type = "id"
// says = "Its id."
// [columns.kind]
// type = "text"
// says = "What sort of body, service or thing it is."
// [columns.funders]
// type = "list"
// says = "Who pays."
// [columns.number]
// type = "int"
// says = "How many they are."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim {predicate: 'FUNDS'})-[:SUBJECT]->(funder)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (k)-[:OBJECT]->(s)
OPTIONAL MATCH (c:Country) WHERE c.country = s.country
WITH k, funder, s, c
WHERE $country IS NULL OR c.id = $country
WITH c, s, funder, collect(k) AS said, max(k.as_of) AS newest
WITH c, s, funder, newest, [x IN said WHERE x.as_of = newest AND x.state = 'present' | x.id] AS ids
WHERE size(ids) > 0
WITH c, s, funder, newest, ids ORDER BY funder.name, funder.id
WITH c, s, collect(funder.name) AS funders, max(newest) AS last_word, collect(ids) AS parts
WHERE size(funders) > 1
RETURN c.name AS country, s.name AS recipient, s.id AS recipient_id,
       CASE WHEN s:Shelter THEN 'shelter' WHEN s:Helpline THEN 'helpline' ELSE coalesce(s.kind, 'country') END AS kind,
       funders, size(funders) AS number, last_word, reduce(all = [], part IN parts | all + part) AS claims
ORDER BY number DESC, country, recipient, recipient_id
