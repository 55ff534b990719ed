// id = "forms_no_offence_names"
// title = "Which forms of exploitation does no offence on record name?"
// why = "A form that the code does not name is prosecuted under something else, or not at all."
// reading = "A row is a country and a form that no article entered so far is said to punish. Absent means that a source says that the law leaves it out; not mentioned means silence."
// theme = "law"
// audience = ["analyst"]
// phrasings = [
//   "forms of exploitation not covered by the law",
//   "does the criminal code cover forced begging",
//   "which exploitation is left out of the offence",
//   "gaps in the definition of trafficking",
//   "is this form a crime in every country",
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
// [columns.form]
// type = "text"
// says = "Form of exploitation."
// [columns.state]
// type = "state"
// says = "Absent or not mentioned."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (c:Country) WHERE $group IN c.groups
MATCH (f:ExploitationForm) WHERE f.id IN ['form:sexual', 'form:labour', 'form:domestic-servitude', 'form:begging',
                                          'form:marriage', 'form:criminality', 'form:organs']
OPTIONAL MATCH (f)<-[:OBJECT]-(k:Claim)-[:SUBJECT]->(p)
WHERE k.predicate IN ['CRIMINALISES', 'COVERS'] AND p.country = c.country
  AND (p.id STARTS WITH 'article:' OR p.id STARTS WITH 'law:') AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, f, p, collect(k) AS said, max(k.as_of) AS newest
WITH c, f, said, [x IN said WHERE x.as_of = newest | x.state] AS states
WITH c, f, states, [x IN said WHERE x.state IN states | x.id] AS ids
WITH c, f, collect(states) AS parts, collect(ids) AS ids
WITH c, f, reduce(all = [], part IN parts | all + part) AS states, reduce(all = [], part IN ids | all + part) AS claims
WHERE NOT 'present' IN states
RETURN c.name AS country, c.id AS country_id, f.name AS form,
       CASE WHEN 'absent' IN states THEN 'absent'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            WHEN 'ended' IN states THEN 'ended'
            ELSE 'not mentioned' END AS state,
       claims
ORDER BY country, form
