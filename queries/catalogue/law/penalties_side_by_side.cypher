// id = "penalties_side_by_side"
// title = "How is trafficking punished, article by article?"
// why = "Different penalties make cases move to where they cost least, and bear on extradition."
// reading = "A row is one article, one form of exploitation and one kind of victim or case. An empty limit means that the source names none."
// theme = "law"
// audience = ["analyst"]
// phrasings = [
//   "penalties for trafficking",
//   "how many years in prison",
//   "minimum and maximum sentence",
//   "compare sentences between countries",
//   "punishment for trafficking in children",
// ]
// [parameters.group]
// type = "group_of_countries"
// default = "WB6"
// says = "Countries of which group: WB6, SEE or EU."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.jurisdiction]
// type = "text"
// says = "Country, or part of it, whose law it is."
// [columns.provision]
// type = "text"
// says = "Article and law."
// [columns.provision_id]
// type = "id"
// says = "Its id."
// [columns.form]
// type = "text"
// says = "Form of exploitation."
// [columns.victim]
// type = "text"
// says = "Adult, child or any victim."
// [columns.case]
// type = "text"
// says = "The case, where it is not the basic one."
// [columns.minimum]
// type = "number"
// says = "Least years of prison."
// [columns.maximum]
// type = "number"
// says = "Most years of prison."
// [columns.fine]
// type = "text"
// says = "Whether a fine comes with it."
// [columns.condition]
// type = "text"
// says = "What must also be true."
// [columns.state]
// type = "state"
// says = "Whether it is in force."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (f:ExploitationForm)<-[:OBJECT]-(k:Claim {predicate: 'CRIMINALISES'})-[:SUBJECT]->(p)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (c:Country) WHERE c.country = p.country AND $group IN c.groups
WITH p, f, k.victim AS victim, k.case AS case_, collect(k) AS said, max(k.as_of) AS newest
UNWIND said AS k
WITH p, f, victim, case_, newest, k.penalty_min_years AS minimum, k.penalty_max_years AS maximum,
     CASE WHEN k.fine = true THEN 'yes' WHEN k.fine = false THEN 'no' ELSE null END AS fine, k.condition AS condition,
     k.state AS state, max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims
WHERE last_word = newest
RETURN toUpper(split(p.id, ':')[1]) AS jurisdiction, p.name AS provision, p.id AS provision_id, f.name AS form, victim,
       case_ AS case, minimum, maximum, fine, condition, state, last_word, claims
ORDER BY jurisdiction, provision, form, victim, case, minimum, maximum, fine, condition, state, provision_id
