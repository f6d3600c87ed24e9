"""The feasts that people greet each other on: data by region, and what their names mean."""
