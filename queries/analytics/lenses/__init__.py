"""The sources' own ways of looking: their conditions, sorts and solutions, asked again of everything on record."""
