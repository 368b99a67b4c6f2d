import Bytes
import Diagnostics

/// Blank lines one behind the other: many findings within a file, one at its end.
struct BlankRun {
    private(set) var lines = 0
    /// The first line, without its line end.
    private(set) var region = Region(start: .start, end: .start)
    /// The number of the record that follows it.
    private(set) var record = 0
    /// Absolute offset behind the last line end.
    private(set) var end = 0
    /// The first places, as long as the file has had few.
    private(set) var places: [Occurrence] = []

    var isEmpty: Bool { lines == 0 }

    /// Begins a run.
    mutating func begin(at region: Region, record: Int) {
        self.region = region
        self.record = record
    }

    /// Adds a line that ends before the absolute offset `end`.
    mutating func append(end: Int) {
        lines += 1
        self.end = end
    }

    mutating func keep(_ occurrence: Occurrence) { places.append(occurrence) }

    mutating func removeAll() {
        lines = 0
        places.removeAll(keepingCapacity: true)
    }
}
