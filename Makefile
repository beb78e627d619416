# `make` lists the targets. PYTHON=/path/to/python3 names another Python, ADDR another address for `make serve`.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

ADDR ?= 127.0.0.1:8000
UV ?= uv
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
NO_NETWORK := { echo "pip could not install the packages: see above. Is there a network? Behind a proxy set HTTPS_PROXY;" \
	"for a mirror set PIP_INDEX_URL." >&2; exit 1; }
COMPILE = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --no-annotate --custom-compile-command "make lock" $(LOCK) pyproject.toml --group build

# The notice of mkdocs-material about a release that the requirements rule out.
export NO_MKDOCS_2_WARNING := 1

# --- what each command needs; a stamp file is made anew when what it comes from has changed ---

.venv/made:
	@python="$$(.ci/python)" && echo "Making .venv with $$python" && "$$python" -m venv --clear .venv
	@touch $@

.venv/site-ready: .venv/made requirements.txt pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements.txt || $(NO_NETWORK)
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test-ready: .venv/site-ready requirements-test.txt
	$(PIP) install --quiet --require-hashes -r requirements-test.txt || $(NO_NETWORK)
	@touch $@

.venv/search-ready: .venv/site-ready requirements-search.txt
	$(PIP) install --quiet --require-hashes -r requirements-search.txt || $(NO_NETWORK)
	@touch $@

# Only a part of the benchmarks needs these, so that they do without: the stamp is then not set, the next run tries again.
.venv/bench-ready: .venv/site-ready requirements-bench.txt
	@if $(PIP) install --quiet --require-hashes -r requirements-bench.txt; then touch $@; else \
		echo "spaCy could not be installed (see above); what can be measured without it is measured." >&2; fi

.venv/audit-ready: tests/audit/package-lock.json .venv/site-ready
	@command -v npm >/dev/null || { echo "make audit needs npm, which comes with Node 18 or newer" >&2; exit 1; }
	@mkdir -p .venv/audit && cp tests/audit/package.json tests/audit/package-lock.json .venv/audit/
	npm ci --prefix .venv/audit --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: help site search-index serve check test slow audit bench catalogues lock clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

site: .venv/site-ready ## set everything up and build the site into site/
	$(BIN)/mkdocs build --strict

search-index: site .venv/search-ready ## the same, and an index for the finder where the site has more than 10,000 briefings
	$(BIN)/briefings search-index site

serve: .venv/site-ready ## show the site at http://ADDR/ and follow what is saved
	$(BIN)/mkdocs serve --dev-addr $(ADDR)

check: .venv/site-ready ## report every problem in the content, with file and line
	$(BIN)/briefings check

test: .venv/test-ready ## set everything up and run every test, those in a browser too
	@.ci/browser
	$(BIN)/ruff check .
	$(BIN)/mypy
	@browser="$$(.ci/browser)" && set -x && CHROMIUM="$$browser" $(BIN)/pytest -n auto --dist loadgroup -m "not slow"

slow: .venv/test-ready ## run the tests that take long: the laws that hold for any text, on many texts made by chance
	@browser="$$(.ci/browser)" && set -x && CHROMIUM="$$browser" $(BIN)/pytest -n auto --dist loadgroup \
		-m "slow or hypothesis" --hypothesis-profile many

audit: .venv/audit-ready ## read the built site with Lighthouse and the W3C's checker of HTML (needs Node and Java)
	$(BIN)/mkdocs build --quiet --strict --site-dir .venv/audit/site
	@browser="$$(.ci/browser)" && set -x && CHROMIUM="$$browser" $(BIN)/python -m tests.audit .venv/audit/site .venv/audit

bench: .venv/bench-ready ## measure how fast summaries are read and sites built (CORPUS=texts.txt.gz: on texts of yours too)
	$(BIN)/python -m benchmarks $(if $(CORPUS),--corpus "$(CORPUS)")

catalogues: .venv/site-ready ## take new words of code and templates into the catalogues of other languages
	$(BIN)/python -m translating

lock: ## write requirements*.txt anew from pyproject.toml (needs uv; LOCK=--upgrade for newer packages)
	@command -v $(UV) >/dev/null || { echo "make lock needs uv: pipx install uv, or name it with UV=/path/to/uv" >&2; exit 1; }
	$(COMPILE) --output-file requirements.txt
	$(COMPILE) --extra test --constraint requirements.txt --output-file requirements-test.txt
	$(COMPILE) --extra search --constraint requirements-test.txt --output-file requirements-search.txt
	$(COMPILE) --extra bench --constraint requirements-test.txt --output-file requirements-bench.txt

clean: ## remove all that the other targets made
	rm -rf .venv .cache site .site.partial .mypy_cache .ruff_cache .pytest_cache .hypothesis
