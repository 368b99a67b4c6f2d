/// How the records of a file end: counts of each kind, outside quotes.
package struct LineEndings: Sendable, Hashable {
    package var lineFeeds = 0
    package var carriageReturnLineFeeds = 0
    /// CRs that no LF follows.
    package var carriageReturns = 0

    package init() {}

    package mutating func add(_ other: LineEndings) {
        lineFeeds += other.lineFeeds
        carriageReturnLineFeeds += other.carriageReturnLineFeeds
        carriageReturns += other.carriageReturns
    }

    /// LF and CRLF both occur.
    package var areMixed: Bool { lineFeeds > 0 && carriageReturnLineFeeds > 0 }

    /// Every record ends with a lone CR.
    package var areAllCarriageReturns: Bool {
        carriageReturns > 0 && lineFeeds == 0 && carriageReturnLineFeeds == 0
    }
}
