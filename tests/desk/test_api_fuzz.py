"""The API against its own description, with inputs nobody thought of: never a fault of ours."""

from __future__ import annotations

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error

from dedere.desk import create_app
from dedere.record import load_record
from tests.desk.conftest import settings as desk_settings

APP = create_app(load_record(), desk_settings())
schema = schemathesis.openapi.from_asgi("/openapi.json", APP)


@schema.parametrize()
@settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_no_input_makes_a_fault_of_ours(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=(not_a_server_error,))
