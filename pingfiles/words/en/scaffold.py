"""What `pingfiles init` writes into a new English vault."""

from pingfiles.words.shapes.scaffold import Scaffold

WORDS = Scaffold(
    configuration="""\
# The configuration of this pingfiles vault. Every key is optional.

contacts = ["{people}"]        # folders whose notes with front matter are contacts
# contact_where = {{ tags = "person" }}   # only the notes with this value
language = "{language}"             # for output, and for drafts to contacts without a language: es or en
# formality = "informal"      # or "formal"

# [me]                        # who signs
# name = "Ana Serra"

[due]
today = 7                     # how many rows the list shows for today,
coming = 3                    # of the days ahead,
daily = 5                     # and of contacts to keep in touch with

[cadence]                     # how often, if a note has no cadence: by tag, then by tie, then the default
strong = "1 month"
medium = "3 months"
weak = "6 months"
default = "6 months"

# [[festivity]]               # a local feast that pingfiles does not know
# name = "La Mercè"
# date = "09-24"              # or "easter+1"
# where = ["Barcelona"]       # cities, regions (ES-CT) or countries; without it: everyone""",
)
