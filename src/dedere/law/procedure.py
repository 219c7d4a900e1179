"""What the state has to do, in order, with articles and days counted from the visit.

Articles 55, 57 to 59, 86 to 99, 101 and 102; rules 176, 188 and 195 of the Rules of Procedure and
Evidence (RPE).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dedere.law.articles import RS_92
from dedere.law.assessment import Assessment
from dedere.record.record import Record

FULL_REQUEST = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Step:
    """A step: what to do, by which articles, from which day and until which, if either is fixed."""

    action: str
    articles: tuple[str, ...]
    start: date | None = None
    end: date | None = None
    note: str = ""
    unverified: bool = False

    def as_dict(self) -> dict[str, object]:
        """The step as plain data; days are ISO 8601 or null."""
        return {
            "action": self.action,
            "articles": list(self.articles),
            "start": self.start.isoformat() if self.start else None,
            "end": self.end.isoformat() if self.end else None,
            "note": self.note,
            "unverified": self.unverified,
        }


def procedure(record: Record, a: Assessment) -> tuple[Step, ...]:
    """Return the steps for the state in this case, in order; empty where none follows."""
    if a.rule == "no_warrant":
        return ()
    if a.rule == "warrant_not_public":
        text = "If a request has come under seal, keep it confidential and prepare to execute it."
        return (Step(text, ("art. 87(3)", "art. 59(1)")),)
    if a.rule == "not_there":
        text = "Nothing is due while the person stays away; be ready should he or she come."
        return (Step(text, ("art. 88", "art. 89(1)")),)
    if a.rule == "suspended":
        text = "Wait for the end of the suspension, keep the Court informed, and be ready."
        return (Step(text, tuple(a.basis)),)
    if a.rule == "immunity_bars":
        text = (
            "On this doctrine: tell the Court which immunity is meant and let it decide; the state "
            "does not decide alone."
        )
        return (Step(text, ("art. 97", "art. 98(1)", "RPE 195"), end=a.on),)
    if a.presence == "overflight":
        return tuple(_overhead(a))
    if a.rule == "no_duty":
        return tuple(_free(a))
    return tuple(_bound(record, a))


def _overhead(a: Assessment) -> Iterator[Step]:
    yield Step(
        "Decide on clearance for the aircraft; it may be refused without giving a reason.",
        ("Chicago Convention, art. 3(c)",),
        end=a.on,
    )
    yield Step(
        "Should the aircraft land, for whatever reason, the person is on the territory: what "
        "holds for a visit holds then.",
        ("art. 89(1)",),
        start=a.on,
    )


def _free(a: Assessment) -> Iterator[Step]:
    yield Step(
        "The Court may invite help; the state may give it, by agreement or of its own accord.",
        ("art. 87(5)",),
        end=a.on,
    )
    yield Step("It may refuse entry, or arrest and surrender where its own law allows.", ())


def _bound(record: Record, a: Assessment) -> Iterator[Step]:
    yield _law_at_home(record, a)
    yield Step(
        "If anything stands in the way, consult the Court at once; consultation suspends nothing, "
        "and settled points are not reopened by it.",
        ("art. 97",),
        end=a.on,
    )
    if "immunity_disputed" in a.flags:
        yield Step(
            "If immunity is argued, give the Court the information; the Court decides, not the "
            "state.",
            ("art. 98", "RPE 195"),
            end=a.on,
        )
    if a.presence == "un_headquarters":
        yield Step(
            "Put the conflict with the duties as host to the Court before the meeting; only a "
            "chamber can grant an exception.",
            ("art. 97(c)",),
            end=a.on,
        )
    if a.rule == "out_of_reach":
        yield Step(
            "Tell the Court what cannot be done and why, and use best efforts.", ("art. 97(b)",)
        )
    yield Step(
        "Take steps for the arrest at once when the person is there.",
        ("art. 59(1)", "art. 89(1)", "art. 92" if _provisional(a) else "art. 91"),
        start=a.on,
        note=_via(a),
    )
    yield Step(
        "Bring the person promptly before the competent judge, who checks identity, lawful process "
        "and rights, and not whether the warrant was rightly issued.",
        ("art. 59(2)", "art. 59(4)", "art. 55"),
        start=a.on,
    )
    yield Step(
        "Grant interim release only for urgent and exceptional reasons and with safeguards; tell "
        "the Pre-Trial Chamber and give its recommendations full weight.",
        ("art. 59(3)", "art. 59(4)", "art. 59(5)", "art. 59(6)"),
    )
    if _provisional(a):
        yield Step(
            "After provisional arrest the full request must arrive within 60 days; otherwise "
            "release is possible, and re-arrest too.",
            ("art. 92(3)", "art. 92(4)", "RPE 188"),
            start=a.on,
            end=a.on + FULL_REQUEST,
        )
    yield Step(
        "Seize devices and effects if asked, report the arrest, stay in contact with the Registry.",
        ("art. 93",),
        start=a.on,
    )
    yield Step(
        "Surrender the person to the Court as soon as possible; this is no extradition, and "
        "nationality or double criminality are no bar.",
        ("art. 59(7)", "art. 89(1)", "art. 102", "art. 101"),
        start=a.on,
    )


def _law_at_home(record: Record, a: Assessment) -> Step:
    law = next((row for row in record.implementing_laws if row.iso3 == a.state), None)
    cited = ("art. 88", "Vienna Convention on the Law of Treaties, art. 27")
    ready = "Have procedures under national law ready"
    lack = "; a gap in it excuses nothing."
    if law is None:
        return Step(f"{ready}{lack}", cited, end=a.on)
    if law.status == "none_known":
        note = "No implementing law was found."
    else:
        note = law.law_title + (f" ({law.year})" if law.year else "")
        note += {"draft": ", a draft only", "partial": ", in part"}.get(law.status, "")
        note += "."
    return Step(f"{ready}{lack}", cited, end=a.on, note=note, unverified=law.unverified)


def _provisional(a: Assessment) -> bool:
    request = a.find("request")
    return request is not None and RS_92 in request.authorities


def _via(a: Assessment) -> str:
    if "request_assumed" in a.flags:
        return (
            "That a request has reached this state is not public; ask the Registry, which sends it "
            "by the diplomatic channel or through Interpol (art. 87(1); RPE 176(2))."
        )
    return ""
