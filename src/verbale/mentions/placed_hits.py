"""The lexicon's hits as they stand in a sentence, for a language that tells cases by word order."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Final

from verbale.mentions.lexicon import Hit, mask_of
from verbale.mentions.word_order import WordOrder
from verbale.sentences import form as f

if TYPE_CHECKING:
    from verbale.mentions.scan import Scan


def hits_in_place(scan: Scan, order: WordOrder, index: int) -> tuple[list[Hit], int]:
    """The hits of a token as they stand here: verbs where it is a verb, nouns with the cases of its place elsewhere."""
    found: list[Hit] = []
    mask = 0
    loud = scan.grammar.capitals.get(scan.norms[index], 0)  # the tags of an abbreviation: 'Kim Jong Un' is no UN
    quiet = loud if loud and not scan.tokens[index].text.isupper() else 0
    for hit in scan.hits[index] if index not in order.absorbed else ():
        placed = _placed(scan, order, hit)
        if placed is not None and not (hit.bit & quiet and hit.last == index + 1):
            found.append(placed)
            mask |= placed.bit
    if not mask & _UNSURE or (len(found) == 1 and not (index and scan.tags[index - 1] & _OF_REGIONS)):
        return found, mask
    longest = max((hit.last for hit in found if hit.bit & _NAMES), default=0)
    if index and any(hit.bit == _OF_REGIONS and hit.last > index for hit in scan.hits[index - 1]):
        longest = scan.count + 1  # 'Latin American ministers' are not the USA's
    found = [hit for hit in found if hit.last >= longest or not hit.bit & _UNSURE]  # 'Mexico City', 'Panama Canal'
    return found, reduce(or_, (hit.bit for hit in found), 0)


_NAMES: Final = mask_of(("state", "state_adj", "city", "region", "region_adj", "venue", "org", "body"))
_OF_REGIONS: Final = mask_of(("region_adj",))
_UNSURE: Final = _NAMES | mask_of(("state?", "state_adj?", "city?", "region?", "org?", "demonym", "joined", "compound"))


def _placed(scan: Scan, order: WordOrder, hit: Hit) -> Hit | None:
    verb, cases = order.verbs[hit.first], order.cases[hit.first]
    if hit.tag == "concept" and hit.value.endswith("/m/0"):
        return hit  # 'by phone': a mark is no part of a noun phrase
    if verb:
        if not any(form & f.VERBAL for form in hit.forms):
            return None
        return Hit(hit.first, hit.last, hit.tag, hit.value, (verb,), 0, hit.bit)
    nominal = tuple((form & ~f.CASES) | cases for form in hit.forms if form & f.CASES)
    if not nominal:
        return None if any(form & f.VERBAL for form in hit.forms) else hit
    if (hit.tag == "state" and _attributive(scan, order, hit)) or (hit.tag == "org" and _before_noun(scan, order, hit)):
        return Hit(hit.first, hit.last, "state_adj", hit.value, nominal, cases, mask_of(("state_adj",)))
    return Hit(hit.first, hit.last, hit.tag, hit.value, nominal, cases, hit.bit)


def _before_noun(scan: Scan, order: WordOrder, org: Hit) -> bool:
    """'EU High Representative', 'the EU sanctions', "NATO's Secretary General": an organisation for its adjective."""
    after = org.last
    if not org.value or after >= scan.count or order.leads[after] or scan.in_date[after]:
        return False
    return bool(scan.tags[after] & _NOUNS) and not order.verbs[after] and bool(order.cases[after])


_NOUNS: Final = mask_of(("post", "concept"))
_HEADS: Final = mask_of(("post", "party", "body", "concept", "paper", "event", "state_adj"))


def _attributive(scan: Scan, order: WordOrder, state: Hit) -> bool:
    """'Norway's minister', 'Belarus Foreign Minister', 'India – Norway relations': a state for its adjective."""
    after = state.last
    if order.possessive[after - 1]:
        return not order.of_an_owner(after - 1)
    if after >= scan.count or order.leads[after] or scan.in_date[after]:
        return False
    if scan.norms[after] == "-":
        mate = scan.hit(after + 1, "state", "state_adj")
        return mate is not None and (mate.tag == "state_adj" or _attributive(scan, order, mate))
    return bool(scan.tags[after] & _HEADS) and not order.verbs[after] and bool(order.cases[after])
