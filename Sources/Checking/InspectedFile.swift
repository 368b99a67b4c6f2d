import Diagnostics

/// What a check saw of the columns of a file.
package struct InspectedFile: Sendable {
    package let facts: FileFacts
    /// In the order of the file; empty where its first bytes already tell that it is no extract.
    package let columns: [ColumnInspection]
}
