import BatchLint

/// The findings of a file, one line each.
enum FindingText {
    static func of(_ report: Report) -> String {
        report.diagnostics.map { finding in
            let place = "\(finding.path.shown):\(finding.start.line):\(finding.start.column)"
            return "\(place): \(finding.severity): \(finding.message) [\(finding.code)]\n"
        }.joined()
    }
}
