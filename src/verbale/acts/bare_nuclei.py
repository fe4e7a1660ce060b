"""Nuclei that no verb says: relations with their date or anniversary, papers cited with a date, 'которые прошли'."""

from __future__ import annotations

from itertools import pairwise

from verbale.acts.deed_kinds import Utterances
from verbale.acts.list_lead import in_brackets
from verbale.acts.nucleus import Nucleus, is_passive
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.find_anniversaries import Anniversary
from verbale.mentions.grammar import Frame
from verbale.mentions.mention import Actor, CertaintyMark, Deed, Mention, PaperMention
from verbale.sentences import form as f

_NEAR = 70  # code points between an anniversary and the relations that it is of


def bare_relations(sentence: SentenceRead, clause: Clause, used: set[int], table: Utterances) -> list[Nucleus]:
    """'60-летие дипотношений', 'Дипотношения – с 4 апреля 1992 г.', 'дипотношения (февраль 1992 г.)'."""
    found = []
    for deed in clause.deeds:
        sense = deed.means("RELATIONS")
        label = deed.means("TIES") if sense is None and _labels_a_date(sentence, clause, deed) else None
        sense = sense or label
        if sense is None or id(deed) in used:
            continue
        rule = _bare_rule(sentence, clause, deed)
        if rule is None:
            continue
        used.add(id(deed))
        frame = sentence.scan.grammar.frame(sense)
        found.append(Nucleus(table.kinds["relations.established"], clause, deed, [(frame, deed)], rule))
    return found


def _labels_a_date(sentence: SentenceRead, clause: Clause, deed: Deed) -> bool:
    """'Bilateral ties: February 1947': a label, its date, and no verb."""
    scan, date = sentence.scan, clause.dates[0] if clause.dates else None
    labels = tuple(scan.norms[deed.first : deed.last]) in sentence.says.founding_labels
    if not labels or date is None or clause.predicates or len(date.values) != 1 or date.values[0].last is not None:
        return False
    return scan.norm(deed.last) == ":" and sentence.token_of(date) == deed.last + 1


def _bare_rule(sentence: SentenceRead, clause: Clause, deed: Deed) -> str | None:
    span = sentence.span(deed)
    for anniversary in sentence.anniversaries:
        if max(span.start - anniversary.stop, anniversary.start - span.stop) <= _NEAR:
            return "RELATIONS anniversary"
    if deed.cases & f.DAT and not deed.cases & f.NOM and (years := _years_old(sentence, span.stop)) is not None:
        sentence.anniversaries.append(years)
        return "RELATIONS anniversary"
    for date in clause.dates:
        opener = sentence.before(date)
        before = [p for p in clause.predicates if sentence.span(p).start < date.start]
        if before and not _has(clause, sentence):
            continue
        if date.start > span.stop and (date.preposition == "since" or opener in {"(", "-", ":"}):
            sentence.consumed.add(date.start)
            return "RELATIONS dated"
    return None


def _years_old(sentence: SentenceRead, start: int) -> Anniversary | None:
    """'Дипотношениям двух стран 25 лет.'"""
    words = " ".join(token.text for token in sentence.scan.tokens if token.start >= start)
    match = sentence.says.years_old.search(words)
    if match is None:
        return None
    place = next(t for t in sentence.scan.tokens if t.start >= start and t.text == match.group(1))
    return Anniversary(int(match.group(1)), place.start, place.stop)


def _has(clause: Clause, sentence: SentenceRead) -> bool:
    """'отношения с КНР наша страна имеет с 20 января 1992 г.'"""
    return all(sentence.scan.norms[p.first] in sentence.says.maintaining_verbs for p in clause.predicates)


def cited_papers(sentence: SentenceRead, clause: Clause, used: set[int], table: Utterances) -> list[Nucleus]:
    """'Соглашение о торговле (от 26.03.1996)', 'договор 1326 г.', 'Сентябрь 2000 г. — договор о …'."""
    found = []
    for paper in clause.papers:
        if id(paper) in used or paper.type in {"letter", "note", "other", "plan", "programme"}:
            continue
        line = _listed(sentence, clause, paper)
        vague = (paper.general or paper.plural) and not paper.titled
        titled_line = paper.titled and _line_of_paper(sentence, clause, paper)
        dated = _is_from(sentence, clause, paper) or titled_line or (_dated(sentence, paper) and not vague)
        if dated or (line and (paper.titled or _alone_in_line(clause, paper))):
            used.add(id(paper))
            kind = table.kinds["document.adopted" if vague and paper.type in _ADOPTED else "document.signed"]
            rule = "PAPER listed" if vague else "PAPER cited"
            found.append(Nucleus(kind, clause, paper, [(sentence.says.paper_frame, paper)], rule, object=paper))
    return found


_ADOPTED = frozenset({"joint_statement", "communique"})  # what is stated is adopted, and not signed


def _alone_in_line(clause: Clause, paper: PaperMention) -> bool:
    """'1994, June 16: treaty with Peru', '2012 and 2021: joint statements': nothing else is told under these dates."""
    dates = sum(len(date.values) for date in clause.dates)
    return len(clause.papers) == 1 and not clause.deeds and (not paper.plural or dates > 1)


def _line_of_paper(sentence: SentenceRead, clause: Clause, paper: PaperMention) -> bool:
    """'Протокол о торговле между Перу и Чили (Лима, 3 мая 1998 г.)': a line with one paper, whose day ends it."""
    if clause.predicates or clause.first or paper.first > 1 or len(clause.papers) != 1 or not clause.dates:
        return False
    scan, date = sentence.scan, clause.dates[-1]
    at, before = sentence.token_of(date), sentence.before(date)
    after = scan.in_date[at] or at + 1
    in_bracket = any(scan.norms[i] == "(" for i in range(max(at - 4, paper.last), at))
    ends = all(token.kind == "p" for token in scan.tokens[after : clause.last])
    return ends and (in_bracket or before in sentence.says.dating_words) and len(clause.dates) == 1


def _dated(sentence: SentenceRead, paper: PaperMention) -> bool:
    """A date right after the paper: in a bracket, after 'от', or as a bare genitive."""
    scan, dating = sentence.scan, sentence.says.dating_words
    index = paper.ends
    if index < scan.count and scan.in_date[index]:
        return True
    if (scan.norm(index) == "(" or scan.norm(index) in dating) and index + 1 < scan.count:
        step = index + 2 if scan.norm(index + 1) in dating else index + 1
        return step < scan.count and bool(scan.in_date[step])
    return False


def _is_from(sentence: SentenceRead, clause: Clause, paper: PaperMention) -> bool:
    """'the Treaty on Friendship between A and B is from 1994': the only verb gives the paper its day."""
    scan, verbs = sentence.scan, sentence.says.paper_dating_verbs
    if not verbs or not paper.cases & f.NOM or paper.plural:
        return False
    for date in clause.dates:
        at = sentence.token_of(date)
        if date.preposition == "since" and at - 2 >= paper.last and scan.norm(at - 2) in verbs:
            return True
    return False


def _listed(sentence: SentenceRead, clause: Clause, paper: PaperMention) -> bool:
    """A line of a list: a date, a dash, a paper, and no verb."""
    scan = sentence.scan
    if clause.predicates or not clause.dates:
        return False
    return scan.norm(paper.first - 1) in {"-", ":"} and bool(scan.in_date[clause.first])


def relative_deed(sentence: SentenceRead, clause: Clause, before: Clause | None, table: Utterances) -> Nucleus | None:
    """'…консультаций, которые прошли в Минске': the relative word stands for the deed before it."""
    if before is None or not clause.marks:
        return None
    scan = sentence.scan
    beginnings = sentence.says.relative_beginnings
    relative = any(scan.norm(clause.first + step).startswith(beginnings) for step in range(2))
    pronoun = any(a.what == "pronoun" and a.cases & f.NOM and not a.persons for a in clause.actors)
    if not (relative or pronoun):
        return None
    held = [m for m in clause.marks if m.status == "held" and m.relation == "subject"]
    object_of = [] if held or not relative else _holds_the_noun_before(sentence, clause)
    held = held or object_of
    deeds = [d for d in before.deeds if not d.verbal]
    if not held or not deeds or any(not d.verbal for d in clause.deeds):
        return None
    deed = deeds[-1]
    for sense in deed.senses:
        kind = table.alone.get(sense[0])
        if kind is not None and not kind.directed:
            stand_in = _at(deed, clause.first, f.ACC if object_of else f.NOM)
            nucleus = Nucleus(kind, clause, stand_in, [(scan.grammar.frame(sense), stand_in)], sense[0])
            nucleus.governor, nucleus.relative = held[0], True
            return nucleus
    return None


def told_by_relative(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'initiated a phone talk that A and B had': the clause right after the noun tells who held it."""
    deed = nucleus.deed
    if nucleus.relative or not isinstance(deed, Deed) or deed.verbal or nucleus.kind.directed:
        return False
    later = next((c for c in sentence.clauses if c.first == deed.last), None)
    relative = later is not None and sentence.scan.norm(later.first).startswith(sentence.says.relative_beginnings)
    return later is not None and relative and bool(_holds_the_noun_before(sentence, later))


def _holds_the_noun_before(sentence: SentenceRead, clause: Clause) -> list[CertaintyMark]:
    """'a phone talk that A and B had on 5 May': a verb with its subject whose object is the noun before."""
    scan = sentence.scan
    if not any(a.prep is None and a.cases & f.NOM for a in clause.actors):
        return []
    marks = [m for m in clause.marks if m.status == "held" and m.relation == "object" and not is_passive(m)]
    ends = (m for m in marks if m.last >= clause.last or scan.tokens[m.last].kind == "p" or scan.in_date[m.last])
    return [*ends] or [m for m in marks if m.last < clause.last and scan.norms[m.last] in scan.grammar.prepositions]


def _at(deed: Deed, index: int, cases: int) -> Mention:
    """The deed as the relative word stands for it, at the relative word's place."""
    copy = Deed(index, index + 1, cases, senses=deed.senses, forms=deed.forms, start=index)
    copy.adjectives = deed.adjectives
    return copy


_HEADS = frozenset({"ambassador", "charge"})


def named_envoys(sentence: SentenceRead, clause: Clause, table: Utterances) -> list[Nucleus]:
    """'Посол Беларуси в Латвии – М.Ветров, посол Латвии в Беларуси – Я.Калн': who is ambassador, without a verb."""
    told = [m for m in [*clause.predicates, *clause.deeds] if not in_brackets(sentence, m.first)]
    pairs = [] if told else [pair for pair in pairwise(clause.actors) if _post_and_holder(sentence, *pair)]
    found = []
    for number, (left, right) in enumerate(pairs):
        post, person = (left, right) if left.rank in _HEADS else (right, left)
        person.rank, person.sides, person.office = post.rank, post.sides, post.office
        person.host, person.also, person.residence = post.host, post.also, post.residence
        stop = pairs[number + 1][0].first if number + 1 < len(pairs) else clause.last
        own = _part_of(sentence, clause, left.first if number else clause.first, stop)
        stand_in = Deed(person.first, person.last, f.NOM, start=person.first)
        frame = Frame(bare=[(f.NOM, "doer")])
        nucleus = Nucleus(table.kinds["envoy.accredited"], own, stand_in, [(frame, stand_in)], "AMBASSADOR named")
        nucleus.subject = person
        found.append(nucleus)
    return found


def _post_and_holder(sentence: SentenceRead, left: Actor, right: Actor) -> bool:
    """'посол A в B – имя', 'имя – посол A в B'."""
    post, person = (left, right) if left.rank in _HEADS else (right, left)
    dash = sentence.scan.norms[left.last : right.first] in (["-"], [":"])
    if not dash or post.rank not in _HEADS or post.persons or not person.persons or person.rank is not None:
        return False
    return bool(post.cases & person.cases & f.NOM) and post.host is not None


def _part_of(sentence: SentenceRead, clause: Clause, first: int, last: int) -> Clause:
    """The part of a clause about one envoy; a day in the bracket of another deed ('вручил …') is not his term's."""
    start, stop = sentence.scan.tokens[first].start, sentence.scan.tokens[last - 1].stop
    mentions = [m for m in clause.mentions if first <= m.first < last]
    verbs = [sentence.span(p).start for p in clause.predicates if first <= p.first < last]
    stop = min([stop, *verbs])
    return Clause(first, last, [], mentions, [d for d in clause.dates if start <= d.start < stop])
