"""A browser page under watch: whatever it complains about, and whatever it asks others for, is noted."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

DESKTOP, TABLET, PHONE, SMALL_PHONE = 1280, 768, 390, 320
"""Widths in CSS pixels."""


@contextmanager
def watched(browser: Browser, site: str, *, icon: bool = True, **options: Any) -> Iterator[Page]:
    """Open a window of its own, and fail at the end if anything in it went wrong.

    Args:
        browser: The running browser.
        site: Address of the site, with a closing slash; a request to anywhere else is a fault.
        icon: Whether pages name an icon; for one that can't, Chromium looks for ``/favicon.ico`` in vain.
        options: More of playwright's options of a context, such as ``java_script_enabled``.
    """
    context = browser.new_context(
        **{"base_url": site, "viewport": {"width": DESKTOP, "height": 900}, **options}
    )
    page, faults = context.new_page(), list[str]()

    def asked(request: Request) -> None:
        if not request.url.startswith(site):
            faults.append(f"asks {request.url}")

    def answered(response: Response) -> None:
        if response.status >= 400:
            faults.append(f"{response.status} for {response.url}")

    def failed(request: Request) -> None:
        # Leaving a page ends what it still loads; that is nobody's fault.
        if request.failure != "net::ERR_ABORTED":
            faults.append(f"{request.failure} for {request.url}")

    def said(message: ConsoleMessage) -> None:
        if icon or not message.location["url"].endswith("/favicon.ico"):
            faults.append(f"console: {message.text} {message.location['url']}")

    page.on("console", said)
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("request", asked)
    page.on("response", answered)
    page.on("requestfailed", failed)
    try:
        yield page
        faults += [f"cookie {cookie['name']}" for cookie in context.cookies()]
    finally:
        context.close()
    assert not faults, "\n".join(faults)
