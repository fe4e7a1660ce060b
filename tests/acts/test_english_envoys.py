"""Envoys in English: who handed over letters of credence, told in lists after the ceremony."""

from __future__ import annotations

import pytest

import verbale


def envoys(text: str) -> list[str]:
    """'LV>PE 2019-05-05: LV Jens Liepa, PE Vega recipient' for each ceremony of an English text."""
    told = []
    for act in verbale.read(text, language="en", published="2019-06-01").acts:
        names = ", ".join(f"{p.side} {p.person or '-'}{' recipient' if p.role else ''}" for p in act.participants)
        told.append(f"{act.kind} {'>'.join(act.sides)} {act.when}: {names}")
    return told


def test_lines_that_list_the_envoys() -> None:
    """Each line after the colon names one, and has the day of the ceremony told before the list."""
    text = (
        "President Vega of Peru on 5 May 2019 formally received the Letters of Credence from three new envoys.\n\n"
        "The new envoys who presented their credentials are:\n\n"
        "– Her Excellency Ms. Anna Liepa, Ambassador of the Republic of Latvia.\n\n"
        "– His Excellency Koffi Senah, High Commissioner of the Republic of Ghana.\n\n"
        "– His Excellency Taavi Tamm, Ambassador of the Republic of Estonia."
    )
    assert envoys(text) == [
        "envoy.credentials LV>PE 2019-05-05: LV Anna Liepa, PE Vega recipient",
        "envoy.credentials GH>PE 2019-05-05: GH Koffi Senah, PE Vega recipient",
        "envoy.credentials EE>PE 2019-05-05: EE Taavi Tamm, PE Vega recipient",
    ]


@pytest.mark.parametrize(
    "ceremony",
    [
        "Three new envoys accredited to Peru were at the Palace to present their letters of credence to the President.",
        "Three envoys who will serve as Ambassadors in Peru have presented their Letters of Credence to the President.",
    ],
)
@pytest.mark.parametrize("verb", ["are", "include"])
def test_the_state_to_which_envoys_are_accredited(ceremony: str, verb: str) -> None:
    """Where the head of state is not said to be of a state, the envoys are: they are sent to it."""
    text = (
        f"{ceremony}\n\nThey {verb} the ambassador of Latvia to Peru, Anna Liepa, and Ambassador Taavi Tamm of Estonia."
    )
    assert [line.split(":")[0] for line in envoys(text)] == [
        "envoy.credentials LV>PE None", "envoy.credentials EE>PE None",
    ]  # fmt: skip


def test_two_envoys_with_their_names_after_a_comma() -> None:
    """A name without a comma after it is of the envoy before it, and who received them is of the receiving state."""
    text = (
        "The Ambassador of Latvia to Peru, Anna Liepa and the Estonian Ambassador to Peru, Taavi Tamm also presented "
        "their letters of credence to the President."
    )
    assert envoys(text) == [
        "envoy.credentials LV>PE None: LV Anna Liepa, PE - recipient",
        "envoy.credentials EE>PE None: EE Taavi Tamm, PE - recipient",
    ]


def test_a_list_that_begins_with_a_post_goes_on_so() -> None:
    """Each name is of the post before it, also where the first post could not be read."""
    text = (
        "Envoys accredited to Peru presented their letters of credence to President Vega of Peru. They are the envoy "
        "of the Free Lands to Peru, Ali Redar, the Ambassador of Latvia to Peru, Anna Liepa, the Ambassador of Estonia "
        "to Peru, Taavi Tamm, and the Ambassador of Chile to Peru, Juan Ruiz."
    )
    told = " ".join(envoys(text))
    assert "LV Anna Liepa" in told and "EE Taavi Tamm" in told and "Ali Redar" not in told


def test_envoys_whose_states_are_not_named() -> None:
    """Who 'three new envoys' are of is not said: no meeting with one of the states of the text."""
    text = "President Vega of Peru received three new envoys accredited to Peru on 5 May 2019. Latvia is one of them."
    assert envoys(text) == []


def test_who_is_welcomed_is_of_his_own_state() -> None:
    """'They' of several states are met each for his own."""
    text = (
        "The Ambassador of Latvia to Peru, Anna Liepa, and the Ambassador of Estonia to Peru, Taavi Tamm, presented "
        "their letters of credence to President Vega. The President of Peru welcomed them on 5 May 2019."
    )
    met = [line.split(":")[0] for line in envoys(text) if line.startswith("meeting")]
    assert met == ["meeting PE>LV 2019-05-05", "meeting PE>EE 2019-05-05"]
