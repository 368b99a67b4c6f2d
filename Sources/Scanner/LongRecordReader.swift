/// Reads a record that is too long to be kept in memory, a stretch at a time.
///
/// A broken quote in it is taken by the letter of the grammar: there is nothing to look ahead into.
package struct LongRecordReader {
    private enum State {
        case fieldStart
        case unquoted
        case quoted
        /// Behind a quote inside quotes: it closes the field or escapes the next quote.
        case quoteInQuotes
        case textBehindQuotes
        /// Behind a CR that ended the record, where an LF may belong to it.
        case carriageReturn
        case ended
    }

    private let separator: UInt8
    private var state = State.fieldStart
    private var fieldStart: Int
    private var openLines = 0
    /// The number of the field that is being read, from 1.
    package private(set) var field = 1
    /// Absolute offset of the first byte.
    package let start: Int
    /// Absolute offset behind the last byte that was taken in.
    package private(set) var end: Int
    /// The byte that ended the record, once it has ended.
    package private(set) var terminator: UInt8?

    /// A reader of the record that starts at the absolute offset `start`.
    package init(separator: UInt8, start: Int) {
        self.separator = separator
        self.start = start
        end = start
        fieldStart = start
    }

    package var hasEnded: Bool { state == .ended }

    /// Takes in bytes up to the record's end, or all of them; returns how many.
    ///
    /// The absolute offsets of delimiters are added to `fieldEnds`, and each fault to `faults`; the
    /// offsets of a fault are absolute too.
    package mutating func read(
        _ bytes: Span<UInt8>, isFinal: Bool, fieldEnds: inout [Int], faults: inout [QuoteFault]
    ) -> Int {
        var index = 0
        while index < bytes.count, state != .ended {
            let byte = bytes[index]
            if state == .carriageReturn {
                state = .ended
                if byte == CSVSyntax.lineFeed { index += 1 }
                break
            }
            step(byte, at: end + index, fieldEnds: &fieldEnds, faults: &faults)
            index += 1
        }
        end += index
        if isFinal, index == bytes.count { finish(faults: &faults) }
        return index
    }

    private mutating func step(
        _ byte: UInt8, at offset: Int, fieldEnds: inout [Int], faults: inout [QuoteFault]
    ) {
        switch (state, byte) {
        case (.quoted, CSVSyntax.quote):
            state = .quoteInQuotes
        case (.quoted, _):
            if byte == CSVSyntax.lineFeed { openLines += 1 }
        case (.quoteInQuotes, CSVSyntax.quote):
            state = .quoted
        case (.fieldStart, CSVSyntax.quote):
            state = .quoted
            openLines = 0
        case (_, separator):
            fieldEnds.append(offset)
            field += 1
            fieldStart = offset + 1
            state = .fieldStart
        case (_, CSVSyntax.lineFeed), (_, CSVSyntax.carriageReturn):
            fieldEnds.append(offset)
            terminator = byte
            state = byte == CSVSyntax.lineFeed ? .ended : .carriageReturn
        case (.quoteInQuotes, _):
            faults.append(fault(.textAfterQuote, at: offset))
            state = .textBehindQuotes
        case (.unquoted, CSVSyntax.quote):
            faults.append(fault(.strayQuote, at: offset))
            state = .textBehindQuotes
        case (.fieldStart, _):
            state = .unquoted
        case (.unquoted, _), (.textBehindQuotes, _), (.carriageReturn, _), (.ended, _):
            break
        }
    }

    private mutating func finish(faults: inout [QuoteFault]) {
        if state == .quoted {
            let kind = QuoteFault.Kind.open(swallowedLines: openLines)
            faults.append(
                QuoteFault(
                    kind: kind, offset: fieldStart, field: field, fieldRange: fieldStart..<end))
        }
        state = .ended
    }

    private func fault(_ kind: QuoteFault.Kind, at offset: Int) -> QuoteFault {
        QuoteFault(kind: kind, offset: offset, field: field, fieldRange: fieldStart..<offset)
    }
}
