// id = "functions_by_country"
// title = "Which country has which function of a complete response?"
// why = "The map of gaps: what each country has, lacks, plans or has on paper, and where nobody says anything."
// reading = "A cell gives the state in the newest word up to the year, and the year of that word: an old word is no news. Disputed means that both presence and absence are said. Not mentioned is silence, not absence. What is missing in a whole region is missing in each country, and marked as said of the region."
// theme = "functions"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "map of gaps",
//   "which country has what",
//   "overview of the whole response country by country",
//   "matrix of countries and functions",
//   "what is in place and what is missing per country",
//   "one large table of all functions",
//   "which functions are in place where",
//   "compare countries on what they have",
//   "state of the response in all countries",
// ]
// [parameters.group]
// type = "group_of_countries"
// default = "WB6"
// says = "Countries of which group: WB6, SEE or EU."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [parameters.function_group]
// type = "function_group"
// says = "One group of functions: coordination, protection …; all if left out."
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
// [columns.function_group]
// type = "text"
// says = "The group of functions."
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
// [matrix]
// rows = "function"
// columns = "country"
// cell = "state"
MATCH (c:Country) WHERE $group IN c.groups
MATCH (f:Function) WHERE $function_group IS NULL OR f.group = $function_group
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
RETURN c.name AS country, c.id AS country_id, f.name AS function, f.id AS function_id, f.group AS function_group,
       CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS state,
       last_word, said_of, claims
ORDER BY function_group, function, country
