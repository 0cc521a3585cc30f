"""One flag for all golden cases."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what comes out into the cases")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    # The option is unknown when pytest was started on the folder above, which reads this file too late.
    return bool(request.config.getoption("--update-golden", default=False))
