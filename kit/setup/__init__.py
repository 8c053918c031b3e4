"""Makes everything that Pharos needs to run, once, and repairs what broke.

`./pharos` starts this before there is a virtual environment, so nothing in here,
nor in `kit.problems`, `kit.progress` and `kit.shell`, needs an installed package.
"""
