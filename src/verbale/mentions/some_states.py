"""States that a text counts or describes and does not name: 'послы десяти государств', 'министры стран региона'."""

from __future__ import annotations

from verbale.mentions.lexicon import Hit
from verbale.mentions.scan import Scan
from verbale.sentences import form as f


def of_some_states(scan: Scan, head: Hit, last: int) -> bool:
    """'послы десяти государств', 'ambassadors of European countries': of states that are counted, not named."""
    if scan.order is None and scan.norm(head.first - 1).startswith(scan.party_words.foreign_stems):
        return True  # 'с зарубежными лидерами'
    hits = (scan.hit(index, "party") for index in range(head.first if scan.order is None else head.last, last))
    nouns = [hit for hit in hits if hit is not None and hit.value in scan.party_words.state_nouns]
    if scan.order is None:
        return any(counted(scan, noun.first) or _described(scan, noun) for noun in nouns)
    return any(counted(scan, noun.first) or (noun.first > head.last and _several(scan, noun)) for noun in nouns)


def _several(scan: Scan, noun: Hit) -> bool:
    """Whether a noun of states is in the plural, by word order: 'of the Baltic States', not 'Heads of States'."""
    return all(form & f.PL for form in noun.forms if form & f.CASES)


def _described(scan: Scan, noun: Hit) -> bool:
    """'стран региона', 'государств – членов Союза', 'иностранных государств': some of many."""
    if noun.last - noun.first > 1 or not any(form & f.PL and form & f.GEN for form in noun.forms):
        return False
    index = noun.last + (scan.norm(noun.last) == "-")
    member = index < scan.count and scan.tokens[index].kind == "w" and not scan.in_date[index]
    genitive = member and scan.noun_cases(index) & f.GEN and not scan.noun_cases(index) & f.NOM
    told = bool(genitive) and scan.name(index) is None
    return told or scan.norm(noun.first - 1).startswith(scan.party_words.foreign_stems)


def counted(scan: Scan, index: int) -> bool:
    """'шесть государств', '40 стран': some states that the text does not name here."""
    before = scan.norm(index - 1)
    return before.isdigit() or before.startswith(scan.says.count_beginnings)


def opens_states(scan: Scan, index: int, last: int, head: Hit) -> bool:
    """'послы Перу и Норвегии': a name that could be another word is a state's beside one that could not."""
    if not any(form & f.PL for form in head.forms) or not scan.tokens[index].capital or scan.order is not None:
        return False
    return scan.norm(last) in scan.says.series and scan.hit(last + 1, "state") is not None
