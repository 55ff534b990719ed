// id = "what_changed_between_two_years"
// title = "What changed between two years?"
// why = "After a new report the first question is what is new, gone or disputed since the last one."
// reading = "A row is a function whose state differs between the two years, each by the newest word up to it. Not mentioned before means that it is first spoken of since; it may have been there."
// theme = "functions"
// audience = ["coordinator", "analyst", "donor"]
// [parameters.group]
// type = "group_of_countries"
// default = "WB6"
// says = "Countries of which group: WB6, SEE or EU."
// [parameters.before]
// type = "year"
// default = 2014
// says = "The earlier year."
// [parameters.after]
// type = "year"
// default = 2022
// says = "The later year."
// [columns.country]
// type = "text"
// says = "The country."
// [columns.country_id]
// type = "id"
// says = "Its id."
// [columns.function_group]
// type = "text"
// says = "The group of functions."
// [columns.function]
// type = "text"
// says = "The function."
// [columns.function_id]
// type = "id"
// says = "Its id."
// [columns.before]
// type = "state"
// says = "What the newest word said at the earlier year."
// [columns.after]
// type = "state"
// says = "What it says at the later year."
// [columns.last_word]
// type = "int"
// says = "The year of the newest word."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (c:Country) WHERE $group IN c.groups
MATCH (f:Function)
OPTIONAL MATCH (f)<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = c.id AND k.from_year <= $before AND (k.to_year IS NULL OR k.to_year >= $before)
WITH c, f, collect(k) AS said, max(k.as_of) AS newest
WITH c, f, [x IN said WHERE x.as_of = newest | x.state] AS states,
     [x IN said WHERE x.as_of = newest | x.id] AS first_claims
WITH c, f, first_claims, CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS before
OPTIONAL MATCH (f)<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = c.id AND k.from_year <= $after AND (k.to_year IS NULL OR k.to_year >= $after)
WITH c, f, first_claims, before, collect(k) AS said, max(k.as_of) AS last_word
WITH c, f, first_claims, before, last_word, [x IN said WHERE x.as_of = last_word | x.state] AS states,
     [x IN said WHERE x.as_of = last_word | x.id] AS claims
WITH c, f, first_claims, before, last_word, claims, CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS after
WHERE before <> after
RETURN c.name AS country, c.id AS country_id, f.group AS function_group, f.name AS function, f.id AS function_id,
       before,
       after, last_word, first_claims + claims AS claims
ORDER BY country, function_group, function
