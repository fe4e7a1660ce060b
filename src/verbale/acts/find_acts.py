"""Acts of a document: sentence by sentence, each leaning on what was told before."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from verbale.acts.act import Act, Place
from verbale.acts.assemble import acts_of
from verbale.acts.certainty import status_of
from verbale.acts.clause_subjects import of_events, opens_with_gerund, participle_noun, speaker, subject_of, subjects_of
from verbale.acts.deed_kinds import utterances
from verbale.acts.delegation_heads import add_heads
from verbale.acts.discourse import Discourse, headed_pair, pair_in, predecessors_in
from verbale.acts.draft import Draft
from verbale.acts.envoy_lines import RULE as LISTED
from verbale.acts.envoy_lines import envoy_line
from verbale.acts.envoys_of_missions import mission_told
from verbale.acts.expand import expand
from verbale.acts.feast_dates import of_those_who_mark_it
from verbale.acts.find_nuclei import find_nuclei, leans_back
from verbale.acts.gapping import another_round, fill_gap, gapped, session_of_body
from verbale.acts.hosting_towns import hosted_elsewhere
from verbale.acts.initiative import name_initiator
from verbale.acts.list_lead import heading_year
from verbale.acts.listed_credentials import listed_credentials
from verbale.acts.lists import Lists
from verbale.acts.nucleus import Nucleus
from verbale.acts.occurrences import occurrences, of_the_same_side
from verbale.acts.one_telling import one_telling
from verbale.acts.places_told import place_at_visit, share_visitors, side_by_side
from verbale.acts.predicate_nouns import join_predicate_nouns, stand_in_nouns
from verbale.acts.reciprocated import reciprocated
from verbale.acts.refine import refine
from verbale.acts.relative_actors import complete_actors
from verbale.acts.role_table import Roles
from verbale.acts.roles import assign_roles
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.acts.sentence_tells import (
    anaphoric,
    bracketed_type,
    days_told,
    hands_over,
    last_place,
    lone_person,
    only_journey,
    place_of,
    receives_envoys,
    same_person,
    speaks_of,
    speaks_of_it,
    stand_for,
    stands_for_person,
)
from verbale.acts.sides import SideFinder, share_out, single_holder
from verbale.acts.timeline import Timeline
from verbale.acts.told_again import complete, goes_on, lending, lends_its_date, may_lend, new_visits, told_in_passing
from verbale.acts.topics import add_topics
from verbale.acts.totals import is_mechanism, is_total
from verbale.acts.write_draft import draft_of, keep_sides
from verbale.mentions.mention import Actor, Deed
from verbale.sentences import form as f

_MEMORY = 2  # blocks after which 'he' is nobody told of before
_PAST_FAMILIES = frozenset({"contact", "document", "message", "envoy"})
_REVIEWED = frozenset({"relations", "mission"})  # what a review of a year tells, too, was done in that year


@dataclass(slots=True)
class Telling:
    """The acts told last: what 'его встреча', 'стороны подписали' and topics of the next sentence lean on."""

    block: int = -1
    acts: list[Act] = field(default_factory=list)
    talk: list[Act] = field(default_factory=list)


class ActFinder:
    """Finds the acts of one document."""

    def __init__(self, discourse: Discourse, timeline: Timeline, language: str) -> None:
        self.discourse = discourse
        self.timeline = timeline
        self.language = language
        self.telling = Telling()
        self.sentence_acts: list[Act] = []
        self.block = self.focus_block = 0
        self.lists = Lists()
        self.anniversary = False
        self.objects: dict[str, tuple[str, str, int]] = {}
        self.last: tuple[Nucleus, Roles] | None = None
        self.last_at = -1
        self.body: Deed | None = None
        self.hall: Place | None = None  # where envoys were received last
        self.ceremony = -1  # the block that told last who received envoys
        self.text = discourse.document.text

    def read(self, sentence: SentenceRead) -> list[Act]:
        """The acts of one sentence; the state of the text moves on."""
        if sentence.heading:
            self._heading(sentence)
        self.sentence_acts = []
        self.block = sentence.block
        self.discourse.note_met(sentence)
        if sentence.block - self.focus_block > _MEMORY:
            self.discourse.focus = []
        sentence.earlier = self.objects
        sentence.after_anniversary, self.anniversary = self.anniversary, bool(sentence.anniversaries)
        self.discourse.predecessors = predecessors_in(sentence)
        self.discourse.mission = self.discourse.journey = None
        self.timeline.look_for_review(sentence)
        acts = self._listed(sentence)
        listed, before = {act.kind for act in acts}, None
        subject: list[Actor] = []
        for position, clause in enumerate(sentence.clauses):
            if position and not leans_back(sentence, sentence.clauses[position - 1]):
                before = sentence.clauses[position - 1]
            if not subject and opens_with_gerund(clause) and position + 1 < len(sentence.clauses):
                subject = subjects_of(sentence.clauses[position + 1])
            told = self._clause(sentence, position, before, subject)
            told = [act for act in told if act.kind not in listed]
            acts.extend(told)
            self._after_clause(sentence, clause, told)
            subject = subjects_of(clause) or subject
            if any(d.means("REPORT") for d in clause.deeds):
                subject = speaker(sentence, position, subject)
        acts.extend(self._listed_envoys(sentence, acts))
        self.objects = {s[0]: s for deed in sentence.deeds if not deed.verbal for s in deed.senses}
        self._remember(sentence)
        self._forget(sentence)
        acts = one_telling(acts)
        self._at_ceremony(sentence, acts)
        self._after(sentence, acts)
        return acts

    def _listed(self, sentence: SentenceRead) -> list[Act]:
        """The visits, rounds of talks and members that a sentence lists without a verb."""
        self.timeline.heading = heading_year(sentence, self.timeline.heading)
        listed = self.lists.read(sentence, self.discourse)
        return [act for nucleus, roles in listed for act in self._told(sentence, nucleus, roles)]

    def _listed_envoys(self, sentence: SentenceRead, acts: list[Act]) -> list[Act]:
        """The envoys of a list after the ceremony whose receiving state is known."""
        receiving = self.discourse.receiving
        near = hands_over(sentence) or sentence.block - self.ceremony in {0, 1}
        if receiving is None or not near or any(act.kind != "envoy.credentials" for act in acts):
            return []
        listed = listed_credentials(sentence, {receiving, *(act.sides[0] for act in acts)})
        return [act for nucleus, roles in listed for act in self._told(sentence, nucleus, roles)]

    def _clause(self, sentence: SentenceRead, position: int, before: Clause | None, subject: list[Actor]) -> list[Act]:
        """The acts of one clause. `before` is the clause that it may lean back on, `subject` whom it may speak of."""
        clause = sentence.clauses[position]
        stand_in_nouns(sentence, clause)
        self._resolve_pronouns(sentence, clause)
        complete_actors(sentence, position)
        noun = participle_noun(sentence, clause, sentence.clauses[position - 1]) if position else None
        join_predicate_nouns(sentence, clause)
        nuclei = find_nuclei(sentence, clause, before) or self._told_before(sentence, position)
        self.body = next((d for d in clause.deeds if d.means("COMMISSION_BODY")), self.body)
        told: list[Act] = []
        alone = sum(not bracketed_type(sentence, nucleus) for nucleus in nuclei) <= 1
        if not nuclei and sentence.says.returning_verbs:
            before_it = self.telling.acts if self.telling.block == sentence.block else []
            returned = reciprocated(sentence, clause, self.sentence_acts or before_it)
            told = self._told(sentence, *returned) if returned is not None else []
        for nucleus in nuclei:
            acts = self._acts(sentence, nucleus, subject_of(nucleus, noun, subject), alone=alone)
            told.extend(acts if side_by_side(nucleus, nuclei) else share_visitors(told, acts))
        return told

    def _told_before(self, sentence: SentenceRead, position: int) -> list[Nucleus]:
        """The deed of a clause that has none of its own: another session, round, or the same over again."""
        clause = sentence.clauses[position]
        again = session_of_body(sentence, clause, self.body)
        if again is None:
            again = another_round(sentence, clause, self.last[0].kind if self.last is not None else None)
            if again is not None and (self.last is None or self.last[0].kind is not again.kind):
                again.sides = self._sides_of(again.kind.name)
        here = bool(position) and self.last_at == sentence.start
        goes_on = here or sentence.scan.norm(0) in sentence.says.this_words
        if again is None and self.last is not None and sentence.scan.order is not None:
            again = hosted_elsewhere(sentence, clause, self.last)
            if again is not None:
                again.sides = self._sides_of(again.kind.name)
        if again is None and self.last is not None and goes_on:
            again = gapped(sentence, clause, self.last)
        if again is None and self.discourse.receiving is not None and sentence.block - self.ceremony in {0, 1}:
            again = envoy_line(sentence, clause)
        return [again] if again is not None else []

    def _after_clause(self, sentence: SentenceRead, clause: Clause, told: list[Act]) -> None:
        """Place, persons and receiving state of a clause, for the next one."""
        place = next((act.where for act in reversed(told) if act.where), None)
        self.discourse.place = place or last_place(clause) or self.discourse.place
        self._focus(sentence, clause, told)
        sent = [act.sides[1] for act in told if act.kind.startswith("envoy.") and len(act.sides) == 2]
        self.discourse.receiving = sent[-1] if sent else self.discourse.receiving

    def _heading(self, sentence: SentenceRead) -> None:
        headed = headed_pair(sentence, self.discourse)
        self.discourse.pair = pair_in(sentence) or headed or self.discourse.pair
        self.discourse.sure = self.discourse.sure or headed is not None

    def _acts(self, sentence: SentenceRead, nucleus: Nucleus, subject: list[Actor], *, alone: bool) -> list[Act]:
        roles = assign_roles(sentence, nucleus)
        if nucleus.gapped and self.last is not None and self.last[0].kind is nucleus.kind:
            fill_gap(roles, self.last[1])
        refined = refine(sentence, nucleus, roles, subject, self.discourse)
        if refined and is_mechanism(sentence, nucleus, roles):
            self.last = (replace(nucleus), roles)
            nucleus.kind = utterances().kinds["channel"]
        elif not refined:
            if is_total(sentence, nucleus):
                self.last = (nucleus, roles)  # 'Консультации проводятся ежегодно; последний раунд прошел …'
            return []
        if nucleus.stands_for_object and nucleus.kind.family == "relations":
            nucleus.sides = self._related()
        elif sentence.scan.order is not None:
            of_those_who_mark_it(roles, nucleus, self.sentence_acts)
        nucleus.status = status_of(sentence, nucleus)
        if nucleus.status == "wished" or (nucleus.status == "denied" and nucleus.kind.name in _CEREMONIES):
            return []
        acts: list[Act] = []
        for one, its_roles in occurrences(sentence, nucleus, roles, alone=alone):
            of_the_same_side(its_roles, roles, acts)
            acts.extend(self._told(sentence, one, its_roles))
        if nucleus.predicate is not None and nucleus.kind.family not in {"position", "channel"}:
            self.last, self.last_at = (nucleus, roles), sentence.start
        return acts

    def _told(self, sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> list[Act]:
        """The acts of one deed whose roles are known."""
        earlier = self._told_again(sentence, nucleus, roles)
        draft = draft_of(sentence, nucleus, roles, self.discourse, self.timeline)
        told_anew = [] if draft is None else acts_of(sentence, draft, self.language, self.text)
        if draft is None or (earlier is not None and complete(earlier, told_anew)):
            return []
        told = expand(sentence, nucleus, roles, told_anew, self.sentence_acts)
        self._lean(sentence, draft, told)
        told = new_visits(sentence, nucleus, told, self.discourse.visits)
        before = self.telling.acts if self.telling.block == sentence.block else []
        place_at_visit([*self.sentence_acts, *before], told)
        keep_sides(draft, self.discourse)
        if nucleus.kind.name == "visit" and sentence.scan.order is not None:
            self.discourse.journey = only_journey([*self.sentence_acts, *told], roles)
        if (mission := mission_told(nucleus, roles, told)) is not None:
            self.discourse.mission, self.discourse.last_mission = mission, (mission, sentence.block)
        self.sentence_acts.extend(told)
        return told

    def _told_again(self, sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> Act | None:
        """The act of the text before that this nucleus goes on to tell of, whose parties it then has."""
        near = self.telling.talk if sentence.block - self.telling.block in {0, 1} else []
        earlier = goes_on(sentence, nucleus, roles, self.sentence_acts or near)
        if earlier is not None:
            nucleus.sides = earlier.sides
        return earlier

    def _sides_of(self, kind: str) -> tuple[str, ...]:
        """The parties of the talks told last: 'was in Riga for consultations; the last round took place in Oslo'."""
        acts = self.sentence_acts or self.telling.acts
        told = [act for act in acts if act.kind == kind and act.status == "held"]
        return told[-1].sides if told else ()

    def _related(self) -> tuple[str, ...]:
        """The parties of the relations told of last, for 'these were severed'."""
        acts = reversed(self.sentence_acts or self.telling.acts)
        return next((act.sides for act in acts if act.kind.startswith("relations.")), ())

    def _lean(self, sentence: SentenceRead, draft: Draft, acts: list[Act]) -> None:
        """A deed with no date of its own right after a dated one of the same parties has its date and place."""
        kind = draft.nucleus.kind
        reviewed = self.timeline.opening_review and kind.family in _REVIEWED
        for act in acts if kind.family in _PAST_FAMILIES or reviewed else ():
            if act.when is not None or act.status != "held" or kind.standing:
                continue
            earlier = None if reviewed else self._earlier(sentence, act)
            if told_in_passing(sentence, draft.nucleus, act, earlier):
                continue
            if earlier is not None:
                act.when, act.when_basis = earlier.when, "inherited"
                if act.where is None and kind.family in {"contact", "document"} and earlier.where is not None:
                    act.where = earlier.where
                act.evidence = (*act.evidence, *[e for e in earlier.evidence if e.field == "when"][:1])
            elif self.timeline.review is not None and not sentence.dates:
                act.when, act.when_basis = self.timeline.review.value, "inherited"
            elif (day := self.timeline.day_of_news(draft.nucleus)) and not reviewed and not days_told(sentence):
                act.when, act.when_basis = day, "inherited"

    def _earlier(self, sentence: SentenceRead, act: Act) -> Act | None:
        told = self.telling
        lenders = self.sentence_acts
        if not lenders and sentence.scan.norm(0) in sentence.says.time_after_words:
            return None  # 'Спустя месяц прошли консультации'
        near = told.block == sentence.block or (sentence.block - told.block == 1 and anaphoric(sentence))
        if not lenders and (not near or any(not date.is_term for date in sentence.dates)):
            return None
        for earlier in reversed(lenders or lending(told.acts)):
            if act.kind.startswith("envoy.") and earlier.kind != act.kind:
                continue  # who was appointed on a day presented his credentials on another
            same = set(earlier.sides) == set(act.sides) or (
                act.kind == earlier.kind and act.kind.startswith("envoy.") and act.sides[-1:] == earlier.sides[-1:]
            )
            if earlier.when and same and earlier.status == "held" and may_lend(earlier):
                return earlier if lends_its_date(sentence, act, earlier) else None
        return None

    def _remember(self, sentence: SentenceRead) -> None:
        named = [actor for actor in sentence.actors if actor.persons]
        self.discourse.lone_person = lone_person(named)
        finder = SideFinder(self.discourse, self.timeline.published, [])
        for actor in named:
            for name, side in share_out(actor, finder):
                if name is not None:
                    self.discourse.remember(single_holder(actor, name), side)

    def _resolve_pronouns(self, sentence: SentenceRead, clause: Clause) -> None:
        """'он', 'ему', 'дипломат': the persons told of last."""
        for actor in clause.actors:
            focus, lone = self.discourse.focus, self.discourse.lone_person
            if not focus or of_events(clause, actor) or not stands_for_person(sentence, actor, focus[0], lone):
                continue
            if not actor.cases & f.NOM and any(same_person(a, self.discourse.focus[0]) for a in subjects_of(clause)):
                continue  # 'Solberg came; Modi met her': whom the clause's subject met is somebody else
            several = actor.head in sentence.says.plural_pronouns
            meant = self.discourse.focus if several else self.discourse.focus[:1]
            if not several and len(meant[0].persons) > 1:
                continue  # 'Holm and Ramos signed it; he met the King': which of them is not said
            if several and len(meant) == 1 and not meant[0].persons:
                continue  # 'принял президент Латвии. Среди них': no president is they
            stand_for(sentence, actor, meant)

    def _focus(self, sentence: SentenceRead, clause: Clause, acts: list[Act]) -> None:
        """Who is meant by 'он' and 'его' next: the persons who are subject here, or who act in a deed."""
        subjects = [] if speaks_of_it(sentence, clause) else subjects_of(clause)
        persons = [a for a in subjects if a.persons] or [a for a in subjects if a.what == "post" and not a.plural]
        if not persons and acts:
            named = {p.person for act in acts for p in act.participants[:1] if p.person}
            persons = [a for a in clause.actors if any(n.person in named for n in a.persons)]
        if persons:
            first = persons[0]
            self.discourse.focus = [a for a in persons if a.chain == first.chain]
            self.focus_block = self.block

    def _forget(self, sentence: SentenceRead) -> None:
        """A new block that names nobody ends what 'он' can mean; a session two sentences on may be another body's."""
        named = any(a.persons or (a.what == "post" and a.sides) for a in sentence.actors)
        if sentence.block != self.telling.block and not named:
            self.discourse.focus = []
        if self.body is not None and not any(d.means("COMMISSION_BODY") or d.means("SESSION") for d in sentence.deeds):
            self.body = None

    def _after(self, sentence: SentenceRead, acts: list[Act]) -> None:
        """Dates and topics of this sentence, for the next one."""
        if any(act.kind == "envoy.credentials" for act in acts) or (not acts and hands_over(sentence)):
            self.ceremony = sentence.block
        self.timeline.note_all(sentence, {act.when for act in acts})
        envoys = [act for act in acts if act.kind.startswith("envoy.") and len(act.sides) == 2]
        if envoys or acts:
            self.discourse.receiving = envoys[-1].sides[1] if envoys else None
            if any(act.rule != LISTED for act in acts):
                self.discourse.ceremony = []
        elif hands_over(sentence):
            self.discourse.receiving = receives_envoys(sentence, self.discourse.receiving)
        name_initiator(sentence, [a for a in acts or self.telling.talk if a.kind in _TALKS])
        talk = [act for act in acts if act.kind in _TALKS]
        if acts:
            self.telling.acts, self.telling.block = acts, sentence.block
            self.telling.talk = talk
        if talk and speaks_of(sentence):
            add_topics(self.text, self.language, sentence, talk)
        if not acts and self.telling.talk and sentence.block - self.telling.block in {0, 1}:
            add_heads(sentence, self.telling.talk, SideFinder(self.discourse, self.timeline.published, []))
        if not talk and not acts and self.telling.talk and speaks_of(sentence) and self._goes_on(sentence):
            add_topics(self.text, self.language, sentence, self.telling.talk)

    def _at_ceremony(self, sentence: SentenceRead, acts: list[Act]) -> None:
        """'Церемония прошла во Дворце. Грамоты вручили послы …': where the letters were taken is told once."""
        here = hands_over(sentence)
        place = place_of(sentence) if here else None
        if place is not None or sentence.block - self.ceremony > 1:
            self.hall = place
        for act in acts:
            if act.kind in _CEREMONIES and act.where is None and self.hall and self.hall.state in {None, *act.sides}:
                act.where = self.hall

    def _goes_on(self, sentence: SentenceRead) -> bool:
        """Whether a sentence tells what the talk before was of: in its line, or 'Стороны обсудили' in the next."""
        near = sentence.block - self.telling.block
        sides = {side for act in self.telling.talk for side in act.sides}
        named = {side for actor in sentence.actors for side in actor.sides}
        discussed = any(deed.verbal and deed.means("TALK") for deed in sentence.deeds)
        return near == 0 or (near == 1 and discussed and named <= sides and len(self.telling.talk) == 1)


# One that was not held is no deed and no refusal: 'he never presented his credentials' is biography.
_CEREMONIES = frozenset({"envoy.credentials", "envoy.copies"})
_TALKS = frozenset({"meeting", "consultations", "negotiations", "call", "video_call", "commission"})
