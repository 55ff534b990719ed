// id = "countries_without_rapporteur"
// title = "Which countries have no separate National Rapporteur?"
// why = "A rapporteur who is also the coordinator reviews his own work; monitors ask for a separate office."
// reading = "A row is a country in which the newest word up to the year is not that a separate rapporteur exists. Not mentioned means that no source entered so far says anything; it is not an absence."
// theme = "coordination"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "where is there no independent rapporteur",
//   "countries where the coordinator is also the rapporteur",
//   "is there a national rapporteur",
//   "which states still need a rapporteur",
// ]
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
// [columns.state]
// type = "state"
// says = "What the newest word says."
// [columns.last_word]
// type = "int"
// says = "The year of the newest word."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (f:Function {id: 'function:national-rapporteur'})
MATCH (c:Country) WHERE $group IN c.groups
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
WHERE state <> 'present'
RETURN c.name AS country, c.id AS country_id, state, last_word, claims
ORDER BY country
