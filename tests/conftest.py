"""Settings of all tests: laws are tried without a stopwatch, which a busy machine would fail."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("verbale", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("verbale")
