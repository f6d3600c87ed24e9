"""What all tests share: long runs are left out unless they are asked for with `-m soak`."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.examples import use_profiles
from support.vaults import NOTE, put

use_profiles()

IN_MEMORY = "/dev/shm"  # where Linux has a disk in memory, on which thousands of small files cost little
if os.access(IN_MEMORY, os.W_OK):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", IN_MEMORY)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """A process for each core, but for benchmarks: nothing may run beside what is measured."""
    return 0 if any("benchmarks" in argument for argument in config.args) else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "soak" in config.getoption("markexpr"):
        return
    soaks = [item for item in items if item.get_closest_marker("soak")]
    if soaks:
        config.hook.pytest_deselected(items=soaks)
        items[:] = [item for item in items if not item.get_closest_marker("soak")]


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """A command holds the garbage collector, for it is soon over; the process of the tests is not."""
    yield
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def _at_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The tests keep their journals in a home of their own."""
    home = str(tmp_path_factory.mktemp("home"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", home)
        patch.setenv("XDG_STATE_HOME", f"{home}/state")
        yield


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A vault with one contact."""
    return put(tmp_path / "vault", {"pingfiles.toml": "", "People/Ana.md": NOTE})
