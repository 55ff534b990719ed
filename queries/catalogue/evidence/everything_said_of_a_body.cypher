// id = "everything_said_of_a_body"
// title = "What is said of a body?"
// why = "The whole record of a ministry, an organisation or a mechanism, claim by claim, before a call."
// reading = "A row is one claim in which the body is the one spoken of, the other end, or named beside them, as the one to whom a recommendation is addressed. A long record means that reports wrote much of it, not that it does much."
// theme = "evidence"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "everything on record about an organisation",
//   "all claims about a body",
//   "profile of an organisation",
//   "where is this ministry mentioned",
// ]
// [parameters.body]
// type = "body"
// default = "actor:srb:police"
// says = "The body or mechanism."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; claims up to then are shown."
// [columns.part]
// type = "text"
// says = "Subject: it is spoken of. Object: it is the other end. Mentioned: it is named beside them."
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
MATCH (b:Actor|Mechanism) WHERE b.id = $body
MATCH (b)<-[:SUBJECT|OBJECT|MENTIONS]-(k:Claim)
WHERE k.from_year <= $year
WITH DISTINCT b, k
MATCH (k)-[:SUBJECT]->(s)
OPTIONAL MATCH (k)-[:OBJECT]->(o)
RETURN CASE WHEN s.id = b.id THEN 'subject' WHEN o.id = b.id THEN 'object' ELSE 'mentioned' END AS part,
       k.predicate AS tie, s.name AS subject, s.id AS subject_id, o.name AS object, o.id AS object_id, k.state AS state,
       k.says AS says, k.as_of AS last_word, [k.id] AS claims
ORDER BY part DESC, tie, subject, object, last_word DESC, says, claims[0]
