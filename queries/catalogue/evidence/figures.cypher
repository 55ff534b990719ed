// id = "figures"
// title = "Which figures do the sources give?"
// why = "Numbers travel without their year and unit; here they keep both, and the passage."
// reading = "A row is one figure as a source gives it. Counts of people below ten are banded. Figures of different sources need not count the same thing."
// theme = "evidence"
// audience = ["analyst", "donor"]
// phrasings = [
//   "how many victims were found",
//   "numbers of victims identified per year",
//   "statistics on trafficking",
//   "data on convictions and cases",
//   "how many shelters places calls or cases",
// ]
// [parameters.country]
// type = "country"
// says = "The country; any if left out."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; figures up to then are shown."
// [columns.country]
// type = "text"
// says = "The country, where it has one."
// [columns.of]
// type = "text"
// says = "Of whom or what."
// [columns.of_id]
// type = "id"
// says = "Its id."
// [columns.what]
// type = "text"
// says = "What is counted or measured."
// [columns.value]
// type = "text"
// says = "The value."
// [columns.unit]
// type = "text"
// says = "The unit."
// [columns.for_year]
// type = "int"
// says = "The year that it stands for."
// [columns.theme]
// type = "text"
// says = "The heading."
// [columns.state]
// type = "state"
// says = "Whether it is so, or only planned."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (k:Claim {predicate: 'OBSERVED'})-[:SUBJECT]->(s)
WHERE k.year <= $year
OPTIONAL MATCH (c:Country) WHERE c.country = s.country
WITH k, s, c
WHERE $country IS NULL OR c.id = $country
RETURN c.name AS country, s.name AS of, s.id AS of_id, k.what AS what, k.value AS value, k.unit AS unit,
       k.year AS for_year, k.theme AS theme, k.state AS state, collect(DISTINCT k.id) AS claims
ORDER BY country, theme, of, what, for_year, value, unit, state, of_id
