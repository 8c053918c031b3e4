from __future__ import annotations


def greeting(hour: int) -> str:
    """Say good day the way people do.

    >>> [greeting(hour) for hour in (4, 5, 12, 18)]
    ['Good evening', 'Good morning', 'Good afternoon', 'Good evening']
    """
    if 5 <= hour < 12:
        return "Good morning"
    return "Good afternoon" if 12 <= hour < 18 else "Good evening"
