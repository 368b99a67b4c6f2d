import Diagnostics

/// Reports a file of more bytes than the limit.
package enum FileTooLarge: RuleDefinition {
    private static let bytesPerMegabyte = 1_000_000
    private static let defaultLimitBytes = 100 * bytesPerMegabyte

    package static let rule = Rule(
        id: "F101",
        name: "file-too-large",
        severity: .error,
        summary: "The file has more bytes than the limit, 100 MB unless set otherwise.",
        rationale: "The Batch API refuses larger files.",
        clause: .fileSize,
        remedy: "Export fewer records or columns: a record type takes one file for each batchDate.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let size) = occurrence.detail else { preconditionFailure() }
        let limit = facts.limitBytes
        return Explanation(
            "file is \(size, "byte"); the limit is \(words(for: limit))",
            remarks: remarks(size, facts))
    }

    private static func remarks(_ size: Int, _ facts: FileFacts) -> [Explanation.Remark] {
        let limit = facts.limitBytes
        let over = size - limit
        let percent = over * 100 / max(1, limit)
        var remarks: [Explanation.Remark] = [
            .size(
                """
                \(amount(size, limit)), \(amount(over, limit)) (\(percent)%) over\
                \(average(size, facts)).
                """),
            .limit(
                limit == defaultLimitBytes
                    ? defaultReading(size) : "it is that of `--max-size`."),
        ]
        if facts.recordsWithinLimit > 0, facts.recordsWithinLimit < facts.records {
            remarks.append(
                .help(
                    """
                    the first \(facts.recordsWithinLimit, "record") would fit. One record type \
                    takes one file for each batchDate.
                    """))
        }
        return remarks
    }

    private static func words(for limit: Int) -> Message {
        guard limit >= bytesPerMegabyte, limit.isMultiple(of: bytesPerMegabyte) else {
            return "\(limit, "byte")"
        }
        return "\(limit / bytesPerMegabyte) MB (\(limit, "byte"))"
    }

    /// Megabytes with two decimals, or bytes where the limit is less than a megabyte.
    private static func amount(_ bytes: Int, _ limit: Int) -> Message {
        guard limit >= bytesPerMegabyte else { return "\(bytes, "byte")" }
        let bytesPerHundredth = bytesPerMegabyte / 100
        let hundredths = (bytes + bytesPerHundredth / 2) / bytesPerHundredth
        return
            "\(hundredths / 100).\(plain: hundredths / 10 % 10)\(plain: hundredths % 10) MB"
    }

    private static func average(_ size: Int, _ facts: FileFacts) -> Message {
        guard facts.records > 0 else { return "" }
        let tenths = (size * 10 + facts.records / 2) / facts.records
        let mean: Message = "\(tenths / 10).\(plain: tenths % 10) bytes each on average"
        return "; \(facts.records, "record"), \(mean)"
    }

    private static func defaultReading(_ size: Int) -> Message {
        let limit = 100 << 20
        let verdict: Message = size > limit ? "also exceeded" : "not exceeded"
        return """
            `100MB` is read as 100 x 10^6, the stricter reading; 100 MiB would be \(limit), \
            \(verdict).
            """
    }
}
