// id = "who_funds_what"
// title = "Who funds what?"
// why = "It shows where money comes from, and which service hangs on one funder."
// reading = "A row is one funder and one recipient. Amounts are shown where a source gives them; unknown is not zero."
// theme = "funding"
// audience = ["donor"]
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
// [columns.amount]
// type = "number"
// says = "How much, where it is said."
// [columns.currency]
// type = "text"
// says = "In which currency."
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
WHERE k.from_year <= $year
MATCH (k)-[:OBJECT]->(recipient)
OPTIONAL MATCH (c:Country) WHERE c.country = recipient.country
WITH k, funder, recipient, c
WHERE $country IS NULL OR c.id = $country
WITH c, funder, recipient, k.amount AS amount, k.currency AS currency, k.period AS period, k.change AS change,
     k.state AS state, max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims
RETURN c.name AS country, funder.name AS funder, funder.id AS funder_id, recipient.name AS recipient,
       recipient.id AS recipient_id, amount, currency, period, change, state, last_word, claims
ORDER BY country, recipient, funder, amount, period, state
