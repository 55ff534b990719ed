// id = "functions_without_funder_on_record"
// title = "Which functions does a country have without a funder on record?"
// why = "Where nobody is named who pays, a function may rest on good will, or on a budget that no report reads."
// reading = "A row is a function of identification, protection, prevention or knowledge that the newest word says to be there, while no source names money for anybody who performs it. It is not said to be unpaid. Whole groups of functions, with money that ended or is said to be missing, are in the table of funding cells."
// theme = "funding"
// audience = ["analyst", "donor"]
// phrasings = [
//   "what has no funder",
//   "which parts of the response does nobody fund",
//   "areas without a donor",
//   "funding gaps",
//   "where could our money fill a hole",
//   "functions without money",
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
// [columns.function_group]
// type = "text"
// says = "The group of functions."
// [columns.function]
// type = "text"
// says = "The function."
// [columns.function_id]
// type = "id"
// says = "Its id."
// [columns.last_word]
// type = "int"
// says = "The newest year for which the function is named."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (c:Country) WHERE $group IN c.groups
MATCH (f:Function) WHERE f.group IN ['identification', 'protection', 'prevention', 'knowledge']
MATCH (f)<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = c.id AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, f, collect(DISTINCT k) AS said, max(k.as_of) AS last_word
WITH c, f, last_word, [x IN said WHERE x.as_of = last_word | x.state] AS states,
     [x IN said WHERE x.as_of = last_word AND x.state = 'present' | x.id] AS claims
WHERE 'present' IN states AND NOT 'absent' IN states
OPTIONAL MATCH (f)<-[e:BEARS_ON|OBJECT]-(p:Claim {state: 'present'})
WHERE p.predicate IN ['PERFORMS', 'SERVES', 'OPERATES', 'COVERS']
  AND (type(e) = 'BEARS_ON') = (p.predicate <> 'COVERS')
  AND (e.country IS NULL OR e.country = c.id) AND p.from_year <= $year AND (p.to_year IS NULL OR p.to_year >= $year)
OPTIONAL MATCH (p)-[:SUBJECT|OBJECT]->(what:Actor|Shelter|Helpline|Service|Project|Mechanism)
WHERE e.country IS NOT NULL OR what.country = c.country
WITH DISTINCT c, f, last_word, claims, what
OPTIONAL MATCH (what)<-[:OBJECT|MENTIONS]-(m:Claim {predicate: 'FUNDS'})
WHERE m.from_year <= $year AND (m.to_year IS NULL OR m.to_year >= $year)
WITH c, f, last_word, claims, what, m.subject AS funder, collect(m) AS said, max(m.as_of) AS newest
WITH c, f, last_word, claims,
     sum(CASE WHEN any(x IN said WHERE x.as_of = newest AND x.state = 'present') THEN 1 ELSE 0 END) AS paid
WHERE paid = 0
RETURN c.name AS country, c.id AS country_id, f.group AS function_group, f.name AS function, f.id AS function_id,
       last_word,
       claims
ORDER BY country, function_group, function
