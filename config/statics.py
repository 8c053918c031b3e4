"""Static files under names that say what is in them."""

from __future__ import annotations

from servestatic.storage import CompressedManifestStaticFilesStorage


class Hashed(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # it says no types
    """A script of ours that imports its neighbour names it by its hash, too.

    Django's own way (`support_js_module_import_aggregation`) reads every script there
    is, vendors' included, for whatever looks like an import.
    """

    patterns = (
        *CompressedManifestStaticFilesStorage.patterns,
        (
            "js/*.js",
            ((r'(?P<matched>from "(?P<url>\./[^"]+)";)', 'from "%(url)s";'),),
        ),
    )
