// id = "counterparts_of_two_countries"
// title = "Who are the counterparts of two countries, side by side, and under which instrument?"
// why = "A call across a border needs the office on both sides and the instrument that both can name."
// reading = "First come coordinators, rapporteurs and police, then the agreements that both countries have signed or are bound by, each with the bodies that it charges with something. Not mentioned means that one side has no such office on record. An agreement that is denied, has ended or lies unused, between two countries on a route reported lately, is for partners only."
// theme = "coordination"
// audience = ["coordinator"]
// phrasings = [
//   "who calls whom between two countries",
//   "counterparts on both sides of the border and the agreement",
//   "whom do I contact in the other country and on which legal basis",
//   "coordinator and police of both countries next to each other",
//   "call sheet for two countries",
// ]
// [parameters.first]
// type = "country"
// default = "SRB"
// says = "One country."
// [parameters.second]
// type = "country"
// default = "MKD"
// says = "The other country."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.line]
// type = "text"
// says = "Coordinator, rapporteur, police or agreement."
// [columns.agreement]
// type = "text"
// says = "The agreement, or what was denied."
// [columns.first]
// type = "list"
// says = "Bodies of the one country."
// [columns.second]
// type = "list"
// says = "Bodies of the other."
// [columns.state]
// type = "state"
// says = "Whether it is so."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.partner_only]
// type = "partner_only"
// says = "Whether it is a gap between two countries on a route reported lately."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (newest:Claim)
WITH max(newest.as_of) AS newest_year
MATCH (a:Country {id: $first})
MATCH (b:Country {id: $second})
OPTIONAL MATCH (a)<-[x:STOP {state: 'present'}]-(r:Route)-[y:STOP {state: 'present'}]->(b)
WHERE (x.sequence = y.sequence + 1 OR y.sequence = x.sequence + 1) AND x.last_year >= newest_year - 5
WITH count(r) > 0 AS live
CALL {
  MATCH (a:Country {id: $first})
  MATCH (b:Country {id: $second})
  UNWIND ['coordinator', 'rapporteur', 'police'] AS line
  MATCH (o:Actor {kind: line})<-[:SUBJECT]-(k:Claim {state: 'present'})
  WHERE o.country IN [a.country, b.country] AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
  WITH a, b, line, o, collect(k) AS said, max(k.as_of) AS newest ORDER BY o.name, o.id
  WITH a, b, line, collect({name: o.name, code: o.country, newest: newest,
                            ids: [x IN said WHERE x.as_of = newest | x.id],
                            charged: line <> 'coordinator'
                                     OR any(x IN said WHERE x.object = 'function:national-coordinator')}) AS offices
  WITH a, b, line, [x IN offices WHERE x.charged OR none(y IN offices WHERE y.code = x.code AND y.charged)] AS offices
  WITH line, offices, [x IN offices WHERE x.code = a.country | x.name] AS first,
       [x IN offices WHERE x.code = b.country | x.name] AS second
  RETURN CASE line WHEN 'coordinator' THEN 1 WHEN 'rapporteur' THEN 2 ELSE 3 END AS place, line, null AS agreement,
         first, second,
         CASE WHEN size(first) > 0 AND size(second) > 0 THEN 'present' ELSE 'not mentioned' END AS state,
         reduce(last = 0, x IN offices | CASE WHEN x.newest > last THEN x.newest ELSE last END) AS last_word,
         reduce(all = [], x IN offices | all + x.ids) AS claims
  UNION ALL
  MATCH (a:Country {id: $first})<-[:SUBJECT]-(k:Claim {predicate: 'PARTY_TO'})-[:OBJECT]->(g:Agreement)
  WHERE k.status <> 'observer' AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
  WITH a, g, collect(k) AS ours, max(k.as_of) AS our_word
  MATCH (b:Country {id: $second})<-[:SUBJECT]-(m:Claim {predicate: 'PARTY_TO', object: g.id})
  WHERE m.status <> 'observer' AND m.from_year <= $year AND (m.to_year IS NULL OR m.to_year >= $year)
    AND (g.country IS NULL OR g.country IN [a.country, b.country])
  WITH a, b, g, ours, our_word, collect(m) AS theirs, max(m.as_of) AS their_word
  WITH a, b, g, [x IN ours WHERE x.as_of = our_word] AS ours, [x IN theirs WHERE x.as_of = their_word] AS theirs,
       CASE WHEN our_word > their_word THEN our_word ELSE their_word END AS last_word
  OPTIONAL MATCH (g)<-[:OBJECT]-(t:Claim {predicate: 'RESPONSIBLE_FOR', state: 'present'})-[:SUBJECT]->(o:Actor)
  WHERE o.country IN [a.country, b.country] AND t.from_year <= $year AND (t.to_year IS NULL OR t.to_year >= $year)
  WITH a, b, g, ours, theirs, last_word, o, collect(t.id) AS tasks ORDER BY o.name, o.id
  WITH g, ours, theirs, last_word, collect(CASE WHEN o.country = a.country THEN o.name END) AS first,
       collect(CASE WHEN o.country = b.country THEN o.name END) AS second, collect(tasks) AS parts
  WITH g, first, second, last_word, parts, [x IN ours + theirs | x.state] AS states,
       [x IN ours + theirs | x.id] AS words,
       any(x IN ours WHERE x.state = 'present') AND any(x IN theirs WHERE x.state = 'present') AS stands
  RETURN 4 AS place, 'agreement' AS line, g.name AS agreement, first, second,
         CASE WHEN stands THEN 'present'
              WHEN 'absent' IN states THEN 'absent'
              WHEN 'on_paper' IN states THEN 'on_paper'
              WHEN 'planned' IN states THEN 'planned'
              WHEN 'ended' IN states THEN 'ended'
              ELSE 'not mentioned' END AS state,
         last_word, reduce(all = words, part IN parts | all + part) AS claims
  UNION ALL
  MATCH (a:Country {id: $first})<-[:SUBJECT|OBJECT]-(k:Claim {predicate: 'PARTNERS_WITH', state: 'absent'})
  WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
  MATCH (k)-[:SUBJECT|OBJECT]->(b:Country {id: $second})
  WHERE a.id <> b.id
  RETURN 4 AS place, 'agreement' AS line, k.on AS agreement, [] AS first, [] AS second, k.state AS state,
         max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims
}
RETURN line, agreement, first, second, state, last_word, live AND place = 4 AND state <> 'present' AS partner_only,
       claims
ORDER BY place, agreement, state, last_word, claims[0]
