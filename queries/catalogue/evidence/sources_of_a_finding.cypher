// id = "sources_of_a_finding"
// title = "Which sources say what of one function of a country?"
// why = "A finding is as good as who said it, when, and whether somebody else said otherwise."
// reading = "A row is one claim that tells whether the country has the function, the newest first. Implied means that it follows from something else that is said, such as a shelter that is run. Checked means that a second reader looked it up."
// theme = "evidence"
// audience = ["coordinator", "analyst", "donor"]
// phrasings = [
//   "which report says that the country has this",
//   "where is that written",
//   "proof that it exists",
//   "who says so and when",
//   "evidence behind a function of a country",
//   "what is the source for this",
// ]
// [parameters.country]
// type = "country"
// default = "SRB"
// says = "The country."
// [parameters.function]
// type = "function"
// default = "national-rapporteur"
// says = "The function."
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year that is looked at; claims that speak of a time up to then are shown."
// [columns.source]
// type = "text"
// says = "The title of the source."
// [columns.published]
// type = "text"
// says = "When it was published."
// [columns.last_word]
// type = "int"
// says = "The year of the situation."
// [columns.state]
// type = "state"
// says = "Whether it is so."
// [columns.how]
// type = "text"
// says = "Stated or implied."
// [columns.says]
// type = "text"
// says = "The claim in our words."
// [columns.lines]
// type = "text"
// says = "The lines of the text edition."
// [columns.reviewed]
// type = "text"
// says = "Whether a second reader checked it."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
MATCH (f:Function {id: $function})<-[b:BEARS_ON]-(k:Claim)
WHERE b.country = $country AND k.from_year <= $year
MATCH (s:Source {id: k.source})
WITH k, s, collect(b.derived) AS derived
RETURN s.title AS source, toString(s.published) AS published, k.as_of AS last_word, k.state AS state,
       CASE WHEN false IN derived THEN 'stated' ELSE 'implied' END AS how, k.says AS says, k.lines AS lines,
       CASE WHEN k.reviewed_by IS NULL THEN 'no' ELSE 'yes' END AS reviewed, [k.id] AS claims
ORDER BY last_word DESC, source, k.first_line, how DESC, says, claims[0]
