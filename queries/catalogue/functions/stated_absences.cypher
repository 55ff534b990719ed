// id = "stated_absences"
// title = "What do sources say is missing?"
// why = "A stated absence is a finding; it must never be mixed up with silence."
// reading = "A row is one thing that a source says is not there or was not done, in our words."
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
// [columns.subject]
// type = "text"
// says = "Who or what is spoken of."
// [columns.subject_id]
// type = "id"
// says = "Its id."
// [columns.tie]
// type = "text"
// says = "The tie that is denied."
// [columns.object]
// type = "text"
// says = "What is missing, or with whom."
// [columns.says]
// type = "text"
// says = "The claim in our words."
// [columns.last_word]
// type = "int"
// says = "The year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim {state: 'absent'})-[:SUBJECT]->(s)
WHERE k.from_year <= $year
OPTIONAL MATCH (c:Country) WHERE c.country = s.country
WITH k, s, c
WHERE $country IS NULL OR c.id = $country
OPTIONAL MATCH (k)-[:OBJECT]->(o)
RETURN c.name AS country, s.name AS subject, s.id AS subject_id, k.predicate AS tie, o.name AS object, k.says AS says,
       k.as_of AS last_word, [k.id] AS claims
ORDER BY country, subject, tie, object, last_word, says
