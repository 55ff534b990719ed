// id = "offence_elements"
// title = "Which elements does the offence have in each country?"
// why = "Where elements differ, one act is a crime on one side of a border and not on the other, and a victim may be punished."
// reading = "A cell gives the newest word on one element of the law: the offence, every form, the child-specific penalty, non-punishment of victims, liability of legal persons. Not mentioned is silence. Forms that a law leaves out stand in another question."
// theme = "law"
// audience = ["analyst"]
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
// [columns.element]
// type = "text"
// says = "The element."
// [columns.element_id]
// type = "id"
// says = "Its id."
// [columns.state]
// type = "state"
// says = "What the newest word says."
// [columns.provisions]
// type = "list"
// says = "Articles or laws that the newest word names."
// [columns.last_word]
// type = "int"
// says = "The year of the newest word."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
// [matrix]
// rows = "country"
// columns = "element"
// cell = "state"
MATCH (c:Country) WHERE $group IN c.groups
MATCH (f:Function)
WHERE f.id IN ['function:trafficking-offence', 'function:every-form-covered', 'function:child-penalty',
               'function:non-punishment', 'function:legal-persons']
OPTIONAL MATCH (f)<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = c.id AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, f, collect(k) AS said, max(k.as_of) AS last_word
WITH c, f, last_word, [x IN said WHERE x.as_of = last_word] AS newest
WITH c, f, last_word, [x IN newest | x.state] AS states, [x IN newest | x.id] AS claims
OPTIONAL MATCH (k:Claim)-[:SUBJECT]->(p:Article|Law)
WHERE k.id IN claims
WITH c, f, last_word, states, claims, p ORDER BY p.name
WITH c, f, last_word, states, claims, collect(DISTINCT p.name) AS provisions
RETURN c.name AS country, c.id AS country_id, f.name AS element, f.id AS element_id,
       CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS state, provisions, last_word, claims
ORDER BY country, element
