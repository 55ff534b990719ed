// id = "treaty_status"
// title = "Which country is bound by which convention?"
// why = "Ratification decides which standards a country can be held to."
// reading = "A cell gives the strongest status on record, or says that a source denies it. Signing and being bound stand apart beside it, each with its year where a source gives one: to sign binds nobody yet. Not mentioned is not an absence."
// theme = "agreements"
// audience = ["analyst"]
// phrasings = [
//   "who has ratified which convention",
//   "signatories of the Council of Europe convention against trafficking",
//   "ratification of the UN protocol country by country",
//   "is the country party to the Palermo protocol",
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
// [columns.treaty]
// type = "text"
// says = "The convention, protocol or declaration."
// [columns.treaty_id]
// type = "id"
// says = "Its id."
// [columns.status]
// type = "state"
// says = "Ratified, acceded, party, signed or observer; disputed; absent; not mentioned."
// [columns.signed]
// type = "state"
// says = "What the newest word says of a signature."
// [columns.signed_in]
// type = "int"
// says = "The year of the signature, where a source gives it."
// [columns.bound]
// type = "state"
// says = "What the newest word says of ratification or accession, or of being a party."
// [columns.bound_since]
// type = "int"
// says = "The year of ratification or accession, where a source gives it."
// [columns.last_word]
// type = "int"
// says = "The year of the newest word."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
// [matrix]
// rows = "treaty"
// columns = "country"
// cell = "status"
MATCH (party:Country)<-[:SUBJECT]-(:Claim {predicate: 'PARTY_TO'})-[:OBJECT]->(g:Agreement)
WHERE $group IN party.groups AND g.kind IN ['treaty', 'convention', 'protocol', 'declaration', 'association_agreement']
WITH DISTINCT g
MATCH (c:Country) WHERE $group IN c.groups
OPTIONAL MATCH (c)<-[:SUBJECT]-(k:Claim {predicate: 'PARTY_TO', object: g.id})
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, g, collect(k) AS said, max(k.as_of) AS last_word
WITH c, g, said, last_word, [x IN said WHERE x.status = 'signed'] AS signing,
     [x IN said WHERE x.status IN ['ratified', 'acceded', 'party']] AS binding
WITH c, g, said, last_word, signing, binding,
     [x IN signing WHERE none(y IN signing WHERE y.as_of > x.as_of) | x.state] AS signed,
     [x IN binding WHERE none(y IN binding WHERE y.as_of > x.as_of) | x.state] AS bound,
     [x IN signing WHERE x.state = 'present' AND x.date IS NOT NULL | toInteger(left(x.date, 4))] AS signing_years,
     [x IN binding WHERE x.state = 'present' AND x.date IS NOT NULL | toInteger(left(x.date, 4))] AS binding_years
WITH c, g, said, last_word, signed, bound,
     reduce(last = 0, y IN signing_years | CASE WHEN y > last THEN y ELSE last END) AS signed_in,
     reduce(last = 0, y IN binding_years | CASE WHEN y > last THEN y ELSE last END) AS bound_since
WITH c, g, said, last_word, signed, bound, signed_in, bound_since,
     [x IN said WHERE x.as_of = last_word | x.state] AS newest,
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
       CASE WHEN size(signed) = 0 THEN 'not mentioned'
            WHEN 'present' IN signed AND 'absent' IN signed THEN 'disputed'
            WHEN 'absent' IN signed THEN 'absent'
            WHEN 'present' IN signed THEN 'present'
            WHEN 'on_paper' IN signed THEN 'on_paper'
            WHEN 'planned' IN signed THEN 'planned'
            ELSE 'ended' END AS signed,
       CASE WHEN signed_in > 0 THEN signed_in END AS signed_in,
       CASE WHEN size(bound) = 0 THEN 'not mentioned'
            WHEN 'present' IN bound AND 'absent' IN bound THEN 'disputed'
            WHEN 'absent' IN bound THEN 'absent'
            WHEN 'present' IN bound THEN 'present'
            WHEN 'on_paper' IN bound THEN 'on_paper'
            WHEN 'planned' IN bound THEN 'planned'
            ELSE 'ended' END AS bound,
       CASE WHEN bound_since > 0 THEN bound_since END AS bound_since,
       last_word, [x IN said | x.id] AS claims
ORDER BY country, treaty, treaty_id
