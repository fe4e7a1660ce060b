"""The verb that holds the noun of a deed ('состоялась встреча'), and the visit that a verb of motion is made for."""

from __future__ import annotations

from verbale.acts.nucleus import Nucleus, is_passive
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.mention import CertaintyMark, Deed
from verbale.sentences import form as f


def with_visit(sentence: SentenceRead, clause: Clause) -> Deed | None:
    """'с официальным визитом' beside a verb of motion or place."""
    for deed in clause.deeds:
        if _for_which(sentence, deed):
            return deed
    return None


def _for_which(sentence: SentenceRead, deed: Deed) -> bool:
    """Whether it is the visit that a verb of motion is made for."""
    if deed.verbal or deed.means("VISIT") is None:
        return False
    return deed.prep in sentence.says.errand_prepositions and bool(deed.cases & f.INS)


def stays_on_visit(sentence: SentenceRead, clause: Clause) -> bool:
    """'is on a visit to Oslo', and not 'work is underway for the visit'."""
    visit = with_visit(sentence, clause)
    return visit is not None and visit.prep in sentence.says.visit_prepositions


def govern(sentence: SentenceRead, nucleus: Nucleus) -> None:
    """Finds the verb that holds a nominal deed, and what 'с визитом' tells of a verb of motion."""
    deed = nucleus.operator if nucleus.operator is not None else nucleus.deed
    if isinstance(deed, Deed) and deed.verbal:
        visit = with_visit(sentence, nucleus.clause)
        if nucleus.kind.name == "visit" and visit is not None:
            nucleus.visit_type = visit.visit_type
        elif nucleus.kind.name == "visit":
            scan = sentence.scan
            places = range(max(deed.first - 3, nucleus.clause.first), min(deed.last + 3, scan.count))
            posts = [a for a in nucleus.clause.actors if a.what == "post"]
            around = [scan.norms[i] for i in places if not any(a.first <= i < a.last for a in posts)]
            kinds = [scan.grammar.visit_types[n] for n in around if n in scan.grammar.visit_types]
            nucleus.visit_type = kinds[0] if kinds else None  # 'официально посетил'
        return
    if isinstance(deed, Deed):
        nucleus.visit_type = deed.visit_type
        deed = _counted_by(nucleus.clause, deed)
    if isinstance(deed, Deed) and deed.prep is None and not _genitive_of_deed(nucleus.clause, deed):
        nucleus.governor = _governor(sentence, nucleus.clause, deed)
        if nucleus.governor is None and not nucleus.clause.predicates_of_its_own(deed):
            nucleus.governor = _later_governor(sentence, nucleus.clause, deed)


def _counted_by(clause: Clause, deed: Deed) -> Deed:
    """'Состоится второй раунд российско-кубинских консультаций': the verb holds the round, and by it the talks."""
    if deed.cases & f.NOM or not deed.cases & f.GEN or deed.prep is not None:
        return deed
    return next((d for d in clause.deeds if d.last == deed.start and d.means("ROUND")), deed)


def _later_governor(sentence: SentenceRead, clause: Clause, deed: Deed) -> CertaintyMark | None:
    """'Поездка X в Y, где соберется группа, отложена': the verb after a clause put in between."""
    if not deed.cases & f.NOM:
        return None
    for later in sentence.clauses:
        if later.first <= clause.first or not later.marks:
            continue
        mark = later.marks[0]
        subjects = [a for a in later.actors if a.cases & f.NOM and a.prep is None]
        if (
            mark.relation == "subject"
            and not subjects
            and not any(not d.verbal and d.cases & f.NOM for d in later.deeds)
        ):
            return mark
    return None


def _genitive_of_deed(clause: Clause, deed: Deed) -> bool:
    """'Перед началом встречи Лавров отметил': right after another noun of a deed it is its genitive, no subject."""
    return bool(deed.cases & f.GEN) and any(
        d.last == deed.start and not d.verbal and not d.means("ROUND") for d in clause.deeds
    )


def _governor(sentence: SentenceRead, clause: Clause, deed: Deed) -> CertaintyMark | Deed | None:
    marks = [
        mark for mark in clause.marks
        if mark.relation in {"subject", "object"} and bool(mark.grammar & f.VERBAL)
        and not mark.grammar & f.PARTICIPLE and mark.first != deed.first
        and not _about_something_else(sentence, mark, deed)
    ]  # fmt: skip
    fitting = [mark for mark in marks if _holds(mark, deed, _cases_of_whole(sentence, deed))]
    return min(fitting, key=lambda m: (abs(m.first - deed.first), m.relation), default=None)


def _cases_of_whole(sentence: SentenceRead, deed: Deed) -> int:
    """The cases of a deed, or of the noun of which it is told in the genitive: 'the official part of the talks'."""
    scan = sentence.scan
    part = deed.cases & f.GEN and scan.norm(deed.start - 1) in sentence.says.part_nouns
    return deed.cases | (scan.noun_cases(deed.start - 1) if part else 0)


def _about_something_else(sentence: SentenceRead, mark: CertaintyMark, deed: Deed) -> bool:
    """'условились о контактах для подготовки встречи': a mark that ends in a preposition holds what follows it."""
    return sentence.scan.norm(mark.last - 1) in sentence.scan.grammar.prepositions and deed.start != mark.last


def _holds(mark: CertaintyMark, deed: Deed, cases: int) -> bool:
    passive = is_passive(mark)
    if mark.relation == "subject":
        return bool(cases & f.NOM)
    return bool(cases & f.NOM) if passive else bool(deed.cases & (f.ACC | f.GEN))
