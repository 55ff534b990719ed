"""What monitors ask for over the years: who asked whom, how strongly, how often, and what is on record since."""
