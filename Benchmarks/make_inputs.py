#!/usr/bin/env python3
"""Makes account-like CSV extracts for the benchmarks: seeded, clean by every rule, or with a fault in every record.

    make_inputs.py --profile mixed --bytes 100MB --out accounts.csv
    make_inputs.py --profile mixed --bytes 100MB --faults all --out - | wc -l

The same arguments give the same bytes. A file never has more bytes than asked for and ends with a whole record.
It is fast because a record is an own key and one of a few thousand ready-made tails.
"""

import argparse
import datetime
import itertools
import random
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

TAILS = 6000
BLOCK_RECORDS = 8192
# Odd, so that numbers below 2^32 are put in another order and none is lost.
SCATTER = 2_654_435_761

COMPANY_HEADS = (
    "Alder Amber Arbor Beacon Birch Canyon Cedar Cinder Cobalt Coral Crescent Delta Dune Ember Falcon Fern "
    "Flint Garnet Glacier Harbor Hazel Indigo Juniper Lantern Linden Maple Meadow Mesa Nickel Oak Onyx Orchid "
    "Pebble Pine Prairie Quartz Raven Ridge River Sable Saffron Sage Slate Sparrow Thistle Timber Willow Zephyr"
).split()
COMPANY_TAILS = (
    "Analytics Bakery Brothers Builders Clinics Dental Designs Energy Farms Foods Freight Games Gear Group "
    "Hotels Insurance Interiors Labs Logistics Marine Media Motors Outfitters Partners Press Robotics Schools "
    "Services Software Studios Supplies Systems Textiles Travel Ventures Works"
).split()
INDUSTRIES = (
    "education energy finance food government health hospitality legal manufacturing media nonprofit retail "
    "services software telecom transport"
).split()
COUNTRIES = "AT AU BE BR CA CH CL DE DK ES FI FR GB GR IE IN IT JP KR MX NL NZ PL PT RO SE SG TR US ZA".split()
PLANS = "starter basic growth business enterprise".split()
WORDS = (
    "about account after again agreed annual answer before billing booked budget call champion change closed "
    "contract customer demo discount during export feature first follow growth import invoice issue later "
    "licence meeting migration moved next onboarding open order partner payment pilot plan price question "
    "quote ready region renewal reply report review rollout seats second signed sponsor spring support survey "
    "team ticket training upgrade usage visit waiting with workshop"
).split()
WIDE_SCRIPT_WORDS = (
    "договор заказчик продление поддержка обучение отчёт встреча оплата внедрение регион "
    "契約 更新 顧客 請求書 研修 会議 地域 導入 報告 支援 "
    "계약 갱신 고객 청구서 교육 회의 지역 도입 보고 지원 "
    "σύμβαση πελάτης ανανέωση υποστήριξη εκπαίδευση αναφορά πληρωμή περιοχή "
    "Verlängerung Schulung Übergabe Größenänderung façade réunion échéance année señal compañía sesión "
    "अनुबंध ग्राहक नवीकरण प्रशिक्षण 🎉 🚀 📈 𝛼"
).split()

Column = tuple[str, Callable[[random.Random], str]]


def company(rng: random.Random) -> str:
    return f"{rng.choice(COMPANY_HEADS)} {rng.choice(COMPANY_TAILS)}"


def sentence(rng: random.Random, words: list[str] = WORDS, low: int = 3, high: int = 8) -> str:
    return " ".join(rng.choices(words, k=rng.randint(low, high)))


def optional(filled: float, make: Callable[[random.Random], str]) -> Callable[[random.Random], str]:
    return lambda rng: make(rng) if rng.random() < filled else ""


def day(rng: random.Random) -> str:
    return (datetime.date(2016, 1, 1) + datetime.timedelta(days=rng.randrange(3900))).isoformat()


def moment(rng: random.Random) -> str:
    clock = f"{rng.randrange(24):02d}:{rng.randrange(60):02d}:{rng.randrange(60):02d}"
    return f"{day(rng)}T{clock}{rng.choice(('Z', '+00:00', '+02:00', '-05:00'))}"


def boolean(rng: random.Random) -> str:
    return "true" if rng.random() < 0.7 else "false"


def money(rng: random.Random) -> str:
    return f"{rng.uniform(1, 25000):.2f}"


def share(rng: random.Random) -> str:
    return f"{rng.random():.4f}"


def count(top: int) -> Callable[[random.Random], str]:
    return lambda rng: str(rng.randrange(top))


def signed(rng: random.Random) -> str:
    return f"{rng.uniform(-900, 900):.3f}"


def email(rng: random.Random) -> str:
    return f"{rng.choice(WORDS)}.{rng.choice(WORDS)}@{rng.choice(COMPANY_HEADS).lower()}.example"


def one_of(values: list[str]) -> Callable[[random.Random], str]:
    return lambda rng: rng.choice(values)


def tricky_text(rng: random.Random) -> str:
    """Text that needs its quotes: a separator, a quote or a line end inside."""
    text = sentence(rng, low=2, high=5)
    form = rng.randrange(4)
    if form == 0:
        return f"{company(rng)}, {text}"
    if form == 1:
        return f'the "{rng.choice(WORDS)}" {text}'
    if form == 2:
        return f"{text}\n{sentence(rng, low=2, high=5)}"
    return f'{text}, "{rng.choice(WORDS)}", {rng.choice(WORDS)}'


def wide_script_text(rng: random.Random) -> str:
    return sentence(rng, WIDE_SCRIPT_WORDS, 2, 6)


def mixed_note(rng: random.Random) -> str:
    roll = rng.random()
    if roll < 0.55:
        return ""
    if roll < 0.67:
        return tricky_text(rng)
    if roll < 0.72:
        return wide_script_text(rng)
    return sentence(rng)


MIXED: list[Column] = [
    ("name", company),
    ("industry", one_of(INDUSTRIES)),
    ("country", one_of(COUNTRIES)),
    ("active", boolean),
    ("created_date", day),
    ("renewal_date", optional(0.8, day)),
    ("last_activity_at", optional(0.9, moment)),
    ("seats", count(900)),
    ("mrr", money),
    ("owner_email", email),
    ("notes", mixed_note),
]

NARROW: list[Column] = [("active", boolean), ("renewal_date", day), ("mrr", money)]

QUOTED: list[Column] = [
    ("name", lambda rng: f"{company(rng)}, {rng.choice(COMPANY_TAILS)}"),
    ("industry", one_of(INDUSTRIES)),
    ("address", tricky_text),
    ("created_date", day),
    ("mrr", money),
    ("notes", tricky_text),
    ("comment", tricky_text),
]

UNICODE: list[Column] = [
    ("name", wide_script_text),
    ("city", wide_script_text),
    ("active", boolean),
    ("created_date", day),
    ("notes", wide_script_text),
    ("comment", wide_script_text),
]

NUMERIC: list[Column] = [
    ("seats", count(900)),
    ("logins", count(100000)),
    ("page_views", count(5000000)),
    ("mrr", money),
    ("arr", money),
    ("health_score", share),
    ("trend", signed),
    ("tickets", count(40)),
    ("storage_gb", share),
]


def wide_columns() -> list[Column]:
    """59 columns beside the key: counts, shares, money, days, booleans and short words in turn."""
    kinds: list[Column] = [
        ("usage", count(10000)),
        ("ratio", share),
        ("fee", optional(0.7, money)),
        ("checked_date", optional(0.6, day)),
        ("option_enabled", boolean),
        ("plan", one_of(PLANS)),
    ]
    turn = itertools.cycle(kinds)
    return [(f"m{number}_{name}", make) for number, (name, make) in zip(range(1, 60), turn)]


PROFILES: dict[str, list[Column]] = {
    "mixed": MIXED,
    "narrow": NARROW,
    "wide": wide_columns(),
    "quoted": QUOTED,
    "unicode": UNICODE,
    "numeric": NUMERIC,
}

Fields = list[bytes]


def too_few_or_many(fields: Fields, turn: int) -> Fields:
    """One field less and one more in turn, so that no other number of fields becomes the usual one."""
    return fields[:-1] if turn % 2 else fields + [b"surplus"]


def stray_quote(fields: Fields, turn: int) -> Fields:
    return [b'12" pipe'] + fields[1:]


def ill_formed(fields: Fields, turn: int) -> Fields:
    return [b"Caf\xe9"] + fields[1:]


def boolean_in_capitals(fields: Fields, turn: int) -> Fields:
    return fields[:3] + [fields[3].upper()] + fields[4:]


FAULTS: dict[str, Callable[[Fields, int], Fields]] = {
    "ragged": too_few_or_many,
    "stray-quote": stray_quote,
    "ill-formed": ill_formed,
    # Of the mixed profile.
    "near-miss": boolean_in_capitals,
}


def mendable(fields: Fields, turn: int) -> Fields:
    """What `fix` mends, of the mixed profile: a stray quote, a date in another order, a space before a number, and a
    blank line behind every tenth record."""
    created = b"/".join(fields[4][5:].split(b"-") + [fields[4][:4]])
    end = b"\n" if turn % 10 == 0 else b""
    return [b'12" pipe'] + fields[1:4] + [created] + fields[5:7] + [b" " + fields[7]] + fields[8:-1] + [fields[-1] + end]


def near_misses(fields: Fields, turn: int) -> Fields:
    """Every field of the mixed profile that has something in it is a near miss of its kind, or has a space behind it."""

    def spaced(text: bytes) -> bytes:
        return text[:-1] + b' "' if text.endswith(b'"') else text + b" " if text else text

    def turned(date: bytes) -> bytes:
        return b"/".join(date[5:].split(b"-") + [date[:4]]) if date else date

    name, industry, country, active, created, renewal, last, seats, mrr, email, notes = fields
    return [
        spaced(name), spaced(industry), spaced(country), active.upper(), turned(created), turned(renewal), last.lower(),
        b"+" + seats, b"+" + mrr, spaced(email), spaced(notes),
    ]  # fmt: skip


def plan_faults(name: str | None) -> list[Callable[[Fields, int], Fields]]:
    if name is None:
        return [lambda fields, turn: fields]
    if name == "mendable":
        return [mendable]
    if name == "near-misses":
        return [near_misses]
    return list(FAULTS.values()) if name == "all" else [FAULTS[name]]


@dataclass(frozen=True)
class Extract:
    """What to make. `faults` names a fault of FAULTS, `all` for them in turn, `mendable` or
    `near-misses`; None is clean."""

    profile: str
    size_bytes: int
    seed: int = 1
    faults: str | None = None
    line_end: bytes = b"\n"
    # The keys stand in no order.
    scattered: bool = False

    def header(self) -> bytes:
        names = ["account_id"] + [name for name, _ in PROFILES[self.profile]]
        return ",".join(names).encode() + self.line_end

    def tails(self, rng: random.Random) -> list[bytes]:
        """All of a record behind its key, from the separator to the line end."""
        columns = PROFILES[self.profile]
        quote_all = self.profile == "quoted"
        faults = plan_faults(self.faults)
        tails = []
        for turn in range(TAILS):
            fields = [encode(make(rng), quote_all) for _, make in columns]
            # A fault that comes in two forms gets the turn among its own records.
            fields = faults[turn % len(faults)](fields, turn // len(faults))
            tails.append(b"," + b",".join(fields) + self.line_end)
        return tails

    def chunks(self) -> Iterator[bytes]:
        rng = random.Random(f"{self.profile} {self.seed} {self.faults}")
        tails = self.tails(rng)
        left = self.size_bytes - len(self.header())
        if left < 0:
            raise ValueError(f"{self.size_bytes} bytes do not hold the header")
        yield self.header()
        key = 1_000_000
        while True:
            picked = rng.choices(tails, k=BLOCK_RECORDS)
            keys = range(key, key + BLOCK_RECORDS)
            if self.scattered:
                keys = [1_000_000_000 + number * SCATTER % 2**32 for number in keys]
            records = [b"A-%d%s" % pair for pair in zip(keys, picked)]
            block = b"".join(records)
            if len(block) > left:
                yield fitting(records, left)
                return
            yield block
            left -= len(block)
            key += BLOCK_RECORDS


def encode(value: str, quote_all: bool) -> bytes:
    if quote_all or any(character in value for character in ',"\n\r'):
        value = '"' + value.replace('"', '""') + '"'
    return value.encode()


def fitting(records: list[bytes], limit_bytes: int) -> bytes:
    total = 0
    for index, record in enumerate(records):
        total += len(record)
        if total > limit_bytes:
            return b"".join(records[:index])
    return b"".join(records)


def parse_size(text: str) -> int:
    """`100MB`, `64KiB`, `2000`: bytes."""
    match = re.fullmatch(r"(\d+)(?:([KMG])(i?)B|B)?", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"not a size: {text}")
    power = " KMG".index(match[2]) if match[2] else 0
    return int(match[1]) * (1024 if match[3] else 1000) ** power


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", choices=PROFILES, default="mixed")
    parser.add_argument("--bytes", type=parse_size, default=parse_size("100MB"), help="100MB, 64KiB, 2000")
    parser.add_argument("--faults", choices=[*FAULTS, "all", "mendable", "near-misses"], help="put this fault into every record")
    parser.add_argument("--line-end", choices=["lf", "crlf"], default="lf")
    parser.add_argument("--scattered", action="store_true", help="the keys stand in no order")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True, help="a path, or - for standard output")
    given = parser.parse_args()
    line_end = {"lf": b"\n", "crlf": b"\r\n"}[given.line_end]
    extract = Extract(given.profile, given.bytes, given.seed, given.faults, line_end, given.scattered)
    if given.out == "-":
        sys.stdout.buffer.writelines(extract.chunks())
        return
    with open(given.out, "wb") as file:
        file.writelines(extract.chunks())


if __name__ == "__main__":
    main()
