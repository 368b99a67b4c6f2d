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

    /// What most records end with, a lone CR not counted.
    package var usual: [UInt8] {
        carriageReturnLineFeeds > lineFeeds ? [0x0D, 0x0A] : [0x0A]
    }

    /// Every record ends with a lone CR.
    package var areAllCarriageReturns: Bool {
        carriageReturns > 0 && lineFeeds == 0 && carriageReturnLineFeeds == 0
    }
}
