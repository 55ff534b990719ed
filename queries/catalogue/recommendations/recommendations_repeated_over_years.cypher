// id = "recommendations_repeated_over_years"
// title = "What is recommended again and again?"
// why = "A wish that returns after years was not met, or not seen to be met."
// reading = "A row is a function that a country is asked for in at least two years, or in at least three sources. The same issuer counts each time. Whether it was followed is not said here."
// theme = "recommendations"
// audience = ["coordinator", "analyst", "donor"]
// [parameters.group]
// type = "group_of_countries"
// default = "WB6"
// says = "Countries of which group: WB6, SEE or EU."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; recommendations up to then count."
// [columns.country]
// type = "text"
// says = "The country."
// [columns.country_id]
// type = "id"
// says = "Its id."
// [columns.function]
// type = "text"
// says = "The function."
// [columns.function_id]
// type = "id"
// says = "Its id."
// [columns.first_asked]
// type = "int"
// says = "The first year in which it is asked for."
// [columns.last_asked]
// type = "int"
// says = "The last one."
// [columns.times]
// type = "int"
// says = "How many recommendations."
// [columns.issuers]
// type = "list"
// says = "Who asks."
// [columns.sources]
// type = "list"
// says = "In which sources."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim {predicate: 'RECOMMENDS'})-[:OBJECT]->(r:Recommendation)
WHERE k.year <= $year AND k.state <> 'absent'
MATCH (r)-[:ADDRESSED_TO]->(c:Country) WHERE $group IN c.groups
MATCH (r)-[:ABOUT]->(f:Function)
MATCH (k)-[:SUBJECT]->(issuer)
WITH c, f, k, issuer ORDER BY issuer.name
WITH c, f, collect(k) AS said, collect(DISTINCT issuer.name) AS issuers, min(k.year) AS first_asked,
     max(k.year) AS last_asked,
     count(DISTINCT k.object) AS times
UNWIND said AS k
WITH c, f, issuers, first_asked, last_asked, times, k ORDER BY k.source
WITH c, f, issuers, first_asked, last_asked, times, collect(DISTINCT k.source) AS sources,
     collect(DISTINCT k.id) AS claims
WHERE first_asked < last_asked OR size(sources) > 2
RETURN c.name AS country, c.id AS country_id, f.name AS function, f.id AS function_id, first_asked, last_asked, times,
       issuers, sources, claims
ORDER BY times DESC, country, function
