"""What is asked of the addressee: fixed sentences, chosen by the answer and by the day."""

from __future__ import annotations

from collections.abc import Iterator

from dedere.days import english_day
from dedere.law.facts import of_decision
from dedere.law.warrant import relied_on
from dedere.law.words import possessive
from dedere.publish.brief import tense
from dedere.publish.brief.facts import (
    course_words,
    decisions_on_visit,
    failure_found,
    warrant_words,
)
from dedere.publish.brief.model import Block, Para, Points, Section, Words, plain, strong
from dedere.publish.brief.since import today
from dedere.publish.brief.view import View

_JOINS = ", and whether it means to join the Statute"


def section(view: View) -> Section:
    """Return the request to the addressee, or, for the press, what can be reported."""
    if view.addressee == "press":
        return _press(view)
    government = view.addressee == "government"
    asked = tuple(plain(text) for text in (_government if government else _parliament)(view))
    who = "the government" if government else "parliament"
    return Section(f"What is asked of {who}", (Points(asked, ordered=True),))


def _government(view: View) -> Iterator[str]:
    if view.a.outcome in {"no_warrant", "warrant_not_public"}:
        if view.moment == "after" and today(view).duty != "no":
            yield (
                "Nothing for this visit. For any later one: to be ready, because the arrest is "
                "owed today (art. 59, art. 88, art. 89(1))."
            )
            return
        yield "To keep confidential any request that has come under seal, and to execute it."
        return
    if view.a.duty == "no":
        yield from _free(view)
    elif view.moment != "after":
        yield from _coming(view)
    else:
        yield from _afterwards(view)


def _coming(view: View) -> Iterator[str]:
    him, he = view.him, view.he
    if view.moment == "before":
        yield (
            f"To tell the authorities of {view.person}, through the diplomatic channel, that the "
            f"Court's request will be executed, or not to receive {him} at all: nothing obliges a "
            "state to receive a guest, and a guest who does not come need not be arrested."
        )
    if "request_assumed" in view.a.flags:
        yield (
            "To confirm to the Registry that the Court's request has been received, or to ask for "
            "it now (art. 87(1), art. 91, art. 92)."
        )
    yield (
        "To name the court, the prosecutor and the police unit that will act, and to have the "
        "papers ready (art. 59, art. 88)."
    )
    yield (
        "To put any difficulty to the Court now, and not after the visit; consultation suspends "
        "nothing (art. 97)."
    )
    if "immunity_disputed" in view.a.flags:
        yield "To leave any question of immunity to the Court (art. 98; RPE 195)."
    verb = "comes" if view.moment == "before" else "is on the territory"
    yield (
        f"To arrest {view.person} if {he} {verb}, to bring {him} before a judge, and to surrender "
        f"{him} to the Court (art. 59, art. 89(1))."
    )


def _afterwards(view: View) -> Iterator[str]:
    if view.arrested:
        yield "To complete the surrender, if that has not been done (art. 59(7), art. 89(1))."
        yield "To keep the record of how the arrest was carried out, as a model for other states."
        return
    if view.escaped:
        found = failure_found(view)
        if found is None:
            yield (
                "To explain to the Court, before it asks, why the person was not surrendered "
                "(art. 87(7), art. 97)."
            )
        else:
            yield (
                f"To answer the finding of {english_day(found.date)}: to say what prevented the "
                "surrender, and what has been changed since (art. 87(7))."
            )
    now = today(view)
    if now.duty != "no":
        yield (
            "To declare that the Court's request will be executed on any later visit; the duty "
            "lasts as long as the warrant (art. 58(4), art. 89(1))."
        )
    elif now.outcome != "no_warrant":
        yield (
            "To say whether it will cooperate of its own accord on any later visit, now that it "
            "owes no arrest (art. 87(5))."
        )
    yield "To close gaps in national law, so that the next request can be executed (art. 88)."
    if view.escaped and now.duty != "no":
        yield "To put any remaining difficulty to the Court now (art. 97)."


def _free(view: View) -> Iterator[str]:
    if view.a.presence == "remote":
        yield "To take note that the duty begins should the person come in fact (art. 89(1))."
        return
    if view.moment != "after":
        what = "clearance" if view.a.presence == "overflight" else "entry"
        yield (
            f"To consider refusing {what}; no rule of the Statute obliges a state to receive a "
            "person whom the Court seeks."
        )
        yield (
            "To consider cooperating of its own accord: the Court may invite any state to help, "
            "and a state may agree to it for this case (art. 87(5))."
        )
        return
    yield (
        "To consider, for any later visit, cooperating of its own accord or refusing entry "
        "(art. 87(5))."
    )


def _parliament(view: View) -> Iterator[str]:
    if view.a.outcome in {"no_warrant", "warrant_not_public"}:
        if today(view).duty != "no":
            yield (
                "To ask whether the government is ready for a later visit, because the arrest is "
                "owed today (art. 59, art. 88, art. 89(1))."
            )
        else:
            yield "To see that the law on cooperation is complete before it is needed (art. 88)."
        return
    if view.a.duty == "no":
        yield "To ask the government on which grounds it receives a person whom the Court seeks."
        step = view.a.find("membership")
        joins = "" if step is not None and step.holds == "yes" else _JOINS
        yield (
            "To ask whether it would cooperate of its own accord (art. 87(5)) or refuse entry"
            f"{joins}."
        )
        return
    if view.moment != "after":
        yield "To ask the government whether the Court's request has arrived, when and how."
        yield "To ask which authority will execute it, and under which instructions (art. 59)."
        yield (
            "To ask whether the government means to consult the Court, on what, and whether it has "
            "done so already (art. 97)."
        )
        yield "To ask it to declare in plenary, before the visit, that it will execute the request."
        yield "To see that the law on cooperation is complete (art. 88)."
        return
    if view.escaped:
        yield (
            "To ask on which legal ground, and on whose decision, the person was not surrendered."
        )
        yield "To have the government's observations to the Court laid before parliament."
    if today(view).outcome != "no_warrant":
        yield "To ask how the government will act on a later visit while the warrant is in force."
    yield "To complete the law on cooperation, so that no gap can be pleaded again (art. 88)."
    if view.escaped:
        yield (
            f"To ask for {possessive(view.state)} national statement at the next session of the "
            "Assembly of States Parties (art. 112(2)(f))."
        )


def _press(view: View) -> Section:
    blocks: list[Block] = [Para(strong("Holds, and can be quoted"))]
    blocks.append(Points(tuple(_holds(view))))
    blocks.append(Para(strong("Does not hold, or says too much")))
    blocks.append(Points(tuple(plain(text) for text in _avoid(view))))
    return Section("What can be reported", tuple(blocks))


def _holds(view: View) -> Iterator[Words]:
    a = view.a
    yield plain(tense.duty(view))
    for row in relied_on(view.record, a.person, a.on, a.known):
        yield plain(warrant_words(view, row), unverified=row.unverified)
    step = a.find("membership")
    if step is not None:
        yield plain(step.because)
    course = course_words(view)
    if course and view.course != "expected":
        yield plain(f"{possessive(view.person)} {view.being_there}, {view.days}. {course}")
    first = failure_found(view)
    for ruling in decisions_on_visit(view):
        if ruling is first:
            yield plain(
                f"On {english_day(ruling.date)} the Court found that {view.state} had failed to "
                "comply (art. 87(7)).",
                unverified=ruling.unverified,
            )
        else:
            cited = of_decision(ruling)
            yield plain(f"{cited.cite}: {cited.says}", unverified=ruling.unverified)


def _avoid(view: View) -> Iterator[str]:
    a, state, person = view.a, view.state, view.person
    step = a.find("membership")
    if step is not None and step.holds == "yes":
        yield (
            f"“{state.removeprefix('the ')} is a signatory”: it is more than that, a party. A "
            "signature alone makes no member."
        )
    elif "signatory" in a.flags:
        yield f"“{state.removeprefix('the ')} is a member”: it has signed and not ratified."
    yield (
        f"“The Court will arrest {person}”: the Court has no police; states arrest at its request."
    )
    yield (
        f"“{person} is guilty” or “was convicted”: a warrant says that there are reasonable "
        "grounds; everyone is presumed innocent (art. 66)."
    )
    if view.course == "expected":
        yield "“Visited”: the visit is announced, not made."
    if view.course == "stayed_away":
        yield "“Visited”: the visit did not take place."
    yield (
        "“The first visit to a member state”, “never”, “only”: these need a definition and a "
        "complete list. “dedere read” checks such a sentence against the record."
    )
    if "immunity_disputed" in a.flags:
        yield (
            "“Immunity protects the person” or “nobody disputes the duty”: the Court rejects the "
            "immunity, and some states still assert it."
        )
