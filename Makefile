# `make` alone lists the targets. Each is one line that calls a room; what it needs is made on the way.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NEEDS_311 := import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Tieline needs Python 3.11 or newer; name one: make run PYTHON=python3.11")

.PHONY: help run test test-golden check data graph docs fix types format-check neo4j test-neo4j axe browser-test screenshots office-test bench bench-browser load fuzz evaluate clean
.DEFAULT_GOAL := help

help: ## this list
	@grep -E '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: $(VENV)/runtime ## set everything up, build the graph, open the dashboard on 127.0.0.1:8501 (TIELINE_PORT=…)
	@$(BIN)/python -m loaders build --if-changed
	@$(BIN)/python -m dashboard

test: $(VENV)/develop ## set everything up and pass the tests (embedded engine, no network)
	@$(BIN)/python -m pytest -n 2 --dist loadfile

test-golden: $(VENV)/develop ## answers on the committed data, written by hand from the texts of the reports
	@$(BIN)/python -m pytest -m golden tests/committed_data

check: format-check types docs-fresh data test test-golden ## what CI runs besides Neo4j and the browser

format-check: $(VENV)/develop
	@$(BIN)/ruff format --check . && $(BIN)/ruff check .

types: $(VENV)/develop
	@$(BIN)/mypy && $(BIN)/lint-imports --no-logo

.PHONY: docs-fresh
docs-fresh: $(VENV)/develop
	@$(BIN)/python -m graph_schema doc --check
	@$(BIN)/python -m loaders quality --check
	@$(BIN)/python -m loaders build --if-changed
	@$(BIN)/python -m queries doc --check

data: $(VENV)/runtime ## check every file of data/, and the cited lines where the texts of the sources are here
	@$(BIN)/python -m loaders check

graph: $(VENV)/runtime ## build the graph from data/
	@$(BIN)/python -m loaders build

docs: $(VENV)/develop ## write what is generated: SCHEMA.md, the schema of fact files, CATALOGUE.md, the README's answers
	@$(BIN)/python -m graph_schema doc
	@$(BIN)/python -m loaders quality
	@$(BIN)/python -m loaders build --if-changed
	@$(BIN)/python -m queries doc

fix: $(VENV)/develop ## format, and mend what the linter can
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

neo4j: $(VENV)/develop ## a local Neo4j server for trying it out (needs a JDK and Maven; with Docker: docker compose up)
	@$(BIN)/python -m tests.neo4j_server start

test-neo4j: $(VENV)/develop ## the store contract and every question on a real Neo4j server
	@$(BIN)/python -m tests.neo4j_server run -- $(BIN)/python -m pytest -m neo4j

office-test: $(VENV)/develop ## print briefs with LibreOffice and count their pages
	@$(BIN)/python -m pytest -m "office and not neo4j" tests/queries/briefs

bench: $(VENV)/develop ## time every question on both engines and on larger graphs, and reading, into docs/benchmarks.md and docs/benchmarks/ (twelve minutes)
	@$(BIN)/python -m tests.bench
	@$(BIN)/python -m tests.bench.reading

browser-test: $(VENV)/develop axe ## walk the pages in a real Chromium, and check them for accessibility
	@$(BIN)/python -m pytest -m browser tests/browser tests/bench

# The checker of accessibility (MPL-2.0): only tests use it, so it is fetched and not kept here.
AXE := build/axe-core-4.14.1.tgz
axe: $(AXE)
$(AXE):
	@mkdir -p $(@D)
	@command -v npm >/dev/null || { echo "No npm: on Debian and Ubuntu, apt install npm"; exit 1; }
	@cd $(@D) && npm pack --silent $(subst axe-core-,axe-core@,$(basename $(@F))) >/dev/null

screenshots: $(VENV)/develop ## a picture of every page of the real graph into docs/screenshots, and docs/pages.md
	@$(BIN)/python -m loaders build --if-changed
	@$(BIN)/python -m tests.browser.screenshots

bench-browser: $(VENV)/develop ## how long a reader waits, in a real Chromium, into docs/benchmarks/browser.md (ten minutes)
	@$(BIN)/python -m loaders build --if-changed
	@$(BIN)/python -m dashboard ready
	@$(BIN)/python -m tests.bench.browser

load: $(VENV)/develop ## thirty readers at once for five minutes, into docs/benchmarks/load.md
	@$(BIN)/python -m loaders build --if-changed
	@$(BIN)/python -m dashboard ready
	@$(BIN)/python -m tests.bench.load

fuzz: $(VENV)/develop ## ten thousand broken files: each gives a document or one sentence
	@$(BIN)/python -m tests.fuzz_documents --files 10000

evaluate: $(VENV)/develop ## how well reports are read; fails where a score fell below what is recorded
	@$(BIN)/python -m loaders evaluate --check

clean: ## forget the environment and everything built; the journal and what was decided in reviews stay
	rm -rf $(VENV)
	@test ! -d build || find build -mindepth 1 -maxdepth 1 ! -name journal.jsonl ! -name reviews -exec rm -rf {} +

# The environment: a lock file with hashes, then the project itself. A stamp is newer than what it was made from.
$(VENV)/runtime: requirements.lock pyproject.toml
	@$(PYTHON) -c '$(NEEDS_311)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "No venv: on Debian and Ubuntu, apt install python3-venv"; exit 1; }
	@echo "Installing the packages of requirements.lock …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/develop: requirements-dev.lock $(VENV)/runtime
	@echo "Installing the packages of requirements-dev.lock …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
