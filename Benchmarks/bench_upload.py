"""Uploads 100 MB to the emulator with curl and with batchlint-upload, and prints speed and memory.

    python3 Benchmarks/bench_upload.py [--binaries BatchAPI/.build/release] [--runs 5]

curl's time is that of its PUT. batchlint-upload is told twice: its PUT as it says itself, and the whole command, which
checks the file first.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request
from base64 import b64encode

TOKEN = "rehearsal"
MEGABYTE = 1_000_000


def write_extract(path, size):
    """Writes a clean CSV file of at most so many bytes."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("id,name,plan,mrr,signup_date,active\n")
        written = file.tell()
        number = 1
        while True:
            line = f"{number},Customer number {number},enterprise,{number % 997}.50,2024-03-14,true\n"
            written += len(line)
            if written > size:
                return
            file.write(line)
            number += 1


def signed_url(address, record_type, batch_date):
    """Asks for a signed URL."""
    form = urllib.parse.urlencode({"dataSource": "bench", "recordType": record_type, "batchDate": batch_date})
    request = urllib.request.Request(address + "/api/files/upload", form.encode())
    request.add_header("Authorization", "Basic " + b64encode(f"{TOKEN}:".encode()).decode())
    return json.load(urllib.request.urlopen(request))["signedUrl"]


def measured(command, **options):
    """Runs a command; gives its seconds, its most memory in bytes, and what it said."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    said = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{command[0]} failed: {said}")
    return time.monotonic() - start, usage.ru_maxrss * 1024, said


def main():
    """Measures, and prints a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--binaries", default="BatchAPI/.build/release")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--bytes", type=int, default=100 * MEGABYTE)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        batch = folder + "/batch"
        os.mkdir(batch)
        path = batch + "/accounts.csv"
        write_extract(path, options.bytes)
        size = os.path.getsize(path)
        # A second record type that never comes: nothing loads while it is measured.
        emulator = subprocess.Popen(
            [options.binaries + "/batchlint-emulator", "--port", "0", "--state", folder + "/state", "--token", TOKEN,
             "--data-source", "bench", "--record-type", "accounts", "--record-type", "never", "--quiet"],
            stdout=subprocess.PIPE)
        try:
            address = emulator.stdout.readline().decode().split()[-1]
            curl, puts, whole, memory = [], [], [], []
            for run in range(options.runs):
                url = signed_url(address, "accounts", f"2026-01-01T00:00:{run:02}Z")
                seconds, _, said = measured(
                    ["curl", "-s", "-f", "-w", "%{time_total}", "--upload-file", path, url])
                curl.append(size / float(said) / MEGABYTE)
                environment = {"BATCHLINT_TOKEN": TOKEN, "PATH": os.environ["PATH"]}
                seconds, most, said = measured(
                    [options.binaries + "/batchlint-upload", "upload", batch, "--data-source", "bench",
                     "--endpoint", address + "/api/files/upload", "--batch-date", f"2026-01-02T00:00:{run:02}Z"],
                    env=environment)
                puts.append(float(re.search(r"MB, ([0-9.]+) MB/s", said).group(1)))
                whole.append(size / seconds / MEGABYTE)
                memory.append(most)
        finally:
            emulator.kill()
            emulator.wait()
        print(f"{size / MEGABYTE:.1f} MB, median of {options.runs} runs")
        print(f"curl --upload-file            {statistics.median(curl):7.0f} MB/s")
        print(f"batchlint-upload, its PUT     {statistics.median(puts):7.0f} MB/s")
        print(f"batchlint-upload, check too   {statistics.median(whole):7.0f} MB/s")
        print(f"batchlint-upload, most memory {max(memory) / MEGABYTE:7.1f} MB")


if __name__ == "__main__":
    main()
