# The verbs of this repository. Each one sets up what it needs in .venv; nothing else has to be installed but Python 3.11 or later.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
DOCUMENTS ?= $(APISCRIBE_DOCUMENTS)
VENV ?= .venv
# The releases that are installed: those the tests last passed with. The packages themselves ask for ranges.
CONSTRAINTS ?= constraints.txt
BIN := $(VENV)/bin
INSTALL = $(BIN)/pip install -q --disable-pip-version-check $(if $(CONSTRAINTS),-c $(CONSTRAINTS))

.PHONY: generate test coverage transcribe memory check lint format types bench bench-client bench-exchange bench-streams bench-books bench-once prove \
	prove-books prove-streams agree forms mutants all clean newest floors constraints earlier-day foreign

# Render the client below generated/ from the specs.
generate: $(VENV)/generator.stamp
	$(BIN)/apiscribe generate

# The generator's tests and the generated package's, in one process a core; those that are skipped say why.
WORKERS ?= auto
test: $(VENV)/test.stamp
	$(BIN)/pytest -rfEs -n $(WORKERS) --maxprocesses 8 --dist worksteal $(MEASURED) tests generated/tests

# The same, and how much of the code they run: less than the floor is a failure.
COVERED ?= 95
coverage:
	$(MAKE) test MEASURED="--cov --cov-report=term:skip-covered --cov-fail-under=$(COVERED)"

# Read the pages again: make transcribe DOCUMENTS=folder
transcribe: $(VENV)/generator.stamp
	$(BIN)/apiscribe transcribe $(DOCUMENTS)

# Specs and generated/ are what the tools write.
check: $(VENV)/generator.stamp
	$(BIN)/apiscribe lint
	$(BIN)/apiscribe check $(if $(DOCUMENTS),--documents $(DOCUMENTS))

# The real pages one by one, in one language, cut at every line, and under other addresses, beside the committed specs: make memory DOCUMENTS=folder
memory: $(VENV)/test.stamp
	APISCRIBE_ALL_PAGES=1 APISCRIBE_DOCUMENTS=$(patsubst %/pages,%,$(DOCUMENTS)) $(BIN)/pytest -q tests/transcribe/test_remembered_pages.py tests/transcribe/test_sister_addresses.py

format: $(VENV)/test.stamp
	$(BIN)/black -q generator tests templates

lint: $(VENV)/test.stamp
	$(BIN)/black --check -q generator tests templates
	$(BIN)/ruff check -q generator tests templates

types: $(VENV)/test.stamp
	$(BIN)/mypy generator generated/binance_derivatives generated/examples & mypy=$$!; \
	$(BIN)/pyright --pythonpath $(BIN)/python && wait $$mypy

all: generate lint types check test

# What held on an earlier day, rendered into a tree of its own and tested there: make earlier-day DAY=2026-01-15 [QUICK=1]
DAY ?= 2026-01-15
earlier-day: $(VENV)/test.stamp
	BIN=$(BIN) bash .ci/earlier-day $(DAY)

# Everything with the newest releases of all packages, in an environment of its own.
newest:
	rm -rf .work/newest
	$(MAKE) all earlier-day bench-once VENV=.work/newest CONSTRAINTS=
	CONSTRAINTS= bash .ci/install-alone
	CONSTRAINTS= bash .ci/wheel-generates

# The tests with the oldest releases that the packages say they work with, in an environment of its own.
floors:
	rm -rf .work/floors && mkdir -p .work
	$(PYTHON) .ci/floors pyproject.toml generated/pyproject.toml >.work/floors.txt
	$(MAKE) test VENV=.work/floors CONSTRAINTS=.work/floors.txt

# Take over the releases that `make newest` has just passed with.
constraints:
	.work/newest/bin/pip freeze --exclude-editable | sed '1i # What make and .ci/run install: the releases that the tests last passed with. Written by make constraints.' >constraints.txt

clean:
	rm -rf .bench .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .work *.egg-info

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/generator.stamp: pyproject.toml $(CONSTRAINTS) | $(VENV)/bin/python
	$(INSTALL) -e .
	@touch $@

$(VENV)/test.stamp: pyproject.toml $(CONSTRAINTS) | $(VENV)/bin/python
	$(INSTALL) -e ".[test]"
	@touch $@ $(VENV)/generator.stamp

# Write real pages as other scrapers would have saved them; they must give the same specs: make forms DOCUMENTS=folder
SEED ?= 1
forms: $(VENV)/test.stamp
	$(BIN)/python -m tests.forms $(DOCUMENTS) --seed $(SEED)

# How long the tool takes and how that grows: make bench DOCUMENTS=folder
bench: $(VENV)/test.stamp
	$(BIN)/python tests/benchmarks/pipeline.py $(DOCUMENTS)

# What a call costs, beside bare libraries and other clients: make bench-client [PEERS=--without-peers]
bench-client: $(VENV)/test.stamp
	$(BIN)/python tests/benchmarks/client.py $(PEERS)

# How many REST orders and stream events a second the exchange on loopback takes and sends, on one core.
bench-exchange: $(VENV)/test.stamp
	$(BIN)/python tests/benchmarks/exchange_speed.py

# What a stream message costs, beside picows with msgspec
bench-streams: $(VENV)/test.stamp
	$(BIN)/python tests/benchmarks/streams.py

# What a change of a local order book costs, beside a dict and the books of other clients: make bench-books [PEERS=--peers]
bench-books: $(VENV)/test.stamp
	$(BIN)/python tests/benchmarks/books.py $(PEERS)

# Every benchmark, with as few calls as it takes to see that it still runs; the figures mean nothing.
bench-once: $(VENV)/test.stamp
	$(BIN)/python tests/benchmarks/client.py --without-peers --rounds 1 --seconds 0.01
	$(BIN)/python tests/benchmarks/drift.py --once
	$(BIN)/python tests/benchmarks/exchange_speed.py --orders 32 --events 200
	$(BIN)/python tests/benchmarks/streams.py --events 500 --rounds 1
	$(BIN)/python tests/benchmarks/books.py --once
	$(if $(DOCUMENTS),$(BIN)/python tests/benchmarks/pipeline.py --rounds 1 --times 1 -- $(DOCUMENTS))
	$(MAKE) prove ORDERS=200
	$(MAKE) prove-books CHANGES=20000
	$(MAKE) prove-streams FAULTS=24 EVENTS=50000

# 100,000 orders and their cancels with faults injected; what the clients said against the books of the exchange.
ORDERS ?= 100000
prove: $(VENV)/test.stamp
	PYTHONPATH=generated $(BIN)/python generated/tests/proof.py --orders $(ORDERS)

# A million changes of a market by lot, told over a line that loses, repeats and spoils; a local book is the market's own whenever it says so.
CHANGES ?= 1000000
prove-books: $(VENV)/test.stamp
	PYTHONPATH=generated $(BIN)/python generated/tests/proof_depth.py --changes $(CHANGES)

# 1,000 faults of connections, sequences and listen keys: what an exchange had to send beside what feeds gave and which gaps they told. Then ten
# million events over a thousand connections, and what the process holds by then.
FAULTS ?= 1000
EVENTS ?= 10000000
prove-streams: $(VENV)/test.stamp
	PYTHONPATH=generated $(BIN)/python generated/tests/proof_streams.py --faults $(FAULTS)
	PYTHONPATH=generated $(BIN)/python generated/tests/proof_streams_growth.py --events $(EVENTS) --reconnects $$(($(EVENTS) / 10000))

# The exchange on loopback, usdm and coinm, and a slow model made from the documentation do 100,000 operations by lot, and have to agree to the last digit.
agree: $(VENV)/test.stamp
	MODEL_OPERATIONS=100000 $(BIN)/pytest -q generated/tests/test_slow_model.py

# ccxt, ccxt.pro, python-binance and the exchange's own client on the exchange on loopback, each in an environment of its own: make foreign [FOREIGN=--short]
foreign: $(VENV)/test.stamp
	$(BIN)/python tests/foreign/foreign.py $(FOREIGN)

# One change at a time in the modules that decide about orders: what no test notices has to be explained in tests/mutants.toml.
mutants: $(VENV)/test.stamp
	$(INSTALL) -e ".[mutants]"
	$(BIN)/python .ci/mutants
