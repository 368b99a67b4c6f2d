import Bytes

/// Reports faults, and finds the way on behind those that leave the rest of a record open.
extension NDJSONScanner {
    /// Adds a fault; `range` counts from the start of the piece. Between records it belongs to the
    /// next one, unless a number is given.
    mutating func report(_ kind: JSONFault.Kind, _ range: Range<Int>, of number: Int? = nil) {
        batch.faults.append(
            JSONFault(
                kind: kind, range: (base + range.lowerBound)..<(base + range.upperBound),
                record: number ?? (record.isOpen ? recordNumber : recordNumber + 1),
                name: record.isOpen ? record.name : 0,
                pointer: record.isOpen ? path.pointer : []))
    }

    /// Reports the first breach of the grammar in a record; more of them are withheld as a rule.
    mutating func reportUnexpected(
        _ expected: JSONFault.Expectation, _ range: Range<Int>, of number: Int? = nil
    ) {
        if record.isOpen {
            record.traits.remove(.whole)
            guard !record.isBroken || showsCascade else {
                withheld += 1
                return
            }
            record.isBroken = true
        }
        report(.unexpected(expected), range, of: number)
    }

    /// Reports what stands at the cursor, and gives the rest of the record up.
    mutating func refuse(_ bytes: Span<UInt8>) -> Progress {
        guard let range = token(bytes) else { return .stop }
        reportUnexpected(expectation, range.isEmpty ? cursor..<(cursor + 1) : range)
        breakOff()
        return .on
    }

    /// Gives the rest of the record up.
    mutating func breakOff() {
        record.traits.remove(.whole)
        record.skipDepth = path.depth
        state =
            record.isMultiLine || isInArray
            ? .skipRecord(isInString: false, isEscaped: false) : .skipLine
    }

    /// Reports a record that is longer than the limit, and gives it up.
    mutating func giveUpLongRecord() {
        if record.isOpen, reportLongRecord(before: cursor) { state = .skipLine }
    }

    /// Reports a record that is longer than the limit, up to `end`; true where that is new.
    @discardableResult
    mutating func reportLongRecord(before end: Int) -> Bool {
        guard !record.isAbandoned, base + end - record.start > limits.recordBytes else {
            return false
        }
        let place = record.start + limits.recordBytes - base
        report(.recordTooLong, place..<(place + 1))
        record.traits.remove(.whole)
        record.isAbandoned = true
        return true
    }

    /// Goes to the end of the line; a lone CR is one where a record starts behind it.
    mutating func skipLine(_ bytes: Span<UInt8>) -> Progress {
        while true {
            cursor = ByteSet.lineEnds.firstIndex(in: bytes, from: cursor)
            guard cursor < bytes.count else {
                if !isFinal { cursor = characterBoundary(bytes, after: 0) }
                return .stop
            }
            guard let length = lineEndLength(bytes) else { return .stop }
            let next = cursor + length
            if bytes[cursor] == 0x0A || length == 2 || next == bytes.count
                || bytes[next] == UInt8(ascii: "{")
            {
                break
            }
            guard next < bytes.count || isFinal else { return .stop }
            cursor = next
        }
        if record.isOpen { endRecord(at: cursor) }
        state = .between
        isBehindRecord = true
        isLineHead = false
        return .on
    }

    /// Goes behind the bracket that closes the record, or to the line where another one starts.
    mutating func skipRecord(_ bytes: Span<UInt8>) -> Progress {
        guard case .skipRecord(var isInString, var isEscaped) = state else { return .on }
        defer {
            if case .skipRecord = state {
                state = .skipRecord(isInString: isInString, isEscaped: isEscaped)
            }
        }
        let end = isFinal ? bytes.count : characterBoundary(bytes, after: 0)
        while cursor < end {
            let byte = bytes[cursor]
            if CSVSyntax.isLineEnd(byte) {
                guard let length = lineEndLength(bytes) else { return .stop }
                guard length == 1, byte == 0x0D, isInString else {
                    passLineEnd(length, bytes)
                    isInString = false
                    isEscaped = false
                    continue
                }
            }
            if isLineHead, byte != 0x20, byte != 0x09 {
                isLineHead = false
                if byte == UInt8(ascii: "{"), base + cursor - lineStart == record.indent {
                    isLineHead = true
                    endCutRecord()
                    return .on
                }
            }
            if isInString {
                isInString = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            } else if skipBracket(byte, isInString: &isInString) {
                endRecord(at: cursor)
                return .on
            }
            cursor += 1
        }
        if isFinal { endRecord(at: cursor) }
        return isFinal ? .on : .stop
    }

    /// Counts a bracket outside strings; true at the one that closes the record, or at the comma
    /// behind a value that has none.
    private mutating func skipBracket(_ byte: UInt8, isInString: inout Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "\""):
            isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            record.skipDepth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            guard record.skipDepth > 0 else { return byte == UInt8(ascii: "]") }
            record.skipDepth -= 1
            guard record.skipDepth == 0 else { return false }
            cursor += 1
            return true
        case UInt8(ascii: ","):
            return record.skipDepth == 0
        default: break
        }
        return false
    }

    /// Ends a record before the line in which another one starts; no comma is asked for between.
    private mutating func endCutRecord() {
        endRecord(at: cursor)
        isLineHead = true
        isBehindRecord = isInArray
        if isInArray { comma = base + cursor }
    }
}
