import Bytes
import Diagnostics

/// Blank lines one behind the other: many findings within a file, one at its end.
struct BlankRun {
    private(set) var lines = 0
    /// Absolute range of the first line, without its line end.
    private(set) var range = 0..<0
    /// Where the first line is; nil until somebody works it out.
    var region: Region?
    /// The number of the record that follows it.
    private(set) var record = 0
    /// Absolute offset behind the last line end.
    private(set) var end = 0
    /// The blank lines that records follow.
    private(set) var settledLines = 0
    /// The first places of the file, and how many of them records follow.
    private(set) var places: [Occurrence] = []
    private var settledPlaces = 0

    var isEmpty: Bool { lines == 0 }

    /// Whether the place of the next blank line is wanted.
    var wantsPlace: Bool { places.count < FindingLog.placesPerGroup }

    /// Adds the blank line at an absolute range, with a line end before the absolute offset `end`;
    /// `record` is the number of the record that follows.
    mutating func append(_ line: Range<Int>, end: Int, record: Int) {
        if lines == 0 {
            range = line
            region = nil
            self.record = record
        }
        lines += 1
        self.end = end
    }

    mutating func keep(_ occurrence: Occurrence) { places.append(occurrence) }

    /// Ends the run: a record follows.
    mutating func settle() {
        settledLines += lines
        settledPlaces = places.count
        lines = 0
    }

    /// The places of the blank lines that records follow.
    var settled: [Occurrence] { Array(places.prefix(settledPlaces)) }
}
