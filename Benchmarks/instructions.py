#!/usr/bin/env python3
"""Counts the instructions of a check and holds them to the figures in instructions.json.

    instructions.py            fails where a count is more than 5 % above its figure, or below
    instructions.py --record   writes the figures anew

A count does not depend on what else the machine does, as a time does. It is taken by valgrind's callgrind, with one kernel
forced, on inputs of 4 MB. It does depend on the compiler and the C library: where these change, the figures are written anew.
"""

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import bench
import bench_ndjson
from make_inputs import Extract

FIGURES = bench.FOLDER / "instructions.json"
SIZE_BYTES = 4_000_000
KERNEL = "sse2"
ROOM = 0.05
CASES = {
    "mixed": bench.Input(Extract("mixed", SIZE_BYTES)),
    "quoted": bench.Input(Extract("quoted", SIZE_BYTES)),
    "numeric": bench.Input(Extract("numeric", SIZE_BYTES)),
    "mixed with all faults": bench.Input(Extract("mixed", SIZE_BYTES, faults="all")),
    "mixed with near misses": bench.Input(Extract("mixed", SIZE_BYTES, faults="near-misses")),
    "ndjson": bench_ndjson.Input(Extract("mixed", SIZE_BYTES)),
}


def count(binary: str, path: Path) -> int:
    with tempfile.NamedTemporaryFile() as profile:
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile.name}", binary]
            + ["check", "-j", "1", "--output", "full", str(path)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**os.environ, "BATCHLINT_KERNEL": KERNEL},
            text=True,
        )
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode not in (0, 1) or found is None:
        sys.exit(f"{path.name}: exit code {run.returncode}\n{run.stderr[-2000:]}")
    return int(found[1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=str(bench.FOLDER.parent / ".build/release/batchlint"))
    parser.add_argument("--record", action="store_true", help="write the figures anew")
    given = parser.parse_args()
    if platform.machine() not in ("x86_64", "AMD64") or shutil.which("valgrind") is None:
        print("instructions: not counted, since this needs valgrind on x86-64")
        return
    figures = {} if given.record else json.loads(FIGURES.read_text())
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        # valgrind cannot read what Swift writes for debuggers.
        binary = shutil.copy(given.binary, folder)
        subprocess.run(["strip", binary], check=True)
        for name, data in CASES.items():
            data.make()
            counted = count(binary, data.path)
            change = counted / figures.get(name, counted) - 1
            print(f"{name:24} {counted:>14,} instructions  {counted / SIZE_BYTES:6.2f} for each byte  {change:+.1%}")
            failed = failed or abs(change) > ROOM
            figures[name] = counted
    if given.record:
        FIGURES.write_text(json.dumps(figures, indent=1) + "\n")
    elif failed:
        sys.exit(f"more than {ROOM:.0%} from Benchmarks/instructions.json: find out why, then run it with --record")


if __name__ == "__main__":
    main()
