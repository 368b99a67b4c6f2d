#!/usr/bin/env python3
"""Measures batchlint beside other programs on made extracts: time, processor time, memory.

    bench.py                        all cases on 100 MB extracts
    bench.py --only mixed           those with this in their name, and what they are compared with
    bench.py --json result.json     every single run as well

Each round runs every case once, so that a slow moment of the machine meets all of them alike; a first round warms up,
and is the one that memory is sampled in. A case fails where the exit code is not the expected one.

memory  peak of RssAnon + RssShmem, sampled every millisecond: what the process itself holds.
rss     peak resident size (VmHWM), which has the pages of its files too. It is not ru_maxrss of wait4: that one starts
        from what this script had when it started the process, and so says nothing about a small one.
"""

import argparse
import json
import os
import platform
import statistics
import sys
import tempfile
import threading
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from make_inputs import Extract, FAULTS, PROFILES, parse_size

FOLDER = Path(__file__).resolve().parent
INPUTS = FOLDER / "inputs"
CONTRACT = FOLDER / "keys.schema.json"
FIXED = (Path("/dev/shm") if Path("/dev/shm").is_dir() else INPUTS) / "batchlint-fixed"
SAMPLE_SECONDS = 0.001
PIPE_BYTES = 1 << 20
MIB = 1 << 20


@dataclass(frozen=True)
class Input:
    """An extract to read. A streamed one is written to standard input: its header once, its records `times` over."""

    extract: Extract
    streamed: bool = False
    times: int = 1

    @property
    def name(self) -> str:
        faults = f" {self.extract.faults} faults" if self.extract.faults else ""
        stream = f" stream x{self.times}" if self.streamed else ""
        keys = " scattered keys" if self.extract.scattered else ""
        return f"{self.extract.profile}{keys}{faults}{stream}"

    @property
    def path(self) -> Path:
        faults = f"-{self.extract.faults}" if self.extract.faults else ""
        keys = "-scattered" if self.extract.scattered else ""
        return INPUTS / f"{self.extract.profile}{keys}{faults}-{self.extract.size_bytes}.csv"

    def make(self) -> None:
        maker = FOLDER / "make_inputs.py"
        if self.path.exists() and self.path.stat().st_mtime > maker.stat().st_mtime:
            return
        INPUTS.mkdir(exist_ok=True)
        unfinished = self.path.with_suffix(".part")
        with open(unfinished, "wb") as file:
            file.writelines(self.extract.chunks())
        unfinished.rename(self.path)

    def record_count(self) -> int:
        with open(self.path, "rb") as file:
            return sum(piece.count(b"\n") for piece in iter(lambda: file.read(1 << 20), b"")) - 1

    def size_bytes(self) -> int:
        header = len(self.extract.header())
        return header + (self.path.stat().st_size - header) * self.times


# 10,040,000 records.
TEN_MILLION_KEYS = Input(Extract("narrow", 380_000_000, scattered=True))


@dataclass(frozen=True)
class Folder(Input):
    """A folder of `times` files, which all hold the same extract."""

    @property
    def name(self) -> str:
        return f"{self.times:,} files"

    @property
    def path(self) -> Path:
        return INPUTS / f"files-{self.times}-{self.extract.size_bytes}"

    def make(self) -> None:
        if self.path.exists():
            return
        content = b"".join(self.extract.chunks())
        unfinished = self.path.with_suffix(".part")
        unfinished.mkdir(parents=True, exist_ok=True)
        for number in range(self.times):
            (unfinished / f"{number:05}.csv").write_bytes(content)
        unfinished.rename(self.path)


@dataclass(frozen=True)
class Case:
    """A command to measure. `beside` names a case that its time is compared with, apart from `wc -l`."""

    name: str
    command: list[str]
    input: Input | None = None
    exit_code: int = 0
    beside: str | None = None
    per_round: int = 1
    # Primary keys are compared, and those of the other case are not.
    compares_keys: bool = False

    def counts_lines(self) -> bool:
        return self.command[0] == "wc"


@dataclass
class Run:
    wall_seconds: float
    cpu_seconds: float


@dataclass
class Result:
    case: Case
    runs: list[Run] = field(default_factory=list)
    memory_bytes: int | None = None
    rss_bytes: int | None = None
    failure: str | None = None

    def wall_seconds(self) -> float:
        return statistics.median(run.wall_seconds for run in self.runs)

    def cpu_seconds(self) -> float:
        return statistics.median(run.cpu_seconds for run in self.runs)


# --- the table of cases

# One thread, where a case does not say how many.
CHECK = ["check", "--output", "full", "-j", "1"]


def check_cases(binary: str, size_bytes: int) -> list[Case]:
    cases = []
    for profile in PROFILES:
        data = Input(Extract(profile, size_bytes))
        cases.append(Case(f"check {data.name}", [binary, *CHECK, str(data.path)], data))
        threads = [binary, *CHECK, "-j", "2", str(data.path)]
        cases.append(Case(f"check {data.name} -j 2", threads, data, beside=f"check {data.name}"))
    for faults in [*FAULTS, "near-misses", "all"]:
        data = Input(Extract("mixed", size_bytes, faults=faults))
        command = [binary, *CHECK, str(data.path)]
        cases.append(Case(f"check {data.name}", command, data, exit_code=1, beside="check mixed"))
    command = [binary, *CHECK, "--max-size", "100GB", "-"]
    once = Input(Extract("mixed", size_bytes), streamed=True)
    cases.append(Case(f"check {once.name}", command, once, beside="check mixed"))
    data = Input(Extract("mixed", size_bytes), streamed=True, times=10)
    cases.append(Case(f"check {data.name}", command, data, beside=f"check {once.name}"))
    cases.append(Case(f"check {data.name} -j 2", [*command, "-j", "2"], data, beside=f"check {data.name}"))
    return cases + key_cases(binary, size_bytes) + fix_cases(binary, size_bytes)


def key_cases(binary: str, size_bytes: int) -> list[Case]:
    """Primary keys that grow, keys in no order, and ten million of these: each beside the same file without a contract."""
    cases = []
    growing = Input(Extract("mixed", size_bytes))
    scattered = Input(Extract("mixed", size_bytes, scattered=True))
    for data in (growing, scattered, TEN_MILLION_KEYS):
        # Ten million keys are more than a file may have.
        plain = [binary, *CHECK, "--max-size", "1GB", str(data.path)]
        if data is not growing:
            cases.append(Case(f"check {data.name}", plain, data, beside=f"check {data.extract.profile}"))
        command = [*plain, "--contract", str(CONTRACT)]
        name = f"check {data.name} by contract"
        cases.append(Case(name, command, data, beside=f"check {data.name}", compares_keys=True))
    return cases


def fix_cases(binary: str, size_bytes: int) -> list[Case]:
    """A fault in every record is mended; the result goes to memory where the system has files there. It may be larger
    than a file may be."""
    cases = []
    for faults in ("stray-quote", "near-miss", "mendable"):
        data = Input(Extract("mixed", size_bytes, faults=faults))
        check = f"check {data.name} -j 2"
        threads = [binary, *CHECK, "-j", "2", str(data.path)]
        cases.append(Case(check, threads, data, exit_code=1, beside=f"check {data.name}"))
        command = [binary, "fix", "--max-size", "1GB", "--output-dir", str(FIXED), str(data.path)]
        cases.append(Case(f"fix {data.name}", command, data, beside=check))
    return cases


def start_cases(binary: str) -> list[Case]:
    data = Input(Extract("mixed", 1300))
    return [
        Case("version", [binary, "--version"], per_round=15),
        Case("check ten lines", [binary, str(data.path)], data, beside="version", per_round=15),
        # The parser of arguments takes most of its time.
        Case("check ten lines by flags", [binary, *CHECK, str(data.path)], data, beside="version", per_round=15),
    ]


def folder_cases(binary: str) -> list[Case]:
    """Many small files: in one run, and by a process for each."""
    data = Folder(Extract("mixed", 10_000), times=10_000)
    name = f"check {data.name}"
    by_xargs = f"find {data.path} -name '*.csv' -print0 | xargs -0 -n 1 -P 2 {binary} check -q"
    return [
        Case(f"{name} by xargs -P 2", ["sh", "-c", by_xargs], data),
        *(
            Case(f"{name} -j {threads}", [binary, *CHECK, "-j", threads, str(data.path)], data, beside=f"{name} by xargs -P 2")
            for threads in ("1", "2")
        ),
    ]


def line_count_cases(others: list[Case]) -> list[Case]:
    """`wc -l` on every input of the others."""
    inputs = dict.fromkeys(case.input for case in others if case.input is not None)
    return [
        Case(f"wc -l {data.name}", ["wc", "-l"] if data.streamed else ["wc", "-l", str(data.path)], data)
        for data in inputs
        if data.extract.size_bytes >= MIB
    ]


def all_cases(binary: str, size_bytes: int) -> list[Case]:
    cases = check_cases(binary, size_bytes) + start_cases(binary) + folder_cases(binary)
    return line_count_cases(cases) + cases


def selected(cases: list[Case], text: str) -> list[Case]:
    """The cases with the text in their name, and those that they are compared with."""
    named = [case for case in cases if text in case.name]
    names = {case.name for case in named} | {case.beside for case in named}
    inputs = {case.input for case in named}
    return [case for case in cases if case.name in names or (case.counts_lines() and case.input in inputs)]


# --- running a case


class Sampler(threading.Thread):
    """Reads a process's memory every millisecond until it is gone."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.over = threading.Event()
        self.memory_bytes: int | None = None
        self.rss_bytes: int | None = None

    def run(self) -> None:
        try:
            while not self.over.is_set():
                self.sample(Path(f"/proc/{self.pid}/status").read_bytes())
                time.sleep(SAMPLE_SECONDS)
        except OSError:
            return

    def sample(self, status: bytes) -> None:
        values = {}
        for line in status.splitlines():
            name, _, value = line.partition(b":")
            if name in (b"RssAnon", b"RssShmem", b"VmHWM"):
                values[name] = int(value.split()[0]) * 1024
        if len(values) < 3:
            return  # A process that has ended but was not waited for has no memory any more.
        own = values[b"RssAnon"] + values[b"RssShmem"]
        self.memory_bytes = max(self.memory_bytes or 0, own)
        self.rss_bytes = max(self.rss_bytes or 0, values[b"VmHWM"])


def write_stream(data: Input, content: bytes, descriptor: int) -> None:
    """The header once, then the records `times` over; stops where the reader has gone."""
    whole = memoryview(content)
    header = len(data.extract.header())
    with open(descriptor, "wb", buffering=0) as pipe:
        try:
            pipe.write(whole[:header])
            for _ in range(data.times):
                for start in range(header, len(whole), PIPE_BYTES):
                    part = whole[start : start + PIPE_BYTES]
                    while part:
                        part = part[pipe.write(part) :]
        except BrokenPipeError:
            return


def widen(descriptor: int) -> None:
    """As large a pipe as an unprivileged process may have; a system without the call keeps its own size."""
    try:
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
    except (ImportError, AttributeError, OSError):
        return


def run(result: Result, content: bytes | None, sampled: bool) -> None:
    """Runs the case once. The run of a sampled one is not kept: sampling takes time from it."""
    case = result.case
    writer = None
    with open(os.devnull, "rb") as nothing, open(os.devnull, "wb") as sink, tempfile.TemporaryFile() as errors:
        stdin, to_child = nothing.fileno(), None
        if content is not None:
            stdin, to_child = os.pipe()
            widen(to_child)
            writer = threading.Thread(target=write_stream, args=(case.input, content, to_child))
        actions = [
            (os.POSIX_SPAWN_DUP2, stdin, 0),
            (os.POSIX_SPAWN_DUP2, sink.fileno(), 1),
            (os.POSIX_SPAWN_DUP2, errors.fileno(), 2),
        ]
        begin = time.perf_counter()
        pid = os.posix_spawnp(case.command[0], case.command, os.environ, file_actions=actions)
        sampler = Sampler(pid) if sampled else None
        if sampler:
            sampler.start()
        if writer:
            os.close(stdin)
            writer.start()
        _, status, usage = os.wait4(pid, 0)
        wall = time.perf_counter() - begin
        if writer:
            writer.join()
        if sampler:
            sampler.over.set()
            sampler.join()
            result.memory_bytes, result.rss_bytes = sampler.memory_bytes, sampler.rss_bytes
        else:
            result.runs.append(Run(wall, usage.ru_utime + usage.ru_stime))
        code = os.waitstatus_to_exitcode(status)
        if code != case.exit_code:
            errors.seek(0)
            said = errors.read().decode(errors="replace").strip().splitlines()[-3:]
            result.failure = f"exit code {code}, {case.exit_code} expected" + "".join(f"\n    {line}" for line in said)


def measure(cases: list[Case], rounds: int) -> list[Result]:
    results = [Result(case) for case in cases]
    contents = {
        case.input: case.input.path.read_bytes() for case in cases if case.input is not None and case.input.streamed
    }
    for number in range(rounds + 1):
        note("warm-up" if number == 0 else f"round {number} of {rounds}")
        for result in results:
            times = 1 if number == 0 else result.case.per_round
            for _ in range(times):
                run(result, contents.get(result.case.input), sampled=number == 0)
    return results


# --- what is printed


def note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def mebibytes(count: int | None) -> str:
    return "" if count is None else f"{count / MIB:.1f}"


def comparison(result: Result, other: Result | None) -> str:
    """The ratio to the other's time, or the difference for what takes a few milliseconds."""
    if other is None:
        return ""
    if result.case.compares_keys:
        seconds = result.cpu_seconds() - other.cpu_seconds()
        return f"{seconds / result.case.input.record_count() * 1e9:+.0f} ns a key to {other.case.name}"
    if result.wall_seconds() < 0.02:
        return f"{(result.wall_seconds() - other.wall_seconds()) * 1000:+.2f} ms to {other.case.name}"
    return f"{result.wall_seconds() / other.wall_seconds():.2f} x {other.case.name}"


def table(results: list[Result]) -> list[list[str]]:
    by_name = {result.case.name: result for result in results}
    line_counts = {result.case.input: result for result in results if result.case.counts_lines()}
    lines = [["case", "ms", "cpu ms", "GB/s", "x wc -l", "memory MiB", "rss MiB", ""]]
    for result in results:
        case, wall = result.case, result.wall_seconds()
        line_count = line_counts.get(case.input) if case.input else None
        lines.append(
            [
                case.name,
                f"{wall * 1000:.2f}",
                f"{result.cpu_seconds() * 1000:.2f}",
                f"{case.input.size_bytes() / wall / 1e9:.2f}" if line_count else "",
                f"{wall / line_count.wall_seconds():.2f}" if line_count else "",
                mebibytes(result.memory_bytes),
                mebibytes(result.rss_bytes),
                comparison(result, by_name.get(case.beside)) if result.failure is None else "FAILED",
            ]
        )
    return lines


def print_table(lines: list[list[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(*lines)]
    for line in lines:
        numbers = "  ".join(text.rjust(width) for text, width in zip(line[1:-1], widths[1:-1]))
        print(f"{line[0].ljust(widths[0])}  {numbers}  {line[-1]}".rstrip())


def processor_name() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def as_json(results: list[Result], rounds: int) -> dict:
    return {
        "machine": {"processor": processor_name(), "cores": os.cpu_count(), "system": platform.platform()},
        "rounds": rounds,
        "cases": [
            {
                "name": result.case.name,
                "bytes": result.case.input.size_bytes() if result.case.input else None,
                "wall_seconds_median": result.wall_seconds(),
                "cpu_seconds_median": result.cpu_seconds(),
                "memory_bytes": result.memory_bytes,
                "rss_bytes": result.rss_bytes,
                "failure": result.failure,
                "runs": [asdict(run) for run in result.runs],
            }
            for result in results
        ],
    }


def measure_and_print(cases: list[Case], rounds: int) -> None:
    """Makes the inputs, measures, prints the table, and ends: with 1 where a case failed."""
    note("making inputs")
    for data in dict.fromkeys(case.input for case in cases if case.input is not None):
        data.make()
    results = measure(cases, rounds)
    print_table(table(results))
    sys.exit(tell_failures(results))


def tell_failures(results: list[Result]) -> int:
    failed = [result for result in results if result.failure is not None]
    for result in failed:
        note(f"{result.case.name}: {result.failure}")
    return 1 if failed else 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=str(FOLDER.parent / ".build/release/batchlint"))
    parser.add_argument("--bytes", type=parse_size, default=parse_size("100MB"), help="size of an extract")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--only", default="", metavar="TEXT", help="measure the cases with this in their name")
    parser.add_argument("--list", action="store_true", help="list the cases and measure none")
    parser.add_argument("--json", type=Path, metavar="PATH")
    given = parser.parse_args()

    cases = selected(all_cases(given.binary, given.bytes), given.only)
    if given.list:
        print(*[case.name for case in cases], sep="\n")
        return
    if not cases:
        sys.exit(f"no case has {given.only} in its name")
    if not Path(given.binary).exists():
        sys.exit(f"{given.binary} is not there: build it with `make build`")
    note("making inputs")
    for data in dict.fromkeys(case.input for case in cases if case.input is not None):
        data.make()

    results = measure(cases, given.rounds)
    print_table(table(results))
    if given.json:
        given.json.write_text(json.dumps(as_json(results, given.rounds), indent=1) + "\n")
    sys.exit(tell_failures(results))


if __name__ == "__main__":
    main()
