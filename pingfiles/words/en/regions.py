"""English by region: the templates are written as in Britain."""

from types import MappingProxyType

from pingfiles.words.shapes.regions import Region, Regions

WORDS = Regions(
    tags=MappingProxyType(
        {
            "en-GB": Region("", MappingProxyType({})),
            "en-US": Region(
                "US PR GU AS VI MP PH LR",
                MappingProxyType(
                    {
                        "happy christmas": "Merry Christmas",
                        "many happy returns": "happy birthday",
                        "at the weekend": "over the weekend",
                        "lovely day": "great day",
                        "proper rest": "good rest",
                        "proper catch-up": "real catch-up",
                        "overdue a catch-up": "overdue for a catch-up",
                        "new post": "new job",
                        "getting on": "doing",
                        "i've a": "I have a",
                        "favour": "favor",
                        "favourite": "favorite",
                        "colour": "color",
                        "neighbour": "neighbor",
                        "honour": "honor",
                        "organise": "organize",
                        "organised": "organized",
                        "realise": "realize",
                        "realised": "realized",
                        "recognise": "recognize",
                        "programme": "program",
                        "whilst": "while",
                    }
                ),
            ),
        }
    )
)
