import Diagnostics

/// What is kept of a group until the end of its file.
struct ListedGroup {
    let first: Diagnostic
    /// How many findings were listed, the first among them.
    var count = 1
    /// The places of the others as they are shown, each with a line feed behind it: hundreds of
    /// thousands of arrays would take far more.
    private var places: [UInt8] = []

    init(first: Diagnostic) {
        self.first = first
    }

    /// Keeps a place, which holds no line feed.
    mutating func add(_ place: [UInt8]) {
        places += place
        places.append(0x0A)
    }

    /// The places of the others that were kept.
    var otherPlaces: [ArraySlice<UInt8>] { places.split(separator: 0x0A) }
}
