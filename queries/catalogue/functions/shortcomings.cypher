// id = "shortcomings"
// title = "What is said to work badly?"
// why = "Something that exists but does not work needs another answer than something that is missing."
// reading = "A row is one shortcoming as a source describes it, in our words."
// theme = "functions"
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
// says = "The country of the subject, where it has one."
// [columns.whose]
// type = "text"
// says = "Whose shortcoming it is."
// [columns.whose_id]
// type = "id"
// says = "Its id."
// [columns.function]
// type = "text"
// says = "The function that suffers."
// [columns.what]
// type = "text"
// says = "The shortcoming in a few words."
// [columns.theme]
// type = "text"
// says = "The heading."
// [columns.last_word]
// type = "int"
// says = "The year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim {predicate: 'FALLS_SHORT'})-[:SUBJECT]->(s)
WHERE k.from_year <= $year AND k.state <> 'absent'
OPTIONAL MATCH (c:Country) WHERE c.country = s.country
WITH k, s, c
WHERE $country IS NULL OR c.id = $country
OPTIONAL MATCH (k)-[:OBJECT]->(f:Function)
RETURN c.name AS country, s.name AS whose, s.id AS whose_id, f.name AS function, k.what AS what, k.theme AS theme,
       k.as_of AS last_word, [k.id] AS claims
ORDER BY country, theme, whose, what, last_word, claims[0]
