"""Who holds a post: the name after it, set off by commas, or one of a list; a title of rank before the name."""

from __future__ import annotations

from verbale.mentions.courtesy import after_courtesy, after_nominals
from verbale.mentions.mention import Actor, PersonName
from verbale.mentions.post_tail import ENVOYS
from verbale.mentions.scan import Scan
from verbale.sentences import form as f


def read_holders(scan: Scan, actor: Actor) -> None:
    """The name or, for a plural post, the list of names after it."""
    index = after_courtesy(scan, actor.last)
    name = scan.name(index, actor.cases) or (scan.name(actor.last, actor.cases) if index != actor.last else None)
    name = name or _titled_envoy(scan, index, actor)
    if name is None and (scan.norm(index) == "," or (actor.plural and scan.norm(index) == "-")):
        name = _set_off(scan, index + 1, actor)
    if name is None or not _is_holder(scan, actor, name):
        return
    names = [name]
    if actor.plural:
        names += _more_names(scan, name.last, actor.cases)
        of_several = len(actor.sides) > 1 and not actor.each
        names = (
            names[: len(actor.sides)] if of_several else names
        )  # 'Ministers of Peru and Chile A. Vega and B. Ruiz, …'
    actor.persons = names
    actor.last = after_nominals(scan, names[-1].last)
    actor.cases &= name.cases & actor.cases or f.CASES


def _titled_envoy(scan: Scan, index: int, actor: Actor) -> PersonName | None:
    """'the Special Representative Ambassador Ann Holt', '…, Ambassador Ann Holt': the rank is only a title here."""
    if scan.order is None or actor.plural or actor.rank in ENVOYS - {"envoy"}:
        return None
    begin = index + (scan.norm(index) == ",")
    title = scan.hit(begin, "post")
    if title is None or title.value != "ambassador" or title.last > begin + 1 or scan.lead(begin):
        return None
    return scan.name(title.last, f.CASES)


def _is_holder(scan: Scan, actor: Actor, name: PersonName) -> bool:
    """Whether a name is of who holds a post: by agreement, or right after it where word order tells."""
    if scan.order is None:
        return bool(name.cases & actor.cases)
    return not scan.lead(actor.last) and not scan.owner(actor.last - 1)


def _set_off(scan: Scan, index: int, actor: Actor) -> PersonName | None:
    """A name set off by commas on both sides ('посол, Иван Ветров, вручил')."""
    name = scan.name(index, actor.cases)
    if name is None or (actor.plural and not _one_each(scan, actor, name)):
        return None
    if (
        scan.norm(after_nominals(scan, name.last)) == ","
        or actor.plural
        or (scan.norm(name.last) == ";" and scan.order is not None)
    ):
        return name
    if _is_subject(scan, name, actor) or _ends_phrase(scan, name, actor) or _another_envoy(scan, name, actor):
        return name
    titled = scan.order is not None and not name.person.startswith(scan.tokens[name.first].text)
    return name if titled and scan.norm(name.last) not in scan.says.and_words else None


def _ends_phrase(scan: Scan, name: PersonName, actor: Actor) -> bool:
    """'received the Peruvian envoy, Julio Ramos.', '…, Ana Vega on 5 May': no list goes on, and none began before."""
    if scan.order is None or scan.norm(actor.first - 1) == "," or not actor.sides:
        return False
    if scan.norm(name.last) in {"", "."}:
        return name.last >= scan.count - 1
    return bool(scan.in_date[name.last]) or scan.norm(name.last) in scan.grammar.prepositions


def _another_envoy(scan: Scan, name: PersonName, actor: Actor) -> bool:
    """'the Ambassador of Peru to Norway, Julio Ramos and the Chilean Ambassador to Norway, …': a post follows 'and'."""
    if (
        scan.order is None
        or actor.rank not in ENVOYS
        or not actor.sides
        or scan.norm(name.last) not in scan.says.and_words
    ):
        return False
    index = name.last + 1
    adjective = scan.hit(index, "state_adj", "state")
    post = scan.hit(adjective.last if adjective is not None else index, "post")
    return post is not None and bool(post.value)


def _one_each(scan: Scan, actor: Actor, first: PersonName) -> bool:
    """'The Foreign Ministers of Russia and Armenia, S. Lavrov and A. Mirzoyan,': as many names as states."""
    if len(actor.sides) < 2 or (scan.order is None and not first.cases & actor.cases):
        return False
    cases = f.CASES if scan.order is not None else actor.cases
    return 1 + len(_more_names(scan, first.last, cases)) == len(actor.sides)


def _is_subject(scan: Scan, name: PersonName, actor: Actor) -> bool:
    """'The Ambassador to Peru, Ivan Vetrov was accredited …'."""
    order = scan.order
    if order is None or not actor.cases & f.NOM or scan.preposition(actor.first)[0] is not None:
        return False
    at = name.last
    while at < scan.count and _adverb(scan, at):
        at += 1  # 'The Ambassador to Peru, Ivan Vetrov also presented'
    return at in order.absorbed or (at < scan.count and bool(order.verbs[at]))


def _adverb(scan: Scan, index: int) -> bool:
    forms = scan.grammar.forms(scan.norms[index])
    return bool(forms) and not any(form & (f.CASES | f.VERBAL) for form in forms)


def _more_names(scan: Scan, index: int, cases: int) -> list[PersonName]:
    names: list[PersonName] = []
    while scan.norm(index) in scan.says.series:
        name = scan.name(index + 1, cases)
        if name is None or not (name.cases & cases or scan.order is not None):
            break
        names.append(name)
        index = name.last
    return names
