"""Verbs of a language with helping verbs: which words are verbs here, and their tense, voice and mood.

'was received', 'has been signed', 'will visit', 'did not attend', 'is to arrive': the helping verbs are absorbed, what
they say stands with the verb. A past form without one is finite unless another verb shows it to be a participle
('the agreement signed in Minsk entered into force').
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from verbale.mentions.function_words import HelpingWords
from verbale.mentions.lexicon import mask_of
from verbale.mentions.past_forms import SEGMENT_ENDS, past_form
from verbale.sentences import form as f

if TYPE_CHECKING:
    from verbale.mentions.scan import Scan

_NOUNISH: Final = f.NOUN | f.ADJ
_LONGEST_GROUP: Final = 5
_PASSIVE: Final = f.SHORT | f.PASSIVE
_SHORTEST_CAPTION: Final = 5  # tokens, with date and full stop
_NAMES: Final = mask_of(("state", "state_adj", "org", "city", "post", "body", "paper", "event", "party"))


class VerbGroups:
    """`verbs`: the grammar of each verb where it stands, 0 for other words. `absorbed`: helping verbs. `negated`."""

    def __init__(self, scan: Scan, leads: list[str], possessive: list[bool], helping: HelpingWords) -> None:
        self.scan = scan
        self.leads = leads
        self.possessive = possessive
        self.words = helping
        self.verbs = [0] * scan.count
        self.absorbed: set[int] = set()
        self.negated: set[int] = set()
        self._unsure: list[int] = []
        self._caption = self._is_caption()
        for index in range(scan.count):
            if scan.tokens[index].kind == "w" and not scan.in_date[index]:
                self._read(index)
        for index in self._unsure:
            self.verbs[index] = past_form(self, index)

    def _read(self, index: int) -> None:
        scan = self.scan
        norm = scan.norms[index]
        forms = self.verbal_forms(index)
        if not forms or norm in scan.grammar.prepositions:
            return  # 'During the visit': no gerund
        if norm in self.words.helping and self._helps(index):
            return
        if self.leads[index] or self.possessive[index] or self._named(index):
            return
        helped = self._helped(index, forms)
        if helped:
            self.verbs[index] = helped
        elif norm in self.words.be | self.words.have | self.words.do:
            self.verbs[index] = next((x for x in forms if x & (f.FINITE | f.GERUND)), 0)
            beside = scan.norms[max(index - 1, 0) : index + 2]
            if not self.words.negative.isdisjoint(beside):
                self.negated.add(index)  # 'is not a member', 'not being a member'
        elif any(x & f.PAST for x in forms):
            compound = "-" in norm and not scan.tags[index]  # 'long-established states'
            if not compound and not self._modifier(index):
                self._unsure.append(index)
                self.verbs[index] = f.FINITE | f.PAST
        elif any(x & f.GERUND for x in forms):
            self.verbs[index] = 0 if norm in scan.grammar.prepositions else self._ing(index)  # 'Following the war, …'
        elif shared := self._shares_infinitive(index, forms):
            self.verbs[index] = shared
        elif self._present(index):
            self.verbs[index] = next(x for x in forms if x & f.FINITE)

    def _shares_infinitive(self, index: int, forms: list[int]) -> int:
        """'agreed to keep up exchanges and hold talks', 'will visit Oslo and sign a treaty': one word helps both."""
        scan, words, after = self.scan, self.words, index + 1
        before = index - 1
        if before > 1 and scan.norms[before] not in words.coordinating and self.is_adverb(before):
            before -= 1
        if before < 1 or scan.norms[before] not in words.coordinating or not any(x & f.INF for x in forms):
            return 0
        nominal = any(hit.cases for hit in scan.hits[index])
        opens = after < scan.count and (scan.norms[after] in words.determiners or bool(self.leads[after]))
        if nominal and not (opens and not self._genitive(after)):
            return 0  # 'to develop trade and exchange programmes'
        for look in range(before - 1, -1, -1):
            if scan.norms[look] in SEGMENT_ENDS or scan.norms[look] in words.subordinating:
                return 0
            if form := self.verbs[look]:
                ahead = not form & (f.PASSIVE | f.SHORT) and bool(form & (f.INF | f.FUT))
                return form if ahead else 0
        return 0

    def verbal_forms(self, index: int) -> list[int]:
        """The verbal analyses of a word."""
        return [x & ~f.GUESSED for x in self.scan.grammar.forms(self.scan.norms[index]) if x & f.VERBAL]

    def _named(self, index: int) -> bool:
        """A word with a capital inside a sentence is a name or part of one, no verb ('State Visit')."""
        capital = bool(index and self.scan.tokens[index].capital and self.scan.norms[index - 1] not in {".", ":", "-"})
        return capital and not (self._caption and not self.scan.tags[index] & _NAMES)

    def _is_caption(self) -> bool:
        """'Relations Severed by Peru, 1914.': where every word but the small ones has a capital, it tells of no name.

        Only with a full stop: a title without one names what its text tells.
        """
        scan, words = self.scan, self.words
        if scan.count < _SHORTEST_CAPTION or scan.norms[-1] != "." or not scan.in_date[scan.count - 2]:
            return False
        small = (scan.grammar.prepositions, words.coordinating, words.determiners, words.agent)
        return all(
            token.capital or token.kind != "w" or scan.in_date[index] or any(token.norm in group for group in small)
            for index, token in enumerate(scan.tokens)
        )

    def _helps(self, index: int) -> bool:
        """Whether a verb that this word helps follows."""
        scan, words = self.scan, self.words
        norm = scan.norms[index]
        for ahead in range(index + 1, min(index + _LONGEST_GROUP, scan.count)):
            following = scan.norms[ahead]
            if scan.in_date[ahead] or self.leads[ahead]:
                return False
            if following in words.helping:
                return norm not in words.do
            if following in words.infinitive:
                return norm in words.be and ahead + 1 < scan.count and self._base(ahead + 1)
            if self.is_adverb(ahead):
                continue
            forms = self.verbal_forms(ahead)
            if norm in words.be:
                return any(x & (f.PASSIVE | f.GERUND) for x in forms) and not self._noun_here(ahead)
            if norm in words.have:
                return any(x & f.PASSIVE for x in forms)
            return self._base(ahead)
        return False

    def _noun_here(self, index: int) -> bool:
        """'were meetings': a noun though a verb has that form."""
        return self.scan.norms[index].endswith("ings")

    def _base(self, index: int) -> bool:
        return any(x & f.INF for x in self.verbal_forms(index)) and not self.leads[index]

    def is_adverb(self, index: int) -> bool:
        """Whether a word describes a verb: 'never', 'formally'."""
        norm = self.scan.norms[index]
        if norm in self.words.negative or (norm in self.words.midway and self._midway(index)):
            return True
        forms = self.scan.grammar.forms(norm)
        return bool(forms) and not any(x & (f.CASES | f.VERBAL) for x in forms)

    def _midway(self, index: int) -> bool:
        """'will first visit': right between a verb that looks ahead and what it helps."""
        before = self.scan.norms[index - 1] if index else ""
        ahead = before in self.words.future | self.words.modal
        return ahead and index + 1 < self.scan.count and self._base(index + 1)

    def _helped(self, index: int, forms: list[int]) -> int:
        """The verb's grammar by the helping verbs before it; 0 when it has none."""
        words, scan = self.words, self.scan
        group: list[str] = []
        places: list[int] = []
        look = index - 1
        while look >= 0 and index - look <= _LONGEST_GROUP and not scan.in_date[look]:
            norm = scan.norms[look]
            if norm in words.helping or (norm in words.infinitive and look == index - 1) or norm in words.negative:
                group.insert(0, norm)
                places.append(look)
            elif not self.is_adverb(look):
                if not (norm in words.infinitive and group and group[0] in words.be | words.have):
                    break
                group.insert(0, norm)
                places.append(look)
            look -= 1
        told = [norm for norm in group if norm not in words.negative]
        form = self._form_of_group(told, forms)
        if form:
            self.absorbed.update(places)
            if len(told) < len(group):
                self.negated.add(index)
        return form

    def _form_of_group(self, group: list[str], forms: list[int]) -> int:
        words = self.words
        if not group:
            return 0
        nearest = group[-1]
        future = f.FUT if not words.future.isdisjoint(group) else 0
        infinitive = f.INF if not words.infinitive.isdisjoint(group) else 0
        if infinitive and not words.be.isdisjoint(group[: _last(group, words.infinitive)] or ()):
            infinitive, future = 0, f.FUT  # 'is to visit', 'are to be held'
        if nearest in words.be:
            if any(x & f.PASSIVE for x in forms):
                return _PASSIVE | f.PARTICIPLE & 0 | (future or infinitive or f.PAST)
            return (f.FINITE | (future or f.PRES)) if any(x & f.GERUND for x in forms) else 0
        if nearest in words.have:
            past = any(x & f.PASSIVE for x in forms)
            return (
                (infinitive or (f.GERUND if nearest in words.having else f.FINITE | (future or f.PAST))) if past else 0
            )
        if not any(x & f.INF for x in forms):
            return 0
        if future:
            return f.FINITE | f.FUT
        return infinitive or f.FINITE | (f.PAST if nearest in words.did else f.PRES)

    def _genitive(self, index: int) -> bool:
        """Whether 'of' stands before a token."""
        return not self.words.genitive.isdisjoint(self.leads[index].split())

    def _modifier(self, index: int) -> bool:
        """'the signed agreement', 'of improved ties', "its newly named minister": a participle before its noun."""
        look = index
        while look > 0 and self.is_adverb(look - 1) and self.scan.norms[look - 1].endswith("ly"):
            look -= 1
            if self.leads[look]:
                return True
        if look and self.possessive[look - 1]:
            return True
        before = self.scan.norms[look - 1] if look else ""
        pointing = (
            before in self.words.determiners and before not in self.words.subordinating
        )  # 'the treaty that ended'
        after = index + 1
        named = after < self.scan.count and self.scan.tokens[after].capital and not self.scan.hits[after]
        pointing = pointing and not (named and not self.leads[after])  # 'These included Jens Holm'
        counted = bool(look) and self.scan.tokens[look - 1].kind == "n" and not self.scan.in_date[look - 1]
        return pointing or counted or before in self.scan.grammar.prepositions

    def _ing(self, index: int) -> int:
        scan = self.scan
        before = scan.norms[index - 1] if index else ""
        noun = any(hit.forms and hit.cases for hit in scan.hits[index])
        described = index and self.leads[index - 1] and scan.adjective(index - 1)  # 'an official welcoming ceremony'
        if before in self.words.determiners or described or (index and self.possessive[index - 1]):
            return 0
        if not index or before in {",", "("} or before in self.words.coordinating:
            return 0 if noun and self._noun_phrase(index) else f.GERUND
        if before in scan.grammar.prepositions:
            return 0 if noun and self._noun_phrase(index) else f.GERUND
        if index > 1 and scan.norms[index - 2] in scan.grammar.prepositions and self._article(index + 1):
            return f.GERUND  # 'the work on early concluding a treaty'
        return 0 if noun or scan.grammar.forms(before) == () else f.PARTICIPLE

    def _article(self, index: int) -> bool:
        return index < self.scan.count and bool(self.leads[index]) and not self._genitive(index)

    def _noun_phrase(self, index: int) -> bool:
        """'Meeting of …', 'meeting with …': a noun by what follows, and not a verb with its object."""
        after = index + 1
        if after >= self.scan.count:
            return True
        return self._genitive(after) or self.scan.norms[after] in self.scan.grammar.prepositions or (
            bool(self.scan.in_date[after]) or self.scan.tokens[after].kind == "p"
        )  # fmt: skip

    def _present(self, index: int) -> bool:
        """Whether 'visits', 'meet' is a verb here: after its subject, before its object, where no other verb is."""
        scan = self.scan
        before = scan.norms[index - 1] if index else ""
        if not index or before in self.words.determiners or before in scan.grammar.prepositions:
            return False
        if self.possessive[index - 1] or before in self.words.coordinating:
            return False
        nominal = any(hit.cases for hit in scan.hits[index])
        if any(hit.last > index + 1 and not hit.cases for hit in scan.hits[index]):
            return True  # 'ties date back to 1992': the phrase is no noun's
        third = any(x & f.SG for x in self.verbal_forms(index))
        if not nominal:
            plural = self._plural_subject(index) or self._series_before(index)
            return (third and not self._said_already(index)) or plural
        after = index + 1
        if after >= scan.count or (
            scan.norms[after] in scan.grammar.prepositions and scan.norms[after] not in scan.says.with_words
        ):
            return False
        opens = bool(self.leads[after]) and not self._genitive(after)
        if opens and self._after_coordination(index):
            return True
        return third and (opens or scan.tokens[after].capital or scan.norms[after] in self.words.determiners)

    def _said_already(self, index: int) -> bool:
        """'were signed on visa issues': the clause has its verb, not one of telling: 'said Norway supports'."""
        scan = self.scan
        for look in range(index - 1, -1, -1):
            norm = scan.norms[look]
            if norm in SEGMENT_ENDS or norm == "," or norm in self.words.subordinating | self.words.coordinating:
                return False
            if self.verbs[look] & (f.FINITE | f.SHORT):
                return norm not in scan.grammar.reports
        return False

    def _series_before(self, index: int) -> bool:
        """'Iceland and Norway align': a verb of deeds after a coordination, and no verb before it."""
        scan = self.scan
        if not any(hit.tag == "concept" for hit in scan.hits[index]) or self._said_already(index):
            return False
        joined = False
        for look in range(index - 1, -1, -1):
            norm = scan.norms[look]
            if norm in self.words.coordinating:
                joined = True
            elif norm in scan.grammar.prepositions or norm in SEGMENT_ENDS or scan.in_date[look]:
                return False
            elif joined:
                return scan.tokens[look].capital and scan.tokens[index - 1].capital
        return False

    def _plural_subject(self, index: int) -> bool:
        """'the sides meet', 'Norway and Iceland align themselves'."""
        after = self.scan.norms[index + 1] if index + 1 < self.scan.count else ""
        if after in self.words.reflexives or self._after_coordination(index):
            return True
        before = self.scan.grammar.forms(self.scan.norms[index - 1])
        return any(x & f.PL and x & f.NOUN for x in before) or self.scan.norms[index - 1] in self.words.plural_subjects

    def _after_coordination(self, index: int) -> bool:
        """'Norway and Iceland support the bid': names joined before it, and what follows opens a phrase of its own."""
        scan, after = self.scan, index + 1
        look = index - 1
        while look > 0 and scan.tokens[look].capital and not scan.in_date[look]:
            look -= 1
        joined = look < index - 1 and scan.norms[look] in self.words.coordinating and scan.tokens[look - 1].capital
        if not joined or scan.tokens[index].capital or after >= scan.count:
            return False
        norm = scan.norms[after]
        if any(hit.tag == "concept" and hit.value.partition("/")[2][:1] == "v" for hit in scan.hits[index]):
            return True  # 'Norway and Iceland establish relations'
        return bool(self.leads[after]) or norm in scan.grammar.prepositions or norm in self.words.determiners


def _last(group: list[str], words: frozenset[str]) -> int:
    """The place of the last word of a group that is one of some words, which it has."""
    return max(place for place, word in enumerate(group) if word in words)
