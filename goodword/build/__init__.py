"""Build: the order of the stages, and what is out of date and why."""

from goodword.build.contract import Build, Built, Host
from goodword.build.order import build, remember, speak

__all__ = ["Build", "Built", "Host", "build", "remember", "speak"]
