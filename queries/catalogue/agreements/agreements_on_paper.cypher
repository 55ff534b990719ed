// id = "agreements_on_paper"
// title = "Which agreements between countries exist on paper, without a word of their use?"
// why = "An agreement that nobody uses is a door to knock at, and no proof of cooperation."
// reading = "On paper means that a source says that the agreement does not work. Not mentioned means that it stands and no source entered so far names a contact point, a case or anybody who carries it out. Conventions of many countries are left out. Where a route reported lately runs between two of the parties the row is for partners only."
// theme = "agreements"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "agreements that exist only on paper",
//   "memoranda that nobody applies",
//   "signed but never used",
//   "treaties without any sign of use",
//   "dead agreements between countries",
// ]
// [parameters.group]
// type = "group_of_countries"
// default = "WB6"
// says = "Countries of which group: WB6, SEE or EU."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.agreement]
// type = "text"
// says = "The agreement."
// [columns.agreement_id]
// type = "id"
// says = "Its id."
// [columns.kind]
// type = "text"
// says = "Its form."
// [columns.scope]
// type = "list"
// says = "What it is about."
// [columns.parties]
// type = "list"
// says = "Countries that have signed or are bound, in the group or outside."
// [columns.state]
// type = "state"
// says = "On paper, or its use not mentioned."
// [columns.last_word]
// type = "int"
// says = "The newest year for which the agreement is named."
// [columns.partner_only]
// type = "partner_only"
// says = "Whether a route between two of the parties was reported lately."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (newest:Claim)
WITH max(newest.as_of) AS newest_year
MATCH (g:Agreement)<-[:OBJECT]-(k:Claim {predicate: 'PARTY_TO'})-[:SUBJECT]->(c:Country)
WHERE g.kind IN ['bilateral_agreement', 'memorandum', 'cooperation_agreement', 'readmission']
  AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH newest_year, g, c, collect(k) AS said, max(k.as_of) AS newest
WITH newest_year, g, c, newest, [x IN said WHERE x.as_of = newest AND x.state IN ['present', 'on_paper']] AS words
WHERE size(words) > 0
WITH newest_year, g, c, newest, words ORDER BY c.name
WITH newest_year, g, collect(c) AS parties, max(newest) AS last_word, collect([x IN words | x.state]) AS states,
     collect([x IN words | x.id]) AS parts
WHERE any(x IN parties WHERE $group IN x.groups)
WITH newest_year, g, parties, last_word, reduce(all = [], part IN states | all + part) AS states,
     reduce(all = [], part IN parts | all + part) AS claims
OPTIONAL MATCH (g)<-[:OBJECT|MENTIONS]-(u:Claim {state: 'present'})
WHERE u.predicate IN ['PARTNERS_WITH', 'RESPONSIBLE_FOR', 'IMPLEMENTS', 'SUPPORTS', 'COORDINATES', 'FUNDS']
  AND u.from_year <= $year AND (u.to_year IS NULL OR u.to_year >= $year)
WITH newest_year, g, parties, last_word, states, claims, max(u.as_of) AS last_use
WHERE last_use IS NULL OR ('on_paper' IN states AND last_use <= last_word)
WITH newest_year, g, parties, last_word, states, claims, [x IN parties | x.id] AS ids
OPTIONAL MATCH (r:Route)-[x:STOP {state: 'present'}]->(p:Country)
WHERE p.id IN ids AND x.last_year >= newest_year - 5
OPTIONAL MATCH (r)-[y:STOP {state: 'present'}]->(q:Country)
WHERE q.id IN ids AND y.sequence = x.sequence + 1 AND (g.country IS NULL OR g.country IN [p.country, q.country])
WITH g, parties, last_word, states, claims, count(q) > 0 AS live
RETURN g.name AS agreement, g.id AS agreement_id, g.kind AS kind, g.scope AS scope,
       [x IN parties | x.name] AS parties,
       CASE WHEN 'on_paper' IN states THEN 'on_paper' ELSE 'not mentioned' END AS state, last_word,
         live AS partner_only,
       claims
ORDER BY agreement, agreement_id
