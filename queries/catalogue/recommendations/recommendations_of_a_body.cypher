// id = "recommendations_of_a_body"
// title = "What is asked of a body, and what does it ask of others?"
// why = "Before a meeting: what monitors want of this office, or what this monitor has asked of whom."
// reading = "A row is one recommendation in one report, about one function. Asked of it: the body is named as the one to act; most recommendations address the country, so few name an office. Asked by it: the body is the one who asks. No recommendation is no praise."
// theme = "recommendations"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "recommendations addressed to a ministry",
//   "what is this office asked to do",
//   "recommendations made by a monitoring body",
//   "what does this monitor ask for",
// ]
// [parameters.body]
// type = "body"
// default = "actor:srb:police"
// says = "The body."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; recommendations up to then are shown."
// [columns.direction]
// type = "text"
// says = "Asked of it, or asked by it."
// [columns.other]
// type = "text"
// says = "Who asks it, or whom it asks."
// [columns.other_id]
// type = "id"
// says = "Its id."
// [columns.recommendation]
// type = "text"
// says = "What is asked, in a few words."
// [columns.function]
// type = "text"
// says = "The function that it is about."
// [columns.function_id]
// type = "id"
// says = "Its id."
// [columns.year]
// type = "int"
// says = "The year of the report that asks it."
// [columns.strength]
// type = "text"
// says = "How strongly it is asked."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (b:Actor|Mechanism) WHERE b.id = $body
MATCH (b)<-[:SUBJECT|MENTIONS]-(k:Claim {predicate: 'RECOMMENDS'})
WHERE (k.subject = b.id OR k.addressee = b.id) AND k.year <= $year AND k.state <> 'absent'
WITH DISTINCT b, k
MATCH (k)-[:SUBJECT]->(issuer)
MATCH (k)-[:OBJECT]->(r:Recommendation)
OPTIONAL MATCH (r)-[:ADDRESSED_TO]->(asked)
WITH b, k, issuer, r, asked
OPTIONAL MATCH (r)-[:ABOUT]->(f:Function)
WITH b, k, issuer, r, asked, f
RETURN CASE WHEN k.addressee = b.id THEN 'asked of it' ELSE 'asked by it' END AS direction,
       CASE WHEN k.addressee = b.id THEN issuer.name ELSE asked.name END AS other,
       CASE WHEN k.addressee = b.id THEN issuer.id ELSE asked.id END AS other_id,
       r.name AS recommendation, f.name AS function, f.id AS function_id, k.year AS year, r.strength AS strength,
       collect(DISTINCT k.id) AS claims
ORDER BY direction DESC, year DESC, other, recommendation, function, function_id, other_id, strength
