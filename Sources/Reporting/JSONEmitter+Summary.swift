import Diagnostics

extension JSONEmitter {
    /// The version of the published format.
    static let schemaVersion = 1

    /// The last object of a report: totals over the run.
    mutating func summary(_ summary: RunSummary, version: StaticString) {
        object { json in
            json.name("type")
            json.text("summary")
            json.name("schema_version")
            json.number(Self.schemaVersion)
            json.name("tool")
            json.text("batchlint")
            json.name("version")
            json.text(version)
            json.name("verdict")
            json.text(summary.verdict.word)
            json.name("exit_code")
            json.number(summary.exitCode)
            json.totals(of: summary)
            json.name("by_rule")
            json.object { json in
                for entry in summary.byRule {
                    json.name(entry.rule.bytes)
                    json.number(entry.total)
                }
            }
            json.name("truncated")
            json.boolean(summary.isTruncated)
        }
    }

    private mutating func totals(of summary: RunSummary) {
        name("files")
        number(summary.files)
        name("records")
        number(summary.records)
        name("bytes")
        number(summary.bytes)
        name("errors")
        number(summary.errors)
        name("warnings")
        number(summary.warnings)
        name("notes")
        number(summary.notes)
        name("withheld")
        number(summary.withheld)
    }
}
