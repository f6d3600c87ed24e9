"""Strangers' formats and ours: address books are read into cards and planned, contacts are written for others."""
