import Diagnostics

/// Reports a page, a table drawn for people, or an error message that was saved as an extract.
package enum NotAnExtract: RuleDefinition {
    package enum Kind: Int, Sendable, CaseIterable {
        case html
        case xml
        case clientTable
        case errorMessage
    }

    package static let rule = Rule(
        id: "F105",
        name: "not-an-extract",
        severity: .error,
        summary: """
            The file is an HTML or XML page, the output of a SQL client for people, or an error \
            message.
            """,
        rationale: "The export went wrong, and what it printed was saved in place of the data.",
        clause: .fileFormat,
        remedy: "Look at the file, mend the export and run it again.")

    package static func check(_ head: Span<UInt8>) -> Kind? {
        let text = head.extracting(HeadText.start(of: head)..<head.count)
        if let markup = MarkupStart.of(text) { return markup == .html ? .html : .xml }
        if ClientTable.isStart(of: text) { return .clientTable }
        return ErrorMessageLine.matches(text) ? .errorMessage : nil
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let code) = occurrence.detail, let kind = Kind(rawValue: code) else {
            preconditionFailure()
        }
        switch kind {
        case .html:
            return Explanation(
                "file is an HTML page, not an extract", caret: "HTML",
                remarks: [
                    .why("a login or error page was probably saved in place of the download."),
                    .help("open it in a browser to see what it says, and download again."),
                ])
        case .xml:
            return Explanation(
                "file is XML, not an extract", caret: "XML",
                remarks: [
                    .why("storage services answer in XML when they refuse a download."),
                    .help("export CSV or NDJSON."),
                ])
        case .clientTable:
            return Explanation(
                "file is a table that a SQL client drew for people, not an extract",
                caret: "a table of text",
                remarks: [
                    .help(
                        """
                        export CSV: in psql \(code: #"\copy (…) TO 'out.csv' CSV HEADER"#), in \
                        sqlite3 \(code: ".mode csv").
                        """)
                ])
        case .errorMessage:
            return Explanation(
                "file starts with an error message, not with a header", caret: "an error message",
                remarks: [
                    .why("the export failed, and what it printed was saved as the extract."),
                    .help("mend what it says, and run the export again."),
                ])
        }
    }
}
