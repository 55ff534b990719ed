// id = "shortcomings"
// title = "What is said to work badly?"
// why = "Something that exists but does not work needs another answer than something that is missing."
// reading = "A row is one shortcoming as a source describes it, in our words. What a newer word says to be mended is not shown."
// theme = "functions"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "what works badly",
//   "weaknesses of the system",
//   "which problems are reported",
//   "what goes wrong in practice",
//   "where does the response fall short",
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
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
OPTIONAL MATCH (c:Country) WHERE c.country = s.country
WITH k, s, c
WHERE $country IS NULL OR c.id = $country
OPTIONAL MATCH (k)-[:OBJECT]->(f:Function)
WITH c, s, f, k.what AS what, k.theme AS theme, collect(k) AS said, max(k.as_of) AS newest
UNWIND said AS k
WITH c, s, f, what, theme, newest, k.state AS state, max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims
WHERE last_word = newest AND NOT state IN ['absent', 'ended']
RETURN c.name AS country, s.name AS whose, s.id AS whose_id, f.name AS function, what, theme, last_word, claims
ORDER BY country, theme, whose, what, last_word, whose_id, function, claims[0]
