"""The rules, pure: an index, a day and settings in, values out. No file, no clock, no words."""
