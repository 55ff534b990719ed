// id = "recommendations_to_a_country"
// title = "What has been recommended to a country, by whom, about which function?"
// why = "It shows what monitors wait for, before one is asked about it."
// reading = "A row is one recommendation about one function. Whether it was followed is not said here."
// theme = "recommendations"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "what has been recommended to a country",
//   "what did GRETA ask of the government",
//   "advice on compensation or shelters",
//   "what should the country do according to monitors",
//   "list of recommendations by issuer",
// ]
// [parameters.country]
// type = "country"
// default = "SRB"
// says = "The country that is addressed."
// [parameters.function]
// type = "function"
// says = "The function; any if left out."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; recommendations up to then are shown."
// [columns.country]
// type = "text"
// says = "The country that is addressed."
// [columns.function]
// type = "text"
// says = "The function that it is about."
// [columns.function_id]
// type = "id"
// says = "Its id."
// [columns.recommendation]
// type = "text"
// says = "What is asked, in a few words."
// [columns.issuer]
// type = "text"
// says = "Who asks."
// [columns.issuer_id]
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
MATCH (k:Claim {predicate: 'RECOMMENDS', addressee: $country})-[:SUBJECT]->(issuer)
WHERE k.year <= $year AND k.state <> 'absent'
MATCH (k)-[:OBJECT]->(r:Recommendation)
MATCH (r)-[:ADDRESSED_TO]->(c)
OPTIONAL MATCH (r)-[:ABOUT]->(f:Function)
WITH k, issuer, r, c, f
WHERE $function IS NULL OR f.id = $function
RETURN c.name AS country, f.name AS function, f.id AS function_id, r.name AS recommendation, issuer.name AS issuer,
       issuer.id AS issuer_id, k.year AS year, r.strength AS strength, collect(DISTINCT k.id) AS claims
ORDER BY country, function, year, issuer, recommendation, function_id, issuer_id, strength
