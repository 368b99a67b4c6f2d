import Diagnostics

/// What a check saw of the columns of a file.
package struct InspectedFile: Sendable {
    package let facts: FileFacts
    /// In the order of the file; empty where its first bytes already tell that it is no extract.
    package let columns: [ColumnInspection]
    package let lineCount: Int
    /// nil where none was asked for, or the file has no such line.
    package let line: InspectedLine?

    init(facts: FileFacts, _ inspection: Inspection?) {
        self.facts = facts
        columns = inspection?.columns ?? []
        lineCount = inspection?.lineCount ?? 0
        line = inspection?.seen
    }
}
