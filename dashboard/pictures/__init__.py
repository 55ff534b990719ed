"""Pictures as files: drawn here, the same bytes for the same data, readable in grey, with words beside them."""

from dashboard.pictures.canvas import Picture
from dashboard.pictures.flow_picture import Flow, flow_picture
from dashboard.pictures.map_picture import Leg, map_picture
from dashboard.pictures.matrix_picture import matrix_picture
from dashboard.pictures.range_picture import Range, range_picture
from dashboard.pictures.time_picture import Span, time_picture

__all__ = [
    "Flow", "Leg", "Picture", "Range", "Span",
    "flow_picture", "map_picture", "matrix_picture", "range_picture", "time_picture",
]  # fmt: skip
