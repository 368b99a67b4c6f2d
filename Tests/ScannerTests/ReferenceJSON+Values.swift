import Scanner

/// What stands within a record.
extension ReferenceJSON {
    private enum Expected { case nameOrEnd, name, colon, value, valueOrEnd, commaOrEnd }

    /// Goes to the next token of the record.
    private mutating func skipSpace(_ expected: Expected) throws {
        while true {
            switch byte(at) {
            case 0x20, 0x09: at += 1
            case 0x0A, 0x0D: try passLineEndInRecord(expected)
            case 0x0C, 0x1E:
                report(.unescapedControl, at..<(at + 1))
                at += 1
            case UInt8(ascii: "/"), UInt8(ascii: "#"):
                switch readComment() {
                case nil: return
                case true?: break
                case false?:
                    traits.remove(.whole)
                    throw BreakOff()
                }
            default: return
            }
        }
    }

    private mutating func passLineEndInRecord(_ expected: Expected) throws {
        let next = behindLineEnd(at)
        let head = bytes[next...].prefix { $0 == 0x20 || $0 == 0x09 }.count
        let first = byte(next + head)
        let isRecord = first == UInt8(ascii: "{") && head == indent
        let isSpread = isMultiLine || isInArray
        guard next + head < bytes.count, first != 0, !isRecord,
            isSpread || follows(first, expected)
        else {
            report(.truncated, at..<at)
            traits.remove(.whole)
            throw Cut()
        }
        if !isSpread {
            isMultiLine = true
            report(.multiLine, start..<(start + 1))
        }
        passLineEnd()
    }

    private func follows(_ byte: UInt8, _ expected: Expected) -> Bool {
        let allowed =
            switch expected {
            case .nameOrEnd, .name: "\"}"
            case .colon: ":"
            case .commaOrEnd: ",}]"
            case .value, .valueOrEnd: "\"[{]-0123456789tfn"
            }
        return allowed.utf8.contains(byte)
    }

    /// Reads a comment at the cursor: nil where there is none, false where its line has no end of it.
    mutating func readComment() -> Bool? {
        let isBlock = starts(with: "/*", at: at)
        guard isBlock || byte(at) == UInt8(ascii: "#") || starts(with: "//", at: at) else {
            return nil
        }
        var end = at + (isBlock ? 2 : 1)
        while !isLineEnd(end), !(isBlock && end >= at + 2 && starts(with: "*/", at: end)) {
            end += 1
        }
        let isClosed = isBlock && !isLineEnd(end)
        if isClosed { end += 2 }
        let isWholeLine = isLineHead && !isClosed
        report(.comment(next: isWholeLine ? behindLineEnd(end) : end), at..<end)
        at = end
        return !isBlock || isClosed
    }

    mutating func readValue(_ expected: JSONFault.Expectation) throws {
        switch byte(at) {
        case UInt8(ascii: "{"): try readObject()
        case UInt8(ascii: "["): try readArray()
        case UInt8(ascii: "\""):
            let (range, isPlain) = try readString(isName: false)
            addMember(
                .string, range.lowerBound..<(isPlain ? range.upperBound : range.lowerBound + 1))
        default: try readBareValue(expected)
        }
    }

    private mutating func open(_ kind: JSONKind) throws {
        guard path.count < limits.nesting else {
            report(.tooDeep, at..<(at + 1))
            traits.remove(.whole)
            throw BreakOff()
        }
        addMember(kind, at..<(at + 1))
        path.append(kind == .array ? .element(0) : .member(nil))
        names.append([:])
        at += 1
    }

    private mutating func close() {
        path.removeLast()
        names.removeLast()
        if path.count == 1 { member = 0 }
        at += 1
    }

    private mutating func readObject() throws {
        try open(.object)
        var comma: Int?
        while true {
            try skipSpace(comma == nil ? .nameOrEnd : .name)
            if byte(at) == UInt8(ascii: "}") {
                if let comma { report(.trailingComma, comma..<(comma + 1)) }
                return close()
            }
            if byte(at) == UInt8(ascii: ",") {
                reportUnexpected(comma == nil ? .nameOrEnd : .name, at..<(at + 1))
                traits.remove(.whole)
                if comma != nil { comma = at }
                at += 1
                continue
            }
            try readName(comma == nil ? .nameOrEnd : .name)
            try readColonAndValue()
            try skipSpace(.commaOrEnd)
            switch byte(at) {
            case UInt8(ascii: ","):
                comma = at
                lastComma = at
                at += 1
            case UInt8(ascii: "}"): return close()
            case UInt8(ascii: "\""):
                reportUnexpected(.commaOrBrace, at..<(at + 1))
                comma = comma ?? lastComma
            default: try refuse(.commaOrBrace)
            }
        }
    }

    private mutating func readColonAndValue() throws {
        try skipSpace(.colon)
        switch byte(at) {
        case UInt8(ascii: ":"): at += 1
        case UInt8(ascii: ","), UInt8(ascii: "}"):
            reportUnexpected(.colon, at..<(at + 1))
            return addMember(.unknown, at..<at)
        case _ where "\"{[-0123456789abcdefghijklmnopqrstuvwxyz".utf8.contains(byte(at)):
            reportUnexpected(.colon, at..<(at + 1))
        default: try refuse(.colon)
        }
        try skipSpace(.value)
        if ",}]".utf8.contains(byte(at)) {
            reportUnexpected(.value, at..<(at + 1))
            return addMember(.unknown, at..<at)
        }
        try readValue(.value)
    }

    private mutating func readArray() throws {
        try open(.array)
        var comma: Int?
        while true {
            try skipSpace(comma == nil ? .valueOrEnd : .value)
            switch byte(at) {
            case UInt8(ascii: "]"):
                if let comma { report(.trailingComma, comma..<(comma + 1)) }
                return close()
            case UInt8(ascii: ","):
                reportUnexpected(comma == nil ? .valueOrEnd : .value, at..<(at + 1))
                if comma != nil { comma = at }
                at += 1
                continue
            case UInt8(ascii: "}"):
                reportUnexpected(comma == nil ? .valueOrEnd : .value, at..<(at + 1))
            default: try readValue(comma == nil ? .valueOrEnd : .value)
            }
            try skipSpace(.commaOrEnd)
            switch byte(at) {
            case UInt8(ascii: ","):
                comma = at
                lastComma = at
                at += 1
            case UInt8(ascii: "]"): return close()
            case UInt8(ascii: "\""):
                reportUnexpected(.commaOrBracket, at..<(at + 1))
                comma = comma ?? lastComma
            default: try refuse(.commaOrBracket)
            }
            if case .element(let index) = path[path.count - 1] {
                path[path.count - 1] = .element(index + 1)
            }
        }
    }

    private mutating func refuse(_ expected: JSONFault.Expectation) throws {
        reportUnexpected(expected, tokenOrByte)
        throw BreakOff()
    }

    /// Reads a string in quotes; tells its token, and whether all its characters are in order.
    private mutating func readString(isName: Bool) throws -> (range: Range<Int>, isPlain: Bool) {
        let start = at
        var isPlain = true
        at += 1
        while byte(at) != UInt8(ascii: "\"") {
            let byte = byte(at)
            if at >= bytes.count || (isLineEnd(at) && !isInnerReturn(at)) {
                try cutString(start, isName: isName)
            }
            if byte == UInt8(ascii: "\\") {
                let (fault, length) = escape(at)
                if let fault {
                    isPlain = false
                    report(fault, at..<(at + length))
                }
                at += length
                continue
            }
            if byte < 0x20 {
                isPlain = false
                if byte > 0 { report(.unescapedControl, at..<(at + 1)) }
            }
            at += 1
        }
        at += 1
        return (start..<at, isPlain && at - start <= limits.tokenBytes)
    }

    private mutating func cutString(_ start: Int, isName: Bool) throws {
        report(.truncated, at..<at)
        traits.remove(.whole)
        if !isName { addMember(.unknown, start..<start) }
        if isMultiLine || isInArray { throw BreakOff() }
        throw Cut()
    }

    private func escape(_ offset: Int) -> (fault: JSONFault.Kind?, length: Int) {
        switch byte(offset + 1) {
        case _ where "\"\\/bfnrt".utf8.contains(byte(offset + 1)): return (nil, 2)
        case UInt8(ascii: "u"):
            let digits = bytes[min(offset + 2, bytes.count)...].prefix(4).prefix {
                Character(UnicodeScalar($0)).isHexDigit && $0 < 0x80
            }
            guard digits.count == 4 else { return (.invalidEscape, 2 + digits.count) }
            let unit = Int(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
            if unit == 0 { return (.nulEscape, 6) }
            guard (0xD800...0xDFFF).contains(unit) else { return (nil, 6) }
            let next = bytes[min(offset + 6, bytes.count)...].prefix(6)
            let pair = String(decoding: next, as: UTF8.self)
            let low = pair.hasPrefix("\\u") ? Int(pair.dropFirst(2), radix: 16) ?? 0 : 0
            let isPair =
                unit < 0xDC00 && pair.utf8.count == 6 && (0xDC00...0xDFFF).contains(low)
                && !pair.contains("+")
            return isPair ? (nil, 12) : (.loneSurrogate, 6)
        case ..<0x20, 0x80...: return (.invalidEscape, 1)
        default: return (.invalidEscape, 2)
        }
    }

    private mutating func readName(_ expected: JSONFault.Expectation) throws {
        if byte(at) == UInt8(ascii: "\"") {
            let (range, _) = try readString(isName: true)
            guard range.count <= limits.tokenBytes else {
                report(.nameTooLong, (at - 1)..<at)
                member = 0
                path[path.count - 1] = .member(nil)
                current = (nil, range.lowerBound)
                return
            }
            return enter(range, (range.lowerBound + 1)..<(range.upperBound - 1))
        }
        if let (content, end) = try wrongQuoted(expected) {
            let range = at..<end
            report(.wrongQuote, range)
            at = end
            return enter(range, content)
        }
        let end = tokenEnd(at)
        let next = end + bytes[end...].prefix { $0 == 0x20 || $0 == 0x09 }.count
        guard end > at, byte(next) == UInt8(ascii: ":"), next - at <= limits.tokenBytes else {
            return try refuse(expected)
        }
        report(.unquotedName, at..<end)
        let range = at..<end
        at = end
        enter(range, range)
    }

    private mutating func enter(_ range: Range<Int>, _ content: Range<Int>) {
        let name = JSONText.decoded(Array(bytes[content]).span)
        path[path.count - 1] = .member(name)
        let first = names[names.count - 1][name]
        if path.count == 1 {
            let known = result.names.firstIndex { $0.text == name }
            if known == nil, result.names.count < limits.names {
                result.names.append(
                    ScannedNDJSON.Name(text: name, range: content, record: number))
                member = result.names.count
            } else {
                member = known.map { $0 + 1 } ?? 0
            }
            current = (first == nil && member > 0 ? name : nil, range.lowerBound)
            if current.name != nil { nameCount += 1 }
            if first != nil { traits.insert(.duplicates) }
        }
        if let first { report(.duplicateName(firstOffset: first), range) }
        if first == nil { names[names.count - 1][name] = range.lowerBound }
    }

    private mutating func readBareValue(_ expected: JSONFault.Expectation) throws {
        if let (_, end) = try wrongQuoted(expected) {
            report(.wrongQuote, at..<end)
            let start = at
            at = end
            return addMember(.string, start..<(start + 1))
        }
        let end = tokenEnd(at)
        guard end > at, end - at <= limits.tokenBytes else { return try refuse(expected) }
        let range = at..<end
        var kind = word(range)
        switch byte(at) {
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            switch number(range) {
            case .ordinary: kind = .number
            case .imprecise:
                kind = .number
                report(.numberPrecision, range)
            case .foreign:
                kind = .number
                report(.numberSyntax, range)
            case .none: _ = reportWord(range, expected)
            }
        default: if kind == .unknown { kind = reportWord(range, expected) }
        }
        at = end
        addMember(kind, range)
    }

    private mutating func reportWord(
        _ range: Range<Int>, _ expected: JSONFault.Expectation
    ) -> JSONKind {
        guard let kind = ForeignLiteral.kind(of: Array(bytes[range]).span) else {
            reportUnexpected(expected, range)
            return .unknown
        }
        report(.unknownLiteral, range)
        return kind
    }

    /// Adds a member of the first level; `kind` is that of its value.
    private mutating func addMember(_ kind: JSONKind, _ value: Range<Int>) {
        guard path.count == 1, case .member = path[0] else { return }
        members.append(
            ScannedObject.Member(
                name: current.name.map { Array($0.prefix(64)) }, kind: kind,
                nameStart: current.start, value: value))
        if kind != .object, kind != .array { member = 0 }
    }

    func number(_ range: Range<Int>) -> JSONNumber { JSONNumber.read(Array(bytes[range]).span) }

    func word(_ range: Range<Int>) -> JSONKind {
        switch String(decoding: bytes[range], as: UTF8.self) {
        case "true", "false": .boolean
        case "null": .null
        default: .unknown
        }
    }

    /// The text between wrong quotes at the cursor, and the end of the token; nil without such quotes.
    private mutating func wrongQuoted(
        _ expected: JSONFault.Expectation
    ) throws -> (content: Range<Int>, end: Int)? {
        func quote(_ offset: Int) -> Int {
            if byte(offset) == UInt8(ascii: "'") { return 1 }
            let isTypographic =
                byte(offset) == 0xE2 && byte(offset + 1) == 0x80
                && (0x98...0x9F).contains(byte(offset + 2))
            return isTypographic ? 3 : 0
        }
        let open = quote(at)
        guard open > 0 else { return nil }
        var offset = at + open
        while offset < bytes.count, !isLineEnd(offset), offset - at <= limits.tokenBytes {
            if byte(offset) == UInt8(ascii: "\\") {
                offset += isLineEnd(offset + 1) ? 1 : 2
                continue
            }
            if quote(offset) == open {
                let next =
                    offset + open
                    + bytes[(offset + open)...].prefix { $0 == 0x20 || $0 == 0x09 }.count
                if isLineEnd(next) || ":,}]".utf8.contains(byte(next)) {
                    return ((at + open)..<offset, offset + open)
                }
                offset += open
            } else {
                offset += 1
            }
        }
        try refuse(expected)
        return nil
    }
}
