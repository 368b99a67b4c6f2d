import Scanner

/// A record of NDJSON as a scanner read it: all that its users can ask for. Offsets are absolute.
struct ScannedObject: Equatable {
    struct Member: Equatable {
        /// The first bytes of the name; nil where it is not kept or occurs before.
        var name: [UInt8]?
        var kind: JSONKind
        var nameStart: Int
        var value: Range<Int>
        var hasEscapes: Bool
    }

    var range: Range<Int>
    var traits: JSONRecord.Traits
    var nameCount: Int
    var members: [Member]
}

/// All that a scan of NDJSON came to.
struct ScannedNDJSON: Equatable {
    struct Name: Equatable {
        var text: [UInt8]
        var range: Range<Int>
        var record: Int
    }

    var objects: [ScannedObject] = []
    var faults: [JSONFault] = []
    var names: [Name] = []
    var withheld = 0
    /// LF, CRLF, CR.
    var lineEnds = [0, 0, 0]
    var firstLineFeed = -1
    var firstPair = -1
}
