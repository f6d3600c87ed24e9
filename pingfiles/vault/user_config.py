"""The person's own configuration, `config.toml` in their configuration folder: what no vault may decide."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

from pingfiles.errors import NotRead, VaultError, reason
from pingfiles.messages import Message
from pingfiles.vault.vault_file import read_plain

_KEYS = ("writer", "writer_hooks")


class UserConfig(NamedTuple):
    """What a person configures for all their vaults, and the keys that this version does not know."""

    writer: str = ""
    writer_hooks: bool = False
    remarks: tuple[Message, ...] = ()


def user_config_file() -> Path | None:
    """Where the person's configuration is; None without a home folder."""
    from platformdirs import user_config_path

    try:
        folder = user_config_path("pingfiles")
    except RuntimeError:
        return None
    return folder / "config.toml" if folder.is_absolute() else None


def read_user_config() -> UserConfig:
    """The person's configuration; the usual values where there is none.

    Raises VaultError for a file that cannot be read, is not TOML, or has a value of the wrong type.
    """
    path = user_config_file()
    if path is None:
        return UserConfig()
    try:
        table = tomllib.loads(read_plain(str(path)).decode("utf-8-sig"))
    except (FileNotFoundError, NotADirectoryError):
        return UserConfig()
    except (OSError, NotRead) as error:
        raise VaultError("unreadable", path=path, reason=reason(error)) from None
    except UnicodeDecodeError:
        raise VaultError("at-place", place=path, what=Message("config-not-utf-8", {})) from None
    except (ValueError, RecursionError) as error:
        raise VaultError("at-place", place=path, what=Message("config-not-toml", {"error": error})) from None
    writer, hooks = table.get("writer", ""), table.get("writer_hooks", False)
    for key, value, kind, wanted in (
        ("writer", writer, str, Message("config-text", {})),
        ("writer_hooks", hooks, bool, Message("config-true-or-false", {})),
    ):
        if not isinstance(value, kind):
            what = Message("config-mistyped", {"key": key, "wanted": wanted})
            raise VaultError("at-place", place=path, what=what)
    unknown = (Message("config-unknown-key", {"key": key}) for key in table if key not in _KEYS)
    remarks = tuple(Message("at-place", {"place": path, "what": what}) for what in unknown)
    return UserConfig(writer, hooks, remarks)
