// id = "helplines"
// title = "Which helplines are on record, run by whom, when, and free of charge?"
// why = "A helpline is where most people who are exploited speak for the first time."
// reading = "A row is one helpline; of which sorts a country has any is asked in another question. Empty columns are silence of the sources. Ended means that the newest word says that the line closed. A line of the region has no country."
// theme = "protection"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "which hotline can a victim call",
//   "list of helplines and who runs them",
//   "is the hotline free and open around the clock",
//   "SOS phones",
// ]
// [parameters.country]
// type = "country"
// says = "The country; any if left out."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.country]
// type = "text"
// says = "The country; empty for lines of the region."
// [columns.country_id]
// type = "id"
// says = "Its id."
// [columns.helpline]
// type = "text"
// says = "The helpline."
// [columns.helpline_id]
// type = "id"
// says = "Its id."
// [columns.kind]
// type = "text"
// says = "Run by government for information, against trafficking, or for another purpose."
// [columns.operators]
// type = "list"
// says = "Who runs it, or ran it last."
// [columns.hours]
// type = "list"
// says = "When it can be called."
// [columns.free_of_charge]
// type = "list"
// says = "Whether a call is free."
// [columns.states]
// type = "list"
// says = "What the newest word says of whether it is run."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is named."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim)-[:SUBJECT|OBJECT]->(h:Helpline)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
OPTIONAL MATCH (c:Country) WHERE c.country = h.country
WITH k, h, c
WHERE $country IS NULL OR c.id = $country
WITH c, h, max(k.as_of) AS last_word, collect(DISTINCT k.id) AS claims, collect(DISTINCT k.state) AS anything
OPTIONAL MATCH (h)<-[:SUBJECT|OBJECT]-(k:Claim)
WHERE k.predicate IN ['OPERATES', 'LOCATED_IN'] AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
OPTIONAL MATCH (k)-[:SUBJECT]->(operator) WHERE operator.id <> h.id
WITH c, h, last_word, claims, anything, operator, collect(k) AS said, max(k.as_of) AS newest
WITH c, h, last_word, claims, anything, operator, [x IN said WHERE x.as_of = newest | x.state] AS states
ORDER BY operator.name
WITH c, h, last_word, claims, anything, collect(CASE WHEN 'present' IN states THEN operator.name END) AS running,
     collect(CASE WHEN NOT 'absent' IN states THEN operator.name END) AS named, collect(states) AS parts
WITH c, h, last_word, claims, anything, CASE WHEN size(running) > 0 THEN running ELSE named END AS operators,
     reduce(all = [], part IN parts | all + part) AS states
WITH c, h, last_word, claims, operators, CASE WHEN size(states) > 0 THEN states ELSE anything END AS states
OPTIONAL MATCH (h)<-[:SUBJECT]-(k:Claim {predicate: 'HAS_DETAIL', detail: 'hours'})
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, h, last_word, claims, operators, states, collect(k) AS said, max(k.as_of) AS newest
UNWIND CASE WHEN size(said) = 0 THEN [null] ELSE [x IN said WHERE x.as_of = newest | x.value] END AS value
WITH c, h, last_word, claims, operators, states, value ORDER BY value
WITH c, h, last_word, claims, operators, states, collect(DISTINCT value) AS hours
OPTIONAL MATCH (h)<-[:SUBJECT]-(k:Claim {predicate: 'HAS_DETAIL', detail: 'free_of_charge'})
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, h, last_word, claims, operators, states, hours, collect(k) AS said, max(k.as_of) AS newest
UNWIND CASE WHEN size(said) = 0 THEN [null] ELSE [x IN said WHERE x.as_of = newest | x.value] END AS value
WITH c, h, last_word, claims, operators, states, hours, value ORDER BY value
RETURN c.name AS country, c.id AS country_id, h.name AS helpline, h.id AS helpline_id, h.kind AS kind, operators,
       hours,
       collect(DISTINCT value) AS free_of_charge,
       CASE WHEN 'present' IN states THEN ['present']
            ELSE [x IN ['on_paper', 'planned', 'ended', 'absent'] WHERE x IN states] END AS states,
       last_word, claims
ORDER BY country, helpline, helpline_id
