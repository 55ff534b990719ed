// id = "ties_of_a_body"
// title = "With whom is a body tied, in which layer and direction?"
// why = "Before a call: whom it sits with, works with, refers to, pays or watches, and who does so with it."
// reading = "A row is one tie in the state of the newest word on it. From it: the body is the one who does it; to it: the other is. Partnerships have no direction. Parties of one agreement are no row here: no source states that tie. A tie is a documented, formal one; silence is not absence."
// theme = "coordination"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "who works with this organisation",
//   "partners of a body",
//   "contacts of this ministry",
//   "relations of an organisation to others",
// ]
// [parameters.body]
// type = "body"
// default = "actor:srb:police"
// says = "The body or mechanism."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.direction]
// type = "text"
// says = "From it, to it, or both ways."
// [columns.tie]
// type = "text"
// says = "The relation, read from the one who does it to the other."
// [columns.other]
// type = "text"
// says = "The other end."
// [columns.other_id]
// type = "id"
// says = "Its id."
// [columns.about]
// type = "list"
// says = "The role, the sort of help, or what it is about, where that is said."
// [columns.state]
// type = "state"
// says = "Whether it is so, planned, ended, on paper or stated not to be."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.kind]
// type = "text"
// says = "What sort of body or service the other is."
// [columns.country]
// type = "text"
// says = "The country of the other; none where it belongs to no single one."
// [columns.layer]
// type = "text"
// says = "The sort of tie: coordination, work, referral, funding or monitoring."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (b:Actor|Mechanism) WHERE b.id = $body
MATCH (b)<-[:SUBJECT|OBJECT]-(k:Claim)
WHERE k.predicate IN ['MEMBER_OF', 'CHAIRS', 'COORDINATES', 'PART_OF', 'PARTNERS_WITH', 'SUPPORTS', 'REFERS_TO', 'FUNDS', 'MONITORS']
  AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (k)-[:SUBJECT|OBJECT]->(o)
WHERE o.id <> b.id
WITH b, o, k, CASE WHEN k.predicate = 'PARTNERS_WITH' THEN 'both ways' WHEN k.subject = b.id THEN 'from it' ELSE 'to it' END
     AS direction
WITH o, k.predicate AS tie, direction, coalesce(k.how, '') + coalesce(k.for_project, '') AS part, collect(k) AS said,
     max(k.as_of) AS newest
UNWIND said AS k
WITH o, tie, direction, part, newest, k.state AS state, k.as_of AS year, coalesce(k.role, k.on, k.how) AS word, k.id AS claim
ORDER BY word, claim
WITH o, tie, direction, part, newest, state, max(year) AS last_word, collect(DISTINCT word) AS about,
     collect(DISTINCT claim) AS claims
WHERE last_word = newest
RETURN direction, tie, o.name AS other, o.id AS other_id, about, state, last_word,
       CASE WHEN o:Country THEN 'country' WHEN o:Shelter THEN 'shelter' WHEN o:Helpline THEN 'helpline' ELSE o.kind END AS kind,
       o.country AS country,
       CASE WHEN tie IN ['PARTNERS_WITH', 'SUPPORTS'] THEN 'work' WHEN tie = 'REFERS_TO' THEN 'referral'
            WHEN tie = 'FUNDS' THEN 'funding' WHEN tie = 'MONITORS' THEN 'monitoring' ELSE 'coordination' END AS layer, claims
ORDER BY layer, direction, tie, other, part, state, other_id
