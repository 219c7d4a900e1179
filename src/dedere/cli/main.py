"""The entry point: verbs by name, errors as plain sentences, exit codes 0, 1 and 2."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from dedere import __version__
from dedere.errors import DedereError

# verb: (module, what it does). The words stand here so that --help imports no verb.
VERBS: dict[str, tuple[str, str]] = {
    "read": (
        "dedere.cli.read",
        "Read a report: who is said to go where, and who must arrest them.",
    ),
    "assess": ("dedere.cli.assess", "Say whether a state must arrest a person on a day, and why."),
    "person": ("dedere.cli.person", "Show a person: warrants, offices, trips."),
    "state": ("dedere.cli.state", "Show a state: its treaty acts, visits, decisions, duties."),
    "trips": ("dedere.cli.trips", "List trips of the record by person, state, status and days."),
    "map": ("dedere.cli.map", "Show where a person would have to be arrested on a day."),
    "record": ("dedere.cli.record", "Check, count, extend and export the record."),
    "watch": ("dedere.cli.watch", "Watch feeds, keep stories, send alerts."),
    "store": ("dedere.cli.store", "Look after what this installation has seen."),
    "archive": ("dedere.cli.archive", "Read whole web archives."),
    "serve": ("dedere.cli.serve", "Open the desk in a browser."),
    "brief": (
        "dedere.cli.brief",
        "Write a brief on a trip for a government, the press, parliament.",
    ),
    "calendar": ("dedere.cli.calendar", "Write calendars of planned trips and coming summits."),
}


class _LazyGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return [verb for verb in VERBS if _is_there(VERBS[verb][0])]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(VERBS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(verb, VERBS[verb][1]) for verb in self.list_commands(ctx)]
        with formatter.section("Verbs"):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in self.list_commands(ctx):
            from difflib import get_close_matches

            near = get_close_matches(name, self.list_commands(ctx), n=1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            raise click.UsageError(f"There is no verb '{name}'.{hint}", ctx)
        return super().resolve_command(ctx, args)


def _is_there(module: str) -> bool:
    """Whether the verb's file ships with this installation, without importing it."""
    folder = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - pathlib is slow here
    return os.path.exists(os.path.join(folder, module.rpartition(".")[2] + ".py"))  # noqa: PTH110, PTH118


@click.group(
    cls=_LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: dedere assess putin mongolia --on 2024-09-03",
)
@click.version_option(__version__, prog_name="dedere")
def group() -> None:
    """Who is wanted by the International Criminal Court, where are they going, who must arrest
    them there, and what happened?"""


def main(args: list[str] | None = None) -> None:
    """Run the command line and leave with 0 (fine), 2 (the user's mistake) or 1 (ours)."""
    try:
        code = group.main(args=args, prog_name="dedere", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("Stopped.", err=True)
        sys.exit(130)
    except click.ClickException as fault:
        fault.show()
        sys.exit(fault.exit_code)
    except DedereError as fault:
        _show(fault)
        sys.exit(fault.exit_status)
    except BrokenPipeError:
        # The reader of our output has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)
        sys.exit(130)
    except Exception as fault:
        if os.environ.get("DEDERE_TRACEBACK"):
            raise
        click.echo(
            f"A fault of ours: {type(fault).__name__}: {fault}\n"
            "Set DEDERE_TRACEBACK=1 and run it again to see where; please report it.",
            err=True,
        )
        sys.exit(1)
    sys.exit(code if isinstance(code, int) else 0)


def _show(fault: DedereError) -> None:
    from dedere.cli.style import paint

    click.echo(f"{paint('error', 'bad')} {fault.code}: {fault.message}", err=True)
    if fault.place is not None and str(fault.place):
        click.echo(f"  at   {fault.place}", err=True)
    if fault.way_out:
        click.echo(f"  try  {fault.way_out}", err=True)
