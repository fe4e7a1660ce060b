"""What a list is a list of: its heading or the words before its colon say the deed, who travelled and where to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from verbale.acts.discourse import is_state
from verbale.acts.sentence_read import SentenceRead, predicative
from verbale.mentions.mention import Actor, CertaintyMark, Deed, PaperMention, PlaceMention
from verbale.mentions.resolve_dates import Grounded
from verbale.sentences import form as f
from verbale.span import Span

_LONGEST_OPENING = 12  # tokens of 'From the Bulgarian side, ' and the like
_YEAR_DIGITS = 4
_HEADS_OF_MISSIONS = frozenset({"ambassador", "consul", "charge"})


@dataclass(frozen=True, slots=True)
class Lead:
    """`visitors` and `host` are codes, where told; `rank` is a post in the plural that all items hold.

    `of_visits` is whether its words speak of visits; if not, it only adds to the heading before it. `where` is the
    place visited.
    """

    visitors: str | None = None
    host: str | None = None
    where: PlaceMention | None = None
    rank: Actor | None = None
    of_visits: bool = False

    def within(self, outer: Lead | None) -> Lead:
        """This lead under a heading: what it leaves unsaid the heading says."""
        if outer is None:
            return self
        inner = self
        if inner.visitors is None and inner.host is None:
            inner = replace(inner, visitors=outer.visitors, host=outer.host, where=outer.where)
        return replace(inner, rank=inner.rank or outer.rank, of_visits=inner.of_visits or outer.of_visits)


def heading_lead(sentence: SentenceRead) -> Lead | None:
    """What a heading says of the lines below it; None where it speaks of no visits, direction or holders of posts."""
    return _lead(sentence, 0, sentence.scan.count)


def opening_lead(sentence: SentenceRead) -> tuple[Lead, int] | None:
    """What a sentence says of its own list before a colon or after 'From the Bulgarian side,'; with where that ends."""
    norms, scan = sentence.scan.norms, sentence.scan
    if ":" in norms:
        colon = next((i for i, norm in enumerate(norms) if norm == ":" and not scan.in_date[i]), None)
        first_date = next((i for i, flag in enumerate(scan.in_date) if flag), scan.count)
        if colon is not None and colon < first_date:
            lead = _lead(sentence, 0, colon)
            return (lead, colon + 1) if lead is not None else None
    if norms[0] not in sentence.says.from_side_prepositions:
        return None
    stop = next((i for i, norm in enumerate(norms[:_LONGEST_OPENING]) if norm in {",", "-"}), None)
    lead = _lead(sentence, 0, stop) if stop is not None else None
    return (lead, stop + 1) if lead is not None and stop is not None and lead.visitors else None


def _lead(sentence: SentenceRead, first: int, last: int) -> Lead | None:
    if _speaks_of_others(sentence, first, last):
        return None
    of_visits = _of_visits(sentence, first, last)
    host, where = _host(sentence, first, last)
    visitors = _visitors(sentence, first, last, host)
    rank = _shared_post(sentence, first, last)
    if rank is not None and rank.sides and not of_visits:
        return None  # 'Presidents of Bulgaria:' is a list of presidents, not of visitors
    if not (of_visits or host or visitors or rank):
        return None
    return Lead(visitors, host, where, rank, of_visits)


def _speaks_of_others(sentence: SentenceRead, first: int, last: int) -> bool:
    """Whether the words name somebody, an envoy's post, a paper, a date to come or another deed than visits."""
    planned = [m for m in sentence.mentions if isinstance(m, CertaintyMark) and m.status != "held"]
    if any(first <= m.first < last for m in planned):
        return True
    for mention in sentence.mentions:
        if not first <= mention.first < last:
            continue
        if isinstance(mention, Actor) and (mention.persons or mention.rank in _HEADS_OF_MISSIONS or mention.host):
            return True
        if isinstance(mention, PaperMention):
            return True
        if isinstance(mention, Deed) and not (mention.means("VISIT") or mention.means("TIES") or mention.verbal):
            return True
    return False


def _of_visits(sentence: SentenceRead, first: int, last: int) -> bool:
    visits = any(isinstance(m, Deed) and m.means("VISIT") and first <= m.first < last for m in sentence.mentions)
    return visits or not sentence.says.visitor_words.isdisjoint(sentence.scan.norms[first:last])


def _host(sentence: SentenceRead, first: int, last: int) -> tuple[str | None, PlaceMention | None]:
    """'to Norway', 'in Delhi'."""
    for mention in sentence.mentions:
        if not first <= mention.first < last or mention.prep not in sentence.says.staying_prepositions:
            continue
        if isinstance(mention, PlaceMention) and mention.state:
            return mention.state, mention
        if isinstance(mention, Actor) and mention.what in {"state", "metonym"} and len(mention.sides) == 1:
            return mention.sides[0], None
    return None, None


def _visitors(sentence: SentenceRead, first: int, last: int, host: str | None) -> str | None:
    """'From Norway', 'From the Bulgarian side', 'Indian visitors', 'Visits by Lithuanian leaders'."""
    scan = sentence.scan
    sides = [hit.value for tag in ("state_adj", "demonym") for hit in scan.tagged(tag) if first <= hit.first < last]
    for mention in sentence.mentions:
        if isinstance(mention, Actor) and first <= mention.first < last and mention.sides != (host,):
            whose = mention.prep in sentence.says.from_side_prepositions or (
                mention.prep is None and bool(mention.cases & (f.GEN | f.INS))
            )
            sides += [code for code in mention.sides if whose]
    found = {code for code in sides if code != host}
    code = found.pop() if len(found) == 1 else None
    return code if code is not None and is_state(code) else None


def _shared_post(sentence: SentenceRead, first: int, last: int) -> Actor | None:
    """'Heads of state:', 'Foreign ministers': the post of everybody in the list."""
    posts = [m for m in sentence.mentions if isinstance(m, Actor) and m.what == "post" and first <= m.first < last]
    return posts[0] if len(posts) == 1 and posts[0].plural and not posts[0].persons else None


def heading_year(sentence: SentenceRead, before: Grounded | None) -> Grounded | None:
    """The year that a heading gives to the days below it; `before` is the one so far, which another heading ends."""
    if not sentence.heading:
        return before
    if is_year(sentence):
        token = next(token for token in sentence.scan.tokens if token.kind != "p")
        return Grounded(token.text, Span(token.start, token.stop))
    return before if sentence.dates or names_somebody(sentence) else None


def has_own_date(sentence: SentenceRead) -> bool:
    """Whether a line has a date of its own: not 'Visits (after 2010)', 'Visits since 1990'."""
    return any(date.preposition not in {"since", "after"} for date in sentence.dates)


def ends_in_colon(sentence: SentenceRead) -> bool:
    """'From Norway to Peru:' on a line of its own."""
    return sentence.scan.norms[-1] == ":" and not any(m for m in sentence.deeds if m.verbal)


def names_somebody(sentence: SentenceRead) -> bool:
    """Whether a line names a person: an item of a list whose date cannot be read, and no heading."""
    return any(isinstance(m, Actor) and m.persons for m in sentence.mentions)


def is_year(sentence: SentenceRead) -> bool:
    """Whether a heading is only a year: '2015', '== 2015 =='."""
    words = [token.text for token in sentence.scan.tokens if token.kind != "p"]
    return len(words) == 1 and len(words[0]) == _YEAR_DIGITS and words[0].isdecimal()


def has_verb(sentence: SentenceRead, first: int, last: int) -> bool:
    """Whether a predicate stands in a stretch outside brackets."""
    heads = [m.first for m in sentence.mentions if isinstance(m, Deed | CertaintyMark) and predicative(m, sentence)]
    types = sentence.scan.grammar.visit_types  # 'working visit'
    return any(
        first <= at < last and sentence.scan.norms[at] not in types and not in_brackets(sentence, at) for at in heads
    )


def in_brackets(sentence: SentenceRead, index: int) -> bool:
    """Whether a token stands inside round brackets."""
    norms = sentence.scan.norms
    return "(" in norms and norms[:index].count("(") > norms[:index].count(")")
