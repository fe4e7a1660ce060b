"""One word for several deeds: 'встречался 28 февраля в Москве, 5 июня в Вене', 'посетили N1 (1993 г.) и N2'."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from verbale.acts.act import Act
from verbale.acts.enumeration import Entry, entries
from verbale.acts.neighbour_dates import of_its_source
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.date_mention import DateMention, PartialDate
from verbale.mentions.mention import Actor, Deed, PlaceMention
from verbale.sentences import form as f

Occurrence = tuple[Nucleus, Roles]


def occurrences(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, *, alone: bool) -> list[Occurrence]:
    """The deeds of a nucleus, each with its own date, place and persons. `alone`: no other deed shares the clause."""
    if nucleus.kind.family == "mission":
        return [(nucleus, own) for own in _by_place(sentence, nucleus, roles)]
    by_date = _by_date(sentence, nucleus, roles, alone=alone)
    return [(one, apart) for one, own in by_date for apart in _counterparts(sentence, one, own)]


def _by_place(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> list[Roles]:
    """'Генконсульства работают в Хошимине и Дананге': one in each town."""
    thing = nucleus.object
    several = isinstance(thing, Deed) and (
        any(form & f.PL and form & f.NOM for form in thing.forms) or all(form & f.PL for form in thing.forms)
    )
    place = roles.host_place or roles.place
    if not several or place is None:
        return [roles]
    several_lands = isinstance(thing, Deed) and thing.plural and sentence.scan.order is None
    towns = [place]
    for following in nucleus.clause.places:
        after = _after_bracket(sentence, towns[-1].last)
        between = tuple(sentence.scan.norms[after : following.first])
        listed = following.state == place.state or after > towns[-1].last or several_lands
        if listed and (between in sentence.says.town_joints or (after > towns[-1].last and between == (",",))):
            towns.append(following)
    apart = []
    for town in towns:
        own = _copy(roles)
        own.host_place = replace(town, prep=place.prep)
        apart.append(own)
    return apart if len(towns) > 1 else [roles]


def _after_bracket(sentence: SentenceRead, index: int) -> int:
    """The token after a town's state in brackets: 'в Капане (Армения)'."""
    scan = sentence.scan
    state = scan.hit(index + 1, "state") if scan.norm(index) == "(" else None
    return state.last + 1 if state is not None and scan.norm(state.last) == ")" else index


def _counterparts(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> list[Roles]:
    """'встретился с A, B и C': a meeting with each person."""
    if nucleus.kind.name != "meeting":
        return [roles]
    role = "received" if roles.get("received") else "member"
    partners = [a for a in roles.get(role) if a.prep in sentence.says.with_words or role == "received"]
    met = [a for a in partners if a.persons or a.what == "post"]
    if len(met) < 2:
        return [roles]
    apart = []
    for actor in met:
        own = _copy(roles)
        own.by_role[role] = [a for a in own.by_role[role] if a is actor or not any(a is m for m in met)]
        apart.append(own)
    return apart


def _by_date(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, *, alone: bool) -> list[Occurrence]:
    clause = nucleus.clause
    if nucleus.kind.name == "envoy.accredited" and alone and len(clause.dates) > 1:
        return _each_dated(sentence, nucleus, roles, clause.dates) or [(nucleus, roles)]
    if nucleus.kind.family != "contact" and nucleus.rule != "PAPER listed":
        told = [d for d in clause.dates if not d.is_term] if sentence.scan.order is not None else []
        return (_respectively(sentence, nucleus, roles, told) if told else None) or [(nucleus, roles)]
    others = (_of_another_noun, of_its_source)
    own = [d for d in clause.dates if not d.is_term and not any(of(sentence, nucleus, d) for of in others)]
    dates = [d for d in own if len(own) < 2 or sentence.of_a_paper(d) is None]
    dates = _past_the_colon(sentence, clause, _once_each(sentence, dates))
    respectively = _respectively(sentence, nucleus, roles, dates)
    if respectively:
        return respectively
    if len(dates) < 2 or not alone:
        return [(nucleus, roles)]
    each = _each_dated(sentence, nucleus, roles, dates)
    if each:
        return each
    stretches = _stretches(sentence, clause, roles, dates)
    apart = [_one(nucleus, _within(sentence, clause, roles, stretches, n), date) for n, date in enumerate(dates)]
    for number, ((one, apart_roles), stretch) in enumerate(zip(apart, stretches, strict=True)):
        if number:
            _another_subject(sentence, nucleus, (roles, apart_roles), stretch)
        _visit_type_within(sentence, one, stretch)
        _told_before_date(sentence, clause, (roles, apart_roles), one.clause.dates[0])
    return apart


def _once_each(sentence: SentenceRead, dates: list[DateMention]) -> list[DateMention]:
    """'had a meeting today, 5 May 2023, with': the day told by its number, too, is one day."""
    norms = sentence.scan.norms
    again = [
        day for day, number in pairwise(dates)
        if day.leans_on == "today" and "," in norms[sentence.token_of(day) + 1 : sentence.token_of(day) + 2]
        and sentence.token_of(number) - sentence.token_of(day) < 4
    ]  # fmt: skip
    return [date for date in dates if date not in again]


def _another_subject(
    sentence: SentenceRead, nucleus: Nucleus, roles: tuple[Roles, Roles], stretch: tuple[int, int]
) -> None:
    """'A visited Oslo on 5 May and the Minister, B, on 6 June': who is named before the later day did it then."""
    whole, own = roles
    role = nucleus.kind.subject_role
    if sentence.scan.order is None or nucleus.kind.name != "visit" or not whole.get(role):
        return
    inside = [a for a in nucleus.clause.actors if stretch[0] <= sentence.span(a).start < stretch[1]]
    taken = {id(actor) for actor in whole.get(role)}
    fresh = [a for a in inside if a.prep is None and (a.persons or a.what == "post") and id(a) not in taken]
    if not fresh or not any(a.persons for a in fresh):
        return
    own.by_role["host"] = [a for a in whole.get("host") if all(a is not one for one in fresh)]
    own.by_role[role] = fresh


def of_the_same_side(roles: Roles, whole: Roles, told: list[Act]) -> None:
    """'A came in 2004, B in 2010': who went the same way later, and whose side is not said, is of the same side."""
    first = {id(actor) for actor in whole.get("doer")}
    for actor in roles.get("doer") if told and told[0].kind == "visit" else ():
        if id(actor) not in first and not actor.sides and not actor.candidates:
            actor.sides = told[0].sides[:1]


def _past_the_colon(sentence: SentenceRead, clause: Clause, dates: list[DateMention]) -> list[DateMention]:
    """'В 2019 г. встречались дважды: 26 апреля в Осло и 5 мая в Риге': the year before the colon is the days' own."""
    colon = next((i for i in range(clause.first, clause.last) if sentence.scan.norms[i] == ":"), None)
    if colon is None or sentence.scan.order is not None:
        return dates
    before = [d for d in dates if sentence.token_of(d) < colon]
    after = [d for d in dates if d not in before]
    return after if after and len(before) == 1 and before[0].values[0].month is None else dates


def _visit_type_within(sentence: SentenceRead, nucleus: Nucleus, stretch: tuple[int, int]) -> None:
    """'посетил Осло с официальным визитом в мае и с рабочим визитом в июле': each day has its kind of visit."""
    told = [d for d in nucleus.clause.deeds if not d.verbal and d.means("VISIT") and d is not nucleus.deed]
    inside = [d for d in told if stretch[0] <= sentence.span(d).start < stretch[1]]
    if nucleus.kind.name == "visit" and len(told) > 1 and len(inside) == 1:
        nucleus.visit_type = inside[0].visit_type


def _of_another_noun(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'в мае состоится встреча, а в декабре – саммиты': the day of what stands after the dash."""
    scan, index = sentence.scan, sentence.token_of(date)
    dash = scan.in_date[index] if index < scan.count else 0
    if not dash or scan.norm(dash) != "-" or index < nucleus.deed.last or dash + 1 >= scan.count:
        return False
    told = any(m.first <= dash + 1 < m.last for m in sentence.mentions if isinstance(m, Actor | PlaceMention))
    word = scan.tokens[dash + 1]
    return not told and word.text.islower() and bool(scan.noun_cases(dash + 1) & f.NOM)


def _one(nucleus: Nucleus, roles: Roles, date: DateMention) -> Occurrence:
    clause = Clause(
        nucleus.clause.first, nucleus.clause.last, nucleus.clause.predicates, nucleus.clause.mentions, [date]
    )
    return replace(nucleus, clause=clause), roles


def _copy(roles: Roles) -> Roles:
    by_role = {role: list(actors) for role, actors in roles.by_role.items()}
    return Roles(by_role, roles.host_place, roles.place, roles.event)


def _stretches(sentence: SentenceRead, clause: Clause, roles: Roles, dates: list[DateMention]) -> list[tuple[int, int]]:
    """The code points that go with each date: up to the next date where dates lead, else from the date before."""
    whole = sentence.span_of(clause.first, clause.last)
    actors = [sentence.span(a).start for a in roles.get(*_PARTIES)]
    lead = not actors or dates[0].start < min(actors) or dates[-1].stop <= max(actors)
    if lead or _places_follow(sentence, clause, dates):
        starts = [whole.start, *(d.start for d in dates[1:])]
        return list(zip(starts, [*starts[1:], whole.stop], strict=True))
    stops = [*(d.stop for d in dates[:-1]), whole.stop]
    return list(zip([whole.start, *stops[:-1]], stops, strict=True))


def _places_follow(sentence: SentenceRead, clause: Clause, dates: list[DateMention]) -> bool:
    """'встречался с X 28 февраля в Москве, 5 июня в Вене': each date leads its place."""
    places = [p.first_offset for p in _where(sentence, clause)]
    return bool(places) and min(places) >= dates[0].stop and max(places) >= dates[-1].stop


def _where(sentence: SentenceRead, clause: Clause) -> list[PlaceMention]:
    """The places of a clause that say where."""
    return [p for p in clause.places if p.prep is None or p.prep in sentence.says.at_prepositions]


def _within(
    sentence: SentenceRead, clause: Clause, roles: Roles, stretches: list[tuple[int, int]], number: int
) -> Roles:
    """The roles of one stretch: its own actors and places, and from the first stretch what it does not say anew."""
    own = _copy(roles)
    start, stop = stretches[number]
    for actors in own.by_role.values():
        inside = [a for a in actors if start <= sentence.span(a).start < stop]
        told = {a.prep for a in inside}
        first = [a for a in actors if stretches[0][0] <= sentence.span(a).start < stretches[0][1]]
        actors[:] = inside + [a for a in first if a.prep not in told and number > 0]
    _place_within(sentence, own, clause, (start, stop), stretches[0])
    return own


def _told_before_date(sentence: SentenceRead, clause: Clause, roles: tuple[Roles, Roles], date: DateMention) -> None:
    """Gives the second roles the level and the town that hold for a date.

    'на уровне A в марте и в мае, на уровне B – в июле': a level holds until another is told; so does a town whose
    days follow it in brackets: 'в Таллине (май 2010 г., июнь 2014 г.) и Минске (июль 2011 г.)'.
    """
    whole, own = roles
    levels = [a for a in whole.get("level") if sentence.span(a).start < date.start]
    if len(whole.get("level")) > 1 and levels:
        own.by_role["level"] = [max(levels, key=lambda a: a.first)]
    towns = _where(sentence, clause)
    told = [p for p in towns if p.first_offset < date.start]
    bracketed = all(sentence.scan.norm(p.last) == "(" for p in towns)
    if len(towns) > 1 and told and bracketed and whole.place is not None:
        own.place = told[-1]


def _place_within(
    sentence: SentenceRead, roles: Roles, clause: Clause, stretch: tuple[int, int], first: tuple[int, int]
) -> None:
    """The place told in the stretch, else the one of the first stretch; another stretch's place is none of its own."""

    def told(bounds: tuple[int, int]) -> list[PlaceMention]:
        return [p for p in _where(sentence, clause) if bounds[0] <= p.first_offset < bounds[1]]

    elsewhere = any(p.first_offset >= first[1] for p in _where(sentence, clause))
    places = told(stretch) or ([] if elsewhere else told(first))
    if roles.host_place is not None:
        roles.host_place = places[0] if places else None
    elif roles.place is not None:
        roles.place = places[0] if places else None


_BESIDE = 2  # tokens of ", respectively"
_PARTIES = ("doer", "member", "host", "other", "received", "head")


def _respectively(
    sentence: SentenceRead, nucleus: Nucleus, roles: Roles, dates: list[DateMention]
) -> list[Occurrence] | None:
    """'X и Y посетили Z 5 мая и 6 июня соответственно': the first date is the first person's."""
    clause = nucleus.clause
    stop = clause.last + _BESIDE if sentence.scan.order is not None else clause.last  # 'on …, respectively to found'
    if sentence.says.respectively_words.isdisjoint(sentence.scan.norms[clause.first : stop]):
        return None
    values = [(date, value) for date in dates for value in date.values]
    actor = next((a for a in roles.get("doer", "member") if _told_apart(a) == len(values) > 1), None)
    if actor is None:
        return _partners_respectively(sentence, nucleus, roles, values)
    result = []
    for number, (date, value) in enumerate(values):
        sides = (actor.sides[number],) if len(actor.sides) == len(values) else actor.sides
        single = replace(actor, persons=actor.persons[number : number + 1], sides=sides)
        own = replace(date, values=(value,))
        occurrence = _one(nucleus, _copy(roles), own)
        for actors in occurrence[1].by_role.values():
            actors[:] = [single if a is actor else a for a in actors]
        result.append(occurrence)
    return result


def _partners_respectively(
    sentence: SentenceRead, nucleus: Nucleus, roles: Roles, values: list[tuple[DateMention, PartialDate]]
) -> list[Occurrence] | None:
    """'signed a communiqué with A and B on 9 and 24 November respectively': the first date is that with the first."""
    partners = [a for a in roles.get("member") if a.prep in sentence.says.with_words and len(a.sides) == 1]
    if len(partners) != len(values) or len({a.chain for a in partners}) != 1:
        return None
    result = []
    for partner, (date, value) in zip(partners, values, strict=True):
        occurrence = _one(nucleus, _copy(roles), replace(date, values=(value,)))
        for actors in occurrence[1].by_role.values():
            actors[:] = [a for a in actors if a is partner or all(a is not other for other in partners)]
        result.append(occurrence)
    return result


def _each_dated(
    sentence: SentenceRead, nucleus: Nucleus, roles: Roles, dates: list[DateMention]
) -> list[Occurrence] | None:
    """'приезжали президенты Ветров (1995 г.) и Сорокин (2001 г.)': a date after each name, on one side of the verb."""
    first, last = _beside_verb(nucleus, sentence, dates)
    items = [item for item in entries(sentence, first, last) if item.dates]
    listed = [date for item in items for date in item.dates]
    dated = [item for item in items if item.dated and not _leads(sentence, item)]
    if len(dated) < 2 or listed != dates or len(dated) < len(items) - 1:
        return None
    named = {id(a) for item in items for a in (*item.actors, *item.told)}
    told = []
    for item in dated:
        for date in item.dates:
            occurrence = _one(nucleus, _copy(roles), date)
            role = _role_of(nucleus, roles, item)
            for actors in occurrence[1].by_role.values():
                actors[:] = [a for a in actors if id(a) not in named]
            for actor in item.actors:
                occurrence[1].add(role, actor)
            told.append(occurrence)
    return told


def _beside_verb(nucleus: Nucleus, sentence: SentenceRead, dates: list[DateMention]) -> tuple[int, int]:
    """The part of the clause, before its verb or after it, where its dates stand."""
    clause, verb = nucleus.clause, nucleus.predicate
    if verb is None:
        return nucleus.deed.last, clause.last
    if dates[-1].stop <= sentence.scan.tokens[verb.first].start:
        return clause.first, verb.first
    return max(verb.last, nucleus.deed.last), clause.last


def _leads(sentence: SentenceRead, item: Entry) -> bool:
    """Whether an item's date stands before its name: which of two it dates is not sure."""
    return sentence.token_of(item.dates[0]) < item.actors[0].first


def _role_of(nucleus: Nucleus, roles: Roles, item: Entry) -> str:
    """The role that an item's holders play already; else they are who the deed is told of."""
    own = {id(a) for a in (*item.actors, *item.told)}
    for role, actors in roles.by_role.items():
        if role not in {"host", "other"} and any(id(a) in own for a in actors):
            return role
    return nucleus.kind.subject_role


def _told_apart(actor: Actor) -> int:
    """How many holders an actor names: persons, or states of a plural post."""
    return len(actor.persons) or (len(actor.sides) if actor.plural else 1)
