"""Cases and verb forms by word order, for a language whose words do not tell them.

What stands before the finite verb is nominative, what follows an active one accusative; 'of' makes a genitive, a
possessive too; 'by' names the agent (instrumental); any other preposition leaves every oblique case open, for there the
preposition tells the role. Helping verbs give their tense and voice to the verb that they help and are no predicates.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from verbale.mentions.function_words import HelpingWords
from verbale.mentions.lexicon import Hit
from verbale.mentions.second_subjects import after_name_of_subject
from verbale.mentions.verb_groups import VerbGroups
from verbale.sentences import form as f

if TYPE_CHECKING:
    from verbale.mentions.scan import Scan

OBLIQUE: Final = f.CASES & ~f.NOM
_AFTER_ACTIVE: Final = f.ACC | f.DAT
_LONGEST_TERM: Final = 4  # words of 'Joint Commission on Trade'
_WHOLE_NAMES: Final = frozenset({"state", "org", "city"})  # names that may hold a possessive
_LONGEST_SUBJECT: Final = 9  # tokens
_QUOTES: Final = frozenset({'"', "“", "«", "„"})
_STOPS: Final = frozenset({";", ":", "-", "(", ")", "?", "!", "."})


@dataclass(slots=True)
class _Walk:
    """Where the walk through a sentence stands: what a bare noun phrase would be, the cases of head phrase and post."""

    verb: int = 0  # form of the clause's verb, 0 before it
    subject: bool = False
    head: int = 0  # cases of the last phrase that 'of' did not bring
    post: int = 0  # cases of the last post, which a name after its state has as well
    last: int = 0  # cases of the token before, 0 when it is in no noun phrase
    outside: tuple[bool, int, int, int] | None = None  # subject, head, post, last before the bracket that is open


class WordOrder:
    """For each token its grammar here: `forms`, and whether its verb is denied: `negated`."""

    def __init__(self, scan: Scan, leads: list[str], possessive: list[bool], helping: HelpingWords) -> None:
        self.scan = scan
        self.leads = leads
        self.possessive = possessive
        self.words = helping
        groups = VerbGroups(scan, leads, possessive, helping)
        self.verbs = groups.verbs
        self.absorbed = groups.absorbed
        self.negated = groups.negated
        self.particles = self._particles()
        self.cases = self._cases()
        for index in range(scan.count):
            if possessive[index]:
                self._own(index)
        self.forms = [self._forms(index) for index in range(scan.count)]

    def _forms(self, index: int) -> tuple[int, ...]:
        """The analyses of a token as they stand here."""
        verb, cases = self.verbs[index], self.cases[index]
        if index in self.absorbed:
            return ()
        if verb:
            return (verb,)
        known = self.scan.grammar.forms(self.scan.norms[index])
        if not cases:
            return () if any(form & f.CASES for form in known) else known
        number = next((form & f.NUMBERS for form in known if form & f.NOUN), f.SG)
        part = f.ADJ | f.SG | f.PL if self.modifies(index) else f.NOUN | (number or f.SG)
        return (part | cases,)

    def _particles(self) -> frozenset[int]:
        """Tokens that belong to the verb before them: 'set up relations', 'presided over the session'."""
        scan, words = self.scan, self.words.particles
        return frozenset(
            index + 1
            for index in range(scan.count - 1)
            if self.verbs[index] and any(
                hit.last > index + 1
                and any(form & f.VERBAL for form in hit.forms)
                and (scan.norms[index + 1] in words or self._part_of_verb(hit, index + 1))
                for hit in scan.hits[index]
            )
        )  # fmt: skip

    def _part_of_verb(self, hit: Hit, index: int) -> bool:
        """'settled on sanctions': a preposition that the verb's phrase ends in and its frame gives no role."""
        prep = self.scan.grammar.prepositions.get(self.scan.norms[index])
        if hit.tag != "concept" or hit.last != index + 1 or prep is None:
            return False
        concept, part, number = hit.value.split("/")
        frame = self.scan.grammar.frames.get((concept, part, int(number)))
        return frame is None or prep not in frame.by_preposition

    def _own(self, index: int) -> None:
        """Makes the phrase that ends in a possessive genitive: "Foreign Minister Idrissov's visit"."""
        shared, first = self.cases[index], index
        near = (hit for look in range(max(index - 2, 0), index + 1) for hit in self.scan.hits[look])
        if any(hit.tag in _WHOLE_NAMES and hit.last > index + 1 for hit in near):
            return  # "the People's Republic of Peru": no owner
        while first and self.cases[first - 1] == shared and not self.leads[first] and not self.possessive[first - 1]:
            first -= 1
        for place in range(first, index + 1) if shared else ():
            self.cases[place] = f.GEN

    def governor(self, first: int) -> int:
        """The token right before the noun phrase that the token at `first` is part of, -1 at the beginning."""
        index, leads = first, self.leads
        while index and not (leads[index] and not self.possessive[index - 1]):
            before = index - 1
            if not self.cases[before] or self.scan.in_date[before]:
                break
            if not (self.cases[before] & self.cases[first] or self._possessor(before)):
                break
            index = before
        return index - 1

    def after_genitive(self, index: int) -> bool:
        """Whether 'of' stands before a token."""
        return not self.words.genitive.isdisjoint(self.leads[index].split())

    def opens_phrase(self, index: int) -> bool:
        """Whether an article stands before a token."""
        return any(word not in self.words.genitive for word in self.leads[index].split())

    def _possessor(self, index: int) -> bool:
        while index < self.scan.count and self.cases[index] == f.GEN:
            if self.possessive[index]:
                return True
            index += 1
        return False

    def modifies(self, index: int) -> bool:
        """Whether a word stands before the noun of its phrase: 'trade delegation', 'high-level visit'."""
        after = index + 1
        if after >= self.scan.count or not self.cases[after] or self.leads[after] or self.possessive[index]:
            return False
        return self.scan.tokens[after].kind == "w" and self.scan.norms[after] not in self.words.determiners

    def _cases(self) -> list[int]:
        scan, words = self.scan, self.words
        found = [0] * scan.count
        walk = _Walk()
        for index in range(scan.count):
            norm = scan.norms[index]
            if scan.in_date[index]:
                walk.last = 0
            elif norm == "-" and walk.last and self._joins_states(index):
                found[index] = walk.last
            elif norm in _QUOTES and index and scan.norms[index - 1] in {",", ":"}:
                walk.verb, walk.subject, walk.head, walk.last = 0, False, 0, 0  # 'said, "Norway was the first to'
            elif norm in _STOPS and not self._abbreviation(index):
                self._stop(norm, walk)
            elif norm in words.subordinating and not self.leads[index]:
                walk.verb, walk.subject, walk.last = 0, False, 0
            elif self.verbs[index]:
                self._verb(index, walk)
            elif self._carries_cases(index):
                found[index] = walk.last = self._case_at(index, walk)
                if not walk.verb and found[index] & f.NOM:
                    walk.subject = True
                if scan.hit(index, "post") is not None and (found[index] != f.GEN or not walk.post):
                    walk.post = found[index]
            elif norm not in words.helping and norm != ".":
                walk.last = walk.last if norm in {",", *words.coordinating} else 0
        return found

    def _abbreviation(self, index: int) -> bool:
        """The point of 'Mr.' or of an initial ends nothing."""
        return self.scan.norms[index] == "." and index + 1 < self.scan.count

    def _joins_states(self, index: int) -> bool:
        """'of the Peru–Latvia commission': a dash between two states; with spaces, their noun must follow."""
        before, dash, *after = self.scan.tokens[index - 1 : index + 2]
        left, right = self.scan.hit(index - 1, "state_adj", "state"), self.scan.hit(index + 1, "state_adj", "state")
        if not after or left is None or right is None:
            return False
        return (before.stop == dash.start and dash.stop == after[0].start) or self._before_their_noun(right.last)

    def _before_their_noun(self, index: int) -> bool:
        """'Peru – Latvia Joint Commission': within a few words stands a noun of a deed that no article opens."""
        scan = self.scan
        for at in range(index, min(index + _LONGEST_TERM, scan.count)):
            if self.leads[at] or self.verbs[at] or scan.tokens[at].kind != "w" or self._governs(at):
                break
            if any(hit.tag == "concept" and hit.cases for hit in scan.hits[at]):
                return True
        return False

    def _stop(self, norm: str, walk: _Walk) -> None:
        if norm in {";", "?"}:
            walk.verb, walk.subject, walk.head = 0, False, 0
        if norm == "(":
            walk.outside = walk.subject, walk.head, walk.post, walk.last
        walk.last = walk.post = 0
        if norm == ")" and walk.outside is not None:
            walk.subject, walk.head, walk.post, walk.last = walk.outside
            walk.outside = None

    def _verb(self, index: int, walk: _Walk) -> None:
        verb = self.verbs[index]
        if verb & (f.FINITE | f.SHORT | f.INF | f.GERUND) or not walk.verb:
            walk.verb = verb
        walk.last = walk.post = 0

    def _carries_cases(self, index: int) -> bool:
        scan, norm = self.scan, self.scan.norms[index]
        if scan.tokens[index].kind == "n":
            return self._counts(index)
        if not index and any(
            tuple(scan.norms[:2]) == c for c in scan.grammar.compound_prepositions.get(scan.norm(1), ())
        ):
            return False  # 'Prior to the visit': no subject
        if scan.tokens[index].kind != "w" or index in self.absorbed or self._governs(index) or index in self.particles:
            return False
        if norm in self.words.coordinating or norm in self.words.agent or norm in self.words.negative:
            return False
        forms = scan.grammar.forms(norm)
        return bool(scan.tags[index]) or scan.tokens[index].capital or not forms or any(x & f.CASES for x in forms) or (
            any(x & f.VERBAL for x in forms)
        )  # fmt: skip

    def _counts(self, index: int) -> bool:
        """'from 24 envoys': a number before the noun that it counts is of its phrase."""
        after = index + 1
        if after >= self.scan.count or self.scan.tokens[after].kind != "w" or self.leads[after]:
            return False
        return not self.verbs[after] and self._carries_cases(after)

    def _governs(self, index: int) -> bool:
        """Whether it is a preposition: not first in 'Under Secretary', nor after an article: 'the following'."""
        if index in self.particles:
            return False
        norms = self.scan.norms
        if norms[index] not in self.scan.grammar.prepositions or self.opens_phrase(index):
            return False
        if norms[index] in self.words.approximating and index + 1 < self.scan.count and self._counts(index + 1):
            return False  # 'with about 50 states'
        if tuple(norms[max(index - 2, 0) : index + 1]) in self.scan.says.joints:
            return False  # 'Norway, as well as Ukraine'
        return self.scan.hit(index, "post") is None

    def _case_at(self, index: int, walk: _Walk) -> int:
        """The cases of a word of a noun phrase: by what stands before it."""
        scan, words = self.scan, self.words
        before = index - 1
        norm = scan.norms[before] if before >= 0 else ""
        if scan.compound_before(index):
            walk.head = OBLIQUE  # 'at the invitation of the President'
            return OBLIQUE
        if self.after_genitive(index):
            return f.GEN
        if norm in words.agent:
            walk.head = f.INS
            return f.INS
        if before >= 0 and self._governs(before):
            return self._after_preposition(index, walk)
        if walk.last == f.GEN and walk.post and self._names_head(index):
            return walk.post
        if walk.last and norm not in {",", *words.coordinating} and not self._opens(index, walk):
            return walk.head if walk.head and self.of_an_owner(before) else walk.last
        joint = norm in {",", *words.coordinating}
        quoted = norm in words.quoting_verbs and bool(walk.verb) and self._verb_follows(index)  # 'said Norway met'
        follows = joint and bool(walk.verb) and (self._verb_follows(index) or self._after_gerund(index, walk))
        if follows or quoted or (walk.last and joint):
            return self._joined(index, walk, follows=follows or quoted)
        walk.head = self._bare(index, walk)
        return walk.head

    def _names_head(self, index: int) -> bool:
        """'Foreign Minister of Norway Jonas Støre': the name after the state is of who was told before 'of'."""
        scan = self.scan
        if not scan.tokens[index].capital or self.leads[index] or self.possessive[index - 1]:
            return False
        if any(hit.tag not in {"city", "city?"} for hit in scan.hits[index]):
            return False  # 'Vladimir' is a town as well
        return any(
            hit.last == index and hit.tag in {"state", "org", "both", "body", "portfolio"}
            for look in range(max(index - 5, 0), index)
            for hit in scan.hits[look]
        )

    def of_an_owner(self, index: int) -> bool:
        """ "the King of Norway's visit": what is owned is of the phrase that began before 'of'."""
        if not self.possessive[index] or not self.after_genitive(index) or not index:
            return False
        return self.scan.hit(index - 1, "post", "party") is not None

    def _opens(self, index: int, walk: _Walk) -> bool:
        """Whether a phrase of its own begins right after another: 'In Oslo the President met', 'told him a story'."""
        scan = self.scan
        if self.possessive[index - 1]:
            return False
        if self.leads[index] or scan.norms[index] in self.words.determiners:
            return True
        if scan.norms[index - 1] in scan.says.owned_roles and scan.tokens[index].capital:
            return any(self.possessive[max(index - 3, 0) : index - 1])  # "at Norway's initiative Jens Holm called"
        named = scan.hit(index - 1, "city", "state")  # and not the first word of 'Socialist Republic of Vietnam'
        place = named is not None and named.last == index and walk.last & OBLIQUE
        starts = scan.hit(index, "post", "party", "body", "both") is not None
        return bool(place and starts and not walk.subject and self._verb_ahead(index))

    def _joined(self, index: int, walk: _Walk, *, follows: bool) -> int:
        """After a comma or 'and': one more of the same, an apposition to the head, or the subject at last.

        `follows`: it is the subject of the next verb.
        """
        if follows:
            walk.verb, walk.subject, walk.head = 0, True, f.NOM
            return f.NOM
        if self._apposed(index, walk):
            return walk.head or walk.last
        if not walk.verb and walk.subject and self._second_subject(index) and self._verb_ahead(index):
            walk.head = f.NOM
            return f.NOM
        comma = self.scan.norms[index - 1] == ","  # 'Not being a member of the EU, Norway follows …'
        gerund = comma and walk.verb & f.GERUND and not walk.subject
        if (gerund or not walk.verb) and not walk.subject and not walk.last & f.NOM and self._verb_ahead(index):
            walk.head = f.NOM
            return f.NOM
        return walk.last | walk.head

    def _second_subject(self, index: int) -> bool:
        """'A. Vega, Representative of Peru to the UN, and the Representative of Chile to the UN signed'."""
        norms, scan = self.scan.norms, self.scan
        if index < 2 or norms[index - 1] not in self.words.coordinating:
            return False
        if norms[index - 2] != ",":
            return after_name_of_subject(scan, self.leads, index)
        return scan.hit(index, "post") is not None or (scan.tokens[index].capital and not scan.hits[index])

    def _apposed(self, index: int, walk: _Walk) -> bool:
        """'with Jens Holm, Chairman of the Committee and member of the Storting,': a post without article and holder
        after a name and a comma, or after 'and' and a post.
        """
        scan = self.scan
        post = scan.hit(index, "post")
        if post is None or self.leads[index] or index < 2:
            return False
        if post.last < scan.count and scan.tokens[post.last].capital and not self.leads[post.last]:
            return False  # with its holder
        if scan.norms[index - 1] != ",":
            return bool(walk.post) and not walk.post & f.NOM
        return scan.tokens[index - 2].capital and not scan.hits[index - 2] and not self.possessive[index - 2]

    def _bare(self, index: int, walk: _Walk) -> int:
        if not walk.verb:
            return f.NOM
        if walk.verb & f.PASSIVE:
            return f.INS | f.NOM if not walk.subject else f.INS
        return _AFTER_ACTIVE

    def _after_preposition(self, index: int, walk: _Walk) -> int:
        """Oblique, unless a subject with its verb follows: 'since Peru first recognised Norway'."""
        opens = self.scan.norms[index - 1] in self.words.clause_prepositions and self._verb_follows(index)
        walk.head = f.NOM if opens else OBLIQUE
        if opens:
            walk.verb, walk.subject = 0, True
        return walk.head

    def _verb_follows(self, index: int) -> bool:
        """Whether a noun phrase after 'and' is the subject of a verb of its own: 'X left, and Y came'."""
        scan = self.scan
        parted = index > 1 and scan.norms[index - 1] in self.words.coordinating and scan.norms[index - 2] == ","
        for ahead in range(index + 1, min(index + _LONGEST_SUBJECT, scan.count)):
            norm = scan.norms[ahead]
            if parted and norm in scan.grammar.prepositions and not self.verbs[ahead] and ahead not in self.absorbed:
                continue  # '…, and the embassy of Peru in Oslo was opened'
            if self.verbs[ahead]:
                return bool(self.verbs[ahead] & (f.FINITE | f.SHORT))
            if ahead in self.absorbed:
                continue
            if scan.in_date[ahead] or norm in scan.grammar.prepositions or norm in self.words.subordinating:
                return False
            if norm in self.words.coordinating or (scan.tokens[ahead].kind != "w" and norm != "."):
                return False
        return False

    def _after_gerund(self, index: int, walk: _Walk) -> bool:
        """'After recognizing Peru, the King of Norway visited it': the subject follows at last."""
        comma = self.scan.norms[index - 1] == ","  # and not 'Recalling the talks between Peru and Norway, X said'
        return comma and bool(walk.verb & f.GERUND) and not walk.subject and self._verb_ahead(index)

    def _verb_ahead(self, index: int) -> bool:
        """Whether the clause's finite verb is still to come."""
        for ahead in range(index, self.scan.count):
            if self.verbs[ahead] & (f.FINITE | f.SHORT):
                return True
            if self.scan.norms[ahead] == ";" or (self.scan.norms[ahead] in self.words.subordinating):
                return False
        return False
