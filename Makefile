# `make demo` reads a sample brief, `make test` runs the tests, `make check` runs everything. Each sets .venv up by itself.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo data test test-compiled lint types imports docs docs-check check axe compiled speed clean

# The first interpreter that runs and is 3.11 or newer; say PYTHON=... to choose another
PYTHON ?= $(shell for name in python3.11 python3 python3.12 python3.13 python3.14 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo "$$name" && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check
JOBS ?= 2
# An environment of its own for the compiled wheel, and an interpreter that has natasha for `make speed`, if any
COMPILED := .venv-compiled
NATASHA ?=
SAMPLE := src/verbale/samples/belarus-norway.ru.txt
AXE := node_modules/axe-core/axe.min.js

# What the packs are built from. Folders are listed, too: they change when a file goes away
PACKS := src/verbale/packs/built/digest.json
PACK_SOURCES := $(shell find src/verbale/languages src/verbale/kinds src/verbale/world \
	-name __pycache__ -prune -o -name examples -prune -o -print) \
	$(wildcard src/verbale/languages/*/examples/pages/*) $(wildcard src/verbale/packs/*.py) \
	src/verbale/sentences/split.py src/verbale/sentences/form.py

help:
	@echo 'make demo        read the sample brief: a table here, a page in demo/brief.html'
	@echo 'make test        run the tests'
	@echo 'make check       tests, lint, types, import contract, docs'
	@echo 'make data        rebuild the packs after a change to YAML'
	@echo 'make lint types imports docs-check    one check each'
	@echo 'make docs        rewrite docs/kinds.md and the picture in the README'
	@echo 'make compiled    build the compiled wheel into dist/ (needs a C compiler, takes minutes)'
	@echo 'make test-compiled    run the tests of reading and merging on the compiled modules (skipped without a C compiler)'
	@echo 'make speed       how fast pure Python and the compiled wheel read; NATASHA=PYTHON puts natasha beside'
	@echo 'make clean       remove what was built'

demo: $(VENV)/verbale.stamp $(PACKS)
	@mkdir -p demo
	@$(BIN)/verbale read --quiet --format table $(SAMPLE)
	@$(BIN)/verbale read --quiet --format html $(SAMPLE) > demo/brief.html
	@echo
	@echo 'The chronicle above was read from $(SAMPLE).'
	@echo
	@echo 'Try next:'
	@echo '  open demo/brief.html in a browser      each act beside its exact words'
	@echo '  $(BIN)/verbale read $(SAMPLE) --format jsonl'
	@echo '  $(BIN)/verbale explain $(SAMPLE) --sentence 3'
	@echo '  $(BIN)/verbale kinds'
	@echo '  $(BIN)/verbale read YOUR_FILE_OR_FOLDER --output-dir out'
	@echo '  $(BIN)/verbale serve      the pages: open http://127.0.0.1:8000/ and add the sample'

data: $(PACKS)

test: $(VENV)/dev.stamp $(PACKS) axe
	@$(BIN)/pytest -n $(JOBS)

lint: $(VENV)/dev.stamp
	@$(BIN)/ruff check .

types: $(VENV)/dev.stamp
	@$(BIN)/mypy

imports: $(VENV)/dev.stamp
	@$(BIN)/lint-imports

docs-check: $(VENV)/dev.stamp $(PACKS)
	@$(BIN)/python docs/make_kinds.py --check
	@$(BIN)/pytest tests/docs

check: test lint types imports docs-check

docs: $(VENV)/dev.stamp $(PACKS)
	@$(BIN)/python docs/make_kinds.py
	@mkdir -p demo
	@$(BIN)/verbale read --quiet --format html $(SAMPLE) > demo/brief.html
	@$(BIN)/python docs/make_screenshot.py demo/brief.html docs/images/page.png --height 1500

HAS_COMPILER = $(BIN)/python -c 'import os, shutil, sys, sysconfig; \
	found = shutil.which((os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]); \
	sys.exit(not (found and os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h"))))'
NO_COMPILER = no C compiler with the headers of Python is found, so nothing is compiled; install them (on Debian: \
	apt-get install gcc python3-dev)

compiled: $(VENV)/verbale.stamp $(PACKS)
	@$(HAS_COMPILER) || { echo '$(NO_COMPILER)' >&2; exit 1; }
	@echo 'Compiling, which takes some minutes ...'
	@VERBALE_COMPILE=1 $(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .
	@ls dist/verbale-*-cp*.whl

dist/compiled.stamp: $(PACKS) $(shell find src/verbale -name '*.py') pyproject.toml hatch_build.py
	@rm -f dist/verbale-*-cp*.whl
	@$(MAKE) --no-print-directory compiled
	@touch $@

# The tests need the YAML as well, which no wheel holds: the wheel is unpacked over a copy of the sources
build/compiled.stamp: dist/compiled.stamp $(PACK_SOURCES)
	@rm -rf build/compiled
	@mkdir -p build
	@cp -r src build/compiled
	@$(BIN)/python -m zipfile --extract dist/verbale-*-cp*.whl build/compiled
	@PYTHONPATH=build/compiled $(BIN)/python -c 'import verbale.pipeline as p; assert not p.__file__.endswith(".py"), p.__file__'
	@touch $@

test-compiled: $(VENV)/dev.stamp $(PACKS)
	@if $(HAS_COMPILER); then $(MAKE) --no-print-directory build/compiled.stamp && PYTHONPATH=build/compiled $(BIN)/pytest \
		-n $(JOBS) tests/acts tests/mentions tests/sentences tests/chronicle tests/store \
		tests/test_pipeline.py tests/test_read_text.py; \
		else echo 'skipped: $(NO_COMPILER)'; fi

$(COMPILED)/verbale.stamp: dist/compiled.stamp
	@rm -rf $(COMPILED)
	@$(BIN)/python -m venv $(COMPILED)
	@$(COMPILED)/bin/python -m pip install --quiet --quiet --disable-pip-version-check dist/verbale-*-cp*.whl
	@touch $@

SPEED = benchmarks/speed.py $(if $(NATASHA),--natasha-python $(NATASHA))

speed: $(VENV)/verbale.stamp $(PACKS)
	@PYTHONPATH=src $(BIN)/python $(SPEED)
	@echo
	@if $(HAS_COMPILER); then $(MAKE) --no-print-directory $(COMPILED)/verbale.stamp && \
		env -u PYTHONPATH $(COMPILED)/bin/python $(SPEED); else echo '$(NO_COMPILER)'; fi

clean:
	@rm -rf $(VENV) $(COMPILED) demo dist build src/verbale/packs/built node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
	@test -n '$(PYTHON)' || { echo 'Python 3.11 or newer is not found. Install it, or say where: make PYTHON=/path/to/python3' >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo 'A virtual environment cannot be made. On Debian: apt-get install python3-venv' >&2; exit 1; }

$(VENV)/verbale.stamp: pyproject.toml hatch_build.py | $(BIN)/python
	@echo 'Setting up $(VENV) ...'
	@$(PIP) --editable '.[data,web]'
	@touch $@

$(VENV)/dev.stamp: pyproject.toml hatch_build.py | $(BIN)/python
	@echo 'Setting up $(VENV) with the tools of the checks ...'
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/verbale.stamp

$(PACKS): $(PACK_SOURCES) | $(VENV)/verbale.stamp
	@PYTHONPATH=src $(BIN)/python -m verbale.packs.build

# Only the tests of the page need axe-core; without it they are skipped
axe:
	@test -e $(AXE) || ! command -v npm >/dev/null || \
		npm install --no-package-lock --silent --no-fund --no-audit >/dev/null 2>&1 || \
		echo 'axe-core was not installed: the accessibility tests of the page are skipped' >&2
