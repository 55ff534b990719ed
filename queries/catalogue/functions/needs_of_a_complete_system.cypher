// id = "needs_of_a_complete_system"
// title = "Which country meets which need of a complete system?"
// why = "The report of 2022 collects what a country needs to meet trafficking (section 3.a); this asks of each country which of it is there."
// reading = "A row is one need, read through a function that shows whether it is met; a need may be read through two. A cell gives the state in the newest word up to the year. Not mentioned is silence, not absence."
// theme = "functions"
// audience = ["analyst", "coordinator"]
// phrasings = [
//   "needs of a complete system",
//   "does the country have what a complete response needs",
//   "list of needs of Gramegna",
//   "what does a full system require and who has it",
//   "checklist of a complete response per country",
// ]
// [parameters.group]
// type = "group_of_countries"
// default = "WB6"
// says = "Countries of which group: WB6, SEE or EU."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.need]
// type = "text"
// says = "The need, as the report puts it in section 3.a, in our words."
// [columns.function]
// type = "text"
// says = "The function through which it is read."
// [columns.function_id]
// type = "id"
// says = "Its id."
// [columns.country]
// type = "text"
// says = "The country."
// [columns.country_id]
// type = "id"
// says = "Its id."
// [columns.state]
// type = "state"
// says = "What the newest word says."
// [columns.last_word]
// type = "int"
// says = "The year of that word."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
// [matrix]
// rows = "function"
// columns = "country"
// cell = "state"
UNWIND [
  [1, 'one mechanism that coordinates all', 'function:national-coordinator'],
  [1, 'one mechanism that coordinates all', 'function:national-committee'],
  [2, 'duties of institutions clear and apart', 'function:standard-procedures'],
  [3, 'a way of referral to help', 'function:referral-mechanism'],
  [4, 'an independent body that gathers information and finds gaps', 'function:national-rapporteur'],
  [5, 'indicators by which policies are judged', 'function:plan-monitoring'],
  [5, 'indicators by which policies are judged', 'function:programme-evaluation'],
  [6, 'institutions with expertise and equipment', 'function:specialised-police'],
  [7, 'trained personnel', 'function:professional-training'],
  [8, 'teams of several disciplines', 'function:local-teams'],
  [8, 'teams of several disciplines', 'function:task-force'],
  [9, 'information gathered and shared', 'function:central-database'],
  [9, 'information gathered and shared', 'function:comparable-statistics'],
  [10, 'a residence permit for victims', 'function:residence-permit'],
  [11, 'assistance by shelters and the referral mechanism', 'function:victim-assistance'],
  [12, 'protection of victims who testify', 'function:witness-protection'],
  [13, 'trafficking defined and punished in law', 'function:trafficking-offence'],
  [14, 'security institutions work with civil society', 'function:ngo-participation'],
  [15, 'border guards who work together', 'function:border-control'],
  [16, 'education and work for victims', 'function:labour-market-access'],
  [17, 'root causes met', 'function:root-causes']
] AS asked
MATCH (f:Function {id: asked[2]})
MATCH (c:Country) WHERE $group IN c.groups
OPTIONAL MATCH (f)<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = c.id AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH asked, f, c, collect(k) AS said, max(k.as_of) AS last_word
WITH asked, f, c, last_word, [x IN said WHERE x.as_of = last_word | x.state] AS states,
     [x IN said WHERE x.as_of = last_word | x.id] AS claims
RETURN asked[1] AS need, f.name AS function, f.id AS function_id, c.name AS country, c.id AS country_id,
       CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'present' IN states AND 'absent' IN states THEN 'disputed'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'present' IN states THEN 'present'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS state,
       last_word, claims
ORDER BY asked[0], function, country
