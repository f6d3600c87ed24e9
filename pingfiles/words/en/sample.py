"""An invented contact on whom templates are tried, in English."""

from pingfiles.words.shapes.sample import Sample

WORDS = Sample(
    name="Lena Brekke",
    sender="Ada Brook",
    role="Art director",
    company="Corvid & Sons",
    city="Leith",
    say="The lighthouse poster still hangs in our kitchen.",
    hook="learns to print in two colours",
    milestone="the poster for the lighthouse",
    press='The Harbour Post: "Paper remembers"',
    job="Art director at Corvid & Sons",
    left="chose to leave Corvid & Sons",
    shared="Tove Lind",
    comment="""\
Template {name}. This copy is yours: change the text below.
`pingfiles templates check` finds mistakes in it; this shows it for one of your contacts:
  pingfiles templates try {name} --contact NAME
It uses these variables, which the page on drafts explains: {variables}
What it says, for an invented contact:""",
    informal="All is known",
    formal="The same, formally",
    by_hook="Only a hook is known",
    bare="Nothing is known",
)
