#!/usr/bin/env python3
"""Holds the memory of a check to its bounds, whatever the size of the input and the number of faults.

    memory.py                  2 GB on standard input, a file with a fault in every record, all of them listed in
                               each format, 10 million primary keys

Each run has an address space of 128 MiB at most (`ulimit -v 131072`) and is measured as bench.py does: the peak of
RssAnon + RssShmem, at most 8 MiB on one thread, 12 MiB on two, and 64 MiB where keys are compared that stand in no order.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

import bench
import bench_ndjson
from make_inputs import Extract, parse_size

ADDRESS_SPACE = 131072 * 1024
# By how many threads there are.
BOUNDS = {1: 8 * bench.MIB, 2: 12 * bench.MIB}
EXTRACT_BYTES = 20_000_000
KEYS_BOUND = 64 * bench.MIB


def cases(binary: str, stream_bytes: int) -> list[tuple[int, bench.Case]]:
    """With the bytes that each may take."""
    clean = Extract("mixed", EXTRACT_BYTES)
    faulty = bench.Input(Extract("mixed", EXTRACT_BYTES, faults="all"))
    wide = bench.Input(Extract("wide", EXTRACT_BYTES))
    stream = bench.Input(clean, streamed=True, times=stream_bytes // EXTRACT_BYTES)
    faulty_stream = bench.Input(faulty.extract, streamed=True, times=5)
    ndjson = bench_ndjson.Input(clean)
    ndjson_stream = bench_ndjson.Input(clean, streamed=True)
    found = []
    plain = [binary, "check", "--output", "full", "--max-size", "100GB", "-j"]
    for threads, bound in BOUNDS.items():
        check = [*plain, str(threads)]
        for data, exit_code in [(stream, 0), (faulty_stream, 1), (ndjson_stream, 0)]:
            found.append((bound, bench.Case(f"{data.name} -j {threads}", [*check, "-"], data, exit_code=exit_code)))
        for data, exit_code in [(faulty, 1), (wide, 0), (ndjson, 0)]:
            command = [*check, str(data.path)]
            found.append((bound, bench.Case(f"{data.name} -j {threads}", command, data, exit_code=exit_code)))
    for output in formats(binary):
        listed = [binary, "check", "--output", output, "--max-per-group", "0", "-j", "1", str(faulty.path)]
        found.append((BOUNDS[1], bench.Case(f"{faulty.name}, all listed, {output}", listed, faulty, exit_code=1)))
    check = [*plain, "1", "--contract", str(bench.CONTRACT)]
    growing = bench.Input(Extract("narrow", EXTRACT_BYTES))
    found.append((BOUNDS[1], bench.Case("keys that grow", [*check, str(growing.path)], growing)))
    keys = bench.TEN_MILLION_KEYS
    found.append((KEYS_BOUND, bench.Case("10 million scattered keys", [*check, str(keys.path)], keys)))
    return found


def formats(binary: str) -> list[str]:
    """All formats of reports, which the command lists where it is asked for one that is none."""
    answer = subprocess.run([binary, "check", "--output", "?"], capture_output=True, text=True)
    named = re.findall(r"^  - (\w+)$", answer.stderr, re.MULTILINE)
    return [name for name in named if name != "auto"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=str(bench.FOLDER.parent / ".build/release/batchlint"))
    parser.add_argument("--stream", type=parse_size, default=parse_size("2GB"), help="size of the stream")
    given = parser.parse_args()
    if not Path("/proc/self/status").exists():
        print("memory: not measured, since this needs /proc")
        return
    measured = cases(given.binary, given.stream)
    for _, case in measured:
        case.input.make()
    contents = {case.input: case.input.path.read_bytes() for _, case in measured if case.input.streamed}
    failed = False
    for bound, case in measured:
        # The limit is inherited by what is started, and this process has to go on without it.
        limited = ["/bin/sh", "-c", f'ulimit -v {ADDRESS_SPACE // 1024} && exec "$@"', "sh", *case.command]
        result = bench.Result(bench.Case(case.name, limited, case.input, case.exit_code))
        bench.run(result, contents.get(case.input), sampled=True)
        memory = result.memory_bytes or 0
        is_good = result.failure is None and 0 < memory <= bound
        failed = failed or not is_good
        print(f"{case.name:42} {memory / bench.MIB:5.1f} MiB of {bound // bench.MIB}  {result.failure or ''}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
