/// A format of reports.
package enum ReportFormat: String, Sendable, CaseIterable {
    case full
    case concise
    case gcc
    case github
    case azure
    case markdown
    case jsonl
    case json
    case sarif
    case gitlab
    case junit
    case checkstyle
    case rdjson
    case rdjsonl
    case html

    /// How many findings of a group are listed unless the user says otherwise.
    package var listedPerGroup: Int {
        switch self {
        case .full, .concise, .gcc, .azure, .junit: 3
        case .github, .markdown: 1
        case .html: 1_000
        case .jsonl, .json, .sarif, .gitlab, .checkstyle, .rdjson, .rdjsonl: 100
        }
    }

    /// Whether reports of other formats may stand between its lines.
    package var isOfLines: Bool {
        switch self {
        case .full, .concise, .gcc, .github, .azure: true
        case .markdown, .jsonl, .json, .sarif, .gitlab, .junit, .checkstyle, .rdjson, .rdjsonl,
            .html:
            false
        }
    }
}
