// id = "recommendations_by_level_and_priority"
// title = "At which level do recommendations work, and which come first?"
// why = "The research of 2012 sorts its advice by level, macro, meso and micro; the workshop of 2014 put its own into an order (tables 8 to 10). Who asks again which of it is still open starts from there."
// reading = "A row is one recommendation to which its source gives a level or a priority, in our words. Levels and priorities of different sources cannot be compared."
// theme = "recommendations"
// audience = ["analyst", "donor"]
// phrasings = [
//   "macro meso micro recommendations",
//   "priorities of the workshop",
//   "which recommendation has the highest priority",
//   "recommendations at policy level and at field level",
//   "which advice is most urgent",
//   "ranking of recommendations by priority",
// ]
// [parameters.country]
// type = "country"
// says = "The country that is asked; any, and the region, if left out."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; recommendations up to then count."
// [columns.level]
// type = "text"
// says = "Macro, meso or micro."
// [columns.rank]
// type = "int"
// says = "Its place in an order, where the source has one."
// [columns.priority]
// type = "text"
// says = "The priority, as the source gives it."
// [columns.recommendation]
// type = "text"
// says = "What is asked, in a few words."
// [columns.addressee]
// type = "text"
// says = "Whom it is addressed to."
// [columns.addressee_id]
// type = "id"
// says = "Its id."
// [columns.functions]
// type = "list"
// says = "The functions that it is about."
// [columns.issuer]
// type = "text"
// says = "Who asks."
// [columns.year]
// type = "int"
// says = "The year of the report that asks it."
// [columns.strength]
// type = "text"
// says = "How strongly it is asked."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim {predicate: 'RECOMMENDS'})-[:SUBJECT]->(issuer)
WHERE (k.level IS NOT NULL OR k.priority IS NOT NULL) AND k.year <= $year AND k.state <> 'absent'
MATCH (k)-[:OBJECT]->(r:Recommendation)-[:ADDRESSED_TO]->(whom)
WHERE $country IS NULL OR whom.id = $country
OPTIONAL MATCH (r)-[:ABOUT]->(f:Function)
WITH k, issuer, r, whom, f ORDER BY f.name
WITH k, issuer, r, whom, collect(DISTINCT f.name) AS functions
WITH k.level AS level, k.priority AS priority, issuer, r, whom, functions, collect(DISTINCT k.id) AS claims
WITH level, priority, issuer, r, whom, functions, claims,
     CASE WHEN priority CONTAINS 'rank ' THEN toInteger(split(split(priority, 'rank ')[1], ' ')[0])
          WHEN priority STARTS WITH 'first' THEN 1 END AS rank
RETURN level, rank, priority, r.name AS recommendation, whom.name AS addressee, whom.id AS addressee_id, functions,
       issuer.name AS issuer, r.year AS year, r.strength AS strength, claims
ORDER BY level, rank, priority, year, issuer, addressee, recommendation, r.id
