"""Who did first what an infinitive says: 'the first Norwegian envoy to present his credentials'."""

from __future__ import annotations

from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.sentences import form as f


def first_to_do_it(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    """'the first Norwegian envoy to present his credentials': who is ranked before an infinitive does what it says."""
    verb, stems = nucleus.predicate, sentence.says.infinitive_stems["ranked"]
    if verb is None or not all(form & f.INF for form in verb.forms if form & f.VERBAL):
        return
    near = [a for a in nucleus.clause.actors if 0 <= verb.first - a.last <= 1 and a.prep is None]
    if not near and nucleus.clause.first and stems.of_any(sentence.scan.norms[nucleus.clause.first : verb.first]):
        before = nucleus.clause.first - 1  # 'ties with Norway, the first country to recognise it'
        praised = [a for a in sentence.actors if before - 1 <= a.last <= before and a.sides and a.what == "state"]
        if praised and sentence.scan.norms[praised[0].last] == ",":
            roles.by_role[nucleus.kind.subject_role] = praised[:1]
            return
    if near and stems.of_any(sentence.scan.norms[max(near[-1].first - 2, 0) : near[-1].last]):
        for role, actors in roles.by_role.items():  # and no 'he' of a clause behind
            later = verb.last if role == nucleus.kind.subject_role else sentence.scan.count
            roles.by_role[role] = [a for a in actors if a is not near[-1] and a.first < later]
        whole = near[-1].what == "party" and bool(near[-1].sides)  # 'Peru was among the first countries of the EU to'
        others = [a for a in nucleus.clause.actors[:1] if a.cases & f.NOM and a.sides] if whole else []
        roles.add(nucleus.kind.subject_role, (others or near)[-1])
