"""Codes and names of places: data."""
