"""What ties the things that a sentence names: one small class for each predicate."""

from loaders.candidates.relations.aiding import Aiding
from loaders.candidates.relations.attending import Attending
from loaders.candidates.relations.base import Relation
from loaders.candidates.relations.belonging import Chairing, Creation, Location
from loaders.candidates.relations.binding_grounds import Grounds
from loaders.candidates.relations.composing import Composing
from loaders.candidates.relations.coordinating import Coordination
from loaders.candidates.relations.duties import Duty
from loaders.candidates.relations.factors import Factors
from loaders.candidates.relations.figures import Figures
from loaders.candidates.relations.founding import Founding
from loaders.candidates.relations.functions import Absence, Shortcoming
from loaders.candidates.relations.funding import Funding
from loaders.candidates.relations.helping import Referral, Support
from loaders.candidates.relations.instruments import Adoption
from loaders.candidates.relations.lacking import Lacking
from loaders.candidates.relations.likely import LikelyFunder, LikelyOperator
from loaders.candidates.relations.likely_adoptions import LikelyAdoption
from loaders.candidates.relations.likely_members import LikelyMember
from loaders.candidates.relations.likely_partners import LikelyPartner
from loaders.candidates.relations.membership import Membership
from loaders.candidates.relations.named_houses import HouseOfBody, HouseTakesIn
from loaders.candidates.relations.operating import Assistance, Operation
from loaders.candidates.relations.pacts import Pacts
from loaders.candidates.relations.parties import Parties
from loaders.candidates.relations.partnering import Partnership
from loaders.candidates.relations.parts import Parts
from loaders.candidates.relations.payments import Payments
from loaders.candidates.relations.penalties import ArticleOfLaw, Criminalisation
from loaders.candidates.relations.performing import Identification, Performance
from loaders.candidates.relations.presiding import Presiding
from loaders.candidates.relations.reaching import Reaching
from loaders.candidates.relations.recommending import Recommendation
from loaders.candidates.relations.responsibility import Responsibility
from loaders.candidates.relations.routes import Routes
from loaders.candidates.relations.seats import Seats
from loaders.candidates.relations.serving import Serving
from loaders.candidates.relations.sitting import Sitting
from loaders.candidates.relations.situation import ExploitationForms, RolesOfCountries
from loaders.candidates.relations.sponsoring import Sponsoring
from loaders.candidates.relations.taking_part import TakingPart
from loaders.candidates.relations.tasks import Carrying, Monitoring
from loaders.candidates.relations.undertaking import HelpOfHouses, RunByKind, Undertaking
from loaders.candidates.relations.watching import LikelyMonitor, Rapporteurs, Watching

RELATIONS: tuple[Relation, ...] = (
    Membership(),
    Attending(),
    Sitting(),
    Composing(),
    LikelyMember(),
    Chairing(),
    Presiding(),
    Parts(),
    Coordination(),
    Creation(),
    Founding(),
    Lacking(),
    Location(),
    Seats(),
    Operation(),
    Assistance(),
    Undertaking(),
    RunByKind(),
    HelpOfHouses(),
    HouseOfBody(),
    LikelyOperator(),
    Funding(),
    Payments(),
    Sponsoring(),
    LikelyFunder(),
    Support(),
    Aiding(),
    TakingPart(),
    Partnership(),
    LikelyPartner(),
    Referral(),
    Serving(),
    Reaching(),
    HouseTakesIn(),
    Adoption(),
    LikelyAdoption(),
    Parties(),
    Grounds(),
    Pacts(),
    Carrying(),
    Responsibility(),
    Duty(),
    Monitoring(),
    Watching(),
    Rapporteurs(),
    LikelyMonitor(),
    ArticleOfLaw(),
    Criminalisation(),
    Routes(),
    RolesOfCountries(),
    ExploitationForms(),
    Factors(),
    Absence(),
    Shortcoming(),
    Performance(),
    Identification(),
    Figures(),
    Recommendation(),
)
"""All of them, in the order in which they are tried."""

__all__ = ["RELATIONS", "Relation"]
