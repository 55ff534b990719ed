// id = "coverage_of_a_form"
// title = "Which laws, plans, procedures and projects cover a form of exploitation, and where?"
// why = "A form that no plan, procedure or project names is seldom looked for, even where the law punishes it."
// reading = "A row is one law, plan, procedure, project, mechanism or agreement of which a source says that it covers the form, or leaves it out. What covers trafficking as a whole is not shown. Shelters and services are said to be for groups of people, not for forms."
// theme = "protection"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "who covers forced begging, and where",
//   "which projects are about labour exploitation",
//   "is forced marriage in the strategy",
//   "measures against a form of exploitation",
//   "which laws and strategies mention child marriage",
//   "who deals with organ removal",
// ]
// [parameters.form]
// type = "form"
// default = "begging"
// says = "The form of exploitation."
// [parameters.country]
// type = "country"
// says = "The country; any, and what belongs to none, if left out."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.country]
// type = "text"
// says = "Whose it is; empty for what belongs to several countries."
// [columns.country_id]
// type = "id"
// says = "Its id."
// [columns.kind]
// type = "text"
// says = "Article, law, strategy, procedure, project, mechanism or agreement."
// [columns.what]
// type = "text"
// says = "Its name."
// [columns.what_id]
// type = "id"
// says = "Its id."
// [columns.how]
// type = "list"
// says = "In what way, in a few words."
// [columns.state]
// type = "state"
// says = "What the newest word says: present, planned, ended, or left out."
// [columns.last_word]
// type = "int"
// says = "The year of that word."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (f:ExploitationForm {id: $form})<-[:OBJECT]-(k:Claim)-[:SUBJECT]->(text)
WHERE k.predicate IN ['COVERS', 'CRIMINALISES'] AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
OPTIONAL MATCH (c:Country) WHERE c.country = text.country
WITH c, text, k
WHERE $country IS NULL OR c.id = $country
WITH c, text, collect(k) AS said, max(k.as_of) AS last_word
WITH c, text, last_word, [x IN said WHERE x.as_of = last_word] AS newest
UNWIND newest AS k
WITH c, text, last_word, newest, k.how AS way ORDER BY way
WITH c, text, last_word, newest, collect(DISTINCT way) AS how
WITH c, text, last_word, how, [x IN newest | x.state] AS states, [x IN newest | x.id] AS claims
RETURN c.name AS country, c.id AS country_id, split(text.id, ':')[0] AS kind, text.name AS what, text.id AS what_id, how,
       CASE WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS state,
       last_word, claims
ORDER BY country, kind, what, what_id
