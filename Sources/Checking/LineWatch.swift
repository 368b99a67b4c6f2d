import Diagnostics

/// A line that somebody asks about, and what a pass saw on it.
struct LineWatch {
    /// From 1.
    let line: Int
    var found: InspectedLine?
}
