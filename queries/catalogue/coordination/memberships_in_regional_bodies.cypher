// id = "memberships_in_regional_bodies"
// title = "Which country belongs to which regional or international body?"
// why = "A shared body is the cheapest way to bring two offices together."
// reading = "A cell gives the role, or says that a source denies the membership. Not mentioned is not an absence."
// theme = "coordination"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "which countries are members of SELEC, MARRI or INTERPOL",
//   "membership in regional organisations",
//   "who takes part in Europol and Eurojust",
//   "is the country a member of the regional initiative",
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
// [columns.body]
// type = "text"
// says = "The body."
// [columns.body_id]
// type = "id"
// says = "Its id."
// [columns.membership]
// type = "state"
// says = "The role, absent where a source says that it is no member, disputed, or not mentioned."
// [columns.last_word]
// type = "int"
// says = "The year of the newest word."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
// [matrix]
// rows = "body"
// columns = "country"
// cell = "membership"
MATCH (member:Country)<-[:SUBJECT]-(:Claim {predicate: 'MEMBER_OF'})-[:OBJECT]->(b:Actor)
WHERE $group IN member.groups
WITH DISTINCT b
MATCH (c:Country) WHERE $group IN c.groups
OPTIONAL MATCH (c)<-[:SUBJECT]-(k:Claim {predicate: 'MEMBER_OF', object: b.id})
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, b, collect(k) AS said, max(k.as_of) AS last_word
WITH c, b, last_word, [x IN said WHERE x.as_of = last_word] AS newest
WITH c, b, last_word, newest, [x IN newest WHERE x.state = 'present' | x.role] AS roles,
     [x IN newest WHERE x.state = 'absent' | x.role] AS denied, [x IN newest | x.state] AS states
RETURN c.name AS country, c.id AS country_id, b.name AS body, b.id AS body_id,
       CASE WHEN size(newest) = 0 THEN 'not mentioned'
            WHEN any(x IN roles WHERE x IN denied) THEN 'disputed'
            WHEN 'full' IN roles THEN 'full'
            WHEN 'candidate' IN roles THEN 'candidate'
            WHEN 'observer' IN roles THEN 'observer'
            WHEN 'invited' IN roles THEN 'invited'
            WHEN 'absent' IN states THEN 'absent'
            WHEN 'on_paper' IN states THEN 'on_paper'
            WHEN 'planned' IN states THEN 'planned'
            ELSE 'ended' END AS membership,
       last_word, [x IN newest | x.id] AS claims
ORDER BY country, body, body_id
