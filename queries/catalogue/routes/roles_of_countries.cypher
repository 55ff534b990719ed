// id = "roles_of_countries"
// title = "Is a country a place of origin, transit, destination or internal trafficking?"
// why = "The role decides which services are needed, and for whom."
// reading = "A cell gives the newest year for which a source says so. An empty cell is silence."
// theme = "routes"
// audience = ["analyst"]
// phrasings = [
//   "country of origin, transit or destination",
//   "where do victims come from",
//   "where do victims end up",
//   "is it a source or a destination country",
//   "internal trafficking",
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
// [columns.role]
// type = "text"
// says = "The role."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
// [matrix]
// rows = "country"
// columns = "role"
// cell = "last_word"
MATCH (c:Country)<-[:SUBJECT]-(k:Claim {predicate: 'COUNTRY_ROLE'})
WHERE $group IN c.groups AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, k.role AS role, collect(k) AS said, max(k.as_of) AS newest
UNWIND said AS k
WITH c, role, newest, k.state AS state, max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims
WHERE state = 'present' AND last_word = newest
RETURN c.name AS country, c.id AS country_id, role, last_word, claims
ORDER BY country, role
