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
                report(.strayControl, at..<(at + 1))
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
            isSpread || follows(first, expected, isDeeper: head > indent)
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

    private func follows(_ byte: UInt8, _ expected: Expected, isDeeper: Bool) -> Bool {
        let letters = "abcdefghijklmnopqrstuvwxyz"
        let allowed =
            switch expected {
            case .nameOrEnd, .name: "\"}'" + (isDeeper ? letters + letters.uppercased() + "_$" : "")
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

    mutating func refuse(_ expected: JSONFault.Expectation) throws {
        reportUnexpected(expected, tokenOrByte)
        throw BreakOff()
    }
}
