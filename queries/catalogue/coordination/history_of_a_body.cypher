// id = "history_of_a_body"
// title = "Where does a body come from, what is it part of, and what is told of it?"
// why = "Offices are renamed and replaced; a report of ten years ago may speak of a predecessor."
// reading = "A row is one word on the body itself: what it replaced or was replaced by, who created it and when, what it is part of, where it works, and details such as how often it meets. The newest word on each counts."
// theme = "coordination"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "predecessor of a body",
//   "which body replaced this one",
//   "when was this organisation founded",
//   "history of an institution",
// ]
// [parameters.body]
// type = "body"
// default = "actor:srb:police"
// says = "The body or mechanism."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; claims up to then are shown."
// [columns.fact]
// type = "text"
// says = "What the row tells."
// [columns.value]
// type = "text"
// says = "The other body, the place, or the detail."
// [columns.value_id]
// type = "id"
// says = "Its id, where it is a thing."
// [columns.date]
// type = "text"
// says = "When, where it is said."
// [columns.state]
// type = "state"
// says = "Whether it is so, planned, ended, on paper or stated not to be."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (b:Actor|Mechanism) WHERE b.id = $body
MATCH (b)<-[:SUBJECT|OBJECT]-(k:Claim)
WHERE k.from_year <= $year
  AND (k.predicate IN ['SUPERSEDES', 'CREATED', 'PART_OF'] OR (k.predicate IN ['LOCATED_IN', 'HAS_DETAIL'] AND k.subject = b.id))
OPTIONAL MATCH (k)-[:SUBJECT|OBJECT]->(o)
WHERE o.id <> b.id
WITH o, k, CASE WHEN k.predicate = 'HAS_DETAIL' THEN replace(k.detail, '_', ' ')
            WHEN k.predicate = 'SUPERSEDES' AND k.subject = b.id THEN 'took the place of'
            WHEN k.predicate = 'SUPERSEDES' THEN 'was replaced by'
            WHEN k.predicate = 'CREATED' AND k.subject = b.id THEN 'created'
            WHEN k.predicate = 'CREATED' THEN 'was created by'
            WHEN k.predicate = 'PART_OF' AND k.subject = b.id THEN 'is part of'
            WHEN k.predicate = 'PART_OF' THEN 'has as a part'
            ELSE 'works in' END AS fact
WITH fact, coalesce(o.name, k.value) AS value, o.id AS value_id, collect(k) AS said, max(k.as_of) AS newest,
     max(k.date) AS date
UNWIND said AS k
WITH fact, value, value_id, date, newest, k.state AS state, max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims
WHERE last_word = newest
RETURN fact, value, value_id, date, state, last_word, claims
ORDER BY CASE WHEN fact IN ['took the place of', 'was replaced by'] THEN 1 WHEN fact IN ['was created by', 'is part of'] THEN 2
              WHEN fact = 'works in' THEN 4 ELSE 3 END, fact, value, state, value_id
