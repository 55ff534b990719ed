// id = "work_of_a_body"
// title = "What does a body run, perform, carry out and answer for?"
// why = "What a body is there for, as far as reports say, and whether it does it or only has the task."
// reading = "A row is one piece of work in the state of the newest word on it: services that it runs, functions that it performs, plans and laws that it adopted or carries out, agreements that it is party to, tasks that it was given. A task says that it should, not that it does."
// theme = "coordination"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "what does this organisation do",
//   "services that a body runs",
//   "functions and tasks of a ministry",
//   "mandate of an organisation",
//   "agreements that a body has signed",
// ]
// [parameters.body]
// type = "body"
// default = "actor:srb:police"
// says = "The body or mechanism."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.work]
// type = "text"
// says = "Services and projects, functions, agreements, plans and laws, people served, or tasks."
// [columns.tie]
// type = "text"
// says = "What the body does with it."
// [columns.matter]
// type = "text"
// says = "The service, function, plan, agreement or country."
// [columns.matter_id]
// type = "id"
// says = "Its id."
// [columns.about]
// type = "list"
// says = "Task, stage, status or date, where it is said."
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
MATCH (b)<-[:SUBJECT]-(k:Claim)
WHERE k.predicate IN ['OPERATES', 'PERFORMS', 'IDENTIFIES_VICTIMS', 'SERVES', 'ADOPTED', 'IMPLEMENTS', 'RESPONSIBLE_FOR', 'PARTY_TO', 'COVERS']
  AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (k)-[:OBJECT]->(o)
WITH o, k.predicate AS tie, coalesce(k.task, '') + coalesce(k.stage, '') + coalesce(k.status, '') AS part,
     collect(k) AS said, max(k.as_of) AS newest
UNWIND said AS k
WITH o, tie, part, newest, k.state AS state, k.as_of AS year,
     coalesce(k.task, k.stage, k.status, k.role, left(k.date, 4)) AS word, k.id AS claim
ORDER BY word, claim
WITH o, tie, part, newest, state, max(year) AS last_word, collect(DISTINCT word) AS about, collect(DISTINCT claim) AS claims
WHERE last_word = newest
RETURN CASE WHEN tie = 'OPERATES' THEN 'services and projects'
            WHEN o:Agreement THEN 'agreements'
            WHEN tie IN ['PERFORMS', 'IDENTIFIES_VICTIMS', 'COVERS'] THEN 'functions'
            WHEN tie = 'SERVES' THEN 'people served'
            WHEN tie = 'RESPONSIBLE_FOR' THEN 'tasks'
            ELSE 'plans and laws' END AS work,
       tie, o.name AS matter, o.id AS matter_id, about, state, last_word, claims
ORDER BY work, tie, matter, part, state, matter_id
