import Bytes

/// What stands between records.
extension NDJSONScanner {
    /// Reads on byte by byte, up to where a walk can go on: the start of a line with no record open,
    /// or a name; false where more bytes are needed or the batch is full.
    mutating func readExactly(_ bytes: Span<UInt8>) -> Bool {
        while true {
            guard !batch.isFull else { return false }
            giveUpLongRecord()
            switch step(bytes) {
            case .on:
                if isAtName { return true }
            case .lineStart where !isInArray: return true
            case .lineStart: continue
            case .stop: return false
            }
        }
    }

    private mutating func step(_ bytes: Span<UInt8>) -> Progress {
        switch state {
        case .between: return readBetween(bytes)
        case .string(let isName): return readOnInString(bytes, isName: isName)
        case .skipLine: return skipLine(bytes)
        case .skipRecord: return skipRecord(bytes)
        case .value, .valueOrEnd, .name, .nameOrEnd, .colon, .commaOrEnd:
            if let progress = skipSpace(bytes) { return progress }
            isLineHead = false
            return readToken(bytes)
        }
    }

    private mutating func readBetween(_ bytes: Span<UInt8>) -> Progress {
        guard cursor < bytes.count else {
            if isFinal, isInArray {
                report(.truncated, cursor..<cursor, of: recordNumber)
                isInArray = false
            }
            return .stop
        }
        switch bytes[cursor] {
        case 0x20, 0x09:
            cursor += 1
        case 0x0A, 0x0D:
            return endLineBetween(bytes)
        case 0x0C, 0x1E:
            report(.strayControl, cursor..<(cursor + 1))
            cursor += 1
        case UInt8(ascii: "/"), UInt8(ascii: "#"):
            return readComment(bytes)
        case 0xEF where isLineHead && lineStart == base + cursor:
            guard cursor + 3 <= bytes.count || isFinal else { return .stop }
            guard isByteOrderMark(bytes) else { return beginOther(bytes) }
            cursor += 3
        case UInt8(ascii: ","):
            return readComma(bytes)
        case UInt8(ascii: "]") where isInArray:
            closeFile()
        case UInt8(ascii: "{"):
            beginObject()
        case UInt8(ascii: "[") where recordNumber == 0 && !isInArray && opensFile(bytes) != false:
            guard opensFile(bytes) == true else { return .stop }
            report(.topLevelArray, cursor..<(cursor + 1))
            isInArray = true
            isLineHead = false
            cursor += 1
        default:
            return beginOther(bytes)
        }
        return .on
    }

    private func isByteOrderMark(_ bytes: Span<UInt8>) -> Bool {
        cursor + 3 <= bytes.count && bytes[cursor + 1] == 0xBB && bytes[cursor + 2] == 0xBF
    }

    /// Ends a line outside records; one with nothing on it is reported.
    private mutating func endLineBetween(_ bytes: Span<UInt8>) -> Progress {
        guard let length = lineEndLength(bytes) else { return .stop }
        if isLineHead, !isBehindRecord, !isInArray {
            let next = base + cursor + length
            report(.blankLine(next: next), (lineStart - base)..<cursor)
        }
        passLineEnd(length, bytes)
        if !isInArray {
            isBehindRecord = false
            comma = -1
        }
        return .lineStart
    }

    private mutating func readComma(_ bytes: Span<UInt8>) -> Progress {
        guard isBehindRecord || isInArray else { return beginOther(bytes) }
        let place = cursor..<(cursor + 1)
        if isBehindRecord, comma < 0 {
            if !isInArray { report(.separator, place, of: recordNumber) }
            comma = base + cursor
        } else {
            reportUnexpected(isInArray ? .value : .record, place, of: recordNumber)
            if !isInArray { state = .skipLine }
        }
        isLineHead = false
        cursor += 1
        return .on
    }

    /// Whether the `[` at the cursor opens an array that is the whole file: an object or the end of
    /// the array follows. nil where more bytes have to tell.
    private func opensFile(_ bytes: Span<UInt8>) -> Bool? {
        var next = cursor + 1
        while next < bytes.count, isASCIIWhitespace(bytes[next]) { next += 1 }
        guard next < bytes.count else {
            return isFinal || next - cursor > limits.tokenBytes ? false : nil
        }
        guard next - cursor <= limits.tokenBytes else { return false }
        switch bytes[next] {
        case UInt8(ascii: "{"): return true
        case UInt8(ascii: "]"):
            // `[]` with nothing behind it.
            var end = next + 1
            while end < bytes.count, isASCIIWhitespace(bytes[end]) { end += 1 }
            guard end == bytes.count else { return false }
            return isFinal || end - cursor > limits.tokenBytes ? true : nil
        default: return false
        }
    }

    /// Ends the array that the file is.
    private mutating func closeFile() {
        if comma >= 0 {
            report(.trailingComma, (comma - base)..<(comma - base + 1), of: recordNumber)
            comma = -1
        }
        isInArray = false
        isBehindRecord = true
        isLineHead = false
        cursor += 1
    }

    private mutating func beginObject() {
        recordNumber += 1
        if isBehindRecord, comma < 0 {
            let place = cursor..<(cursor + 1)
            if isInArray {
                reportUnexpected(.commaOrBracket, place, of: recordNumber)
            } else {
                report(.secondOnLine, place, of: recordNumber)
            }
        }
        beginRecord([.object, .whole])
        path.open(isArray: false)
        state = .nameOrEnd
        cursor += 1
    }

    /// Begins a record that is no object, or takes what stands behind one.
    mutating func beginOther(_ bytes: Span<UInt8>) -> Progress {
        let end = tokenEnd(bytes, from: cursor)
        guard end < bytes.count || isFinal || end - cursor > limits.tokenBytes else { return .stop }
        let token = cursor..<max(cursor + 1, end)
        guard isInArray || !isBehindRecord else {
            reportUnexpected(.lineEnd, token, of: recordNumber)
            state = .skipLine
            return .on
        }
        recordNumber += 1
        beginRecord([])
        if isInArray, isBehindRecord, comma < 0 {
            reportUnexpected(.commaOrBracket, cursor..<(cursor + 1))
        }
        let kind = kind(of: bytes.extracting(cursor..<end), first: bytes[cursor])
        guard kind != .unknown else {
            reportUnexpected(.record, token)
            breakOff()
            return .on
        }
        report(.notAnObject(kind), cursor..<(cursor + 1))
        state = .value
        return .on
    }

    private mutating func beginRecord(_ traits: JSONRecord.Traits) {
        record = OpenRecord()
        record.isOpen = true
        record.start = base + cursor
        record.indent = isLineHead ? record.start - lineStart : 0
        let before = isInArray ? gapStart : isLineHead ? lineStart : max(gapStart, lineStart)
        record.lead = record.start - before
        record.traits = traits
        isLineHead = false
        path.closeAll()
        seen.removeAll(firstObject: path.nextObject)
    }

    /// Ends the record that is open, before `end`.
    mutating func endRecord(at end: Int) {
        reportLongRecord(before: end)
        batch.append(
            JSONRecord(
                start: record.start - base, end: end, memberEnd: batch.memberCount,
                nameCount: record.nameCount, traits: record.traits))
        record.isOpen = false
        gapStart = base + end
        path.closeAll()
        state = .between
        isBehindRecord = true
        comma = -1
    }
}
