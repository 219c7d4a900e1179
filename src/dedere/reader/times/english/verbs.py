"""Verbs of English news by what they tell of time."""

from __future__ import annotations

from typing import Final

MODALS: Final = frozenset("will shall would might could should must can cannot ll".split())
# "wo" of "won't" is cut as "won", "'", "t".
NEGATED: Final = {
    "won": "future",
    "wouldn": "future",
    "couldn": "future",
    "shouldn": "future",
    "didn": "past",
    "wasn": "past",
    "weren": "past",
    "hasn": "past",
    "haven": "past",
    "hadn": "past",
    "doesn": "present",
    "don": "present",
    "isn": "present",
    "aren": "present",
    "can": "future",
}
# After a form of "to be", or by themselves, these look ahead.
AHEAD: Final = frozenset(
    "due scheduled slated planned planning poised likely expected supposed tipped billed pencilled "
    "upcoming forthcoming impending preparing prepares plans plan intends intending hopes hoping "
    "aims wants proposed rescheduled intended meant bound unlikely looks seeks mulls mulling "
    "considering considers weighs eyes eyeing expects expecting awaits awaiting anticipates".split()
)
BASE_VERBS: Final = frozenset(
    "visit meet attend travel host hold fly go arrive head make take discuss address speak sign "
    "receive welcome join start begin come return skip stay be have pay tour leave depart "
    "participate talk lead see appear mark commemorate open close give deliver land embark "
    "undertake represent send miss avoid cancel postpone delay inspect greet celebrate stop "
    "transit pass cross enter conduct complete end conclude finish spend set kick resume "
    "reschedule push move bring get continue chair launch swap hear brief confer seek testify "
    "face stand unveil inaugurate dine lay sail drive ride become remain gather convene swing "
    "pop rush jet sit do accompany invite arrest detain seize hand surrender keep watch show "
    "turn put pull let ask tell say use try help win lose build raise reach serve act walk climb "
    "dance shake eat drink toast honour salute bow pray plant review witness seal strike clinch "
    "secure press persuade convince warn block prevent bar defy ignore flout test wait hang "
    "check fill pick form settle patch mend strengthen boost deepen renew extend demand protest "
    "march rally".split()
)
PRESENT: Final = frozenset(
    "visits arrives flies heads travels meets lands departs leaves begins starts kicks hosts "
    "holds welcomes receives attends joins returns goes makes pays addresses opens speaks tours "
    "embarks comes convenes gathers faces marks takes delivers sits ends closes concludes skips "
    "misses invites greets sees shows turns checks drops puts rides drives steps walks jets "
    "touches sets sends stops enters continues resumes wraps reports rolls signs becomes gets "
    "gives launches runs stays remains celebrates discusses says".split()
)
# Nouns of the same form: "his visits", "the heads of state".
_NOT_A_VERB_AFTER: Final = frozenset(
    "the a his her its their of official state foreign recent upcoming future previous past "
    "these those such two three four several many cancel for with all any planned between on in "
    "by from separate bilateral multiple overseas no".split()
)
PAST: Final = frozenset(
    "went flew met came left held made took paid said told began got did saw gave spoke spent "
    "led sent lost broke drove rode sat stood chose fell ran brought thought became kept felt "
    "found wrote shook sought struck rose grew knew drew threw swept won underwent undertook "
    "withdrew forced swore fled sped slept wore bade bid foresaw oversaw heard taken gone flown "
    "let put cut shut rang sang sank swam ate drank bore blew bought built caught clung crept "
    "dealt dug fed fought flung forbade forgot froze hid hung knelt laid lent lit mistook "
    "overtook rewrote sold shone shot shrank slid snuck spun sprang stole stuck strode taught "
    "tore wept woke wound seen given spoken swung dined been done shown drawn written begun".split()
)
NOT_PAST: Final = frozenset(
    "united need speed indeed exceed proceed succeed feed breed red bed wed ted fred hundred naked "
    "sacred wicked rugged ragged mohammed ahmed hamed saeed rashid fed shed sled agreed-upon "
    "embed aged unprecedented limited armed so-called advanced alleged beloved".split()
)
# Participles that only describe their noun: "wanted by the court", "accompanied by his minister".
DESCRIBING: Final = frozenset(
    "wanted accused based backed led indicted charged sanctioned named called known born "
    "accompanied dubbed entitled titled located situated organised organized besieged occupied "
    "dedicated devoted aimed flanked joined chaired convened hosted sponsored annexed held "
    "mediated brokered".split()
)
REPORTING: Final = frozenset(
    "said says told tells announced announces reported reports confirmed confirms wrote writes "
    "added adds stated states declared declares quoted cited noted tweeted posted revealed "
    "disclosed insisted warned claimed denied acknowledged explained stressed commented indicated "
    "signalled signaled admitted hinted vowed pledged published released issued briefed informed "
    "called urged condemned criticised criticized demanded accused appealed asked argued "
    "accepted rejected dismissed apologised apologized replied responded phoned telephoned".split()
)
# Their dates are no dates of travel.
OTHER_DEEDS: Final = frozenset(
    "approved enacted dated issued unsealed invaded elected appointed born ratified acceded "
    "annexed launched "
    "attacked voted protested killed died charged indicted convicted sentenced ruled published "
    "established founded adopted withdrew withdrawn poisoned toppled ousted overthrown imprisoned "
    "sworn resigned retired fought recognised recognized imposed sanctioned wounded bombed shelled "
    "struck fired sacked graduated married inherited assumed succeeded seceded joined erupted "
    "started-war created deployed mobilised mobilized ordered liberated "
    "occupied won lost murdered assassinated freed dissolved expired deported".split()
)
# What captions tell in the present.
PICTURED: Final = frozenset({"walks", "steps", "rides", "drives"})
# "Shows up" is a coming; "a picture shows" is not.
WITH_UP: Final = frozenset({"shows", "turns", "checks", "drops"})
# What follows these with "to" was done, or was not, at the time of the verb itself.
COMES_OFF: Final = frozenset(
    "able unable used managed failed tried attempted chose refused allowed permitted dared helped "
    "forced obliged neglected began continued ceased hesitated needed enabled duty obligation "
    "right chance opportunity manages fails tries chooses refuses allows permits managing".split()
)
PLANS: Final = frozenset(
    {"plan", "plans", "reason", "need", "intention", "wish", "cause", "grounds"}
)
DECISIONS: Final = frozenset(
    "decision failure failing refusal choice willingness request requests order call calls appeal "
    "obligation duty".split()
)
RANKS: Final = frozenset({"first", "second", "third", "last", "latest", "only"})
WENT_ABOUT: Final = frozenset(
    "broke moved acted rose stood lined stopped waited queued walked stepped drove rode ran "
    "used took made risked defied ignored dared braved interrupted crossed bent changed cleared "
    "opened closed spent".split()
)
TURNS_DOWN: Final = frozenset({"refused", "declined", "chosen", "agreed", "offered"})
CALLED_OFF: Final = frozenset(
    "postponed cancelled canceled called scrapped shelved abandoned delayed skipped scrap cancel "
    "postpone suspended nixed axed dropped".split()
)
STATEMENT_NOUNS: Final = frozenset(
    "statement interview briefing call post tweet message telegram letter conference report "
    "article column broadcast announcement release decree order remarks comments poll "
    "phone video communique communiqué readout warrant ruling invasion attack".split()
)
EVENT_NOUNS: Final = frozenset(
    "attack attacks massacre war invasion coup revolution genocide election elections constitution "
    "treaty warrant resolution ruling victory battle uprising annexation assault raid bombing "
    "offensive mutiny rebellion referendum earthquake killing killings strike strikes armistice "
    "decision judgment judgement statute law amnesty accords ceasefire surrender".split()
)


def noun_like(before: str) -> bool:
    """Say whether a word before "visits", "heads" or "meets" makes a noun of it."""
    return before in _NOT_A_VERB_AFTER
