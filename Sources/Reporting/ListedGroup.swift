import Diagnostics

/// What is kept of a group until the end of its file.
struct ListedGroup {
    let first: Diagnostic
    /// How many findings were listed, the first among them.
    var count = 1
    /// The places of the others as they are shown, each with a line feed behind it: hundreds of
    /// thousands of arrays would take far more.
    private var places: [UInt8] = []
    /// How many places of others were kept.
    private(set) var placeCount = 0

    init(first: Diagnostic) {
        self.first = first
    }

    /// Keeps a place, which holds no line feed.
    mutating func add(_ place: [UInt8]) {
        places += place
        places.append(0x0A)
        placeCount += 1
    }

    /// Hands on the places of the others that were kept, one by one.
    func forEachPlace(_ handOn: (ArraySlice<UInt8>) -> Void) {
        var rest = places[...]
        while let end = rest.firstIndex(of: 0x0A) {
            handOn(rest[..<end])
            rest = rest[(end + 1)...]
        }
    }
}
