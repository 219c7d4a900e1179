"""Treaty acts: days of effect as the Statute counts them, and the number of parties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from dedere.record import standing
from dedere.record.model import TreatyAct
from dedere.record.record import Record
from dedere.record.rules.base import At, Problem, rows

STATUTE_IN_FORCE = date(2002, 7, 1)
AGREEMENT_IN_FORCE = date(2004, 7, 22)
SIGNATURE_OPEN = (date(1998, 7, 17), date(2000, 12, 31))

# Published days of effect that the articles' arithmetic does not give, and why.
PUBLISHED_EXCEPTIONS = {
    "mne-rome-statute-accession-2006-10-23": "succession, from the day of independence",
    "mne-apic-accession-2006-10-23": "succession, from the day of independence",
}
# Numbers of parties as the Assembly of States Parties published them.
PARTIES = {date(2024, 8, 29): 124, date(2025, 1, 1): 125, date(2026, 10, 2): 125}
GROUPS_ON = date(2026, 10, 2)
GROUPS = {
    "african": 33,
    "asia_pacific": 19,
    "eastern_european": 20,
    "grulac": 28,
    "weog": 25,
}


def entry_into_force(deposit: date) -> date:
    """Return the day on which the Statute enters into force for a state (article 126).

    The first day of the month after the 60th day following the deposit; not before 1 July 2002.
    """
    sixtieth = deposit + timedelta(days=60)
    following = (sixtieth.replace(day=1) + timedelta(days=32)).replace(day=1)
    return max(following, STATUTE_IN_FORCE)


def agreement_in_force(deposit: date) -> date:
    """Return the day on which the Agreement on Privileges and Immunities binds (article 35)."""
    return max(deposit + timedelta(days=30), AGREEMENT_IN_FORCE)


def one_year_after(notice: date) -> date:
    """Return the earliest day on which a withdrawal takes effect (article 127(1))."""
    try:
        return notice.replace(year=notice.year + 1)
    except ValueError:
        return date(notice.year + 1, 3, 1)


def days_of_effect(record: Record) -> Iterator[Problem]:
    """Joining acts: article 126 of the Statute, article 35 of the Agreement."""
    for at, act in rows(record, "treaty_acts"):
        if act.act not in standing.JOINING or act.act_id in PUBLISHED_EXCEPTIONS:
            continue
        statute = act.instrument == "rome_statute"
        due = (entry_into_force if statute else agreement_in_force)(act.date)
        if act.effective_date != due:
            article = "article 126" if statute else "article 35 of the Agreement"
            yield at.error(
                "day-of-effect",
                "effective_date",
                f"A deposit of {act.date} takes effect on {due} by {article}, "
                f"not on {act.effective_date}.",
                "Correct the day, or enter the act among the published exceptions with its reason.",
            )


def withdrawals(record: Record) -> Iterator[Problem]:
    """Notices of withdrawal (article 127(1)) and their revocation before they take effect."""
    for at, act in rows(record, "treaty_acts"):
        if act.act == "withdrawal_notification" and not _before_effect(record, act):
            yield from _notice(at, act)
        elif act.act == "withdrawal_rescinded":
            notices = [
                other
                for other in record.acts_of(act.iso3, act.instrument)
                if other.act == "withdrawal_notification"
                and other.date <= act.date
                and other.effective_date is not None
                and act.date < other.effective_date
            ]
            if not notices:
                yield at.error(
                    "nothing-rescinded",
                    "date",
                    f"No notice of withdrawal by {act.iso3} is pending on {act.date}.",
                    "Add the notice, or correct the day.",
                )


def _before_effect(record: Record, notice: TreatyAct) -> bool:
    """Whether it takes a joining back that had not yet taken effect: no year runs then."""
    return any(
        act.act in standing.JOINING
        and act.effective_date is not None
        and act.date <= notice.date < act.effective_date
        for act in record.acts_of(notice.iso3, notice.instrument)
    )


def _notice(at: At, act: TreatyAct) -> Iterator[Problem]:
    due = one_year_after(act.date)
    if act.effective_date is None or act.effective_date < due:
        yield at.error(
            "withdrawal-too-early",
            "effective_date",
            f"A notice received on {act.date} takes effect on {due} at the earliest (article 127).",
            "Correct the day of the notice or of its effect.",
        )
    elif act.effective_date > due:
        yield at.warning(
            "withdrawal-later",
            "effective_date",
            f"The notice takes effect on {act.effective_date}, later than the year that ends "
            f"on {due}.",
            "Say in the note that the notice itself names the later day.",
        )


def order_of_acts(record: Record) -> Iterator[Problem]:
    """Signatures in their time, no second joining without a way out, effect not before the act."""
    for at, act in rows(record, "treaty_acts"):
        first, last = SIGNATURE_OPEN
        statute = act.instrument == "rome_statute"
        if statute and act.act == "signature" and not first <= act.date <= last:
            yield at.error(
                "signature-closed",
                "date",
                f"The Statute was open for signature from {first} to {last} (article 125).",
                "Correct the day, or the kind of act.",
            )
        if (
            act.effective_date is not None
            and act.effective_date < act.date
            and act.act != "declaration_12_3"
            and act.act_id not in PUBLISHED_EXCEPTIONS
        ):
            yield at.error(
                "effect-before-act",
                "effective_date",
                f"The act of {act.date} cannot take effect on {act.effective_date}.",
                "Correct one of the two days.",
            )
        if act.act in standing.JOINING:
            earlier = [
                other
                for other in record.acts_of(act.iso3, act.instrument)
                if other.act in standing.JOINING and other.date < act.date
            ]
            if earlier and not _left_between(record, earlier[-1], act):
                yield at.error(
                    "joined-twice",
                    "act",
                    f"{act.iso3} had joined already on {earlier[-1].date}.",
                    "Keep one of the two acts, or add the withdrawal between them.",
                )


def _left_between(record: Record, first: TreatyAct, second: TreatyAct) -> bool:
    return any(
        act.act == "withdrawal_notification" and first.date <= act.date <= second.date
        for act in record.acts_of(first.iso3, first.instrument)
    )


def totals(record: Record) -> Iterator[Problem]:
    """The published numbers of parties, in all and by regional group."""
    at = At("treaty_acts.csv", None)
    for day, due in PARTIES.items():
        found = len(standing.parties(record, day))
        if found != due:
            yield at.error(
                "number-of-parties",
                "",
                f"The acts give {found} parties on {day}; {due} were published.",
                "Look for an act that is missing or wrong.",
            )
    party_codes = set(standing.parties(record, GROUPS_ON))
    groups = Counter(record.state[code].in_icc_group for code in party_codes)
    for group, due in GROUPS.items():
        if groups[group] != due:
            yield At("states.csv", None).error(
                "group-total",
                "in_icc_group",
                f"{groups[group]} parties of the group {group} on {GROUPS_ON}; "
                f"{due} were published.",
                "Look for a party in the wrong group, or a missing act.",
            )
    for at, state in rows(record, "states"):
        spans = standing.membership(record, state.iso3)
        if state.iso3 in party_codes and state.in_icc_group == "none":
            yield at.error(
                "party-without-group",
                "in_icc_group",
                f"{state.name} is a party and stands in no group of the Assembly.",
                "Enter its group.",
            )
        elif state.in_icc_group == "none" and spans and spans[-1].end is None:
            yield at.warning(
                "party-without-group",
                "in_icc_group",
                f"{state.name} becomes a party on {spans[-1].start} and stands in no group yet.",
                "Enter its group in the Assembly.",
            )
        if state.in_icc_group != "none" and not spans:
            yield at.error(
                "group-without-party",
                "in_icc_group",
                f"{state.name} never joined and stands in a group of the Assembly.",
                "Write none.",
            )


def acceptances(record: Record) -> Iterator[Problem]:
    """Declarations under article 12(3) match the treaty acts that they detail."""
    acts = {act.act_id: act for act in record.treaty_acts}
    for at, row in rows(record, "acceptances"):
        act = acts[row.act_id]
        if (act.act, act.iso3, act.date) != ("declaration_12_3", row.iso3, row.lodged_on):
            yield at.error(
                "acceptance-differs",
                "act_id",
                f"The act {row.act_id} is another one: {act.act} by {act.iso3} on {act.date}.",
                "Take state and day from the treaty act.",
            )
    covered = {row.act_id for row in record.acceptances}
    for at, act in rows(record, "treaty_acts"):
        if act.act == "declaration_12_3" and act.act_id not in covered:
            yield at.error(
                "acceptance-missing",
                "act_id",
                "The declaration has no row in acceptances.csv, so no situation is tied to it.",
                "Add one there, with an empty situation if it covers none that was opened.",
            )


RULES = (days_of_effect, withdrawals, order_of_acts, totals, acceptances)
