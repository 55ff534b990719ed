// id = "recommendations_answered"
// title = "What is on record since a recommendation was made?"
// why = "Before a monitor returns, a country wants to know what can be shown."
// reading = "A row is one recommendation to the country itself about one function, not the chain of all that ask for it, and what the newest word after its year says of that function. Not mentioned means that no later source speaks of it; it may have been followed. A function that is there need not be there because of the recommendation."
// theme = "recommendations"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "what happened after a recommendation",
//   "were the recommendations followed",
//   "has the country done what it was told to do",
//   "what has been done since it was recommended",
//   "state of implementation of recommendations",
// ]
// [parameters.country]
// type = "country"
// default = "SRB"
// says = "The country that is addressed."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; recommendations and words up to then count."
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
// [columns.asked]
// type = "int"
// says = "The year of the report that asks it."
// [columns.state_since]
// type = "state"
// says = "What the newest word since then says of the function."
// [columns.last_word]
// type = "int"
// says = "The year of that word."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim {predicate: 'RECOMMENDS', addressee: $country})-[:OBJECT]->(r:Recommendation)
WHERE k.year <= $year AND k.state <> 'absent'
MATCH (r)-[:ADDRESSED_TO]->(c:Country {id: $country})
MATCH (r)-[:ABOUT]->(f:Function)
MATCH (k)-[:SUBJECT]->(issuer)
WITH c, f, r, issuer, k.year AS asked, collect(DISTINCT k.id) AS asking
OPTIONAL MATCH (f)<-[b:BEARS_ON]-(w:Claim)
WHERE b.country = c.id AND w.as_of > asked AND w.as_of <= $year
WITH c, f, r, issuer, asked, asking, collect(w) AS said, max(w.as_of) AS last_word
WITH c, f, r, issuer, asked, asking, last_word, [x IN said WHERE x.as_of = last_word | x.state] AS states,
     [x IN said WHERE x.as_of = last_word | x.id] AS ids
RETURN c.name AS country, f.name AS function, f.id AS function_id, r.name AS recommendation, issuer.name AS issuer,
       issuer.id AS issuer_id, asked,
       CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS state_since, last_word, asking + ids AS claims
ORDER BY country, function, asked, issuer, recommendation, issuer_id, r.id
