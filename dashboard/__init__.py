"""How it is shown: pages that ask the catalogue, and open the passage behind every row."""
