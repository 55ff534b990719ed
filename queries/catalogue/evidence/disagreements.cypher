// id = "disagreements"
// title = "Where do sources, or passages of one, contradict each other?"
// why = "A figure or a state that is disputed must not be quoted from one side alone."
// reading = "A row is one relation in one year of which different things are said. Both sides stand behind it. Something that is planned and therefore not there yet is no contradiction."
// theme = "evidence"
// audience = ["coordinator", "analyst"]
// [parameters.country]
// type = "country"
// says = "The country; any if left out."
// [columns.subject]
// type = "text"
// says = "Who or what is spoken of."
// [columns.subject_id]
// type = "id"
// says = "Its id."
// [columns.tie]
// type = "text"
// says = "The relation."
// [columns.object]
// type = "text"
// says = "The other end."
// [columns.year]
// type = "int"
// says = "The year of the situation."
// [columns.said]
// type = "list"
// says = "What is said of it, side by side."
// [columns.sources]
// type = "list"
// says = "The sources that say it."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim)
WHERE k.object IS NOT NULL AND k.state <> 'ended' AND k.predicate <> 'HAS_DETAIL'
WITH k.predicate AS tie, k.subject AS subject_id, k.object AS object_id, k.as_of AS year,
     coalesce(k.victim, '') + '/' + coalesce(k.case, '') + '/' + coalesce(k.role, '') + '/' + coalesce(k.status, '')
     + '/' + coalesce(k.what, '') + '/' + coalesce(k.how, '') AS aspect,
     collect(DISTINCT k.state) AS states, collect(DISTINCT k.penalty_min_years) AS minima,
     collect(DISTINCT k.penalty_max_years) AS maxima, collect(DISTINCT k.source) AS sources,
     collect(DISTINCT k.id) AS claims
WHERE (size(states) > 1 AND ('present' IN states OR 'on_paper' IN states)) OR size(minima) > 1 OR size(maxima) > 1
MATCH (s) WHERE s.id = subject_id
MATCH (o) WHERE o.id = object_id
WITH tie, s, o, year, states, minima, maxima, sources, claims
WHERE $country IS NULL OR s.id = $country OR 'country:' + toLower(coalesce(s.country, '')) = $country
RETURN s.name AS subject, s.id AS subject_id, tie, o.name AS object, year,
       CASE WHEN size(states) > 1 THEN states ELSE [m IN minima | 'from ' + replace(toString(m), '.0', '') + ' years']
            + [m IN maxima | 'up to ' + replace(toString(m), '.0', '') + ' years'] END AS said, sources, claims
ORDER BY subject, tie, object, year, claims[0]
