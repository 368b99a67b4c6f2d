#!/usr/bin/env python3
"""Measures batchlint on NDJSON beside `wc -l`, simdjson (parse_many, every value touched) and orjson by the line.

    bench_ndjson.py                 100 MB of the mixed extract, clean and with a fault in every record

simdjson is there where a C++ compiler finds its header (Debian: libsimdjson-dev), orjson where Python does; what is not
there is left out, and said so. The rounds and the table are those of bench.py.
"""

import argparse
import csv
import importlib.util
import io
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import bench
from make_inputs import Extract, parse_size

COUNT_LINES = """
import orjson, sys
count = 0
for line in open(sys.argv[1], "rb"):
    count += len(orjson.loads(line))
print(count)
"""

FAULTS = {
    None: lambda record: record,
    "trailing comma": lambda record: record[:-1] + b",}",
    "unquoted name": lambda record: record.replace(b'"account_id"', b"account_id", 1),
    "invalid escape": lambda record: record.replace(b'":"', b'":"\\x', 1),
    "ill-formed": lambda record: record.replace(b'":"', b'":"\xe9', 1),
}


@dataclass(frozen=True)
class Input(bench.Input):
    """The records of an extract as JSON objects; `fault` names one of FAULTS, which goes into every record."""

    fault: str | None = None

    @property
    def name(self) -> str:
        return "ndjson" + (f" {self.fault}" if self.fault else "") + (" stream" if self.streamed else "")

    @property
    def path(self) -> Path:
        fault = f"-{self.fault.replace(' ', '-')}" if self.fault else ""
        return bench.INPUTS / f"{self.extract.profile}{fault}-{self.extract.size_bytes}.ndjson"

    def make(self) -> None:
        if self.path.exists() and self.path.stat().st_mtime > Path(__file__).stat().st_mtime:
            return
        bench.INPUTS.mkdir(exist_ok=True)
        unfinished = self.path.with_suffix(".part")
        written = 0
        with open(unfinished, "wb") as file:
            for record in self.records():
                line = FAULTS[self.fault](record) + b"\n"
                if written + len(line) > self.extract.size_bytes:
                    break
                written += file.write(line)
        unfinished.rename(self.path)

    def records(self):
        text = io.TextIOWrapper(io.BytesIO(b"".join(self.extract.chunks())), encoding="utf-8", newline="")
        records = list(csv.DictReader(text))
        # A text that is all digits stays a string where the others are text.
        texts = {name for fields in records for name, value in fields.items() if isinstance(literal(value), str)}
        for fields in records:
            members = {name: value or None if name in texts else literal(value) for name, value in fields.items()}
            yield json.dumps(members, ensure_ascii=False, separators=(",", ":")).encode()

    def size_bytes(self) -> int:
        return self.path.stat().st_size


def literal(value: str):
    """A field as JSON writes it: numbers and booleans as literals, empty fields as null."""
    if value in ("", "true", "false"):
        return {"": None, "true": True, "false": False}[value]
    digits = value.removeprefix("-").replace(".", "", 1)
    if digits.isascii() and digits.isdigit() and not (digits.startswith("0") and value[:2] != "0."):
        return float(value) if "." in value else int(value)
    return value


def simdjson_program() -> str | None:
    compiler = next(filter(None, map(shutil.which, ["c++", "clang++", "g++"])), None)
    if compiler is None:
        return None
    program = bench.INPUTS / "count_json"
    bench.INPUTS.mkdir(exist_ok=True)
    source = bench.FOLDER / "count_json.cpp"
    made = subprocess.run(
        [compiler, "-O3", "-std=c++17", str(source), "-o", str(program), "-lsimdjson"], capture_output=True
    )
    return str(program) if made.returncode == 0 else None


def cases(binary: str, size_bytes: int) -> list[bench.Case]:
    clean = Input(Extract("mixed", size_bytes))
    path = str(clean.path)
    found = [bench.Case(f"wc -l {clean.name}", ["wc", "-l", path], clean)]
    if program := simdjson_program():
        found.append(bench.Case("simdjson", [program, path], clean))
    else:
        bench.note("simdjson is not there: left out")
    if importlib.util.find_spec("orjson"):
        found.append(bench.Case("orjson by the line", [sys.executable, "-c", COUNT_LINES, path], clean))
    else:
        bench.note("orjson is not there: left out")
    beside = "simdjson" if any(case.name == "simdjson" for case in found) else None
    command = [binary, *bench.CHECK]
    found.append(bench.Case(f"check {clean.name}", [*command, path], clean, beside=beside))
    threads = [*command, "-j", "2", path]
    found.append(bench.Case(f"check {clean.name} -j 2", threads, clean, beside=f"check {clean.name}"))
    for fault in filter(None, FAULTS):
        data = Input(clean.extract, fault=fault)
        found.append(
            bench.Case(
                f"check {data.name}", [*command, str(data.path)], data, exit_code=1, beside=f"check {clean.name}"
            )
        )
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=str(bench.FOLDER.parent / ".build/release/batchlint"))
    parser.add_argument("--bytes", type=parse_size, default=parse_size("100MB"), help="size of an extract")
    parser.add_argument("--rounds", type=int, default=7)
    given = parser.parse_args()
    measured = cases(given.binary, given.bytes)
    bench.measure_and_print(measured, given.rounds)


if __name__ == "__main__":
    main()
