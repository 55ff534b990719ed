// id = "money_of_a_body"
// title = "Who pays a body and what it runs, and whom does it pay?"
// why = "Where a body's money comes from and goes to, on record, and what ends when one payer leaves."
// reading = "A row is one flow of money by the newest word on it. In: paid to the body. In, to what it runs: paid to a service or project of its own. Out: paid by it. An amount that is not told is unknown, not zero."
// theme = "funding"
// audience = ["donor", "coordinator"]
// phrasings = [
//   "who funds this organisation",
//   "money of an organisation, in and out",
//   "donors of an NGO",
//   "where does its money come from",
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
// says = "In, in to what it runs, or out."
// [columns.funder]
// type = "text"
// says = "Who pays."
// [columns.funder_id]
// type = "id"
// says = "Its id."
// [columns.recipient]
// type = "text"
// says = "Who or what is paid."
// [columns.recipient_id]
// type = "id"
// says = "Its id."
// [columns.purpose]
// type = "text"
// says = "The project or service that the money is for, where it is said."
// [columns.amount]
// type = "number"
// says = "How much, where it is said."
// [columns.currency]
// type = "text"
// says = "In which currency."
// [columns.share]
// type = "number"
// says = "The share of what the recipient spends, in percent."
// [columns.period]
// type = "text"
// says = "For which years."
// [columns.state]
// type = "state"
// says = "Whether it is paid, planned, ended or denied."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (b:Actor|Mechanism) WHERE b.id = $body
OPTIONAL MATCH (b)<-[:SUBJECT]-(r:Claim {predicate: 'OPERATES'})-[:OBJECT]->(run)
WHERE r.state = 'present' AND r.from_year <= $year AND (r.to_year IS NULL OR r.to_year >= $year)
WITH b, collect(DISTINCT run.id) AS runs
MATCH (k:Claim {predicate: 'FUNDS'})-[:SUBJECT]->(funder)
WHERE (k.subject = b.id OR k.object = b.id OR k.object IN runs OR k.for_project IN runs)
  AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (k)-[:OBJECT]->(recipient)
OPTIONAL MATCH (p:Project|Service {id: k.for_project})
WITH b, funder, recipient, p, collect(k) AS said, max(k.as_of) AS newest
UNWIND said AS k
WITH b, funder, recipient, p, newest, k
WHERE k.as_of = newest
WITH b, funder, recipient, p, k.amount AS amount, k.currency AS currency, k.share_percent AS share, k.period AS period,
     k.state AS state, max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims
RETURN CASE WHEN recipient.id = b.id THEN 'in' WHEN funder.id = b.id THEN 'out' ELSE 'in, to what it runs' END AS direction,
       funder.name AS funder, funder.id AS funder_id, recipient.name AS recipient, recipient.id AS recipient_id,
       p.name AS purpose, amount, currency, share, period, state, last_word, claims
ORDER BY direction, funder, recipient, purpose, amount, period, state, share, currency, recipient_id, funder_id
