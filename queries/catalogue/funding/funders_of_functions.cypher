// id = "funders_of_functions"
// title = "Which functions does the money of which funder reach?"
// why = "It shows what a funder carries, and what falls if it leaves."
// reading = "A row is a function that a recipient of money performs, a shelter or helpline stands for, or a project covers. The money need not have been meant for it. Unknown money is not shown."
// theme = "funding"
// audience = ["analyst", "donor"]
// phrasings = [
//   "what does a donor's money reach",
//   "which functions does each funder support",
//   "who funds prevention, protection or prosecution",
//   "where does the money go by function",
// ]
// [parameters.country]
// type = "country"
// says = "The country; any if left out."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.funder]
// type = "text"
// says = "Who pays."
// [columns.funder_id]
// type = "id"
// says = "Its id."
// [columns.country]
// type = "text"
// says = "The country that has the function."
// [columns.function]
// type = "text"
// says = "The function."
// [columns.function_id]
// type = "id"
// says = "Its id."
// [columns.recipient]
// type = "text"
// says = "The body, service or project that is paid."
// [columns.recipient_id]
// type = "id"
// says = "Its id."
// [columns.last_word]
// type = "int"
// says = "The newest year for which the money is named."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (m:Claim {predicate: 'FUNDS'})-[:SUBJECT]->(funder)
WHERE m.from_year <= $year AND (m.to_year IS NULL OR m.to_year >= $year)
MATCH (m)-[:OBJECT|MENTIONS]->(what:Actor|Shelter|Helpline|Service|Project|Mechanism)
WITH funder, what, collect(m) AS said, max(m.as_of) AS money_word
WITH funder, what, money_word, [x IN said WHERE x.as_of = money_word AND x.state = 'present' | x.id] AS money
WHERE size(money) > 0
MATCH (what)<-[:SUBJECT|OBJECT]-(p:Claim)
WHERE p.predicate IN ['PERFORMS', 'SERVES', 'OPERATES', 'COVERS'] AND p.from_year <= $year
  AND (p.to_year IS NULL OR p.to_year >= $year)
MATCH (p)-[e:BEARS_ON|OBJECT]->(f:Function)
WHERE (type(e) = 'BEARS_ON') = (p.predicate <> 'COVERS')
MATCH (c:Country)
WHERE c.id = coalesce(e.country, 'country:' + toLower(what.country)) AND ($country IS NULL OR c.id = $country)
WITH funder, what, money_word, money, f, c, collect(DISTINCT p) AS said, max(p.as_of) AS newest
WITH funder, what, money_word, money, f, c, [x IN said WHERE x.as_of = newest AND x.state = 'present' | x.id] AS ids
WHERE size(ids) > 0
RETURN funder.name AS funder, funder.id AS funder_id, c.name AS country, f.name AS function, f.id AS function_id,
       what.name AS recipient, what.id AS recipient_id, money_word AS last_word, money + ids AS claims
ORDER BY funder, country, function, recipient, funder_id, recipient_id
