# Needs Python 3.11 or newer with venv and pip. `make help` lists what there is.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test test-next check check-untyped verify openapi messages collect-messages lock clean

PORT ?= 8000
ARGS ?=
VENV := .venv
NEXT := .venv-next
VERIFY := .venv-verify
PYTHON := $(VENV)/bin/python
# The locks are complete, so nothing is left to resolve; Python compiles what it imports.
INSTALL := -m pip install --disable-pip-version-check --no-deps --no-compile --require-hashes --requirement
COMPILE = CUSTOM_COMPILE_COMMAND="make lock" $(PYTHON) -m piptools compile --quiet --generate-hashes \
	--strip-extras --allow-unsafe --no-emit-options --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
DEV_GROUP = $(PYTHON) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"], sep="\n")'

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1@\2/p' Makefile | awk -F@ '{ printf "%-16s %s\n", $$1, $$2 }'

run: $(PYTHON) ## Start the site with demo content (PORT=8000; FRESH=1 starts over)
	@$(PYTHON) -m cms.ports $(PORT)
	@$(MAKE) --no-print-directory --silent $(VENV)/installed
	@$(PYTHON) -m cms.catalogues
	@exec $(PYTHON) manage.py run_site --port $(PORT) $(if $(FRESH),--fresh)

test: $(VENV)/installed-dev ## Run the quick tests (ARGS="-k letters -x")
	@# Before Django reads them.
	@$(PYTHON) -m cms.catalogues
	$(PYTHON) -m pytest -n 2 --no-loadscope-reorder $(ARGS)

test-next: $(NEXT)/installed ## Run them on the newest Django (needs Python 3.12 or newer)
	@$(NEXT)/bin/python -m cms.catalogues
	$(NEXT)/bin/python -m pytest -n 2 --no-loadscope-reorder $(ARGS)

check: $(VENV)/installed-dev ## Style, types, imports, migrations, catalogues, settings
	$(PYTHON) -m cms.catalogues
	@# Types take as long as all the rest, so that both begin at once.
	@$(VENV)/bin/mypy cms & types=$$!; $(MAKE) --no-print-directory check-untyped; rest=$$?; wait $$types && exit $$rest

check-untyped: $(VENV)/installed-dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/djlint templates --check --lint --quiet
	$(VENV)/bin/lint-imports
	$(PYTHON) scripts/check_catalogues.py
	DJANGO_SETTINGS_MODULE=cms.settings.test $(PYTHON) manage.py makemigrations --check --dry-run
	$(PYTHON) scripts/check_deploy.py

verify: $(VENV)/installed-dev $(VERIFY)/installed ## The slow checks: hosts, a browser, generated clients, load, many random sites, the newest Django
	@sh scripts/need_browser.sh
	@command -v npm >/dev/null || { echo "npm is missing. On Debian and Ubuntu: apt install npm" >&2; exit 1; }
	@$(PYTHON) -m cms.catalogues
	$(PYTHON) -m pytest -m slow -rs $(ARGS)
	EXAMPLES=100 $(PYTHON) -m pytest tests/delivery/test_hidden_values.py
	$(MAKE) --no-print-directory test-next

openapi: $(VENV)/installed-dev ## Write down what the API's description is now, for its review
	$(PYTHON) scripts/write_openapi.py

messages: $(VENV)/installed-dev collect-messages ## Collect the strings to translate into locale/ (needs gettext)
	$(PYTHON) -m cms.catalogues

# English is the language of the source: locale/en is written by hand, where a word should differ.
collect-messages:
	@command -v xgettext >/dev/null || { echo "gettext is missing. On Debian and Ubuntu: apt install gettext" >&2; exit 1; }
	@mkdir -p locale
	@# The words of Wagtail's scripts make a catalogue of their own, which browsers load.
	@for domain in django djangojs; do $(PYTHON) -W ignore manage.py makemessages --settings cms.settings.test \
		--domain $$domain --locale be --locale ru --no-location --no-wrap --no-obsolete \
		--ignore '.venv*' --ignore 'tests/*' --ignore 'var/*' --ignore 'scripts/*'; done
	@# The day of the collecting would change the files without a reason.
	@for po in locale/be/LC_MESSAGES/*.po locale/ru/LC_MESSAGES/*.po; do \
		sed '/^"POT-Creation-Date:/d' $$po > $$po.tmp && mv $$po.tmp $$po; done

lock: $(VENV)/installed-dev ## Renew the lock files (needs Python 3.11, the oldest that they must suit)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11) and "Lock with Python 3.11: remove .venv, put python3.11 on the PATH alone and run again.")'
	$(COMPILE) --extra site --constraint constraints.in --output-file requirements.lock $(ARGS) pyproject.toml
	$(COMPILE) --output-file requirements-verify.lock $(ARGS) requirements-verify.in
	$(DEV_GROUP) | $(COMPILE) --extra site --extra pdf --constraint requirements.lock --output-file requirements-dev.lock $(ARGS) pyproject.toml -

clean: ## Remove the virtual environments and caches; var/ with your content stays
	rm -rf $(VENV) $(NEXT) $(VERIFY) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(PYTHON):
	@python=$$(sh scripts/find_python.sh 3.13 3.12 3.11) && echo "Creating $(VENV) with $$python" && \
		"$$python" -m venv --clear $(VENV)

# One environment for running and developing: the second lock holds the first, so nothing is downloaded twice.
$(VENV)/installed: requirements.lock | $(PYTHON)
	@echo "Installing the locked requirements"
	@$(PYTHON) $(INSTALL) requirements.lock
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock | $(PYTHON)
	@echo "Installing the locked requirements of the developer's tools"
	@$(PYTHON) $(INSTALL) requirements-dev.lock
	@touch $@ $(VENV)/installed

$(NEXT)/installed: requirements-dev.lock
	@python=$$(sh scripts/find_python.sh 3.13 3.12) && "$$python" -m venv --clear $(NEXT)
	@$(NEXT)/bin/python $(INSTALL) requirements-dev.lock
	@$(NEXT)/bin/python -m pip install --disable-pip-version-check 'Django>=6.1,<6.2'
	@touch $@

$(VERIFY)/installed: requirements-verify.lock
	@python=$$(sh scripts/find_python.sh 3.13 3.12 3.11) && "$$python" -m venv --clear $(VERIFY)
	@$(VERIFY)/bin/python $(INSTALL) requirements-verify.lock
	@touch $@
