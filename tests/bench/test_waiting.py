"""What is measured in the browser and under load is told as it was: medians, highest values, errors, memory."""

import os
import subprocess
import sys
from pathlib import Path

from tests.bench import load
from tests.bench.browser import Waited
from tests.bench.browser import page_of as browser_page
from tests.bench.figures import seconds, spread, table
from tests.bench.load import FILTERED, OPENED, Found, growth
from tests.bench.load import page_of as load_page
from tests.bench.memory import Memory

MB = 1024**2


def memory_with(*readings: tuple[float, int]) -> Memory:
    memory = Memory(os.getpid())
    memory.readings = [(at, megabytes * MB) for at, megabytes in readings]
    return memory


def test_the_median_and_the_95th_of_a_hundred_are_found_by_rank() -> None:
    assert spread([value / 10 for value in range(1, 101)]) == ("5.05 s", "9.5 s")
    assert spread([0.25, 0.5, 0.75]) == ("500 ms", "750 ms")
    assert seconds(0.0421) == "42.1 ms"


def test_a_bar_in_a_cell_does_not_break_the_table() -> None:
    assert table(("a", "b"), [("x|y", 1)]) == "| a | b |\n|---|---|\n| x/y | 1 |"


def test_growth_compares_the_last_third_with_the_middle_one() -> None:
    memory = memory_with((0, 100), (40, 400), (50, 500), (80, 600), (90, 550))
    assert memory.peak == 600 * MB
    assert growth(memory) == 1.2


def test_the_memory_of_processes_below_is_counted() -> None:
    hungry = "import time; kept = b'x' * (80 * 1024 ** 2); print('ready', flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", hungry], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        with_child = Memory(os.getpid()).read()
        child.kill()
        child.wait()
    assert with_child - Memory(os.getpid()).read() > 60 * MB


def test_the_page_of_load_tells_each_page_and_each_error() -> None:
    found = Found(errors=["reader 4: /gaps?: not complete after 120 s"], bytes=3 * MB)
    found.spent[OPENED]["gaps"] += [0.5, 1.5, 1.0]
    found.spent[FILTERED]["law"].append(0.25)
    text = load_page(found, memory_with((0, 700), (50, 900), (90, 800)), 30, 301.4)
    assert "*30 readers for 301 seconds" in text
    assert "4 actions, 1 errors, 3 MB sent to light sessions." in text
    assert "- reader 4: /gaps?: not complete after 120 s" in text
    assert "| page opened: gaps | 3 | 1 s | 1.5 s |" in text
    assert "| year changed: law | 1 | 250 ms | 250 ms |" in text
    assert "| peak | 900 |" in text


def test_the_page_of_waiting_has_a_dash_where_a_page_has_no_filter() -> None:
    text = browser_page([4.0], [6.0], [Waited("sources", first=2.0, again=[0.5], rows=[0.25])])
    assert "| first page usable | 1 | 6 s | 6 s |" in text
    assert "| sources | 2 s | 500 ms | 500 ms | – | – | 250 ms | 250 ms |" in text


def test_results_go_into_the_folder_of_documents() -> None:
    assert load.PAGE.relative_to(Path(load.__file__).parents[2]) == Path("docs/benchmarks/load.md")
