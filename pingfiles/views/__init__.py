"""Values in, text out: words, tables and JSON. Nothing here knows the day or the disk but by argument."""
