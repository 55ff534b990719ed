"""Missing links: pairs of bodies without a tie on record between which one would help, and the reasons for each.

`facts.py` reads what bodies do, which legs of routes are reported, what is asked for and what is absent. `need.py`,
`structure.py` and `feasibility.py` each give a number between 0 and 1 that `ranking.py` multiplies; `sentence.py` says
the reasons in words, `holding.py` how well a place among the first ten holds, `answers.py` gives the rows of the
questions, and `hold_out.py` tests the ranking on ties that were first reported later.
"""
