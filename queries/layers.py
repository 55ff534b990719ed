"""The sorts of ties that a network can be made of."""

from enum import StrEnum


class Layer(StrEnum):
    """A sort of tie; a body can be central in one and absent from another."""

    COORDINATION = "coordination"
    WORK = "work"
    REFERRAL = "referral"
    FUNDING = "funding"
