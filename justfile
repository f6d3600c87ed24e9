# What is run on a clone; see CONTRIBUTING.md. Each line works as it stands, without just.

# all that must pass before a change lands
all: test lint types

test *arguments:
    .venv/bin/pytest {{ arguments }}

lint:
    .venv/bin/ruff check .
    .venv/bin/ruff format --check .

types:
    .venv/bin/mypy

# the long runs, and the suite with ten times as many generated cases
soak:
    .venv/bin/pytest -m soak
    .venv/bin/pytest --hypothesis-profile=soak

bench:
    .venv/bin/pytest tests/benchmarks

# renews the files of tests/expected: read the diff
goldens:
    PINGFILES_RENEW=1 .venv/bin/pytest tests/cli tests/views && git diff tests/expected
