// id = "stated_absences"
// title = "What do sources say is missing?"
// why = "A stated absence is a finding; it must never be mixed up with silence."
// reading = "A row is one thing that a source says is not there or was not done, in our words. What a newer word says to be there is not shown. What is missing in a whole region is shown for each of its countries, under the name of the region."
// theme = "functions"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "what is missing in a country",
//   "what does not exist",
//   "what do the reports say is lacking",
//   "which things are said not to be there",
//   "documented gaps of a country",
// ]
// [parameters.country]
// type = "country"
// says = "The country; any if left out."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; an absence stands until a newer word up to then says otherwise."
// [columns.country]
// type = "text"
// says = "The country of the subject; empty where it is a region."
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
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
OPTIONAL MATCH (c:Country) WHERE c.country = s.country
WITH k, s, c
WHERE $country IS NULL OR c.id = $country OR $country IN s.countries
OPTIONAL MATCH (s)<-[:SUBJECT]-(z:Claim)
WHERE z.predicate = k.predicate AND coalesce(z.object, '') = coalesce(k.object, '')
  AND coalesce(z.role, '') = coalesce(k.role, '') AND coalesce(z.status, '') = coalesce(k.status, '')
  AND z.as_of > k.as_of AND z.from_year <= $year
WITH k, s, c, collect(z) AS same
OPTIONAL MATCH (k)-[:OBJECT]->(o)
OPTIONAL MATCH (o)<-[b:BEARS_ON]-(z:Claim)
WHERE (b.country = s.id OR (b.country = $country AND $country IN s.countries)) AND z.as_of > k.as_of AND z.from_year <= $year
WITH k, s, c, o, same, collect(z) AS following
WITH k, s, c, o, same + following AS newer
WITH k, s, c, o, newer, reduce(last = 0, x IN newer | CASE WHEN x.as_of > last THEN x.as_of ELSE last END) AS newest
WITH k, s, c, o, [x IN newer WHERE x.as_of = newest | x.state] AS states
WHERE 'absent' IN states OR NOT ('present' IN states OR 'on_paper' IN states)
RETURN c.name AS country, s.name AS subject, s.id AS subject_id, k.predicate AS tie, o.name AS object, k.says AS says,
       k.as_of AS last_word, [k.id] AS claims
ORDER BY country, subject, tie, object, last_word, says, claims[0]
