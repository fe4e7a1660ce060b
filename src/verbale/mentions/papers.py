"""Papers and larger events with their titles: 'Договор о дружбе и сотрудничестве', '28-я конференция ПКБМ'."""

from __future__ import annotations

from typing import Final

from verbale.mentions.deeds import ordinal
from verbale.mentions.lexicon import Hit
from verbale.mentions.mention import EventMention, PaperMention
from verbale.mentions.nominative import nominative_title
from verbale.mentions.scan import Scan
from verbale.sentences import form as f

_QUOTES: Final = frozenset('«»"„“”')
_CLOSERS: Final = {"«": "»", "„": "“", '"': '"', "“": "”"}
_LONGEST: Final = 45
_LONGEST_FIELD: Final = 5  # tokens of 'иностранных дел' and 'государств' between holders and their organisation
_TITLE_BREAKS: Final = frozenset({"(", ";", "-", ":", ".", "!", "?"})


def papers_at(scan: Scan, index: int) -> list[PaperMention]:
    """The papers that a noun names: several when a plural shares its noun ('соглашения о визах и о реадмиссии')."""
    hit = scan.hit(index, "paper")
    if hit is None:
        return []
    first, adjectives = _attributes(scan, index, hit.cases)
    forms = hit.forms
    plural = all(form & f.PL for form in forms)
    head = hit.last - 1 if hit.last - hit.first == 2 and scan.adjective(index) else index
    last = _quote_end(scan, hit.last)
    paper = PaperMention(first, last, hit.cases, plural=plural, type=hit.value, forms=forms, adjectives=adjectives)
    paper.prep, _ = scan.preposition(first)
    paper.general = _general(scan, hit)
    segments = _title_segments(scan, last, plural)
    later = _title_after_parties(scan, last) if not segments and not plural else None
    if later is not None:
        paper.later, paper.titled = later, True
        paper.title = nominative_title(scan, first, head, hit.last) + " " + text_of(scan, *later)
        return [paper]
    if not segments:
        if hit.last - hit.first > 1 or first < index:
            paper.title = nominative_title(scan, first, head, hit.last)
        return [paper]
    paper.titled = True
    if len(segments) == 1:
        paper.last = segments[0][1]
        paper.title = nominative_title(scan, first, head, paper.last)
        return [paper]
    return [_shared(scan, paper, head, hit, segment) for segment in segments]


def _shared(scan: Scan, paper: PaperMention, head: int, hit: Hit, segment: tuple[int, int]) -> PaperMention:
    title = nominative_title(scan, paper.first, head, hit.last) + " " + text_of(scan, *segment)
    one = PaperMention(segment[0], segment[1], paper.cases, prep=paper.prep, type=paper.type, title=title)
    one.forms, one.adjectives, one.titled, one.plural = paper.forms, paper.adjectives, True, False
    if segment[0] == hit.last:
        one.first = paper.first
    return one


def text_of(scan: Scan, first: int, last: int) -> str:
    """The words of tokens as the text spaces them."""
    words = []
    for index in range(first, last):
        words.append((scan.gap(index) if index > first else "") + scan.tokens[index].text)
    return "".join(words)


def _general(scan: Scan, hit: Hit) -> bool:
    head = next((w.lemma for w in scan.grammar.morphology.analyse(scan.norms[hit.last - 1]) if w.form & f.NOUN), "")
    return head in scan.grammar.paper_words.general_heads


def _attributes(scan: Scan, index: int, cases: int) -> tuple[int, tuple[str, ...]]:
    """Where adjectives before the noun begin, and the states they tell: in Russian those that agree with its cases."""
    first = index
    sides: list[str] = []
    agreeing = cases if scan.order is None and cases else f.CASES
    while first > 0 and index - first < 4 and scan.adjective(first - 1) & agreeing and not scan.in_date[first - 1]:
        if scan.hit(first - 1, "concept") and not scan.hit(first - 1, "state_adj"):
            break
        if (
            ordinal(scan, first - 1) is not None
            or scan.norms[first - 1] in scan.grammar.paper_words.untitled_adjectives
        ):
            break
        first -= 1
        hit = scan.hit(first, "state_adj")
        if hit is not None:
            sides = [*hit.value.split("+"), *sides]
    return first, tuple(dict.fromkeys(sides))


def _quote_end(scan: Scan, index: int) -> int:
    """After the closing quotation mark when one follows the noun at once («дорожная карта»)."""
    return index + 1 if scan.norm(index) in {"»", '"', "”"} else index


def _title_segments(scan: Scan, index: int, plural: bool) -> list[tuple[int, int]]:
    """Stretches of a title after the noun; a plural noun may have several ('о визах и о реадмиссии')."""
    segments: list[tuple[int, int]] = []
    while index < scan.count:
        if scan.norm(index) in _CLOSERS and not segments:
            closing = _closing(scan, index)
            if closing is None:
                break
            return [(index, closing)]
        if (
            scan.norm(index) not in scan.grammar.paper_words.title_prepositions
            or scan.in_date[index + 1 if index + 1 < scan.count else index]
        ):
            break
        stop = _title_end(scan, index, plural)
        segments.append((index, stop))
        index = _next_segment(scan, stop) if plural else scan.count
    return segments


def _title_after_parties(scan: Scan, index: int) -> tuple[int, int] | None:
    """'Соглашение между Правительством A и Правительством B о торговле': the title behind those who concluded it."""
    if scan.order is not None or scan.norm(index) not in scan.says.between_words:
        return None
    titles = scan.grammar.paper_words.title_prepositions
    for look in range(index + 1, min(index + _LONGEST, scan.count)):
        norm = scan.norms[look]
        if scan.in_date[look] or norm in _TITLE_BREAKS or norm == "," or _predicate(scan, look):
            return None
        if norm in titles and norm not in scan.says.field_words and norm not in scan.says.place_prepositions:
            return look, _title_end(scan, look, plural=False)
    return None


def _closing(scan: Scan, index: int) -> int | None:
    closer = _CLOSERS[scan.norms[index]]
    for look in range(index + 1, min(scan.count, index + _LONGEST)):
        if scan.norms[look] == closer:
            return look + 1
    return None


def _next_segment(scan: Scan, index: int) -> int:
    """Over a bracketed date and ', ' or ' и ' to the next 'о …' of a shared noun."""
    if scan.norm(index) == "(":
        while index < scan.count and scan.norms[index] != ")":
            index += 1
        index += 1
    if scan.norm(index) in scan.says.series or scan.norm(index) == ";":
        step = index + 2 if scan.norm(index + 1) in scan.says.linking_words else index + 1
        if (
            scan.norm(step) in scan.grammar.paper_words.title_prepositions
            and not scan.in_date[min(step + 1, scan.count - 1)]
        ):
            return step
    return scan.count


def _title_end(scan: Scan, index: int, plural: bool) -> int:
    says, never_last = scan.says, scan.grammar.paper_words.never_last
    begin = index
    index += 1
    while index < scan.count and index - begin < _LONGEST:
        norm = scan.norms[index]
        if scan.in_date[index] or norm in _TITLE_BREAKS or norm in says.between_words:
            break
        if norm in says.series and not _adjectives_joined(scan, index) and _ends_at_comma(scan, index, plural):
            break
        if _predicate(scan, index) or (
            scan.tokens[index].capital and norm not in says.and_words and _party(scan, index)
        ):
            break
        if norm in says.with_words and scan.hit(index + 1, "state") is not None:
            break
        if _new_noun(scan, index) or (norm in says.inside_prepositions and scan.hit(index + 1, "city") is not None):
            break
        if _circumstance(scan, index) or _sides_follow(scan, index):
            break
        if norm in says.dating_words and scan.in_date[min(index + 1, scan.count - 1)]:
            break
        index += 1
    while index - 1 > begin and (scan.norms[index - 1] in never_last or _closing_quote(scan, begin, index - 1)):
        index -= 1
    return index


def _ends_at_comma(scan: Scan, index: int, plural: bool) -> bool:
    """Whether a title ends at a comma or 'и': another clause, or another title of the same noun, follows."""
    return _clause_follows(scan, index + 1) or (plural and _segment_follows(scan, index + 1))


def _sides_follow(scan: Scan, index: int) -> bool:
    """'В соответствии с Протоколом о торговле стороны обмениваются данными': who does it is no part of the title."""
    both = scan.hit(index, "both") if scan.order is None else None
    return both is not None and bool(both.cases & f.NOM) and not scan.adjective(index - 1)


def _adjectives_joined(scan: Scan, index: int) -> bool:
    """'о всеобъемлющем и расширенном партнерстве': what stands on both sides of 'и' is of one noun."""
    if scan.order is not None or scan.hit(index + 1, "paper") is not None:
        return False
    return bool(scan.adjective(index - 1) & scan.adjective(index + 1)) and not scan.adjective(index - 1) & f.NOM


def _closing_quote(scan: Scan, begin: int, index: int) -> bool:
    """'the “Treaty on Trade”': the quotation mark that opened before the title's noun is none of the title."""
    marks = _QUOTES.intersection(scan.tokens[at].text for at in range(begin, index))
    return scan.order is not None and scan.tokens[index].text in _QUOTES and not marks


def _circumstance(scan: Scan, index: int) -> bool:
    """'an agreement on trade during the visit', 'on visas within the framework of the visit': when it was signed."""
    phrases = scan.grammar.paper_words.circumstances.get(scan.norms[index], ())
    if any(tuple(scan.norms[index : index + len(phrase)]) == phrase for phrase in phrases):
        return True
    near = range(index + 2, min(index + 6, scan.count)) if scan.order is not None else ()
    framed = next((look for look in near if scan.compound_before(look) and scan.preposition(look)[1] == index), None)
    if framed is None:
        return False
    return any(hit.value.startswith("VISIT/n") for hits in scan.hits[framed : framed + 4] for hit in hits)


def _new_noun(scan: Scan, index: int) -> bool:
    """A noun that can only be a subject or an object stands outside the title, unless a preposition governs it."""
    if scan.tokens[index].kind != "w" or scan.norm(index - 1) in scan.grammar.prepositions:
        return False
    forms = [form for form in scan.forms(index) if form & f.CASES]
    return (
        bool(forms)
        and not any(form & (f.GEN | f.LOC | f.DAT | f.INS) for form in forms)
        and not any(form & (f.ADJ | f.PARTICIPLE) for form in forms)
    )


def _segment_follows(scan: Scan, index: int) -> bool:
    return scan.norm(index) in scan.grammar.paper_words.title_prepositions


def _predicate(scan: Scan, index: int) -> bool:
    if scan.order is not None:
        return scan.in_verb_group(index)
    if not any(hit.tag in {"concept", "certainty"} for hit in scan.hits[index]):
        return any(form & (f.FINITE | f.SHORT) and form & (f.FINITE | f.PASSIVE) for form in scan.forms(index)[:1])
    return any(form & (f.FINITE | f.SHORT) for hit in scan.hits[index] for form in hit.forms)


def _party(scan: Scan, index: int) -> bool:
    """A name of a person begins here: titles do not run on into signatories."""
    return scan.hit(index, "holder", "sovereign") is not None and scan.name(index) is not None


def _clause_follows(scan: Scan, index: int) -> bool:
    """Whether a new clause or another act begins after a comma or 'и'."""
    if index >= scan.count:
        return True
    if scan.norms[index] in scan.says.relative_words:
        return True
    if scan.hit(index, "paper", "certainty") is not None:
        return True
    if scan.order is not None and scan.order.verbs[index] & f.GERUND:
        return scan.norms[index - 1] == ","  # 'a statement on partnership, bringing relations to a new height'
    concept = scan.hit(index, "concept")
    return concept is not None and (concept.cases == 0 or any(form & f.PARTICIPLE for form in concept.forms))


def event_at(scan: Scan, index: int) -> EventMention | None:
    """A larger event with a name of its own; a bare general noun gives None."""
    hit = scan.hit(index, "event")
    if hit is None:
        return None
    if scan.order is not None and hit.value == "head" and scan.order.modifies(hit.last - 1):
        return None  # 'at ministerial level', 'a summit declaration'
    concept = scan.hit(index, "concept")
    first, number, sides, capital = _event_attributes(scan, index)
    last, organisation, tailed = _event_tail(scan, _before_organ(scan, index, hit.last))
    if concept is not None and (organisation is None or concept.last > hit.last):
        return None
    organisation = organisation or _organisation_before(scan, first, index)
    head = hit.last - 1 if hit.last - hit.first == 2 and scan.adjective(index) else index
    named = hit.value == "named" or tailed or capital or number is not None
    event = EventMention(
        first, last, hit.cases, named=named, ordinal=number, organisation=organisation, adjectives=sides
    )
    event.plural = all(form & f.PL for form in hit.forms)
    begin = first
    while begin < index and ordinal(scan, begin) is not None:
        begin += 1
    event.name = nominative_title(scan, begin, head, last)
    event.prep, prep_first = scan.preposition(first)
    event.margin = event.prep in scan.says.margins
    event.first = first if event.prep is None else min(first, prep_first + 1)
    return event


def _event_attributes(scan: Scan, index: int) -> tuple[int, int | None, tuple[str, ...], bool]:
    first, number, sides, capital = index, None, list[str](), scan.tokens[index].capital and index > 0
    while first > 0 and index - first < 5:
        look = first - 1
        found = ordinal(scan, look)
        hit = scan.hit(look, "state_adj")
        if scan.in_date[look]:
            break
        if found is not None:
            number = found
        elif hit is not None:
            sides = [*hit.value.split("+"), *sides]
        elif not scan.adjective(look):
            break
        capital = capital or (scan.tokens[look].capital and look > 0)
        first = look
    return first, number, tuple(dict.fromkeys(sides)), capital


def _organisation_before(scan: Scan, first: int, index: int) -> str | None:
    """'the 28th BSPC conference', 'the NATO summit': where word order tells, whose an event is may stand before it."""
    hits = (scan.hit(at, "org") for at in range(first, index if scan.order is not None else first))
    return next((hit.value for hit in hits if hit is not None and hit.value), None)


def _before_organ(scan: Scan, index: int, last: int) -> int:
    """'заседание Совета министров ОБСЕ': an organ whose first word ends the noun of the event is its tail."""
    council = last - 1 if scan.order is None and last - index > 1 else last
    return council if scan.hit(council, "org") is not None else last


def _event_tail(scan: Scan, index: int) -> tuple[int, str | None, bool]:
    """Genitives, organisations, 'по …', quoted names after the noun: their end, the organisation, whether any."""
    begin, organisation = index, None
    while index < scan.count and index - begin < _LONGEST and not scan.in_date[index]:
        norm = scan.norms[index]
        if scan.order is not None and _circumstance(scan, index):
            break  # 'at multilateral forums on the occasion of the anniversary'
        org = scan.hit(index, "org") or scan.hit(index, "org?")
        if norm in _CLOSERS and (closing := _closing(scan, index)) is not None:
            index = closing
        elif org is not None:
            organisation = organisation or (org.value or "")
            index = org.last
        elif _field_follows(scan, index) or (index > begin and _genitive_joins(scan, index)):
            index += 2
        elif (
            scan.tokens[index].kind == "w"
            and scan.noun_cases(index) & _cases_after(scan, index)
            and not _ends_event(scan, index)
        ):
            index += 1
        elif norm == "(" and scan.norm(index + 2) == ")" and scan.tokens[index + 1].text.isupper():
            index += 3
        elif (organ := _of_holders(scan, index)) is not None:
            index = organ
        else:
            break
    return index, organisation, index > begin


def _of_holders(scan: Scan, index: int) -> int | None:
    """'Совета министров иностранных дел ОБСЕ', 'саммит глав государств ШОС': holders before an organisation."""
    post = scan.hit(index, "post") if scan.order is None else None
    if post is None or not post.cases & f.GEN or not all(form & f.PL for form in post.forms):
        return None
    stop = post.last
    while stop < scan.count and stop - post.last < _LONGEST_FIELD:
        if scan.hit(stop, "org", "org?") is not None:
            return stop
        if not scan.noun_cases(stop) & f.GEN or scan.hit(stop, "state", "city", "post") is not None:
            return None
        stop += 1
    return None


def _field_follows(scan: Scan, index: int) -> bool:
    """'конференция по климату': the preposition of a field, and a dative that is no party."""
    if scan.norms[index] not in scan.says.field_words:
        return False
    return bool(scan.noun_cases(index + 1) & f.DAT) and scan.hit(index + 1, "party") is None


def _genitive_joins(scan: Scan, index: int) -> bool:
    """'форум науки и техники': 'и' with one more genitive of the name."""
    if scan.norms[index] not in scan.says.and_words:
        return False
    return bool(scan.noun_cases(index + 1) & (f.GEN | f.DAT)) and not _ends_event(scan, index + 1)


def _cases_after(scan: Scan, index: int) -> int:
    in_field = not scan.says.field_words.isdisjoint((scan.norm(index - 2), scan.norm(index - 3)))
    return f.GEN | f.DAT if in_field else f.GEN


def _ends_event(scan: Scan, index: int) -> bool:
    if scan.in_date[index] or any(hit.tag in {"certainty", "post", "city"} for hit in scan.hits[index]):
        return True
    return scan.tokens[index].capital and scan.name(index) is not None and scan.hit(index, "state", "org") is None
