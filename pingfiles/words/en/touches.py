"""What reminds them of you in a message, in English."""

from pingfiles.words.shapes.touches import Touches

WORDS = Touches(
    ask="[{hook} → ask about it]?",
    mention="[{hook} → say something about it].",
    reword="[{hook} → say it as you would to them]",
    of_life=r"\b(?:marathon|half[- ]marathon|races?|runs?|running|ran|triathlon|swims?|swimming|bikes?|cycl\w*|hik\w*|"
    r"climb\w*|ski\w*|surf\w*|row(?:s|ing)|football|rugby|cricket|tennis|yoga|allotment|garden\w*|sons?|daughters?|"
    r"kids?|child(?:ren)?|baby|grand\w+|wedding|married|marr(?:y|ies|ying)|pregnan\w*|dogs?|puppy|cats?|bees|trips?|"
    r"travel\w*|mov(?:es?|ed|ing)|house|flat|choir|sings?|band|guitar|piano|cook\w*|bak(?:es?|ing)|cheese|learn\w*|"
    r"novels?|books?|reads?|reading|collects?|paint\w*|pottery|holidays?|concerts?|tours?|training for)\b",
    of_work=r"\b(?:projects?|teams?|budgets?|compan(?:y|ies)|clients?|contracts?|hir(?:es?|ed|ing)|launch\w*|products?|"
    r"fund\w*|invest\w*|rais(?:es?|ed|ing)|office|boss|promot\w*|conference|talks?|keynote|thesis|papers?|book on|"
    r"pilot|plant|factory|tender|patent|startup|business|shop|grants?|work)\b",
    rarely=r"\b(?:hates?|loathes?|can(?:no|')t (?:stand|bear)|dislikes?|never|do(?:es)?n't|i owe|allerg\w*|prefers)\b",
    of_this_language=r"\b(?:the|of|and|with|our|your|my|his|her|their|for|at|in|on|when|a|an|from)\b",
    leaving=r"from|leaves|leaving|left|quits?",
    behind="to|for|after|in|at|with|without|on|when",
    dismissed=r"\b(?:dismiss\w*|laid[- ]off|lay-?offs?|redundan\w*|let go|fired|sacked|job cuts?|clos(?:ed|ing|ure)|"
    r"shut(?: down)?|went under|bankrupt\w*|insolven\w*|not renewed|restructur\w*)\b",
    retired=r"\bretir\w*",
    chose=r"\b(?:chose|choos\w*|resign\w*|quit\w*|leav(?:es|ing)|gave notice|steps? down|stepping down|sabbatical|"
    r"career break|moves? on|moving on|going (?:solo|freelance|independent)|her own|his own|decid\w*)\b",
)
