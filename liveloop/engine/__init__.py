"""The channel as arithmetic: from revisions of a running order and a moment to bytes.

Pure: no clock, no database, no files. A moment is given in milliseconds since 1970 and
becomes a number on the grid; a number becomes an airing; airings become a playlist.
"""
