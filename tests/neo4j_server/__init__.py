"""A real Neo4j server on this machine, for tests and for a look at the graph in a server.

Neo4j is GPLv3. Its jars are fetched by Maven into `build/`, run as a program of their own, and never bundled.
"""
