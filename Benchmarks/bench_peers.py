#!/usr/bin/env python3
"""Measures batchlint beside programs and libraries that read or check the same files.

    bench_peers.py                         on 100 MB of the mixed extract, CSV and NDJSON
    bench_peers.py --python .venv/bin/python   with the packages of peers.txt that this Python has

None of them checks what batchlint does; what each does with the file stands beside its name. A peer that is not there is left
out, and said so. frictionless is measured on a hundredth of the file. The rounds and the table are those of bench.py.
"""

import argparse
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import bench
import bench_ndjson
from make_inputs import Extract, parse_size

DUCKDB = """
import duckdb, sys
duckdb.sql("set threads = 2")
duckdb.sql("create table extract as from {}('" + sys.argv[1] + "', {})")
"""
PYARROW = """
import pyarrow, sys
from pyarrow import csv
pyarrow.set_cpu_count(2)
csv.read_csv(sys.argv[1], parse_options=csv.ParseOptions(newlines_in_values=True))
"""


@dataclass(frozen=True)
class Peer:
    """Something that reads a file. `package` is what its Python has to have; without one it is a program."""

    name: str
    command: list[str]
    package: str | None = None

    def command_line(self, python: str, path: Path) -> list[str] | None:
        """The command on a file; nil where the peer is not there."""
        if self.package is None:
            return [*self.command, str(path)] if shutil.which(self.command[0]) else None
        found = subprocess.run([python, "-c", f"import {self.package}"], stderr=subprocess.DEVNULL)
        return [python, *self.command, str(path)] if found.returncode == 0 else None


CSV_PEERS = [
    Peer("cat", ["cat"]),
    Peer("duckdb, rejects kept, 2 threads", ["-c", DUCKDB.format("read_csv", "store_rejects=true")], "duckdb"),
    Peer("pyarrow, types guessed, 2 threads", ["-c", PYARROW], "pyarrow"),
    Peer("polars, types guessed", ["-c", "import polars, sys; polars.read_csv(sys.argv[1])"], "polars"),
    Peer("pandas, types guessed", ["-c", "import pandas, sys; pandas.read_csv(sys.argv[1])"], "pandas"),
    Peer("miller, rows copied", ["mlr", "--icsv", "--ocsv", "cat"]),
    Peer("csvclean, widths", ["-m", "csvkit.utilities.csvclean", "--length-mismatch"], "csvkit"),
]
NDJSON_PEERS = [
    Peer("duckdb, types guessed, 2 threads", ["-c", DUCKDB.format("read_json", "format='newline_delimited'")], "duckdb"),
    Peer("polars, types guessed", ["-c", "import polars, sys; polars.read_ndjson(sys.argv[1])"], "polars"),
    Peer("orjson by the line", ["-c", bench_ndjson.COUNT_LINES], "orjson"),
    Peer("jq", ["jq", "-c", "."]),
]
SMALL_PEERS = [
    Peer("frictionless, types guessed", ["-m", "frictionless", "validate", "--trusted"], "frictionless"),
]


def cases(binary: str, python: str, size_bytes: int) -> list[bench.Case]:
    mixed = Extract("mixed", size_bytes)
    found = []
    for data, peers in [
        (bench.Input(mixed), CSV_PEERS),
        (bench_ndjson.Input(mixed), NDJSON_PEERS),
        (bench.Input(Extract("mixed", size_bytes // 100)), SMALL_PEERS),
    ]:
        name = f"{data.path.suffix[1:]} {data.extract.size_bytes:,} bytes"
        check = [binary, "check", "--output", "full"]
        found.append(bench.Case(f"wc -l, {name}", ["wc", "-l", str(data.path)], data))
        found.append(bench.Case(f"batchlint, {name}", [*check, "-j", "1", str(data.path)], data))
        found.append(bench.Case(f"batchlint -j 2, {name}", [*check, "-j", "2", str(data.path)], data))
        for peer in peers:
            command = peer.command_line(python, data.path)
            if command is None:
                bench.note(f"{peer.name} is not there: left out")
            else:
                found.append(bench.Case(f"{peer.name}, {name}", command, data, beside=f"batchlint, {name}"))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=str(bench.FOLDER.parent / ".build/release/batchlint"))
    parser.add_argument("--python", default=sys.executable, help="the Python that has the packages of peers.txt")
    parser.add_argument("--bytes", type=parse_size, default=parse_size("100MB"), help="size of an extract")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    measured = cases(given.binary, given.python, given.bytes)
    bench.measure_and_print(measured, given.rounds)


if __name__ == "__main__":
    main()
