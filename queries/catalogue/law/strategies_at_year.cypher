// id = "strategies_at_year"
// title = "Which strategies and action plans against trafficking cover a year?"
// why = "A plan that has run out, or was never adopted, is no basis for common work."
// reading = "A row is one strategy or plan whose period covers the year, with what the newest word says of its adoption. One without an end in its title counts up to the newest year in which a source speaks of it."
// theme = "law"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "which strategies are in force",
//   "action plans valid in a year",
//   "list of national strategies and plans",
//   "which plans covered that year",
// ]
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.country]
// type = "text"
// says = "Whose it is."
// [columns.strategy]
// type = "text"
// says = "The strategy or plan."
// [columns.strategy_id]
// type = "id"
// says = "Its id."
// [columns.kind]
// type = "text"
// says = "Strategy or action plan."
// [columns.period_from]
// type = "int"
// says = "First year."
// [columns.period_to]
// type = "int"
// says = "Last year."
// [columns.adoption]
// type = "state"
// says = "What the newest word says of its adoption."
// [columns.last_word]
// type = "int"
// says = "The year of the newest word."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (s:Strategy)
WHERE s.about IN ['trafficking', 'child_trafficking'] AND s.country IS NOT NULL
  AND s.period_from <= $year AND (s.period_to IS NULL OR s.period_to >= $year)
MATCH (s)<-[:SUBJECT|OBJECT|MENTIONS]-(spoken:Claim)
WITH s, max(spoken.as_of) AS spoken_of
WHERE s.period_to >= $year OR spoken_of >= $year
MATCH (c:Country) WHERE c.country = s.country
OPTIONAL MATCH (s)<-[:OBJECT]-(k:Claim {predicate: 'ADOPTED'})
WHERE k.from_year <= $year
WITH c, s, collect(k) AS said, max(k.as_of) AS last_word
WITH c, s, last_word, [x IN said WHERE x.as_of = last_word | x.state] AS states,
     [x IN said WHERE x.as_of = last_word | x.id] AS claims
RETURN c.name AS country, s.name AS strategy, s.id AS strategy_id, s.kind AS kind, s.period_from AS period_from,
       s.period_to AS period_to,
       CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS adoption, last_word, claims
ORDER BY country, period_from, strategy
