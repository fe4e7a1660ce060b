"""The words that reading acts asks for, by their function: no rule of reading spells one out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from verbale.mentions.function_words import FunctionWords, WordLists
from verbale.mentions.grammar import Frame, frame_of
from verbale.packs import load
from verbale.sentences.memory import KEPT_WORDS

_SIGNS = frozenset({",", ";", ":", "-", "(", ")"})


class Beginnings(dict[str, bool]):
    """Whether words begin with one of some stems, remembered for each folded word that was asked."""

    def __init__(self, stems: tuple[str, ...]) -> None:
        super().__init__()
        self._stems = stems

    def __missing__(self, word: str) -> bool:
        if len(self) >= KEPT_WORDS:
            self.clear()
        found = self[word] = word.startswith(self._stems)
        return found

    def of_any(self, words: Iterable[str]) -> bool:
        """Whether one of the words does."""
        return any(map(self.__getitem__, words))


class ActWords(FunctionWords):
    """Function words with those of `act_words.yaml`. Raises PackError, with file and key, for a list not there."""

    def __init__(self, data: dict[str, Any]) -> None:
        super().__init__(data)
        words = WordLists("act_words", data)
        self.setting_out_verbs = frozenset(data["certainty"]["planned"]["motion"])  # 'собрался': what follows is ahead
        self._certainty(words)
        self._time(words)
        # 'the visit to Oslo by the minister': where word order tells cases, the agent follows a word of its own
        self.before_complements |= frozenset(data.get("word_classes", {}).get("agent", ()))
        self._clauses(words)
        self._persons(words)
        self._places(words)
        self._contents(words)

    def _certainty(self, words: WordLists) -> None:
        """What makes a deed done, planned or not done."""
        self.supposing_words = words.set("supposing_words")
        self.reported_future_words = words.set("reported_future_words")
        self.doubts = tuple(frozenset(phrase) for phrase in words.phrases("in_doubt"))
        self.doubting_words = self.supposing_words.union(*self.doubts)
        self.not_words = words.set("not_words")
        self.no_words = words.set("no_words")
        self.mutual_words = words.set("mutual_words")
        self.ceremony_nouns = words.set("ceremony_nouns")
        self.among_prepositions = words.set("among_prepositions")
        self.whose_words = words.set("whose_words")
        self.person_stand_ins = words.set("person_stand_ins")
        self.soon_words = words.set("soon_words")
        self.until_words = words.set("until_words")  # 'not … until': done then
        self.will_not_be = frozenset(words.phrases("will_not_be_phrases"))
        self.will_be_words = words.set("will_be_words")
        self.infinitive_stems = {status: Beginnings(stems) for status, stems in words.groups("infinitive").items()}
        self.attitude_verbs = {prep: Beginnings(stems) for prep, stems in words.groups("attitude_verbs").items()}
        self.factive_verbs = Beginnings(words.beginnings("factive_verbs"))  # 'one should highlight the visit'
        self.attitude_nouns = Beginnings(words.beginnings("attitude_nouns"))  # 'the prospect of talks'
        self.lack_prepositions = words.set("lack_prepositions")
        self.idle_phrases = words.by_last("idle_phrases")  # 'in favour of visiting Peru', without the silent 'of'
        self.calling_prepositions = words.set("calling_prepositions")
        self.errand_verbs = words.set("errand_verbs")
        self.early_words = words.set("early_words")  # 'the early conclusion of the agreement'
        self.aim_nouns = words.set("aim_nouns")  # 'the aim of the visit was to congratulate him'
        self.ahead_prepositions = words.set("ahead_prepositions")
        self.cause_prepositions = words.beginnings("cause_prepositions")  # a day after what brought a deed about
        self.cause_openers = frozenset(cause.split()[0] for cause in self.cause_prepositions)
        self.work_nouns = words.set("work_nouns")
        self.part_nouns = words.set("part_nouns")
        self.beside_event_prepositions = words.set("beside_event_prepositions")  # a day after their noun is that noun's
        self.about_prepositions = words.set("about_prepositions")
        self.works = words.set("works")
        self.telling_words = words.set("that")

    def _time(self, words: WordLists) -> None:
        """Dates, years and how often."""
        self.times_words = words.set("times_words")
        self.repetition_words = words.set("repetition_words")
        self.anniversary_nouns = words.set("anniversary_nouns")
        self.first_time_words = words.set("first_time_words")
        self.office_nouns = words.set("office_nouns")
        self.decree_words = words.set("decree_words")
        self.spoken_messages = words.set("spoken_messages")
        self.lasting_words = words.set("lasting_words")
        self.review_words = words.set("review_words")
        self.sequel_words = words.set("sequel_words")
        self.time_after_words = words.set("time_after_words")
        self.dating_back_verbs = words.set("dating_back_verbs")  # 'relations dating back to 1975'
        self.contrast_words = words.set("contrast_words")
        self.when_words = words.set("when_words")  # 'when': its clause tells the day of the one before
        years = "|".join(re.escape(word) for word in sorted(words.set("years_words"))) or "(?!)"
        self.years_old = re.compile(rf"(?<!\d)(\d{{1,3}})\s+(?:{years})(?!\w)")
        self.before_complements = self.and_words | words.set("year_words") | {"."}

    def _clauses(self, words: WordLists) -> None:
        """What parts clauses and what refers to the clause before."""
        self.person_relatives = words.set("person_relatives")  # 'who'
        self.subject_relatives = self.person_relatives | words.set("thing_relatives")  # and 'which'
        self.thing_relatives = words.set("thing_relatives")
        self.thing_pronouns = words.set("thing_pronouns")
        self.thing_possessives = words.set("thing_possessives")
        self.relative_beginnings = words.beginnings("relative_beginnings")
        self.clause_breaks = _SIGNS | words.set("clause_conjunctions")
        self.participle_openers = self.series | {"("}
        self.both_words = words.set("both_words")
        self.another_words = words.set("another_words")  # 'the latest': a noun told before is left out
        self.noun_stand_ins = words.set("noun_stand_ins")
        self.this_words = words.set("this_words")
        self.elsewhere_openers = words.set("elsewhere_openers")
        self.along_words = words.set("along_words")
        self.reflexive_endings = words.beginnings("reflexive_endings")
        self.maintaining_verbs = words.set("maintaining_verbs")
        self.object_is_subject = words.set("object_is_subject")

    def _persons(self, words: WordLists) -> None:
        """Parties and their roles."""
        self.personal_pronouns = words.set("personal_pronouns")
        self.speaker_pronouns = words.set("speaker_pronouns")  # 'I': nobody told of before
        self.plural_pronouns = words.set("plural_pronouns")
        self.possessive = words.set("possessive")
        self.each_other = words.beginnings("each_other")
        self.role_prepositions = words.pairs("role_prepositions")
        self.paper_frame: Frame = frame_of({"complements": words.pairs("paper_complements")})
        self.framework_words = words.pairs("framework_words")
        self.same_words = words.set("same_words")  # 'the same President': who was named before
        self.heading_verbs = words.set("heading_verbs")  # 'headed': whom a list of heads of a mission follows
        self.until_now_words = words.set("until_now_words")
        self.visitor_words = words.set("visitor_words")  # 'visitors': a list headed so is one of visits
        self.from_side_prepositions = words.set("from_side_prepositions")
        self.sender_prepositions = words.set("from_whom")
        self.partner_prepositions = words.set("partner_prepositions")
        self.capacity_prepositions = words.set("capacity_prepositions")  # 'as': in which post somebody does it
        self.announcing_verbs = words.set("announcing_verbs")  # to announce some deeds is to do them
        self.aiming_words = words.set("aiming_words")  # before those at whom measures are aimed
        self.addressee_prepositions = words.set("addressee_prepositions")
        self.to_whom_prepositions = words.set("to_whom_prepositions")
        self.person_like_nouns = words.set("person_like_nouns")
        self.led_nouns = words.set("led_nouns")  # 'side' of 'The Norwegian side was led by'
        self.host_nouns = words.set("host_nouns")  # 'hosts' of 'headed the hosts'
        self.leading_verbs = words.set("leading_verbs")
        self.hosting_verbs = words.set("hosting_verbs")  # 'Tehran hosted the talks'
        self.hosting_nouns = words.set("hosting_nouns")
        self.date_nouns = words.set("date_nouns")  # 'дату визита не назвал'
        self.presiding_verbs = words.set("presiding_verbs")  # 'chaired a meeting'
        self.returning_verbs = words.set("returning_verbs")  # 'reciprocated'
        self.including_verbs = words.set("including_verbs")
        self.taken_things = words.set("taken_things")  # 'принять решение': nobody is received
        self.unwanted_words = words.set("unwanted_words")
        self.respectively_words = words.set("respectively_words")

    def _places(self, words: WordLists) -> None:
        """Where a deed was done."""
        self.staying_prepositions = words.set("staying_prepositions")
        self.at_prepositions = words.set("at_prepositions")
        town = words.set("town_prepositions")
        alone = {(link,) for link in self.series} | {(",", link) for link in self.and_words}
        self.town_joints = frozenset(alone | {(link, word) for link in self.series for word in town})
        self.thither_words = words.set("thither_words")
        self.there_words = words.set("there_words")

    def _contents(self, words: WordLists) -> None:
        """Occasions, purposes and what was talked of."""
        self.visit_prepositions = words.set("visit_prepositions")
        self.errand_prepositions = words.set("errand_prepositions")
        self.course_prepositions = words.set("course_prepositions")
        self.occasion_prepositions = words.set("occasion_prepositions")
        self.programme_verbs = words.set("programme_verbs")
        self.source_openers = words.set("source_openers")
        self.outcome_verbs = words.set("outcome_verbs")  # 'is due to end in the signing'
        self.outcome_openers = words.set("outcome_openers")
        self.programme_words = words.set("programme_words")
        self.purpose_prepositions = words.set("purpose_prepositions")
        self.subject_prepositions = words.set("subject_prepositions")
        self.thanking_stems = Beginnings(words.beginnings("thanking_stems"))  # whom they thank did what follows
        self.agreed_stems = Beginnings(words.beginnings("agreed_stems"))
        self.telling_openers = words.set("telling_openers")  # 'Об этом сообщил': who only tells of it
        self.talk_of = Beginnings(words.beginnings("talk_of"))
        self.initiative_stems = Beginnings(words.beginnings("initiative_stems"))
        self.purpose_stems = tuple(words.pairs("purpose_stems").items())
        self.relation_ranks = words.pairs("relation_ranks")
        self.rank_to_words = words.set("rank_to_words")
        self.past_attributes = words.set("past_attributes")  # 'the recent visit'
        self.recalling_verbs = words.set("recalling_verbs")  # 'Recalling his visit to Peru, the minister said …'
        self.before_that = words.set("before_that")  # 'said that the sides had held talks'
        self.founding_labels = frozenset(words.phrases("founding_labels"))  # 'Bilateral ties: 1947'
        self.founding_titles = words.beginnings("founding_titles")


@cache
def act_words(language: str) -> ActWords:
    """The words of a language, made once."""
    return ActWords(load.language_pack(language)["data"])
