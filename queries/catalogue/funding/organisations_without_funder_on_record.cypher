// id = "organisations_without_funder_on_record"
// title = "Which local organisations work with many others and have no funder on record?"
// why = "An organisation on which others lean, and which no funder is said to carry, is where a small grant does most."
// reading = "A row is a non-governmental organisation with ties of work or referral by the newest word, for which no source names money, neither for itself nor for what it runs. It is not said to be unpaid."
// theme = "funding"
// audience = ["analyst", "donor"]
// [parameters.country]
// type = "country"
// says = "The country; any if left out."
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
// [columns.organisation]
// type = "text"
// says = "The organisation."
// [columns.organisation_id]
// type = "id"
// says = "Its id."
// [columns.works_with]
// type = "list"
// says = "With whom it works, whom it sends people to, or from whom it takes them."
// [columns.number]
// type = "int"
// says = "How many they are."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (o:Actor)
WHERE o.kind IN ['ngo', 'ngo_network', 'religious_body']
MATCH (c:Country) WHERE c.country = o.country AND ($country IS NULL OR c.id = $country)
MATCH (o)<-[:SUBJECT|OBJECT]-(k:Claim)
WHERE k.predicate IN ['REFERS_TO', 'PARTNERS_WITH'] AND k.from_year <= $year
  AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (k)-[:SUBJECT|OBJECT]->(other:Actor|Shelter|Helpline|Service|Mechanism)
WHERE other.id <> o.id
WITH c, o, other, k.predicate AS tie, collect(k) AS said, max(k.as_of) AS newest
WITH c, o, other, [x IN said WHERE x.as_of = newest AND x.state = 'present' | x.id] AS ids
WHERE size(ids) > 0
WITH c, o, other, collect(ids) AS parts ORDER BY other.name, other.id
WITH c, o, collect(other.name) AS works_with, collect(reduce(all = [], part IN parts | all + part)) AS parts
WITH c, o, works_with, reduce(all = [], part IN parts | all + part) AS claims
OPTIONAL MATCH (o)<-[:SUBJECT]-(p:Claim {predicate: 'OPERATES', state: 'present'})-[:OBJECT]->(run)
WHERE p.from_year <= $year AND (p.to_year IS NULL OR p.to_year >= $year)
WITH c, o, works_with, claims, [o.id] + collect(DISTINCT run.id) AS paid_for
OPTIONAL MATCH (m:Claim {predicate: 'FUNDS'})
WHERE m.object IN paid_for AND m.from_year <= $year AND (m.to_year IS NULL OR m.to_year >= $year)
WITH c, o, works_with, claims, m.subject AS funder, m.object AS what, collect(m) AS said, max(m.as_of) AS newest
WITH c, o, works_with, claims,
     sum(CASE WHEN any(x IN said WHERE x.as_of = newest AND x.state = 'present') THEN 1 ELSE 0 END) AS paid
WHERE paid = 0
RETURN c.name AS country, c.id AS country_id, o.name AS organisation, o.id AS organisation_id, works_with,
       size(works_with) AS number, claims
ORDER BY number DESC, country, organisation, organisation_id
