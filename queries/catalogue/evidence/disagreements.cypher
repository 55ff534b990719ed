// id = "disagreements"
// title = "Where do sources, or passages of one, contradict each other?"
// why = "A figure or a state that is disputed must not be quoted from one side alone."
// reading = "A row is one relation or figure in one year of which different things are said, or one that a reader found to contradict another. Both sides stand behind it. Something that is planned and therefore not there yet is no contradiction."
// theme = "evidence"
// audience = ["coordinator", "analyst"]
// phrasings = [
//   "where do sources disagree",
//   "contradictions between reports",
//   "which facts are disputed",
//   "reports that say different things",
// ]
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
// says = "The other end, or what is counted."
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
CALL {
  MATCH (k:Claim)-[:SUBJECT]->(s)
  WHERE k.state <> 'ended' AND k.predicate <> 'HAS_DETAIL'
    AND ($country IS NULL OR s.country = toUpper(split($country, ':')[1]))
  OPTIONAL MATCH (k)-[:OBJECT]->(o)
  WITH k, s, CASE WHEN k.predicate = 'OBSERVED' THEN k.what ELSE o.name END AS object,
       CASE WHEN k.predicate = 'OBSERVED' THEN k.unit ELSE k.object END AS key,
       CASE WHEN k.predicate = 'OBSERVED' THEN k.year ELSE k.as_of END AS year,
       coalesce(k.victim, '') + '/' + coalesce(k.case, '') + '/' + coalesce(k.condition, '') + '/' + coalesce(k.role, '')
       + '/' + coalesce(k.status, '') + '/' + coalesce(k.what, '') + '/' + coalesce(k.how, '') + '/' + coalesce(k.period, '')
       + '/' + coalesce(k.for_project, '') + '/' + coalesce(k.currency, '') AS aspect,
       CASE WHEN k.state <> 'present' THEN null
            WHEN k.predicate = 'OBSERVED'
            THEN CASE WHEN left(k.value, 1) IN ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] THEN k.value + ' ' + k.unit END
            WHEN k.predicate = 'CRIMINALISES' AND coalesce(k.penalty_min_years, k.penalty_max_years) IS NOT NULL
            THEN replace(coalesce(toString(k.penalty_min_years), '') + '-' + coalesce(toString(k.penalty_max_years), ''), '.0', '')
                 + ' years'
            WHEN k.predicate = 'FUNDS' THEN toString(k.amount)
            ELSE left(k.date, 4) END AS value
  ORDER BY k.state, value, k.id
  WITH s, k.predicate AS tie, object, key, year, aspect, collect(DISTINCT k.state) AS states,
       collect(DISTINCT value) AS values, collect(DISTINCT k.source) AS found, collect(DISTINCT k.id) AS claims
  WHERE (size(states) > 1 AND ('present' IN states OR 'on_paper' IN states)) OR size(values) > 1
  UNWIND found AS source
  WITH s, tie, object, key, year, aspect, states, values, claims, source ORDER BY source
  WITH s, tie, object, key, year, aspect, states, values, claims, collect(source) AS sources
  RETURN s.name AS subject, s.id AS subject_id, tie, object, year,
         CASE WHEN size(states) > 1 THEN states ELSE values END AS said, sources, claims, key + aspect AS place
  UNION ALL
  MATCH (k:Claim)-[:CONTRADICTS]->(z:Claim)
  MATCH (k)-[:SUBJECT]->(s)
  MATCH (z)-[:SUBJECT]->(t)
  WHERE $country IS NULL OR toUpper(split($country, ':')[1]) IN [s.country, t.country]
  OPTIONAL MATCH (k)-[:OBJECT]->(o)
  RETURN s.name AS subject, s.id AS subject_id, k.predicate AS tie, o.name AS object, k.as_of AS year,
         [k.says, z.says] AS said, CASE WHEN k.source = z.source THEN [k.source] ELSE [k.source, z.source] END AS sources,
         [k.id, z.id] AS claims, k.id + z.id AS place
}
RETURN subject, subject_id, tie, object, year, said, sources, claims
ORDER BY subject, subject_id, tie, object, year, place
