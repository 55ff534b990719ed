// id = "countries_without_function"
// title = "Which countries have no record of a given function?"
// why = "It finds who lacks one piece of the response: a shelter for men, legal aid, a hotline."
// reading = "A row is a country in which the newest word up to the year is not that the function is there. Not mentioned is not an absence."
// theme = "protection"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "which countries have no such thing",
//   "where is it missing",
//   "who has no shelter for men",
//   "countries that lack a referral mechanism",
//   "states with no scheme of compensation",
//   "where does no hotline exist",
//   "which states are without it",
// ]
// [parameters.function]
// type = "function"
// default = "shelter-men"
// says = "The function."
// [parameters.group]
// type = "group_of_countries"
// default = "WB6"
// says = "Countries of which group: WB6, SEE or EU."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.country]
// type = "text"
// says = "The country."
// [columns.country_id]
// type = "id"
// says = "Its id."
// [columns.function]
// type = "text"
// says = "The function."
// [columns.state]
// type = "state"
// says = "What the newest word says."
// [columns.last_word]
// type = "int"
// says = "The year of the newest word."
// [columns.said_of]
// type = "text"
// says = "Whether that word is said of the country, of the whole region, or of both."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (f:Function {id: $function})
MATCH (c:Country) WHERE $group IN c.groups
OPTIONAL MATCH (f)<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = c.id AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, f, max(k.as_of) AS last_word, collect(CASE WHEN b.region IS NULL THEN k END) AS by_name,
     collect(CASE WHEN b.region IS NOT NULL THEN k END) AS of_region
WITH c, f, last_word, [x IN by_name WHERE x.as_of = last_word] AS by_name,
     [x IN of_region WHERE x.as_of = last_word] AS of_region
WITH c, f, last_word, [x IN by_name + of_region | x.state] AS states, [x IN by_name + of_region | x.id] AS claims,
     CASE WHEN size(by_name) > 0 AND size(of_region) > 0 THEN 'country and region'
          WHEN size(by_name) > 0 THEN 'country'
          WHEN size(of_region) > 0 THEN 'region' END AS said_of
WITH c, f, last_word, said_of, claims, CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS state
WHERE state <> 'present'
RETURN c.name AS country, c.id AS country_id, f.name AS function, state, last_word, said_of, claims
ORDER BY country
