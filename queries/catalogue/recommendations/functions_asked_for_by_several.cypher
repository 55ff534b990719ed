// id = "functions_asked_for_by_several"
// title = "Which functions do several monitors ask the same country for?"
// why = "What independent monitors ask for again is what a country, or a donor, takes up first."
// reading = "A row is a country and a function for which at least two issuers ask. The same wish in two years by one issuer counts once."
// theme = "recommendations"
// audience = ["analyst", "donor"]
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
// says = "The country that is addressed."
// [columns.country_id]
// type = "id"
// says = "Its id."
// [columns.function]
// type = "text"
// says = "The function."
// [columns.function_id]
// type = "id"
// says = "Its id."
// [columns.issuers]
// type = "list"
// says = "Who asks."
// [columns.times]
// type = "int"
// says = "How many recommendations."
// [columns.years]
// type = "list"
// says = "The years in which they are made."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (f:Function)<-[:ABOUT]-(r:Recommendation)-[:ADDRESSED_TO]->(c:Country)
WHERE $group IN c.groups AND r.year <= $year
MATCH (r)<-[i:ISSUED]-(issuer)
WITH c, f, r, issuer, i ORDER BY issuer.name
WITH c, f, collect(DISTINCT issuer.name) AS issuers, count(DISTINCT r) AS times, collect(DISTINCT r.year) AS found,
     collect(i.claims) AS parts
WHERE size(issuers) > 1
WITH c, f, issuers, times, found, reduce(all = [], part IN parts | all + part) AS claims
UNWIND found AS year
WITH c, f, issuers, times, claims, year ORDER BY year
RETURN c.name AS country, c.id AS country_id, f.name AS function, f.id AS function_id, issuers, times,
       collect(year) AS years, claims
ORDER BY size(issuers) DESC, times DESC, country, function
