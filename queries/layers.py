"""The sorts of ties that a network can be made of."""

from enum import StrEnum


class Layer(StrEnum):
    """A sort of tie; a body can be central in one and absent from another."""

    COORDINATION = "coordination"
    WORK = "work"
    REFERRAL = "referral"
    FUNDING = "funding"
    AGREEMENT = "agreement"
    SUPPORT_AND_TRAINING = "support_and_training"


EACH_TIE_ONCE = (Layer.COORDINATION, Layer.WORK, Layer.REFERRAL, Layer.FUNDING, Layer.AGREEMENT)
"""The layers that together hold every tie, and none of them twice: support and training is a part of work."""
