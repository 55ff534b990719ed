// id = "everything_said_of_a_country"
// title = "What is said of a country?"
// why = "The whole record of a country, claim by claim, before a visit or a call."
// reading = "A row is one claim about the country, its bodies, laws, plans or services."
// theme = "evidence"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "everything on record about a country",
//   "tell me about this country",
//   "country profile",
//   "all claims about the country",
//   "prepare me for a visit",
// ]
// [parameters.country]
// type = "country"
// default = "SRB"
// says = "The country."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; claims up to then are shown."
// [columns.tie]
// type = "text"
// says = "The sort of statement."
// [columns.subject]
// type = "text"
// says = "Who or what is spoken of."
// [columns.subject_id]
// type = "id"
// says = "Its id."
// [columns.object]
// type = "text"
// says = "The other end, where there is one."
// [columns.object_id]
// type = "id"
// says = "Its id."
// [columns.state]
// type = "state"
// says = "Whether the source says that it is so."
// [columns.says]
// type = "text"
// says = "The claim in our words."
// [columns.last_word]
// type = "int"
// says = "The year of the situation."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (c:Country {id: $country})
MATCH (k:Claim)-[:SUBJECT|OBJECT|MENTIONS]->(t)
WHERE t.country = c.country AND k.from_year <= $year
WITH DISTINCT k
MATCH (k)-[:SUBJECT]->(s)
OPTIONAL MATCH (k)-[:OBJECT]->(o)
RETURN k.predicate AS tie, s.name AS subject, s.id AS subject_id, o.name AS object, o.id AS object_id, k.state AS state,
       k.says AS says, k.as_of AS last_word, [k.id] AS claims
ORDER BY tie, subject, object, last_word DESC, claims[0]
