"""Benchmarks run only where their file is named: an ordinary run leaves this folder out."""

collect_ignore = ["test_speed.py"]
