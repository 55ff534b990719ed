// id = "countries_without_compensation_in_use"
// title = "Which countries have no compensation scheme in use?"
// why = "A scheme in the law that pays nobody helps nobody; donors and monitors ask for the money that reached victims."
// reading = "A row is a country in which the newest word up to the year is not that victims do receive compensation. On paper means that there is a scheme and that it is said not to work. Not mentioned is not an absence."
// theme = "protection"
// audience = ["analyst", "donor"]
// phrasings = [
//   "which countries have no compensation scheme",
//   "are victims compensated",
//   "where has no victim ever been compensated",
//   "do victims get compensation in practice",
//   "compensation only on paper",
// ]
// [parameters.group]
// type = "group_of_countries"
// default = "WB6"
// says = "Countries of which group: WB6, SEE or EU."
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
// [columns.state]
// type = "state"
// says = "What the newest word says."
// [columns.last_word]
// type = "int"
// says = "The year of that word."
// [columns.shortcomings]
// type = "list"
// says = "What is said to work badly in that year or since, in a few words."
// [columns.asked_by]
// type = "list"
// says = "Who asks the country for it in that year or since, with the year."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (f:Function {id: 'function:compensation'})
MATCH (c:Country) WHERE $group IN c.groups
OPTIONAL MATCH (f)<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = c.id AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH f, c, collect(k) AS said, max(k.as_of) AS last_word
WITH f, c, last_word, [x IN said WHERE x.as_of = last_word | x.state] AS states,
     [x IN said WHERE x.as_of = last_word | x.id] AS claims
WITH f, c, last_word, claims,
     CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS state
WHERE state <> 'present'
OPTIONAL MATCH (f)<-[:OBJECT]-(k:Claim {predicate: 'FALLS_SHORT', state: 'present'})-[:SUBJECT]->(s)
WHERE s.country = c.country AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
  AND (last_word IS NULL OR k.as_of >= last_word)
WITH f, c, last_word, claims, state, k ORDER BY k.what
WITH f, c, last_word, state, claims, collect(k.id) AS further, collect(DISTINCT k.what) AS shortcomings
WITH f, c, last_word, state, claims + further AS claims, shortcomings
OPTIONAL MATCH (f)<-[:MENTIONS]-(k:Claim {predicate: 'RECOMMENDS'})-[:SUBJECT]->(issuer)
WHERE k.addressee = c.id AND k.year <= $year AND (last_word IS NULL OR k.year >= last_word)
WITH c, last_word, state, claims, shortcomings, issuer, k ORDER BY k.year, issuer.name
WITH c, last_word, state, claims, shortcomings, collect(k.id) AS further,
     collect(DISTINCT issuer.name + ' ' + toString(k.year)) AS asked_by
RETURN c.name AS country, c.id AS country_id, state, last_word, shortcomings, asked_by, claims + further AS claims
ORDER BY country
