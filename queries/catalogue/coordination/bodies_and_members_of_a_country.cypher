// id = "bodies_and_members_of_a_country"
// title = "Who sits in which body of a country?"
// why = "Before a visit it must be clear which bodies there are, and who can be met at which table."
// reading = "A row is one membership in a body or mechanism of the country, in the role and state of the newest word on it. Bodies of the region are not shown. Who is not listed may still take part; the sources do not say so."
// theme = "coordination"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "which coordination bodies exist in a country and who are their members",
//   "all committees and working groups of a country",
//   "who sits at which table",
//   "composition of national teams and commissions",
//   "is an organisation part of the national body",
// ]
// [parameters.country]
// type = "country"
// default = "SRB"
// says = "The country."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.body]
// type = "text"
// says = "The body or mechanism."
// [columns.body_id]
// type = "id"
// says = "Its id."
// [columns.body_kind]
// type = "text"
// says = "What sort of body it is."
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
// says = "Whether it is so."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (c:Country {id: $country})
MATCH (b:Actor|Mechanism) WHERE b.country = c.country
MATCH (b)<-[:OBJECT]-(k:Claim {predicate: 'MEMBER_OF'})-[:SUBJECT]->(m)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH b, m, collect(k) AS said, max(k.as_of) AS newest
UNWIND said AS k
WITH b, m, newest, k.role AS role, k.state AS state, max(k.represented_by) AS represented_by,
     max(k.as_of) AS last_word,
     collect(DISTINCT k.id) AS claims
WHERE last_word = newest
RETURN b.name AS body, b.id AS body_id, b.kind AS body_kind, m.name AS member, m.id AS member_id,
       coalesce(m.kind, 'country') AS kind, role, represented_by, state, last_word, claims
ORDER BY body, body_id, role, member, state, member_id
