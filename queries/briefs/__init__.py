"""Two pages about a country, a body, a route or a funder; each row says from which lines of which report it comes."""
