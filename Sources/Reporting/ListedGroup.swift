import Diagnostics

/// What is kept of a group until the end of its file.
struct ListedGroup {
    let first: Diagnostic
    /// How many findings were listed, the first among them.
    var count = 1
    /// The places of the others, as they are shown.
    var otherPlaces: [[UInt8]] = []

    init(first: Diagnostic) {
        self.first = first
    }
}
