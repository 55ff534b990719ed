// id = "helplines_by_kind"
// title = "Which sorts of helplines are there in each country?"
// why = "The report of 2004 tells three sorts apart (section 3.3.3): run by government for information, by anti-trafficking bodies, or for another purpose; each is trusted and reached by other people."
// reading = "A row is a country and a sort of helpline; the lines one by one, with who runs them, are asked in another question. A line of the region stands under no country. Lines that ended are counted apart. Empty columns are silence of the sources."
// theme = "protection"
// audience = ["analyst", "coordinator"]
// phrasings = [
//   "three kinds of helplines",
//   "who runs hotlines: government or NGOs",
//   "state hotlines and NGO hotlines by country",
//   "hotlines for information and hotlines for victims",
//   "helplines run by the government and by organisations",
// ]
// [parameters.group]
// type = "group_of_countries"
// default = "SEE"
// says = "Countries of which group: WB6, SEE or EU."
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
// [columns.kind]
// type = "text"
// says = "Run by government for information, against trafficking, or for another purpose."
// [columns.lines]
// type = "list"
// says = "The helplines of that sort, as far as they are not said to be over."
// [columns.ended]
// type = "list"
// says = "Those of which the newest word says that they ended, or are missing."
// [columns.planned]
// type = "list"
// says = "Those that are planned."
// [columns.last_word]
// type = "int"
// says = "The newest year in which one of them is named."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim)-[:SUBJECT|OBJECT]->(h:Helpline)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
OPTIONAL MATCH (c:Country) WHERE c.country = h.country
WITH h, c, k
WHERE $group IN c.groups OR h.id STARTS WITH 'helpline:reg:'
WITH h, c, collect(DISTINCT k) AS said, max(k.as_of) AS last_word
WITH h, c, said, last_word, [x IN said WHERE x.predicate IN ['OPERATES', 'LOCATED_IN']] AS run
WITH h, c, said, last_word,
     CASE WHEN size(run) = 0 THEN [x IN said | x.state]
          ELSE [x IN run WHERE none(y IN run WHERE y.predicate = x.predicate AND y.subject = x.subject
                                                   AND y.as_of > x.as_of) | x.state] END AS states
WITH h, c, said, last_word, CASE WHEN 'present' IN states OR 'on_paper' IN states THEN 'there'
                                 WHEN 'planned' IN states THEN 'planned'
                                 ELSE 'over' END AS standing
ORDER BY h.name, h.id
WITH c, h.kind AS kind, collect(CASE WHEN standing = 'there' THEN h.name END) AS lines,
     collect(CASE WHEN standing = 'over' THEN h.name END) AS ended,
     collect(CASE WHEN standing = 'planned' THEN h.name END) AS planned,
     max(last_word) AS last_word, collect([x IN said | x.id]) AS parts
RETURN c.name AS country, c.id AS country_id, kind, lines, ended, planned, last_word,
       reduce(all = [], part IN parts | all + part) AS claims
ORDER BY country, kind
