"""From the blocks of a report to candidate facts: what it names, how that is tied, how sure it is."""
