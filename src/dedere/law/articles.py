"""The texts on which the rules rest, each with what it says in our words."""

from __future__ import annotations

from dedere.law.finding import Authority

STATUTE = "Rome Statute"

RS_12_3 = Authority(
    "art. 12(3)",
    "A state that is no party may accept the Court's jurisdiction by declaration; it then "
    "cooperates without delay or exception under Part 9.",
)
RS_13_B = Authority(
    "art. 13(b)", "The Security Council may refer a situation under Chapter VII of the Charter."
)
RS_16 = Authority(
    "art. 16", "The Security Council may stop proceedings for twelve months, and again."
)
RS_19 = Authority("art. 19", "A challenge to jurisdiction or admissibility leaves warrants valid.")
RS_27 = Authority(
    "art. 27",
    "Official capacity exempts no one, and immunities are no bar to the Court's jurisdiction.",
)
RS_58 = Authority(
    "art. 58",
    "A chamber issues a warrant of arrest, which stays in force until it orders otherwise.",
)
RS_58_5 = Authority("art. 58(5)", "On the basis of a warrant the Court may request the arrest.")
RS_58_7 = Authority(
    "art. 58(7)", "A summons asks the person to appear of his own will; it orders no arrest."
)
RS_59_1 = Authority("art. 59(1)", "A party that has received a request takes steps at once.")
RS_86 = Authority("art. 86", "Parties cooperate fully with the Court.")
RS_87_1 = Authority("art. 87(1)", "The Court addresses its requests to states parties.")
RS_87_3 = Authority("art. 87(3)", "A state keeps a request confidential.")
RS_87_5 = Authority(
    "art. 87(5)",
    "A state that is no party may be invited to help; it owes a duty only by its own agreement.",
)
RS_89_1 = Authority(
    "art. 89(1)",
    "The Court may request any state on whose territory a person may be found; parties comply.",
)
RS_89_2 = Authority(
    "art. 89(2)",
    "Execution may wait while a challenge of double jeopardy is before the Court.",
)
RS_89_3 = Authority(
    "art. 89(3)",
    "Transit of a person already in custody: authorisation, none for mere overflight, and up to "
    "96 hours' detention after an unscheduled landing.",
)
RS_92 = Authority("art. 92", "In urgent cases the Court asks for provisional arrest first.")
RS_94 = Authority(
    "art. 94",
    "Execution may wait, as agreed with the Court, for a domestic case about other conduct.",
)
RS_95 = Authority("art. 95", "Execution may wait while an admissibility challenge is decided.")
RS_97 = Authority("art. 97", "A state that meets a problem consults the Court without delay.")
RS_98_1 = Authority(
    "art. 98(1)",
    "The Court may not proceed with a request that would make a state breach its duties on the "
    "immunity of a third state, unless that state waives it.",
)
RS_98_2 = Authority(
    "art. 98(2)",
    "The Court may not proceed where an agreement requires a sending state's consent.",
)
RS_126 = Authority(
    "art. 126",
    "The Statute binds from 1 July 2002, and later joiners from the first day of the month after "
    "the sixtieth day following deposit.",
)
RS_127_1 = Authority(
    "art. 127(1)",
    "Withdrawal is notified in writing to the Secretary-General and takes effect a year after "
    "receipt.",
)
RS_127_2 = Authority(
    "art. 127(2)",
    "Withdrawal ends neither duties that arose before nor cooperation in proceedings that had "
    "begun.",
)
VCLT_18 = Authority(
    "Vienna Convention on the Law of Treaties, art. 18",
    "A signatory refrains from defeating the treaty's object; that is no duty to arrest.",
)
CHARTER_25 = Authority(
    "UN Charter, art. 25", "Members carry out the decisions of the Security Council."
)
CHICAGO_1 = Authority(
    "Chicago Convention, art. 1", "A state has sovereignty over the airspace above it."
)
CHICAGO_3 = Authority(
    "Chicago Convention, art. 3(c)",
    "State aircraft need permission to fly over or to land; it may be refused for any reason.",
)
UN_PRIVILEGES = Authority(
    "Convention on the Privileges and Immunities of the United Nations, art. IV",
    "Representatives of members are immune from arrest while they attend meetings.",
)
UN_HEADQUARTERS = Authority(
    "Headquarters agreement of the United Nations and the United States (1947)",
    "The host lets representatives come and go.",
)

OVERRIDE_ARTICLES = {
    "16": RS_16,
    "19": RS_19,
    "89(2)": RS_89_2,
    "94": RS_94,
    "95": RS_95,
    "97": RS_97,
}


def full(authority: Authority) -> str:
    """The citation in full: a bare article is the Rome Statute's."""
    if authority.cite.startswith("art"):
        return f"{STATUTE}, {authority.cite}"
    return authority.shown
