"""A past form without a helping verb: finite, or a participle ('the agreement signed in Minsk entered into force')."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from verbale.sentences import form as f

if TYPE_CHECKING:
    from verbale.mentions.verb_groups import VerbGroups

# Concepts whose verbs always have an object.
_ACT_ON: Final = frozenset(
    (
        "ESTABLISH",
        "RESTORE",
        "SEVER",
        "SUSPEND",
        "SIGN",
        "INITIAL",
        "ADOPT",
        "RATIFY",
        "OPEN",
        "CLOSE",
        "UPGRADE",
        "LIFT",
    )
)
_PASSIVE: Final = f.SHORT | f.PASSIVE
SEGMENT_ENDS: Final = frozenset({";", ":", "(", ")", "-"})


def past_form(groups: VerbGroups, index: int) -> int:
    """A past form without helping verb: finite, or a participle told by another verb or by 'by'."""
    scan = groups.scan
    participle = f.PARTICIPLE | f.PASSIVE | f.PAST
    forms = groups.verbal_forms(index)
    if not any(x & f.PASSIVE for x in forms):
        return f.FINITE | f.PAST
    if not any(x & f.FINITE for x in forms):
        return participle
    after = scan.norms[index + 1] if index + 1 < scan.count else ""
    before = scan.norms[index - 1] if index else ""
    if _quotes(groups, index):
        return f.FINITE | f.PAST
    if after in groups.words.agent:
        return participle
    if not _subject_before(groups, index) and after in scan.grammar.prepositions:
        return participle
    if before == "," and _describes(groups, index):
        return participle
    if before in groups.words.coordinating or before == ",":
        return _PASSIVE | f.PAST if _shares_helping_verb(groups, index) else f.FINITE | f.PAST
    finite = _opens_object(groups, index + 1) or not _other_finite(groups, index)
    return f.FINITE | f.PAST if finite else participle


def _opens_object(groups: VerbGroups, after: int) -> bool:
    """'received the letters of envoys accredited to Peru', 'paid courtesy calls on': an object, so no participle."""
    scan = groups.scan
    if after >= scan.count or scan.in_date[after] or not groups.words.genitive.isdisjoint(groups.leads[after].split()):
        return False
    if scan.tokens[after].capital and scan.hit(after, "state", "city") is not None:
        return True  # 'The last time the Minister visited Peru was in 2000'
    pointing = scan.norms[after] in groups.words.determiners and scan.norms[after] not in groups.words.subordinating
    return (
        pointing
        or bool(groups.leads[after])
        or any(hit.tag == "concept" and hit.cases and hit.last > after + 1 for hit in scan.hits[after])
    )


def _quotes(groups: VerbGroups, index: int) -> bool:
    """'The Ministry said the King of Norway had visited Peru': a clause follows without 'that'."""
    scan, after = groups.scan, index + 1
    if scan.norms[index] not in groups.words.quoting_verbs or after >= scan.count or not index:
        return False
    return scan.tokens[after].capital or bool(groups.leads[after]) or scan.norms[after] in groups.words.determiners


def _shares_helping_verb(groups: VerbGroups, index: int) -> bool:
    """'were cut in 1948 and resumed in 1968': a passive like the verb before, told without an object."""
    earlier = next((groups.verbs[look] for look in range(index - 1, -1, -1) if groups.verbs[look]), 0)
    return bool(earlier & f.SHORT) and _lacks_object(groups, index)


def _describes(groups: VerbGroups, index: int) -> bool:
    """'The treaty, signed in Oslo in 1995, opened …': after a comma, told without an object, and no verb before."""
    return not any(form & (f.FINITE | f.SHORT) for form in groups.verbs[:index]) and _lacks_object(groups, index)


def _lacks_object(groups: VerbGroups, index: int) -> bool:
    """Whether no object follows a verb that always has one: it is passive."""
    scan, after = groups.scan, index + 1
    while after < scan.count and groups.is_adverb(after):
        after += 1  # 'was reopened in 1999 and closed again in 2009'
    objectless = after >= scan.count or bool(scan.in_date[after]) or scan.tokens[after].kind == "p"
    objectless = objectless or scan.norms[after] in scan.grammar.prepositions
    acts_on = any(hit.value.partition("/")[0] in _ACT_ON for hit in scan.hits[index] if hit.tag == "concept")
    return objectless and acts_on


def _subject_before(groups: VerbGroups, index: int) -> bool:
    inside = False  # a bracket between the subject and its verb: 'the Soviet Union (now Russia) set up'
    for look in range(index - 1, -1, -1):
        norm = groups.scan.norms[look]
        if norm in {"(", ")"} and (inside or norm == ")"):
            inside = norm == ")"
            continue
        if inside:
            continue
        if norm in SEGMENT_ENDS:
            return False
        if norm in groups.words.coordinating or norm in groups.words.subordinating:
            return True
        if groups.scan.tokens[look].kind == "w" and not groups.scan.in_date[look]:
            return True
    return False


def _other_finite(groups: VerbGroups, index: int) -> bool:
    """Whether the clause has another finite verb that no conjunction or relative word parts from this one."""
    before = range(index - 1, -1, -1)
    return _finite_from(groups, range(index + 1, groups.scan.count)) or _finite_from(
        groups,
        before,
        groups.words.clause_prepositions,  # 'have had ties since Peru recognised Norway'
    )


def _finite_from(groups: VerbGroups, places: range, openers: frozenset[str] = frozenset()) -> bool:
    scan = groups.scan
    for look in places:
        norm = scan.norms[look]
        if norm in SEGMENT_ENDS or norm in groups.words.subordinating or norm in groups.words.coordinating:
            return False
        if norm == "," or norm in openers or _opens_clause(groups, look) or (openers and _quotes(groups, look)):
            return False
        if groups.verbs[look] & (f.FINITE | f.SHORT):
            return True
    return False


def _opens_clause(groups: VerbGroups, index: int) -> bool:
    """'recognised Peru soon after it declared independence': what follows is a clause, its subject a pronoun."""
    norms = groups.scan.norms
    follows = index + 1 < len(norms) and norms[index + 1] in groups.words.subject_pronouns
    return follows and norms[index] in groups.words.clause_prepositions
