# Every task of the project; `just` alone lists them.
default:
    @just --list

# All that CI asks for, in the environment at hand.
check: format lint types contracts test

# Rewrite the code in the house style.
format:
    ruff format .

lint:
    ruff check .

types:
    mypy

# Arrows only point down, and each library has one owner.
contracts:
    lint-imports

test *args:
    pytest {{args}}

# What needs programs beyond Python: git, Chromium, a real pre-commit.
systems:
    pytest tests/systems

# Write every format of the repository's own report anew; then read the difference.
golden:
    python tests/golden

# Start-up and phrase reading, against their peers.
bench:
    python bench
