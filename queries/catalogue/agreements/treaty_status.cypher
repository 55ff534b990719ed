// id = "treaty_status"
// title = "Which country is bound by which convention?"
// why = "Ratification decides which standards a country can be held to."
// reading = "A cell gives the strongest status on record, or says that a source denies it. Not mentioned is not an absence."
// theme = "agreements"
// audience = ["analyst"]
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
// [columns.treaty]
// type = "text"
// says = "The convention, protocol or declaration."
// [columns.treaty_id]
// type = "id"
// says = "Its id."
// [columns.status]
// type = "state"
// says = "Ratified, acceded, party, signed or observer; disputed; absent; not mentioned."
// [columns.last_word]
// type = "int"
// says = "The year of the newest word."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
// [matrix]
// rows = "country"
// columns = "treaty"
// cell = "status"
MATCH (party:Country)<-[:SUBJECT]-(:Claim {predicate: 'PARTY_TO'})-[:OBJECT]->(g:Agreement)
WHERE $group IN party.groups AND g.kind IN ['treaty', 'convention', 'protocol', 'declaration', 'association_agreement']
WITH DISTINCT g
MATCH (c:Country) WHERE $group IN c.groups
OPTIONAL MATCH (c)<-[:SUBJECT]-(k:Claim {predicate: 'PARTY_TO', object: g.id})
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, g, collect(k) AS said, max(k.as_of) AS last_word
WITH c, g, said, last_word, [x IN said WHERE x.as_of = last_word | x.state] AS newest,
     [x IN said WHERE x.state = 'present' AND none(y IN said WHERE y.status = x.status AND y.as_of > x.as_of
                                                   AND y.state IN ['absent', 'ended']) | x.status] AS held,
     [x IN said WHERE x.state = 'present' AND any(y IN said WHERE y.status = x.status AND y.as_of = x.as_of
                                                  AND y.as_of = last_word AND y.state = 'absent') | x.status] AS disputed
RETURN c.name AS country, c.id AS country_id, g.name AS treaty, g.id AS treaty_id,
       CASE WHEN size(said) = 0 THEN 'not mentioned'
            WHEN size(disputed) > 0 THEN 'disputed'
            WHEN 'ratified' IN held THEN 'ratified'
            WHEN 'acceded' IN held THEN 'acceded'
            WHEN 'party' IN held THEN 'party'
            WHEN 'signed' IN held THEN 'signed'
            WHEN 'observer' IN held THEN 'observer'
            WHEN 'absent' IN newest THEN 'absent'
            WHEN 'on_paper' IN newest THEN 'on_paper'
            WHEN 'planned' IN newest THEN 'planned'
            ELSE 'ended' END AS status,
       last_word, [x IN said | x.id] AS claims
ORDER BY country, treaty, treaty_id
