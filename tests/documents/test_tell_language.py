"""Languages are told apart on a sentence, and strangers are not taken for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from profiles_from_data import profiles

from verbale.documents.language_code import canonical_code, require_pack
from verbale.documents.tell_language import detect
from verbale.errors import LanguageError

PROFILES = profiles()
REPOSITORY = Path(__file__).resolve().parents[2]
SHARED = REPOSITORY.parent / "shared" / "texts" / "dev"
SENTENCES = {
    "ru": [
        "Министр посетил Минск с рабочим визитом.",
        "Лавров прибыл в Осло.",
        "Стороны подписали соглашение о торговле.",
    ],
    "be": [
        "Міністр наведаў Мінск з рабочым візітам.",
        "Бакі падпісалі пагадненне аб гандлі.",
        "Макей сустрэўся з паслом у Осла.",
    ],
    "uk": [
        "Міністр відвідав Мінськ із робочим візитом.",
        "Сторони підписали угоду про торгівлю.",
        "Кулеба прибув до Осло.",
    ],
    "en": [
        "The minister paid a working visit to Minsk.",
        "Norway and Belarus signed an agreement on trade.",
        "Støre met Makei in Oslo.",
    ],
    "no": [
        "Utenriksministeren besøkte Minsk på mandag.",
        "Partane underteikna ein avtale om handel.",
        "Brende møtte Makei i Oslo.",
    ],
}  # fmt: skip
STRANGERS = {
    "bg": "Президентът посети Осло и проведе разговори с норвежкия министър. "
    "Двете страни се договориха за нови срещи през есента.",
    "sr": "Председник је посетио Осло и разговарао са министром. "
    "Две стране су се договориле о новим састанцима на јесен.",
    "mk": "Претседателот го посети Осло и разговараше со министерот. Двете страни се договорија за нови средби.",
    "kk": "Президент Ослоға барып, министрмен келіссөздер жүргізді. Екі тарап жаңа кездесулер туралы келісті.",
    "ky": "Президент Ослого барып, министр менен сүйлөшүүлөрдү жүргүздү. Эки тарап жаңы жолугушууларды макулдашты.",
    "tg": "Президент ба Осло ташриф овард ва бо вазир гуфтушунид кард. "
    "Ду тараф дар бораи мулоқотҳои нав мувофиқат карданд.",
    "de": "Der Präsident besuchte Oslo und sprach mit dem Minister. "
    "Beide Seiten einigten sich auf neue Treffen im Herbst.",
    "sv": "Presidenten besökte Oslo och talade med ministern. Båda sidor kom överens om nya möten till hösten.",
    "fr": "Le président a visité Oslo et s'est entretenu avec le ministre. "
    "Les deux parties ont convenu de nouvelles rencontres.",
    "pl": "Prezydent odwiedził Oslo i rozmawiał z ministrem. Obie strony uzgodniły nowe spotkania jesienią.",
    "nl": "De president bezocht Oslo en sprak met de minister. Beide partijen zijn het eens over nieuwe ontmoetingen.",
    "es": "El presidente visitó Oslo y conversó con el ministro. Las dos partes acordaron nuevas reuniones en otoño.",
}  # fmt: skip


@pytest.mark.parametrize(("code", "sentence"), [(code, text) for code, texts in SENTENCES.items() for text in texts])
def test_one_sentence_is_enough(code: str, sentence: str) -> None:
    """A sentence of a few words tells its language."""
    assert detect(sentence, PROFILES) == code


@pytest.mark.parametrize("code", STRANGERS)
def test_strangers_are_none(code: str) -> None:
    """A language that we do not know is not taken for a neighbour of it."""
    assert detect(STRANGERS[code], PROFILES) is None


@pytest.mark.parametrize("text", ["", "123 456", "???", "总统访问了奥斯陆", "OK"])
def test_nothing_to_go_by_is_none(text: str) -> None:
    """No words, no language."""
    assert detect(text, PROFILES) is None


@given(st.text(max_size=300))
def test_any_text_has_at_most_one_language(text: str) -> None:
    """Whatever the text, the answer is a known code or none, and the same each time."""
    told = detect(text, PROFILES)
    assert told in {None, *PROFILES}
    assert detect(text, PROFILES) == told


@pytest.mark.skipif(not SHARED.is_dir(), reason="the texts do not lie beside the repository (../shared/texts)")
@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_development_texts(code: str) -> None:
    """No development text is taken for another language, and at most one of a language is left untold."""
    told = [detect(path.read_text(encoding="utf-8"), PROFILES) for path in sorted((SHARED / code).glob("*.txt"))]
    assert [one for one in told if one not in (code, None)] == []
    assert told.count(None) <= 1


def test_codes_are_canonical() -> None:
    """Regions, case, longer codes and both Norwegian norms."""
    codes = ["ru-RU", "RUS", "nb", "nn_NO", "nob", "uk", "xx"]
    assert [canonical_code(code) for code in codes] == ["ru", "ru", "no", "no", "no", "uk", "xx"]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("uk", 'No language pack "uk". Packs: en, ru.'),
        ("rru", 'No language pack "rru". Packs: en, ru. Did you mean "ru"?'),
    ],
)
def test_missing_packs_name_what_there_is(code: str, message: str) -> None:
    """The message lists the packs, and the likeliest meant."""
    with pytest.raises(LanguageError) as caught:
        require_pack(code, {"ru", "en"})
    assert str(caught.value) == message
