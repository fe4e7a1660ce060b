"""What stands for a noun that a clause before has: 'it', 'these', 'их', or nothing at all."""

from __future__ import annotations

from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.mention import Deed, Mention
from verbale.sentences import form as f


def spoken_of(sentence: SentenceRead, before: Clause | None, partner: str) -> tuple[str, str, int] | None:
    """What 'it' stands for: told in the clause before ('opened an embassy and closed it') or the sentence before."""
    told = [d for d in before.deeds if not d.verbal] if before is not None and sentence.scan.order is not None else []
    senses = [sense for d in told if (sense := d.means(partner)) is not None]
    return senses[-1] if senses else sentence.earlier.get(partner)


def pronoun_object(sentence: SentenceRead, clause: Clause, sense: tuple[str, str, int]) -> list[Mention]:
    """'Их передали:' after a sentence on letters of credence: the pronoun stands for what was spoken of."""
    scan, things = sentence.scan, sentence.says.thing_pronouns
    verbs = [p.last for p in clause.predicates]
    at = next((i for i in range(clause.first, clause.last) if scan.norms[i] in things and _near(verbs, i)), None)
    if at is not None:
        return [Deed(at, at + 1, f.ACC | f.NOM, senses=(sense,), start=at)]
    pronouns = sentence.says.object_or_possessive
    for actor in clause.actors:
        if actor.what == "pronoun" and actor.head in pronouns and not actor.persons:
            return [Deed(actor.first, actor.last, f.ACC | f.NOM, senses=(sense,), start=actor.first)]
    return []


def _near(verbs: list[int], index: int) -> bool:
    """'aligned themselves with it': right after a verb, or with a word or two between."""
    return any(0 <= index - last <= 2 for last in verbs)


def stood_for(sentence: SentenceRead, clause: Clause, deed: Deed, partner: str) -> list[Mention]:
    """'relations were set up; these were cut in 1948 and resumed in 1968': 'these', or nothing, is their subject."""
    scan = sentence.scan
    start = scan.norm(clause.first)
    pronoun = start in sentence.says.this_words | sentence.says.plural_pronouns | sentence.says.person_relatives
    pronoun = pronoun or start in sentence.says.subject_relatives
    subjects = [a for a in clause.actors if a.prep is None and a.cases & f.NOM and a.what != "pronoun"]
    nouns = [d for d in clause.deeds if not d.verbal and (d.cases & f.NOM or (d.prep is None and d.first < deed.first))]
    if subjects or nouns or clause.papers or (not pronoun and not clause.first):
        return []
    told = [d for d in sentence.mentions if isinstance(d, Deed) and not d.verbal and d.last <= clause.first]
    senses = [sense for d in reversed(told) if (sense := d.means(partner)) is not None]
    sense = senses[0] if senses else sentence.earlier.get(partner)
    return [Deed(deed.first, deed.first, f.NOM, senses=(sense,), start=deed.first)] if sense is not None else []
