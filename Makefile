# Everything that builds, tests and checks this site. Needs Python 3.11 or newer and make, nothing else.
# `make` alone prints the targets; the lines with ## are that help.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp
SOURCES := hooks tests
WORKFLOWS := $(wildcard .github/workflows/*.yml)
FORMS := $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))

# Material prints a long notice about MkDocs 2 at every start; pyproject.toml already keeps us below it.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve build test word check format bench lock setup

help:
	@echo "make TARGET, where TARGET is one of"
	@sed -n 's/^\([a-z]*\):.*## /  \1	/p' $(MAKEFILE_LIST) | expand -t 12

serve: $(STAMP) ## the site at http://127.0.0.1:8000, rebuilt at every change of data, texts and templates
	$(BIN)/mkdocs serve

# The date of the last commit stands in for "now", so that two builds of one commit are the same byte for byte.
# With changes not yet committed now is now: a case checked today would otherwise be dated in the future.
EPOCH = $(shell test -z "$$(git status --porcelain 2>/dev/null)" && git log -1 --format=%ct 2>/dev/null || date +%s)
build: $(STAMP) ## the finished site in site/; a failing build leaves the last one as it was
	SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$(EPOCH)} $(BIN)/mkdocs build --strict

# Two workers, file by file, for all tests; some of them are done sooner without.
test: $(STAMP) ## all tests, in a real browser too; TESTS="tests/test_x.py -k name" for some of them
	$(BIN)/python -m tests.browser
	$(BIN)/python -m pytest $(or $(TESTS),-n 2 --dist loadfile)

word: $(STAMP) ## the Word files in LibreOffice: do they open, does each sheet fit its page (LibreOffice must be there)
	$(BIN)/python -m tests.browser
	$(BIN)/python -m pytest tests/libreoffice.py

check: $(STAMP) ## style, types, workflow files, generated schema and issue forms
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/praxis schema --pruefen
	$(BIN)/praxis formular --pruefen
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows $(WORKFLOWS)
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms $(FORMS)
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/zizmor --offline --no-progress --quiet .github

format: $(STAMP) ## put the Python files into the style that check asks for
	$(BIN)/ruff check --fix $(SOURCES)
	$(BIN)/ruff format $(SOURCES)

bench: $(STAMP) ## build time against a plain MkDocs build of as many bare pages; N=350 cases; SCALE=1 up to 10,000, with visits
	$(BIN)/python -m tests.bench $(if $(SCALE),--scale,--cases $(or $(N),350))

# Pins stay as they are unless UPGRADE=1: a new dependency should not move all the others.
# The header and the index are left out because they name the machine that ran this.
lock: $(STAMP) ## requirements.lock from pyproject.toml; UPGRADE=1 takes the newest versions allowed there
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-emit-index-url --no-emit-find-links --quiet $(if $(UPGRADE),--upgrade) \
	  --output-file requirements.lock

setup: $(STAMP) ## the Python environment in .venv (the other targets do this by themselves)

# A stamp, so that pip only runs when the lock or the project file changed. A Python that went away after an
# update of the machine leaves a dead .venv behind: it is made anew.
$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; make PYTHON=/path/to/python3 $(MAKECMDGOALS)"; exit 1; }
	@$(BIN)/python -c '' 2>/dev/null || \
	  { echo "Making $(VENV), once, about a minute"; $(PYTHON) -m venv --clear $(VENV); }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
