"""Settings of all tests: laws are tried without a stopwatch, which a busy machine would fail."""
from __future__ import annotations

from hypothesis import settings

settings.register_profile("verbale", deadline=None)
settings.load_profile("verbale")
