import Bytes

/// The tokens within a record.
extension NDJSONScanner {
    /// What may stand at the cursor.
    var expectation: JSONFault.Expectation {
        switch state {
        case .name: .name
        case .nameOrEnd: .nameOrEnd
        case .colon: .colon
        case .value: .value
        case .valueOrEnd: .valueOrEnd
        case .commaOrEnd: path.isInArray ? .commaOrBracket : .commaOrBrace
        case .between, .string, .skipLine, .skipRecord: .record
        }
    }

    /// Reads the token at the cursor, in the light of what may stand there.
    mutating func readToken(_ bytes: Span<UInt8>) -> Progress {
        switch state {
        case .name, .nameOrEnd: return readName(bytes)
        case .colon: return readColon(bytes)
        case .value, .valueOrEnd: return readValue(bytes)
        case .commaOrEnd: return readCommaOrEnd(bytes)
        case .between, .string, .skipLine, .skipRecord: preconditionFailure()
        }
    }

    private mutating func readName(_ bytes: Span<UInt8>) -> Progress {
        switch bytes[cursor] {
        case UInt8(ascii: "\""):
            return readString(bytes, isName: true)
        case UInt8(ascii: "}"):
            if state == .name { reportTrailingComma() }
            return close(bytes)
        case UInt8(ascii: ","):
            reportUnexpected(expectation, cursor..<(cursor + 1))
            record.comma = base + cursor
            cursor += 1
            return .on
        default:
            return WrongQuotes.length(bytes, at: cursor) > 0
                ? readWrongQuote(bytes, isName: true) : readBareName(bytes)
        }
    }

    private mutating func readColon(_ bytes: Span<UInt8>) -> Progress {
        switch bytes[cursor] {
        case UInt8(ascii: ":"):
            cursor += 1
            state = .value
        case UInt8(ascii: ","), UInt8(ascii: "}"):
            reportUnexpected(.colon, cursor..<(cursor + 1))
            finishValue(.unknown, cursor..<cursor)
        case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            reportUnexpected(.colon, cursor..<(cursor + 1))
            state = .value
        default:
            return refuse(bytes)
        }
        return .on
    }

    private mutating func readValue(_ bytes: Span<UInt8>) -> Progress {
        switch bytes[cursor] {
        case UInt8(ascii: "\""):
            return readString(bytes, isName: false)
        case UInt8(ascii: "{"):
            return open(isArray: false)
        case UInt8(ascii: "["):
            return open(isArray: true)
        case UInt8(ascii: "]") where path.isInArray:
            if state == .value { reportTrailingComma() }
            return close(bytes)
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"):
            reportUnexpected(expectation, cursor..<(cursor + 1))
            if path.isInArray, bytes[cursor] == UInt8(ascii: ",") {
                record.comma = base + cursor
                cursor += 1
            } else {
                finishValue(.unknown, cursor..<cursor)
            }
            return .on
        default:
            return WrongQuotes.length(bytes, at: cursor) > 0
                ? readWrongQuote(bytes, isName: false) : readBareValue(bytes)
        }
    }

    private mutating func readCommaOrEnd(_ bytes: Span<UInt8>) -> Progress {
        switch bytes[cursor] {
        case UInt8(ascii: ","):
            record.comma = base + cursor
            if path.isInArray { path.nextElement() }
            state = path.isInArray ? .value : .name
            cursor += 1
            return .on
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            let isMatch = (bytes[cursor] == UInt8(ascii: "]")) == path.isInArray
            return isMatch ? close(bytes) : refuse(bytes)
        case UInt8(ascii: "\""):
            reportUnexpected(expectation, cursor..<(cursor + 1))
            if path.isInArray { path.nextElement() }
            state = path.isInArray ? .value : .name
            return .on
        default:
            return refuse(bytes)
        }
    }

    /// Opens an object or an array as a value.
    private mutating func open(isArray: Bool) -> Progress {
        let place = cursor..<(cursor + 1)
        guard !path.isFull else {
            report(.tooDeep, place)
            breakOff()
            return .on
        }
        if path.depth == 1, !path.isInArray { append(isArray ? .array : .object, place) }
        path.open(isArray: isArray)
        state = isArray ? .valueOrEnd : .nameOrEnd
        cursor += 1
        return .on
    }

    /// Closes the innermost object or array at the bracket at the cursor.
    private mutating func close(_ bytes: Span<UInt8>) -> Progress {
        path.close()
        cursor += 1
        if path.depth == 0 {
            endRecord(at: cursor)
        } else {
            state = .commaOrEnd
            if path.depth == 1 { record.name = 0 }
        }
        return .on
    }

    private mutating func reportTrailingComma() {
        let place = record.comma - base
        report(.trailingComma, place..<(place + 1))
    }

    /// Takes a value that ends the way it should.
    ///
    /// The cursor is behind it; `range` is shorter where it is not kept whole.
    mutating func finishValue(_ kind: JSONKind, _ range: Range<Int>) {
        guard path.depth > 0 else { return endRecord(at: cursor) }
        if path.depth == 1, !path.isInArray {
            append(kind, range)
            record.name = 0
        }
        state = .commaOrEnd
    }

    private mutating func append(_ kind: JSONKind, _ range: Range<Int>) {
        batch.append(
            JSONMember(
                name: record.keptName, kind: kind,
                hasEscapes: kind == .string && record.stringHasEscapes,
                nameStart: record.nameStart - base,
                valueStart: range.lowerBound, valueEnd: range.upperBound))
    }

    /// Takes the name of a member; `range` is its token, `content` its text without quotes.
    mutating func finishName(_ range: Range<Int>, _ content: Range<Int>, _ bytes: Span<UInt8>) {
        let raw = bytes.extracting(content)
        if raw.firstIndex(of: UInt8(ascii: "\\")) == nil {
            enter(raw, range, content, hasEscapes: false)
        } else {
            let name = JSONText.decoded(raw)
            enter(name.span, range, content, hasEscapes: true)
        }
        state = .colon
    }

    private mutating func enter(
        _ name: Span<UInt8>, _ range: Range<Int>, _ content: Range<Int>, hasEscapes: Bool
    ) {
        path.enter(name)
        let start = base + range.lowerBound
        guard path.depth == 1 else {
            let first = seen.insert(MemberNames.hash(name), object: path.object, offset: start)
            if let first { report(.duplicateName(firstOffset: first), range) }
            return
        }
        let number = names.find(name) ?? add(name, content, hasEscapes: hasEscapes)
        record.nameStart = start
        record.name = UInt16(number ?? 0)
        record.keptName = record.name
        guard let number else {
            let first = seen.insert(MemberNames.hash(name), object: path.object, offset: start)
            if let first { reportDuplicate(range, first) }
            return
        }
        let last = names.lastPlace(number)
        if last >= record.start {
            reportDuplicate(range, last)
            record.keptName = 0
        } else {
            names.setLastPlace(number, start)
            record.nameCount += 1
        }
    }

    private mutating func reportDuplicate(_ range: Range<Int>, _ first: Int) {
        record.traits.insert(.duplicates)
        report(.duplicateName(firstOffset: first), range)
    }

    /// Keeps a name that was not met before, where there is room.
    private mutating func add(
        _ name: Span<UInt8>, _ content: Range<Int>, hasEscapes: Bool
    ) -> Int? {
        guard let number = names.add(name) else {
            hasMoreNames = true
            return nil
        }
        batch.newNames.append(
            JSONBatch.NewName(
                number: number, range: (base + content.lowerBound)..<(base + content.upperBound),
                record: recordNumber, hasEscapes: hasEscapes))
        return number
    }
}
