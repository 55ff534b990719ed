// id = "gap_matrix_between_two_years"
// title = "What changed between two years?"
// why = "After a new report the first question is what is new, gone or disputed since the last one."
// reading = "A row is a cell of country and function whose state differs between the two years, each by the newest word up to it. Changed: both years have a word. Newly said: nobody spoke of it before; it may have been there. No longer mentioned: what was said is over and nothing followed. Cells that stayed as they were are left out."
// theme = "functions"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "what changed since the last report",
//   "diff of the gap matrix",
//   "what is new, what is gone",
//   "what is new since the last report",
//   "what changed since a year",
//   "compare two years",
//   "progress between two years",
//   "what was gained and lost",
// ]
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
// [columns.change]
// type = "text"
// says = "Changed, newly said, or no longer mentioned."
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
// [columns.word_before]
// type = "int"
// says = "The year of that word."
// [columns.after]
// type = "state"
// says = "What the newest word says at the later year."
// [columns.word_after]
// type = "int"
// says = "The year of that word."
// [columns.claims]
// type = "claims"
// says = "The claims behind both states."
MATCH (c:Country) WHERE $group IN c.groups
MATCH (f:Function)
OPTIONAL MATCH (f)<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = c.id AND k.from_year <= $before AND (k.to_year IS NULL OR k.to_year >= $before)
WITH c, f, collect(k) AS said, max(k.as_of) AS word_before
WITH c, f, word_before, [x IN said WHERE x.as_of = word_before | x.state] AS states,
     [x IN said WHERE x.as_of = word_before | x.id] AS claims_before
WITH c, f, word_before, claims_before, CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS before
OPTIONAL MATCH (f)<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = c.id AND k.from_year <= $after AND (k.to_year IS NULL OR k.to_year >= $after)
WITH c, f, word_before, claims_before, before, collect(k) AS said, max(k.as_of) AS word_after
WITH c, f, word_before, claims_before, before, word_after, [x IN said WHERE x.as_of = word_after | x.state] AS states,
     [x IN said WHERE x.as_of = word_after | x.id] AS claims_after
WITH c, f, word_before, claims_before, before, word_after, claims_after, CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS after
WHERE before <> after
RETURN CASE WHEN before = 'not mentioned' THEN 'newly said'
            WHEN after = 'not mentioned' THEN 'no longer mentioned'
            ELSE 'changed' END AS change,
       c.name AS country, c.id AS country_id, f.group AS function_group, f.name AS function, f.id AS function_id,
       before, word_before, after, word_after, claims_before + claims_after AS claims
ORDER BY change, country, function_group, function
