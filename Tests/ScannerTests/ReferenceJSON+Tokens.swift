import Scanner

/// Strings, names, and what stands bare.
extension ReferenceJSON {
    /// Reads a string in quotes; tells its token, and whether all its characters are in order.
    mutating func readString(isName: Bool) throws -> (range: Range<Int>, isPlain: Bool) {
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

    mutating func readName(_ expected: JSONFault.Expectation) throws {
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

    mutating func enter(_ range: Range<Int>, _ content: Range<Int>) {
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

    mutating func readBareValue(_ expected: JSONFault.Expectation) throws {
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
    mutating func addMember(_ kind: JSONKind, _ value: Range<Int>) {
        guard path.count == 1, case .member = path[0] else { return }
        members.append(
            ScannedObject.Member(
                name: current.name.map { Array($0.prefix(64)) }, kind: kind,
                nameStart: current.start, value: value,
                hasEscapes: kind == .string && bytes[value].contains(UInt8(ascii: "\\"))))
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
    mutating func wrongQuoted(
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
