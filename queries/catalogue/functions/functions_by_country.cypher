// id = "functions_by_country"
// title = "Which country has which function of a complete response?"
// why = "The map of gaps: what each country has, lacks, plans or has on paper, and where nobody says anything."
// reading = "A cell gives the state in the newest word up to the year. Not mentioned is silence, not absence."
// theme = "functions"
// audience = ["coordinator", "analyst", "donor"]
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
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
// [matrix]
// rows = "function"
// columns = "country"
// cell = "state"
MATCH (c:Country) WHERE $group IN c.groups
MATCH (f:Function)
OPTIONAL MATCH (f)<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = c.id AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, f, collect(k) AS said, max(k.as_of) AS last_word
WITH c, f, last_word, [x IN said WHERE x.as_of = last_word] AS newest
WITH c, f, last_word, [x IN newest | x.state] AS states, [x IN newest | x.id] AS claims
WITH c, f, last_word, claims, CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS state
RETURN c.name AS country, c.id AS country_id, f.name AS function, f.id AS function_id, f.group AS function_group, state,
       last_word, claims
ORDER BY function_group, function, country
