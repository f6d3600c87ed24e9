"""Which files may be written: notes of the vault, never what belongs to programs or lies elsewhere."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from pingfiles.errors import WriteRefused, reason
from pingfiles.folding import fold
from pingfiles.vault.scan import names_in


def existing(root: Path, path: str) -> str:
    """The real path of a note that is to be changed, by its path within the vault.

    Raises WriteRefused for what lies outside the vault or is hidden, itself or behind a link, for what is
    no file, and for what is read-only.
    """
    real = inside(root, path)
    try:
        mode = os.stat(real).st_mode
    except FileNotFoundError:
        raise WriteRefused("note-gone", path=path) from None
    except OSError as error:
        raise WriteRefused("write-failed", path=path, reason=reason(error)) from None
    if not stat.S_ISREG(mode):
        raise WriteRefused("path-not-file", path=path)
    if not mode & stat.S_IWUSR or not os.access(real, os.W_OK):
        raise WriteRefused("path-read-only", path=path)
    return real


def new(root: Path, path: str) -> str:
    """The real path of a note that is to be made. Raises WriteRefused, also where there is one already."""
    real = inside(root, path)
    if os.path.lexists(os.path.join(root, path)) or os.path.lexists(real):
        raise WriteRefused("path-exists", path=path)
    return real


def refuse_link_out(root: Path, folder: str, name: str) -> None:
    """Raises WriteRefused where a name, in any case, is that of a link which leads out of the vault: no contact."""
    below, _, stem = name.rpartition("/")
    folder = "/".join(filter(None, (folder, below)))
    wanted = fold(f"{stem}.md")
    for other in names_in(root, folder):
        if fold(other) == wanted and os.path.islink(os.path.join(root, folder, other)):
            inside(root, f"{folder}/{other}")


def inside(root: Path, path: str) -> str:
    """Where a path leads, links followed, if that is a place in the vault that is not hidden."""
    parts = path.replace(os.sep, "/").split("/")
    if os.path.isabs(path) or ".." in parts or not parts[-1] or "\0" in path:
        raise WriteRefused("path-not-in-vault", path=path)
    vault = os.path.realpath(root)
    real = os.path.realpath(os.path.join(vault, path))
    if not real.startswith(os.path.join(vault, "")):
        raise WriteRefused("path-link-out", path=path)
    behind = os.path.relpath(real, vault).split(os.sep)
    if any(part.startswith(".") for part in (*parts, *behind)):
        raise WriteRefused("path-hidden", path=path)
    return real
