# The verbs of this repository. Each one sets up what it needs in .venv; nothing else has to be installed but Python 3.11.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
DOCUMENTS ?= $(APISCRIBE_DOCUMENTS)
BIN := .venv/bin

.PHONY: generate test transcribe check lint format types bench bench-client prove all clean

# Render the client below generated/ from the specs.
generate: .venv/generator.stamp
	$(BIN)/apiscribe generate

# The generator's tests and the generated package's.
test: .venv/test.stamp
	$(BIN)/pytest tests generated/tests

# Read the pages again: make transcribe DOCUMENTS=folder
transcribe: .venv/generator.stamp
	$(BIN)/apiscribe transcribe $(DOCUMENTS)

# Specs and generated/ are what the tools write.
check: .venv/generator.stamp
	$(BIN)/apiscribe lint
	$(BIN)/apiscribe check $(if $(DOCUMENTS),--documents $(DOCUMENTS))

format: .venv/test.stamp
	$(BIN)/black -q generator tests templates

lint: .venv/test.stamp
	$(BIN)/black --check -q generator tests templates

types: .venv/test.stamp
	$(BIN)/mypy generator generated/binance_derivatives generated/examples
	$(BIN)/pyright

all: generate lint types check test

clean:
	rm -rf .bench .venv .mypy_cache .pytest_cache .hypothesis .work *.egg-info

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/generator.stamp: pyproject.toml | .venv/bin/python
	$(BIN)/pip install -q --disable-pip-version-check -e .
	@touch $@

.venv/test.stamp: pyproject.toml | .venv/bin/python
	$(BIN)/pip install -q --disable-pip-version-check -e ".[test]"
	@touch $@ .venv/generator.stamp

# How long the tool takes and how that grows: make bench DOCUMENTS=folder
bench: .venv/test.stamp
	$(BIN)/python tests/benchmarks/pipeline.py $(DOCUMENTS)

# What a call costs, beside bare libraries and other clients: make bench-client [PEERS=--without-peers]
bench-client: .venv/test.stamp
	$(BIN)/python tests/benchmarks/client.py $(PEERS)

# 100,000 orders and their cancels with faults injected; what the clients said against the books of the exchange.
ORDERS ?= 100000
prove: .venv/test.stamp
	PYTHONPATH=generated $(BIN)/python generated/tests/proof.py --orders $(ORDERS)
