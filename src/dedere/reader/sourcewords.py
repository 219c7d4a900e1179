"""Words of saying, and words that head the name of a source."""

from __future__ import annotations

from typing import Final

EDGES: Final = frozenset(
    {",", ".", ";", ":", '"', "“", "”", "»", "«", "(", ")", "?", "!", "—", "–", "|"}
)
MARKS: Final = frozenset({'"', "“", "”", "«", "»"})
# Marks of a quotation that can be apostrophes as well.
TICKS: Final = frozenset({"'", "’", "‘"})
DASHES: Final = frozenset({"-", "—", "–"})
# Words that head the name of a source that has no name of its own.
ORGANS: Final = frozenset(
    "agency agencies office ministry media press newspaper newspapers paper daily outlet outlets"
    " channel broadcaster television tv radio statement government presidency authorities embassy"
    " army police court military website portal report reports department service palace party"
    " group organisation organization committee delegation union parliament communique communiqué"
    " kremlin nation side release state bureau administration commission magazine council documents"
    " ministries broadcasters channels networks network newspapers embassies stations station"
    .split()
)  # fmt: skip
PERSONS: Final = frozenset(
    "official officials source sources spokesman spokeswoman spokesperson spokespersons spokesmen"
    " ministers experts minister aide aides adviser advisers advisor diplomat diplomats lawyer"
    " lawyers lawmaker"
    " lawmakers ambassador envoy president leader premier chancellor correspondent reporter"
    " journalist witness witnesses politician general judge prosecutor organiser organisers"
    " organizers insiders people analysts activists person mediators returnees defectors soldiers"
    " secretary chairman deputy rebels politicians returnee soldier commander reporters journalists"
    " correspondents commissioner sherpa negotiator negotiators activist analyst insider expert"
    " relatives organisers residents member members head chief lawyers"
    " prosecutors officers officer".split()
)
SOURCES: Final = ORGANS | PERSONS
# Verbs that are nouns as often; such a one needs a speaker right before it.
NOUNS: Final = frozenset(
    "states reports claims shows estimates posts warns notes hints describes believes".split()
)
# What may report content only after a quotation or a comma.
CALLING: Final = frozenset({"called", "describes", "described", "showed", "shows", "believes"})
QUOTING: Final = frozenset({"quoted", "quotes", "cited", "cites"})
CITING: Final = frozenset({"quoting", "citing"})
TELLING: Final = frozenset(
    {"told", "tells", "telling", "informed", "informs", "assured", "assures", "notified"}
)
MORE: Final = frozenset(
    "refuted refutes dismissed dismisses rejected rejects clarified clarifies informs informed"
    " reiterated reiterates emphasised emphasized stressed underlined specified assured assures"
    " mentioned commented continued concluded responded telling reporting announcing confirming"
    " stating insisting adding claiming noting declaring warning explaining alleges admit"
    " admits admitted affirmed affirms denies acknowledges suggests reveals writes adds learnt"
    " learned read reads notes explains shared recounted quotes cites states whispered muttered"
    " understands notified joked quipped conceded concedes divulged confided testified"
    " underscored pledged vowed vows"
    " pledges promises remarked recalls argues replies boasted boasts".split()
)
# With a negation: what somebody leaves open.
LEAVING: Final = frozenset(
    {"exclude", "excludes", "excluded", "rule out", "rules out", "ruled out"}
)
PLURAL: Final = frozenset(
    "say report confirm claim announce deny maintain insist tell add show".split()
)
RARE: Final = frozenset("understands learnt learned read reads shared".split())
ADJUNCTS: Final = frozenset(
    "in on at during as after before while upon when following ahead amid since following until"
    " to by for from with without ahead".split()
)
CUTTING: Final = frozenset("during while upon as after before when since because amid".split())
# Nouns of saying: "the Kremlin's announcement that".
NOMINAL: Final = frozenset(
    "announcement statement confirmation clarification claim assertion revelation assurance"
    " declaration admission assurances remark remarks claims statements promise pledge denial"
    " answer reply response word notice guarantees letter communique"
    .split()
)  # fmt: skip
# "Gave notice that", "put out a statement that": whose words follow.
GIVING: Final = frozenset(
    "gave gives given giving issued issues issuing released releases published publishes put sent"
    " offered".split()
)
# Words of a rubric before a colon: "Picture story: …".
RUBRICS: Final = frozenset(
    "story picture pictures photo photos video update updates live breaking watch analysis opinion"
    " explainer exclusive interview fact check profile timeline source country free report"
    " reports".split()
)
