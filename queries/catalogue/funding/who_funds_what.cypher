// id = "who_funds_what"
// title = "Who funds what?"
// why = "It shows where money comes from, and which service hangs on one funder."
// reading = "A row is what the newest word says of one funder and one recipient. Amounts are shown where a source gives them; unknown is not zero."
// theme = "funding"
// audience = ["donor"]
// phrasings = [
//   "who gives money to whom",
//   "list of donors and recipients with amounts",
//   "which donors are active in a country",
//   "funding on record",
//   "who finances this shelter or NGO",
//   "how much money was given",
// ]
// [parameters.country]
// type = "country"
// says = "The country of the recipient; any if left out."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.country]
// type = "text"
// says = "The country of the recipient."
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
// [columns.change]
// type = "text"
// says = "Increased or decreased, where that is said."
// [columns.state]
// type = "state"
// says = "Whether it is paid, planned, ended or denied."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim {predicate: 'FUNDS'})-[:SUBJECT]->(funder)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (k)-[:OBJECT]->(recipient)
OPTIONAL MATCH (c:Country) WHERE c.country = recipient.country
WITH k, funder, recipient, c
WHERE $country IS NULL OR c.id = $country
OPTIONAL MATCH (p:Project|Service {id: k.for_project})
WITH c, funder, recipient, p, collect(k) AS said, max(k.as_of) AS newest
UNWIND said AS k
WITH c, funder, recipient, p, newest, k
WHERE k.as_of = newest
WITH c, funder, recipient, p, k.amount AS amount, k.currency AS currency, k.share_percent AS share, k.period AS period,
     k.change AS change, k.state AS state, max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims
RETURN c.name AS country, funder.name AS funder, funder.id AS funder_id, recipient.name AS recipient,
       recipient.id AS recipient_id, p.name AS purpose, amount, currency, share, period, change, state, last_word, claims
ORDER BY country, recipient, funder, purpose, amount, period, state, share, currency, change, recipient_id, funder_id
