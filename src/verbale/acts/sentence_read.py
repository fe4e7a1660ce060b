"""A sentence as it stands after mentions are found, and its clauses."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from verbale.acts.act_words import ActWords, act_words
from verbale.mentions.date_mention import DateMention
from verbale.mentions.deeds import ordinal
from verbale.mentions.find_anniversaries import Anniversary
from verbale.mentions.lexicon import Hit
from verbale.mentions.mention import Actor, CertaintyMark, Deed, EventMention, Mention, PaperMention, PlaceMention
from verbale.mentions.scan import Scan
from verbale.sentences import form as f
from verbale.span import Span

_HEADS: Final = (Deed, CertaintyMark)  # a tuple, as `isinstance` asks a union more slowly
_PREDICATE: Final = f.FINITE | f.SHORT | f.INF | f.GERUND


@dataclass(slots=True)
class Clause:
    """Tokens `first` to `last` (half-open) around one predicate, with the mentions that begin in them.

    `mentions` stays as it is made; `actors`, `deeds` and so on are those of each class.
    """

    first: int
    last: int
    predicates: list[Deed | CertaintyMark] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    actors: list[Actor] = field(init=False, repr=False, compare=False)
    deeds: list[Deed] = field(init=False, repr=False, compare=False)
    papers: list[PaperMention] = field(init=False, repr=False, compare=False)
    events: list[EventMention] = field(init=False, repr=False, compare=False)
    places: list[PlaceMention] = field(init=False, repr=False, compare=False)
    marks: list[CertaintyMark] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.actors, self.deeds, self.papers = [], [], []
        self.events, self.places, self.marks = [], [], []
        for mention in self.mentions:
            if isinstance(mention, Actor):
                self.actors.append(mention)
            elif isinstance(mention, Deed):
                self.deeds.append(mention)
            elif isinstance(mention, CertaintyMark):
                self.marks.append(mention)
            elif isinstance(mention, PlaceMention):
                self.places.append(mention)
            elif isinstance(mention, PaperMention):
                self.papers.append(mention)
            elif isinstance(mention, EventMention):
                self.events.append(mention)

    def insert(self, deeds: list[Deed]) -> None:
        """Adds deeds that no word of the text says, in text order."""
        self.mentions = sorted([*self.mentions, *deeds], key=lambda m: m.first)
        self.deeds = sorted([*self.deeds, *deeds], key=lambda m: m.first)

    def predicates_of_its_own(self, deed: Deed) -> list[Deed | CertaintyMark]:
        """Predicates before the deed's complements end, that may hold it: those not after a comma."""
        return [p for p in self.predicates if p.first < deed.first]


@dataclass(slots=True)
class SentenceRead:
    """One sentence: where it stands, what it mentions, its dates and clauses.

    `consumed` are starts of dates that belong to one word alone ('Дипотношения – с 5 июня 1992 г.').
    `earlier` are the objects that the sentence before spoke of, by concept, for 'их передали'. `says` are the words
    of its language by their function, `actors` and `deeds` those of its mentions.
    """

    start: int
    stop: int
    block: int
    scan: Scan
    mentions: list[Mention]
    dates: list[DateMention]
    anniversaries: list[Anniversary] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    heading: bool = False
    after_anniversary: bool = False
    consumed: set[int] = field(default_factory=set)
    earlier: dict[str, tuple[str, str, int]] = field(default_factory=dict)
    says: ActWords = field(init=False, repr=False, compare=False)
    actors: list[Actor] = field(init=False, repr=False, compare=False)
    deeds: list[Deed] = field(init=False, repr=False, compare=False)
    _dated: dict[int, int] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.says = act_words(self.scan.grammar.code)
        self.actors = [mention for mention in self.mentions if isinstance(mention, Actor)]
        self.deeds = [mention for mention in self.mentions if isinstance(mention, Deed)]

    def span(self, mention: Mention) -> Span:
        """The code points of a mention."""
        tokens = self.scan.tokens
        return Span(tokens[mention.first].start, tokens[mention.last - 1].stop)

    def token_of(self, date: DateMention) -> int:
        """The index of a date's first token."""
        found = self._dated.get(date.start)
        if found is None:
            tokens = self.scan.tokens
            found = next((index for index, token in enumerate(tokens) if token.start >= date.start), 0)
            self._dated[date.start] = found
        return found

    def of_a_paper(self, date: DateMention) -> PaperMention | None:
        """The paper that a date right after it belongs to: 'the statements (9 November 2020)', 'the treaty of 1994'."""
        scan, before = self.scan, self.says.series | self.says.dating_words | {"("}
        index = self.token_of(date) - 1
        while index >= 0 and (scan.in_date[index] or scan.norms[index] in before):
            index -= 1
        papers = (m for m in self.mentions if isinstance(m, PaperMention) and m.ends == index + 1)
        opener = scan.norm(index + 1)
        own = opener == "(" or opener in self.says.dating_words or bool(scan.lead(index + 1))
        return next(papers, None) if own else None

    def before(self, date: DateMention) -> str:
        """The folded token right before a date, '' when the date opens the sentence."""
        return self.scan.norm(self.token_of(date) - 1)

    def span_of(self, first: int, last: int) -> Span:
        """The code points of tokens `first` to `last` (half-open)."""
        return Span(self.scan.tokens[first].start, self.scan.tokens[last - 1].stop)


def predicative(mention: Mention, sentence: SentenceRead) -> bool:
    """Whether a mention can head a clause: a finite verb, a short participle, an infinitive or a gerund.

    So can a participle that follows its noun after a comma, a bracket or 'и' ('Договор, подписанный 5 мая').
    """
    if isinstance(mention, Deed):
        if not mention.verbal:
            return False
    elif not isinstance(mention, CertaintyMark):
        return False
    grammar = mention.grammar
    if grammar & f.PARTICIPLE and isinstance(mention, Deed):
        return sentence.scan.norm(before_its_day(sentence, mention.first)) in sentence.says.participle_openers
    return bool(grammar & _PREDICATE)


def before_its_day(sentence: SentenceRead, index: int) -> int:
    """The token before a participle and its day: the comma of '…, в 2009 г. преобразованное в посольство'."""
    scan = sentence.scan
    starts = [] if scan.order is not None else [sentence.token_of(date) for date in sentence.dates]
    start = next((at for at in starts if scan.in_date[at] == index), None)
    if start is None:
        return index - 1
    return start - 1 - (scan.norm(start - 1) in scan.grammar.prepositions)


def split_clauses(sentence: SentenceRead) -> None:
    """Divides a sentence at the last comma or conjunction between two predicates, and at every semicolon."""
    scan, breaks = sentence.scan, sentence.says.clause_breaks
    heads = [m for m in sentence.mentions if isinstance(m, _HEADS) and predicative(m, sentence)]
    barred = _inside(sentence) if len(heads) > 1 else []
    cuts = (
        {i for i, norm in enumerate(scan.norms) if norm == ";" and not scan.in_date[i]} if ";" in scan.norms else set()
    )
    quoted = _quoted(sentence, heads)
    cuts |= quoted
    for left, right in pairwise(heads):
        if right.first < left.last or left.last in quoted or any(left.last <= cut < right.first for cut in cuts):
            continue
        places = [index for index in range(left.last, right.first) if scan.norms[index] in breaks and not barred[index]]
        if places and scan.order is not None and all(form & f.INF for form in right.forms if form & f.VERBAL):
            places = [index for index in places if scan.norms[index] not in {"(", ")"}]  # 'in Oslo (Norway) to attend'
        if places:
            cuts.add(_best_cut(sentence, places))
    cuts.update(_dated_items(sentence))
    cuts.update(_speaker(sentence) if heads else ())
    cuts.update(_session_of_it(sentence) if len(heads) == 1 else ())
    if heads and "-" in scan.norms:
        cuts.update(_verbless(sentence, heads, cuts))
        cuts.update(_other_holders(sentence, heads))
    cuts.update(_dated_visits(sentence) if scan.order is not None and len(sentence.dates) > 1 else ())
    first = 0
    for cut in [*sorted(cuts), scan.count]:
        if cut > first:
            sentence.clauses.append(_clause(sentence, heads, first, cut))
        relative = cut < scan.count and scan.norms[cut].startswith(sentence.says.relative_beginnings)
        first = (
            cut if relative or cut in quoted else cut + 1
        )  # 'the minister who visited': the relative word is of its clause


def _quoted(sentence: SentenceRead, heads: list[Deed | CertaintyMark]) -> set[int]:
    """Where a clause without 'that' begins: 'The Ministry said | the King of Norway had visited Peru'."""
    scan, helping = sentence.scan, sentence.scan.grammar.helping
    if helping is None or helping.quoting_verbs.isdisjoint(scan.norms):
        return set()
    says = [head for head in heads[:-1] if scan.norms[head.first] in helping.quoting_verbs]
    begins = {m.start if isinstance(m, Deed) else m.first for m in sentence.mentions if m.cases & f.NOM}
    return {left.last for left in says if begins.intersection(range(left.last, left.last + 2))}


def _speaker(sentence: SentenceRead) -> list[int]:
    """'Захарова: глава МИД Перу посетит Таллин': who speaks before the colon is no party after it."""
    first = sentence.actors[0] if sentence.actors else None
    if first is None or first.first or first.last >= sentence.scan.count or sentence.scan.norms[first.last] != ":":
        return []
    speaks = bool(first.cases & f.NOM) and (bool(first.persons) or first.what in {"post", "body"})
    return [first.last] if speaks else []


def _session_of_it(sentence: SentenceRead) -> list[int]:
    """'Механизм – Совместный комитет, 4-е заседание которого состоялось …': the only verb is that of the session."""
    scan, relative = sentence.scan, sentence.says.relative_beginnings
    sessions = [d for d in sentence.deeds if not d.verbal and d.means("SESSION") and d.last < scan.count]
    return [d.start - 1 for d in sessions if scan.norm(d.start - 1) == "," and scan.norms[d.last].startswith(relative)]


def _dated_items(sentence: SentenceRead) -> list[int]:
    """Dashes before dates after a colon and a dash: each item of a list that one sentence holds is a clause."""
    scan = sentence.scan
    first = next((i + 1 for i, norm in enumerate(scan.norms[:-2]) if norm == ":" and not scan.in_date[i]), None)
    if first is None or scan.norms[first] != "-" or not scan.in_date[first + 1]:
        return []
    dashes = (i for i in range(first, scan.count - 1) if scan.norms[i] == "-" and not scan.in_date[i])
    return [i for i in dashes if scan.in_date[i + 1]]


def _dated_visits(sentence: SentenceRead) -> list[int]:
    """'the visits of A to X in 1994 and 2007, and the visit of B to Y in 2010': where the second begins."""
    scan = sentence.scan
    visits = [d for d in sentence.deeds if not d.verbal and d.means("VISIT")]
    days = [sentence.token_of(date) for date in sentence.dates] if len(visits) > 1 else []
    found = []
    for number, (left, right) in enumerate(pairwise(visits), 2):
        stop = visits[number].first if number < len(visits) else scan.count
        joint = right.start - 1
        while joint > left.last and scan.adjective(joint) and scan.norms[joint] not in sentence.says.series:
            joint -= 1
        joined = (
            scan.norms[joint] in sentence.says.series or tuple(scan.norms[joint - 2 : joint + 1]) in scan.says.joints
        )
        own = any(left.last <= day < right.start for day in days) and any(right.last <= day < stop for day in days)
        paid = bool(left.cases & f.ACC) and left.prep is None  # 'paid a visit to X in 1994 and one visit to Y in 2010'
        if (
            own
            and joined
            and not paid
            and not any(left.last <= d.first < right.start for d in sentence.deeds if d.verbal)
        ):
            found.append(joint)
    return found


def occurred_after(sentence: SentenceRead, clause: Clause) -> Clause | None:
    """The clause right after another that opens with a relative word and says that something took place."""
    later = next((c for c in sentence.clauses if c.first >= clause.last), None)
    if later is None or clause.last + 1 < later.first:
        return None
    relative = sentence.scan.norm(later.first).startswith(sentence.says.relative_beginnings)
    return later if relative and any(m.status == "held" and m.relation == "subject" for m in later.marks) else None


def _verbless(sentence: SentenceRead, heads: list[Deed | CertaintyMark], cuts: set[int]) -> list[int]:
    """Clauses whose verb is left out: '…, Посольство Беларуси в Анкаре – с 1998 г.', '…, Медведев – во Вьетнам'."""
    scan = sentence.scan
    barred = _inside(sentence)
    found = []
    for dash in [i for i, norm in enumerate(scan.norms) if norm == "-" and not barred[i] and i + 1 < scan.count]:
        bound = max([h.last for h in heads if h.first < dash] + [c + 1 for c in cuts if c < dash], default=0)
        comma = next((i for i in range(dash - 1, bound - 1, -1) if scan.norms[i] == "," and not barred[i]), None)
        elsewhere = comma is not None and _another_elsewhere(sentence, comma, dash)
        elsewhere = elsewhere or (comma is not None and _another_head(sentence, comma, dash))
        told = elsewhere or bool(scan.in_date[dash + 1]) or scan.norms[dash + 1] in scan.grammar.prepositions
        if comma is None or not told or not any(h.first < comma for h in heads):
            continue
        stop = min([h.first for h in heads if h.first > dash] + [c for c in cuts if c > dash], default=scan.count)
        verbless = stop == scan.count or stop in cuts
        opens = scan.norm(comma + 1) in sentence.says.linking_words
        subject = [m for m in sentence.mentions if m.first - comma in (1, 2, 3) and m.prep is None and m.cases & f.NOM]
        first = comma + 1 + opens
        attribute = (first + 1 == dash and ordinal(scan, first) is not None) or lone_adjective(scan, first) is not None
        if verbless and (attribute or elsewhere or (subject and subject[0].first <= comma + 1 + opens + 2)):
            found.append(comma)
    return found


def _other_holders(sentence: SentenceRead, heads: list[Deed | CertaintyMark]) -> list[int]:
    """'X уволен с должности посла в A, Y – посла в B': each further person with his post after a dash is a clause."""
    scan = sentence.scan
    found = []
    for actor in sentence.actors if scan.order is None else ():
        post = actor.persons and scan.norm(actor.last) == "-" and scan.hit(actor.last + 1, "post") is not None
        comma = actor.first - 1 - (scan.norm(actor.first - 1) in sentence.says.linking_words)
        if post and scan.norm(comma) == "," and heads[0].first < comma and heads[-1].first < comma:
            found.append(comma)
    return found


def _another_elsewhere(sentence: SentenceRead, comma: int, dash: int) -> bool:
    """'…, с октября 2003 г. в Минске – Посольство Эстонии': only when and where before the dash, a thing after."""
    scan = sentence.scan
    places = {i for m in sentence.mentions if isinstance(m, PlaceMention) for i in range(m.first, m.last)}
    papers = (m for m in sentence.mentions if isinstance(m, PaperMention) and m.first == dash + 1)
    paper = scan.order is None and any(m.cases & f.NOM for m in papers)
    thing = paper or any(m.start == dash + 1 and not m.verbal and m.cases & f.NOM for m in sentence.deeds)
    skipped = scan.grammar.prepositions.keys() | sentence.says.and_words | sentence.says.linking_words
    words = range(comma + 1, dash)
    only = all(scan.in_date[i] or i in places or scan.norms[i] in skipped or _inside_date(scan, i) for i in words)
    dated = paper and any(scan.in_date[i] for i in words)
    return thing and only and (dated or not places.isdisjoint(words))


def _another_head(sentence: SentenceRead, comma: int, dash: int) -> bool:
    """'Посольство A в B возглавляет X, Посольство B в A – Y'."""
    mission = any(d.start == comma + 1 and d.cases & f.NOM and d.means("MISSION") for d in sentence.deeds)
    return mission and any(a.first == dash + 1 and a.persons for a in sentence.actors)


def _inside_date(scan: Scan, index: int) -> bool:
    return any(scan.in_date[i] > index for i in range(max(index - 6, 0), index + 1))


def lone_adjective(scan: Scan, index: int) -> Hit | None:
    """'…, казахстанское в Стокгольме – в 2013-м': a state's adjective whose noun was told before."""
    hit = scan.hit(index, "state_adj")
    return hit if hit is not None and hit.cases & f.NOM and scan.norm(hit.last) in scan.grammar.prepositions else None


def _best_cut(sentence: SentenceRead, places: list[int]) -> int:
    """The comma before a relative word if there is one, else the last break."""
    scan, relative = sentence.scan, sentence.says.relative_beginnings
    for index in places:
        if scan.norms[index] in sentence.says.when_words:
            return index  # 'was raised when the envoy, X, presented his credentials'
        if scan.norms[index] == "," and any(scan.norm(index + step).startswith(relative) for step in (1, 2, 3)):
            return index
    last = places[-1]
    while len(places) > 1 and scan.norms[last] == "," and _only_a_date(scan, places[-2], last):
        places = places[:-1]
        last = places[-1]  # '…, а до этого, 8 апреля, приедет Y': the day goes with what follows
    return last - 1 if last - 1 in places and scan.norms[last - 1] == "," else last


def _only_a_date(scan: Scan, first: int, last: int) -> bool:
    inside = [bool(scan.in_date[index]) or index > first + 1 for index in range(first + 1, last)]
    return last - first <= 6 and bool(inside) and bool(scan.in_date[first + 1])


def _inside(sentence: SentenceRead) -> list[bool]:
    """Tokens inside a mention, a date or a coordination, where no clause may begin."""
    scan = sentence.scan
    barred = [False] * scan.count
    for index, flag in enumerate(scan.in_date):
        if flag:
            barred[index:flag] = [True] * (flag - index)
    previous: Actor | None = None
    for mention in sentence.mentions:
        barred[mention.first : mention.last] = [True] * (mention.last - mention.first)
        if isinstance(mention, Actor):
            if previous is not None and 0 <= mention.chain == previous.chain and previous.last < mention.first:
                barred[previous.last : mention.first] = [True] * (mention.first - previous.last)
            previous = mention
    return barred


def _clause(sentence: SentenceRead, heads: list[Deed | CertaintyMark], first: int, last: int) -> Clause:
    if last - first == sentence.scan.count:  # most sentences are one clause
        return Clause(first, last, list(heads), list(sentence.mentions), list(sentence.dates))
    tokens = sentence.scan.tokens
    start, stop = tokens[first].start, tokens[last - 1].stop
    mentions = [mention for mention in sentence.mentions if first <= mention.first < last]
    predicates = [mention for mention in heads if first <= mention.first < last]
    dates = [date for date in sentence.dates if start <= date.start < stop] if sentence.dates else []
    return Clause(first, last, predicates, mentions, dates)
