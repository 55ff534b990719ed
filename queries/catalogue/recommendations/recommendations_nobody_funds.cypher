// id = "recommendations_nobody_funds"
// title = "Which recommendations has nobody on record funded?"
// why = "What monitors ask for and no funder carries is where a programme can begin."
// reading = "A row is a function that a country is asked for, while no source names money for anybody who performs it there. It may be paid for without a word, or need no money."
// theme = "recommendations"
// audience = ["analyst", "donor"]
// phrasings = [
//   "recommendations without a donor",
//   "what is recommended and not funded",
//   "advice that nobody paid to carry out",
//   "unfunded recommendations",
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
// [columns.function]
// type = "text"
// says = "The function."
// [columns.function_id]
// type = "id"
// says = "Its id."
// [columns.issuers]
// type = "list"
// says = "Who asks."
// [columns.times]
// type = "int"
// says = "How many recommendations."
// [columns.last_asked]
// type = "int"
// says = "The last year in which it is asked for."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim {predicate: 'RECOMMENDS'})-[:OBJECT]->(r:Recommendation)
WHERE k.year <= $year AND k.state <> 'absent'
MATCH (r)-[:ADDRESSED_TO]->(c:Country) WHERE $group IN c.groups
MATCH (r)-[:ABOUT]->(f:Function)
MATCH (k)-[:SUBJECT]->(issuer)
WITH c, f, k, issuer ORDER BY issuer.name
WITH c, f, collect(DISTINCT issuer.name) AS issuers, count(DISTINCT k.object) AS times, max(k.year) AS last_asked,
     collect(DISTINCT k.id) AS claims
OPTIONAL MATCH (f)<-[e:BEARS_ON|OBJECT]-(p:Claim {state: 'present'})
WHERE p.predicate IN ['PERFORMS', 'SERVES', 'OPERATES', 'COVERS']
  AND (type(e) = 'BEARS_ON') = (p.predicate <> 'COVERS')
  AND (e.country IS NULL OR e.country = c.id) AND p.from_year <= $year AND (p.to_year IS NULL OR p.to_year >= $year)
OPTIONAL MATCH (p)-[:SUBJECT|OBJECT]->(what:Actor|Shelter|Helpline|Service|Project|Mechanism)
WHERE e.country IS NOT NULL OR what.country = c.country
WITH DISTINCT c, f, issuers, times, last_asked, claims, what
OPTIONAL MATCH (what)<-[:OBJECT|MENTIONS]-(m:Claim {predicate: 'FUNDS'})
WHERE m.from_year <= $year AND (m.to_year IS NULL OR m.to_year >= $year)
WITH c, f, issuers, times, last_asked, claims, what, m.subject AS funder, collect(m) AS said, max(m.as_of) AS newest
WITH c, f, issuers, times, last_asked, claims,
     sum(CASE WHEN any(x IN said WHERE x.as_of = newest AND x.state = 'present') THEN 1 ELSE 0 END) AS paid
WHERE paid = 0
RETURN c.name AS country, c.id AS country_id, f.name AS function, f.id AS function_id, issuers, times, last_asked,
       claims
ORDER BY country, function
