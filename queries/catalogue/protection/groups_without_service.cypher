// id = "groups_without_service"
// title = "Which groups of victims does no service on record serve?"
// why = "A group that nobody serves is found by the police and sent away."
// reading = "A row is a country and a group for which no service or body is said to be there by the newest word. Absent, planned and ended are said by a source; not mentioned is silence. Men, women and children are also looked up among shelters."
// theme = "protection"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "which victims get no service",
//   "groups nobody helps",
//   "victim groups that are left out",
//   "for whom is there no shelter or help",
// ]
// [parameters.group]
// type = "group_of_countries"
// default = "WB6"
// says = "Countries of which group: WB6, SEE or EU."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; the newest word up to then counts."
// [columns.country]
// type = "text"
// says = "The country."
// [columns.country_id]
// type = "id"
// says = "Its id."
// [columns.victim_group]
// type = "text"
// says = "The group."
// [columns.victim_group_id]
// type = "id"
// says = "Its id."
// [columns.state]
// type = "state"
// says = "Absent, planned, ended, on paper, or not mentioned."
// [columns.last_word]
// type = "int"
// says = "The newest year for which it is said."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (c:Country) WHERE $group IN c.groups
MATCH (g:VictimGroup)
WHERE g.id IN ['group:women', 'group:men', 'group:girls', 'group:boys', 'group:children',
               'group:unaccompanied-children', 'group:foreign-nationals', 'group:nationals', 'group:roma',
                 'group:migrants', 'group:lgbtqi',
               'group:people-with-disabilities']
OPTIONAL MATCH (g)<-[:OBJECT]-(k:Claim {predicate: 'SERVES'})-[:SUBJECT]->(s:Shelter|Helpline|Service|Actor|Mechanism)
WHERE s.country = c.country AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, g, s, collect(k) AS said, max(k.as_of) AS newest
WITH c, g, [x IN said WHERE x.as_of = newest] AS words
WITH c, g, collect(words) AS parts
WITH c, g, reduce(all = [], part IN parts | all + part) AS words,
     CASE g.id WHEN 'group:men' THEN 'function:shelter-men' WHEN 'group:women' THEN 'function:shelter-women'
               WHEN 'group:children' THEN 'function:shelter-children' ELSE 'none' END AS shelter
WHERE NOT any(x IN words WHERE x.state = 'present')
OPTIONAL MATCH (f:Function {id: shelter})<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = c.id AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, g, words, collect(k) AS said, max(k.as_of) AS newest
WITH c, g, words + [x IN said WHERE x.as_of = newest] AS words
WHERE NOT any(x IN words WHERE x.state = 'present')
WITH c, g, words, [x IN words | x.state] AS states
RETURN c.name AS country, c.id AS country_id, g.name AS victim_group, g.id AS victim_group_id,
       CASE WHEN size(states) = 0 THEN 'not mentioned'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS state,
       reduce(last = null, x IN words | CASE WHEN last IS NULL OR x.as_of > last THEN x.as_of ELSE last END)
       AS last_word,
       [x IN words | x.id] AS claims
ORDER BY country, victim_group
