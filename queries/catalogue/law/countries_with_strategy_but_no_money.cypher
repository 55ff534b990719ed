// id = "countries_with_strategy_but_no_money"
// title = "Which countries have a strategy and no budget line for it?"
// why = "A strategy without money is a promise; a donor or a parliament can ask where the money is."
// reading = "A row is a country whose strategy is current by the newest word, while the newest word on a dedicated budget line is not that there is one. Not mentioned is not an absence."
// theme = "law"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "strategy without a budget",
//   "plans nobody has money for",
//   "is there a budget line for the action plan",
//   "unfunded national plans",
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
// [columns.budget]
// type = "state"
// says = "What the newest word says of a budget line."
// [columns.last_word]
// type = "int"
// says = "The year of that word."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (c:Country) WHERE $group IN c.groups
MATCH (f:Function {id: 'function:current-strategy'})<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = c.id AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, collect(k) AS said, max(k.as_of) AS newest
WITH c, [x IN said WHERE x.as_of = newest | x.state] AS states, [x IN said WHERE x.as_of = newest | x.id] AS plan
WHERE 'present' IN states AND NOT 'absent' IN states
OPTIONAL MATCH (f:Function {id: 'function:budget-line'})<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = c.id AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, plan, collect(k) AS said, max(k.as_of) AS last_word
WITH c, plan, last_word, [x IN said WHERE x.as_of = last_word | x.state] AS states,
     [x IN said WHERE x.as_of = last_word | x.id] AS claims
WITH c, last_word, plan + claims AS claims, CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS budget
WHERE budget <> 'present'
RETURN c.name AS country, c.id AS country_id, budget, last_word, claims
ORDER BY country
