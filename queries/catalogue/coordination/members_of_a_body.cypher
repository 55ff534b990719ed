// id = "members_of_a_body"
// title = "Who belongs to a coordination body?"
// why = "Before a call it must be clear who sits at the table, in which role, and who is only invited."
// reading = "A row is one member in the role and state of the newest word on it. A body that is not listed may still take part; the sources do not say so."
// theme = "coordination"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "who is a member of this committee",
//   "who sits on the council",
//   "composition of the commission",
//   "which ministries and NGOs belong to the task force",
//   "is an NGO in this working group",
// ]
// [parameters.body]
// type = "body"
// default = "actor:alb:state-committee"
// says = "The body or mechanism."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.member]
// type = "text"
// says = "Who belongs to it."
// [columns.member_id]
// type = "id"
// says = "Its id."
// [columns.kind]
// type = "text"
// says = "What sort of body the member is."
// [columns.role]
// type = "text"
// says = "Full member, invited, observer or candidate."
// [columns.represented_by]
// type = "text"
// says = "The office that sits for it, where that is said."
// [columns.state]
// type = "state"
// says = "Whether it is so, planned, ended, on paper or stated not to be."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim {predicate: 'MEMBER_OF', object: $body})-[:SUBJECT]->(m)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH m, collect(k) AS said, max(k.as_of) AS newest
UNWIND said AS k
WITH m, newest, k.role AS role, k.state AS state, max(k.represented_by) AS represented_by, max(k.as_of) AS last_word,
     collect(DISTINCT k.id) AS claims
WHERE last_word = newest
RETURN m.name AS member, m.id AS member_id, coalesce(m.kind, 'country') AS kind, role, represented_by, state, last_word,
       claims
ORDER BY role, member, state, member_id
