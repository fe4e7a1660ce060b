"""What a document lists without verbs: visits, rounds of talks, members, heads of missions."""

from __future__ import annotations

from dataclasses import dataclass, field

from verbale.acts.discourse import Discourse
from verbale.acts.envoys_by_order import EnvoysByOrder
from verbale.acts.listed_envoys import ListedEnvoys
from verbale.acts.listed_members import listed_members
from verbale.acts.listed_talks import ListedTalks, on_the_phone
from verbale.acts.listed_visits import ListedVisits
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead


@dataclass(slots=True)
class Lists:
    """Reads the lists of one document, sentence by sentence."""

    visits: ListedVisits = field(default_factory=ListedVisits)
    rounds: ListedTalks = field(default_factory=ListedTalks)
    envoys: ListedEnvoys = field(default_factory=ListedEnvoys)
    envoys_by_order: EnvoysByOrder = field(default_factory=EnvoysByOrder)

    def read(self, sentence: SentenceRead, discourse: Discourse) -> list[tuple[Nucleus, Roles]]:
        """What a sentence lists; the discourse learns whether the heading above speaks of visits."""
        listed = [*self.visits.read(sentence), *self.rounds.read(sentence), *listed_members(sentence)]
        listed += on_the_phone(sentence)
        listed += self.envoys.read(sentence, discourse)
        listed += self.envoys_by_order.read(sentence)
        discourse.of_visits = self.visits.heading is not None and self.visits.heading.of_visits
        return listed
