"""The part of a network that holds certain bodies, for taking along what a picture shows."""

from collections.abc import Collection
from dataclasses import replace

from queries.exporting.network import Network


def among(network: Network, bodies: Collection[str]) -> Network:
    """These bodies and the ties between them, with everything that the network says of both."""
    things = {thing: properties for thing, properties in network.things.items() if thing in bodies}
    ties = tuple(tie for tie in network.ties if tie.start in things and tie.end in things)
    return replace(network, things=things, ties=ties)
