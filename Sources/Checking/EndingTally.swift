import Bytes
import Diagnostics

/// The line ends of the records, and where LF and CRLF stand first.
struct EndingTally {
    var counts = LineEndings()
    /// Whether both first places are known: the question is asked for every line end.
    var isComplete: Bool { hasLineFeed && hasPair }
    private var hasLineFeed = false
    private var hasPair = false
    private(set) var firstLineFeed: Occurrence?
    private(set) var firstPair: Occurrence?

    /// Whether the place of a line end is the first of its kind.
    func wantsPlace(isPair: Bool) -> Bool {
        isPair ? !hasPair : !hasLineFeed
    }

    mutating func keep(_ place: Occurrence, isPair: Bool) {
        if isPair {
            firstPair = place
            hasPair = true
        } else {
            firstLineFeed = place
            hasLineFeed = true
        }
    }
}
