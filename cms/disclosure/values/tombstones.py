"""Whom apps and mirrors must forget."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """The public id of somebody who is public no more: nothing else, neither who, nor when, nor why."""

    id: str
