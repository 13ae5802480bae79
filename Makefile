# Two commands are the whole set-up: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
TESTS ?= tests
DATA ?= $(firstword $(wildcard data ../shared/data) data)
BENCH ?=

.PHONY: demo test install serve check openapi generated bench chaos lock clean

demo: .venv/runtime  ## install, start the service, summarize the example set, print it, stop
	@$(BIN)/python scripts/demo.py

test: check  ## install everything, then lint, types, imports and every test
	@$(BIN)/python scripts/prepare_tests.py
	$(BIN)/pytest -n auto --dist loadfile $(TESTS)

install: .venv/runtime  ## only what the service needs

serve: .venv/runtime  ## the service, kept up until interrupted
	@$(BIN)/corroborate serve

check: .venv/development  ## lint, types, imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

openapi: .venv/development  ## write openapi.yaml again from the code
	$(BIN)/corroborate openapi > openapi.yaml.new && mv openapi.yaml.new openapi.yaml

generated: openapi  ## write every generated file again: the interface, the page of settings, the README's sample
	$(BIN)/python scripts/settings_page.py > settings.md.new && mv settings.md.new docs/settings.md
	$(BIN)/python scripts/readme_sample.py

bench: .venv/development  ## repeat the benchmarks of docs/benchmarks.md: all, or BENCH="load startup"; data in DATA
	$(BIN)/python scripts/bench.py --data $(DATA) $(BENCH)

chaos: .venv/development  ## 200 jobs while a random process is killed every second
	$(BIN)/corroborate bench chaos

lock: .venv/development  ## resolve the requirements again, with hashes and without naming a host
	$(BIN)/python scripts/lock.py

clean:
	rm -rf .venv .mypy_cache .ruff_cache .hypothesis .import_linter_cache build *.egg-info

.venv/bin/python:
	$(PYTHON) scripts/python_version.py
	$(PYTHON) -m venv .venv

.venv/runtime: .venv/bin/python requirements/runtime.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/development: .venv/runtime requirements/development.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/development.txt
	@touch $@
