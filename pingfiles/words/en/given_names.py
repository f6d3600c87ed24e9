"""Names of people, in English and in the languages that have no module of their own."""

from types import MappingProxyType

from pingfiles.words.shapes.given_names import GivenNames

WORDS = GivenNames(
    titles="dr doctor mr mister mrs ms miss mx prof professor rev reverend fr hon judge capt captain col lt sgt lord "
    "lady herr frau mme mlle monsieur madame dott uncle aunt auntie father brother sister pastor",
    titles_of_given="sir dame",
    degrees="phd dphil md mba msc bsc ba ma llm llb jd esq jr sr ii iii iv obe mbe cbe frs rn cpa pe",
    particles="van von der ter zu af av di da du le la bin ibn abu",
    joiners="and & +",
    surname_joiners="",
    short_forms=MappingProxyType({"wm": "William", "chas": "Charles", "geo": "George", "jas": "James"}),
    compounds=MappingProxyType(
        {
            "jean": "luc paul pierre claude marie michel jacques francois louis philippe baptiste",
            "mary": "ann anne beth jane kate lou",
            "anne": "marie sophie",
        }
    ),
)
