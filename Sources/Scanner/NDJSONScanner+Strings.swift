import Bytes

/// Strings, in the right quotes and in wrong ones.
extension NDJSONScanner {
    /// What ends the part of a string that is there.
    private enum StringStop {
        /// The quote that closes it.
        case quote(Int)
        /// The line end that cuts it off.
        case lineEnd(Int)
        /// More bytes have to tell; all before is in order.
        case bytes(Int)
        /// The batch has too many faults.
        case full(Int)
    }

    /// The bytes of the longest escape.
    private static let escapeBytes = 2 * JSONEscape.unicodeLength

    /// Reads the string whose quote is at the cursor.
    mutating func readString(_ bytes: Span<UInt8>, isName: Bool) -> Progress {
        let start = cursor
        let faultCount = batch.faults.count
        record.stringStart = base + start
        record.stringHasFault = false
        record.stringHasEscapes = false
        switch findStringEnd(bytes, from: start + 1) {
        case .bytes where bytes.count - start <= limits.tokenBytes, .full where faultCount > 0:
            batch.faults.removeLast(batch.faults.count - faultCount)
            return .stop
        case .bytes(let offset), .full(let offset):
            state = .string(isName: isName)
            cursor = offset
            return .stop
        case .quote(let close):
            finishString(close, bytes, isName: isName)
        case .lineEnd(let offset):
            cutString(offset, isName: isName)
        }
        return .on
    }

    /// Reads on in a string whose start was taken in before.
    mutating func readOnInString(_ bytes: Span<UInt8>, isName: Bool) -> Progress {
        switch findStringEnd(bytes, from: cursor) {
        case .bytes(let offset), .full(let offset):
            cursor = offset
            return .stop
        case .quote(let close):
            finishString(close, bytes, isName: isName)
        case .lineEnd(let offset):
            cutString(offset, isName: isName)
        }
        return .on
    }

    /// Goes through the characters of a string and reports those that are out of order.
    private mutating func findStringEnd(_ bytes: Span<UInt8>, from start: Int) -> StringStop {
        var index = start
        while true {
            index = JSONStops.firstIndex(in: bytes, from: index)
            guard index < bytes.count else {
                return isFinal ? .lineEnd(index) : .bytes(characterBoundary(bytes, after: start))
            }
            guard batch.faults.count < JSONBatch.faultCapacity else { return .full(index) }
            switch bytes[index] {
            case UInt8(ascii: "\""):
                return .quote(index)
            case UInt8(ascii: "\\"):
                guard isFinal || index + Self.escapeBytes <= bytes.count else {
                    return .bytes(index)
                }
                record.stringHasEscapes = true
                index += reportEscape(bytes, at: index)
            case 0x0A:
                return .lineEnd(index)
            case 0x0D:
                guard isFinal || index + 1 < bytes.count else { return .bytes(index) }
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
                if next == 0x0A || next == UInt8(ascii: "{") { return .lineEnd(index) }
                reportControl(index)
                index += 1
            case 0:
                // That is the encoding's matter (E205).
                record.stringHasFault = true
                index += 1
            default:
                reportControl(index)
                index += 1
            }
        }
    }

    private mutating func reportControl(_ index: Int) {
        record.stringHasFault = true
        report(.unescapedControl, index..<(index + 1))
    }

    /// Reports an escape that is out of order; returns its length.
    private mutating func reportEscape(_ bytes: Span<UInt8>, at index: Int) -> Int {
        switch JSONEscape.read(bytes, at: index) {
        case .character(let length): return length
        case .nul:
            record.stringHasFault = true
            report(.nulEscape, index..<(index + JSONEscape.unicodeLength))
            return JSONEscape.unicodeLength
        case .loneSurrogate:
            record.stringHasFault = true
            report(.loneSurrogate, index..<(index + JSONEscape.unicodeLength))
            return JSONEscape.unicodeLength
        case .invalid(let length):
            record.stringHasFault = true
            report(.invalidEscape, index..<(index + length))
            return length
        }
    }

    /// Takes the string that the quote at `close` ends.
    private mutating func finishString(_ close: Int, _ bytes: Span<UInt8>, isName: Bool) {
        let start = record.stringStart - base
        cursor = close + 1
        let isKept = start >= 0 && cursor - start <= limits.tokenBytes
        if isName {
            if isKept {
                finishName(start..<cursor, (start + 1)..<close, bytes)
            } else {
                finishLongName()
            }
        } else {
            let isWhole = isKept && !record.stringHasFault
            finishValue(.string, start..<(isWhole ? cursor : start + 1))
        }
    }

    /// Takes a name that is not kept: its start may be out of reach.
    private mutating func finishLongName() {
        report(.nameTooLong, (cursor - 1)..<cursor)
        record.name = 0
        record.keptName = 0
        record.nameStart = record.stringStart
        path.leaveName()
        state = .colon
    }

    /// Takes a string that the line end at `end` cuts off.
    private mutating func cutString(_ end: Int, isName: Bool) {
        cursor = end
        report(.truncated, end..<end)
        record.traits.remove(.whole)
        if !isName, path.depth == 1, !path.isInArray {
            let start = record.stringStart - base
            finishValue(.unknown, start..<start)
        }
        if record.isMultiLine || isInArray {
            breakOff()
        } else {
            endRecord(at: end)
        }
    }

    /// Reads a string in quotes of another kind, where it plainly is one.
    mutating func readWrongQuote(_ bytes: Span<UInt8>, isName: Bool) -> Progress {
        switch WrongQuotes.content(bytes, from: cursor, limit: limits.tokenBytes) {
        case .cut where isFinal, .none:
            return refuse(bytes)
        case .cut:
            return .stop
        case .content(let content, let end):
            report(.wrongQuote, cursor..<end)
            let range = cursor..<end
            cursor = end
            if isName {
                finishName(range, content, bytes)
            } else {
                finishValue(.string, range.lowerBound..<(range.lowerBound + 1))
            }
            return .on
        }
    }

    /// The last place, not before `start`, up to which no character is cut by the end of the bytes.
    func characterBoundary(_ bytes: Span<UInt8>, after start: Int) -> Int {
        for back in 1...3 where bytes.count - back >= start {
            let byte = bytes[bytes.count - back]
            guard byte >= 0x80 else { break }
            if byte >= 0xC0 { return bytes.count - back }
        }
        return bytes.count
    }
}
