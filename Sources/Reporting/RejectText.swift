import Bytes
import Diagnostics

/// What is wrong with a record that was set apart, as an object of JSON on one line.
package enum RejectText {
    /// The line, with its end: where the record stands, where it stood, and its findings.
    package static func line(_ record: RejectedRecord, values: ShownValues) -> [UInt8] {
        var json = JSONEmitter(.oneLine)
        json.object { json in
            json.name("record")
            json.number(record.number)
            json.name("offset")
            json.number(record.range.lowerBound)
            json.name("bytes")
            json.number(record.range.count)
            json.name("source")
            json.object { json in
                json.name("path")
                json.text(record.source.bytes)
                json.name("line")
                json.number(record.line)
                json.name("offset")
                json.number(record.sourceRange.lowerBound)
                json.name("bytes")
                json.number(record.sourceRange.count)
            }
            json.name("total")
            json.number(record.totalFindings)
            json.name("findings")
            json.array { json in
                for finding in record.findings { json.reason(finding, values) }
            }
        }
        return json.bytes + [0x0A]
    }
}

extension JSONEmitter {
    /// A finding without its place, which is one in the result.
    fileprivate mutating func reason(_ finding: Diagnostic, _ values: ShownValues) {
        object { json in
            json.name("code")
            json.text(finding.rule.id.bytes)
            json.name("name")
            json.text(finding.rule.name)
            json.name("message")
            json.text(finding.explanation.message.shown(Style(values: values)))
            json.name("field")
            json.optional(finding.field) { $0.field($1) }
            json.name("value")
            json.optional(finding.value) { $0.value($1, values) }
        }
    }
}
