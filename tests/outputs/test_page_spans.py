"""Cutting a text at the boundaries of its evidence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from verbale.acts.act import Act, Evidence
from verbale.acts.reading import BlockCoverage
from verbale.outputs.page_spans import Passage, passages

TEXT = "Минск и Осло обменялись нотами.\n\nВизит перенесён.\n"
FIRST, SECOND = BlockCoverage(0, 31, "line", "acts"), BlockCoverage(33, 49, "line", "none")


def act(*evidence: tuple[str, int, int]) -> Act:
    """An act of which only the words matter."""
    return Act("visit", ("BY", "NO"), evidence=tuple(Evidence(*words) for words in evidence))


def whole(shown: list[Passage]) -> str:
    """The text that the passages show."""
    return "".join(
        passage.before + "".join(segment.text for segment in passage.segments) + passage.after for passage in shown
    )


def words_of(shown: list[Passage], name: str) -> str:
    """The words of a field, such as `1.when`."""
    return "".join(segment.text for passage in shown for segment in passage.segments if name in segment.fields)


def test_nested_and_overlapping_words_are_cut_at_every_boundary() -> None:
    """Each segment knows all acts around it, and the innermost of them."""
    shown = passages(TEXT, [act(("act", 0, 30)), act(("act", 8, 23)), act(("act", 13, 30))], [FIRST, SECOND])
    cut = [(segment.text, segment.acts, segment.inner) for segment in shown[0].segments]
    assert cut == [
        ("Минск и ", (1,), 1),
        ("Осло ", (1, 2), 2),
        ("обменялись", (1, 2, 3), 2),
        (" нотами", (1, 3), 3),
        (".", (), None),
    ]


def test_act_begins_at_the_words_of_the_whole_act() -> None:
    """A date borrowed from an earlier line does not draw the number of the act up there."""
    shown = passages(TEXT, [act(("when", 0, 5), ("act", 33, 48))], [FIRST, SECOND])
    assert [passage.begins for passage in shown] == [[], [1]]


def test_act_without_a_clause_begins_at_its_first_words() -> None:
    """Words of a field will do where the whole act has none."""
    shown = passages(TEXT, [act(("sides", 8, 12), ("when", 33, 38))], [FIRST, SECOND])
    assert [passage.begins for passage in shown] == [[1], []]


def test_text_that_coverage_passes_over_is_shown_as_unread() -> None:
    """Nothing of the text is hidden."""
    shown = passages(TEXT, [], [SECOND])
    assert [(passage.state, passage.kind) for passage in shown] == [("unread", "line"), ("none", "line")]
    assert whole(shown) == TEXT


def test_evidence_outside_the_text_is_clipped_or_dropped() -> None:
    """A reader's slip does not break the page."""
    shown = passages(TEXT, [act(("act", 40, 900), ("when", 500, 600), ("sides", 7, 7))], [FIRST, SECOND])
    assert words_of(shown, "1.act") == TEXT[40:49]
    assert words_of(shown, "1.when") == words_of(shown, "1.sides") == ""


def test_empty_text_has_no_passages() -> None:
    """An empty document is shown as nothing."""
    assert passages("", [], []) == []


spans = st.tuples(st.sampled_from(["act", "when", "sides"]), st.integers(0, 60), st.integers(0, 60))
blocks = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4)


@given(
    st.text("аб \n<&", max_size=50),
    st.lists(st.lists(spans, max_size=4), max_size=5),
    blocks,
)
def test_passages_give_the_text_again_and_every_field_its_words(
    text: str, evidence: list[list[tuple[str, int, int]]], edges: list[tuple[int, int]]
) -> None:
    """Whatever the spans: the text is whole, and the segments of a field are its words, blanks between blocks aside."""
    acts = [act(*words) for words in evidence]
    shown = passages(text, acts, [BlockCoverage(*sorted(edge), "line", "acts") for edge in edges])
    assert whole(shown) == text if shown else not text.strip()
    for number, told in enumerate(acts, start=1):
        for field in ("act", "when", "sides"):
            places = {at for words in told.evidence if words.field == field for at in range(words.start, words.stop)}
            expected = "".join(text[at] for at in sorted(places) if at < len(text))
            assert "".join(words_of(shown, f"{number}.{field}").split()) == "".join(expected.split())
