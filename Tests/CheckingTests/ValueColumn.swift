import Diagnostics

@testable import Checking

/// A file with one column of values beside a key, checked as a command does.
struct ValueColumn {
    /// What it came to for the column: rule and total, as `V501 3`, in the order of the rules.
    let findings: [String]

    init(_ values: [String], name: String = "remark", settings: CheckSettings = CheckSettings())
        throws
    {
        var lines = "key,\(name)\n"
        for (number, value) in values.enumerated() {
            lines += "k\(number),\(Self.quoted(value))\n"
        }
        let outcome = try Outcome(of: Array(lines.utf8), settings)
        findings = outcome.groups.map { group in
            let place = group.key.field == 2 ? "" : " in field \(group.key.field)"
            return "\(text(group.key.rule)) \(group.total)\(place)"
        }.sorted()
    }

    private static func quoted(_ value: String) -> String {
        guard value.contains(where: { ",\"\n\r".contains($0) }) else { return value }
        return "\"" + value.replacing("\"", with: "\"\"") + "\""
    }
}
