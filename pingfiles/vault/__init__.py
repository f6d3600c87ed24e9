"""The vault on disk: the only package that opens, writes, renames or removes anything."""
