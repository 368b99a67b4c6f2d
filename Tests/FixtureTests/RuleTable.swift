/// The rules as a Markdown page lists them: `| id | name | severity | … | fix |`.
struct RuleTable {
    /// What a line of a table says of a rule; the first word where it says more.
    struct Line: Hashable, Sendable {
        let id: String
        let name: String
        let severity: String
        let fix: String
    }

    private(set) var lines: [Line] = []

    /// Reads all tables of a page that have the columns.
    init(_ page: String) {
        var columns: [String]?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                columns = nil
                continue
            }
            let texts = Self.texts(of: line)
            guard let known = columns else {
                columns = texts
                continue
            }
            if let read = Self.line(texts, columns: known) { lines.append(read) }
        }
    }

    private static func line(_ texts: [String], columns: [String]) -> Line? {
        guard texts.count == columns.count, let id = word("id", texts, columns),
            let name = word("name", texts, columns), let fix = word("fix", texts, columns),
            let severity = word("severity", texts, columns), !id.hasPrefix("-")
        else { return nil }
        return Line(
            id: id, name: name, severity: severity, fix: fix == "-" || fix.isEmpty ? "none" : fix)
    }

    /// The first word in a column, without the marks of a link.
    private static func word(_ column: String, _ texts: [String], _ columns: [String]) -> String? {
        guard let index = columns.firstIndex(of: column) else { return nil }
        let text = texts[index].drop { $0 == "[" }
        return String(text.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
    }

    /// What stands between the bars of a line; `\|` is none of them.
    private static func texts(of line: Substring) -> [String] {
        line.replacing("\\|", with: "\u{0}").split(
            separator: "|", omittingEmptySubsequences: false
        )
        .dropFirst().dropLast()
        .map { padded in
            let text = padded.replacing("\u{0}", with: "|")
            return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}
