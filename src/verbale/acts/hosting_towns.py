"""Towns that host a talk of others: 'Tehran hosted the fifth round', '…; Minsk was the host in December 2018'."""

from __future__ import annotations

from verbale.acts.gapping import TALKS_IN_ROUNDS, repeated
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.mention import PlaceMention
from verbale.sentences import form as f


def town_that_hosts(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    """'Tehran hosted the talks of Peru and Iran': a town is where they were held, and no third side."""
    verb, scan = nucleus.predicate, sentence.scan
    if verb is None or scan.norms[verb.first] not in sentence.says.hosting_verbs:
        return
    for actor in [a for a in roles.get("member", "doer") if a.what == "metonym" and a.prep is None]:
        city = scan.grammar.cities.get(actor.head)
        if city is None:
            continue
        roles.place = PlaceMention(actor.first, actor.last, actor.cases, name=city.name, state=city.state)
        others = [a for a in roles.get("member", "doer") if a is not actor]
        if len({side for a in others for side in a.sides}) > 1 or any(a.what == "both" or a.each for a in others):
            for role, actors in roles.by_role.items():
                roles.by_role[role] = [a for a in actors if a is not actor]


def hosted_elsewhere(sentence: SentenceRead, clause: Clause, last: tuple[Nucleus, Roles]) -> Nucleus | None:
    """'…; Minsk was the host in December 2018', 'Oslo hosted them in 2016': the talks told last, held elsewhere."""
    nucleus, _ = last
    scan, says = sentence.scan, sentence.says
    towns = [a for a in clause.actors if a.what == "metonym" and a.prep is None and a.cases & f.NOM]
    if nucleus.kind.name not in TALKS_IN_ROUNDS.values() or len(towns) != 1 or not clause.dates:
        return None
    words = scan.norms[towns[0].last : clause.last]
    being = scan.grammar.helping.being if scan.grammar.helping is not None else ()
    was_host = bool(words) and words[0] in being and not says.hosting_nouns.isdisjoint(words[1:4])
    hosted = bool(words) and words[0] in says.hosting_verbs and not says.plural_pronouns.isdisjoint(words[1:2])
    city = scan.grammar.cities.get(towns[0].head)
    if city is None or not (was_host or hosted):
        return None
    again = repeated(nucleus, clause)
    again.governor = again.operator = None
    again.rule = f"{nucleus.kind.name.upper()} hosted"
    where = PlaceMention(towns[0].first, towns[0].last, f.LOC, name=city.name, state=city.state)
    again.clause = Clause(clause.first, clause.last, clause.predicates, [where], clause.dates)
    return again
