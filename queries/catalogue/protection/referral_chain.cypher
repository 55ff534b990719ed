// id = "referral_chain"
// title = "By which shortest documented chain does a victim come from an identifying body to a shelter?"
// why = "A chain on record can be asked for; where none is, someone has to find one by telephone."
// reading = "A row is the shortest chain of at most four steps from a body that identifies victims in the country to a shelter, each step in force by the newest word on it. Where no chain is shown none is on record; victims may still come there. Shelters are known by operator and country only."
// theme = "protection"
// audience = ["coordinator"]
// phrasings = [
//   "how does a victim get from the police to a shelter",
//   "shortest chain from identification to protection",
//   "documented referral path to a shelter",
//   "which bodies hand a victim over to whom",
//   "step by step from first contact to safe house",
// ]
// [parameters.country]
// type = "country"
// default = "SRB"
// says = "The country of the body that identifies."
// [parameters.shelter_country]
// type = "country"
// says = "The country of the shelter; any if left out."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.identified_by]
// type = "text"
// says = "The body that identifies."
// [columns.identified_by_id]
// type = "id"
// says = "Its id."
// [columns.country]
// type = "text"
// says = "The country of the shelter."
// [columns.shelter]
// type = "text"
// says = "The shelter."
// [columns.shelter_id]
// type = "id"
// says = "Its id."
// [columns.chain]
// type = "list"
// says = "Body by body, to the shelter."
// [columns.ties]
// type = "list"
// says = "The tie at each step."
// [columns.steps]
// type = "int"
// says = "How many steps."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (:Country {id: $country})<-[:OBJECT]-(k:Claim {predicate: 'IDENTIFIES_VICTIMS'})-[:SUBJECT]->(a)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH a, collect(k) AS said, max(k.as_of) AS newest
WITH a, said, [x IN said WHERE x.as_of = newest | x.state] AS states
WHERE 'present' IN states
WITH a, [x IN said WHERE x.state = 'present' | x.id] AS identified
MATCH path = (a)-[:REFERS_TO|OPERATES*1..4]->(s:Shelter)
WHERE all(t IN relationships(path) WHERE t.state = 'present')
MATCH (c:Country) WHERE c.country = s.country AND ($shelter_country IS NULL OR c.id = $shelter_country)
WITH a, c, s, identified, [n IN nodes(path) | n.name] AS chain, [t IN relationships(path) | type(t)] AS ties,
     nodes(path) AS stops
UNWIND range(0, size(ties) - 1) AS i
WITH a, c, s, identified, chain, ties, i, ties[i] AS tie, stops[i] AS one, stops[i + 1] AS other
MATCH (one)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(other)
WHERE k.predicate = tie AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH a, c, s, identified, chain, ties, i, collect(k) AS said, max(k.as_of) AS newest
WITH a, c, s, identified, chain, ties, [x IN said WHERE x.state = 'present' | x.id] AS ids,
     any(x IN said WHERE x.as_of = newest AND x.state = 'present') AS stands
WITH a, c, s, identified, chain, ties, collect(ids) AS parts, sum(CASE WHEN stands THEN 1 ELSE 0 END) AS standing
WHERE standing = size(ties)
WITH a, c, s, collect({chain: chain, ties: ties, ids: reduce(all = identified, part IN parts | all + part)}) AS found,
     min(size(ties)) AS steps
UNWIND found AS way
WITH a, c, s, steps, way
WHERE size(way.ties) = steps
RETURN a.name AS identified_by, a.id AS identified_by_id, c.name AS country, s.name AS shelter, s.id AS shelter_id,
       way.chain AS chain, way.ties AS ties, steps, way.ids AS claims
ORDER BY steps, identified_by, shelter, reduce(text = '', name IN chain | text + '/' + name),
         shelter_id, identified_by_id
