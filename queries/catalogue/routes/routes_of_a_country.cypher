// id = "routes_of_a_country"
// title = "On which reported routes does a country lie, and in which role?"
// why = "It shows with whom a country shares victims and cases."
// reading = "A row is one route as a source reports it, at the level of countries and regions. It says nothing on how often it is used."
// theme = "routes"
// audience = ["coordinator", "analyst"]
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
MATCH (c:Country {id: $country})<-[s:STOP]-(r:Route)
WHERE s.from_year <= $year AND (s.to_year IS NULL OR s.to_year >= $year)
OPTIONAL MATCH (r)-[:LEADS_TO]->(f:ExploitationForm)
WITH r, s, f ORDER BY f.name
WITH r, s, collect(DISTINCT f.name) AS forms
RETURN r.name AS route, r.id AS route_id, s.role AS role, forms, s.from_year AS first_year, s.last_year AS last_word,
       s.state AS state, s.claims AS claims
ORDER BY role, route, state, route_id
