"""The roles of one deed: which actor plays which, and its place and event."""

from __future__ import annotations

from dataclasses import dataclass, field

from verbale.mentions.mention import Actor, EventMention, PlaceMention


@dataclass(slots=True)
class Roles:
    """Actors by role, in text order, and the place and event of the deed."""

    by_role: dict[str, list[Actor]] = field(default_factory=dict)
    host_place: PlaceMention | None = None
    place: PlaceMention | None = None
    event: EventMention | None = None

    def add(self, role: str, actor: Actor) -> None:
        """Puts an actor into a role."""
        self.by_role.setdefault(role, []).append(actor)

    def get(self, *roles: str) -> list[Actor]:
        """The actors of some roles, in the order of the roles."""
        told = self.by_role
        found: list[Actor] = []
        for role in roles:
            if role in told:
                found += told[role]
        return found

    @property
    def unplaced_envoys(self) -> list[Actor]:
        """Envoys of whom the words tell neither state nor name: they are of who sends or recalls them."""
        return [actor for actor in self.get("envoy") if not actor.sides and not actor.persons and not actor.candidates]

    @property
    def assigned(self) -> set[int]:
        """Identities of all actors with a role."""
        return {id(actor) for actors in self.by_role.values() for actor in actors}
