// id = "routes_of_a_country"
// title = "On which reported routes does a country lie, and in which role?"
// why = "It shows with whom a country shares victims and cases."
// reading = "A row is one route as a source reports it, at the level of countries and regions. It says nothing on how often it is used."
// theme = "routes"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "routes through a country",
//   "along which routes are victims moved",
//   "from where and to where does the route lead",
//   "trafficking paths that cross the country",
// ]
// [parameters.country]
// type = "country"
// default = "ALB"
// says = "The country."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.route]
// type = "text"
// says = "The stops in order."
// [columns.route_id]
// type = "id"
// says = "Its id."
// [columns.role]
// type = "text"
// says = "What the country is on it."
// [columns.forms]
// type = "list"
// says = "Forms of exploitation at its end."
// [columns.first_year]
// type = "int"
// says = "The first year for which it is reported."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is reported."
// [columns.state]
// type = "state"
// says = "Whether it is reported as in use."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (c:Country {id: $country})<-[s:STOP]-(r:Route)<-[:SUBJECT]-(k:Claim {predicate: 'ROUTE'})
WHERE k.id IN s.claims AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH r, s.role AS role, collect(k) AS said, max(k.as_of) AS newest
UNWIND said AS k
WITH r, role, newest, k.state AS state, min(k.from_year) AS first_year, max(k.as_of) AS last_word,
     collect(DISTINCT k.id) AS claims
WHERE last_word = newest
OPTIONAL MATCH (r)-[l:LEADS_TO]->(f:ExploitationForm)
WHERE any(x IN l.claims WHERE x IN claims)
WITH r, role, state, first_year, last_word, claims, f ORDER BY f.name
RETURN r.name AS route, r.id AS route_id, role, collect(DISTINCT f.name) AS forms, first_year, last_word, state, claims
ORDER BY role, route, state, route_id
