"""Fixtures that tests of several rooms share."""

pytest_plugins = ["tests.ruritania", "tests.stores"]
